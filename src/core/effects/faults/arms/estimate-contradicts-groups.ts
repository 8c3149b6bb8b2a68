import type { TextEdit } from '../../../document/document';
import { textAt, textOf } from '../../../document/walk';
import { say } from '../../../language/say';
import { meet, type Range, ratios } from '../../../statistics/possible/rounding';
import type { ToldRule } from '../fault';
import type { ReadEstimate } from '../reading/estimates';
import type { WrittenGroup } from '../reading/groups';
import { shown } from '../reading/in-words';
import { countAt, type Written } from '../reading/printed-numbers';

/** An estimate that is exactly the other way round than the numbers of its groups. */
export const estimateContradictsGroups: ToldRule = {
  code: 'estimate-contradicts-groups',
  title: 'The estimate goes the other way than its groups',
  severity: 'warning',
  looksAt: 'estimate against the numbers of its groups',
  weight: 'doubtful',
  explanation:
    'A difference is the intervention minus the comparator, a ratio the intervention divided by it, in the order of “comparison” (Cochrane Handbook 6.5). Where the estimate is exactly the other way round, its sign was lost, the paper subtracts the other way, or the groups are exchanged: benefit would be counted as harm. The result is shown and enters no summary until somebody has looked. Turn the estimate round, or correct the groups or their order.',
  *find(result) {
    const estimate = result.estimate();
    const value = estimate?.at('value');
    const pair = result.pair();
    if (estimate === undefined || value === undefined || pair === undefined) return;
    const expected = expectedOf(textAt(estimate.node, 'type'), pair);
    if (expected === undefined) return;
    const { straight, turned, nothing } = expected;
    // Near no difference both ways are alike, and adjusted estimates differ from their groups.
    if (meet(straight, value)) return yield { fits: value.node.span };
    if (!meet(turned, value) || (straight.least <= nothing && nothing <= straight.most)) return;
    yield {
      span: value.node.span,
      message: say`By the numbers of “${pair[0].name}” and “${pair[1].name}”, in the order of “comparison”, the estimate is ${shown((straight.least + straight.most) / 2)}, and ${value.text} is exactly the other way round. Compare with the source: the sign may be lost, the paper may subtract the other way, or the groups may be exchanged.`,
      related: { span: pair[0].node.span, message: say`The first group.` },
      ...(nothing === 0 && { repair: { title: say`Turn the estimate round`, edits: turnedRound(estimate, value) } }),
    };
  },
};

interface Expected {
  readonly straight: Range;
  readonly turned: Range;
  /** What stands for no difference. */
  readonly nothing: 0 | 1;
}

function expectedOf(
  type: string | undefined,
  [one, other]: readonly [WrittenGroup, WrittenGroup],
): Expected | undefined {
  if (type === 'md') return differenceOf(one, other, 'mean') ?? differenceOf(one, other, 'change');
  const shares = [one, other].map(shareOf);
  const [first, second] = shares;
  if (first === undefined || second === undefined) return undefined;
  if (type === 'rr') return ratioOf(first.risk, second.risk);
  if (type === 'or') return ratioOf(first.odds, second.odds);
  return undefined;
}

function differenceOf(one: WrittenGroup, other: WrittenGroup, key: string): Expected | undefined {
  const [first, second] = [one.at(key), other.at(key)];
  if (first === undefined || second === undefined) return undefined;
  const straight = { least: first.least - second.most, most: first.most - second.least };
  return { straight, turned: { least: -straight.most, most: -straight.least }, nothing: 0 };
}

function shareOf({ node, n }: WrittenGroup) {
  const events = countAt(node, 'events', 1);
  if (events === undefined || n === undefined || events.value >= n.value) return undefined;
  return { risk: events.value / n.value, odds: events.value / (n.value - events.value) };
}

/** Rounded and adjusted a little, a ratio is still the same. */
const NEAR = 0.02;

function ratioOf(one: number, other: number): Expected {
  const near = (value: number) => ({ least: value * (1 - NEAR), most: value * (1 + NEAR) });
  const straight = near(one / other);
  return { straight, turned: ratios({ least: 1, most: 1 }, straight), nothing: 1 };
}

function turnedRound(estimate: ReadEstimate, value: Written): TextEdit[] {
  const interval = estimate.interval();
  const limits = interval
    ? [
        { span: interval.lower.node.span, text: negated(textOf(interval.upper.node) ?? '') },
        { span: interval.upper.node.span, text: negated(textOf(interval.lower.node) ?? '') },
      ]
    : [];
  return [{ span: value.node.span, text: negated(value.text) }, ...limits];
}

function negated(text: string): string {
  if (Number(text) === 0) return text;
  return /^[-−–]/.test(text) ? text.slice(1) : `-${text.replace(/^\+/, '')}`;
}
