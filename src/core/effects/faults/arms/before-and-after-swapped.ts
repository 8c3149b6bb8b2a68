import type { Node } from '../../../document/document';
import { pairOf } from '../../../document/walk';
import { say } from '../../../language/say';
import { meet, type Range } from '../../../statistics/possible/rounding';
import type { Fault, Fits, ToldRule } from '../fault';
import type { WrittenGroup } from '../reading/groups';
import { shown } from '../reading/in-words';
import type { Written } from '../reading/printed-numbers';
import type { ReadResult } from '../reading/result';

/** The values before and after in each other's place, or a change with the wrong sign. */
export const beforeAndAfterSwapped: ToldRule = {
  code: 'before-and-after-swapped',
  title: 'Values before and after may be exchanged',
  severity: 'warning',
  looksAt: 'before against after',
  weight: 'doubtful',
  explanation:
    'A change is the value after minus the value before, and people who are put into groups by chance are alike before (Cochrane Handbook 6.5.2.8). Where a printed change is exactly the other way round, or randomised groups differ much before and not after, columns were exchanged or a sign was lost. The result is shown and enters no summary until somebody has looked. Compare with the source; where it prints so, accept the problem in this file with that reason.',
  *find(result) {
    for (const group of result.groups()) yield* againstChange(group);
    yield* betweenGroups(result);
  },
};

function* againstChange({ node, name, at }: WrittenGroup): Generator<Fault | Fits> {
  const [before, after, change] = ['before', 'mean', 'change'].map(at);
  if (before === undefined || after === undefined || change === undefined) return;
  const difference = minus(after, before);
  if (meet(difference, change) || meet(difference, { least: 0, most: 0 })) return yield { fits: change.node.span };
  // Other differences have many reasons: fewer people at the end, an adjusted change.
  if (!meet(minus(before, after), change)) return;
  yield {
    span: change.node.span,
    message: say`“${name}” goes from ${before.text} before to ${after.text} after, a change of ${shown(after.value - before.value)}, and ${change.text} is written: the values before and after are exchanged, or the change is counted the other way round. Compare with the source. A change is after minus before.`,
    related: { span: before.node.span, message: say`The value before.` },
    ...exchanged(node),
  };
}

function exchanged(node: Node) {
  const [before, after] = [pairOf(node, 'before'), pairOf(node, 'mean')];
  const isWhole = ['before_sd', 'sd', 'se', 'ci'].every((key) => pairOf(node, key) === undefined);
  if (before === undefined || after === undefined || !isWhole) return {};
  const edits = [
    { span: before.key.span, text: 'mean' },
    { span: after.key.span, text: 'before' },
  ];
  return { repair: { title: say`Exchange before and after`, edits } };
}

/** Before, groups that chance has made differ so much in one of 10,000 trials; after, they do not differ. */
const MUCH = 4;
const LITTLE = 1.5;

function* betweenGroups(result: ReadResult): Generator<Fault | Fits> {
  const pair = result.pair();
  if (pair === undefined || result.isModelled() || !result.followsPersons()) return;
  const [before, after] = [apart(pair, 'before', 'before_sd'), apart(pair, 'mean', 'sd')];
  const place = pair[0].at('before');
  if (before === undefined || after === undefined || place === undefined) return;
  if (before < MUCH || after > LITTLE) return yield { fits: place.node.span };
  yield {
    span: place.node.span,
    message: say`Before the intervention these groups differ by ${shown(before)} standard errors, and afterwards by ${shown(after)}, although chance made them: the values before and after may be exchanged. Compare with the source; where it prints so, accept the problem in this file with that reason.`,
  };
}

function apart(pair: readonly [WrittenGroup, WrittenGroup], meanKey: string, sdKey: string): number | undefined {
  const [one, other] = pair.map(({ at, n }) => ({ n: n?.value, mean: at(meanKey), sd: at(sdKey) }));
  if (!one?.mean || !other?.mean || !one.sd || !other.sd || !one.n || !other.n) return undefined;
  const error = Math.sqrt(one.sd.value ** 2 / one.n + other.sd.value ** 2 / other.n);
  return error > 0 ? Math.abs(one.mean.value - other.mean.value) / error : undefined;
}

function minus(one: Written, other: Written): Range {
  return { least: one.least - other.most, most: one.most - other.least };
}
