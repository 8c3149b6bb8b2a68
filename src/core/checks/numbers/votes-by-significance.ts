import { textOf, valueOf } from '../../document/walk';
import { plain } from '../../language/closest';
import { say } from '../../language/say';
import type { Check } from '../check';

/** The whole text names this method and no other: a sentence that speaks against it is none. */
const BY_SIGNIFICANCE =
  /^(?:(?:vote counting|votes?|counting votes|counts? of votes) ?,? ?(?:by|on|based on|according to|using)? ?(?:the )?(?:statistical )?(?:significance|p values?)|(?:counting|number of) (?:statistically )?significant (?:results|studies|findings))\.?$/;

export const votesBySignificance: Check = {
  code: 'votes-by-significance',
  title: 'Votes are counted by significance',
  severity: 'error',
  explanation:
    'Counting how many studies are statistically significant is not an acceptable way of putting results together (Cochrane Handbook, chapter 12; SWiM): a small study without a significant result is taken for one without an effect, and sizes of effects play no part. Count by the direction of effects, summarise the estimates, or combine p values.',
  *find(file) {
    const section = file.kind === 'review' ? file.sections.get('synthesis')?.value : undefined;
    const node = valueOf(section, 'method');
    const text = textOf(node);
    if (node === undefined || text === undefined || !BY_SIGNIFICANCE.test(plain(text))) return;
    yield {
      span: node.span,
      message: say`Counting votes by significance is not an acceptable method: a small study without a significant result is taken for one without an effect. Count by the direction of effects, summarise the estimates (median, quartiles, range), or combine p values.`,
    };
  },
};
