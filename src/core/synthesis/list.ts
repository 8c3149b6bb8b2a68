/** Every table and figure of a review by its id: what the preview shows, and what `extraction render` writes. */

import type { Instrument } from '../knowledge/instrument';
import { instruments } from '../knowledge/list';
import { inEnglish } from '../language/say';
import { progressOf } from '../review/progress';
import type { Review } from '../review/review';
import { agreementTable } from './agreement/agreement-table';
import { biasDirections } from './bias/bias-directions';
import { lightsByStudy } from './bias/lights-by-study';
import { trafficLights } from './bias/risk-of-bias';
import { type SummaryBars, summaryBars } from './bias/summary-bars';
import { weightedBars } from './bias/weighted-bars';
import { contextMatrix, progressPlusMatrix, tidierMatrix, tidierPhpMatrix } from './context/completeness-matrices';
import { contextTable } from './context/context-table';
import { equityTable } from './context/equity-table';
import { type ComponentMap, componentMap } from './interventions/component-map';
import { componentsTable } from './interventions/components-table';
import { demandsAndResources } from './interventions/demands-and-resources';
import { interventionQualityTable, involvementTable } from './interventions/intervention-scores';
import { interventionsTable } from './interventions/interventions';
import { levelCrosswalk } from './interventions/level-crosswalk';
import { levelMatrix } from './interventions/level-matrix';
import { targetedOutcomes } from './interventions/targeted-outcomes';
import type { ForestPlot } from './models/forest-plot';
import type { Overview } from './models/overview-model';
import type { SymbolMatrix } from './models/symbol-matrix';
import type { Table } from './models/table';
import type { TrafficLights } from './models/traffic-lights';
import { characteristicsTable } from './reporting/characteristics';
import { involvementInReview, questionTable, synthesisReporting } from './reporting/checklist-table';
import { limitationsTable, recommendationsTable } from './reporting/conclusions-table';
import { excludedTable } from './reporting/excluded-table';
import { type FlowDiagram, flowDiagram } from './reporting/flow-diagram';
import { withLeftOut } from './reporting/incomplete';
import { overviewOf } from './reporting/overview';
import { progressTable } from './reporting/progress-table';
import { reportsTable } from './reporting/reports-table';
import { searchTable } from './reporting/search-table';
import { economicTable } from './results/economic-table';
import { effectDirectionPlot } from './results/effect-direction';
import { forestPlot } from './results/forest';
import { gapMap } from './results/gap-map';
import { harvestPlot } from './results/harvest';
import { jointDisplay } from './results/joint-display';
import { summaryOfFindings } from './results/summary-of-findings';
import type { SectionId } from './sections';

/** Everything that can be drawn or written. */
export type Figure =
  | Table
  | TrafficLights
  | SummaryBars
  | Overview
  | FlowDiagram
  | ComponentMap
  | SymbolMatrix
  | ForestPlot;

export interface View {
  /** Named in `extraction render` and in the documentation. */
  readonly id: string;
  readonly title: string;
  /** What it shows, in a sentence. */
  readonly meaning: string;
  /** Where the preview shows it; one without a section is a part of another figure there. */
  readonly section?: SectionId;
  readonly of: (review: Review) => Figure;
}

/** An instrument brings its own. */
const inOrder: readonly View[] = [
  {
    id: 'overview',
    title: 'Overview',
    meaning: 'What the review asks, how many studies, reports and interventions it has, and how far it is.',
    section: 'overview',
    of: overviewOf,
  },
  {
    id: 'study-progress',
    title: 'Progress of the studies',
    meaning: 'Which expected sections of which study are done, begun or missing.',
    of: (review) => progressTable('study', progressOf(review), review),
  },
  {
    id: 'intervention-progress',
    title: 'Progress of the interventions',
    meaning: 'Which expected sections of which intervention are done, begun or missing.',
    of: (review) => progressTable('intervention', progressOf(review), review),
  },
  {
    id: 'interventions',
    title: 'Interventions',
    meaning: 'Each intervention with its levels, scores and whether it works.',
    section: 'interventions',
    of: interventionsTable,
  },
  {
    id: 'targeted-outcomes',
    title: 'Targeted outcomes',
    meaning: 'Which interventions aim at which outcomes.',
    section: 'interventions',
    of: targetedOutcomes,
  },
  {
    id: 'component-map',
    title: 'Map of components',
    meaning: 'Interventions by kind of component, with the outcomes that they target and the levels that they reach.',
    section: 'interventions',
    of: componentMap,
  },
  {
    id: 'components',
    title: 'Components, mechanisms and outcomes',
    meaning: 'What each intervention consists of, how it is thought to work, what it aims at and what was measured.',
    section: 'interventions',
    of: componentsTable,
  },
  {
    id: 'intervention-quality',
    title: 'Quality of the interventions',
    meaning: 'The criteria behind the quality score of each intervention.',
    section: 'interventions',
    of: interventionQualityTable,
  },
  {
    id: 'involvement',
    title: 'Patient and public involvement',
    meaning: 'In which stages of the studies of each intervention patients and the public took part.',
    section: 'interventions',
    of: involvementTable,
  },
  {
    id: 'demands-and-resources',
    title: 'Demands and resources by level',
    meaning: 'What is reduced and what is increased at each level, of interventions and as the review itself says.',
    section: 'interventions',
    of: demandsAndResources,
  },
  {
    id: 'level-crosswalk',
    title: 'Levels, demands and resources',
    meaning:
      'Two models of levels side by side, with the demands and resources that interventions act on at each level.',
    of: levelCrosswalk,
  },
  {
    id: 'level-matrix',
    title: 'Level matrix',
    meaning: 'At which levels each intervention works, by each model of levels.',
    section: 'interventions',
    of: levelMatrix,
  },
  {
    id: 'tidier-matrix',
    title: 'Completeness of descriptions (TIDieR)',
    meaning: 'Which items of TIDieR the sources tell of each intervention.',
    section: 'interventions',
    of: tidierMatrix,
  },
  {
    id: 'tidier-php-matrix',
    title: 'Completeness of descriptions (TIDieR-PHP)',
    meaning: 'Which items of TIDieR-PHP the sources tell of each policy or intervention in a whole population.',
    section: 'interventions',
    of: tidierPhpMatrix,
  },
  {
    id: 'characteristics',
    title: 'Characteristics of included studies',
    meaning: 'Each study with its reports, place, design, participants, outcomes and measures.',
    section: 'characteristics',
    of: characteristicsTable,
  },
  {
    id: 'reports',
    title: 'Reports, study types and interventions',
    meaning: 'Each report of the included studies with the type of the study, its design and its intervention.',
    section: 'characteristics',
    of: reportsTable,
  },
  {
    id: 'equity',
    title: 'Equity (PROGRESS-Plus)',
    meaning: 'Which characteristics that bear on equity each study reports, what for, and with what harm.',
    section: 'characteristics',
    of: equityTable,
  },
  {
    id: 'summary-of-findings',
    title: 'Summary of findings',
    meaning: 'For each outcome the studies, the effect, and how certain the review judged it.',
    section: 'results',
    of: summaryOfFindings,
  },
  {
    id: 'effect-direction',
    title: 'Effect direction plot',
    meaning: 'Which group did better in each study, by outcome, with the size of the study and its risk of bias.',
    section: 'results',
    of: effectDirectionPlot,
  },
  {
    id: 'harvest',
    title: 'Harvest plot',
    meaning: 'One bar for each study under the direction that it supports, by outcome.',
    section: 'results',
    of: harvestPlot,
  },
  {
    id: 'forest',
    title: 'Forest plots',
    meaning: 'Estimates with their intervals by outcome and metric, with a summary where the review asks for one.',
    section: 'results',
    of: forestPlot,
  },
  {
    id: 'gap-map',
    title: 'Evidence gap map',
    meaning: 'At which levels of interventions which outcomes were studied, by how many studies, and of which quality.',
    section: 'results',
    of: gapMap,
  },
  {
    id: 'economic',
    title: 'Economic data',
    meaning: 'Costs and what is gained for them, study by study, with the quality of the evaluation.',
    section: 'results',
    of: economicTable,
  },
  ...instruments.flatMap(viewsOf),
  {
    id: 'agreement',
    title: 'Agreement of extractors',
    meaning: 'How far extractors agreed before they settled: percentages, κ, AC1, α, and the table behind them.',
    section: 'appraisal',
    of: agreementTable,
  },
  {
    id: 'joint-display',
    title: 'Joint display',
    meaning: 'What outcome evaluations, context findings and risk of bias say of each intervention, and how they fit.',
    section: 'context',
    of: jointDisplay,
  },
  {
    id: 'progress-plus-matrix',
    title: 'Characteristics of people (PROGRESS-Plus)',
    meaning: 'Which characteristics of people each study reports, and uses in an analysis.',
    section: 'context',
    of: progressPlusMatrix,
  },
  {
    id: 'cici-matrix',
    title: 'Context and implementation (CICI)',
    meaning: 'How many findings each study has on each dimension of context and implementation.',
    section: 'context',
    of: contextMatrix,
  },
  {
    id: 'context',
    title: 'Context, implementation and acceptability',
    meaning: 'What studies found about context (CICI), finding by finding, by theme.',
    section: 'context',
    of: contextTable,
  },
  {
    id: 'flow',
    title: 'Flow of records',
    meaning: 'How many records, reports and studies passed each step, as PRISMA 2020 draws it.',
    section: 'reporting',
    of: flowDiagram,
  },
  {
    id: 'question',
    title: 'Question and eligibility (PICOS)',
    meaning: 'What the review asks, part by part, and what a study must be to be included.',
    section: 'reporting',
    of: questionTable,
  },
  {
    id: 'search',
    title: 'Searches',
    meaning: 'Where the review searched, for what, and when.',
    section: 'reporting',
    of: searchTable,
  },
  {
    id: 'excluded',
    title: 'Reports and studies that are not included',
    meaning: 'What was read in full and is not part of the review, with the reasons.',
    section: 'reporting',
    of: excludedTable,
  },
  {
    id: 'swim',
    title: 'Synthesis (SWiM)',
    meaning: 'How the results were brought together, item by item.',
    section: 'reporting',
    of: synthesisReporting,
  },
  {
    id: 'gripp2',
    title: 'Involvement in the review (GRIPP2)',
    meaning: 'How patients and the public took part in the review itself.',
    section: 'reporting',
    of: involvementInReview,
  },
  {
    id: 'recommendations',
    title: 'Recommendations',
    meaning: 'What the review recommends, by whom it addresses.',
    section: 'reporting',
    of: recommendationsTable,
  },
  {
    id: 'limitations',
    title: 'Limitations',
    meaning: 'Limits of the evidence and of the review.',
    section: 'reporting',
    of: limitationsTable,
  },
];

/** In the order in which they are offered, the same in every language. */
export const views: readonly View[] = inOrder.map(sameEverywhere);

/** A view that shows the same in every language, and says what it lacks: papers are the same for every member of a team. */
export function sameEverywhere(view: View): View {
  return { ...view, of: (review) => inEnglish(() => withLeftOut(view.of(review), review)) };
}

/** @returns the view with this id, `undefined` where there is none. */
export function viewById(id: string): View | undefined {
  return views.find((view) => view.id === id);
}

function viewsOf(instrument: Instrument): View[] {
  return [
    {
      id: instrument.id,
      title: instrument.name,
      meaning: `Traffic lights: every assessment with ${instrument.name}, by outcome.`,
      section: 'appraisal',
      of: (review) => trafficLights(instrument, review),
    },
    {
      id: `${instrument.id}-summary`,
      title: `${instrument.name}: summary`,
      meaning: `How the judgements of ${instrument.name} are distributed, by outcome.`,
      section: 'appraisal',
      of: (review) => summaryBars(trafficLights(instrument, review)),
    },
    {
      id: `${instrument.id}-studies`,
      title: `${instrument.name}: by study`,
      meaning: `Traffic lights with one row for each study: the highest judgement among its results, with ${instrument.name}.`,
      section: 'appraisal',
      of: (review) => lightsByStudy(instrument, review),
    },
    {
      id: `${instrument.id}-directions`,
      title: `${instrument.name}: direction of bias`,
      meaning: `In which direction bias is expected to push the results, by domain of ${instrument.name}.`,
      section: 'appraisal',
      of: (review) => biasDirections(instrument, review),
    },
    {
      id: `${instrument.id}-weighted`,
      title: `${instrument.name}: by weight`,
      meaning: `How the judgements of ${instrument.name} are distributed by weight, in each summary that the review asks for.`,
      section: 'appraisal',
      of: (review) => weightedBars(instrument, review),
    },
  ];
}
