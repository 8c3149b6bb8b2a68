import { say } from '../../../language/say';
import { significantDigits } from '../../../statistics/possible/rounding';
import type { ToldRule } from '../fault';
import type { WrittenGroup } from '../reading/groups';

/** Two groups with the same numbers, digit for digit: one was probably copied. */
export const sameNumbersInTwoArms: ToldRule = {
  code: 'same-numbers-in-two-arms',
  title: 'The same numbers in two groups',
  severity: 'warning',
  looksAt: 'groups against each other',
  weight: 'doubtful',
  explanation:
    'Two groups hardly ever have the same mean and the same spread to the last digit. Usually the numbers of one group were copied into the other; sometimes the source itself has the error (INSPECT-SR asks for it). The result is shown and enters no summary until somebody has looked. Compare with the source; where it prints so, accept the problem in this file with that reason.',
  *find(result) {
    const groups = result.groups().map((group) => ({ ...group, numbers: numbersIn(group) }));
    for (const [index, group] of groups.entries()) {
      const { numbers } = group;
      if (numbers.length < 2) continue;
      const twin = groups.slice(0, index).find((other) => hasSame(numbers, other.numbers));
      if (twin === undefined) yield { fits: group.node.span };
      else
        yield {
          span: group.node.span,
          message: say`“${group.name}” has the same numbers as “${twin.name}” to the last digit (${numbers.map(({ key, text }) => `${key} ${text}`).join(', ')}), which hardly happens: they may have been copied. Compare both groups with the source; where it prints so, accept the problem in this file with that reason.`,
          related: { span: twin.node.span, message: say`The group with the same numbers.` },
        };
    }
  },
};

const KEYS = ['mean', 'sd', 'se', 'median', 'before', 'before_sd', 'change', 'change_sd'];

interface Number {
  readonly key: string;
  readonly text: string;
}

function numbersIn({ at }: WrittenGroup): Number[] {
  return KEYS.flatMap((key) => {
    const found = at(key);
    return found && found.value !== 0 ? [{ key, text: found.text }] : [];
  });
}

/** So many digits together do not agree by chance: a mean and an SD of three digits each. */
const MANY_DIGITS = 6;

function hasSame(one: readonly Number[], other: readonly Number[]): boolean {
  const isSame =
    one.length === other.length && one.every(({ key, text }, at) => other[at]?.key === key && other[at]?.text === text);
  return isSame && one.reduce((sum, { text }) => sum + significantDigits(text), 0) >= MANY_DIGITS;
}
