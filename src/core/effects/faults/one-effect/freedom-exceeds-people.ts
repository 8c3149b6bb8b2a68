import type { Node } from '../../../document/document';
import { oneOrMany, textAt, valueOf } from '../../../document/walk';
import { counted, isOrAre } from '../../../language/counted';
import { say } from '../../../language/say';
import type { ToldRule } from '../fault';
import { countAt, written } from '../reading/printed-numbers';

/** More degrees of freedom than there are people. */
export const freedomExceedsPeople: ToldRule = {
  code: 'freedom-exceeds-people',
  title: 'More degrees of freedom than people',
  severity: 'information',
  looksAt: 'degrees of freedom against people',
  weight: 'worth a look',
  explanation:
    'The degrees of freedom of a t or F test of people are fewer than the people. Where there are more, measurements were counted rather than people (each person several times, or everybody on a ward), people are missing in “by_arm”, or a digit is wrong. Compare with the source; where each person was measured several times, say so under “analysis”.',
  *find({ node: result, estimates }) {
    for (const { node: estimate } of estimates()) {
      const df = written(oneOrMany(valueOf(estimate, 'df')).at(-1));
      const isOfPeople = valueOf(estimate, 't') !== undefined || valueOf(estimate, 'f') !== undefined;
      const people = peopleIn(result, estimate);
      if (df === undefined || people === undefined || !isOfPeople || countsMeasurements(result)) continue;
      if (df.least < people) yield { fits: df.node.span };
      else
        yield {
          span: df.node.span,
          message: say`${counted(df.value, 'degree of freedom', 'degrees of freedom')} ${isOrAre(df.value)} more than ${counted(people, 'person', 'people')} can have. Measurements may be counted instead of people, people may be missing in “by_arm”, or a digit is wrong. Compare with the source; where each person was measured several times, write it under “analysis”.`,
        };
    }
  },
};

const SEVERAL_TIMES = /\b(?:repeated|mixed|multilevel|gee|longitudinal|random effects?|time series|panel)\b/i;

function countsMeasurements(result: Node): boolean {
  const analysis = valueOf(result, 'analysis');
  return SEVERAL_TIMES.test(textAt(result, 'analysis') ?? textAt(analysis, 'method') ?? '');
}

/** Of all groups, where there are at least two; else those of the estimate. */
function peopleIn(result: Node, estimate: Node): number | undefined {
  const counts = oneOrMany(valueOf(result, 'by_arm')).map((group) => countAt(group, 'analysed', 1)?.value);
  const all = counts.reduce((sum: number | undefined, each) => (each && sum !== undefined ? sum + each : undefined), 0);
  return counts.length >= 2 && all !== undefined ? all : countAt(estimate, 'analysed', 1)?.value;
}
