/** What the exports of this program call the studies and results of a review, so that their tables are read back as what they are about. */
import { itemsOf, textAt } from '../document/walk';
import { resultWords } from '../review/results-of';
import { type Review, sectionNode } from '../review/review';
import { studyNames } from '../review/study-names';

export interface KnownStudy {
  readonly id: string;
  readonly results: readonly KnownResult[];
}

export interface KnownResult {
  readonly id: string;
  /** "burnout, MBI, 6 months". */
  readonly words: string;
  readonly outcome: string | undefined;
  readonly measure: string | undefined;
  readonly timepoint: string | undefined;
  readonly population: string | undefined;
}

/** By what each is called, in lower case: its id, its name, and its name with the numbers of its reports. */
export function knownStudies(review: Review): ReadonlyMap<string, KnownStudy> {
  const names = studyNames(review);
  return new Map(
    review.studies.flatMap((study) => {
      const { name = study.id, cited = study.id } = names.get(study.id) ?? {};
      const results = itemsOf(sectionNode(study, 'results')).map((node) => ({
        id: textAt(node, 'id') ?? '',
        words: resultWords(node),
        outcome: textAt(node, 'outcome'),
        measure: textAt(node, 'measure'),
        timepoint: textAt(node, 'timepoint'),
        population: textAt(node, 'population'),
      }));
      return [cited, name, study.id].map((each) => [each.toLowerCase(), { id: study.id, results }] as const);
    }),
  );
}
