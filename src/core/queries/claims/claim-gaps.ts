/** What keeps a claim from being checked though its expression gives something: nobody has extracted what it asks for. */
import { NONE_WORD } from '../../fields/field';
import type { Plain } from '../../format/plain-content';
import type { Budget } from '../budget';
import { isObject } from '../names-visited';
import { type Expression, readQuery, runPart } from '../query';
import type { Basis, BasisEntry } from './claim-basis';
import { type ListStep, partsOf } from './claim-parts';

/**
 * What a filter asks for that no entry says, so that it leaves nothing: "none" would mean "not yet extracted".
 * @param budget of the expression
 * @returns the path, as it is written; `undefined` where every filter has something to look at
 */
export function nothingExtracted(expression: string, data: Plain, budget: Budget): string | undefined {
  const read = readQuery(expression);
  if (!read.ok) return undefined;
  const parts = partsOf(read.value);
  for (const { cut } of parts) {
    if (cut.type !== 'FilterProjection' || !isEmpty(runPart(cut, data, budget))) continue;
    const gap = gapIn(cut.condition, runPart(cut.left, data, budget), budget);
    if (gap !== undefined && !saysNone(gap, data)) return gap;
  }
  const listed = parts.map(({ listed }) => listed).find((step) => step && pathIn(step.right) !== undefined);
  const gap = listed && emptyPath(listed, data, budget);
  return gap !== undefined && !saysNone(gap, data) ? gap : undefined;
}

/** Of `entries[].path`, the path where no entry has anything. */
function emptyPath(listed: ListStep, data: Plain, budget: Budget): string | undefined {
  const entries = runPart(listed.left, data, budget);
  if (!Array.isArray(entries) || entries.length === 0) return undefined;
  return isEmpty(runPart(eachOf(listed.right), entries, budget)) ? pathIn(listed.right) : undefined;
}

/** Whether a record says, in place of the list, that there is none: then it is known. */
function saysNone(path: string, data: Plain): boolean {
  if (!isObject(data)) return false;
  const records = [data.review ?? null, data.studies ?? null, data.interventions ?? null].flat() as readonly Plain[];
  return records.some((record) => {
    const missing = isObject(record) && isObject(record.missing) ? Object.entries(record.missing) : [];
    return missing.some(([place, word]) => word === NONE_WORD.value && endsIn(place.replace(/\.\d+/g, ''), path));
  });
}

function endsIn(place: string, path: string): boolean {
  return place === path || place.endsWith(`.${path}`);
}

/** @param entries what the condition was asked of; nothing is known of what is no list */
function gapIn(condition: Expression, entries: Plain, budget: Budget): string | undefined {
  if (!Array.isArray(entries) || entries.length === 0) return undefined;
  switch (condition.type) {
    case 'AndExpression': {
      const kept = runPart(filtered(condition.left), entries, budget);
      return isEmpty(kept) ? gapIn(condition.left, entries, budget) : gapIn(condition.right, kept, budget);
    }
    case 'OrExpression':
      return gapIn(condition.left, entries, budget) ?? gapIn(condition.right, entries, budget);
    case 'FilterProjection': {
      const inner = runPart(eachOf(condition.left), entries, budget);
      return isEmpty(inner) ? pathIn(condition.left) : gapIn(condition.condition, inner, budget);
    }
    default:
      return pathsIn(condition)
        .filter((path) => isEmpty(runPart(eachOf(path), entries, budget)))
        .map(pathIn)
        .find((path) => path !== undefined);
  }
}

/** `[?condition]`. */
function filtered(condition: Expression): Expression {
  return { type: 'FilterProjection', left: { type: 'Identity' }, right: { type: 'Identity' }, condition };
}

/** `[*].path[]`: what is written there in all entries. */
function eachOf(path: Expression): Expression {
  const all: Expression = { type: 'Projection', left: { type: 'Identity' }, right: path };
  return { type: 'Projection', left: { type: 'Flatten', child: all }, right: { type: 'Identity' } };
}

function isEmpty(value: Plain): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

/** The paths that a condition looks at. Whether something is *not* there is asked of every entry. */
function pathsIn(condition: Expression): Expression[] {
  if (pathIn(condition) !== undefined) return [condition];
  switch (condition.type) {
    case 'Comparator':
    case 'Arithmetic':
    case 'OrExpression':
      return [...pathsIn(condition.left), ...pathsIn(condition.right)];
    case 'Function':
      return condition.children.flatMap(pathsIn);
    default:
      return [];
  }
}

/** A plain path as it is written, `harms.equity_harms.finding`; `undefined` for anything else. */
function pathIn(step: Expression): string | undefined {
  switch (step.type) {
    case 'Field':
      return step.name;
    case 'Subexpression':
      return joined(pathIn(step.left), pathIn(step.right));
    case 'Projection':
      return step.right.type === 'Identity' ? pathIn(step.left) : joined(pathIn(step.left), pathIn(step.right));
    case 'Flatten':
      return pathIn(step.child);
    case 'IndexExpression':
      return pathIn(step.left);
    default:
      return undefined;
  }
}

function joined(left: string | undefined, right: string | undefined): string | undefined {
  return left === undefined || right === undefined ? undefined : `${left}.${right}`;
}

/** Functions that say more than what was written when a value is missing. */
const OF_ALL = new Set(['min', 'max', 'min_by', 'max_by', 'sum', 'avg']);

/**
 * Entries without the value that is the smallest, the largest or a sum of all. With them the data could say what the
 * text says.
 * @param said the number of the text
 */
export function withoutValue(expression: string, basis: Basis, said: number, value: number): readonly BasisEntry[] {
  const read = readQuery(expression);
  const name = read.ok ? outermost(read.value) : undefined;
  if (name === undefined) return [];
  if (name.startsWith('min') && said > value) return [];
  if (name.startsWith('max') && said < value) return [];
  const missing = basis.counted.filter(({ gives }) => isEmpty(gives()));
  return [...missing, ...(read.ok && asksForPresence(read.value) ? basis.leftOut : [])];
}

/** The function of this kind that the expression ends in; a path may follow (`max_by(…).year`). */
function outermost(step: Expression): string | undefined {
  if (step.type === 'Function') {
    if (OF_ALL.has(step.name)) return step.name;
    return step.children.map(outermost).find((name) => name !== undefined);
  }
  if (step.type === 'Subexpression' || step.type === 'Pipe' || step.type === 'IndexExpression')
    return outermost(step.left) ?? outermost(step.right);
  return undefined;
}

/** `studies[?year]` leaves out those that say nothing; any other filter asks for something else. */
function asksForPresence(expression: Expression): boolean {
  const filter = partsOf(expression).find(({ leftOut }) => leftOut)?.cut;
  return filter?.type === 'FilterProjection' && pathIn(filter.condition) !== undefined;
}
