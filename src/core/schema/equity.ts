/** PROGRESS-Plus: which characteristics that bear on equity a study reports, and what it does with them. */
import type { Choice, Field, MappingField } from './field';
import { choice, mapping, mappingOrText, text } from './field-makers';

const REPORTED: readonly Choice[] = [
  { value: 'baseline', meaning: 'Described for the participants as a whole.', aliases: ['at baseline', 'yes'] },
  { value: 'by arm', meaning: 'Described for each group.', aliases: ['by group', 'per arm'] },
];

const USED_IN: readonly Choice[] = [
  { value: 'none', meaning: 'Only described.' },
  { value: 'subgroup', meaning: 'Effects are compared between groups of people.', aliases: ['subgroup analysis'] },
  { value: 'adjustment', meaning: 'An analysis was adjusted for it.', aliases: ['covariate'] },
  { value: 'eligibility', meaning: 'It decided who could take part.' },
];

const HARM: readonly Choice[] = [
  { value: 'none found', meaning: 'Looked for, and none was found.' },
  { value: 'found', meaning: 'The intervention did worse in a disadvantaged group.' },
  { value: 'not assessed', meaning: 'Nobody looked.' },
];

function characteristic(
  title: string,
  meaning: string,
  aliases: readonly string[],
  more: Readonly<Record<string, Field>> = {},
) {
  return mappingOrText(
    title,
    meaning,
    {
      reported: choice('Reported', 'Whether the study describes it, and for whom.', REPORTED),
      what: text('What', 'What is reported.'),
      ...more,
      used_in: choice('Used in', 'What the study uses it for.', USED_IN),
      harm: choice('Equity harm', 'Whether the effect was worse for a disadvantaged group.', HARM),
    },
    { aliases },
  );
}

/** `progress_plus`: eight characteristics and the "plus". */
export const progressPlusField: MappingField = mapping(
  'PROGRESS-Plus',
  'Characteristics that bear on equity: which of them are reported, and what for.',
  {
    place_of_residence: characteristic('Place of residence', 'Where people live: town or country, area, institution.', [
      'place',
      'residence',
    ]),
    race_ethnicity_culture_language: characteristic(
      'Race, ethnicity, culture, language',
      'The group people say they belong to, nationality or migration, mother tongue.',
      ['race', 'ethnicity', 'culture', 'language'],
    ),
    occupation: characteristic('Occupation', 'Employment, kind and pattern of work, role.', [
      'role',
      'job_role',
      'profession',
      'work_status',
    ]),
    gender_sex: characteristic(
      'Gender, sex',
      'Biological sex and socially shaped gender; they are told apart where the source does.',
      ['gender', 'sex'],
      {
        gender: text('Gender', 'What is reported about gender.'),
        sex: text('Sex', 'What is reported about sex.'),
      },
    ),
    religion: characteristic('Religion', 'Affiliation or belief.', ['faith']),
    education: characteristic('Education', 'How much, and what kind of, schooling or training.', ['qualification']),
    socioeconomic_status: characteristic('Socio-economic status', 'Income, wealth, insurance, composite position.', [
      'ses',
      'income',
      'deprivation',
    ]),
    social_capital: characteristic('Social capital', 'Networks, relationships, support, trust.', ['social_network']),
    personal_characteristics: characteristic(
      'Plus: personal characteristics',
      'Characteristics linked to discrimination, such as age, disability and sexual orientation.',
      ['age', 'disability', 'sexual_orientation', 'plus'],
      {
        age: text('Age', 'What is reported about age.'),
        disability: text('Disability', 'What is reported about disability.'),
        sexual_orientation: text('Sexual orientation', 'What is reported about sexual orientation.'),
      },
    ),
    relationships: characteristic('Plus: features of relationships', 'Such as parents who smoke.', [
      'plus_relationships',
    ]),
    time_dependent: characteristic('Plus: time-dependent relationships', 'Such as leaving hospital.', [
      'plus_time_dependent',
    ]),
  },
  { source: 'Cochrane Handbook, chapter 16: Equity and specific populations.' },
);
