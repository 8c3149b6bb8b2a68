import { valueOf } from '../../../document/walk';
import { say } from '../../../language/say';
import { twoSidedNormal } from '../../../statistics/distributions';
import { sizesOfZ } from '../../../statistics/possible/p-values';
import { type Range, ratios, sizes } from '../../../statistics/possible/rounding';
import { type Scale, scaleOf } from '../../effect';
import type { Fault, Fits, ToldRule } from '../fault';
import { ofT, writtenDf } from '../reading/estimate-on-scale';
import { printedP } from '../reading/in-words';
import { isNear } from '../reading/near-in-z';
import { countAt, numbersOf, pAt, type Written } from '../reading/printed-numbers';

/** A p value that an estimate with such a standard error cannot have, where no interval stands beside them. */
export const pContradictsError: ToldRule = {
  code: 'p-contradicts-error',
  title: 'The p value contradicts the standard error',
  severity: 'warning',
  looksAt: 'p against estimate and standard error',
  weight: 'doubtful',
  explanation:
    'An estimate divided by its standard error is z or t, from which the p value follows (Cochrane Handbook 6.3; Altman and Bland 2011, doi:10.1136/bmj.d2304). Where p lies far from it, a digit is wrong, a standard deviation was typed as standard error, or the numbers are of different analyses. The result is shown and enters no summary until somebody has looked. Compare with the source; where it prints so, accept the problem in this file with that reason.',
  *find(result) {
    for (const estimate of result.estimates()) {
      const metric = estimate.metric();
      if (metric === undefined || estimate.interval() !== undefined) continue;
      const [value, se] = [estimate.at('value'), estimate.at('se')];
      yield* compared({ value, se, p: estimate.p(), scale: scaleOf(metric), df: writtenDf(estimate) });
    }
    const paired = valueOf(result.node, 'paired');
    if (paired === undefined || valueOf(paired, 'ci') !== undefined) return;
    const { at } = numbersOf(paired);
    const pairs = countAt(paired, 'pairs', 2)?.value;
    const df = pairs && pairs - 1;
    yield* compared({ value: at('mean_difference'), se: at('se'), p: pAt(paired), scale: 'plain', df });
  },
};

interface Sure {
  readonly value: Written | undefined;
  readonly se: Written | undefined;
  readonly p: Written | undefined;
  readonly scale: Scale;
  readonly df: number | undefined;
}

function* compared({ value, se, p, scale, df }: Sure): Generator<Fault | Fits> {
  if (value === undefined || se === undefined || p === undefined || !(se.least > 0)) return;
  const [first, ...more] = inErrors(value, se, scale);
  if (first === undefined || !Number.isFinite(first.most)) return;
  const ofP = sizesOfZ(p);
  if ([first, ...more].some((each) => isNear(withT(each, df), ofP, scale))) return yield { fits: p.node.span };
  const found = twoSidedNormal((first.least + first.most) / 2);
  const about = found < 0.001 ? 'p < 0.001' : `p ≈ ${printedP(found)}`;
  yield {
    span: p.node.span,
    message: say`From the estimate ${value.text} and its standard error ${se.text} follows ${about}, and ${p.text} is written: a digit of one of the numbers is wrong, or they are of different analyses. Compare with the source; where it prints so, accept the problem in this file with that reason.`,
    related: { span: se.node.span, message: say`The standard error.` },
  };
}

/** How many standard errors the estimate is away from no difference. Of a ratio, papers print the error of its logarithm, or of itself. */
function inErrors(value: Written, se: Written, scale: Scale): Range[] {
  if (scale === 'plain') return [ratios(sizes(value), se)];
  if (scale !== 'log' || !(value.least > 0)) return [];
  const logarithm = sizes({ least: Math.log(value.least), most: Math.log(value.most) });
  const ofRatio = { least: se.least / value.most, most: se.most / value.least };
  return [ratios(logarithm, se), ratios(logarithm, ofRatio)];
}

/** By the normal distribution, or by t. */
function withT(size: Range, df: number | undefined): Range {
  return { least: Math.min(size.least, ofT(size.least, df)), most: size.most };
}
