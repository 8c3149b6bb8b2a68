import { type Review, workedOut } from '../../review/review';
import { type Influence, influenceOf } from '../../statistics/pooling/influence';
import { printed, printedVariance } from '../../statistics/printed';
import type { Column, Row, Table } from '../models/table';
import type { View } from '../view';
import { type AskedGroup, aboutCell, askedGroups, computed, sourceOf, withoutSummary } from './asked-groups';
import { estimatesOf } from './pool-results';

export const influenceView: View = {
  id: 'influence',
  title: 'Influence of single studies',
  meaning: 'How far each study lies from the others and draws the summary to itself, where the review asks for it.',
  section: 'results',
  of: influenceTable,
};

function influenceTable(review: Review): Table {
  return workedOut(review, review, 'influence', () => {
    const groups = askedGroups(review, ({ also }) => also.has('influence'));
    const made = groups.map((group) => ({ group, ...rowsOf(group) }));
    const rows = made.flatMap((each) => each.rows);
    return {
      kind: 'table',
      id: 'influence',
      title: 'Influence of single studies',
      columns: COLUMNS,
      rows,
      notes: [
        ...(rows.length > 0 ? [HOW_TO_READ, RULES] : []),
        ...made.flatMap(({ because, group }) =>
          because ? [`${group.panel.title}, ${group.group.title}: ${because}`] : [],
        ),
        ...withoutSummary(groups),
      ],
      abbreviations: [],
    };
  });
}

const HOW_TO_READ =
  'Residual: how far the study lies from the summary of the others, in standard errors. DFFITS, DFBETAS: how many standard errors its fitted value and the summary move without it. Cook: the squared distance by which the summary moves. Covariance ratio: below 1, the summary is more certain without it.';
const RULES =
  'Influential: |DFFITS| above 3√(1/(k − 1)), Cook’s distance beyond the median of χ² with one degree of freedom, a share of the weight above 3/k, or |DFBETAS| above 1 (Viechtbauer and Cheung 2010, doi:10.1002/jrsm.11). It is a reason to look at the study again, never to leave it out.';

const COLUMNS: readonly Column[] = [
  { id: 'about', title: 'Summary of' },
  { id: 'study', title: 'Study' },
  { id: 'residual', title: 'Residual' },
  { id: 'dffits', title: 'DFFITS' },
  { id: 'cook', title: 'Cook' },
  { id: 'dfbetas', title: 'DFBETAS' },
  { id: 'covariance_ratio', title: 'Covariance ratio' },
  { id: 'tau2', title: 'τ² without it' },
  { id: 'q', title: 'Q without it' },
  { id: 'weight', title: 'Weight' },
  { id: 'influential', title: 'Influential' },
];

interface Made {
  readonly rows: readonly Row[];
  readonly because?: string;
}

function rowsOf(asked: AskedGroup): Made {
  const { panel, group, analysis, inIt } = asked;
  if (inIt === undefined) return { rows: [] };
  if (analysis.pooling !== 'inverse variance')
    return {
      rows: [],
      because: 'these measures are for summaries of effects, not of counts; “leave one out” is for both.',
    };
  if (inIt.results.length < 3)
    return { rows: [], because: 'with two studies, each is all that the other is held against.' };
  const found = influenceOf(estimatesOf(inIt.results, panel.sense), analysis);
  if (!found.ok) return { rows: [], because: found.because };
  const about = aboutCell(asked);
  return {
    rows: inIt.results.flatMap((each, index): Row[] => {
      const measures = found.value[index];
      if (measures === undefined) return [];
      const source = sourceOf(each);
      return [
        {
          id: `${panel.id} ${group.title} ${each.study.id} ${each.id ?? index}`,
          source,
          cells: [about, computed(each.name, source), ...cellsOf(measures)],
        },
      ];
    }),
  };
}

function cellsOf(measures: Influence): Row['cells'] {
  const { residual, dffits, cook, dfbeta, covarianceRatio, tau2, q, hat, isInfluential } = measures;
  return [
    ...[residual, dffits, cook, dfbeta, covarianceRatio].map((each) => computed(printed(each, 2))),
    computed(printedVariance(tau2)),
    computed(printed(q, 2)),
    computed(`${(hat * 100).toFixed(1)}%`),
    computed(isInfluential ? 'yes' : 'no'),
  ];
}
