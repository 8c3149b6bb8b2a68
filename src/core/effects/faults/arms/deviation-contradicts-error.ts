import type { Node } from '../../../document/document';
import { valueOf } from '../../../document/walk';
import { counted } from '../../../language/counted';
import { say } from '../../../language/say';
import { normalQuantile, tQuantile } from '../../../statistics/distributions';
import type { Range } from '../../../statistics/possible/rounding';
import { intervalOf } from '../../estimate-parts';
import type { Fault, Fits, ToldRule } from '../fault';
import { shown, wouldFitIf } from '../reading/in-words';
import { countAt, numbersOf, type Written, written } from '../reading/printed-numbers';

/** The standard deviation, the standard error and the interval of one mean that do not belong together. */
export const deviationContradictsError: ToldRule = {
  code: 'deviation-contradicts-error',
  title: 'Standard deviation, standard error and interval of one mean do not fit',
  severity: 'warning',
  looksAt: 'standard deviation against standard error and interval of the same mean',
  weight: 'doubtful',
  explanation:
    'The standard error of a mean is its standard deviation divided by the root of n, and its interval reaches about two standard errors to either side (Cochrane Handbook 6.5.2.2). Where two of them stand beside each other and do not fit by far, one of them was typed as the other, n is of other people, or a digit is wrong; the weight of the study follows from these numbers. The result is shown and enters no summary until somebody has looked. Compare with the source; where it prints so, accept the problem in this file with that reason.',
  *find(result) {
    // The standard errors of a model are not those of the people.
    const groups = result.isModelled() ? [] : result.groups();
    for (const { node, n } of groups) {
      if (n === undefined) continue;
      yield* compared(node, { sd: 'sd', se: 'se', ci: 'ci' }, n.value);
      yield* compared(node, { sd: 'change_sd', se: 'change_se', ci: 'change_ci' }, n.value);
    }
    const paired = valueOf(result.node, 'paired');
    const pairs = countAt(paired, 'pairs', 2);
    if (paired === undefined || pairs === undefined) return;
    for (const sd of ['sd_difference', 'sd']) yield* compared(paired, { sd, se: 'se', ci: 'ci' }, pairs.value);
  },
};

interface Keys {
  readonly sd: string;
  readonly se: string;
  readonly ci: string;
}

/** A standard deviation as printed, beside the standard error that follows from it. */
interface Spread {
  readonly sd: Written;
  readonly n: number;
  readonly error: Range;
}

function* compared(holder: Node, keys: Keys, n: number): Generator<Fault | Fits> {
  const { at } = numbersOf(holder);
  const [sd, se] = [at(keys.sd), at(keys.se)];
  if (sd === undefined || !(sd.least > 0)) return;
  const spread = { sd, n, error: times(sd, 1 / Math.sqrt(n)) };
  if (se !== undefined && se.least > 0) yield againstError(se, spread);
  const half = halfOf(holder, keys.ci);
  if (half !== undefined) yield againstInterval(half, spread);
}

function againstError(se: Written, { sd, n, error }: Spread): Fault | Fits {
  if (isNear(se, error)) return { fits: se.node.span };
  const root = Math.sqrt(n);
  const readings = [
    ...(isNear(se, sd) ? [say`both are standard deviations`, say`both are standard errors`] : []),
    ...(isNear(sd, times(se, 1 / root)) ? [say`the two are exchanged`] : []),
  ];
  return faultAt(
    se.node,
    say`From the standard deviation ${sd.text} of ${counted(n, 'person', 'people')} follows a standard error of about ${shown(middleOf(error))}, and ${se.text} is written.${wouldFitIf(readings)}`,
    sd,
  );
}

interface Half extends Range {
  readonly node: Node;
}

/** Half the width of an interval. */
function halfOf(holder: Node, key: string): Half | undefined {
  const interval = intervalOf(holder, key);
  const [lower, upper] = [written(interval?.lower.node), written(interval?.upper.node)];
  if (!interval || !lower || !upper || upper.least <= lower.most) return undefined;
  return { node: interval.node, least: (upper.least - lower.most) / 2, most: (upper.most - lower.least) / 2 };
}

function againstInterval(half: Half, { sd, n, error }: Spread): Fault | Fits {
  const [z, t] = [normalQuantile(0.975), tQuantile(0.975, n - 1)];
  const halfWidth = (each: Range) => ({ least: each.least * z, most: each.most * t });
  if (isNear(half, halfWidth(error))) return { fits: half.node.span };
  const readings = [
    ...(isNear(half, halfWidth(sd)) ? [say`${sd.text} is a standard error`] : []),
    ...(isNear(half, sd) ? [say`the limits are one standard deviation away`] : []),
  ];
  return faultAt(
    half.node,
    say`From the standard deviation ${sd.text} of ${counted(n, 'person', 'people')} follows an interval of about ${shown(middleOf(halfWidth(error)))} to either side, and it is ${shown(middleOf(half))}.${wouldFitIf(readings)}`,
    sd,
  );
}

function faultAt({ span }: Node, said: string, sd: Written): Fault {
  return {
    span,
    message: `${said} ${say`Compare both with the source; where it prints so, accept the problem in this file with that reason.`}`,
    related: { span: sd.node.span, message: say`The standard deviation.` },
  };
}

/** Weights, wards and adjustment that nobody mentions move a standard error by less than this. */
const FAR = 1.8;

function isNear(one: Range, other: Range): boolean {
  return one.least <= other.most * FAR && other.least <= one.most * FAR;
}

function times({ least, most }: Range, factor: number): Range {
  return { least: least * factor, most: most * factor };
}

function middleOf({ least, most }: Range): number {
  return (least + most) / 2;
}
