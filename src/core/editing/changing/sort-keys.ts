/** Putting keys into the canonical order. Their remarks go along; nothing else changes. */

import type { Document, Mapping, Node, Path, TextEdit } from '../../document/document';
import { applyEdits } from '../../document/edited-text';
import { columnOf } from '../../document/line-edges';
import { parse } from '../../document/parse';
import type { RecordFile } from '../../document/record';
import { isMapping, walk } from '../../document/walk';
import { fieldsOf } from '../../format/lookup';
import { english, say, translated } from '../../language/say';
import { fieldIn } from '../../review/fields-of-review';
import type { Review } from '../../review/review';
import { keyRangesOf } from '../../writing/key-ranges';
import { mappingsAt } from '../place/mapping-at';
import type { Refactoring } from './refactoring';

/** No nesting is deeper than this many rounds, each of which puts the innermost in order. */
const MOST_ROUNDS = 50;

/** Of the keys among which the cursor stands; nothing where they are in order, or have none. */
export function sortKeys(review: Review, file: RecordFile, offset: number): readonly Refactoring[] {
  const { text, root } = file.document;
  const [here] = mappingsAt(text, root, offset);
  if (here === undefined || !isUnsorted(review, file, here.node, here.path)) return [];
  const name = here.path.filter((step) => typeof step === 'string').at(-1);
  const title =
    name === undefined
      ? say`Put the sections of this file into the usual order`
      : say`Put the keys of this ${typeof here.path.at(-1) === 'number' ? say`entry of ` : ''}“${name}” into the usual order`;
  const edit = sorted(text, here.node, orderAt(review, file, here.path));
  const after = edit && parse(applyEdits(text, [edit]).text);
  const refused = refusalOf(file.document, after);
  if (refused !== undefined || edit === undefined)
    return [{ title, kind: 'order', edits: [], refused: refused ?? translated(REMARKS) }];
  return [{ title, kind: 'order', edits: [{ path: file.path, edits: [edit] }] }];
}

/** Of all keys of a file. Costs more than looking at one place, so that it is only asked for on request. */
export function sortAllKeys(review: Review, file: RecordFile): readonly Refactoring[] {
  const title = say`Put all keys of this file into the usual order`;
  let document = file.document;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = innermostUnsorted(review, file, document.root).flatMap(
      ({ node, path }) => sorted(document.text, node, orderAt(review, file, path)) ?? [],
    );
    if (edits.length === 0) break;
    document = parse(applyEdits(document.text, edits).text);
    const refused = refusalOf(file.document, document);
    if (refused !== undefined) return [{ title, kind: 'order file', edits: [], refused }];
  }
  if (document === file.document) return [];
  return [
    { title, kind: 'order file', edits: [{ path: file.path, edits: [difference(file.document.text, document.text)] }] },
  ];
}

const REMARKS = english`Remarks between the braces would lose their place. Move them first.`;

function refusalOf(before: Document, after: Document | undefined): string | undefined {
  if (after === undefined) return translated(REMARKS);
  if (after.problems.length === 0 && inAnyOrder(before.root) === inAnyOrder(after.root)) return undefined;
  return say`Something here is used again further down (“&” and “*”) or depends on its place, so the keys cannot change places.`;
}

/** What is said, whatever the order of its keys. */
function inAnyOrder(node: Node | undefined): string {
  if (node === undefined) return '';
  if (node.kind === 'scalar') return JSON.stringify([node.value, node.text]);
  if (node.kind === 'sequence') return `[${node.items.map(inAnyOrder).join()}]`;
  const pairs = node.pairs.map(({ key, value }) => `${JSON.stringify(key.text)}:${inAnyOrder(value)}`);
  return `{${pairs.sort().join()}}`;
}

function orderAt(review: Review, file: RecordFile, path: Path): readonly string[] {
  const field = fieldIn(review, file, path);
  return field === undefined || field.kind === 'dictionary' ? [] : Object.keys(fieldsOf(field));
}

function isUnsorted(review: Review, file: RecordFile, node: Mapping, path: Path): boolean {
  const order = orderAt(review, file, path);
  const places = inOrder(node, order);
  return places.some((pair, index) => pair !== node.pairs[index]);
}

/** Keys that the format does not have stay behind the key before them. */
function inOrder({ pairs }: Mapping, order: readonly string[]): Mapping['pairs'] {
  const places = new Map([...order.entries()].map(([at, key]) => [key, at]));
  let place = -1;
  const placed = pairs.map((pair) => {
    place = places.get(pair.key.text) ?? place;
    return { pair, place };
  });
  return placed.sort((a, b) => a.place - b.place).map(({ pair }) => pair);
}

function innermostUnsorted(review: Review, file: RecordFile, root: Node | undefined) {
  const found: { node: Mapping; path: Path }[] = [];
  for (const { node, path } of root === undefined ? [] : walk(root)) {
    if (!isMapping(node) || !isUnsorted(review, file, node, path)) continue;
    found.push({ node, path });
  }
  // What stands in another comes before it, so that whatever begins before the last one holds it, or is the same again.
  found.sort((a, b) => a.node.span.end - b.node.span.end || b.node.span.start - a.node.span.start);
  let last: Mapping | undefined;
  return found.filter(({ node }) => {
    if (last && node.span.start <= last.span.start) return false;
    last = node;
    return true;
  });
}

/** @returns `undefined` where remarks stand between braces */
function sorted(text: string, mapping: Mapping, order: readonly string[]): TextEdit | undefined {
  const ranges = keyRangesOf(text, mapping);
  const indexes = new Map(mapping.pairs.map((pair, index) => [pair, index]));
  const wanted = inOrder(mapping, order).map((pair) => indexes.get(pair) ?? -1);
  const from = wanted.findIndex((index, place) => index !== place);
  const to = wanted.reduce((last, index, place) => (index === place ? last : place), from);
  const gaps = ranges.map(({ end }, index) => text.slice(end, ranges[index + 1]?.start ?? end));
  if (from < 0 || (mapping.style === 'flow' && gaps.some((gap) => gap.includes('#')))) return undefined;
  const pieces = wanted.slice(from, to + 1).map((index, place) => {
    const { start, end, pair } = ranges[index] as (typeof ranges)[number];
    const raw = text.slice(start, end);
    if (mapping.style === 'flow') return raw;
    const sharesLine = ranges[0]?.start === ranges[0]?.pair.key.span.start && columnOf(text, pair.key.span.start) > 0;
    const bare = sharesLine && index === 0 ? `${' '.repeat(columnOf(text, pair.key.span.start))}${raw}` : raw;
    return sharesLine && from + place === 0 ? bare.trimStart() : bare;
  });
  const start = ranges[from]?.start ?? 0;
  const end = ranges[to]?.end ?? start;
  return {
    span: { start, end },
    text: pieces.map((piece, place) => piece + (from + place < to ? gaps[from + place] : '')).join(''),
  };
}

/** One edit from the first difference to the last. */
function difference(before: string, after: string): TextEdit {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let kept = 0;
  const most = Math.min(before.length, after.length) - start;
  while (kept < most && before.at(-1 - kept) === after.at(-1 - kept)) kept++;
  return { span: { start, end: before.length - kept }, text: after.slice(start, after.length - kept) };
}
