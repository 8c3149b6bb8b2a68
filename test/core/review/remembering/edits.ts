/** Random edits of the texts of a review, as people make them: the same for the same seed. */
import { fractionsFrom } from '../../../made-up-review/chance';

/** Path → text. */
export type Texts = ReadonlyMap<string, string>;

export interface Choose {
  /** A whole number from 0 up to, but not, this one. */
  readonly below: (end: number) => number;
  readonly of: <T>(all: readonly T[]) => T;
  readonly some: <T>(all: readonly T[], count: number) => T[];
  readonly oneIn: (count: number) => boolean;
}

/** @param seed gives the same choices each time */
export function chooser(seed: string): Choose {
  const next = fractionsFrom([...seed].reduce((sum, sign) => (Math.imul(sum, 31) + sign.charCodeAt(0)) | 0, 7));
  const below = (end: number) => Math.floor(next() * end);
  const of = <T>(all: readonly T[]) => all[below(all.length)] as T;
  return {
    below,
    of,
    some: (all, count) => Array.from({ length: count }, () => of(all)),
    oneIn: (n) => below(n) === 0,
  };
}

interface Edit {
  readonly what: string;
  /** The file that was edited; one that is gone or not there yet may be meant. */
  readonly path: string;
  readonly texts: Texts;
}

/** @param watched are edited more often than others */
export function editOf(texts: Texts, choose: Choose, watched: readonly string[]): Edit {
  const there = watched.filter((path) => texts.has(path));
  const reviews = [...texts.keys()].filter((path) => /(^|\/)review\.extraction\.yaml$/.test(path));
  const pool =
    choose.oneIn(2) && there.length > 0 ? there : choose.oneIn(3) && reviews.length > 0 ? reviews : [...texts.keys()];
  const path = choose.of(pool);
  const text = texts.get(path) ?? '';
  const kind = choose.of(KINDS);
  const next = new Map(texts);
  const what = `${kind} in ${path}`;
  switch (kind) {
    case 'a file goes':
      next.delete(path);
      return { what, path, texts: next };
    case 'a file comes':
      return { what, path: `new-${choose.below(1000)}.extraction.yaml`, texts: with_(next, choose, text) };
    case 'an id is renamed everywhere': {
      const id = /^(?:study|intervention): *([\w-]+)/m.exec(text)?.[1];
      if (id !== undefined) for (const [other, its] of texts) next.set(other, its.replaceAll(id, `${id}-x`));
      return { what, path, texts: next };
    }
    default:
      next.set(path, changed(kind, text, choose, texts));
      return { what, path, texts: next };
  }
}

const KINDS = [
  'a letter is typed',
  'a letter is typed',
  'a letter is typed',
  'a word is taken out',
  'a word of another file is written',
  'a number is changed',
  'a line is put on top',
  'a line is doubled',
  'a line is taken out',
  'the head is changed',
  'the text is broken',
  'the text is mended',
  'a file goes',
  'a file comes',
  'an id is renamed everywhere',
] as const;

function with_(next: Map<string, string>, choose: Choose, text: string): Map<string, string> {
  next.set(`new-${choose.below(1000)}.extraction.yaml`, text);
  return next;
}

function changed(kind: (typeof KINDS)[number], text: string, choose: Choose, texts: Texts): string {
  const at = choose.below(text.length + 1);
  const lines = text.split('\n');
  const line = choose.below(lines.length);
  const wordAt = /[\w-]+/.exec(text.slice(at));
  const start = at + (wordAt?.index ?? 0);
  const end = start + (wordAt?.[0].length ?? 0);
  switch (kind) {
    case 'a letter is typed':
      return text.slice(0, at) + choose.of(['a', 'x', '1', ' ', ':', '-', '\n']) + text.slice(at);
    case 'a word is taken out':
      return text.slice(0, start) + text.slice(end);
    case 'a word of another file is written': {
      const words = choose.of([...texts.values()]).match(/[\w-]{3,}/g) ?? ['x'];
      return text.slice(0, start) + choose.of(words) + text.slice(end);
    }
    case 'a number is changed':
      return text.replace(/\d+/g, (number) => (choose.oneIn(5) ? String(Number(number) + 1) : number));
    case 'a line is put on top':
      return `# ${choose.below(1000)}\n${text}`;
    case 'a line is doubled':
      return [...lines.slice(0, line + 1), ...lines.slice(line)].join('\n');
    case 'a line is taken out':
      return [...lines.slice(0, line), ...lines.slice(line + 1)].join('\n');
    case 'the head is changed':
      return choose.oneIn(2) ? text.replace(/^extractor: .*\n/m, '') : `extractor: ${choose.of(['LM', 'CB'])}\n${text}`;
    case 'the text is broken':
      return `${text.slice(0, at)}\n<<<<<<< ours\nstudy: a\n=======\n${text.slice(at)}`;
    case 'the text is mended':
      return text.replaceAll(/\n<<<<<<< ours\nstudy: a\n=======\n/g, '');
    default:
      return text;
  }
}
