/** What a claim rests on: the entries that were counted or listed, by their names. */
import type { EntryOrigin, SourcedJson } from '../json-view';
import type { RecordView } from '../review';
import type { Plain } from '../synthesis/plain-content';
import type { CellSource } from '../synthesis/table';
import { originSource } from './origin-source';
import { inWords, plainOf } from './own-tables';
import { type Expression, readQuery, runQuery } from './query';
import { isObject } from './reach';

/** Something that was counted or listed. */
export interface Behind {
  readonly name: string;
  readonly source?: CellSource;
}

/** Longer lists are shown where there is room for them. */
const NAMED = 12;

/** ", because of Ash 2019; Birk 2020": the end of a sentence; empty where nothing was counted. */
export function because(behind: readonly Behind[]): string {
  if (behind.length === 0) return '';
  const named = behind.slice(0, NAMED).map(({ name }) => name);
  const more = behind.length - named.length;
  return `, because of ${named.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

/** The entries that were counted or listed: what stands in `length(…)`, else the entries of the list itself. */
export function behindOf(expression: string, value: Plain, { json, origins }: SourcedJson): readonly Behind[] {
  const read = readQuery(expression);
  if (!read.ok) return [];
  const data = plainOf({ json, origins });
  const counted = lengthsIn(read.value, expression).flatMap((inner) => {
    const outcome = runQuery(inner, data);
    return outcome.ok && Array.isArray(outcome.value) ? [outcome.value] : [];
  });
  const entries = counted[0] ?? (Array.isArray(value) ? value : []);
  return entries.map((entry) => behind(entry as Plain, origins)).filter(({ name }) => name !== '');
}

function behind(entry: Plain, origins: ReadonlyMap<object, EntryOrigin | RecordView>): Behind {
  if (!isObject(entry)) return { name: inWords(entry) };
  const computed = isObject(entry.computed) ? entry.computed : {};
  const origin = origins.get(entry);
  const record = origin && !('node' in origin) ? inWords(computed.cited ?? entry.name ?? entry.id ?? null) : undefined;
  const part = [entry.study, entry.id ?? entry.result ?? entry.name]
    .map((each) => inWords(each ?? null))
    .filter((each) => each !== '');
  const source = origin && originSource(origin);
  return { name: record ?? (part.join(': ') || inWords(entry).slice(0, 60)), ...(source && { source }) };
}

/** The expressions inside `length(…)`, as written. Only those that stand by themselves can be worked out by themselves. */
function lengthsIn(expression: Expression, text: string): string[] {
  if (expression.type === 'Arithmetic')
    return [...lengthsIn(expression.left, text), ...lengthsIn(expression.right, text)].slice(0, 2);
  if (expression.type !== 'Function' || expression.name !== 'length') return [];
  const start = text.indexOf('length(');
  return start < 0 ? [] : [balanced(text.slice(start + 'length('.length))];
}

/** The text up to the bracket that closes it. */
function balanced(text: string): string {
  let depth = 1;
  let open: string | undefined;
  for (const [index, sign] of [...text].entries()) {
    if (open !== undefined) {
      if (sign === open) open = undefined;
    } else if (sign === "'" || sign === '`' || sign === '"') open = sign;
    else if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign)) depth -= 1;
    if (depth === 0) return [...text].slice(0, index).join('');
  }
  return text;
}
