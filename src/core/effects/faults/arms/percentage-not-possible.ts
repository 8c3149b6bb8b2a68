import { counted, isOrAre } from '../../../language/counted';
import { say } from '../../../language/say';
import { isPossibleMean, nearestMeans } from '../../../statistics/possible/grim';
import { decimalsOf } from '../../../statistics/possible/rounding';
import { printed } from '../../../statistics/printed';
import type { ToldRule } from '../fault';
import { shown, wouldFitIf } from '../reading/in-words';
import { countAt, type Written } from '../reading/printed-numbers';
import { armOf } from '../reading/study-of';

/** A percentage that no count of so many people gives, or not the count beside it. */
export const percentageNotPossible: ToldRule = {
  code: 'percentage-not-possible',
  title: 'A percentage that no count can give',
  severity: 'warning',
  looksAt: 'per cent against counts',
  weight: 'doubtful',
  explanation:
    'A percentage of people is a count divided by how many there are, so that with few people only some percentages exist (Brown and Heathers 2017, doi:10.1177/1948550616673876); and a count beside it gives one percentage. Where they do not fit, the percentage is of other people (those who started, those who answered), or a digit is wrong. The result is shown and enters no summary until somebody has looked. Compare with the source; where it prints so, accept the problem in this file with that reason.',
  *find({ file, review, groups }) {
    for (const { node, n, at } of groups()) {
      const percent = at('percent');
      if (percent === undefined || n === undefined) continue;
      const share = { ...percent, least: percent.least / 100, most: percent.most / 100 };
      const events = countAt(node, 'events');
      if (fits(share, events, n.value)) {
        yield { fits: percent.node.span };
        continue;
      }
      const start = countAt(armOf(node, file, review), 'participants', 1);
      const readings =
        start && start.value !== n.value && fits(share, events, start.value)
          ? [say`it is of the ${start.text} at the start`]
          : [];
      yield {
        span: percent.node.span,
        message: `${againstCounts(percent, events, n)}${wouldFitIf(readings)} ${say`Compare with the source: the percentage may be of other people, or a digit is wrong.`}`,
        related: { span: (events ?? n).node.span, message: events ? say`The count.` : say`How many they are.` },
      };
    }
  },
};

function fits(share: Written, events: Written | undefined, n: number): boolean {
  if (events === undefined) return isPossibleMean(share, n);
  return share.least <= events.value / n && events.value / n <= share.most;
}

function againstCounts(percent: Written, events: Written | undefined, n: Written): string {
  if (events !== undefined)
    return say`${events.text} of ${counted(n.value, 'person', 'people')} ${isOrAre(events.value)} ${shown((100 * events.value) / n.value)}%, and ${percent.text}% is written.`;
  const [below, above] = nearestMeans(percent.value / 100, n.value).map((each) =>
    printed(100 * each, Math.max(0, decimalsOf(percent.text))),
  );
  return say`No count of ${counted(n.value, 'person', 'people')} is ${percent.text}% of them: the nearest are ${below}% and ${above}%.`;
}
