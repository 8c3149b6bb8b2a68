/** Words that are usual at places where any text may stand. Offered, never enforced. */
import type { Choice } from '../../fields/field';

/** What one step of an estimate is. */
export const UNITS: readonly Choice[] = [
  { value: 'points', meaning: 'Points of the scale.', aliases: ['score'] },
  { value: 'per cent', meaning: 'Hundredths of a whole.', aliases: ['%', 'percent', 'percentage'] },
  { value: 'minutes', meaning: 'A length of time.', aliases: ['min'] },
  { value: 'hours', meaning: 'A length of time.', aliases: ['h'] },
  { value: 'days', meaning: 'A length of time.', aliases: ['d'] },
  { value: 'weeks', meaning: 'A length of time.' },
  { value: 'months', meaning: 'A length of time.' },
  { value: 'years', meaning: 'A length of time.' },
  { value: 'events', meaning: 'How often something happened, such as incidents on a ward.', aliases: ['incidents'] },
  { value: 'quality-adjusted life years', meaning: 'Years of life, weighted by their quality.', aliases: ['QALY'] },
];

/** Currencies of ISO 4217 in which studies of health services often count. */
export const CURRENCIES: readonly Choice[] = [
  currency('GBP', 'Pound sterling', ['£']),
  currency('EUR', 'Euro', ['€']),
  currency('USD', 'US dollar', ['$']),
  currency('AUD', 'Australian dollar'),
  currency('BRL', 'Brazilian real'),
  currency('CAD', 'Canadian dollar'),
  currency('CHF', 'Swiss franc'),
  currency('CNY', 'Chinese yuan', ['renminbi', 'RMB']),
  currency('DKK', 'Danish krone'),
  currency('INR', 'Indian rupee'),
  currency('JPY', 'Japanese yen', ['¥']),
  currency('KRW', 'South Korean won'),
  currency('NOK', 'Norwegian krone'),
  currency('NZD', 'New Zealand dollar'),
  currency('SEK', 'Swedish krona'),
  currency('ZAR', 'South African rand'),
];

function currency(value: string, name: string, others: readonly string[] = []): Choice {
  return { value, meaning: `${name}.`, aliases: [name, ...others] };
}

/** What was put into groups by chance or otherwise. */
export const UNITS_OF_ALLOCATION: readonly Choice[] = [
  { value: 'persons', meaning: 'Each person on their own.', aliases: ['individuals', 'patients', 'nurses'] },
  { value: 'wards', meaning: 'Everybody on a ward together.', aliases: ['units'] },
  { value: 'teams', meaning: 'Everybody in a team together.' },
  { value: 'hospitals', meaning: 'Everybody in a hospital together.', aliases: ['organisations', 'trusts'] },
];

/** From when time points are counted. */
export const STARTING_POINTS: readonly Choice[] = [
  { value: 'randomisation', meaning: 'The day on which people or wards were put into groups.' },
  { value: 'baseline', meaning: 'The first measurement.' },
  { value: 'start of intervention', meaning: 'The day on which the intervention began.' },
  { value: 'end of intervention', meaning: 'The day on which the intervention ended.', aliases: ['post-intervention'] },
];

/** Who fills in a measure. */
export const MEASURE_REPORTERS: readonly Choice[] = [
  { value: 'staff', meaning: 'Staff rate themselves, their work or their patients.', aliases: ['nurse', 'clinician'] },
  { value: 'patient', meaning: 'Patients rate themselves or their care.', aliases: ['patients', 'service user'] },
  { value: 'observer', meaning: 'Someone outside the care watches and rates.', aliases: ['researcher'] },
  { value: 'record', meaning: 'Taken from records or routine data.', aliases: ['routine data'] },
];

/** Whom an analysis takes in. */
export const ANALYSED_PEOPLE: readonly Choice[] = [
  { value: 'intention to treat', meaning: 'Everyone, in the group into which they were put.', aliases: ['ITT'] },
  {
    value: 'modified intention to treat',
    meaning: 'Everyone as randomised, but for some; say whom.',
    aliases: ['mITT'],
  },
  { value: 'per protocol', meaning: 'Only those who kept to the plan.', aliases: ['PP'] },
  { value: 'as treated', meaning: 'Everyone, in the group of what they received.' },
  { value: 'complete cases', meaning: 'Only those of whom no value is missing.', aliases: ['completers'] },
];

/** Whose costs are counted. */
export const PERSPECTIVES: readonly Choice[] = [
  { value: 'health care', meaning: 'Costs of health services.', aliases: ['healthcare', 'NHS'] },
  { value: 'health and social care', meaning: 'Costs of health and of social services.', aliases: ['NHS and PSS'] },
  { value: 'provider', meaning: 'Costs of the hospital or organisation.', aliases: ['hospital'] },
  { value: 'societal', meaning: 'All costs, whoever bears them.', aliases: ['society'] },
];

/** What kind of place was searched. */
export const KINDS_OF_SOURCE: readonly Choice[] = [
  { value: 'database', meaning: 'A bibliographic database.' },
  { value: 'registry', meaning: 'A registry of studies or reviews.', aliases: ['register'] },
  { value: 'website', meaning: 'Pages of an organisation or a search engine.' },
  { value: 'citations', meaning: 'Reference lists, and what cites a study.', aliases: ['snowballing', 'hand search'] },
];
