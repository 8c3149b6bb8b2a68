import { counted } from '../../../language/counted';
import { say } from '../../../language/say';
import { isPossibleDeviation, isPossibleMean } from '../../../statistics/possible/grim';
import type { ToldRule } from '../fault';
import type { Written } from '../reading/printed-numbers';

/** GRIMMER: a standard deviation that so many whole numbers with such a mean cannot have. */
export const deviationNotPossible: ToldRule = {
  code: 'deviation-not-possible',
  title: 'A standard deviation that so many answers cannot have',
  severity: 'warning',
  looksAt: 'standard deviations against the number of answers (GRIMMER)',
  weight: 'doubtful',
  explanation:
    'The squares of whole numbers add up to a whole number, which is odd where their sum is odd; with few people, many printed standard deviations do not agree with any such sum (GRIMMER: Anaya 2016, doi:10.7287/peerj.preprints.2400v1; Allard 2018). It is looked at where the measure has “items” and a “range” that leave no doubt, or “scoring”, and where the mean itself is possible. Usually it is of fewer people than are written, or a digit is wrong. The result is shown and enters no summary until somebody has looked. Compare with the source; where it prints so, accept the problem in this file with that reason.',
  *find(result) {
    const score = result.isModelled() ? undefined : result.score();
    if (score === undefined || score.made === 'either') return;
    const factor = score.made === 'sum' ? 1 : score.items;
    for (const { n, at } of result.groups()) {
      const [mean, sd] = [at('mean'), at('sd')];
      if (mean === undefined || sd === undefined || n === undefined) continue;
      const [means, deviations] = [times(mean, factor), times(sd, factor)];
      if (!isPossibleMean(means, n.value)) continue;
      if (isPossibleDeviation(deviations, means, n.value)) yield { fits: sd.node.span };
      else
        yield {
          span: sd.node.span,
          message: say`No ${counted(n.value, 'person', 'people')} with a mean of ${mean.text} on “${score.name}” can have a standard deviation of ${sd.text}, because answers are whole numbers. Compare all three with the source: some may have left questions out, so that the numbers are of fewer people, or a digit is wrong.`,
          related: { span: mean.node.span, message: say`The mean.` },
        };
    }
  },
};

function times({ least, most }: Written, factor: number) {
  return { least: least * factor, most: most * factor };
}
