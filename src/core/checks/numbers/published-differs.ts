import { counted } from '../../language/counted';
import { say } from '../../language/say';
import { comparedSummaries, firstDifference } from '../../synthesis/summaries/published';
import type { Check } from '../check';

export const publishedDiffers: Check = {
  code: 'published-differs',
  title: 'A published summary is not what is worked out here',
  severity: 'information',
  explanation:
    'What “published” gives of an analysis differs beyond the printed digits from what its results come to here. Programs pool in different ways, and numbers are mistyped: the table “published” has them side by side, with the likely reason.',
  *find(file, review) {
    if (file.path !== review.record?.sections.get('meta_analysis')?.file.path) return;
    for (const summary of comparedSummaries(review)) {
      const span = firstDifference(summary);
      const differing = summary.numbers.filter(({ differs }) => differs).length;
      if (span === undefined) continue;
      const about = summary.of === 'all' ? say`the summary` : say`the summary of “${summary.of}”`;
      yield {
        span,
        message: say`Of ${about}, ${differing} of ${counted(summary.numbers.length, 'published number')} ${differing === 1 ? say`is not the one that is` : say`are not those that are`} worked out here. Look at the table “Published and recomputed summaries”: it has the likely reason.`,
      };
    }
  },
};
