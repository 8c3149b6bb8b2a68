import { scaleOf } from '../../effects/effect';
import { counted } from '../../language/counted';
import { type Review, workedOut } from '../../review/review';
import { type Coefficient, type MetaRegression, metaRegression } from '../../statistics/pooling/meta-regression';
import { decimalsFor, printed, printedVariance } from '../../statistics/printed';
import type { Column, Row, Table } from '../models/table';
import type { Division } from '../results/meta-analysis';
import type { View } from '../view';
import { type AskedGroup, aboutCell, askedGroups, computed, withoutSummary } from './asked-groups';
import { moderatedOf } from './moderated';
import { pInWords } from './summary-words';

export const metaRegressionView: View = {
  id: 'meta-regression',
  title: 'Meta-regressions',
  meaning: 'Whether effects go along with a number that is known of each study, where the review asks for it.',
  section: 'results',
  of: metaRegressionTable,
};

function metaRegressionTable(review: Review): Table {
  return workedOut(review, review, 'meta-regressions', () => {
    const groups = askedGroups(review, ({ moderator }) => moderator !== undefined);
    const made = groups.map((group) => madeOf(group, review));
    const rows = made.flatMap(({ row }) => (row ? [row] : []));
    return {
      kind: 'table',
      id: 'meta-regression',
      title: 'Meta-regressions',
      columns: COLUMNS,
      rows,
      notes: [
        ...(rows.length > 0 ? [HOW_TO_READ] : []),
        ...made.flatMap(({ notes }) => notes),
        ...withoutSummary(groups),
      ],
      abbreviations: [],
    };
  });
}

const HOW_TO_READ =
  'Slope: by how much the effect rises for one more of the moderator, on the scale on which effects are pooled (ratios on their logarithm, with the factor beside it). Residual: what the moderator leaves between studies. R²: how much of the variance between studies it explains. Studies are not allotted to values of the moderator by chance, and what holds between studies need not hold between people.';

const COLUMNS: readonly Column[] = [
  { id: 'about', title: 'Summary of' },
  { id: 'moderator', title: 'Moderator' },
  { id: 'studies', title: 'Studies' },
  { id: 'slope', title: 'Slope (95% CI)' },
  { id: 'p', title: 'p' },
  { id: 'factor', title: 'Factor for one more' },
  { id: 'intercept', title: 'Effect at 0 (95% CI)' },
  { id: 'tau2', title: 'Residual τ²' },
  { id: 'i2', title: 'Residual I²' },
  { id: 'r2', title: 'R²' },
  { id: 'q', title: 'Residual Q' },
  { id: 'method', title: 'Method' },
];

interface Made {
  readonly row?: Row;
  readonly notes: readonly string[];
}

function madeOf(asked: AskedGroup, review: Review): Made {
  const { panel, group, analysis, inIt } = asked;
  const { moderator } = analysis;
  if (inIt === undefined || moderator === undefined) return { notes: [] };
  const about = `${panel.title}, ${group.title}`;
  if (analysis.pooling !== 'inverse variance')
    return { notes: [`${about}: a meta-regression is for effects, not for pooled counts: declare another “method”.`] };
  const known = moderatedOf(asked, moderator, review);
  const missing = inIt.results.length - known.length;
  const left =
    missing === 0
      ? []
      : [
          `${about}: left out for want of a number for “${moderator.title}”: ${missing} of ${counted(inIt.results.length, 'result')}.`,
        ];
  const model = metaRegression(known, analysis.tau, analysis.interval);
  if (!model.ok) return { notes: [...left, `${about}: ${model.because}`] };
  const few =
    known.length < 10
      ? [
          `${about}: with ${counted(known.length, 'study', 'studies')}, a meta-regression says little: ten and more are asked for (Cochrane Handbook, 10.11.5.1).`,
        ]
      : [];
  return { row: rowOf(asked, moderator, known.length, model.value), notes: [...left, ...few] };
}

function rowOf(asked: AskedGroup, { title }: Division, studies: number, model: MetaRegression): Row {
  const { panel, group, analysis } = asked;
  const { slope, intercept, tau2, i2, r2, q, df, pOfQ } = model;
  const isRatio = scaleOf(panel.candidates[0].effect.metric) === 'log';
  return {
    id: `${panel.id} ${group.title}`,
    cells: [
      aboutCell(asked),
      computed(title),
      computed(String(studies)),
      computed(inWords(slope)),
      computed(pInWords(slope.p).replace('p = ', '').replace('p ', '')),
      computed(isRatio ? printed(Math.exp(slope.value), decimalsFor({ value: slope.value, ...slope.ci })) : ''),
      computed(inWords(intercept)),
      computed(printedVariance(tau2)),
      computed(`${i2.toFixed(1)}%`),
      computed(r2 === undefined ? '' : `${r2.toFixed(1)}%`),
      computed(`${q.toFixed(2)}, df = ${df}, ${pInWords(pOfQ)}`),
      computed(methodInWords(analysis.tau, analysis.interval, df)),
    ],
  };
}

function inWords({ value, ci }: Coefficient): string {
  const decimals = Math.max(2, decimalsFor({ value, ...ci }));
  return `${printed(value, decimals)} (${printed(ci.lower, decimals)} to ${printed(ci.upper, decimals)})`;
}

const MODELS: Readonly<Record<AskedGroup['analysis']['tau'], string>> = {
  reml: 'Mixed effects (REML)',
  pm: 'Mixed effects (Paule–Mandel)',
  dl: 'Mixed effects (DerSimonian–Laird)',
  'common effect': 'Fixed effects with a moderator',
};

function methodInWords(tau: AskedGroup['analysis']['tau'], interval: AskedGroup['analysis']['interval'], df: number) {
  const limits =
    interval === 'normal'
      ? 'normal distribution'
      : `Knapp–Hartung, t with ${counted(df, 'degree of freedom', 'degrees of freedom')}`;
  return `${MODELS[tau]}, ${limits}`;
}
