import { say } from '../../../language/say';
import type { ToldRule } from '../fault';
import { countAt } from '../reading/printed-numbers';
import { armOf } from '../reading/study-of';

/** More people analysed in a group than were randomised to it. */
export const analysedExceedStart: ToldRule = {
  code: 'analysed-exceed-start',
  title: 'More people analysed than randomised',
  severity: 'warning',
  looksAt: 'analysed against randomised',
  weight: 'doubtful',
  explanation:
    'In a trial that randomises persons nobody can be analysed in a group who was not put into it (INSPECT-SR; CONSORT 2010, items 13 and 16). Where more are, the two groups were exchanged, measurements were counted rather than people, or a digit is wrong. The result is shown and enters no summary until somebody has looked. Compare with the source and its flow diagram; where it prints so, accept the problem in this file with that reason.',
  *find({ file, review, groups, followsPersons }) {
    if (!followsPersons()) return;
    for (const { node, name, n } of groups()) {
      const arm = armOf(node, file, review);
      const start = countAt(arm, 'participants', 1);
      if (n === undefined || start === undefined) continue;
      if (n.value <= start.value) {
        yield { fits: n.node.span };
        continue;
      }
      const others = groups().filter((each) => each.name !== name);
      const isSwapped =
        others.length === 1 && countAt(armOf(others[0]?.node ?? node, file, review), 'participants')?.value === n.value;
      const maybe = isSwapped ? say` It is the number of the other group: they may be exchanged.` : '';
      yield {
        span: n.node.span,
        message: say`${n.text} people are analysed in “${name}”, and ${start.text} were in it at the start.${maybe} Compare both with the source and its flow diagram: measurements may be counted instead of people, or a digit is wrong.`,
        related: { span: start.node.span, message: say`How many there were at the start.` },
      };
    }
  },
};
