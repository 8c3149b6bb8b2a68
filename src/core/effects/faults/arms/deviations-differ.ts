import { say } from '../../../language/say';
import type { ToldRule } from '../fault';
import type { WrittenGroup } from '../reading/groups';
import { shown, wouldFitIf } from '../reading/in-words';
import type { Written } from '../reading/printed-numbers';

/** The standard deviation of one group is many times that of another. */
export const deviationsDiffer: ToldRule = {
  code: 'deviations-differ',
  title: 'The spread of one group is many times that of another',
  severity: 'warning',
  looksAt: 'standard deviations against each other',
  weight: 'doubtful',
  explanation:
    'Groups of one study that are measured alike vary about alike. Where the standard deviation of one is four times that of another and more, and chance does not explain it, a decimal point is wrong, or a standard error stands for a standard deviation in one of them (Cochrane Handbook 6.5.2). The result is shown and enters no summary until somebody has looked. Compare with the source; where it prints so, accept the problem in this file with that reason.',
  *find(result) {
    for (const key of ['sd', 'before_sd', 'change_sd']) {
      const spreads = result.groups().flatMap((group) => spreadOf(group, key));
      if (spreads.length < 2) continue;
      const [smallest] = [...spreads].sort((a, b) => a.sd.value - b.sd.value);
      for (const each of spreads) {
        if (smallest === undefined || each === smallest) continue;
        if (!isMany(each, smallest)) yield { fits: each.sd.node.span };
        else yield faultOf(each, smallest);
      }
    }
  },
};

interface Spread {
  readonly name: string;
  readonly n: number;
  readonly sd: Written;
}

function spreadOf({ name, n, at }: WrittenGroup, key: string): Spread[] {
  const sd = at(key);
  return sd !== undefined && n !== undefined && sd.least > 0 ? [{ name, n: n.value, sd }] : [];
}

const MANY_TIMES = 4;
/** So many standard errors of its logarithm, and chance explains no ratio. */
const NO_CHANCE = 4;

function isMany(large: Spread, small: Spread): boolean {
  const ratio = large.sd.least / small.sd.most;
  const error = Math.sqrt(1 / (2 * (large.n - 1)) + 1 / (2 * (small.n - 1)));
  return ratio >= MANY_TIMES && Math.log(ratio) >= NO_CHANCE * error;
}

/** After a slip the two are about alike. */
const ALIKE = 1.6;

function faultOf(large: Spread, small: Spread) {
  const ratio = large.sd.value / small.sd.value;
  const isAlike = (factor: number) => Math.max(ratio / factor, factor / ratio) <= ALIKE;
  const root = Math.sqrt(small.n);
  const readings = [
    ...(isAlike(root)
      ? [say`${small.sd.text} is a standard error (${shown(small.sd.value * root)} as a standard deviation)`]
      : []),
    ...(isAlike(10) ? [say`the decimal point of one of them is in the wrong place`] : []),
  ];
  return {
    span: large.sd.node.span,
    numbers: large.sd.node.span,
    message: say`The standard deviation ${large.sd.text} of “${large.name}” is ${timesInWords(ratio)} times that of “${small.name}” (${small.sd.text}), although groups that are measured alike vary about alike.${wouldFitIf(readings)} Compare both with the source; where it prints so, accept the problem in this file with that reason.`,
    related: { span: small.sd.node.span, message: say`The small one.` },
  };
}

/** Of numbers near the smallest that a program knows, the ratio is beyond the largest. */
function timesInWords(ratio: number): string {
  return Number.isFinite(ratio) ? shown(ratio) : say`very many`;
}
