import { textAt } from '../../document/walk';
import { METRIC_NAMES } from '../../effects/effect';
import { listed } from '../../language/listed';
import { say } from '../../language/say';
import { isIncluded, recordCalled, reviewSection } from '../../review/review';
import { severalOfOneStudy } from '../../synthesis/results/meta-analysis';
import type { Check } from '../check';
import { severalAskedFor } from '../reading/asked-summaries';

export const countedTwice: Check = {
  code: 'counted-twice',
  title: 'One study would count twice in a summary',
  severity: 'warning',
  explanation:
    'The review file asks under “meta_analysis” for a summary, and a study has several results that fit. They come from the same people, so a study that enters with two counts twice, and the summary looks more certain than it is. No summary is made until it is clear which result counts: name it under “results” of the entry, or narrow the entry by “measure” or “timepoint”. The rule for choosing belongs to “synthesis: choose_result”, best written before the results are known.',
  *find(file, review) {
    const study = file.kind === 'study' ? recordCalled(review, 'study', file.id) : undefined;
    if (study === undefined || !isIncluded(study)) return;
    for (const { analysis, pooled } of severalAskedFor(study, review)) {
      for (const [first, ...others] of severalOfOneStudy(pooled)) {
        if (first.section.file !== file) continue;
        const names = listed(
          [first, ...others].map(({ id }) => `“${id ?? '?'}”`),
          'and',
        );
        const isNamed = others.some(({ id }) => id !== undefined && analysis.results.includes(id));
        for (const other of others) {
          yield {
            span: other.idSpan,
            message: [
              say`This study would count more than once in the summary of “${other.outcome}” (${METRIC_NAMES[other.effect.metric]}): ${names} fit, and they come from the same people. Until one is chosen, no summary is made.`,
              isNamed
                ? say`All of them are named under “meta_analysis: results” of the review file: leave only the one that counts.`
                : say`Name the one that counts under “meta_analysis: results” of the review file, or narrow the entry by “measure” or “timepoint”.`,
              rule(textAt(reviewSection(review, 'synthesis'), 'choose_result')),
            ]
              .filter((sentence) => sentence !== '')
              .join(' '),
            related: [
              { file: file.path, span: first.idSpan, message: say`The first result that fits.` },
              ...(review.record?.sections.has('meta_analysis')
                ? [
                    {
                      file: review.record.sections.get('meta_analysis')?.file.path ?? '',
                      span: analysis.resultsSpan,
                      message: say`The summary that the review asks for.`,
                    },
                  ]
                : []),
            ],
          };
        }
      }
    }
  },
};

function rule(written: string | undefined): string {
  return written === undefined ? '' : say`The review’s rule for choosing: “${written.replace(/\.$/, '')}”.`;
}
