/** Findings of the checks that look at the numbers of results: the same faults keep an effect out of summaries. */
import type { RecordFile } from '../../document/record';
import type { FaultRule } from '../../effects/faults/fault';
import type { Review } from '../../review/review';
import type { Finding } from '../check';
import { resultsIn } from './study-results';

/** What a rule finds in all results of a file; what may have been meant is offered, and never done by itself. */
export function* faultFindings(rule: FaultRule, file: RecordFile, review: Review): Generator<Finding> {
  for (const result of resultsIn(file)) {
    for (const { span, message, related, repair } of rule.find(result, file, review)) {
      yield {
        span,
        message,
        ...(related && { related: [{ file: file.path, ...related }] }),
        ...(repair && { fixes: [{ ...repair, kind: 'choice' as const }] }),
      };
    }
  }
}
