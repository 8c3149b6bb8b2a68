/** The numbers of the groups of a result, as printed. */
import type { Node } from '../../../document/document';
import { isMapping, itemsOf, oneOrMany, textAt, valueOf } from '../../../document/walk';
import { sidesOf } from '../../arms';
import { countAt, numbersOf, type Written, type WrittenNumbers } from './printed-numbers';

export interface WrittenGroup extends WrittenNumbers {
  readonly name: string;
  readonly n: Written | undefined;
}

/** The groups under `by_arm` that are mappings, in the order of the file. */
export function groupsIn(result: Node): WrittenGroup[] {
  return oneOrMany(valueOf(result, 'by_arm')).filter(isMapping).map(asGroup);
}

/** The two groups that are compared, the intervention first, where each side is one group. @param groups of the result */
export function comparedPair(
  result: Node,
  groups: readonly WrittenGroup[],
): readonly [WrittenGroup, WrittenGroup] | undefined {
  const sides = sidesOf(result);
  if (!sides.ok) return undefined;
  const [first, ...more] = sides.value[0];
  const [second, ...others] = sides.value[1];
  if (first === undefined || second === undefined || more.length + others.length > 0) return undefined;
  const groupAt = (node: Node) => groups.find((each) => each.node === node) ?? asGroup(node);
  return [groupAt(first), groupAt(second)];
}

function asGroup(node: Node): WrittenGroup {
  return { ...numbersOf(node), name: textAt(node, 'arm') ?? '', n: countAt(node, 'analysed', 2) };
}

/** Analyses whose means are not those of the people who were measured: adjusted, modelled, imputed. */
const MODELLED =
  /\b(?:adjust\w*|ancova|covariance|least[- ]squares?|ls[- ]means?|marginal|estimated means?|mixed|regression|imput\w*|multilevel|gee|weight\w*)\b/i;

/** Whether the numbers of the groups may be those of a model rather than of the people. */
export function isModelled(result: Node): boolean {
  const analysis = valueOf(result, 'analysis');
  const words = [textAt(result, 'analysis'), textAt(analysis, 'method'), textAt(analysis, 'missing_data')];
  return (
    itemsOf(valueOf(analysis, 'adjusted_for')).length > 0 ||
    textAt(analysis, 'adjusted_for') !== undefined ||
    words.some((each) => each !== undefined && MODELLED.test(each))
  );
}
