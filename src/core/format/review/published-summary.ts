/** `published` of an entry under `meta_analysis`: the summary as a publication or another program gives it. */
import type { Field, MappingField } from '../../fields/field';
import { list, mapping, number, oneOrMore, text } from '../../fields/field-makers';

const two = (title: string, meaning: string): Field =>
  list(title, meaning, number('Number', 'One of the two.'), { least: 2, most: 2 });

const p = number('p', 'Its p value, as printed.', { least: 0, most: 1 });
const q = number('Q', 'Cochran’s Q (Chi²).', { least: 0 });
const df = number('df', 'Degrees of freedom of Q.', { whole: true, least: 0 });

const numbers: Readonly<Record<string, Field>> = {
  value: number('Value', 'The summary, with the digits as printed; ratios as ratios.'),
  ci: two('Confidence interval', 'Its limits.'),
  p,
  tau2: number('τ²', 'The variance between studies.', { least: 0 }),
  q,
  df,
  i2: number('I²', 'In per cent.', { least: 0, most: 100 }),
  events: two('Events', 'In the intervention groups, and in the others.'),
  analysed: two('Analysed', 'In the intervention groups, and in the others.'),
};

export const publishedField: MappingField = mapping(
  'Published',
  'What a publication or another program gives. The table “published” and a check compare it with what is worked out here.',
  {
    ...numbers,
    prediction: two('Prediction interval', 'Its limits.'),
    ci_level: number('Level', 'Of the intervals, in per cent; 95 where nothing is written.', {
      least: 50,
      most: 99.99,
    }),
    subgroup_test: mapping('Test', 'Whether subgroups differ.', { q, df, p }),
    subgroups: list(
      'Subgroups',
      'The summary of each.',
      mapping(
        'Subgroup',
        'One of them.',
        { subgroup: text('Subgroup', 'Its name.'), ...numbers },
        { required: ['subgroup'] },
      ),
      { identity: ['subgroup'] },
    ),
    settings: oneOrMore('Settings', 'How it was worked out, in the words of the source.', text('Setting', 'One.')),
  },
  { seldom: true },
);
