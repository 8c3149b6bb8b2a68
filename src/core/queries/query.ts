/**
 * The one query language: JMESPath (community edition), read by a library. Expressions come from files, so they are
 * bounded in length, depth and in what they may ask for, and whatever goes wrong is said in words, at its place.
 */

import type { Span } from '../document/document';
import { named } from '../document/named';
import type { Plain } from '../format/plain-content';
import { counted } from '../language/counted';
import { english, say, translated } from '../language/say';
import { jmespath } from '../libraries/asked';
import { type Budget, budgetFor, TooMuch } from './budget';
import { type Expression, evaluate } from './evaluate';

export type { Expression } from './evaluate';

export interface QueryProblem {
  readonly message: string;
  /** Within the text of the expression. */
  readonly span: Span;
  /** The expression asked for more than it may: what other entries gave must not be shown as if it were all. */
  readonly isStopped?: true;
}

export type QueryOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: QueryProblem };

/** Longer expressions are nobody's table. */
const LONGEST = 4000;

/** Deeper ones are nobody's table, either. */
const DEEPEST = 200;

/** @returns the steps of an expression, or what keeps it from being read. */
export function readQuery(text: string): QueryOutcome<Expression> {
  if (text.trim() === '') return failed(say`There is no expression yet.`, whole(text));
  if (text.length > LONGEST) return failed(say`The expression is longer than ${LONGEST} characters.`, whole(text));
  try {
    const value = jmespath().compile(text);
    if (isDeeper(value, DEEPEST))
      return failed(say`The expression has more than ${DEEPEST} parts inside of each other.`, whole(text));
    return { ok: true, value };
  } catch (error) {
    return { ok: false, problem: misread(text, error) };
  }
}

/** Steps within steps, and values within the values that are written in them. */
function isDeeper(part: unknown, levels: number): boolean {
  if (typeof part !== 'object' || part === null) return false;
  return levels === 0 || Object.values(part).some((each) => isDeeper(each, levels - 1));
}

/**
 * What an expression gives for some data; a mistake that shows only with data (a function that is not there) is said.
 * @param budget of the expression
 */
export function runQuery(text: string, data: Plain, budget: Budget = budgetFor(data).forOne()): QueryOutcome<Plain> {
  const read = readQuery(text);
  return read.ok ? run(text, read.value, data, budget) : read;
}

/** What an expression gives for each of several entries. @param budget for all of them together */
export function runOnEach(text: string, entries: readonly Plain[], budget: Budget): readonly QueryOutcome<Plain>[] {
  const read = readQuery(text);
  return entries.map((entry) => (read.ok ? run(text, read.value, entry, budget) : read));
}

function run(text: string, expression: Expression, data: Plain, budget: Budget): QueryOutcome<Plain> {
  try {
    const value = evaluate(expression, data, budget);
    budget.give(value);
    return { ok: true, value };
  } catch (error) {
    return { ok: false, problem: failedRun(text, error) };
  }
}

/** What a part of an expression gives, to be looked at and not shown; nothing where it cannot be worked out by itself. */
export function runPart(part: Expression, data: Plain, budget: Budget): Plain {
  try {
    const value = evaluate(part, data, budget);
    budget.look(value);
    return value;
  } catch {
    return null;
  }
}

function failed(message: string, span: Span): { readonly ok: false; readonly problem: QueryProblem } {
  return { ok: false, problem: { message, span } };
}

function misread(text: string, error: unknown): QueryProblem {
  const said = error instanceof Error ? error.message : '';
  const tokens = tokensOf(text);
  const open = openQuotation(text);
  if (open !== undefined) return { message: open, span: whole(text) };
  if (tokens === undefined)
    return { message: say`The expression has a sign that JMESPath does not know.`, span: whole(text) };
  const atEnd = /EOF/.test(said);
  const last = tokens.at(-1);
  if (atEnd) {
    const missing = missingBracket(text, tokens);
    const message =
      missing === undefined
        ? say`The expression ends too early: something is missing at its end.`
        : say`A closing ${missing} is missing at the end of the expression.`;
    return { message, span: last ? last.span : whole(text) };
  }
  const value = /(?:got: |value: |\): )"?(.*?)"?$/.exec(said)?.[1];
  const culprit = tokens.find((token) => String(token.value) === value && token !== tokens[0]) ?? tokens.at(-1);
  if (culprit !== undefined && /^\d+$/.test(String(culprit.value)) && !culprit.literal)
    return {
      message: say`A number in a comparison stands between backticks: \`${String(culprit.value)}\`.`,
      span: culprit.span,
    };
  const shown = culprit === undefined ? '' : say` at “${text.slice(culprit.span.start, culprit.span.end)}”`;
  return { message: say`The expression cannot be read${shown}.`, span: culprit?.span ?? whole(text) };
}

function openQuotation(text: string): string | undefined {
  const isOdd = (sign: string) => text.replace(/\\./g, '').split(sign).length % 2 === 0;
  if (isOdd('"')) return say`A quotation mark (") opens and is never closed.`;
  if (isOdd("'")) return say`A text begins with ' and is never closed.`;
  return isOdd('`') ? say`A value begins with \` and is never closed.` : undefined;
}

function failedRun(text: string, error: unknown): QueryProblem {
  const said = error instanceof Error ? error.message : '';
  if (error instanceof TooMuch) return { message: said, span: whole(text), isStopped: true };
  const name = /(?:function: |arity: |type: )(\w+)\(\)/.exec(said)?.[1];
  const at = name === undefined ? -1 : text.indexOf(`${name}(`);
  const span = at < 0 || name === undefined ? whole(text) : { start: at, end: at + name.length };
  if (said.startsWith('Unknown function'))
    return {
      message: say`There is no function “${name}”. JMESPath has length, contains, sort_by, join and others.`,
      span,
    };
  const arity = /takes (?:at least )?(\d+) arguments? but received (\d+)/.exec(said);
  if (arity)
    return {
      message: say`“${name}” needs ${counted(Number(arity[1]), 'value')} between its brackets; it has ${arity[2]}.`,
      span,
    };
  const type = /expected argument (\d+) to be type \((.*)\) but received type (\w+)/.exec(said);
  if (type)
    return {
      message: say`“${name}” cannot work with ${typeInWords(type[3])}: it needs ${(type[2] ?? '')
        .split(' | ')
        .map(typeInWords)
        .reduce((before, each) => say`${before} or ${each}`)}.`,
      span,
    };
  return { message: say`The expression cannot be worked out with these data.`, span };
}

const TYPES: Readonly<Record<string, string>> = {
  null: english`something that is not there`,
  string: english`a text`,
  number: english`a number`,
  boolean: english`true or false`,
  array: english`a list`,
  object: english`an entry`,
  expression: english`an expression behind &`,
  'Array<number>': english`a list of numbers`,
  'Array<string>': english`a list of texts`,
  'Array<object>': english`a list of entries`,
};

function typeInWords(type: string | undefined): string {
  return translated(named(TYPES, type ?? '') ?? english`this`);
}

interface Token {
  readonly span: Span;
  readonly value: unknown;
  readonly literal: boolean;
}

/** @returns `undefined` where even the signs cannot be told apart. */
function tokensOf(text: string): readonly Token[] | undefined {
  try {
    const tokens = jmespath().tokenize(text);
    return tokens.map(({ start, value, type }, index) => {
      const end = tokens[index + 1]?.start ?? text.length;
      return {
        span: { start, end: start + text.slice(start, end).trimEnd().length },
        value,
        literal: String(type) === 'Literal',
      };
    });
  } catch {
    return undefined;
  }
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '[?': ']', '{': '}' };

function missingBracket(text: string, tokens: readonly Token[]): string | undefined {
  const open: string[] = [];
  for (const { span } of tokens) {
    const sign = text.slice(span.start, span.end);
    const closing = CLOSING[sign];
    if (closing !== undefined) open.push(closing);
    else if (sign === open.at(-1)) open.pop();
  }
  return open.at(-1);
}

function whole(text: string): Span {
  return { start: 0, end: text.length };
}
