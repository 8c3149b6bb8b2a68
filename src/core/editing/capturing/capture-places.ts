/** Which place of a file is meant by a cursor, where what stands in a report is to be its support. */

import type { Mapping, Node, Pair, Path } from '../../document/document';
import { lineEndOf, lineStartOf } from '../../document/line-edges';
import { HEADER_KEYS, type RecordFile } from '../../document/record';
import { isMapping, itemsOf, nodeAt, oneOrMany, pairOf, textOf, valueOf } from '../../document/walk';
import { fieldIn } from '../../review/fields-of-review';
import { placeInWords } from '../../review/place-in-words';
import type { Review } from '../../review/review';
import { type MappingAt, mappingsAt } from '../place/mapping-at';

/** A place that support can be added to. */
export interface CapturePlace {
  /** The mapping in which the support stands. */
  readonly path: Path;
  /** The keys beside the support that it is for; none: everything in this place. */
  readonly for: readonly string[];
  /** The entry of the support in which the cursor stands, from 0: its gaps are filled in where it has any. */
  readonly entry?: number;
  /** In people's words. */
  readonly name: string;
}

export interface CapturePlaces {
  /** The likeliest first; none where no support can stand. */
  readonly places: readonly CapturePlace[];
  /** Whether the first is meant for sure: the cursor stands at it, and it takes support. */
  readonly isCertain: boolean;
}

/** A place without its words. */
type Bare = Omit<CapturePlace, 'name'>;

/**
 * The places around a cursor, the innermost first.
 *
 * A key with a plain value has the support beside it, for that key; a mapping in lines of its own has it within. What
 * stands in braces is one value of the mapping around it, so that no line grows. Between keys nothing is certain.
 */
export function capturePlaces(review: Review, file: RecordFile, offset: number): CapturePlaces {
  const { text, root } = file.document;
  const around = mappingsAt(text, root, offset);
  const takes = (path: Path) => fieldIn(review, file, [...path, 'support']) !== undefined;
  const inSupport = around.find(({ path, pair }) => pair?.key.text === 'support' && takes(path));
  if (inSupport) return { places: named(review, file, [atSupport(inSupport, around)]), isCertain: true };
  const holders = around.filter(({ path }) => takes(path));
  const here = holders.find((each, index) => index === holders.length - 1 || !isInOneValue(each));
  if (here === undefined) return { places: [], isCertain: false };
  const at = keyPlace(here);
  const isSure = isCertain(text, here, around, offset);
  const near = here.pair === undefined && !isSure ? besides(text, here, offset) : [];
  const whole: Bare = { path: here.path, for: [] };
  const others = holders.slice(holders.indexOf(here) + 1).map(({ path }): Bare => ({ path, for: [] }));
  const inside = holders.slice(0, holders.indexOf(here)).flatMap((each) => keyPlace(each) ?? []);
  const all = [...(at ? [at] : []), ...near, ...inside, ...entriesBelow(here), whole, ...others];
  return { places: named(review, file, all), isCertain: isSure };
}

/** Inside of support: more of it, for the same keys as the entry at the cursor. */
function atSupport({ path, pair }: MappingAt, around: readonly MappingAt[]): Bare {
  const depth = path.length + 1;
  const entry = around.find((each) => each.path.length >= depth && each.path[path.length] === 'support');
  if (entry === undefined || pair === undefined) return { path, for: [] };
  const keys = oneOrMany(valueOf(entry.node, 'for')).flatMap((node) => textOf(node) ?? []);
  const index = entry.path[depth];
  return { path, for: keys, entry: typeof index === 'number' ? index : 0 };
}

/** Braces behind a key: one value of what stands around. An entry in braces is a place of its own. */
function isInOneValue({ node, path }: MappingAt): boolean {
  return node.style === 'flow' && typeof path.at(-1) === 'string';
}

/** The key at the cursor; not what says whose work the file is. */
function keyPlace({ path, pair }: MappingAt): Bare | undefined {
  if (pair === undefined || (path.length === 0 && HEADER_KEYS.includes(pair.key.text))) return undefined;
  return { path, for: [pair.key.text] };
}

/** The keys above and below a cursor that stands at none: a remark belongs to the key below it, a blank line to that above. */
function besides(text: string, { node, path }: MappingAt, offset: number): Bare[] {
  const above = node.pairs.filter(({ key }) => key.span.start < offset).at(-1);
  const below = node.pairs.find(({ key }) => key.span.start > offset);
  const isRemark = /^\s*#/.test(text.slice(lineStartOf(text, offset), lineEndOf(text, offset)));
  const keys = isRemark ? [below, above] : [above, below];
  return keys.flatMap((pair) => (pair && keyPlace({ node, path, pair })) ?? []);
}

/** The entries of a list, or the mapping, on whose key a cursor stands. */
function entriesBelow({ path, pair }: MappingAt): Bare[] {
  if (pair === undefined) return [];
  const entries = itemsOf(pair.value).flatMap((item, index) => (isMapping(item) ? [index] : []));
  return entries.slice(0, MOST_ENTRIES).map((index) => ({ path: [...path, pair.key.text, index], for: [] }));
}

/** More are found sooner in the file than in a list. */
const MOST_ENTRIES = 30;

/** Whether the cursor is at one key with a plain value, or on the line with which a mapping begins. */
function isCertain(
  text: string,
  { node, path, pair }: MappingAt,
  around: readonly MappingAt[],
  offset: number,
): boolean {
  if (path[0] === 'reports' || (path.length === 0 && HEADER_KEYS.includes(pair?.key.text ?? ''))) return false;
  if (pair) return !holdsMappings(pair);
  const holder = around.find((each) => each.path.length < path.length)?.pair;
  const begins = typeof path.at(-1) === 'number' ? node.span.start : holder?.key.span.start;
  return begins !== undefined && lineStartOf(text, begins) === lineStartOf(text, offset);
}

function holdsMappings({ value }: Pair): boolean {
  return itemsOf(value).some(isMapping);
}

/** With words, each place once. */
function named(review: Review, file: RecordFile, places: readonly Bare[]): readonly CapturePlace[] {
  const keys = places.map((place) => JSON.stringify([place.path, place.for]));
  return places
    .filter((_, index) => keys.indexOf(keys[index] ?? '') === index)
    .map((place) => ({ ...place, name: placeInWords(review, file, place.path, place.for) }));
}

/** The mapping of a place; nothing where it is gone. */
export function holderOf(file: RecordFile, { path }: Pick<CapturePlace, 'path'>): Mapping | undefined {
  const node: Node | undefined = nodeAt(file.document.root, path);
  return isMapping(node) ? node : undefined;
}

/** The entries of the support of a mapping, each a mapping or a sentence. */
export function supportEntries(holder: Mapping): readonly Node[] {
  return oneOrMany(pairOf(holder, 'support')?.value);
}
