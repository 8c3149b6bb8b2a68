/**
 * The library's own interpreter, with every step counted before it is taken. What a step costs follows from what the
 * library does in it, so that time and memory are bounded by the budget whatever an expression asks for.
 */

import type { compile, JSONValue, TreeInterpreter } from '@jmespath-community/jmespath';
import type { Plain } from '../format/plain-content';
import { jmespath } from '../libraries/asked';
import { least } from '../statistics/extremes';
import { type Budget, sizeOf, textSize } from './budget';

/** A step of an expression, as the library reads it. */
export type Expression = ReturnType<typeof compile>;

type Interpreter = typeof TreeInterpreter;

/** The one that the library offers is shared by everybody; functions look at the interpreter that they belong to. */
const newInterpreter = () => new (jmespath().TreeInterpreter.constructor as new () => Interpreter)();

/**
 * What an expression gives for some data.
 * @throws TooMuch where the budget runs out; Error of the library where it cannot be worked out
 */
export function evaluate(expression: Expression, data: Plain, budget: Budget): Plain {
  const interpreter = counting(newInterpreter(), budget);
  return (interpreter.search(expression, data as JSONValue) ?? null) as Plain;
}

function counting(interpreter: Interpreter, budget: Budget): Interpreter {
  const { runtime } = interpreter;
  // What every object has, such as "constructor", is no function of the language.
  Object.setPrototypeOf(runtime._functionTable, null);
  const taken = interpreter.visit.bind(interpreter);
  const scoped = interpreter.withScope.bind(interpreter);
  const called = runtime.callFunction.bind(runtime);
  interpreter.visit = (step, value) => {
    budget.step(1);
    const given = taken(prepared(step, value as Plain, interpreter, budget), value);
    if (typeof given === 'string') budget.step(textSize(given));
    return given;
  };
  interpreter.withScope = (scope) => counting(scoped(scope), budget);
  runtime.callFunction = (name, values) => {
    budget.step(costOf(name, values as readonly Plain[], budget));
    return called(name, values);
  };
  return interpreter;
}

/** The step itself, or one with its parts worked out, where they say what it costs. */
function prepared(step: Expression, value: Plain, interpreter: Interpreter, budget: Budget): Expression {
  const visit = (part: Expression) => interpreter.visit(part, value as JSONValue) as Plain;
  switch (step.type) {
    case 'Field':
      return isOwn(value, step.name) ? step : literal(null);
    case 'Flatten': {
      const list = visit(step.child);
      if (Array.isArray(list)) budget.step(list.reduce((sum, each) => sum + lengthOf(each as Plain), 0));
      return { ...step, child: literal(list) };
    }
    case 'Slice':
      budget.step(lengthOf(value));
      return step;
    case 'Comparator': {
      const [left, right] = [visit(step.left), visit(step.right)];
      budget.step(Math.min(sizeOf(left, budget.left), sizeOf(right, budget.left)));
      return { ...step, left: literal(left), right: literal(right) };
    }
    default:
      return step;
  }
}

/** Not what every object has, such as "constructor". */
function isOwn(value: Plain, name: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name);
}

function literal(value: Plain): Expression {
  return { type: 'Literal', value: value as JSONValue };
}

/** Items of a list, letters of a text; 1 for anything else. */
function lengthOf(value: Plain | undefined): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : 1;
}

/** @returns the steps of one call: to look at the values that it is given, and what the function does beyond that */
function costOf(name: string, values: readonly Plain[], budget: Budget): number {
  const looked = values.reduce(
    (sum: number, each) => sum + (typeof each === 'string' ? textSize(each) : lengthOf(each)),
    1,
  );
  return looked + (Object.hasOwn(COSTS, name) ? (COSTS[name]?.(values, budget) ?? 0) : 0);
}

type Cost = (values: readonly Plain[], budget: Budget) => number;

/** Looking for one text in another. */
const search: Cost = ([text, sought]) => (1 + lettersOf(text) / 16) * (1 + lettersOf(sought) / 16);

const sorted: Cost = ([list], { left }) => sizeOf(list ?? null, left) * Math.log2(2 + lengthOf(list)) * 2;

const letters: Cost = ([text]) => lettersOf(text);

const padded: Cost = ([, width]) => (typeof width === 'number' ? width : 0);

const entries: Cost = (values) => values.reduce((sum: number, each) => sum + keysOf(each), 0);

/** The library tries every space of a text as the beginning of its end. */
const trimmed: Cost = ([text]) => (lettersOf(text) / 16) ** 2;

/** Of functions that do more than look at each value once. */
const COSTS: Readonly<Record<string, Cost>> = {
  pad_left: padded,
  pad_right: padded,
  split: (values, budget) => lettersOf(values[0]) + search(values, budget),
  replace: replaced,
  join: ([between, list]) =>
    Array.isArray(list)
      ? list.reduce((sum: number, each) => sum + (lettersOf(between) + lettersOf(each as Plain)) / 16, list.length)
      : 0,
  to_string: ([value], { left }) => sizeOf(value ?? null, left),
  contains: search,
  find_first: search,
  find_last: search,
  sort: sorted,
  max: ([list], { left }) => sizeOf(list ?? null, left),
  min: ([list], { left }) => sizeOf(list ?? null, left),
  length: (values, budget) => letters(values, budget) + entries(values, budget),
  reverse: letters,
  trim: trimmed,
  trim_left: trimmed,
  trim_right: trimmed,
  keys: entries,
  values: entries,
  items: entries,
  merge: entries,
  zip: (values) => values.length * least(values.map(lengthOf)),
};

/** Replacing again and again may write the text into itself: `$` stands for parts of it. */
function replaced([text, sought, by, times]: readonly Plain[], budget: Budget): number {
  const once = search([text ?? null, sought ?? null], budget) + lettersOf(text);
  if (typeof times !== 'number') return once + (lettersOf(text) / Math.max(1, lettersOf(sought))) * lettersOf(by);
  const isGrowing = typeof by === 'string' && by.includes('$');
  return times * once + (isGrowing ? (1 + lettersOf(text)) * (1 + lettersOf(by)) ** times : times ** 2 * lettersOf(by));
}

function lettersOf(value: Plain | undefined): number {
  return typeof value === 'string' ? value.length : 0;
}

function keysOf(value: Plain): number {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value).length : 0;
}
