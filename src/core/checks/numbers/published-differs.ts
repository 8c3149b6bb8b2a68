import { say } from '../../language/say';
import { comparedSummaries, firstDifference } from '../../synthesis/summaries/published';
import type { Check } from '../check';

export const publishedDiffers: Check = {
  code: 'published-differs',
  title: 'A published summary is not what is worked out here',
  severity: 'information',
  explanation:
    'Under “published” an entry of “meta_analysis” says what a publication or another program gives. The same results, pooled in the way that the entry names, come out differently beyond the printed digits. Often the program pools in another way; it may also be a number that was mistyped. The table “published” has all numbers side by side, with the likely reason.',
  *find(file, review) {
    if (file.kind !== 'review' || file.path !== review.record?.sections.get('meta_analysis')?.file.path) return;
    for (const summary of comparedSummaries(review)) {
      const span = firstDifference(summary);
      const differing = summary.numbers.filter(({ differs }) => differs).length;
      if (span === undefined) continue;
      const about = summary.of === 'all' ? say`the summary` : say`the summary of “${summary.of}”`;
      yield {
        span,
        message: say`Of ${about}, ${differing} of ${summary.numbers.length} published numbers are not those that are worked out here. The table “Published and recomputed summaries” has them side by side, with the likely reason. Look up the numbers of the studies and how the summary was made.`,
      };
    }
  },
};
