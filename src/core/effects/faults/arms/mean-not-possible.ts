import { counted } from '../../../language/counted';
import { say } from '../../../language/say';
import { isPossibleMean, nearestMeans } from '../../../statistics/possible/grim';
import { decimalsOf } from '../../../statistics/possible/rounding';
import { printed } from '../../../statistics/printed';
import type { ToldRule } from '../fault';
import { wouldFitIf } from '../reading/in-words';
import type { Written } from '../reading/printed-numbers';

/** GRIM: a mean that so many whole numbers cannot have. */
export const meanNotPossible: ToldRule = {
  code: 'mean-not-possible',
  title: 'A mean that so many answers cannot have',
  severity: 'warning',
  looksAt: 'means against the number of answers (GRIM)',
  weight: 'doubtful',
  explanation:
    'Answers are whole numbers, so that their mean is a whole number divided by how many there are; with few people, most printed means are none of these (GRIM: Brown and Heathers 2017, doi:10.1177/1948550616673876). It is looked at where the measure has “items” and a “range” that leave no doubt, or “scoring”. Usually the mean is of fewer people than are written, or a digit is wrong. The result is shown and enters no summary until somebody has looked. Compare with the source; where it prints so, accept the problem in this file with that reason.',
  *find(result) {
    const score = result.isModelled() ? undefined : result.score();
    if (score === undefined) return;
    const answers = score.made === 'sum' ? 1 : score.items;
    for (const { n, at } of result.groups()) {
      const mean = at('mean');
      if (mean === undefined || n === undefined) continue;
      const decimals = decimalsOf(mean.text);
      // With so many answers every mean exists.
      if (n.value * answers >= 10 ** decimals) continue;
      if (isPossibleMean(mean, n.value * answers)) {
        yield { fits: mean.node.span };
        continue;
      }
      const [below, above] = nearestMeans(mean.value, n.value * answers).map((each) => printed(each, decimals));
      const others = otherSizes(mean, n.value, answers);
      yield {
        span: mean.node.span,
        message: say`No ${counted(n.value, 'person', 'people')} can have a mean of ${mean.text} on “${score.name}”, whose answers are whole numbers: the nearest are ${below} and ${above}.${wouldFitIf(others)} Compare both with the source: some may have left questions out, so that the mean is of fewer people, or a digit is wrong.`,
        related: { span: n.node.span, message: say`How many they are.` },
      };
    }
  },
};

/** The nearest numbers of people with which the mean exists: a few may be missing, or one digit wrong. */
function otherSizes(mean: Written, n: number, answers: number): string[] {
  const near = Math.max(2, Math.round(n / 10));
  const fits = (people: number) => people >= 2 && isPossibleMean(mean, people * answers);
  const fewer = Array.from({ length: near }, (_, index) => n - 1 - index).find(fits);
  const more = Array.from({ length: near }, (_, index) => n + 1 + index).find(fits);
  return [fewer, more].flatMap((people) => (people === undefined ? [] : [say`there were ${people}`]));
}
