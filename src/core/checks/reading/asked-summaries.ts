/** What the entries under `meta_analysis` ask for, laid beside the results that there are. */
import { oneOrMany } from '../../document/walk';
import { type Review, sectionNode, workedOut } from '../../review/review';
import { type Candidate, candidatesOf, inPanels } from '../../synthesis/results/forest-candidate';
import { askedFor, type MetaAnalysis, metaAnalysisFor } from '../../synthesis/results/meta-analysis';

/** A summary that the review asks for. */
export interface AskedSummary {
  readonly analysis: MetaAnalysis;
  /** The results of the same outcome and metric that it is drawn among. */
  readonly among: readonly Candidate[];
  /** Those that it would summarise. */
  readonly pooled: readonly Candidate[];
}

/** The summaries of a review; none where it asks for none. Worked out once for each state of the files. */
export function askedSummaries(review: Review): readonly AskedSummary[] {
  if (oneOrMany(sectionNode(review.record, 'meta_analysis')).length === 0) return [];
  return workedOut(review, review, 'summaries asked for', () =>
    inPanels(candidatesOf(review).candidates).flatMap((among) => {
      const analysis = metaAnalysisFor(among, review);
      if (analysis === undefined) return [];
      const pooled = askedFor(among, analysis).filter(({ effect }) => effect.notPooled === undefined);
      return [{ analysis, among, pooled }];
    }),
  );
}
