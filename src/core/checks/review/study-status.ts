import { itemsOf, pairOf, textAt, textOf, valueOf } from '../../document/walk';
import { canonicalChoice } from '../../fields/canonical';
import { STUDY_STATUSES } from '../../format/study/inclusion';
import { say } from '../../language/say';
import { isIncluded, recordCalled } from '../../review/review';
import type { Check } from '../check';

export const studyStatus: Check = {
  code: 'study-status',
  title: 'A decision about a study that is not explained',
  severity: 'warning',
  explanation:
    'Readers of a review want to know why a study was left out, and what was done about a report that was retracted. Say why a study is excluded under `status_reason`, and what the review does about a retraction under `decision`.',
  *find(file, review) {
    if (file.kind !== 'study') return;
    const status = file.sections.get('status')?.value;
    const isExcluded = canonicalChoice(STUDY_STATUSES, textOf(status) ?? '') === 'excluded';
    if (status && isExcluded && textOf(file.sections.get('status_reason')?.value) === undefined) {
      yield {
        span: status.span,
        message: say`The study is excluded, and nothing says why. Add “status_reason”: the list of excluded studies prints it.`,
      };
    }
    const study = recordCalled(review, 'study', file.id);
    if (study && !isIncluded(study)) return;
    for (const report of itemsOf(file.sections.get('reports')?.value)) {
      const retraction = valueOf(report, 'retraction');
      const pair = pairOf(report, 'retraction');
      if (pair === undefined || retraction === undefined || textAt(retraction, 'decision') !== undefined) continue;
      if (textAt(retraction, 'kind') === 'correction') continue;
      yield {
        span: pair.key.span,
        message: say`A notice about this report was published, and nothing says what the review does about it. Readers need to know: add “decision”, whether the report is kept or left out, and why.`,
      };
    }
  },
};
