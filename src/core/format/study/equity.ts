/** PROGRESS-Plus: which characteristics that bear on equity a study reports, and what it does with them. */
import type { Choice, Field, ListField } from '../../fields/field';
import { choice, mapping, mappingOrText, oneOrMore, text } from '../../fields/field-makers';
import type { FrameworkItem } from '../../knowledge/frameworks/framework';
import { itemFields, itemMeaning, sourceLine } from '../../knowledge/frameworks/framework-fields';
import { progressPlus } from '../../knowledge/frameworks/progress-plus';

const REPORTED: readonly Choice[] = [
  { value: 'baseline', meaning: 'Described for the participants as a whole.', aliases: ['at baseline'] },
  { value: 'by arm', meaning: 'Described for each group.', aliases: ['by group', 'per arm'] },
];

const USED_IN: readonly Choice[] = [
  { value: 'none', meaning: 'Only described.', aliases: ['nothing', 'not analysed'] },
  { value: 'subgroup', meaning: 'Effects are compared between groups of people.', aliases: ['subgroup analysis'] },
  { value: 'adjustment', meaning: 'An analysis was adjusted for it.', aliases: ['covariate', 'adjusted'] },
  { value: 'eligibility', meaning: 'It decided who could take part.' },
];

const HARM: readonly Choice[] = [
  { value: 'none found', meaning: 'Looked for, and none was found.', aliases: ['none identified', 'not identified'] },
  { value: 'found', meaning: 'The intervention did worse in a disadvantaged group.' },
  { value: 'not assessed', meaning: 'Nobody looked. That is not the same as none found.' },
];

const PEOPLE: readonly Choice[] = [
  { value: 'staff', meaning: 'Those who give care.', aliases: ['nurses', 'professionals'] },
  { value: 'patients', meaning: 'Those who receive care.', aliases: ['service users', 'patient'] },
  { value: 'carers', meaning: 'Family and others who care for patients.', aliases: ['family'] },
];

/** What stands beside the usual keys of a characteristic: parts that sources report one without the other. */
const PARTS: Readonly<Record<string, Readonly<Record<string, Field>>>> = {
  gender_sex: {
    gender: text('Gender', 'What is reported about gender.'),
    sex: text('Sex', 'What is reported about sex.'),
  },
  personal_characteristics: {
    age: text('Age', 'What is reported about age.'),
    disability: text('Disability', 'What is reported about disability.'),
    sexual_orientation: text('Sexual orientation', 'What is reported about sexual orientation.'),
  },
};

const characteristic = (item: FrameworkItem): Field =>
  mappingOrText(
    item.label,
    itemMeaning(item),
    {
      reported: choice('Reported', 'Whether the study describes it, and for whom.', REPORTED),
      what: text('What', 'What is reported.'),
      ...PARTS[item.key],
      used_in: oneOrMore('Used in', 'What the study uses it for.', choice('Use', 'One use.', USED_IN)),
      harm: choice('Equity harm', 'Whether the effect was worse for a disadvantaged group.', HARM),
    },
    item.aliases ? { aliases: item.aliases } : {},
  );

/** `progress_plus`: eight characteristics and the "plus"; one entry, or one for staff and one for patients. */
export const progressPlusField: ListField = oneOrMore(
  'PROGRESS-Plus',
  'Characteristics that bear on equity: which of them are reported, and what for. Where staff and patients are both described, each has an entry.',
  mapping(
    'Characteristics',
    'The characteristics of one kind of people.',
    {
      people: choice('People', 'Whom it describes.', PEOPLE, { open: true, aliases: ['whom', 'who'] }),
      ...itemFields(progressPlus, characteristic),
    },
    { source: sourceLine(progressPlus) },
  ),
  { identity: ['people'] },
);
