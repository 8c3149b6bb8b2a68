import type { Node } from '../../../document/document';
import { numberOf } from '../../../document/numbers';
import { textOf, valueOf } from '../../../document/walk';
import { say } from '../../../language/say';
import { greatest } from '../../../statistics/extremes';
import { printed, withHyphen } from '../../../statistics/printed';
import { type Scale, scaleOf, unscaled } from '../../effect';
import type { ToldRule } from '../fault';

/**
 * So far from the middle of its interval, in widths of the interval, no rounding and no usual method puts an estimate:
 * intervals from the normal or the t distribution are symmetrical on the scale on which effects are pooled (Cochrane
 * Handbook, chapter 6), and a standard error is read from them for that reason.
 */
const TOO_FAR = 0.1;

/** An estimate far from the middle of its interval, so that the standard error that is read from it would be wrong. */
export const offCentre: ToldRule = {
  code: 'estimate-off-centre',
  title: 'The estimate is far from the middle of its interval',
  severity: 'warning',
  looksAt: 'estimate in the middle of its interval',
  weight: 'doubtful',
  explanation:
    'An estimate lies in the middle of its interval; of a ratio, on the logarithm. Where it lies far from it, a digit of one of the three numbers is usually wrong, and the standard error that is read from the interval would be wrong as well, so that the result is shown and enters no summary. Compare with the source. Where the source prints it so (exact or bootstrap intervals), accept the problem in this file with that reason: then it enters.',
  *find(result) {
    for (const estimate of result.estimates()) {
      const metric = estimate.metric();
      const node = valueOf(estimate.node, 'value');
      const interval = estimate.interval();
      if (metric === undefined || node === undefined || interval === undefined) continue;
      const scale = scaleOf(metric);
      const written = [node, interval.lower.node, interval.upper.node];
      // What a file drops of 2.00 and 1.90 was printed with as many decimals as the longest of the three.
      const decimals = Math.min(15, greatest(written.map(decimalsOf)));
      const [value, lower, upper] = written.map((each) => onScale(each, decimals, scale));
      if (!value || !lower || !upper || !(lower.at <= value.at && value.at <= upper.at)) continue;
      const middle = (lower.at + upper.at) / 2;
      const rounding = value.rounding + (lower.rounding + upper.rounding) / 2;
      if (Math.abs(value.at - middle) - rounding <= TOO_FAR * (upper.at - lower.at)) {
        yield { fits: node.span };
        continue;
      }
      const shown = withHyphen(printed(unscaled(middle, scale), decimals));
      yield {
        span: node.span,
        message: say`${scale === 'log' ? say`On the logarithm, ${textOf(node)}` : textOf(node)} is far from the middle (${shown}) of its interval from ${textOf(interval.lower.node)} to ${textOf(interval.upper.node)}, so that one of the three numbers is wrong, or the interval is of a kind from which no standard error can be read (exact, bootstrap). Compare with the source; where it prints so, accept the problem in this file with that reason.`,
        related: { span: interval.node.span, message: say`The interval.` },
      };
    }
  },
};

/** Where a number stands on the scale on which effects are pooled, and how far rounding may have moved it there. */
function onScale(
  node: Node,
  decimals: number,
  scale: Scale,
): { readonly at: number; readonly rounding: number } | undefined {
  const number = numberOf(node);
  if (number === undefined) return undefined;
  const half = 0.5 * 10 ** -decimals;
  const scaled = SCALED[scale];
  const [at, above, below] = [scaled(number), scaled(number + half), scaled(number - half)];
  if (!Number.isFinite(at)) return undefined;
  return { at, rounding: Math.max(Math.abs(above - at), Math.abs(below - at)) || 0 };
}

const SCALED: Readonly<Record<Scale, (value: number) => number>> = {
  plain: (value) => value,
  log: Math.log,
  'fisher z': Math.atanh,
};

/** How many decimals are printed. */
function decimalsOf(node: Node): number {
  return /\.(\d*)/.exec(textOf(node) ?? '')?.[1]?.length ?? 0;
}
