import { say } from '../../../language/say';
import { significantDigits } from '../../../statistics/possible/rounding';
import type { Fault, Fits, ToldRule } from '../fault';
import type { WrittenGroup } from '../reading/groups';
import { shown } from '../reading/in-words';

/** A standard deviation of change that is that of the values at the end or at the start, or that none can have. */
export const changeWithOtherDeviation: ToldRule = {
  code: 'change-with-other-deviation',
  title: 'Changes with the standard deviation of single values',
  severity: 'warning',
  looksAt: 'standard deviation of change against those before and after',
  weight: 'doubtful',
  explanation:
    'Changes of persons vary otherwise than their values: the standard deviation of a change lies between the difference and the sum of those before and after, and is usually smaller than either (Cochrane Handbook 6.5.2.8). Where it is the same as one of them to the last digit in every group, it was probably taken from the wrong column; standardised effects would be too small. The result is shown and enters no summary until somebody has looked. Compare with the source; where it prints so, accept the problem in this file with that reason.',
  *find(result) {
    const groups = result.groups().filter(({ at }) => at('change_sd') !== undefined);
    const copied = ['sd', 'before_sd'].find((key) => groups.length > 1 && groups.every((group) => isCopy(group, key)));
    for (const group of groups) yield* copied === undefined ? possible(group) : [copyFault(group, copied)];
  },
};

function isCopy({ at }: WrittenGroup, key: string): boolean {
  const [change, single] = [at('change_sd'), at(key)];
  return change !== undefined && change.text === single?.text && significantDigits(change.text) >= 2;
}

function copyFault({ node, name, at }: WrittenGroup, key: string): Fault {
  const [change, single] = [at('change_sd'), at(key)];
  const span = change?.node.span ?? node.span;
  return {
    span,
    message: say`In every group the standard deviation of change is that of the values ${key === 'sd' ? say`at the end` : say`at the start`} (${change?.text} in “${name}”), which hardly happens: it may be from the wrong column. Compare with the source; where it prints so, accept the problem in this file with that reason.`,
    related: { span: single?.node.span ?? span, message: say`The same number.` },
  };
}

/** People who left between the two measurements move the limits a little. */
const SLACK = 1.25;

function* possible({ name, at }: WrittenGroup): Generator<Fault | Fits> {
  const [change, after, before] = ['change_sd', 'sd', 'before_sd'].map(at);
  if (change === undefined || after === undefined || before === undefined) return;
  const most = (after.most + before.most) * SLACK;
  const least = Math.max(0, after.least - before.most, before.least - after.most) / SLACK;
  if (change.least <= most && change.most >= least) return yield { fits: change.node.span };
  yield {
    span: change.node.span,
    message: say`The changes in “${name}” cannot have a standard deviation of ${change.text}: with ${before.text} before and ${after.text} after it lies between ${shown(Math.abs(after.value - before.value))} and ${shown(after.value + before.value)}. Compare all three with the source: a standard error may have been typed, or a digit is wrong.`,
    related: { span: after.node.span, message: say`The standard deviation after.` },
  };
}
