import type { Node } from '../../document/document';
import { named } from '../../document/named';
import { numberOf } from '../../document/numbers';
import { itemsOf, textAt, textOf, valueOf } from '../../document/walk';
import { say } from '../../language/say';
import { type Review, reviewSection } from '../../review/review';
import type { FaultRule } from './fault';

/** Estimates of these types say "no difference" with this number. */
const NO_DIFFERENCE: Readonly<Record<string, number>> = { smd: 0, md: 0, rd: 0, or: 1, rr: 1, hr: 1, irr: 1 };

/** A direction of effect that says the opposite of the estimate's sign: one of the two was read the wrong way round. */
export const contradictingDirection: FaultRule = {
  code: 'direction-contradicts-estimate',
  weight: 'doubtful',
  *find(result, _file, review) {
    const node = valueOf(result, 'effect_direction');
    const written = textOf(node);
    const expected = directionOf(result, review);
    const opposite = ['favours intervention', 'favours comparator'].find((each) => each !== expected?.direction);
    if (node === undefined || expected === undefined || written !== opposite) return;
    yield {
      span: node.span,
      numbers: expected.estimate.span,
      message: say`${expected.because}, so the estimate ${expected.direction}, not “${written}”. Check which way the scale runs, the order of the comparison (the intervention first) and the sign of the estimate.`,
      related: { span: expected.estimate.span, message: say`The estimate.` },
    };
  },
};

/** Which group the estimate favours, where everything is declared that is needed to tell. */
function directionOf(result: Node, review: Review) {
  const estimate = valueOf(result, 'estimate');
  const value = numberOf(valueOf(estimate, 'value'));
  const nothing = named(NO_DIFFERENCE, textAt(estimate, 'type') ?? '');
  const name = textAt(result, 'measure');
  const measures = valueOf(reviewSection(review, 'vocabulary'), 'measures');
  const better = name === undefined ? undefined : textAt(valueOf(measures, name), 'better');
  const compared = itemsOf(valueOf(result, 'comparison')).length;
  if (estimate === undefined || value === undefined || nothing === undefined || value === nothing) return undefined;
  if (compared !== 2 || (better !== 'lower' && better !== 'higher')) return undefined;
  const lower = value < nothing;
  return {
    estimate,
    direction: lower === (better === 'lower') ? 'favours intervention' : 'favours comparator',
    because: say`The estimate ${textAt(estimate, 'value')} is ${lower ? say`below` : say`above`} ${nothing} and ${better} values of “${name}” are better`,
  };
}
