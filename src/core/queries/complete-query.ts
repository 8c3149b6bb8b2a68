/** What may be written at a place of an expression: the names that the data have there, and functions. */

import type { Span } from '../document/document';
import type { Plain } from '../format/plain-content';
import { english, translated } from '../language/say';
import { namesVisited } from './names-visited';
import { beginningInWords } from './own-tables';
import { readQuery } from './query';

export interface QueryOffer {
  readonly name: string;
  readonly kind: 'name' | 'function';
  /** Of a name an example of what stands there; of a function what it does. */
  readonly detail: string;
  /** What to write, and what it replaces. */
  readonly insert: string;
  readonly span: Span;
}

/** Stands for the name that is about to be written. */
const PLACEHOLDER = 'cursorstandshere';

/**
 * @param offset of the cursor in the expression
 * @param examples what the expression is worked out on: the whole view, or each row of a table
 */
export function completeQuery(text: string, offset: number, examples: readonly Plain[]): readonly QueryOffer[] {
  const start = offset - (/[A-Za-z_]\w*$/.exec(text.slice(0, offset))?.[0].length ?? 0);
  const end = offset + (/^\w*/.exec(text.slice(offset))?.[0].length ?? 0);
  if (isInText(text.slice(0, start))) return [];
  const before = text.slice(0, start);
  const span = { start, end };
  const entries = entriesAt(before, text.slice(end), examples);
  const afterDot = /\.\s*$/.test(before);
  return [...namesOf(entries, span), ...(afterDot ? [] : functionOffers(span))];
}

/** Whether a place lies between quotation marks or backticks. */
function isInText(before: string): boolean {
  let open: string | undefined;
  for (const sign of before.replace(/\\./g, '')) {
    if (open === undefined && (sign === "'" || sign === '`' || sign === '"')) open = sign;
    else if (sign === open) open = undefined;
  }
  return open !== undefined;
}

/** What the name at the cursor would be looked for in; tried with the rest of the expression, then with closed brackets. */
function entriesAt(before: string, after: string, examples: readonly Plain[]) {
  for (const rest of [after, closing(before), `==\`1\`${closing(before)}`]) {
    const read = readQuery(`${before}${PLACEHOLDER}${rest}`);
    if (!read.ok) continue;
    const visit = namesVisited(read.value, examples).find(({ name }) => name === PLACEHOLDER);
    if (visit) return visit.from;
  }
  return [];
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

function closing(before: string): string {
  const open: string[] = [];
  for (const sign of before.replace(/'[^']*'|`[^`]*`|"[^"]*"/g, '')) {
    const end = CLOSING[sign];
    if (end !== undefined) open.push(end);
    else if (sign === open.at(-1)) open.pop();
  }
  return open.reverse().join('');
}

function namesOf(entries: readonly { readonly [key: string]: Plain }[], span: Span): QueryOffer[] {
  const examples = new Map<string, string>();
  for (const entry of entries)
    for (const [name, value] of Object.entries(entry))
      if ((examples.get(name) ?? '') === '') examples.set(name, beginningInWords(value, 60));
  return [...examples].map(([name, detail]) => ({
    name,
    kind: 'name',
    detail,
    insert: /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name),
    span,
  }));
}

function functionOffers(span: Span): QueryOffer[] {
  return Object.entries(FUNCTIONS).map(([name, detail]) => ({
    name,
    kind: 'function',
    detail: translated(detail),
    insert: `${name}(`,
    span,
  }));
}

/** Those that tables and claims need; the library has more. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  length: english`how many: length(studies)`,
  contains: english`whether a list or text has something: contains(country, 'Norway')`,
  join: english`a list as one text: join(', ', country)`,
  sort: english`a list in order`,
  sort_by: english`entries in order: sort_by(studies, &id)`,
  map: english`something of each entry: map(&id, studies)`,
  sum: english`numbers added up`,
  max: english`the largest`,
  min: english`the smallest`,
  avg: english`the mean of numbers`,
  keys: english`the names of an entry`,
  values: english`the values of an entry`,
  not_null: english`the first that is there`,
  starts_with: english`whether a text begins so`,
  ends_with: english`whether a text ends so`,
  to_string: english`as a text`,
  to_number: english`as a number`,
  type: english`what kind of value it is`,
};
