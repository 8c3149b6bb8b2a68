/** Who took part, where, and when. */
import type { Field, MappingField } from '../../fields/field';
import { count, date, mappingOrText, number, oneOrMore, text } from '../../fields/field-makers';

/** `setting`: where the study took place. */
export const settingField: MappingField = mappingOrText(
  'Setting',
  'Where the study took place: the kind of service, and how many places.',
  {
    kind: oneOrMore(
      'Kind',
      'The kinds of service, in the words that the review sorts by.',
      text('Kind of setting', 'One kind.', { examples: ['general adult ward', 'forensic ward'], usual: [] }),
    ),
    sites: count('Sites', 'How many hospitals, organisations or other sites.'),
    units: count('Units', 'How many wards, teams or other units within them.'),
    description: text('Description', 'What the place is like, as far as it matters here.'),
  },
);

/** `period`: when the study ran. */
export const periodField: Field = date('Period', 'When the study ran, from its first to its last measurement.', {
  orRange: true,
  ofOthers: true,
  aliases: ['dates', 'study_period', 'recruitment_period'],
});

/** `participants`: who was studied. */
export const participantsField: MappingField = mappingOrText(
  'Participants',
  'Who was studied: the people about whom results are reported, and how they came to take part.',
  {
    who: text('Who', 'The people, in a few words.', { examples: ['ward nurses', 'inpatients with psychoses'] }),
    eligibility: text('Eligibility', 'Who could take part and who could not.'),
    recruitment: text('Recruitment', 'How people were found and asked.'),
    approached: count('Approached', 'How many were asked.'),
    enrolled: count('Enrolled', 'How many took part at the start.'),
    randomised: count('Randomised', 'How many were randomised.'),
    analysed: count('Analysed', 'How many are in the main analysis.'),
    clusters: count('Clusters', 'How many wards, teams or other groups took part.'),
    age: mappingOrText('Age', 'Age at the start, in years.', {
      mean: number('Mean', 'Mean age in years.', { least: 0, most: 130 }),
      sd: number('Standard deviation', 'Standard deviation of age in years.', { least: 0 }),
      median: number('Median', 'Median age in years.', { least: 0, most: 130 }),
      range: text('Range', 'Lowest and highest age.', { examples: ['18-65'] }),
    }),
    gender: text('Gender', 'How many of which gender or sex, as reported.'),
    role: text('Role', 'Professions or roles at work, or the condition of patients.'),
    description: text('Description', 'What else describes them.'),
  },
);
