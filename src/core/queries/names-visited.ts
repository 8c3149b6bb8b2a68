/**
 * What the names in an expression lead to in the data at hand: for completions inside expressions, and to find names
 * that lead nowhere. It follows every branch, with a handful of examples of what stands there.
 */
import type { Plain, PlainObject } from '../format/plain-content';
import type { Expression } from './query';

/** A name, and examples of the entries in which it was looked for. */
export interface VisitedName {
  readonly name: string;
  readonly from: readonly PlainObject[];
}

/** So many examples of one place tell enough. */
const EXAMPLES = 400;

/**
 * Every name of the expression in the order in which it is met, with what it was looked for in.
 * @param examples what the expression is worked out on: the whole view, or each row of a table
 */
export function namesVisited(expression: Expression, examples: readonly Plain[]): readonly VisitedName[] {
  const visits: VisitedName[] = [];
  follow(expression, some(examples), { root: some(examples), visits, variables: new Map() });
  return visits;
}

interface Journey {
  readonly root: readonly Plain[];
  readonly visits: VisitedName[];
  readonly variables: ReadonlyMap<string, readonly Plain[]>;
}

type Examples = readonly Plain[];

/** An expression of one kind. */
type Step<Type extends Expression['type']> = Extract<Expression, { type: Type }>;

/** One line for each kind of expression. @returns examples of what the expression leads to */
function follow(step: Expression, here: Examples, journey: Journey): Examples {
  switch (step.type) {
    case 'Field':
      return field(step.name, here, journey);
    case 'Subexpression':
    case 'Pipe':
    case 'IndexExpression':
      return follow(step.right, follow(step.left, here, journey), journey);
    case 'Projection':
      return listed(follow(step.right, itemsOf(follow(step.left, here, journey)), journey));
    case 'ValueProjection':
      return listed(follow(step.right, valuesOf(follow(step.left, here, journey)), journey));
    case 'FilterProjection':
      return filtered(step, itemsOf(follow(step.left, here, journey)), journey);
    case 'Index':
      return itemsOf(here);
    case 'Slice':
      return here.filter(Array.isArray);
    case 'Flatten':
      return listed(firstOf(itemsOf(follow(step.child, here, journey)), asItems));
    case 'OrExpression':
    case 'AndExpression':
      return some([...follow(step.left, here, journey), ...follow(step.right, here, journey)]);
    case 'Comparator':
    case 'Arithmetic':
      follow(step.left, here, journey);
      follow(step.right, here, journey);
      return [];
    case 'Unary':
      follow(step.operand, here, journey);
      return [];
    case 'NotExpression':
    case 'ExpressionReference':
      return follow(step.child, here, journey);
    case 'Ternary':
      follow(step.condition, here, journey);
      return some([...follow(step.trueExpr, here, journey), ...follow(step.falseExpr, here, journey)]);
    case 'MultiSelectList':
      for (const child of step.children) follow(child, here, journey);
      return [];
    case 'MultiSelectHash':
      return mapped(step, here, journey);
    case 'Function':
      return called(step, here, journey);
    case 'LetExpression':
      return withVariables(step, here, journey);
    case 'Binding':
      return follow(step.reference, here, journey);
    case 'Variable':
      return journey.variables.get(step.name) ?? [];
    case 'Literal':
      return [step.value as Plain];
    case 'Root':
      return journey.root;
    case 'Current':
    case 'Identity':
      return here;
  }
}

function field(name: string, here: Examples, { visits }: Journey): Examples {
  const from = here.filter(isObject);
  visits.push({ name, from });
  return some(from.flatMap((each) => (Object.hasOwn(each, name) ? [each[name] as Plain] : [])));
}

function filtered(step: Step<'FilterProjection'>, items: Examples, journey: Journey): Examples {
  follow(step.condition, items, journey);
  return listed(follow(step.right, items, journey));
}

/** A mapping, with one example for each of its keys. */
function mapped({ children }: Step<'MultiSelectHash'>, here: Examples, journey: Journey): Examples {
  const parts = children.map(({ name, value }) => [name, follow(value, here, journey)[0] ?? null] as const);
  return [Object.fromEntries(parts)];
}

function withVariables(step: Step<'LetExpression'>, here: Examples, journey: Journey): Examples {
  const variables = new Map(journey.variables);
  for (const { variable, reference } of step.bindings) variables.set(variable, follow(reference, here, journey));
  return follow(step.expression, here, { ...journey, variables });
}

/** Functions that take `&expression` look at it from each item of their list; some hand that list on. */
function called(step: Step<'Function'>, here: Examples, journey: Journey): Examples {
  const isReference = (each: Expression) => each.type === 'ExpressionReference';
  const lists = step.children.filter((each) => !isReference(each)).map((each) => follow(each, here, journey));
  const items = itemsOf(lists[0] ?? []);
  const referred = step.children.filter(isReference).map((each) => follow(each, items, journey));
  switch (step.name) {
    case 'map':
      return listed(referred[0] ?? []);
    case 'sort_by':
    case 'sort':
    case 'reverse':
    case 'to_array':
      return lists[0] ?? [];
    case 'max_by':
    case 'min_by':
      return items;
    case 'not_null':
      return some(lists.flat());
    case 'group_by':
      return [{ '': [...items] }];
    case 'values':
      return listed(valuesOf(lists[0] ?? []));
    default:
      return [];
  }
}

function itemsOf(here: Examples): Examples {
  return firstOf(here, (each) => (Array.isArray(each) ? (each as Plain[]) : []));
}

function valuesOf(here: Examples): Examples {
  return firstOf(here.filter(isObject), Object.values);
}

/** What flattening makes of an item. */
function asItems(item: Plain): Examples {
  return Array.isArray(item) ? (item as Plain[]) : [item];
}

/** Several examples as one list. */
function listed(examples: Examples): Examples {
  return [examples];
}

/** The first parts of several examples: enough of them, without looking at the others. */
function firstOf<T>(examples: readonly T[], partsOf: (example: T) => Examples): Examples {
  const found: Plain[] = [];
  for (const example of examples) {
    if (found.length >= EXAMPLES) break;
    found.push(...partsOf(example).slice(0, EXAMPLES - found.length));
  }
  return found;
}

function some(examples: Examples): Examples {
  return examples.length > EXAMPLES ? examples.slice(0, EXAMPLES) : examples;
}

/** Whether it is a mapping, not a list, a plain value or nothing. */
export function isObject(value: Plain | undefined): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
