/**
 * The entries of BibTeX, cut out of the text without understanding LaTeX: what programs write is often not what BibTeX
 * allows (no key, keys with spaces, names with full stops, a comma that is missing, a field twice), and a reader that
 * insists on it loses the entry, or those behind it.
 */

export interface BibtexEntry {
  /** `article`, `string`, …, in small letters. */
  readonly type: string;
  /** Each field by its name in small letters, with its value as it is written, braces and quotation marks included. */
  readonly fields: ReadonlyMap<string, string>;
  /** Fields whose name stood before with something else: only the first one counts. */
  readonly again: readonly { readonly name: string; readonly value: string }[];
  /** As it stands in the file. */
  readonly text: string;
  /** Whether it ends, and nothing in it is in the way. */
  readonly isWhole: boolean;
}

/** Where an entry may begin: at the start of a line, so that a brace that is missing costs no neighbour. */
const BEGINNING = /^(?=[ \t]*@[ \t]*\w+\s*[{(])/m;
const HEAD = /@\s*(\w+)\s*[{(]\s*/y;
const KEY = /([^,={}"\n]*?)[ \t]*(?:,|\n|(?=\}))/y;
const NAME = /[\s,]*([a-zA-Z][\w.:+/-]*)\s*=\s*/y;
const BARE = /[^\s,{}"#]+/y;
const JOINED = /\s*#\s*/y;
const SPACE = /[\s,]*/y;

/** In the order of the text. */
export function bibtexEntries(text: string): readonly BibtexEntry[] {
  return text.split(BEGINNING).flatMap(entriesIn);
}

/** Mostly one; a text that lost its line breaks has several. */
function entriesIn(text: string): readonly BibtexEntry[] {
  const entries: BibtexEntry[] = [];
  for (let at = text.indexOf('@'); at !== -1; ) {
    const read = entryAt(text, at);
    if (read) entries.push(read.entry);
    const next = text.slice(read?.end ?? at + 1).search(/@\s*\w+\s*[{(]/);
    at = next === -1 ? -1 : (read?.end ?? at + 1) + next;
  }
  return entries;
}

function entryAt(text: string, at: number): { entry: BibtexEntry; end: number } | undefined {
  const head = matchAt(HEAD, text, at);
  if (head === undefined) return undefined;
  const type = (head[1] as string).toLowerCase();
  let end = at + head[0].length;
  if (type !== 'string') end += matchAt(KEY, text, end)?.[0].length ?? 0;
  const fields = new Map<string, string>();
  const again: { name: string; value: string }[] = [];
  for (;;) {
    const name = matchAt(NAME, text, end);
    if (name === undefined) break;
    const start = end + name[0].length;
    const valueEnd = endOfValue(text, start);
    if (valueEnd === undefined)
      return { entry: { type, fields, again, text: text.slice(at).trim(), isWhole: false }, end: text.length };
    const key = (name[1] as string).toLowerCase();
    const value = text.slice(start, valueEnd);
    const first = fields.get(key);
    if (first === undefined) fields.set(key, value);
    else if (first !== value) again.push({ name: key, value });
    end = valueEnd;
  }
  end += matchAt(SPACE, text, end)?.[0].length ?? 0;
  const isWhole = /[})]/.test(text[end] ?? '') && !leftover(text, end);
  const whole = isWhole ? end + 1 : text.length;
  return { entry: { type, fields, again, text: text.slice(at, whole).trim(), isWhole }, end: whole };
}

/** Whether more of the entry stands behind its end: a brace too many ended it early. */
function leftover(text: string, end: number): boolean {
  const rest = text.slice(end + 1, end + 1 + MOST_BEHIND);
  return /^[^@]*?,\s*[a-zA-Z][\w.-]*\s*=\s*[{"\d]/.test(rest);
}

/** So many characters behind an entry are looked at. */
const MOST_BEHIND = 300;

/** Behind the last character of a value: in braces, in quotation marks, a word, or several joined by #. */
function endOfValue(text: string, start: number): number | undefined {
  const end = endOfPart(text, start);
  const joined = end === undefined ? undefined : matchAt(JOINED, text, end);
  return end === undefined || joined === undefined ? end : endOfValue(text, end + joined[0].length);
}

function endOfPart(text: string, start: number): number | undefined {
  const opening = text[start];
  if (opening !== '{' && opening !== '"') {
    const bare = matchAt(BARE, text, start);
    return bare && start + bare[0].length;
  }
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    if (opening === '{' ? depth === 0 : sign === '"' && at > start && depth === 0) return at + 1;
    if (depth < 0) return undefined;
  }
  return undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
