/** Every table and figure of a review by its id: what the preview shows, and what `extraction render` writes. */
import type { Instrument } from '../instruments/instrument';
import { instruments } from '../instruments/list';
import { progressOf } from '../progress';
import type { Review } from '../review';
import { characteristicsTable } from './characteristics';
import { interventionsTable } from './interventions';
import { levelCrosswalk } from './level-crosswalk';
import { overviewOf } from './overview';
import type { Overview } from './overview-model';
import { progressTable } from './progress-table';
import { trafficLights } from './risk-of-bias';
import type { SectionId } from './sections';
import { type SummaryBars, summaryBars } from './summary-bars';
import type { Table } from './table';
import type { TrafficLights } from './traffic-lights';

/** Everything that can be drawn or written. */
export type Figure = Table | TrafficLights | SummaryBars | Overview;

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

/** In the order in which they are offered. An instrument brings its own. */
export const views: readonly View[] = [
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
    id: 'level-crosswalk',
    title: 'Levels, demands and resources',
    meaning:
      'Two models of levels side by side, with the demands and resources that interventions act on at each level.',
    of: levelCrosswalk,
  },
  {
    id: 'characteristics',
    title: 'Characteristics of included studies',
    meaning: 'Each study with its reports, place, design, participants, outcomes and measures.',
    section: 'characteristics',
    of: characteristicsTable,
  },
  ...instruments.flatMap(viewsOf),
];

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
  ];
}
