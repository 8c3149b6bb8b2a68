import type { Framework, FrameworkItem } from './framework';

const EXAMPLES_NOT_CONFIRMED = 'The wording of this class could not be confirmed.';

const items: readonly FrameworkItem[] = [
  {
    key: 'place_of_residence',
    number: 'P',
    label: 'Place of residence',
    meaning: 'Where people live: town or country, which area, income group of the country, an institution.',
    aliases: ['place', 'residence'],
  },
  {
    key: 'race_ethnicity_culture_language',
    number: 'R',
    label: 'Race, ethnicity, culture, language',
    meaning: 'The group people say they belong to, nationality or migration, mother tongue.',
    aliases: ['race', 'ethnicity', 'culture', 'language'],
  },
  {
    key: 'occupation',
    number: 'O',
    label: 'Occupation',
    meaning: 'Whether people work, at what, and at which hours. The role of staff belongs here.',
    aliases: ['role', 'job_role', 'profession', 'work_status'],
  },
  {
    key: 'gender_sex',
    number: 'G',
    label: 'Gender, sex',
    meaning:
      'Biological sex and socially shaped gender. Each has a place of its own, because sources report one or both.',
    aliases: ['gender', 'sex'],
  },
  {
    key: 'religion',
    number: 'R',
    label: 'Religion',
    meaning: 'Which belief people hold, or which community of belief they belong to.',
    aliases: ['faith'],
  },
  {
    key: 'education',
    number: 'E',
    label: 'Education',
    meaning: 'How much schooling or training people have, and of which kind.',
    aliases: ['qualification'],
  },
  {
    key: 'socioeconomic_status',
    number: 'S',
    label: 'Socio-economic status',
    meaning: 'Income, wealth, insurance, or a position made up of several of these.',
    aliases: ['ses', 'income', 'deprivation'],
  },
  {
    key: 'social_capital',
    number: 'S',
    label: 'Social capital',
    meaning: 'Networks and relations, the support they give, and trust.',
    aliases: ['social_network'],
  },
  {
    key: 'personal_characteristics',
    group: 'Plus',
    number: 'Plus 1',
    label: 'Plus: personal characteristics',
    meaning: 'Characteristics for which people are treated worse, such as age, disability and sexual orientation.',
    aliases: ['age', 'disability', 'sexual_orientation', 'plus', 'plus_personal_characteristics'],
  },
  {
    key: 'relationships',
    group: 'Plus',
    number: 'Plus 2',
    label: 'Plus: features of relationships',
    meaning: 'What comes from those around a person, such as parents who smoke, or exclusion from school.',
    aliases: ['plus_relationships'],
    unconfirmed: EXAMPLES_NOT_CONFIRMED,
  },
  {
    key: 'time_dependent',
    group: 'Plus',
    number: 'Plus 3',
    label: 'Plus: time-dependent relationships',
    meaning: 'What holds for a while, such as just having left hospital, or respite care.',
    aliases: ['plus_time_dependent'],
    unconfirmed: EXAMPLES_NOT_CONFIRMED,
  },
];

/** Characteristics that bear on equity in health. */
export const progressPlus: Framework = {
  id: 'progress_plus',
  name: 'PROGRESS-Plus',
  fullName: 'PROGRESS-Plus: characteristics that bear on equity in health',
  meaning:
    'Which characteristics of people a study reports, whether it uses them in an analysis, and whether anybody looked for harm to those who are worse off already.',
  place: '`progress_plus` in a study file; staff and patients may have an entry each',
  sources: [
    {
      citation:
        'Cochrane Handbook for Systematic Reviews of Interventions, chapter 16: Equity and specific populations.',
      url: 'https://training.cochrane.org/handbook/current/chapter-16',
    },
    {
      citation:
        'Cochrane methodology review on how effects on health equity are assessed in systematic reviews, MR000028.pub3.',
      doi: '10.1002/14651858.MR000028.pub3',
      url: 'https://doi.org/10.1002/14651858.MR000028.pub3',
    },
  ],
  licence: 'The list belongs to its authors. Everything here is in our own words.',
  items,
  notes: [
    'Letters occur twice (R and S), so files use names and never letters.',
    'That no harm was found and that nobody looked are different findings.',
    'How often characteristics are reported is counted; there is no score.',
    "The paper by O'Neill and colleagues (Journal of Clinical Epidemiology 2014;67:56-64) explains the list; its DOI could not be confirmed.",
    'Who introduced the letters (Evans and Brown, 2003) and the Plus (2008) could not be confirmed.',
  ],
};
