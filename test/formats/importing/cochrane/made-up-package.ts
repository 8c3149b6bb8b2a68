/**
 * A made-up Cochrane review as a data package: no study of it exists. Its published summaries are worked out here by the
 * textbook, independently of what reads it.
 */
import { strToU8, zipSync } from 'fflate';
import type { Source } from '../../../../src/formats/importing/source';

/** A small source of chance that gives the same each time (a linear congruential generator). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A table with a heading above each column. */
export interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly Readonly<Record<string, string | number>>[];
}

/** @param separator between cells; with `;` numbers have decimal commas, as a German spreadsheet saves them */
export function csvOf({ heads, rows }: Table, separator: ',' | ';' = ','): string {
  const cell = (value: string | number | undefined) => {
    const text = typeof value === 'number' && separator === ';' ? String(value).replace('.', ',') : String(value ?? '');
    return /[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [heads, ...rows.map((row) => heads.map((head) => row[head] ?? ''))]
    .map((line) => line.map(cell).join(separator))
    .join('\r\n');
}

export type Files = Readonly<Record<string, string>>;

/** The archive, with its folders. */
export function packed(files: Files, name = 'CD000000-SUP-01-dataPackage.zip'): Source {
  return {
    name,
    bytes: zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))),
  };
}

const ROWS = [
  'Analysis group',
  'Analysis number',
  'Analysis name',
  'Subgroup',
  'Applicability',
  'Study',
  'Study year',
  'GIV Mean',
  'GIV SE',
  'Experimental mean',
  'Experimental SD',
  'Experimental cases',
  'Experimental N',
  'Control mean',
  'Control SD',
  'Control cases',
  'Control N',
  'O-E',
  'Variance',
  'Weight',
  'Mean',
  'CI start',
  'CI end',
  'Footnotes',
];

const FOUND = [
  'Experimental cases',
  'Experimental N',
  'Control cases',
  'Control N',
  'Mean',
  'CI start',
  'CI end',
  'PI start',
  'PI end',
  'Heterogeneity Tau²',
  'Tau² CI start',
  'Tau² CI end',
  'Heterogeneity Chi²',
  'Heterogeneity df',
  'Heterogeneity P',
  'Heterogeneity I²',
  'Effect Z',
  'Effect T',
  'Effect P',
];

const SETTINGS_2 = [
  'Analysis group',
  'Analysis number',
  'Analysis name',
  'Analysis group name',
  'Data source',
  'Data source eligibility',
  'Data type',
  'Log-scale data',
  'Outcome',
  'Intervention grouping',
  'Experimental intervention',
  'Control intervention',
  'Subgroup by',
  'Filter criteria',
  'Experimental group label',
  'Control group label',
  'Statistical method',
  'Effect measure',
  'Unit of effect measure',
  'Analysis model',
  'Heterogeneity estimator',
  'Tau² CI',
  'Subgroup estimates',
  'Overall estimates',
  'Test for subgroup differences',
  'Prediction interval',
  'Swap event and non-event',
  'CI method',
  'CI/PI level',
  'Sort studies by',
  'Graph label (left)',
  'Graph label (right)',
  'Graph scale',
  'Show risk of bias',
  ...FOUND,
  'Subgroup Chi²',
  'Subgroup df',
  'Subgroup P',
  'Subgroup I²',
  'ID',
];

/** Version 1 has other columns for intervals, and no estimator. */
const SETTINGS_1 = SETTINGS_2.flatMap((head) =>
  head === 'CI method'
    ? ['Study CI', 'Estimate CI']
    : [
          'CI/PI level',
          'Heterogeneity estimator',
          'Tau² CI',
          'Prediction interval',
          'PI start',
          'PI end',
          'Effect T',
        ].includes(head)
      ? []
      : [head],
);

interface Pooled {
  readonly value: number;
  readonly se: number;
  readonly q: number;
  readonly tau2: number;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** Inverse variance, and DerSimonian and Laird (1986). */
function pooled(estimates: readonly (readonly [value: number, se: number])[], isRandom: boolean): Pooled {
  const at = (tau2: number) => {
    const weights = estimates.map(([, se]) => 1 / (se ** 2 + tau2));
    const value = sum(estimates.map(([each], index) => each * (weights[index] ?? 0))) / sum(weights);
    return { weights, value };
  };
  const { weights, value: common } = at(0);
  const q = sum(estimates.map(([each], index) => (weights[index] ?? 0) * (each - common) ** 2));
  const scale = sum(weights) - sum(weights.map((w) => w ** 2)) / sum(weights);
  const tau2 = isRandom && estimates.length > 1 ? Math.max(0, (q - (estimates.length - 1)) / scale) : 0;
  const { weights: last, value } = at(tau2);
  return { value, se: 1 / Math.sqrt(sum(last)), q, tau2 };
}

/** One analysis of the made-up review. */
interface MadeAnalysis {
  readonly group: number;
  readonly number: number;
  readonly name: string;
  readonly measure:
    | 'Risk Ratio'
    | 'Odds Ratio'
    | 'Mean Difference'
    | 'Std. Mean Difference'
    | 'Hazard Ratio'
    | 'Peto Odds Ratio';
  readonly model: 'Fixed effect' | 'Random effect';
  readonly method: 'MH' | 'IV' | 'Peto';
  readonly hasSubgroups: boolean;
}

const OUTCOMES = [
  'Mortality',
  'Fatigue at 3 months',
  'Fatigue at 12 months',
  'Haemoglobin',
  'Nausea',
  'Quality of life',
  'Time to relapse',
  'Transfusion',
  'Falls',
  'Survival 5 years',
];
const GROUPS = ['Oral iron versus placebo', 'Intravenous iron versus placebo', 'Oral iron versus intravenous iron'];
const DRUGS = [
  ['Oral iron', 'Placebo'],
  ['Intravenous iron', 'Placebo'],
  ['Oral iron', 'Intravenous iron'],
] as const;

function analyses(): MadeAnalysis[] {
  return GROUPS.flatMap((_, group) =>
    OUTCOMES.map((name, index): MadeAnalysis => {
      const measures = [
        'Risk Ratio',
        'Mean Difference',
        'Mean Difference',
        'Std. Mean Difference',
        'Odds Ratio',
        'Std. Mean Difference',
        'Hazard Ratio',
        'Risk Ratio',
        'Peto Odds Ratio',
        'Risk Ratio',
      ] as const;
      const measure = measures[index] ?? 'Risk Ratio';
      const isPeto = measure === 'Peto Odds Ratio';
      return {
        group: group + 1,
        number: index + 1,
        name,
        measure,
        model: !isPeto && (index + group) % 2 === 1 ? 'Random effect' : 'Fixed effect',
        method: isPeto ? 'Peto' : ['Risk Ratio', 'Odds Ratio'].includes(measure) ? (group === 0 ? 'IV' : 'MH') : 'IV',
        hasSubgroups: index === 0 || index === 3,
      };
    }),
  );
}

/** What one row of an analysis says: its columns, and the estimate on the scale on which it is pooled. */
interface MadeRow {
  readonly columns: Readonly<Record<string, string | number>>;
  readonly estimate: readonly [number, number];
  readonly isRatio: boolean;
}

function madeRow(measure: MadeAnalysis['measure'], next: () => number): MadeRow {
  const [n1, n2] = [40 + Math.floor(next() * 160), 40 + Math.floor(next() * 160)];
  if (measure === 'Hazard Ratio') {
    const [value, se] = [Number((next() * 0.8 - 0.5).toFixed(4)), Number((0.1 + next() * 0.2).toFixed(4))];
    return {
      columns: { 'GIV Mean': value, 'GIV SE': se, 'Experimental N': n1, 'Control N': n2 },
      estimate: [value, se],
      isRatio: true,
    };
  }
  if (measure === 'Mean Difference' || measure === 'Std. Mean Difference') {
    const [m1, m2] = [Number((20 + next() * 5).toFixed(1)), Number((21 + next() * 5).toFixed(1))];
    const [s1, s2] = [Number((4 + next() * 3).toFixed(2)), Number((4 + next() * 3).toFixed(2))];
    const columns = {
      'Experimental mean': m1,
      'Experimental SD': s1,
      'Experimental N': n1,
      'Control mean': m2,
      'Control SD': s2,
      'Control N': n2,
    };
    if (measure === 'Mean Difference')
      return { columns, estimate: [m1 - m2, Math.sqrt(s1 ** 2 / n1 + s2 ** 2 / n2)], isRatio: false };
    const s = Math.sqrt(((n1 - 1) * s1 ** 2 + (n2 - 1) * s2 ** 2) / (n1 + n2 - 2));
    const g = ((m1 - m2) / s) * (1 - 3 / (4 * (n1 + n2) - 9));
    return {
      columns,
      estimate: [g, Math.sqrt((n1 + n2) / (n1 * n2) + g ** 2 / (2 * (n1 + n2 - 3.94)))],
      isRatio: false,
    };
  }
  const [a, c] = [3 + Math.floor(next() * n1 * 0.3), 3 + Math.floor(next() * n2 * 0.3)];
  const columns = { 'Experimental cases': a, 'Experimental N': n1, 'Control cases': c, 'Control N': n2 };
  const [b, d] = [n1 - a, n2 - c];
  if (measure === 'Risk Ratio')
    return {
      columns,
      estimate: [Math.log(a / n1 / (c / n2)), Math.sqrt(1 / a - 1 / n1 + 1 / c - 1 / n2)],
      isRatio: true,
    };
  if (measure === 'Odds Ratio')
    return {
      columns,
      estimate: [Math.log((a * d) / (b * c)), Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d)],
      isRatio: true,
    };
  const n = n1 + n2;
  const [apart, v] = [a - (n1 * (a + c)) / n, (n1 * n2 * (a + c) * (b + d)) / (n ** 2 * (n - 1))];
  return { columns, estimate: [apart / v, 1 / Math.sqrt(v)], isRatio: true };
}

const FAMILIES = [
  'Alder',
  'Birch',
  'Cedar',
  'Elm',
  'Fir',
  'Gorse',
  'Hazel',
  'Ivy',
  'Juniper',
  'Larch',
  'Maple',
  'Nettle',
  'Oak',
  'Poplar',
  'Quince',
  'Rowan',
  'Sorrel',
  'Thorn',
  'Willow',
  'Yew',
];

const DOMAINS = [
  'Random sequence generation (selection bias)',
  'Allocation concealment (selection bias)',
  'Blinding of participants and personnel (performance bias): All outcomes',
  'Blinding of outcome assessment (detection bias): Mortality',
  'Blinding of outcome assessment (detection bias): Fatigue',
  'Incomplete outcome data (attrition bias): All outcomes',
  'Selective reporting (reporting bias)',
  'Other bias',
  'Baseline imbalance',
];

export interface MadeUp {
  readonly files: Files;
  readonly studies: number;
  readonly analyses: number;
}

export interface MadeUpOptions {
  readonly version?: 1 | 2;
  readonly studies?: number;
  readonly seed?: number;
  readonly separator?: ',' | ';';
}

/** Studies with characteristics, references, RoB 1 and arms, and the analyses of three comparisons. */
export function madeUpPackage({ version = 2, studies = 20, seed = 1, separator = ',' }: MadeUpOptions = {}): MadeUp {
  const next = chance(seed);
  const names = FAMILIES.slice(0, studies).map((family, index) => `${family} ${2000 + index}`);
  const made = analyses();
  const rows: Record<string, string | number>[] = [];
  const settings: Record<string, string | number>[] = [];
  const subgroups: Record<string, string | number>[] = [];
  for (const analysis of made) {
    const own = names.filter(
      (_, index) => (index + analysis.number) % 3 === analysis.group - 1 || index % 7 === analysis.number % 7,
    );
    const found = own.map((study, index) => ({
      study,
      subgroup: analysis.hasSubgroups ? (['Adults', 'Children'][index % 2] ?? '') : '',
      ...madeRow(analysis.measure, next),
    }));
    const about = { 'Analysis group': analysis.group, 'Analysis number': analysis.number };
    for (const { study, subgroup, columns, estimate, isRatio } of found)
      rows.push({
        ...about,
        'Analysis name': analysis.name,
        Subgroup: subgroup,
        Study: study,
        'Study year': study.slice(-4),
        Weight: 10,
        ...columns,
        ...extent(estimate, isRatio),
      });
    settings.push({
      ...about,
      ...settingsOf(analysis),
      ...summaryOf(analysis, found),
      ID: `A${analysis.group}${analysis.number}`,
    });
    for (const subgroup of analysis.hasSubgroups ? ['Adults', 'Children'] : [])
      subgroups.push({
        ...about,
        Subgroup: subgroup,
        'Subgroup number': subgroup === 'Adults' ? 1 : 2,
        ...summaryOf(
          analysis,
          found.filter((each) => each.subgroup === subgroup),
        ),
      });
  }
  const heads = version === 1 ? SETTINGS_1 : SETTINGS_2;
  const told = settings.map((row) => (version === 1 ? { ...row, 'Study CI': '95%', 'Estimate CI': '95%' } : row));
  const at = 'CD000000-analysis-data/CD000000';
  const of = 'CD000000-study-data/CD000000';
  const files: Files = {
    [`${at}-data-rows.csv`]: csvOf({ heads: ROWS, rows }, separator),
    [`${at}-overall-estimates-and-settings.csv`]: csvOf({ heads, rows: told }, separator),
    [`${at}-subgroup-estimates.csv`]: csvOf(
      {
        heads: ['Analysis group', 'Analysis number', 'Subgroup', 'Subgroup number', 'Weight', ...FOUND, 'ID'],
        rows: subgroups,
      },
      separator,
    ),
    [`${of}-study-information.csv`]: csvOf(information(names), separator),
    [`${of}-excluded-study-information.csv`]: csvOf(
      {
        heads: ['Study', 'Year', 'Data source', 'Char: Reason for exclusion'],
        rows: [{ Study: 'Zinnia 1999', Year: 1999, 'Char: Reason for exclusion': '<p>No comparison&nbsp;group</p>' }],
      },
      separator,
    ),
    [`${of}-ongoing-study-information.csv`]: csvOf(
      {
        heads: ['Study', 'Year', 'Char: Methods'],
        rows: [{ Study: 'IRONMAN', Year: 2026, 'Char: Methods': 'Parallel randomised trial' }],
      },
      separator,
    ),
    [`${of}-study-arms.csv`]: csvOf(arms(names), separator),
    [`${of}-risk-of-bias.csv`]: csvOf(bias(names, next), separator),
    [`${of}-included.ris`]: names.map((name) => ris(name)).join('\r\n'),
  };
  return { files, studies: names.length, analyses: made.length };
}

function extent([value, se]: readonly [number, number], isRatio: boolean) {
  const own = (number: number) => (isRatio ? Math.exp(number) : number);
  const half = 1.959963984540054 * se;
  return { Mean: own(value), 'CI start': own(value - half), 'CI end': own(value + half) };
}

function settingsOf({ name, group, measure, model, method, hasSubgroups }: MadeAnalysis) {
  const [one, other] = DRUGS[group - 1] ?? ['Oral iron', 'Placebo'];
  return {
    'Analysis name': name,
    'Analysis group name': GROUPS[group - 1] ?? '',
    'Data source': 'Custom input',
    'Data type': measure.includes('Mean')
      ? 'Continuous'
      : measure === 'Hazard Ratio'
        ? 'Contrast level'
        : 'Dichotomous',
    'Log-scale data': /Ratio/.test(measure) ? 'TRUE' : 'FALSE',
    'Experimental intervention': one,
    'Control intervention': other,
    'Subgroup by': hasSubgroups ? 'Age group' : '',
    'Statistical method': method,
    'Effect measure': measure,
    'Analysis model': model,
    'Heterogeneity estimator': model === 'Random effect' ? 'DL' : '#N/A',
    'Overall estimates': 'TRUE',
    'Swap event and non-event': 'FALSE',
    'CI method': 'Wald',
    'CI/PI level': '95%',
    'Graph label (left)': 'Favours iron',
  };
}

/** Mantel–Haenszel is worked out by its own formulas for the risk ratio and the odds ratio; all else by inverse variance. */
function summaryOf(
  { measure, model, method }: MadeAnalysis,
  rows: readonly MadeRow[],
): Record<string, string | number> {
  const isRatio = rows[0]?.isRatio ?? false;
  const isRandom = model === 'Random effect';
  const estimates = rows.map(({ estimate }) => estimate);
  const usual = pooled(estimates, isRandom);
  const found = method === 'MH' ? mantelHaenszel(measure, rows, isRandom) : usual;
  const df = rows.length - 1;
  const total = (column: string) => sum(rows.map(({ columns }) => Number(columns[column] ?? 0)));
  const counts = rows[0] && 'Experimental cases' in rows[0].columns;
  return {
    ...extent([found.value, found.se], isRatio),
    ...(counts && { 'Experimental cases': total('Experimental cases'), 'Control cases': total('Control cases') }),
    'Experimental N': total('Experimental N'),
    'Control N': total('Control N'),
    ...(df > 0 && {
      'Heterogeneity Chi²': found.q,
      'Heterogeneity df': df,
      'Heterogeneity I²': found.q > df ? (found.q - df) / found.q : 0,
      ...(isRandom && { 'Heterogeneity Tau²': found.tau2 }),
    }),
    'Effect Z': found.value / found.se,
  };
}

/** Greenland and Robins 1985 for the risk ratio; Robins, Breslow and Greenland 1986 for the odds ratio. */
function mantelHaenszel(measure: MadeAnalysis['measure'], rows: readonly MadeRow[], isRandom: boolean): Pooled {
  const tables = rows.map(({ columns }) => {
    const [a, n1, c, n2] = ['Experimental cases', 'Experimental N', 'Control cases', 'Control N'].map((key) =>
      Number(columns[key]),
    ) as [number, number, number, number];
    return { a, b: n1 - a, c, d: n2 - c, n1, n2, n: n1 + n2 };
  });
  const of = (part: (table: (typeof tables)[number]) => number) => sum(tables.map(part));
  let [value, variance] = [0, 0];
  if (measure === 'Risk Ratio') {
    const [r, s] = [of(({ a, n2, n }) => (a * n2) / n), of(({ c, n1, n }) => (c * n1) / n)];
    value = Math.log(r / s);
    variance = of(({ a, c, n1, n2, n }) => (n1 * n2 * (a + c) - a * c * n) / n ** 2) / (r * s);
  } else {
    const [r, s] = [of(({ a, d, n }) => (a * d) / n), of(({ b, c, n }) => (b * c) / n)];
    const [e, f, g, h] = [
      of(({ a, d, n }) => ((a + d) * a * d) / n ** 2),
      of(({ a, b, c, d, n }) => ((a + d) * b * c) / n ** 2),
      of(({ a, b, c, d, n }) => ((b + c) * a * d) / n ** 2),
      of(({ b, c, n }) => ((b + c) * b * c) / n ** 2),
    ];
    value = Math.log(r / s);
    variance = (e / r ** 2 + (f + g) / (r * s) + h / s ** 2) / 2;
  }
  const weights = rows.map(({ estimate: [, se] }) => 1 / se ** 2);
  const q = sum(rows.map(({ estimate: [each] }, index) => (weights[index] ?? 0) * (each - value) ** 2));
  if (!isRandom) return { value, se: Math.sqrt(variance), q, tau2: 0 };
  const scale = sum(weights) - sum(weights.map((w) => w ** 2)) / sum(weights);
  const tau2 = rows.length > 1 ? Math.max(0, (q - (rows.length - 1)) / scale) : 0;
  const random = rows.map(({ estimate: [, se] }) => 1 / (se ** 2 + tau2));
  const mean = sum(rows.map(({ estimate: [each] }, index) => each * (random[index] ?? 0))) / sum(random);
  return { value: mean, se: 1 / Math.sqrt(sum(random)), q, tau2 };
}

function information(names: readonly string[]): Table {
  return {
    heads: [
      'Study',
      'Year',
      'Data source',
      'Char: Methods',
      'Char: Participants',
      'Char: Interventions',
      'Char: Outcomes',
      'Char: Notes',
      'Char: Funding',
      'Risk group',
    ],
    rows: names.map((name, index) => ({
      Study: name,
      Year: name.slice(-4),
      'Data source': index % 4 === 0 ? 'Published data only' : '',
      'Char: Methods': `<p>Parallel-group <b>randomised</b> controlled trial, ${index % 2 ? 'open' : 'double-blind'}.</p><p>Duration: ${3 + index} months</p>`,
      'Char: Participants': `<p>${100 + index} people with anaemia; haemoglobin &lt; 110 g/L</p>`,
      'Char: Interventions': '<ul><li>Oral iron, 200&nbsp;mg a day</li><li>Placebo</li></ul>',
      'Char: Outcomes': 'Mortality, fatigue',
      'Char: Notes': index % 3 === 0 ? 'Stopped early' : '',
      'Char: Funding': index % 5 === 0 ? '#N/A' : 'A public funder',
      'Risk group': index % 2 ? 'high' : 'low',
    })),
  };
}

function arms(names: readonly string[]): Table {
  return {
    heads: ['Study', 'Arm', 'Description', 'Intervention'],
    rows: names.flatMap((name) =>
      ['Oral iron', 'Intravenous iron', 'Placebo'].map((arm) => ({
        Study: name,
        Arm: arm,
        Description: arm === 'Placebo' ? '' : `${arm}, as licensed`,
        Intervention: arm,
      })),
    ),
  };
}

function bias(names: readonly string[], next: () => number): Table {
  return {
    heads: ['Study', ...DOMAINS.flatMap((domain) => [`Domain (judgement): ${domain}`, `Domain (support): ${domain}`])],
    rows: names.map((name) =>
      Object.fromEntries([
        ['Study', name],
        ...DOMAINS.flatMap((domain): [string, string][] => [
          [`Domain (judgement): ${domain}`, ['Low risk', 'Unclear risk', 'High risk'][Math.floor(next() * 3)] ?? ''],
          [
            `Domain (support): ${domain}`,
            `<p>Quote: "as reported" for ${domain.slice(0, 10)}</p><p>Comment: &gt; enough</p>`,
          ],
        ]),
      ]),
    ),
  };
}

function ris(name: string): string {
  const [family, year] = name.split(' ');
  return `TY  - JOUR\r\nAU  - ${family}, A. B.\r\nAU  - Moe, L.\r\nPY  - ${year}\r\nTI  - Iron for anaemia: the trial of ${family}\r\nJO  - Journal of Made-up Trials\r\nVL  - 3\r\nSP  - 1-9\r\nER  - \r\n`;
}
