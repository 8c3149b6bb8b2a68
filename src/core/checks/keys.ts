/** Keys that the format does not know at their place, read once for all checks that look at keys. */
import type { Mapping, Pair, Path } from '../document/document';
import { HEADER_KEYS, RECORD_KINDS, type RecordFile, type RecordKind } from '../document/record';
import { pairOf, pairsOf, valueOf } from '../document/walk';
import type { Review } from '../review';
import type { Field } from '../schema/field';
import { fieldsOf, mappingOf } from '../schema/lookup';
import { recordFields } from '../schema/records';
import { closest, plain } from './closest';
import type { FormError } from './form';
import { isHouseRule } from './house-rule';

export interface OddKey {
  readonly pair: Pair;
  readonly holder: Mapping;
  /** Of the mapping. */
  readonly path: Path;
  /** Keys that may stand there. */
  readonly known: readonly string[];
  readonly reading: KeyReading;
}

export type KeyReading =
  /** The printed number of a question, without the `q` before it. */
  | { readonly kind: 'question number'; readonly key: string }
  /** The key is clear, only its spelling is not the agreed one. */
  | { readonly kind: 'spelling'; readonly key: string }
  /** Another name for a key, or a slip of the keyboard. */
  | { readonly kind: 'meant'; readonly key: string; readonly slip: boolean }
  | { readonly kind: 'misplaced'; readonly where: string }
  | { readonly kind: 'unknown' };

/** Every odd key of a file. Sections that the review describes under its own `fields` are not odd. */
export function oddKeysIn(file: RecordFile, review: Review, errors: readonly FormError[]): OddKey[] {
  return errors.flatMap(({ keyword, pair, holder, path, field }) => {
    if (keyword !== 'unknown key' || pair === undefined || holder === undefined || file.kind === undefined) return [];
    if (path.length === 0 && isOwnField(pair.key.text, file.kind, review)) return [];
    if (isHouseRule(path)) return [];
    const known = Object.keys(fieldsOf(field));
    return [{ pair, holder, path, known, reading: read(pair.key.text, field, path, file.kind) }];
  });
}

function read(written: string, field: Field, path: Path, kind: RecordKind): KeyReading {
  const fields = fieldsOf(field);
  const keys = Object.keys(fields);
  const question = keys.find((key) => key.toLowerCase() === `q${printedNumber(written)}`);
  if (question !== undefined) return { kind: 'question number', key: question };
  const same = keys.find((key) => plain(key) === plain(written));
  if (same !== undefined) return { kind: 'spelling', key: same };
  const named = keys.find((key) => fields[key]?.aliases?.some((alias) => plain(alias) === plain(written)));
  if (named !== undefined) return { kind: 'meant', key: named, slip: false };
  const where = homeOf(written, path, kind);
  const slip = closest(written, keys);
  if (slip !== undefined && where === undefined) return { kind: 'meant', key: slip, slip: true };
  return where === undefined ? { kind: 'unknown' } : { kind: 'misplaced', where };
}

/** "1.1", "q 1.1", "Q1.1.", "1_1": the number of a question, in lower case. */
function printedNumber(written: string): string {
  const bare = written
    .trim()
    .toLowerCase()
    .replace(/^(?:q|question)\s*/, '')
    .replace(/\.$/, '');
  return bare.replace(/^(\d+[a-z]?|[a-z])[_-](\d+[a-z]?)$/, '$1.$2');
}

/** Where a key belongs that is not at its place: deeper, further out, in another section or another kind of file. */
function homeOf(written: string, path: Path, kind: RecordKind): string | undefined {
  const here = path.filter((step) => typeof step === 'string');
  const homes = homesIn(recordFields[kind], written);
  const deeper = homes.filter((home) => home.length > here.length && here.every((key, index) => key === home[index]));
  if (deeper.length > 0 && deeper.length <= 3) {
    const steps = deeper.map((home) => home.slice(here.length));
    return `${steps.every((each) => each.length === 1) ? 'one level' : 'some levels'} deeper, under ${quotes(steps)}`;
  }
  const outer = homes
    .filter((home) => home.length < here.length && home.every((key, index) => key === here[index]))
    .at(-1);
  if (outer?.length === 0) return 'at the top level of the file, at the beginning of a line';
  if (outer)
    return `${here.length - outer.length === 1 ? 'one level' : 'some levels'} further out, under ${quotes([outer])}`;
  if (homes.length > 0 && homes.length <= 3 && here.length > 0) return `under ${quotes(homes)}`;
  const other = RECORD_KINDS.find((each) => each !== kind && Object.hasOwn(recordFields[each].fields, written));
  if (here.length > 0 || other === undefined || HEADER_KEYS.includes(written)) return undefined;
  return `in the file of ${other === 'intervention' ? 'an intervention' : `a ${other}`}, which begins with “${other}: …”`;
}

/** The keys on the way to every place at which a key is known; support may stand anywhere and is left out. */
function homesIn(field: Field, written: string, way: readonly string[] = []): (readonly string[])[] {
  const fields = mappingOf(field)?.fields ?? {};
  const inside = Object.entries(fields).flatMap(([key, child]) => homesIn(child, written, [...way, key]));
  return has(field, written) ? [way, ...inside] : inside;
}

function has(field: Field | undefined, written: string): boolean {
  const fields = (field && mappingOf(field))?.fields ?? {};
  return [written, `q${printedNumber(written)}`].some(
    (key) => Object.hasOwn(fields, key) && !HEADER_KEYS.includes(key),
  );
}

function quotes(ways: readonly (readonly string[])[]): string {
  return ways.map((way) => `“${way.join(': ')}”`).join(' or ');
}

/** A section that the review describes itself, for this kind of record or for all. */
function isOwnField(key: string, kind: RecordKind, review: Review): boolean {
  const own = review.files.flatMap((file) => (file.kind === 'review' ? [file.sections.get('fields')?.value] : []));
  return own.some((fields) => pairOf(fields, key) !== undefined || pairOf(valueOf(fields, kind), key) !== undefined);
}

/** Whether a mapping already has a key. */
export function isTaken(holder: Mapping, key: string): boolean {
  return pairsOf(holder).some((pair) => pair.key.text === key);
}
