import { pairOf } from '../../../document/walk';
import { counted } from '../../../language/counted';
import { say } from '../../../language/say';
import { largestDeviation } from '../../../statistics/possible/grim';
import type { Range } from '../../../statistics/possible/rounding';
import type { Fault, Fits, ToldRule } from '../fault';
import type { WrittenGroup } from '../reading/groups';
import { shown, wouldFitIf } from '../reading/in-words';
import type { WrittenScale } from '../reading/scale';

/** A standard deviation larger than scores between two limits can have. */
export const deviationBeyondRange: ToldRule = {
  code: 'deviation-beyond-range',
  title: 'A standard deviation larger than the scale allows',
  severity: 'warning',
  looksAt: 'standard deviations against the range of the measure',
  weight: 'cannot be',
  explanation:
    'Scores vary most where everybody has the lowest or the highest one; beside a mean, no standard deviation can be larger than that (Bhatia and Davis 2000, doi:10.1080/00029890.2000.12005203). Where one is, a digit is wrong, a standard deviation stands under “se”, another version of the scale was used, or the range under “measures” is wrong. No effect is worked out of it. Compare with the source.',
  *find(result) {
    const scale = result.scale();
    if (scale === undefined) return;
    for (const group of result.groups()) {
      yield* compared(group, 'mean', 'sd', scale);
      yield* compared(group, 'before', 'before_sd', scale);
      yield* asError(group, scale);
    }
  },
};

function* compared(
  { n, at }: WrittenGroup,
  meanKey: string,
  sdKey: string,
  scale: WrittenScale,
): Generator<Fault | Fits> {
  const [mean, sd] = [at(meanKey), at(sdKey)];
  if (mean === undefined || sd === undefined || mean.most < scale.low || mean.least > scale.high) return;
  // Without the number of people, the smallest group of all.
  const largest = largestDeviation(mean, [scale.low, scale.high], n?.value ?? 2);
  if (sd.least <= largest) return yield { fits: sd.node.span };
  const readings = sd.least / 10 <= largest ? [say`the decimal point belongs one place further left`] : [];
  yield {
    span: sd.node.span,
    message: say`A standard deviation of ${sd.text} is not possible: beside a mean of ${mean.text}, scores of “${scale.name}” (${scale.low} to ${scale.high}) have at most ${shown(largest)}.${wouldFitIf(readings)} Compare with the source: another version of the scale may have been used, or a digit is wrong.`,
    related: { span: mean.node.span, message: say`The mean.` },
  };
}

/** Of the mean, a standard error tells the standard deviation. */
function* asError({ node, n, at }: WrittenGroup, scale: WrittenScale): Generator<Fault | Fits> {
  const [mean, se] = [at('mean'), at('se')];
  if (mean === undefined || se === undefined || n === undefined) return;
  if (mean.most < scale.low || mean.least > scale.high) return;
  const largest = largestDeviation(mean, [scale.low, scale.high], n.value);
  const deviation: Range = { least: se.least * Math.sqrt(n.value), most: se.most * Math.sqrt(n.value) };
  if (deviation.least <= largest) return yield { fits: se.node.span };
  const isDeviation = se.least <= largest && at('sd') === undefined;
  const key = isDeviation ? pairOf(node, 'se')?.key : undefined;
  yield {
    span: se.node.span,
    message: say`A standard error of ${se.text} is not possible: with ${counted(n.value, 'person', 'people')} the standard deviation would be ${shown(se.value * Math.sqrt(n.value))}, and beside a mean of ${mean.text}, scores of “${scale.name}” (${scale.low} to ${scale.high}) have at most ${shown(largest)}.${wouldFitIf(isDeviation ? [say`it is the standard deviation`] : [])} Compare with the source.`,
    related: { span: mean.node.span, message: say`The mean.` },
    ...(key && { repair: { title: say`Write “sd” instead of “se”`, edits: [{ span: key.span, text: 'sd' }] } }),
  };
}
