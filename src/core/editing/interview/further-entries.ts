/**
 * What may be added once a section is gone through: what is seldom needed, another entry of a list, another name where
 * the keys are the author's own (an outcome, a theme, a rule, a table).
 */

import type { Path, TextEdit } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { isBlank, isMapping, isSequence, nodeAt, pairOf, pairsOf, textAt } from '../../document/walk';
import type { DictionaryField, Field } from '../../fields/field';
import { say, translated } from '../../language/say';
import { entryInWords } from '../../review/entry-words';
import { fieldIn } from '../../review/fields-of-review';
import { THINGS } from '../../review/named-things';
import type { Review } from '../../review/review';
import { instrumentIn } from '../../review/tools-of-review';
import { writesOnly } from '../../writing/writes-only';
import { settingNames } from '../completing/complete-settings';
import { interviewOf } from './interview-of';
import { interviewOnRest } from './section-stops';
import type { Interview } from './stop';
import { whyNoName, writeName } from './write-name';

/** Something that may be added. */
export type FurtherEntry =
  /** Said only; nothing follows from it. */
  | { readonly kind: 'told'; readonly label: string }
  /** entry: a new one of the list. rest: what is seldom needed, in what was gone through. */
  | { readonly kind: 'entry' | 'rest'; readonly label: string; readonly interview: Interview }
  | {
      readonly kind: 'name';
      /** "Another outcome". */
      readonly label: string;
      /** What is asked for: "the name of an outcome". */
      readonly asks: string;
      /** Of the mapping whose key it will be. */
      readonly path: Path;
      /** Names that the program knows; where there are any, others make no sense. */
      readonly known: readonly KnownName[];
    };

export interface KnownName {
  readonly name: string;
  /** As people know it: a question by its number. */
  readonly label: string;
  readonly meaning: string;
}

/** All that may follow, what is closest to the interview first. */
export function furtherEntries(review: Review, file: RecordFile, interview: Interview): readonly FurtherEntry[] {
  const { path } = interview;
  const [section] = path;
  const field = section === undefined ? undefined : fieldIn(review, file, [section]);
  if (section === undefined || field === undefined || instrumentIn(review, String(section)) !== undefined) return [];
  const rest = interview.without === undefined ? restOf(review, file, interview) : [];
  const list = nodeAt(file.document.root, [section]);
  if (isSequence(list) && field.kind === 'list' && field.of.kind === 'mapping') {
    const another = interviewOf(review, file, [section, list.items.length]);
    return [...rest, { kind: 'entry', label: say`Another entry`, interview: another }];
  }
  const isNear = ({ path: each }: { readonly path: Path }) =>
    path.length > 1 && path.every((step, depth) => step === each[depth]);
  const all = namesBelow(review, file, field, [section]);
  return [...rest, ...all.filter(isNear), ...all.filter((each) => !isNear(each))];
}

/** More than anybody picks from. */
const MOST_OFFERED = 50;

/** What is seldom needed in what was gone through; of a list, in each of its entries, or in the last of very many. */
function restOf(review: Review, file: RecordFile, interview: Interview): FurtherEntry[] {
  const { path } = interview;
  const here = nodeAt(file.document.root, path);
  if (here === undefined || isBlank(here)) return [];
  if (path.length === 1 && isSequence(here)) return restOfEntries(review, file, path, here.items.length);
  const rest = interviewOnRest(review, file, interview);
  return rest ? [{ kind: 'rest', label: say`More about “${nameOf(review, file, interview)}”…`, interview: rest }] : [];
}

function restOfEntries(review: Review, file: RecordFile, path: Path, count: number): FurtherEntry[] {
  const first = Math.max(0, count - MOST_OFFERED);
  const rest = Array.from({ length: count - first }, (_, index) =>
    restOf(review, file, interviewOf(review, file, [...path, first + index])),
  ).flat();
  if (first === 0) return rest;
  const label = say`These are the last ${MOST_OFFERED} of ${count} entries. For another one, put the cursor into it and ask for the next question.`;
  return [...rest, { kind: 'told', label }];
}

/** What people call an entry; the name of the interview where it has no name. */
function nameOf(review: Review, file: RecordFile, { path, title }: Interview): string {
  const entry = nodeAt(file.document.root, path);
  const id = fieldIn(review, file, [...path, 'id']);
  const words = id?.kind === 'id' ? entryInWords(id.of, entry) : undefined;
  return words ?? textAt(entry, 'id') ?? title;
}

/** The mappings with keys of the author's own in a section, and those in their entries. */
function namesBelow(
  review: Review,
  file: RecordFile,
  field: Field,
  path: Path,
): (FurtherEntry & { readonly kind: 'name' })[] {
  const node = nodeAt(file.document.root, path);
  if (node !== undefined && !isBlank(node) && !isMapping(node)) return [];
  if (field.kind === 'mapping' && path.length === 1)
    return Object.entries(field.fields).flatMap(([key, child]) =>
      child.kind === 'dictionary' ? namesBelow(review, file, child, [...path, key]) : [],
    );
  if (field.kind !== 'dictionary' || field.keys.of !== undefined) return [];
  const given = pairsOf(node).map(({ key }) => key.text);
  const known = settingNames(path, review).filter(({ name }) => !given.includes(name));
  const isClosed = known.length === 0 && settingNames(path, review).length > 0;
  const here = { kind: 'name' as const, label: labelOf(field, path), asks: field.keys.inWords, path, known };
  const inside = given.flatMap((name) => {
    const child = field.of;
    if (child.kind === 'dictionary') return namesBelow(review, file, child, [...path, name]);
    const own = child.kind === 'mapping' ? Object.entries(child.fields) : [];
    return own.flatMap(([key, each]) =>
      each.kind === 'dictionary' ? namesBelow(review, file, each, [...path, name, key]) : [],
    );
  });
  return [...(isClosed ? [] : [here]), ...inside];
}

function labelOf({ keys: { defines }, title }: DictionaryField, path: Path): string {
  const [, inside] = path;
  if (defines !== undefined) return say`Another ${translated(THINGS[defines].name)}`;
  return inside === undefined ? say`Another entry of “${title}”` : say`Another entry of “${title}”, ${inside}`;
}

/** Why a name cannot be added; `undefined` where it can. */
export function whyNoEntry(review: Review, file: RecordFile, path: Path, typed: string): string | undefined {
  const name = typed.trim();
  const field = fieldIn(review, file, path);
  if (name === '' || field?.kind !== 'dictionary') return say`Type a name, or press Escape to leave.`;
  if (pairOf(nodeAt(file.document.root, path), name)) return say`“${name}” is there already. Choose another name.`;
  return whyNoName(field.keys, name);
}

/**
 * Adds a name behind the others, with nothing behind it yet.
 * @returns the edits, and the interview through what belongs to it; nothing where it cannot be added cleanly
 */
export function addEntry(
  review: Review,
  file: RecordFile,
  path: Path,
  typed: string,
): { readonly edits: readonly TextEdit[]; readonly interview: Interview } | undefined {
  const name = typed.trim();
  if (whyNoEntry(review, file, path, name) !== undefined) return undefined;
  const edits = writeName(review, file, path, name);
  const interview = interviewOf(review, file, [...path, name]);
  return writesOnly(file.document, edits, [...path, name]) ? { edits, interview: interview } : undefined;
}
