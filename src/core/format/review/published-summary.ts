/** `published` of an entry under `meta_analysis`: the summary as a publication or another program gives it. */
import type { Field, MappingField } from '../../fields/field';
import { list, mapping, number, oneOrMore, text } from '../../fields/field-makers';

const limits = (title: string, meaning: string): Field =>
  list(title, meaning, number('Limit', 'One limit of the interval.'), { least: 2, most: 2 });

const numbers: Readonly<Record<string, Field>> = {
  value: number('Value', 'The summary, with the digits as printed; ratios as ratios.'),
  ci: limits('Confidence interval', 'Its lower and its upper limit.'),
  p: number('p', 'The p value of the summary, as printed.', { least: 0, most: 1 }),
  tau2: number('τ²', 'The variance between studies.', { least: 0 }),
  q: number('Q', 'Cochran’s Q, which Cochrane reviews call Chi².', { least: 0 }),
  df: number('Degrees of freedom', 'Of Q.', { whole: true, least: 0 }),
  i2: number('I²', 'In per cent.', { least: 0, most: 100 }),
  events: list(
    'Events',
    'How many had the event: in the intervention groups, in the comparison groups.',
    number('Events', 'In one of them.'),
    { least: 2, most: 2 },
  ),
  analysed: list(
    'Analysed',
    'How many were analysed: in the intervention groups, in the comparison groups.',
    number('People', 'In one of them.'),
    { least: 2, most: 2 },
  ),
};

export const publishedField: MappingField = mapping(
  'Published',
  'What a publication or another program gives as the result. It is compared with what is worked out here, in the table “published” and in a check.',
  {
    ...numbers,
    prediction: limits('Prediction interval', 'Its lower and its upper limit.'),
    ci_level: number('Level of the intervals', 'In per cent; 95 where nothing is written.', { least: 50, most: 99.99 }),
    subgroup_test: mapping('Between subgroups', 'The test of whether subgroups differ.', {
      q: number('Q', 'Its Q (Chi²).', { least: 0 }),
      df: number('Degrees of freedom', 'Of Q.', { whole: true, least: 0 }),
      p: number('p', 'Its p value, as printed.', { least: 0, most: 1 }),
    }),
    subgroups: list(
      'Subgroups',
      'The summary of each subgroup.',
      mapping(
        'Subgroup',
        'One subgroup.',
        { subgroup: text('Subgroup', 'Its name, as under “subgroups”.'), ...numbers },
        { required: ['subgroup'] },
      ),
      { identity: ['subgroup'] },
    ),
    settings: oneOrMore(
      'Settings',
      'How the publication says that it was worked out, in its own words.',
      text('Setting', 'One of them.'),
    ),
  },
  { seldom: true },
);
