/** Texts as people and programs break them, the same ones on every run. */

/** Numbers from 0 up to 1, the same for a seed or a name on every run, whatever other fixtures come and go. */
export function numbersFrom(seed: number | string): () => number {
  let state = typeof seed === 'number' ? seed : hashOf(seed);
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function hashOf(name: string): number {
  return [...name].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619), 2166136261);
}

const PIECES = [
  ' ',
  '\n',
  '\t',
  ':',
  '- ',
  '[',
  '{',
  ']',
  '}',
  ',',
  '"',
  "'",
  ' #',
  '|',
  '&a ',
  '*a',
  '!',
  '?',
  '  ',
  '\n\n',
  '~',
  'x',
  'true',
  '1.1',
  '😀',
  '\r\n',
  '\u00a0',
];

const VALUES = [
  'x',
  '[a, b]',
  '{a: b}',
  'a: b',
  'true',
  '3',
  '-1',
  '1.5',
  'low',
  'high',
  '[x]',
  'Y',
  'N',
  '',
  '[]',
  '{}',
  "'12'",
  'some concerns',
  'not reported',
  '[not reported]',
];

/** A text in which one thing is broken. @param next as of {@link numbersFrom} */
export function damaged(text: string, next: () => number): string {
  const at = Math.floor(next() * text.length);
  const ways = [
    () => text.slice(0, at) + pick(PIECES, next) + text.slice(at),
    () => text.slice(0, at) + text.slice(at + 1 + Math.floor(next() * 8)),
    () => text.slice(0, at),
    () => onLine(text, next, () => []),
    () => onLine(text, next, (line) => [line, line]),
    () => onLine(text, next, (line) => [`  ${line}`]),
    () => onLine(text, next, (line) => [line.replace(/^ {1,2}/, '')]),
    () => withValue(text, next),
  ];
  return pick(ways, next)();
}

/** One line of the text with another value. */
export function withValue(text: string, next: () => number): string {
  const value = pick(VALUES, next);
  return onLine(text, next, (line) => [line.replace(/(: |- )[^:]*$/, `$1${value}`)]);
}

function onLine(text: string, next: () => number, change: (line: string) => readonly string[]): string {
  const lines = text.split('\n');
  const chosen = Math.floor(next() * lines.length);
  return lines.flatMap((line, index) => (index === chosen ? change(line) : [line])).join('\n');
}

function pick<Value>(all: readonly Value[], next: () => number): Value {
  return all[Math.floor(next() * all.length)] as Value;
}
