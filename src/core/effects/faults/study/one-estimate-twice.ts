import type { Mapping, Node } from '../../../document/document';
import { isMapping, itemsOf, oneOrMany, textAt, textOf, valueOf } from '../../../document/walk';
import { say } from '../../../language/say';
import { significantDigits } from '../../../statistics/possible/rounding';
import type { FileFault } from '../fault';

/** One estimate with its interval under two results of a study: one was probably copied. */
export const oneEstimateTwice: FileFault = {
  code: 'one-estimate-twice',
  title: 'One estimate under two results',
  severity: 'warning',
  looksAt: 'results of the study against each other',
  explanation:
    'Two outcomes, measures, time points or groups of people hardly ever have the same estimate with the same interval to the last digit. Usually an entry was copied and the numbers were not replaced. Compare both with the source; where it prints the same numbers twice, accept the problem in this file with that reason.',
  *find(file) {
    if (file.kind !== 'study') return;
    const seen = new Map<string, Mapping>();
    for (const result of oneOrMany(file.sections.get('results')?.value).filter(isMapping)) {
      const estimate = valueOf(result, 'estimate');
      const [name, value] = [printedAs(estimate), valueOf(estimate, 'value')];
      if (name === undefined || value === undefined) continue;
      const first = seen.get(name);
      if (first === undefined) seen.set(name, result);
      if (first === undefined || about(first) === about(result)) yield { fits: value.span };
      else
        yield {
          span: value.span,
          message: say`This estimate and its interval are those of “${textAt(first, 'id') ?? '?'}” to the last digit, although ${differenceOf(first, result)}. One of the two may have been copied without new numbers: compare both with the source; where it prints so, accept the problem in this file with that reason.`,
          related: {
            span: (valueOf(valueOf(first, 'estimate'), 'value') ?? first).span,
            message: say`The same numbers.`,
          },
        };
    }
  },
};

/** So many digits in an estimate and its limits do not agree by chance. */
const MANY_DIGITS = 7;

function printedAs(estimate: Node | undefined): string | undefined {
  const numbers = [textAt(estimate, 'value'), ...itemsOf(valueOf(estimate, 'ci')).map(textOf)];
  const digits = numbers.reduce((sum, each) => sum + significantDigits(each ?? ''), 0);
  return numbers.length === 3 && digits >= MANY_DIGITS ? numbers.join(' ') : undefined;
}

const ABOUT = ['outcome', 'measure', 'timepoint', 'population'];

function about(result: Node): string {
  return JSON.stringify(ABOUT.map((key) => textAt(result, key)));
}

function differenceOf(one: Node, other: Node): string {
  const key = ABOUT.find((each) => textAt(one, each) !== textAt(other, each));
  if (key === 'outcome') return say`the outcome is another`;
  if (key === 'measure') return say`the measure is another`;
  return key === 'timepoint' ? say`the time point is another` : say`the people are others`;
}
