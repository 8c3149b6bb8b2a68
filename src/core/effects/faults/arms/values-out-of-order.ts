import { itemsOf, valueOf } from '../../../document/walk';
import { say } from '../../../language/say';
import { largestDeviation } from '../../../statistics/possible/grim';
import { decimalsOf } from '../../../statistics/possible/rounding';
import type { Fault, Fits, ToldRule } from '../fault';
import type { WrittenGroup } from '../reading/groups';
import { shown } from '../reading/in-words';
import { type Written, written } from '../reading/printed-numbers';

/** Least, quartiles, median and greatest value of a group in an order that they cannot have; a mean or a spread beyond all values. */
export const valuesOutOfOrder: ToldRule = {
  code: 'values-out-of-order',
  title: 'Quartiles, median and range that do not follow one another',
  severity: 'warning',
  looksAt: 'least, quartiles, median and greatest value in order',
  weight: 'cannot be',
  explanation:
    'The least value, the first quartile, the median, the third quartile and the greatest value of a group follow one another; its mean lies between the least and the greatest, and its standard deviation is at most what two heaps of people there would have. Where they do not, two numbers were exchanged, a digit is wrong, or they are of different measurements. A mean or a standard deviation that is estimated from them (Wan and others 2014, doi:10.1186/1471-2288-14-135) would be wrong, so that no effect is worked out of them. Compare with the source.',
  *find(result) {
    for (const group of result.groups()) yield* inGroup(group);
  },
};

function* inGroup(group: WrittenGroup): Generator<Fault | Fits> {
  const quartiles = limitsOf(group, 'quartiles');
  const extremes = limitsOf(group, 'extremes');
  const both = [quartiles, extremes].filter((each) => each !== undefined);
  if (both.length === 0) return;
  const reversed = both.filter(({ low, high }) => low.value > high.value);
  if (reversed.length > 0) return yield* reversed.map(reversedFault);
  const wrong = [...outOfOrder(quartiles, group.at('median'), extremes), ...beyond(group, extremes)];
  if (wrong.length > 0) yield* wrong;
  else yield* both.map(({ low }) => ({ fits: low.node.span }));
}

interface Limits {
  readonly low: Written;
  readonly high: Written;
}

function limitsOf({ node }: WrittenGroup, key: string): Limits | undefined {
  const [low, high, ...more] = itemsOf(valueOf(node, key)).map(written);
  return low && high && more.length === 0 ? { low, high } : undefined;
}

function reversedFault({ low, high }: Limits): Fault {
  return {
    span: { start: low.node.span.start, end: high.node.span.end },
    message: say`${low.text} stands before ${high.text}, and the smaller number comes first. Compare with the source: the two may be exchanged, or a digit is wrong.`,
    repair: {
      title: say`Exchange the two`,
      edits: [
        { span: low.node.span, text: high.text },
        { span: high.node.span, text: low.text },
      ],
    },
  };
}

/** Each against the next that is there, as far as rounding leaves it open. */
function outOfOrder(quartiles: Limits | undefined, median: Written | undefined, extremes: Limits | undefined): Fault[] {
  const inOrder = [
    { name: say`the least value`, number: extremes?.low },
    { name: say`the first quartile`, number: quartiles?.low },
    { name: say`the median`, number: median },
    { name: say`the third quartile`, number: quartiles?.high },
    { name: say`the greatest value`, number: extremes?.high },
  ].flatMap(({ name, number }) => (number ? [{ name, number }] : []));
  return inOrder.flatMap(({ name, number }, index) => {
    const before = inOrder[index - 1];
    if (before === undefined || !isBelow(number, before.number)) return [];
    return {
      span: number.node.span,
      message: say`${number.text} (${name}) is below ${before.number.text} (${before.name}), which cannot be. Compare with the source: two numbers may be exchanged, or they are of different measurements.`,
      related: { span: before.number.node.span, message: say`The number that cannot be larger.` },
    };
  });
}

/** Rounding to the same decimals turns no order round. */
function isBelow(one: Written, other: Written): boolean {
  const isAlike = decimalsOf(one.text) === decimalsOf(other.text);
  return isAlike ? one.value < other.value : one.most < other.least;
}

/** A mean that is no value of the group, and a spread that none between these values has. */
function beyond({ n, at }: WrittenGroup, extremes: Limits | undefined): Fault[] {
  const [mean, sd] = [at('mean'), at('sd')];
  if (extremes === undefined || mean === undefined) return [];
  const { low, high } = extremes;
  const related = { span: low.node.span, message: say`The least and the greatest value.` };
  if (mean.most < low.least || mean.least > high.most)
    return [
      {
        span: mean.node.span,
        message: say`A mean of ${mean.text} is not possible where all values lie between ${low.text} and ${high.text}. Compare with the source: the values may be of other people, or a digit is wrong.`,
        related,
      },
    ];
  // Without the number of people, the smallest group of all.
  const largest = largestDeviation(mean, [low.least, high.most], n?.value ?? 2);
  if (sd === undefined || sd.least <= largest) return [];
  return [
    {
      span: sd.node.span,
      message: say`A standard deviation of ${sd.text} is not possible where all values lie between ${low.text} and ${high.text}: beside a mean of ${mean.text} it is at most ${shown(largest)}. Compare with the source: the values may be of other people, or a digit is wrong.`,
      related,
    },
  ];
}
