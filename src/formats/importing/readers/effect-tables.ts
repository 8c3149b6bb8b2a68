/**
 * Tables of effects as packages for R read and write them: a row for each study, with the counts, means, correlations or
 * effects themselves. Names of columns as in metafor (Viechtbauer 2010, doi:10.18637/jss.v036.i03) and meta.
 */
import { english, type Found, type Material, type Remark, type StudyMaterial, say } from '../../../core/index';
import { gridsOf } from '../grids';
import type { Reader, Source } from '../source';
import { UnreadableSource } from '../source';
import { commasInWords, hasDecimalCommas, withPoint } from '../tables/decimal-commas';
import { sheetOfGrid } from '../tables/grid';
import { cellsOf, cellUnder, leftOver, type Row, type Sheet } from '../tables/sheet';

const NAMES = ['study', 'slab', 'studlab', 'author', 'trial'];

/** Numbers of the two groups, by the keys of `by_arm`: which columns give them. */
const GROUPS: readonly Readonly<Record<string, readonly string[]>>[] = [
  { analysed: ['n1i', 'n.e'], events: ['ai', 'event.e'], mean: ['m1i', 'mean.e'], sd: ['sd1i', 'sd.e'] },
  { analysed: ['n2i', 'n.c'], events: ['ci', 'event.c'], mean: ['m2i', 'mean.c'], sd: ['sd2i', 'sd.c'] },
];

/** By the keys of `estimate`. */
const ESTIMATE: Readonly<Record<string, readonly string[]>> = {
  value: ['yi', 'te', 'ri'],
  se: ['sei', 'sete'],
  analysed: ['ni'],
};

/** What gives a number of its own only together with another. */
const BESIDE = ['vi', 'bi', 'di'];

const KNOWN = [...[...GROUPS, ESTIMATE].flatMap((columns) => Object.values(columns).flat()), ...BESIDE];

export const effectTables: Reader = {
  id: 'effects',
  title: english`a table of effects (metafor, meta)`,
  recognises: async (source) => {
    const heads = (await sheetIn(source))?.heads.map((head) => head.toLowerCase()) ?? [];
    return heads.some((head) => NAMES.includes(head)) && heads.filter((head) => KNOWN.includes(head)).length >= 2;
  },
  read: materialOf,
};

/** Tables are read once for all who look at them. */
async function sheetIn(source: Source): Promise<Sheet | undefined> {
  const [grid] = await gridsOf(source);
  return grid && sheetOfGrid(grid);
}

async function materialOf(source: Source): Promise<Material> {
  const read = await sheetIn(source);
  if (read === undefined) throw new UnreadableSource(say`${source.name} is no table: it has no line of headings.`);
  const hasCommas = hasDecimalCommas(read.rows);
  const sheet = hasCommas ? withPoints(read) : read;
  const studies = sheet.rows.flatMap((row) => studyOf(row, sheet));
  const [first] = cellsOf(sheet);
  const { analyses, remarks } = analysisOf(studies);
  return {
    studies,
    analyses,
    remarks: [...(hasCommas && first ? [{ at: first.at, words: commasInWords() }] : []), ...remarks],
    losses: leftOver(sheet, studies, ({ value, at: [origin] }) =>
      isMissing(value)
        ? say`It says that there is no value.`
        : say`Nothing is known of the column “${origin?.column}”.`,
    ),
    cells: cellsOf(sheet).flatMap(({ at }) => at),
  };
}

/** All of the studies together; of which kind the effect is, such a table says of correlations only. */
function analysisOf(studies: readonly StudyMaterial[]): Required<Pick<Material, 'analyses' | 'remarks'>> {
  const [result] = studies.flatMap(({ results }) => results);
  if (result === undefined) return { analyses: [], remarks: [] };
  const { outcome, estimate } = result;
  const metric = estimate?.values.type;
  const words = say`The table does not say which effect is summarised: a ratio or a difference. Write it under “metric” of the analysis in the review file.`;
  return {
    analyses: [{ name: outcome, entry: { outcome, ...(metric && { metric }) }, published: {} }],
    remarks: metric === undefined ? [{ at: outcome.at, words }, ...logarithms(estimate)] : [],
  };
}

/** metafor and meta keep ratios as logarithms, which nothing in the table says. */
function logarithms(estimate: StudyMaterial['results'][number]['estimate']): readonly Remark[] {
  const value = estimate?.values.value;
  if (value === undefined) return [];
  return [
    {
      at: value.at,
      words: say`Effects of metafor and meta are logarithms where they are ratios, and stand here as in the table (“${value.value}”). Of a ratio, write under “estimate” the ratio itself and its interval in place of them; a difference stays as it is.`,
    },
  ];
}

/** The same sheet, with decimal points in its numbers. */
function withPoints(sheet: Sheet): Sheet {
  return { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(withPoint) })) };
}

function studyOf(row: Row, sheet: Sheet): readonly StudyMaterial[] {
  const author = cellUnder(sheet, row, ...NAMES);
  if (author === undefined) return [];
  const year = cellUnder(sheet, row, 'year');
  const name = year === undefined ? author : { value: `${author.value} ${year.value}`, at: [...author.at, ...year.at] };
  const numbers = GROUPS.map((columns, group) => withEveryone(numbersOf(row, columns, sheet), group, row, sheet));
  const correlation = cellUnder(sheet, row, 'ri');
  const type = correlation && !isMissing(correlation.value) && { type: { value: 'correlation', at: correlation.at } };
  const estimate = { ...type, ...numbersOf(row, ESTIMATE, sheet) };
  const error = errorOf(row, sheet);
  const named = (value: string): Found => ({ value, at: author.at });
  const arms = [named('intervention'), named('comparator')] as const;
  const hasGroups = numbers.some((each) => Object.keys(each).length > 0);
  return [
    {
      name,
      reports: [],
      arms: hasGroups
        ? arms.map((arm, index) => ({ name: arm, role: index === 0 ? 'intervention' : 'comparator' }))
        : [],
      results: [
        {
          outcome: named(sheet.part.replace(/\.[^.]*$/, '')),
          byArm: hasGroups ? arms.map((arm, index) => ({ arm, numbers: numbers[index] ?? {} })) : [],
          ...(hasGroups && { comparison: arms }),
          ...((Object.keys(estimate).length > 0 || error) && {
            estimate: { values: { ...estimate, ...(error && { se: error }) } },
          }),
        },
      ],
      assessments: [],
      texts: [],
    },
  ];
}

/** Those without the event, as metafor calls them: with those who had it they are everyone. */
const WITHOUT = ['bi', 'di'];

/** Where only the four cells of a table are given, how many were analysed follows. */
function withEveryone(
  numbers: Readonly<Record<string, Found>>,
  group: number,
  row: Row,
  sheet: Sheet,
): Readonly<Record<string, Found>> {
  const without = cellUnder(sheet, row, WITHOUT[group] ?? '');
  const { events, analysed } = numbers;
  if (events === undefined || without === undefined) return numbers;
  const sum = Number(events.value) + Number(without.value);
  if (!Number.isInteger(sum) || (analysed !== undefined && Number(analysed.value) !== sum)) return numbers;
  const at = [...(analysed?.at ?? events.at), ...without.at];
  return {
    analysed: { value: analysed?.value ?? String(sum), at },
    ...numbers,
    ...(analysed && { analysed: { ...analysed, at } }),
  };
}

function numbersOf(
  row: Row,
  columns: Readonly<Record<string, readonly string[]>>,
  sheet: Sheet,
): Readonly<Record<string, Found>> {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([key, names]) => {
      const found = cellUnder(sheet, row, ...names);
      return found === undefined || isMissing(found.value) ? [] : [[key, found]];
    }),
  );
}

/** How R writes that there is nothing. */
function isMissing(value: string): boolean {
  return value === 'NA' || value === 'NaN';
}

/** The standard error: as it is given, or of a variance, with every digit that a number has; of both, the one that is given. */
function errorOf(row: Row, sheet: Sheet): Found | undefined {
  const given = numbersOf(row, { se: ESTIMATE.se ?? [] }, sheet).se;
  const variance = cellUnder(sheet, row, 'vi');
  if (variance === undefined || variance.value === '' || !(Number(variance.value) >= 0)) return given;
  const root = String(Math.sqrt(Number(variance.value)));
  const isSame = given !== undefined && Math.abs(Number(given.value) - Number(root)) <= 1e-4 * Number(root);
  if (given === undefined) return { value: root, at: variance.at };
  return isSame ? { value: given.value, at: [...given.at, ...variance.at] } : given;
}
