import { textAt, valueOf } from '../../../document/walk';
import { counted } from '../../../language/counted';
import { say } from '../../../language/say';
import { sidesOf, sumAt } from '../../arms';
import type { ToldRule } from '../fault';
import { countAt } from '../reading/printed-numbers';

/** An estimate that rests on other people than its groups have. */
export const analysedDoNotAddUp: ToldRule = {
  code: 'analysed-do-not-add-up',
  title: 'The estimate rests on other people than its groups',
  severity: 'information',
  looksAt: 'people of the estimate against those of its groups',
  weight: 'worth a look',
  explanation:
    'The people on whom an estimate of two groups rests are those of both groups. Where the numbers differ, they are of different analyses, one group stands in the other’s place, or measurements were counted rather than people. Compare with the source, and say under “analysis” who is analysed.',
  *find({ node: result, estimates }) {
    const sides = sidesOf(result);
    if (!sides.ok) return;
    const counts = sides.value.map((side) => sumAt(side, 'analysed'));
    const [first, second] = counts;
    if (first === undefined || second === undefined) return;
    for (const { node: estimate } of estimates()) {
      const n = countAt(estimate, 'analysed', 1);
      if (n === undefined || MEASUREMENTS.test(textAt(valueOf(result, 'analysis'), 'method') ?? '')) continue;
      if (n.value === first + second) yield { fits: n.node.span };
      else
        yield {
          span: n.node.span,
          message: say`The estimate rests on ${counted(n.value, 'person', 'people')}, and its groups have ${first} + ${second} = ${first + second}. Compare with the source: they may be of different analyses, or measurements are counted instead of people.`,
          ...(sides.value[0][0] && { related: { span: sides.value[0][0].span, message: say`The first group.` } }),
        };
    }
  },
};

const MEASUREMENTS = /\b(?:repeated|mixed|multilevel|gee|longitudinal|random effects?)\b/i;
