/** Seeded cases for the laws of the merge: a real file, and what two people may have done to it. */
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { type Merged, mergeTexts, type Texts } from '../../../src/core/merge/merge';
import { chanceFrom, madeUpReview } from '../../made-up-review';
import { type Chance, seedOf } from '../../made-up-review/chance';
import { usually } from '../../sampled';
import { anEdit, anOverlap, type Edit, isReadable, meet } from './edits';

/**
 * Cases for a file, more of them for small files, which take less time: EXTRACTION_MERGE_CASES=100 tries a hundred for each.
 * The cases of a file are the same however many of them are tried.
 */
function countFor(text: string): number {
  const asked = process.env.EXTRACTION_MERGE_CASES;
  const [least, most] = [usually(1, 3), usually(7, 14)];
  if (asked !== undefined) return Number(asked);
  return Math.min(Math.max(Math.round(usually(11_000, 24_000) / text.length), least), most);
}

/** So many cases there are at least. */
export const AT_LEAST = usually(450, 1000);

const FILES: readonly { readonly name: string; readonly text: string }[] = [
  ...globSync(['examples/**/*.extraction.yaml', 'test/core/format/tools/*.tool.yaml'])
    .sort()
    .map((name) => ({ name, text: readFileSync(name, 'utf8') })),
  ...madeUpReview({ files: 9, lines: 120 }).map(({ path, text }) => ({ name: path, text })),
];

export type Side = 'ours' | 'theirs';

/** An edit, and who made it. */
export type Made = readonly [Edit, Side];

export interface Case extends Texts {
  readonly name: string;
  readonly edits: readonly Made[];
  /** What both changed differently, ours first; nothing in most cases. */
  readonly overlap: readonly [Edit, Edit] | undefined;
}

export type Successful = Merged & { readonly kind: 'merged' };

/** The cases, each made once. Edits touch nothing together but for the overlap. */
export function casesOf(kind: 'apart' | 'overlapping'): readonly Case[] {
  const known = made.get(kind);
  if (known) return known;
  const cases = FILES.flatMap(({ name, text }) => {
    const chance = chanceFrom(seedOf(`${kind} ${name}`));
    const count = kind === 'apart' ? countFor(text) : Math.ceil(countFor(text) / 2);
    return Array.from({ length: count }, (_, number) => {
      const overlap = kind === 'overlapping' ? anOverlap(text, chance) : undefined;
      return kind === 'overlapping' && !overlap ? [] : aCase(`${name}, ${kind} ${number}`, text, chance, overlap);
    }).flat();
  });
  made.set(kind, cases);
  return cases;
}

const made = new Map<string, readonly Case[]>();

function aCase(name: string, base: string, chance: Chance, overlap: Case['overlap']): readonly Case[] {
  const edits: Made[] = overlap
    ? [
        [overlap[0], 'ours'],
        [overlap[1], 'theirs'],
      ]
    : [];
  for (let count = chance.whole(2, 7); count > 0; count--) {
    const side = chance.of(['ours', 'theirs'] as const);
    const edit = anEdit(base, chance, `zz${count}${side === 'ours' ? 'o' : 't'}`);
    if (!edit || edits.some(([each]) => meet(each, edit))) continue;
    if (readable(allMade(base, [...edits, [edit, side]], side)) !== undefined) edits.push([edit, side]);
  }
  const [ours, theirs] = [readable(allMade(base, edits, 'ours')), readable(allMade(base, edits, 'theirs'))];
  return ours === undefined || theirs === undefined ? [] : [{ name, base, ours, theirs, edits, overlap }];
}

function readable(text: string | undefined): string | undefined {
  return text === undefined || !isReadable(text) ? undefined : text;
}

/**
 * Edits made one after the other: copies and orders of what is there first, names last: the others find their place by them.
 * @param by of one side; of both where it is left out
 */
export function allMade(base: string, edits: readonly Made[], by?: Side): string | undefined {
  const place = ({ kind }: Edit) => (['copy', 'order'].includes(kind) ? 0 : kind === 'rename' ? 2 : 1);
  const inOrder = edits.filter(([, side]) => by === undefined || side === by).sort(([a], [b]) => place(a) - place(b));
  return inOrder.reduce<string | undefined>((text, [edit]) => (text === undefined ? undefined : edit.make(text)), base);
}

/** Tries a law on cases; where it fails, what was done is said. */
export function holdsFor(cases: readonly Case[], law: (each: Case, result: Successful) => void): void {
  for (const each of cases) {
    try {
      const result = results.get(each) ?? merged(each);
      results.set(each, result);
      law(each, result);
    } catch (error) {
      const said = each.edits.map(
        ([{ kind, touches }, side]) => `${side}: ${kind} ${touches.join(' / ').slice(0, 120)}`,
      );
      throw new Error([each.name, ...said, (error as Error).message].join('\n'), { cause: error });
    }
  }
}

const results = new WeakMap<Case, Successful>();

/** The merge of texts that can be merged. */
export function merged(texts: Texts): Successful {
  const result = mergeTexts(texts);
  if (result.kind === 'merged') return result;
  throw new Error(`not merged: ${JSON.stringify(result)}`);
}

/** The text with all conflicts settled for one side. */
export function settledFor(side: Side, { text, conflicts }: Successful): string {
  return [...conflicts]
    .reverse()
    .reduce((all, each) => all.slice(0, each.span.start) + each[side] + all.slice(each.span.end), text);
}
