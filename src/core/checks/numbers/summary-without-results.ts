import type { Node } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { oneOrMany, textAt, textOf, valueOf } from '../../document/walk';
import { METRIC_NAMES } from '../../effects/effect';
import { canonicalChoice } from '../../fields/canonical';
import { ESTIMATE_TYPES } from '../../format/study/result';
import { listed } from '../../language/listed';
import { say } from '../../language/say';
import { knownNames } from '../../review/names';
import type { Review } from '../../review/review';
import { candidatesOf } from '../../synthesis/results/forest-candidate';
import { isNumbered } from '../../synthesis/results/meta-analysis';
import type { Check, Finding } from '../check';
import { type AskedSummary, askedSummaries } from '../reading/asked-summaries';

export const summaryWithoutResults: Check = {
  code: 'summary-without-results',
  title: 'A summary is asked for that no result can enter',
  severity: 'warning',
  explanation:
    'An entry under “meta_analysis” leads to a summary where included studies have results of its outcome with an effect of its metric. Where none has, where another entry for the same results comes first, or where a result is named that is of another outcome, metric, measure or time point, the entry or the name does nothing, and nobody would notice in the plot. Correct the entry, or take out what does nothing.',
  *find(file, review) {
    if (file.path !== review.record?.sections.get('meta_analysis')?.file.path) return;
    const summaries = askedSummaries(review);
    for (const entry of oneOrMany(file.sections.get('meta_analysis')?.value)) {
      const outcome = valueOf(entry, 'outcome');
      const metric = canonicalChoice(ESTIMATE_TYPES, textAt(entry, 'metric') ?? '');
      if (outcome === undefined || textOf(outcome) === undefined || metric === undefined) continue;
      const own = summaries.filter(({ analysis }) => analysis.span.start === entry.span.start);
      if (own.length === 0) yield unused(entry, outcome, metric, summaries, review);
      else yield* namedInVain(entry, own, file, review);
    }
  },
};

function unused(
  entry: Node,
  outcome: Node,
  metric: string,
  summaries: readonly AskedSummary[],
  review: Review,
): Finding {
  const name = textOf(outcome) ?? '';
  const first = summaries.find(
    ({ analysis, among: [one] }) =>
      !isNumbered(entry) && analysis.number === undefined && one?.outcome === name && one.effect.metric === metric,
  );
  if (first !== undefined) {
    return {
      span: outcome.span,
      message: say`Another entry for “${name}” with the same metric comes first, and results stand in one plot only, so this one does nothing. Keep one of the two.`,
      related: [
        {
          file: review.record?.sections.get('meta_analysis')?.file.path ?? '',
          span: first.analysis.span,
          message: say`The entry that is used.`,
        },
      ],
    };
  }
  const same = candidatesOf(review).candidates.filter((each) => each.outcome === name);
  const metrics = [...new Set(same.map(({ effect }) => METRIC_NAMES[effect.metric]))];
  const has = say`The results of this outcome have effects as: ${listed(metrics, 'and')}.`;
  return {
    span: outcome.span,
    severity: 'information',
    message: say`No included study has a result of “${name}” with an effect of this metric${textAt(entry, 'measure') === undefined ? '' : say` and measure`}, so there is no summary. ${metrics.length === 0 ? say`Results of this outcome with an estimate are needed.` : has}`,
  };
}

/** Names under `results` that lead to no result of the plot. */
function* namedInVain(entry: Node, own: readonly AskedSummary[], file: RecordFile, review: Review): Generator<Finding> {
  const exist = knownNames(review, file, 'result');
  for (const node of oneOrMany(valueOf(entry, 'results'))) {
    const name = textOf(node) ?? '';
    if (!exist.has(name)) continue;
    const fitting = own.flatMap(({ among, analysis }) =>
      among.filter(
        ({ id, measure, timepoint }) =>
          id === name &&
          (analysis.measure === undefined || analysis.measure === measure) &&
          (analysis.timepoint === undefined || analysis.timepoint === timepoint),
      ),
    );
    if (fitting.length > 0) continue;
    yield {
      span: node.span,
      message: say`No result called “${name}” is of the outcome, metric, measure and time point of this entry, or none of them has an effect, so naming it does nothing. Name another one, or take it out.`,
    };
  }
}
