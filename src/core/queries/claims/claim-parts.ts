/** An expression taken apart from its end: what it asks, of which entries, of which of their owners. */
import type { JSONValue } from '@jmespath-community/jmespath';
import type { Plain } from '../../format/plain-content';
import type { Expression } from '../query';

export interface Part {
  /** The expression up to here. */
  readonly cut: Expression;
  /** The expression as a whole, asked of other entries than those that the cut gives. */
  readonly askedOf: (entries: Plain) => Expression;
  /** Of a filter: the entries that it leaves out. */
  readonly leftOut?: Expression;
  /** Of `entries[].path`, and not of a filter: the step itself. */
  readonly listed?: ListStep;
}

export type ListStep = Extract<Expression, { readonly right: Expression }>;

const HERE: Expression = { type: 'Identity' };

/** Shorter and shorter cuts of an expression, the whole of it first. */
export function partsOf(expression: Expression): readonly Part[] {
  return parts(expression, (whole) => whole);
}

type Within = (part: Expression) => Expression;

function parts(step: Expression, within: Within): Part[] {
  const here: Part = { cut: step, askedOf: (entries) => within(literal(entries)) };
  switch (step.type) {
    case 'Projection':
    case 'ValueProjection':
      return [{ ...projected(step, within), listed: step }, ...parts(step.left, (left) => within({ ...step, left }))];
    case 'FilterProjection': {
      const leftOut = { ...step, condition: not(step.condition), right: HERE };
      return [{ ...projected(step, within), leftOut }, ...parts(step.left, (left) => within({ ...step, left }))];
    }
    case 'Subexpression':
    case 'Pipe':
    case 'IndexExpression':
      return [here, ...parts(step.left, (left) => within({ ...step, left }))];
    case 'Flatten':
    case 'NotExpression':
      return [here, ...parts(step.child, (child) => within({ ...step, child }))];
    case 'Function':
      return [here, ...ofArguments(step, within)];
    case 'Comparator':
    case 'Arithmetic':
    case 'AndExpression':
    case 'OrExpression':
      return [
        ...parts(step.left, (left) => within({ ...step, left })),
        ...parts(step.right, (right) => within({ ...step, right })),
      ];
    case 'LetExpression':
      return inLet(step, within);
    default:
      return [here];
  }
}

function projected(step: ListStep, within: Within): Part {
  return {
    cut: { ...step, right: HERE } as Expression,
    askedOf: (entries) => within({ type: 'Projection', left: literal(entries), right: step.right }),
  };
}

/** The list that a function works on: its first value that is no `&expression`. */
function ofArguments(step: Extract<Expression, { type: 'Function' }>, within: Within): Part[] {
  const at = step.children.findIndex(({ type }) => type !== 'ExpressionReference');
  const list = step.children[at];
  if (list === undefined) return [];
  return parts(list, (child) =>
    within({ ...step, children: step.children.map((each, index) => (index === at ? child : each)) }),
  );
}

function inLet(step: Extract<Expression, { type: 'LetExpression' }>, within: Within): Part[] {
  const named = (expression: Expression): Expression => ({ ...step, expression });
  return parts(step.expression, (inner) => within(named(inner))).map(({ cut, leftOut, ...part }) => ({
    ...part,
    cut: named(cut),
    ...(leftOut && { leftOut: named(leftOut) }),
  }));
}

function not(child: Expression): Expression {
  return { type: 'NotExpression', child };
}

function literal(value: Plain): Expression {
  return { type: 'Literal', value: value as JSONValue };
}
