/** What the entries under `meta_analysis` ask for, laid beside the results that there are. */
import { oneOrMany } from '../../document/walk';
import { type RecordView, type Review, reviewSection, sectionNode, workedOut } from '../../review/review';
import { type Candidate, candidatesOf, candidatesOfStudy, inPanels } from '../../synthesis/results/forest-candidate';
import { askedFor, isAbout, isNumbered, type MetaAnalysis, plotsOf } from '../../synthesis/results/meta-analysis';

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
    summariesAmong(candidatesOf(review).candidates, review),
  );
}

/**
 * The same with the results of one study, as far as several of them may enter one summary. The other studies are looked
 * at only where they decide which of several entries is meant.
 */
export function severalAskedFor(study: RecordView, review: Review): readonly AskedSummary[] {
  const entries = oneOrMany(reviewSection(review, 'meta_analysis'));
  if (entries.length === 0) return [];
  const several = inPanels(candidatesOfStudy(study, review).candidates).filter(({ length }) => length > 1);
  const isClear = several.every(
    ([first]) => entries.filter((entry) => !isNumbered(entry) && isAbout(entry, first)).length < 2,
  );
  return isClear ? summariesAmong(several.flat(), review) : askedSummaries(review);
}

function summariesAmong(candidates: readonly Candidate[], review: Review): AskedSummary[] {
  return plotsOf(candidates, review).flatMap(({ among, analysis }) => {
    if (analysis === undefined) return [];
    const pooled = askedFor(among, analysis).filter(({ effect }) => effect.notPooled === undefined);
    return [{ analysis, among, pooled }];
  });
}
