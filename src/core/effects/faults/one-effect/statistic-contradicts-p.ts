import type { Node } from '../../../document/document';
import { oneOrMany, valueOf } from '../../../document/walk';
import { say } from '../../../language/say';
import { pOf, type Statistic } from '../../../statistics/possible/p-values';
import { meet, type Range, sizes } from '../../../statistics/possible/rounding';
import type { Fault, Fits, ToldRule } from '../fault';
import type { ReadEstimate } from '../reading/estimates';
import { printedP, wouldFitIf } from '../reading/in-words';
import { type Written, written } from '../reading/printed-numbers';

/** A p value that does not follow from the statistic beside it. */
export const statisticContradictsP: ToldRule = {
  code: 'statistic-contradicts-p',
  title: 'The p value does not follow from the statistic',
  severity: 'warning',
  looksAt: 'p against t, F, χ² or z',
  weight: 'doubtful',
  explanation:
    'From t, F, χ² or z with its degrees of freedom follows one p value, to the last digit but for rounding (as in statcheck: Nuijten and others 2016, doi:10.3758/s13428-015-0664-2). Where another one is written, a digit of the statistic, of its degrees of freedom or of p is wrong, p is of one side only, or it was corrected for several comparisons. The result is shown and enters no summary until somebody has looked. Compare with the source; where it prints so, accept the problem in this file with that reason.',
  *find(result) {
    for (const estimate of result.estimates()) {
      const p = estimate.p();
      if (p === undefined) continue;
      for (const found of statisticsIn(estimate)) yield* compared(found, p);
    }
  },
};

interface PrintedStatistic {
  readonly statistic: Statistic;
  readonly node: Node;
  /** “t(38) = 2.1”. */
  readonly words: string;
}

/** The statistics of an estimate that give a p value. */
function statisticsIn({ node, at }: ReadEstimate): PrintedStatistic[] {
  const dfs = oneOrMany(valueOf(node, 'df')).map(written);
  const [first, second] = dfs;
  const [t, f, chi2, z] = ['t', 'f', 'chi2', 'z'].map(at);
  const one = dfs.length === 1 && first && first.value > 0 ? exact(first) : undefined;
  const numerator = dfs.length === 2 && first && first.value > 0 ? exact(first) : undefined;
  const denominator = second && second.value > 0 ? exact(second) : undefined;
  const found: PrintedStatistic[] = [];
  if (t && one) found.push({ ...named('t', t, [first]), statistic: { kind: 't', size: sizes(t), df: one } });
  if (f && numerator && denominator)
    found.push({ ...named('F', f, dfs), statistic: { kind: 'f', size: f, df: [numerator, denominator] } });
  if (chi2 && one) found.push({ ...named('χ²', chi2, [first]), statistic: { kind: 'chi2', size: chi2, df: one } });
  if (z) found.push({ ...named('z', z, []), statistic: { kind: 'z', size: sizes(z) } });
  return found;
}

/** Degrees of freedom are whole numbers, or printed with their decimals. */
function exact({ value, least, most }: Written): Range {
  return Number.isInteger(value) ? { least: value, most: value } : { least, most };
}

function named(sign: string, { node, text }: Written, dfs: readonly (Written | undefined)[]) {
  const df = dfs.map((each) => each?.text ?? '').join(', ');
  return { node, words: `${sign}${df === '' ? '' : `(${df})`} = ${text}` };
}

function* compared({ statistic, node, words }: PrintedStatistic, p: Written): Generator<Fault | Fits> {
  const found = pOf(statistic);
  if (meet(found, p)) return yield { fits: p.node.span };
  const isOfOneSide =
    (statistic.kind === 't' || statistic.kind === 'z') && meet({ least: found.least / 2, most: found.most / 2 }, p);
  const isBound = /^[.\d]/.test(p.text) && found.most <= p.value;
  const readings = [
    ...(isOfOneSide ? [say`p is of one side only`] : []),
    ...(isBound && p.value <= 0.05 ? [say`“<${p.text}” is printed`] : []),
  ];
  yield {
    span: p.node.span,
    message: say`From ${words} follows p = ${inBetween(found)}, and ${p.text} is written: a digit of one of them is wrong, or p was corrected for several comparisons.${wouldFitIf(readings)} Compare with the source; where it prints so, accept the problem in this file with that reason.`,
    related: { span: node.span, message: say`The statistic.` },
  };
}

function inBetween({ least, most }: Range): string {
  const [from, to] = [printedP(least), printedP(most)];
  return from === to ? from : say`${from} to ${to}`;
}
