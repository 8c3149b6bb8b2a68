/**
 * Edits such as people make, by chance: each names what it touches, and can be made in any version of the text, because it
 * finds its place by what is written there. So what two sides did can be done one after the other, and the merge be held
 * against that.
 */

import type { Document, Mapping, Node, Pair, Sequence, TextEdit } from '../../../src/core/document/document';
import { applyEdits } from '../../../src/core/document/edited-text';
import { columnOf, contentEnd, lineEndOf, lineStartOf } from '../../../src/core/document/line-edges';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import type { Field } from '../../../src/core/fields/field';
import { recordFields } from '../../../src/core/format/records';
import { type Entry, entriesOf } from '../../../src/core/pairing/named-entries';
import { type Shape, shapeOf } from '../../../src/core/pairing/shape';
import { writtenOf } from '../../../src/core/pairing/written';
import { addPairAfter } from '../../../src/core/writing/keys';
import { removeItem, removePair } from '../../../src/core/writing/remove';
import type { Chance } from '../../made-up-review/chance';

export interface Edit {
  readonly kind: string;
  /** What it touches, as a way by names. Edits of which one's way begins with the other's touch the same. */
  readonly touches: readonly string[];
  /** The words that it brings in; none of the file has them. */
  readonly brings: readonly string[];
  /** @returns nothing where its place is not there */
  readonly make: (text: string) => string | undefined;
}

/** A value of a text, where it is found again. */
interface Spot {
  readonly way: readonly string[];
  readonly node: Node;
  readonly field: Field | undefined;
  readonly shape: Shape;
  readonly entry: Entry | undefined;
  readonly holder: Spot | undefined;
}

/** Texts that were read last: the edits of a case are made in the same ones over and over. */
const known = new Map<string, { readonly document: Document; spots?: readonly Spot[] }>();

function knownOf(text: string): { readonly document: Document; spots?: readonly Spot[] } {
  const found = known.get(text) ?? { document: parse(text) };
  if (known.size > 100) known.delete(known.keys().next().value ?? '');
  known.set(text, found);
  return found;
}

/** Whether a text is read without a problem. */
export function isReadable(text: string): boolean {
  return knownOf(text).document.problems.length === 0;
}

/** Every value of a text with its way; of entries without a name, what they say is their name. */
function spotsIn(text: string): readonly Spot[] {
  const found = knownOf(text);
  found.spots ??= spotsOf(found.document);
  return found.spots;
}

function spotsOf(document: Document): readonly Spot[] {
  const { kind } = readRecord('', document);
  const field = kind && recordFields[kind];
  const spots: Spot[] = [];
  const enter = (
    node: Node,
    of: Field | undefined,
    way: readonly string[],
    entry: Entry | undefined,
    holder: Spot | undefined,
  ) => {
    const spot: Spot = { way, node, field: of, shape: shapeOf(of, [node]), entry, holder };
    spots.push(spot);
    if (spot.shape === 'datum') return;
    for (const each of entriesOf(node, of)) {
      enter(each.node, each.field, [...way, nameOf(each)], each, spot);
    }
  };
  if (document.root) enter(document.root, field, [], undefined, undefined);
  return spots;
}

function nameOf({ name, node, field, toldApartBy }: Entry): string {
  if (name === undefined) return `= ${writtenOf(node, field)}`;
  const further = toldApartBy.map((key) =>
    node.kind === 'mapping'
      ? ((node.pairs.find((pair) => pair.key.text === key)?.value as { text?: string } | undefined)?.text ?? '')
      : '',
  );
  return [name.exact, ...further].join('|');
}

function spotAt(text: string, way: readonly string[]): Spot | undefined {
  return spotsIn(text).find((spot) => spot.way.length === way.length && way.every((step, at) => step === spot.way[at]));
}

/** An edit of the value at a place. */
function at(
  spot: Spot,
  kind: string,
  brings: readonly string[],
  work: (found: Spot, text: string) => readonly TextEdit[],
  touches: readonly string[] = spot.way,
): Edit {
  return {
    kind,
    touches: asUnit(touches),
    brings,
    make: (text) => {
      const found = spotAt(text, spot.way);
      const edits = found ? work(found, text) : [];
      return edits.length === 0 ? undefined : applyEdits(text, edits).text;
    },
  };
}

/**
 * What is judged and answered in an assessment belongs together. And an entry without a name is found by what it says, so
 * that of two edits inside it the second would not find it.
 */
function asUnit(way: readonly string[]): readonly string[] {
  const nameless = way.findIndex((step) => step.startsWith('= '));
  const whole = nameless < 0 ? way : way.slice(0, nameless + 1);
  return ASSESSED.includes(way[0] ?? '') ? whole.slice(0, 2) : whole;
}

const ASSESSED = ['rob2', 'robins_i', 'rob1', 'amstar2', 'quadas2'];
const HEADER = ['study', 'intervention', 'review', 'extractor', 'consensus', 'format', 'design'];

type Maker = (spots: readonly Spot[], chance: Chance, word: string) => Edit | undefined;

const pick = (spots: readonly Spot[], chance: Chance, fits: (spot: Spot) => boolean): Spot | undefined => {
  const fitting = spots.filter((spot) => !HEADER.includes(spot.way[0] ?? 'study') && fits(spot));
  return fitting.length === 0 ? undefined : chance.of(fitting);
};

const isNaming = ({ entry, holder }: Spot) =>
  holder?.entry?.namedBy.includes(entry?.pair?.key.text ?? '') === true ||
  holder?.entry?.toldApartBy.includes(entry?.pair?.key.text ?? '') === true;
const isWord = ({ holder }: Spot) => holder?.shape === 'words' || holder?.shape === 'sequence';
const isAnonymous = ({ entry }: Spot) => entry !== undefined && entry.name === undefined;
/** Changed entries without a name are found again by what else they say. */
const isWellKnown = (spot: Spot): boolean => {
  for (let each: Spot | undefined = spot; each; each = each.holder)
    if (isAnonymous(each) && countOf(each.node) < 4) return false;
  return true;
};
const countOf = (node: Node): number =>
  node.kind === 'scalar'
    ? 1
    : node.kind === 'sequence'
      ? node.items.reduce((sum, item) => sum + countOf(item), 0)
      : node.pairs.reduce((sum, { value }) => sum + countOf(value), 0);
const isChangeable = (spot: Spot) =>
  spot.node.kind === 'scalar' &&
  spot.node.text !== '' &&
  spot.entry?.pair !== undefined &&
  spot.shape === 'datum' &&
  !isNaming(spot) &&
  !isWord(spot) &&
  isWellKnown(spot) &&
  spot.holder?.entry?.field?.kind !== 'any' &&
  !['citation', 'doi', 'title'].includes(spot.entry.pair.key.text);

const changeValue: Maker = (spots, chance, word) => {
  const spot = pick(spots, chance, isChangeable);
  return spot && at(spot, 'value', [word], ({ node }) => [{ span: node.span, text: `changed to ${word}` }]);
};

const quoteValue: Maker = (spots, chance) => {
  const spot = pick(
    spots,
    chance,
    (each) =>
      isChangeable(each) &&
      each.node.kind === 'scalar' &&
      each.node.style === 'plain' &&
      !each.node.text.includes('\n'),
  );
  return (
    spot &&
    at(
      spot,
      'quotes',
      [],
      ({ node }, text) => [
        { span: node.span, text: `'${text.slice(node.span.start, node.span.end).replaceAll("'", "''")}'` },
      ],
      [...spot.way, '~form'],
    )
  );
};

const deleteKey: Maker = (spots, chance) => {
  const spot = pick(
    spots,
    chance,
    (each) =>
      each.entry?.pair !== undefined &&
      each.holder?.node.kind === 'mapping' &&
      each.holder.node.pairs.length > 2 &&
      !isNaming(each) &&
      isWellKnown(each),
  );
  return (
    spot &&
    at(spot, 'key gone', [], ({ holder, entry }, text) => [
      removePair(text, holder?.node as Mapping, entry?.pair as Pair),
    ])
  );
};

const deleteEntry: Maker = (spots, chance) => {
  const spot = pick(
    spots,
    chance,
    (each) =>
      each.entry !== undefined &&
      !each.entry.pair &&
      each.holder?.node.kind === 'sequence' &&
      each.holder.node.items.length > 1 &&
      !(each.holder.holder && isAnonymous(each.holder.holder)),
  );
  return (
    spot &&
    at(spot, 'entry gone', [], ({ holder, entry }, text) => [
      removeItem(text, holder?.node as Sequence, entry?.index ?? 0),
    ])
  );
};

const addKey: Maker = (spots, chance, word) => {
  const spot = pick(
    spots,
    chance,
    (each) =>
      each.node.kind === 'mapping' &&
      each.node.pairs.length > 0 &&
      each.field?.kind !== 'any' &&
      each.shape === 'keys' &&
      isWellKnown(each),
  );
  return (
    spot &&
    at(
      spot,
      'key',
      [word],
      ({ node }, text) => {
        const { pairs } = node as Mapping;
        return [addPairAfter(text, node as Mapping, pairs[pairs.length - 1] as Pair, `note_${word}`, `about ${word}`)];
      },
      [...spot.way, `note_${word}`],
    )
  );
};

const addWord: Maker = (spots, chance, word) => {
  const spot = pick(
    spots,
    chance,
    (each) =>
      each.shape === 'words' &&
      each.node.kind === 'sequence' &&
      each.node.style === 'flow' &&
      each.node.items.length > 0 &&
      isWellKnown(each),
  );
  return (
    spot &&
    at(
      spot,
      'word',
      [word],
      ({ node }) => {
        const last = (node as Sequence).items.at(-1);
        return last ? [{ span: { start: last.span.end, end: last.span.end }, text: `, ${word}` }] : [];
      },
      [...spot.way, word],
    )
  );
};

/** A copy of an entry under another name, behind the last. */
const copyEntry: Maker = (spots, chance, word) => {
  const spot = pick(
    spots,
    chance,
    (each) =>
      each.entry?.namedBy.length === 1 &&
      each.holder?.node.kind === 'sequence' &&
      each.holder.node.style === 'block' &&
      each.node.kind === 'mapping' &&
      each.node.style === 'block' &&
      isWellKnown(each),
  );
  return (
    spot &&
    at(
      spot,
      'copy',
      [word],
      ({ node, entry, holder }, text) => {
        const naming = (node as Mapping).pairs.find(({ key }) => key.text === entry?.namedBy[0])?.value;
        const last = (holder?.node as Sequence | undefined)?.items.at(-1);
        if (!naming || !last) return [];
        const start = lineStartOf(text, node.span.start);
        const end = lineEndOf(text, contentEnd(text, node.span));
        const copy = `${text.slice(start, naming.span.start)}c-${word}${text.slice(naming.span.end, end)}`;
        const behind = lineEndOf(text, contentEnd(text, last.span));
        return [{ span: { start: behind, end: behind }, text: `\n${copy.replace(/[ \t]#[^\n]*/g, '')}` }];
      },
      [...(spot.holder?.way ?? []), word],
    )
  );
};

const rename: Maker = (spots, chance, word) => {
  const spot = pick(
    spots,
    chance,
    (each) =>
      each.entry?.namedBy.length === 1 &&
      each.node.kind === 'mapping' &&
      countOf(each.node) >= 10 &&
      !ASSESSED.includes(each.way[0] ?? ''),
  );
  return (
    spot &&
    at(
      spot,
      'rename',
      [word],
      ({ node, entry }) => {
        const naming = (node as Mapping).pairs.find(({ key }) => key.text === entry?.namedBy[0])?.value;
        return naming ? [{ span: naming.span, text: `r-${word}` }] : [];
      },
      [...spot.way, '#name'],
    )
  );
};

const isLineOfItsOwn = (spot: Spot, text: string) => {
  const start = spot.entry?.pair?.key.span.start ?? -1;
  return start >= 0 && text.slice(lineStartOf(text, start), start).trim() === '';
};

const remarkAbove: Maker = (spots, chance, word) => {
  const spot = pick(
    spots,
    chance,
    (each) =>
      each.entry?.pair !== undefined &&
      each.holder?.node.kind === 'mapping' &&
      each.holder.node.style === 'block' &&
      isWellKnown(each),
  );
  return (
    spot &&
    at(
      spot,
      'remark',
      [word],
      ({ entry }, text) => {
        const start = entry?.pair?.key.span.start ?? 0;
        if (!isLineOfItsOwn({ ...spot, entry } as Spot, text)) return [];
        return [{ span: { start, end: start }, text: `# look at ${word}\n${' '.repeat(columnOf(text, start))}` }];
      },
      [...spot.way, `#${word}`],
    )
  );
};

const remarkBehind: Maker = (spots, chance, word) => {
  const spot = pick(
    spots,
    chance,
    (each) =>
      isChangeable(each) &&
      each.holder?.node.kind === 'mapping' &&
      each.holder.node.style === 'block' &&
      each.node.kind === 'scalar' &&
      each.node.style !== 'block',
  );
  return (
    spot &&
    at(
      spot,
      'remark behind',
      [word],
      ({ node }, text) => {
        const end = lineEndOf(text, node.span.end);
        return [{ span: { start: end, end }, text: `  # so says ${word}` }];
      },
      [...spot.way, `#${word}`],
    )
  );
};

const blankLine: Maker = (spots, chance) => {
  const spot = pick(spots, chance, (each) => each.way.length === 1 && each.entry?.pair !== undefined);
  return (
    spot &&
    at(
      spot,
      'blank line',
      [],
      ({ entry }, text) => {
        const start = entry?.pair?.key.span.start ?? 0;
        return isLineOfItsOwn({ ...spot, entry } as Spot, text) && start > 0
          ? [{ span: { start, end: start }, text: '\n' }]
          : [];
      },
      [...spot.way, '~blank'],
    )
  );
};

/** The last entry of a list comes first. */
const reorder: Maker = (spots, chance) => {
  const spot = pick(
    spots,
    chance,
    (each) =>
      each.node.kind === 'sequence' &&
      each.node.style === 'block' &&
      each.node.items.length > 1 &&
      each.shape === 'entries',
  );
  return (
    spot &&
    at(
      spot,
      'order',
      [],
      ({ node }, text) => {
        const { items } = node as Sequence;
        const [first, last] = [items[0] as Node, items.at(-1) as Node];
        const start = lineStartOf(text, first.span.start);
        const lastStart = lineStartOf(text, last.span.start);
        const end = lineEndOf(text, contentEnd(text, last.span));
        if (
          start === lastStart ||
          text.slice(start, first.span.start).trim() !== '-' ||
          text.slice(lastStart, last.span.start).trim() !== '-'
        )
          return [];
        return [
          { span: { start, end: start }, text: `${text.slice(lastStart, end)}\n` },
          { span: { start: lastStart - 1, end }, text: '' },
        ];
      },
      [...spot.way, '~order'],
    )
  );
};

const MAKERS: readonly Maker[] = [
  changeValue,
  changeValue,
  quoteValue,
  deleteKey,
  deleteEntry,
  addKey,
  addWord,
  copyEntry,
  copyEntry,
  rename,
  remarkAbove,
  remarkBehind,
  blankLine,
  reorder,
];

/** An edit of a text. @param word none of the text has it */
export function anEdit(text: string, chance: Chance, word: string): Edit | undefined {
  return chance.of(MAKERS)(spotsIn(text), chance, word);
}

/** Two edits of one value, each to something else; or one deletes what the other changes. */
export function anOverlap(text: string, chance: Chance): readonly [Edit, Edit] | undefined {
  const spots = spotsIn(text).filter((spot) => !ASSESSED.includes(spot.way[0] ?? ''));
  const spot = pick(
    spots,
    chance,
    (each) =>
      isChangeable(each) &&
      each.way.length > 1 &&
      each.holder?.node.kind === 'mapping' &&
      each.holder.node.pairs.length > 2,
  );
  if (!spot) return undefined;
  const to = (word: string) =>
    at(spot, 'value', [word], ({ node }) => [{ span: node.span, text: `changed to ${word}` }]);
  const gone = at(spot, 'key gone', [], ({ holder, entry }, whole) => [
    removePair(whole, holder?.node as Mapping, entry?.pair as Pair),
  ]);
  return chance.whole(0, 2) === 0 ? [to('zzours'), gone] : [to('zzours'), to('zztheirs')];
}

/**
 * Whether two edits touch the same. A copy in a list in which something is renamed or deleted does: when both say the same, nobody can
 * tell which of them was there before.
 */
export function meet(one: Edit, other: Edit): boolean {
  const [copy, renaming] = one.kind === 'copy' ? [one, other] : [other, one];
  const isNameGone = renaming.kind === 'rename' || renaming.kind === 'entry gone';
  const isSameList = copy.kind === 'copy' && isNameGone && begins(renaming, copy.touches.slice(0, -1));
  return isSameList || begins(one, other.touches) || begins(other, one.touches);
}

function begins({ touches }: Edit, way: readonly string[]): boolean {
  return way.every((step, index) => step === touches[index]);
}
