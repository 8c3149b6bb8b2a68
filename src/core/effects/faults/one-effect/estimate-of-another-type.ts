import { pairOf } from '../../../document/walk';
import { say } from '../../../language/say';
import { meet, type Range, significantDigits } from '../../../statistics/possible/rounding';
import { METRIC_NAMES, scaleOf } from '../../effect';
import type { Fault, ToldRule } from '../fault';
import { effectsOfGroups, type GroupEffect } from '../reading/effects-of-groups';
import type { ReadEstimate } from '../reading/estimates';
import { shown } from '../reading/in-words';
import type { Written } from '../reading/printed-numbers';

/** An estimate that is, to the digit, another kind of effect of its groups than the one that its type says. */
export const estimateOfAnotherType: ToldRule = {
  code: 'estimate-of-another-type',
  title: 'The estimate is of another type than it says',
  severity: 'warning',
  looksAt: 'type of the estimate against the numbers of its groups',
  weight: 'doubtful',
  explanation:
    'An odds ratio is no risk ratio, a difference of means no standardised one, and of a ratio not its logarithm is typed (Cochrane Handbook 6.4.1, 6.5.1). Where the numbers of the groups give exactly what is written as an effect of another type, the types were mixed up, and the study would enter the wrong summary with the wrong size. The result is shown and enters no summary until somebody has looked. Compare with the source; where it prints so, accept the problem in this file with that reason.',
  *find(result) {
    const [estimate, pair] = [result.estimate(), result.pair()];
    const value = estimate?.at('value');
    const metric = estimate?.metric();
    if (!estimate || !value || !metric || !pair || result.isModelled()) return;
    const effects = effectsOfGroups(pair);
    const own = effects.filter((each) => each.metric === metric);
    const [first] = own;
    if (first === undefined) return;
    // What fits is fine however it came about; one digit fits much.
    if (own.some((each) => meet(widened(each.value), value))) return yield { fits: value.node.span };
    if (significantDigits(value.text) < 2) return;
    const fault = asLogarithm(first, value) ?? asOther(effects, estimate, value, first);
    if (fault !== undefined) yield fault;
  },
};

/** Rounded, corrected for few people or adjusted a little, an effect is still the same. */
const NEAR = 0.05;

function widened({ least, most }: Range): Range {
  const slack = NEAR * Math.max(Math.abs(least), Math.abs(most));
  return { least: least - slack, most: most + slack };
}

function asLogarithm(own: GroupEffect, value: Written): Fault | undefined {
  if (scaleOf(own.metric) !== 'log') return undefined;
  const logarithm = { least: Math.log(own.value.least), most: Math.log(own.value.most) };
  if (!meet(logarithm, value)) return undefined;
  return faultAt(value, own, say`the logarithm of it: write the ratio itself, and the limits of its interval alike`);
}

function asOther(
  effects: readonly GroupEffect[],
  { node }: ReadEstimate,
  value: Written,
  own: GroupEffect,
): Fault | undefined {
  const other = effects.find((each) => each.metric !== own.metric && meet(each.value, value));
  const type = pairOf(node, 'type')?.value;
  if (other === undefined || type === undefined) return undefined;
  return {
    ...faultAt(value, own, say`the ${METRIC_NAMES[other.metric]} of the same numbers`),
    repair: { title: say`Write “${other.metric}” as the type`, edits: [{ span: type.span, text: other.metric }] },
  };
}

function faultAt({ node, text }: Written, own: GroupEffect, said: string): Fault {
  const { least, most } = own.value;
  return {
    span: node.span,
    message: say`The numbers of the groups give ${shown((least + most) / 2)} as ${METRIC_NAMES[own.metric]}, and ${text} is exactly ${said}. Compare with the source; where it prints so, accept the problem in this file with that reason.`,
  };
}
