import type { Node, Span } from '../../../document/document';
import { itemsOf, textAt, textOf, valueOf } from '../../../document/walk';
import { canonicalChoice } from '../../../fields/canonical';
import { EFFECT_DIRECTIONS } from '../../../format/study/result';
import { say } from '../../../language/say';
import { measureOf } from '../../../review/measures';
import type { Review } from '../../../review/review';
import { type Metric, noDifference, scaleOf } from '../../effect';
import type { ToldRule } from '../fault';
import { effectsOfGroups, type Pair } from '../reading/effects-of-groups';
import type { Written } from '../reading/printed-numbers';
import type { ReadResult } from '../reading/result';

/** A direction of effect that says the opposite of the numbers: one of the two was read the wrong way round. */
export const contradictingDirection: ToldRule = {
  code: 'direction-contradicts-estimate',
  title: 'The direction of effect contradicts the estimate',
  severity: 'information',
  looksAt: 'direction against the sign',
  weight: 'doubtful',
  explanation:
    'Where the measure says which way is better and the estimate compares the intervention with the comparator in this order, the sign of the estimate tells which group did better; where there is no estimate, groups that clearly differ tell it. A direction that says the opposite usually means that a scale was read the wrong way round or that the paper subtracts the other way. Check the scale, the order of the comparison and the sign.',
  *find(result) {
    const node = valueOf(result.node, 'effect_direction');
    const written = canonicalChoice(EFFECT_DIRECTIONS, textOf(node) ?? '');
    const better = betterOf(result.node, result.review);
    if (node === undefined || better === undefined || itemsOf(valueOf(result.node, 'comparison')).length !== 2) return;
    const sign = signOf(result);
    if (sign === undefined) return;
    const favours = sign.isLower === (better === 'lower') ? 'favours intervention' : 'favours comparator';
    if (written === favours) yield { fits: node.span };
    if (written !== OPPOSITE[favours]) return;
    yield {
      span: node.span,
      numbers: sign.numbers,
      message: say`${sign.said} and ${better} values of “${textAt(result.node, 'measure')}” are better, so the estimate ${favours}, not “${textOf(node)}”. Check which way the scale runs, the order of the comparison (the intervention first) and the sign of the estimate.`,
      related: { span: sign.numbers, message: say`The estimate.` },
    };
  },
};

const OPPOSITE = {
  'favours intervention': 'favours comparator',
  'favours comparator': 'favours intervention',
} as const;

function betterOf(result: Node, review: Review): 'lower' | 'higher' | undefined {
  const better = textAt(measureOf(result, review)?.entry, 'better');
  return better === 'lower' || better === 'higher' ? better : undefined;
}

/** Whether the intervention has the lower values, and by which numbers. */
interface Sign {
  readonly isLower: boolean;
  readonly said: string;
  readonly numbers: Span;
}

function signOf(result: ReadResult): Sign | undefined {
  const estimate = result.estimate();
  const value = estimate?.at('value');
  return estimate && value ? ofEstimate(estimate.metric(), value) : ofGroups(result.pair());
}

/** Associations and coefficients of models need not be of two groups. */
const OF_OTHERS: readonly (Metric | undefined)[] = [undefined, 'correlation', 'coefficient'];

function ofEstimate(metric: Metric | undefined, { node, text, value }: Written): Sign | undefined {
  if (metric === undefined || OF_OTHERS.includes(metric)) return undefined;
  const nothing = noDifference(scaleOf(metric));
  if (value === nothing) return undefined;
  const isLower = value < nothing;
  const said = say`The estimate ${text} is ${isLower ? say`below` : say`above`} ${nothing}`;
  return { isLower, said, numbers: node.span };
}

/** So many standard errors apart, chance does not turn groups round. */
const CLEARLY = 2;

/** By the first kind of numbers that both groups have, unless they differed before as they do after. */
function ofGroups(pair: Pair | undefined): Sign | undefined {
  if (pair === undefined || OTHERWISE_BEFORE.some((key) => pair.some(({ at }) => at(key) !== undefined)))
    return undefined;
  const [effect] = effectsOfGroups(pair);
  if (effect === undefined || Math.abs(effect.z) < CLEARLY) return undefined;
  const isLower = effect.z < 0;
  const [one, other] = pair;
  const said = isLower
    ? say`“${one.name}” has clearly less than “${other.name}”`
    : say`“${one.name}” has clearly more than “${other.name}”`;
  return { isLower, said, numbers: one.node.span };
}

/** Where groups differ before, the difference after says little. */
const OTHERWISE_BEFORE = ['before', 'change'];
