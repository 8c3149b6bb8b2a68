/** What is still open in a section that is no assessment: keys that are missing or blank, in the order of the template. */
import type { Node, Path } from '../../document/document';
import { HEADER_KEYS, type RecordFile } from '../../document/record';
import { isEmpty, isMapping, isSequence, nodeAt, pairOf, pairsOf } from '../../document/walk';
import type { DictionaryField, Field, MappingField } from '../../fields/field';
import { fieldsOf } from '../../format/lookup';
import { fieldIn, recordFieldsOf } from '../../review/fields-of-review';
import { type Names, prepareNames } from '../../review/names';
import type { Review } from '../../review/review';
import { isDecided, keysInUse } from '../completing/checklist-items';
import { isUsual, type UsualKeys, usualBelow, wholeEntry } from '../completing/usual-keys';
import { takesNewNames } from '../place/home-of-names';
import { type Interview, type Stop, stopName } from './stop';

/** Nobody is asked for these: they are worked out, or are remarks that come by themselves. */
const NOT_ASKED: readonly string[] = ['score', 'total', 'notes', 'settled', 'support'];

/**
 * What most people need, and what stands there without a value; in an interview through the rest, what is seldom needed.
 * The path of the interview is that of the section, or of an entry of a list in it; empty: the single values at the top of the file.
 */
export function sectionStops(review: Review, file: RecordFile, { path, without }: InterviewedPart): readonly Stop[] {
  if (without === undefined) return stopsBelow(review, file, path, 'usual');
  return stopsBelow(review, file, path, 'all').filter((stop) => !without.has(stopName(stop)));
}

/** The interview through what is seldom needed in a section or an entry; nothing where nothing of it is open. */
export function interviewOnRest(review: Review, file: RecordFile, interview: Interview): Interview | undefined {
  const rest = { ...interview, without: new Set(stopsBelow(review, file, interview.path, 'usual').map(stopName)) };
  return sectionStops(review, file, rest).length > 0 ? rest : undefined;
}

type InterviewedPart = Pick<Interview, 'path' | 'without'>;

/** usual: what most people need, and what is written already. */
type Wanted = 'usual' | 'all';

function stopsBelow(review: Review, file: RecordFile, path: Path, wanted: Wanted): readonly Stop[] {
  if (file.kind === undefined) return [];
  const { root } = file.document;
  const around: Around = { review, file, names: prepareNames(review, file), wanted, keys: new Map() };
  if (path.length === 0) {
    const record = recordFieldsOf(review, file.kind);
    return Object.entries(record.fields).flatMap(([key, field]) => {
      if (HEADER_KEYS.includes(key) || NOT_ASKED.includes(key) || !isSingle(field)) return [];
      const pair = pairOf(root, key);
      if (wanted === 'usual' && pair === undefined && !isUsual(key, record, undefined)) return [];
      return stopsIn(around, field, pair?.value, [key]);
    });
  }
  const field = fieldIn(review, file, path);
  const isEntry = typeof path.at(-1) === 'number';
  return field
    ? stopsIn(around, field, nodeAt(root, path), path, isEntry ? wholeEntry(path, field)?.keys : undefined)
    : [];
}

interface Around {
  readonly review: Review;
  readonly file: RecordFile;
  readonly names: Names;
  readonly wanted: Wanted;
  /** What {@link keysOf} found last for each mapping; thousands of entries may have the same fields. */
  readonly keys: Map<MappingField, { readonly usual: UsualKeys | undefined; readonly found: readonly AskedKey[] }>;
}

/** A key of a mapping that a person may be asked for. */
interface AskedKey {
  readonly key: string;
  readonly field: Field;
  readonly isUsual: boolean;
  readonly below: UsualKeys | undefined;
}

function keysOf(field: MappingField, usual: UsualKeys | undefined, { keys }: Around): readonly AskedKey[] {
  const known = keys.get(field);
  if (known && known.usual === usual) return known.found;
  const found = Object.entries(field.fields)
    .filter(([key]) => !NOT_ASKED.includes(key))
    .map(([key, child]) => ({
      key,
      field: child,
      isUsual: isUsual(key, field, usual),
      below: usualBelow(key, usual),
    }));
  keys.set(field, { usual, found });
  return found;
}

/** @param usual the keys that most people need there; `undefined` where nobody has said it */
function stopsIn(around: Around, field: Field, node: Node | undefined, path: Path, usual?: UsualKeys): readonly Stop[] {
  const isOpen = node === undefined || isEmpty(node);
  if (isSingle(field)) return isOpen && isAnswerable(field, around) ? [{ kind: 'field', path }] : [];
  if (field.kind === 'mapping') {
    if (isOpen && path.length > 1 && takesSentence(field)) return [{ kind: 'field', path }];
    return isOpen || isMapping(node) ? stopsInMapping(around, field, node, path, usual) : [];
  }
  if (field.kind === 'dictionary') return isOpen || isMapping(node) ? stopsInDictionary(around, field, node, path) : [];
  if (field.kind !== 'list' || field.of.kind !== 'mapping') return [];
  const entry = field.of;
  const ofEntry = wholeEntry(path, entry)?.keys;
  if (isMapping(node) && field.orOne) return stopsInMapping(around, entry, node, path, ofEntry);
  if (isOpen || (isSequence(node) && node.items.length === 0))
    return stopsInMapping(around, entry, undefined, [...path, 0], ofEntry);
  if (!isSequence(node)) return [];
  return node.items.flatMap((item, index) =>
    isMapping(item) ? stopsInMapping(around, entry, item, [...path, index], ofEntry) : [],
  );
}

function stopsInMapping(
  around: Around,
  field: MappingField,
  node: Node | undefined,
  path: Path,
  usual: UsualKeys | undefined,
): readonly Stop[] {
  const used = keysInUse(path, around.file, around.review);
  if (field.ofSeveralForms && used === undefined) return [];
  return keysOf(field, usual, around).flatMap(({ key, field: child, isUsual: isWanted, below }) => {
    if (used !== undefined && !used.includes(key)) return [];
    const pair = pairOf(node, key);
    if (around.wanted === 'usual' && pair === undefined && !isWanted) return [];
    if (pair === undefined && isDecided([...path, key], around.review)) return [];
    return stopsIn(around, child, pair?.value, [...path, key], below);
  });
}

/** What is missing behind the names that are there; names that the format offers are asked for too. */
function stopsInDictionary(
  around: Around,
  field: DictionaryField,
  node: Node | undefined,
  path: Path,
): readonly Stop[] {
  const used = keysInUse(path, around.file, around.review);
  const offered = Object.keys(fieldsOf(field)).filter((key) => used === undefined || used.includes(key));
  const given = pairsOf(node).map(({ key }) => key.text);
  return [...new Set([...offered, ...given])].flatMap((key) =>
    stopsIn(around, field.of, pairOf(node, key)?.value, [...path, key]),
  );
}

/** Not while there is nothing that could be named, and nothing that it could be added to: a group of a study whose groups nobody has written down. */
function isAnswerable(field: Field, around: Around): boolean {
  if (field.kind === 'list') return isAnswerable(field.of, around);
  return (
    field.kind !== 'reference' ||
    field.also !== undefined ||
    around.names(field.to).length > 0 ||
    takesNewNames(around.review, field.to)
  );
}

/** Whether a sentence will do: not for numbers, each of which has its own key. */
export function takesSentence({ orText, fields }: MappingField): boolean {
  return orText === true && !Object.values(fields).some(({ kind }) => kind === 'number');
}

/** Whether a person can give the value at one stop: a word, a text, a number; or several of them. */
export function isSingle(field: Field): boolean {
  if (field.kind === 'list') return isSingle(field.of) && (field.of.kind !== 'list' || field.of.orOne === true);
  return !['mapping', 'dictionary', 'assessments', 'any'].includes(field.kind);
}
