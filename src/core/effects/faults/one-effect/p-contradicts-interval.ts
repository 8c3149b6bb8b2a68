import type { Node } from '../../../document/document';
import { valueOf } from '../../../document/walk';
import { say } from '../../../language/say';
import { twoSidedNormal } from '../../../statistics/distributions';
import { sizesOfZ } from '../../../statistics/possible/p-values';
import type { Range } from '../../../statistics/possible/rounding';
import type { Fault, Fits, ToldRule } from '../fault';
import { type ScaledEstimate, scaledEstimate, writtenDf, zOf } from '../reading/estimate-on-scale';
import { printedP, wouldFitIf } from '../reading/in-words';
import { isNear } from '../reading/near-in-z';
import { numbersOf, pAt, type Written } from '../reading/printed-numbers';

/** A p value that an estimate with such an interval cannot have. */
export const pContradictsInterval: ToldRule = {
  code: 'p-contradicts-interval',
  title: 'The p value contradicts the interval',
  severity: 'warning',
  looksAt: 'p against estimate and interval',
  weight: 'doubtful',
  explanation:
    'A p value follows from an estimate and its interval (Altman and Bland 2011, doi:10.1136/bmj.d2304). Rounding, small groups and other tests move it a little; where it lies far from what is written, a digit is wrong, the interval is of another level, or the numbers are of different analyses. The result is shown and enters no summary until somebody has looked. Compare with the source; where it prints so, accept the problem in this file with that reason.',
  *find(result) {
    for (const estimate of result.estimates()) yield* compared(estimate.scaled(), estimate.p(), writtenDf(estimate));
    const paired = valueOf(result.node, 'paired');
    if (paired !== undefined) yield* ofPairs(paired);
  },
};

function ofPairs(paired: Node): Generator<Fault | Fits> {
  return compared(scaledEstimate(numbersOf(paired), undefined, 'mean_difference', 'plain'), pAt(paired), undefined);
}

function* compared(
  estimate: ScaledEstimate | undefined,
  p: Written | undefined,
  df: number | undefined,
): Generator<Fault | Fits> {
  if (estimate === undefined || p === undefined) return;
  const z = zOf(estimate, estimate.level, df);
  if (isNear(z, sizesOfZ(p), estimate.scale)) return yield { fits: p.node.span };
  const found = twoSidedNormal((z.least + z.most) / 2);
  // Beyond what a program can calculate with, nothing follows.
  if (!Number.isFinite(found)) return;
  const about = found < 0.001 ? 'p < 0.001' : `p ≈ ${printedP(found)}`;
  yield {
    span: p.node.span,
    message: say`From the estimate ${estimate.value.text} and its interval follows ${about}, and ${p.text} is written: a digit of one of the numbers is wrong, or they are of different analyses.${wouldFitIf(readings(estimate, p, df))} Compare with the source; where it prints so, accept the problem in this file with that reason.`,
    related: { span: estimate.interval.span, message: say`The interval.` },
  };
}

/** What may have been meant fits more closely. */
const CLOSELY = 0.5;

/** What stands behind “<” in papers. */
const BOUNDS = [0.05, 0.01, 0.005, 0.001, 0.0005, 0.0001];

/** The interval that one standard error on either side would be of. */
const ONE_ERROR = 68.27;

/** Slips after which the numbers would fit. */
function readings(estimate: ScaledEstimate, p: Written, df: number | undefined): string[] {
  const fits = (level: number, ofP: Range) => isNear(zOf(estimate, level, df), sizesOfZ(ofP), estimate.scale, CLOSELY);
  const levels = [90, 95, 99].filter((level) => level !== estimate.level && fits(level, p));
  return [
    ...levels.map((level) => say`the interval is of ${level}%`),
    ...(fits(ONE_ERROR, p) ? [say`its limits are one standard error away`] : []),
    ...(p.most <= 0.5 && fits(estimate.level, { least: 2 * p.least, most: 2 * p.most })
      ? [say`p is of one side only`]
      : []),
    ...(/^[.\d]/.test(p.text) && BOUNDS.includes(p.value) && fits(estimate.level, { least: 0, most: p.value })
      ? [say`“<${p.text}” is printed`]
      : []),
  ];
}
