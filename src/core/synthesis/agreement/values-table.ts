/** How far extractors agreed on the values that they extracted, by section and field. */

import { canonicalWord, wordsOf } from '../../fields/canonical';
import type { Field } from '../../fields/field';
import type { Review } from '../../review/review';
import { differencesOf } from '../../statistics/limits-of-agreement';
import { overlap } from '../../statistics/overlap';
import { decimalsFor, printed } from '../../statistics/printed';
import { sectionTitle } from '../../two-extractors/titles';
import type { Cell, Column, Row, Table } from '../models/table';
import type { View } from '../view';
import { coefficientCell, coefficients, computed, peopleOf } from './agreement-row';
import { countsOf, grouped } from './compared-values';
import { agreementInWords, COUNTED, countedCells, fieldTitle, NONE } from './counted-cells';
import { type ExtractedValue, extractedValues } from './extracted-values';
import type { Rated } from './ratings';

export const valuesAgreementView: View = {
  id: 'agreement-values',
  title: 'Agreement on extracted values',
  meaning: 'How far extractors gave the same values, by section and field, with a sentence for the paper.',
  section: 'appraisal',
  appraisedWith: [],
  of: valuesAgreementTable,
};

/** One row for all, one for each section, one for each field. */
export function valuesAgreementTable(review: Review): Table {
  const values = extractedValues(review);
  const rows =
    values.length === 0 ? [] : [lineOf('all', 'All sections', '', values, MEASURED), ...rowsOf(values, review)];
  return {
    kind: 'table',
    id: 'agreement-values',
    title: 'Agreement on extracted values before they were settled',
    columns: COLUMNS,
    rows,
    notes: rows.length === 0 ? [] : [agreementInWords(countsOf(values)), ...NOTES],
    abbreviations: rows.length === 0 ? [] : [{ short: 'CI', long: '95% confidence interval' }],
  };
}

const COLUMNS: readonly Column[] = [
  { id: 'section', title: 'Section' },
  { id: 'field', title: 'Field' },
  ...COUNTED,
  {
    id: 'kappa',
    title: 'κ (CI)',
    group: 'Words',
    meaning: 'Kappa, unweighted: Cohen’s of two people, Fleiss’ of more',
  },
  { id: 'ac1', title: 'AC1 (CI)', group: 'Words', meaning: 'Gwet’s AC1' },
  {
    id: 'difference',
    title: 'Mean difference (limits)',
    meaning: 'Of numbers that both gave, the first in the alphabet minus the second, with the 95% limits of agreement',
  },
  {
    id: 'overlap',
    title: 'Mean overlap',
    meaning: 'Of sets that both gave: what both named as a share of what either named',
  },
];

const NOTES: readonly string[] = [
  'From the files of the extractors; where a value was settled, as each had written it before. Things are the same by their ids or by what they are about; what has no id, by what most of it says. Only sections that both have begun are counted. Reports, groups, and what says which result one is are left out: they are settled before two people begin. Answers and judgements of assessments have a table of their own.',
  'Equal is what means the same: the order of lists, other spellings of agreed words and quotation marks make no difference, a digit does. A word such as “not reported” is a value that was given.',
  'κ by Cohen (1960), of more than two people by Fleiss (1971), and Gwet’s AC1, of the fields with a list of words, over what both gave. Mean difference with the limits between which 95% of differences lie (mean ± 1.96 standard deviations; Bland and Altman 1999), in the units of the field: over results of different measures it says little. Overlap by Jaccard (1912).',
];

/** What stands in the last four columns of a row over several fields. */
const MEASURED: readonly Cell[] = [NONE, NONE, NONE, NONE];

function rowsOf(all: readonly ExtractedValue[], review: Review): Row[] {
  return [...grouped(all, ({ record, item }) => `${record.kind} ${item.section}`)].flatMap(([id, values]) => {
    const [first] = values;
    if (first === undefined) return [];
    const section = sectionTitle(first.record.kind, first.item.section, review);
    const fields = [...grouped(values, ({ item }) => item.key)].map(([key, ofField]) =>
      lineOf(`${id} ${key}`, section, fieldTitle(ofField[0] as ExtractedValue, review), ofField, measures(ofField)),
    );
    return fields.length === 1 ? fields : [lineOf(id, section, 'all', values, MEASURED), ...fields];
  });
}

function lineOf(
  id: string,
  of: string,
  field: string,
  values: readonly ExtractedValue[],
  measured: readonly Cell[],
): Row {
  return { id, cells: [computed(of), computed(field), ...countedCells(countsOf(values)), ...measured] };
}

/** κ and AC1 of words, the differences of numbers, the overlap of sets. */
function measures(values: readonly ExtractedValue[]): Cell[] {
  const of = (kind: ExtractedValue['item']['kind']) =>
    values.filter(({ item, sameness }) => item.kind === kind && sameness !== 'one blank');
  return [...wordCells(of('word')), differenceCell(of('number')), overlapCell(of('set'))];
}

function wordCells(values: readonly ExtractedValue[]): Cell[] {
  const field = values[0]?.item.field;
  if (field === undefined) return [NONE, NONE];
  const rated = [...new Set(values.map(({ item }) => item))].map(
    (item): Rated => new Map([...item.given].map(([who, { text }]) => [who, wordOf(field, text)])),
  );
  const used = rated.flatMap((each) => [...each.values()]);
  const words = [...new Set([...wordsOf(field).map(({ value }) => value), ...used])];
  const steps = words.map((word) => [word]);
  const found = coefficients(rated, steps, peopleOf(rated), 'none');
  return [coefficientCell(found?.kappa), coefficientCell(found?.gwet)];
}

function wordOf(field: Field, text: string): string {
  return canonicalWord(field, text) ?? text;
}

function differenceCell(values: readonly ExtractedValue[]): Cell {
  const found = differencesOf(
    values.flatMap(({ item, pair }) => {
      const [one, other] = pair.map((who) => item.given.get(who)?.number);
      return one === undefined || other === undefined ? [] : [one - other];
    }),
  );
  if (found === undefined) return NONE;
  const { mean, limits, pairs } = found;
  const decimals = limits ? decimalsFor({ value: mean, ...limits }) : 2;
  const range = limits ? ` (${printed(limits.lower, decimals)} to ${printed(limits.upper, decimals)})` : '';
  return { ...computed(`${printed(mean, decimals)}${range}`), note: `n = ${pairs}` };
}

function overlapCell(values: readonly ExtractedValue[]): Cell {
  const shares = values.flatMap(({ item, pair }) => {
    const [one, other] = pair.map((who) => item.given.get(who)?.members);
    return one === undefined || other === undefined ? [] : [overlap(one, other)];
  });
  if (shares.length === 0) return NONE;
  return computed(printed(shares.reduce((total, share) => total + share, 0) / shares.length, 2));
}
