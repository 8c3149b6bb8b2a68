/** The parts into which a review's tables and figures are sorted, in the order in which they are read. */
import { instruments } from '../knowledge/list';
import { english, say } from '../language/say';

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
  /** In English; it is looked up where it is shown. */
  readonly title: string;
  /** What to do where there is nothing to show yet; absent: the part is left out then. */
  readonly whenEmpty?: () => string;
}

export const sections: readonly Section[] = [
  { id: 'overview', title: english`Overview` },
  {
    id: 'interventions',
    title: english`Interventions`,
    whenEmpty: () =>
      say`No intervention is described yet. Make a file such as “interventions/NAME.extraction.yaml”; its first line is “intervention: NAME”.`,
  },
  {
    id: 'characteristics',
    title: english`Characteristics`,
    whenEmpty: () =>
      say`No study is extracted yet. Make a file such as “studies/NAME.extraction.yaml”; its first line is “study: NAME”.`,
  },
  { id: 'results', title: english`Results` },
  {
    id: 'appraisal',
    title: english`Risk of bias`,
    whenEmpty: () =>
      say`Nothing is assessed yet. Write a section ${anySection()} in the file of a study; the editor offers the questions.`,
  },
  { id: 'context', title: english`Context` },
  { id: 'reporting', title: english`Reporting` },
  { id: 'own', title: english`Own tables` },
];

/** “rob2:” or “robins-i:” or … */
function anySection(): string {
  return instruments.map(({ id }) => `“${id}:”`).reduce((before, each) => say`${before} or ${each}`);
}
