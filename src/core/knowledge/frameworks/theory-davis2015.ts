/** Nine criteria for theories by Davis and others, 2015. */
import type { Framework, FrameworkItem } from './framework';

const NOT_CONFIRMED = 'That there are nine criteria is confirmed; which nine is not.';

const item = (key: string, label: string, meaning: string, aliases?: readonly string[]): FrameworkItem => ({
  key,
  label,
  meaning,
  ...(aliases && { aliases }),
  unconfirmed: NOT_CONFIRMED,
});

export const theoryDavis2015: Framework = {
  id: 'davis2015',
  name: 'Theory quality: Davis 2015',
  fullName: 'Criteria for the quality of theories by Davis and others, 2015',
  meaning: 'Asks in nine criteria how good a theory of behaviour and behaviour change is.',
  place: '`theory_quality` in a study file, with `tool: davis 2015`',
  sources: [
    {
      citation: 'Davis R, Campbell R, Hildon Z, Hobbs L, Michie S. Health Psychology Review 2015;9:323-344.',
      doi: '10.1080/17437199.2014.941722',
      url: 'https://doi.org/10.1080/17437199.2014.941722',
    },
  ],
  licence: 'The criteria stand here in our own words.',
  checked: 'not verified',
  items: [
    item('clarity_of_constructs', 'Clarity of constructs', 'It is clear what each idea of the theory means.'),
    item('clarity_of_relations', 'Clarity of relations', 'It is clear how the ideas bear on each other.'),
    item('measurability', 'Measurability', 'It is said how its ideas are measured.'),
    item('testability', 'Testability', 'The theory could be shown to be wrong by data.'),
    item('explanatory', 'Explains', 'The theory explains why people act as they do.'),
    item('describes_causality', 'Describes causes', 'The theory says what brings about what.'),
    item('parsimony', 'Parsimony', 'The theory needs no more ideas than it has to.'),
    item('generalisation', 'Generalisation', 'The theory holds for other people, places and behaviours.', [
      'generalization',
    ]),
    item('evidence_base', 'Evidence', 'The theory rests on data.'),
  ],
  notes: ['The number of criteria is confirmed; the list is not, so none of them is required.'],
};
