import { itemsOf, textAt, valueOf } from '../../../document/walk';
import { say } from '../../../language/say';
import type { Fault, Fits, ToldRule } from '../fault';
import { shown, wouldFitIf } from '../reading/in-words';
import { type Written, written } from '../reading/printed-numbers';
import type { ReadResult } from '../reading/result';
import type { WrittenScale } from '../reading/scale';

/** A mean that no score of the measure reaches. */
export const meanOutsideRange: ToldRule = {
  code: 'mean-outside-range',
  title: 'A mean outside the range of its measure',
  severity: 'warning',
  looksAt: 'means against the range of the measure',
  weight: 'cannot be',
  explanation:
    'No mean, median or quartile lies outside the lowest and highest score of its measure, and no change is larger than the whole range. Where one does, another version of the scale was used, sums were mixed up with means of the answers, a digit is wrong, or the range under “measures” is. No effect is worked out of it. Compare with the source; a measure that is scored otherwise has an entry of its own.',
  *find(result) {
    const scale = result.scale();
    if (scale === undefined) return;
    for (const { node, at } of result.groups()) {
      for (const key of ['mean', 'median', 'before']) yield* within(at(key), scale, result);
      for (const key of ['quartiles', 'extremes'])
        for (const limit of itemsOf(valueOf(node, key))) yield* within(written(limit), scale, result);
      yield* withinWidth(at('change'), scale);
    }
    const estimate = result.estimate();
    if (textAt(estimate?.node, 'type') === 'md') yield* withinWidth(estimate?.at('value'), scale);
  },
};

function* within(mean: Written | undefined, scale: WrittenScale, result: ReadResult): Generator<Fault | Fits> {
  if (mean === undefined) return;
  if (isIn(mean, 1, scale)) return yield { fits: mean.node.span };
  const items = result.score()?.items ?? 0;
  const readings = [
    ...(items > 1 && isIn(mean, 1 / items, scale)
      ? [say`it is the sum of the ${items} answers (${shown(mean.value / items)} as their mean)`]
      : []),
    ...(items > 1 && isIn(mean, items, scale)
      ? [say`it is the mean of the ${items} answers (${shown(mean.value * items)} as their sum)`]
      : []),
    ...(isIn(mean, 0.1, scale)
      ? [say`the decimal point belongs one place further left (${shown(mean.value / 10)})`]
      : []),
  ];
  yield {
    span: mean.node.span,
    message: say`${mean.text} lies outside the range of “${scale.name}”, which is ${scale.low} to ${scale.high}.${wouldFitIf(readings)} Compare with the source: another version of the scale may have been used, or a digit is wrong. A score that is made otherwise is a measure of its own.`,
  };
}

function isIn({ least, most }: Written, factor: number, { low, high }: WrittenScale): boolean {
  return least * factor <= high && most * factor >= low;
}

function* withinWidth(change: Written | undefined, { name, low, high }: WrittenScale): Generator<Fault | Fits> {
  if (change === undefined) return;
  const width = high - low;
  if (change.least <= width && change.most >= -width) return yield { fits: change.node.span };
  yield {
    span: change.node.span,
    message: say`No change or difference of ${change.text} is possible: the whole range of “${name}” is ${low} to ${high}. Compare with the source: another version of the scale may have been used, or a digit is wrong.`,
  };
}
