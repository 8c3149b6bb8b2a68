import type { Node } from '../../../document/document';
import { named } from '../../../document/named';
import { numberOf } from '../../../document/numbers';
import { itemsOf, textAt, textOf, valueOf } from '../../../document/walk';
import { say } from '../../../language/say';
import { type Review, reviewSection } from '../../../review/review';
import type { ToldRule } from '../fault';

/** Estimates of these types say "no difference" with this number. */
const NO_DIFFERENCE: Readonly<Record<string, number>> = { smd: 0, md: 0, rd: 0, or: 1, rr: 1, hr: 1, irr: 1 };

/** A direction of effect that says the opposite of the estimate's sign: one of the two was read the wrong way round. */
export const contradictingDirection: ToldRule = {
  code: 'direction-contradicts-estimate',
  title: 'The direction of effect contradicts the estimate',
  severity: 'information',
  looksAt: 'direction against the sign',
  weight: 'doubtful',
  explanation:
    'Where the measure says which way is better and the estimate compares the intervention with the comparator in this order, the sign of the estimate tells which group did better. A direction that says the opposite usually means that a scale was read the wrong way round or that the paper subtracts the other way. Check the scale, the order of the comparison and the sign.',
  *find({ node: result, review }) {
    const node = valueOf(result, 'effect_direction');
    const written = textOf(node);
    const expected = directionOf(result, review);
    const opposite = ['favours intervention', 'favours comparator'].find((each) => each !== expected?.direction);
    if (node === undefined || expected === undefined) return;
    if (written === expected.direction) yield { fits: node.span };
    if (written !== opposite) return;
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
