/** Every table and figure of a review: what the preview shows, and what `extraction render` writes. A new one is its own file and one line here. */

import { packs } from '../knowledge/packs/list';
import { isInstrument, tools } from '../knowledge/tools';
import { inEnglish } from '../language/say';
import { agreementView } from './agreement/agreement-table';
import { calibrationView } from './agreement/calibration-table';
import { peopleAgreementView } from './agreement/people-table';
import { settledView } from './agreement/settled-table';
import { valuesAgreementView } from './agreement/values-table';
import { viewsOfInstrument } from './bias/instrument-views';
import { viewsOfItems } from './bias/items-by-study';
import {
  ciciMatrixView,
  progressPlusMatrixView,
  tidierMatrixView,
  tidierPhpMatrixView,
} from './context/completeness-matrices';
import { contextView } from './context/context-table';
import { equityView } from './context/equity-table';
import { componentMapView } from './interventions/component-map';
import { componentsView } from './interventions/components-table';
import { scoreViews } from './interventions/intervention-scores';
import { interventionsView } from './interventions/interventions';
import { levelMatrixView } from './interventions/level-matrix';
import { viewsOfPack } from './interventions/pack-views';
import { targetedOutcomesView } from './interventions/targeted-outcomes';
import { characteristicsView } from './reporting/characteristics';
import { gripp2View, questionView, swimView } from './reporting/checklist-table';
import { limitationsView, recommendationsView } from './reporting/conclusions-table';
import { excludedView } from './reporting/excluded-table';
import { flowView } from './reporting/flow-diagram';
import { withLeftOut } from './reporting/incomplete';
import { overviewView } from './reporting/overview';
import { interventionProgressView, studyProgressView } from './reporting/progress-table';
import { quotationsView } from './reporting/quotations-table';
import { reportsView } from './reporting/reports-table';
import { searchView } from './reporting/search-table';
import { economicView } from './results/economic-table';
import { effectDirectionView } from './results/effect-direction';
import { forestView } from './results/forest';
import { gapMapView } from './results/gap-map';
import { harvestView } from './results/harvest';
import { jointDisplayView } from './results/joint-display';
import { numbersView } from './results/numbers-table';
import { summaryOfFindingsView } from './results/summary-of-findings';
import { funnelView } from './summaries/funnel';
import { influenceView } from './summaries/influence-table';
import { leaveOneOutView } from './summaries/leave-one-out-table';
import { metaRegressionView } from './summaries/meta-regression-table';
import { publishedView } from './summaries/published-table';
import { subgroupsView } from './summaries/subgroups-table';
import type { View } from './view';

/** A tool brings its own. */
const inOrder: readonly View[] = [
  overviewView,
  studyProgressView,
  interventionProgressView,
  numbersView,
  interventionsView,
  targetedOutcomesView,
  componentMapView,
  componentsView,
  ...scoreViews,
  ...packs.flatMap(viewsOfPack),
  levelMatrixView,
  tidierMatrixView,
  tidierPhpMatrixView,
  characteristicsView,
  reportsView,
  quotationsView,
  equityView,
  summaryOfFindingsView,
  effectDirectionView,
  harvestView,
  forestView,
  subgroupsView,
  leaveOneOutView,
  influenceView,
  metaRegressionView,
  funnelView,
  publishedView,
  gapMapView,
  economicView,
  ...tools.flatMap((tool) => (isInstrument(tool) ? viewsOfInstrument(tool) : viewsOfItems(tool))),
  agreementView,
  valuesAgreementView,
  peopleAgreementView,
  calibrationView,
  settledView,
  jointDisplayView,
  progressPlusMatrixView,
  ciciMatrixView,
  contextView,
  flowView,
  questionView,
  searchView,
  excludedView,
  swimView,
  gripp2View,
  recommendationsView,
  limitationsView,
];

/** In the order in which they are offered, the same in every language. */
export const views: readonly View[] = inOrder.map(sameEverywhere);

/** A view that shows the same in every language, and says what it lacks: papers are the same for every member of a team. */
export function sameEverywhere(view: View): View {
  return { ...view, of: (review) => inEnglish(() => withLeftOut(view.of(review), review)) };
}
