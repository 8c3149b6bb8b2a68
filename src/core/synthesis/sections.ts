/** The parts into which a review's tables and figures are sorted, in the order in which they are read. */
import { instruments } from '../instruments/list';

export type SectionId =
  | 'overview'
  | 'interventions'
  | 'characteristics'
  | 'results'
  | 'appraisal'
  | 'context'
  | 'reporting'
  | 'own';

export interface Section {
  readonly id: SectionId;
  readonly title: string;
  /** What to do where there is nothing to show yet; empty: the part is left out then. */
  readonly whenEmpty: string;
}

export const sections: readonly Section[] = [
  { id: 'overview', title: 'Overview', whenEmpty: '' },
  {
    id: 'interventions',
    title: 'Interventions',
    whenEmpty:
      'No intervention is described yet. Make a file such as “interventions/NAME.extraction.yaml”; its first line is “intervention: NAME”.',
  },
  {
    id: 'characteristics',
    title: 'Characteristics',
    whenEmpty:
      'No study is extracted yet. Make a file such as “studies/NAME.extraction.yaml”; its first line is “study: NAME”.',
  },
  { id: 'results', title: 'Results', whenEmpty: '' },
  {
    id: 'appraisal',
    title: 'Risk of bias',
    whenEmpty: `Nothing is assessed yet. Write a section ${instruments.map(({ id }) => `“${id}:”`).join(' or ')} in the file of a study; the editor offers the questions.`,
  },
  { id: 'context', title: 'Context', whenEmpty: '' },
  { id: 'reporting', title: 'Reporting', whenEmpty: '' },
  { id: 'own', title: 'Own tables', whenEmpty: '' },
];
