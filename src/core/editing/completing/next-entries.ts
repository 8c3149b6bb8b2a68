/**
 * The next entry of a list, from the line below a filled one. An editor keeps the indentation of the line above, so the
 * cursor stands where the keys of the filled entry do: two columns to the right of where the dash of the next one goes.
 */
import { withEntryBegun } from '../../document/begun-entry';
import { columnOf, lineEndOf, lineStartOf } from '../../document/line-edges';
import { type RecordFile, readRecord } from '../../document/record';
import { isMapping, isSequence, nodeAt, pairsOf } from '../../document/walk';
import { fieldsOf, requiredKeys } from '../../format/lookup';
import { escaped } from '../../language/markdown';
import { say, translated } from '../../language/say';
import { fieldToWrite } from '../../review/fields-of-review';
import type { Review } from '../../review/review';
import { hasKeys, type Place } from '../place/place';
import { entryOffers } from './complete-entries';
import type { Offer } from './completion';
import { asSnippet } from './snippet';
import { wholeEntry } from './usual-keys';

/** An entry that can be begun, at the place where its dash goes: left of the cursor, on the same line. */
export interface NextEntry {
  readonly place: Place;
  readonly offers: readonly Offer[];
}

/**
 * The entries that can follow those around a cursor, the innermost list first; none where something of the entry still
 * follows below, which would then belong to the new one.
 * @param place of the cursor; what is meant is one among the keys of an entry, not deeper
 */
export function nextEntries(review: Review, file: RecordFile, offset: number, place: Place): readonly NextEntry[] {
  const { text } = file.document;
  const { span, role, path, opensItem, inBrackets, beforeColon } = place;
  const line = { start: lineStartOf(text, offset), end: lineEndOf(text, offset) };
  const isAlone = `${text.slice(line.start, span.start)}${text.slice(span.end, line.end)}`.trim() === '';
  if (role !== 'key' || typeof path.at(-1) !== 'number' || opensItem || inBrackets || beforeColon || !isAlone)
    return [];
  const below = columnBelow(text, line.end);
  return listsAround(place).flatMap(({ depth, dash }): NextEntry[] => {
    if (dash < below || dash >= span.start - line.start) return [];
    const next = beginning(review, place, depth, dash);
    if (next === undefined) return [];
    const at: Place = { ...next, span: { start: line.start + dash, end: span.end } };
    return [{ place: at, offers: [...entryOffers(review, at), bareEntry(at)] }];
  });
}

/** The place as it would be if its word stood behind a dash; nothing where the list holds no groups. */
function beginning(review: Review, place: Place, depth: number, dash: number): Place | undefined {
  const { document, path: name } = place.file;
  const { root } = document;
  // All keys but the one at the cursor are known, in their order.
  const begun = pairsOf(nodeAt(root, place.path)).find(({ key }, index) => key.text !== place.keys[index]);
  if (root === undefined || begun === undefined) return undefined;
  const file = readRecord(name, { ...document, root: withEntryBegun(root, place.path, depth, begun) });
  const path = [...place.path.slice(0, depth), Number(place.path[depth]) + 1];
  const field = fieldToWrite(review, file, path);
  if (field === undefined || !hasKeys(field)) return undefined;
  return { ...place, path, field, file, lead: '- ', column: dash + 2, keys: [], opensItem: true };
}

/** Whether an entry has all that a whole one has, so that the next one is likelier than another of its keys. */
export function isFilled({ field, keys, path }: Place): boolean {
  const whole = field && typeof path.at(-1) === 'number' ? wholeEntry(path, field) : undefined;
  return whole?.keys.every((key) => keys.includes(typeof key === 'string' ? key : key[0])) ?? false;
}

/** The lists around a place, the innermost first: how many steps lead there, and where their dashes stand. */
function listsAround({ path, file: { document } }: Place): { readonly depth: number; readonly dash: number }[] {
  const { text, root } = document;
  const lists = path.flatMap((step, depth) => {
    const list = nodeAt(root, path.slice(0, depth));
    const item = typeof step === 'number' && isSequence(list) && list.style === 'block' ? list.items[step] : undefined;
    return isMapping(item) ? [{ depth, dash: columnOf(text, text.lastIndexOf('-', item.span.start - 1)) }] : [];
  });
  return lists.reverse();
}

/** How far to the right the next line below stands that is neither empty nor a remark; -1 where there is none. */
function columnBelow(text: string, from: number): number {
  const found = /^[ \t]*(?=[^\s#])/m.exec(text.slice(from + 1));
  return found?.[0].length ?? -1;
}

/** Only the dash, with the keys that every entry must have. */
function bareEntry({ field, column }: Place): Offer {
  const keys = field ? requiredKeys(field).filter((key) => Object.hasOwn(fieldsOf(field), key)) : [];
  return {
    label: say`next entry`,
    kind: 'snippet',
    detail: field ? translated(field.title) : '',
    documentation: field ? escaped(translated(field.meaning)) : '',
    insert:
      keys.length === 0
        ? '$0'
        : asSnippet(
            keys.map((key) => `${key}:`),
            column,
          ),
    isSnippet: true,
    askAgain: true,
  };
}
