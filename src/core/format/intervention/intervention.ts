/** The record of an intervention: what it is, at which levels it works, how good it is, whether it works. */
import type { MappingField } from '../../fields/field';
import { choice, id, list, mapping, mappingOrText, oneOrMore, reference, text } from '../../fields/field-makers';
import { authorshipFields, closingFields } from '../shared/record-head';
import { theoryFields } from '../shared/theory';
import { toolFields } from '../shared/tool-fields';
import { actsOnField, levelFields } from './coding';
import { tidierField, tidierPhpField } from './tidier';

/** Fields of `components`: the parts of the intervention. */
const componentField: MappingField = mappingOrText('Component', 'One part of the intervention.', {
  what: text('What', 'What this part is.', { examples: ['Two-day course', 'Weekly supervision'] }),
  kind: text('Kind', 'What kind of part it is, in the words that the review sorts by.', {
    examples: ['staff skills training'],
  }),
  ...levelFields,
  acts_on: actsOnField,
  mechanisms: oneOrMore(
    'Mechanisms',
    'How this part is thought to work, as named in the review file.',
    reference('mechanism', 'Mechanism', 'One mechanism.'),
  ),
  note: text('Note', 'What else should be known about it.'),
});

/** All sections of an intervention, in the canonical order. */
export const interventionFields: MappingField = mapping(
  'Intervention',
  'What was done to bring about a change, described once for all studies of it.',
  {
    intervention: id('intervention', 'Intervention id', 'The short name by which studies refer to this intervention.'),
    ...authorshipFields,
    name: text('Name', 'The name of the intervention as a source prints it.', { aliases: ['title'] }),
    short_name: text('Short name', 'A short form for tables.', { aliases: ['abbreviation', 'acronym'] }),
    kind: text('Kind', 'The main kind of intervention, in the words that the review sorts by.', { aliases: ['type'] }),
    description: text('Description', 'What it is, in two or three sentences.'),
    targets: oneOrMore(
      'Targets',
      'The outcomes that it is meant to change, as named in the review file.',
      reference('outcome', 'Outcome', 'One outcome.'),
    ),
    components: list(
      'Components',
      'Its parts. The levels of the intervention are those of its parts, taken together.',
      componentField,
      { orOne: true, identity: ['what'] },
    ),
    levels: mapping(
      'Levels',
      'The levels of the intervention as a whole, where a source does not tell its parts apart.',
      levelFields,
    ),
    acts_on: actsOnField,
    mechanisms: oneOrMore(
      'Mechanisms',
      'How it is thought to work, as named in the review file.',
      reference('mechanism', 'Mechanism', 'One mechanism.'),
    ),
    theory: mappingOrText('Theory', 'The theory on which it rests.', theoryFields),
    tidier: tidierField,
    tidier_php: tidierPhpField,
    ...toolFields('intervention'),
    effective: mapping('Effective', 'Whether the review concludes that it works, and from what.', {
      value: choice(
        'Value',
        'The conclusion of the review: a verdict of people, not worked out from directions or p values.',
        [
          { value: 'yes', meaning: 'The review concludes that it works.' },
          { value: 'no', meaning: 'The review concludes that it does not work, or that no effect is shown.' },
          { value: 'mixed', meaning: 'It works for some outcomes, people or measures, and not for others.' },
          { value: 'not evaluated', meaning: 'No included study evaluates its outcomes.', aliases: ['not assessed'] },
        ],
      ),
      basis: text('Basis', 'From which studies and results this is concluded.'),
      outcome: reference(
        'outcome',
        'Outcome',
        'For which outcome it holds, as named in the review file; without it, for all.',
      ),
      rule: text('Rule', 'The rule by which it was decided.'),
    }),
    ...closingFields,
  },
  { required: ['intervention'] },
);
