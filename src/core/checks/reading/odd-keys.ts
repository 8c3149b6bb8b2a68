/** Keys that the format does not know at their place, read once for all checks that look at keys. */

import type { Mapping, Pair, Path } from '../../document/document';
import { named } from '../../document/named';
import type { RecordFile } from '../../document/record';
import { pairsOf } from '../../document/walk';
import type { Field } from '../../fields/field';
import { fieldsOf } from '../../format/lookup';
import { closest, plain } from '../../language/closest';
import type { FormError } from './form';
import { isHouseRule } from './house-rule';
import { type HomeOf, prepareHomes, printedNumber } from './key-home';

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

/** Every odd key of a file, in its order. */
export function* oddKeysIn(file: RecordFile, errors: readonly FormError[]): Generator<OddKey> {
  if (file.kind === undefined) return;
  const homeOf = prepareHomes(file.kind);
  for (const { keyword, pair, holder, path, field } of errors) {
    if (keyword !== 'unknown key' || pair === undefined || holder === undefined || isHouseRule(path)) continue;
    const known = Object.keys(fieldsOf(field));
    yield { pair, holder, path, known, reading: read(pair.key.text, field, path, homeOf) };
  }
}

function read(written: string, field: Field, path: Path, homeOf: HomeOf): KeyReading {
  const fields = fieldsOf(field);
  const keys = Object.keys(fields);
  const question = keys.find((key) => key.toLowerCase() === `q${printedNumber(written)}`);
  if (question !== undefined) return { kind: 'question number', key: question };
  const same = keys.find((key) => plain(key) === plain(written));
  if (same !== undefined) return { kind: 'spelling', key: same };
  const meant = keys.find((key) => named(fields, key)?.aliases?.some((alias) => plain(alias) === plain(written)));
  if (meant !== undefined) return { kind: 'meant', key: meant, slip: false };
  const where = homeOf(written, path);
  const slip = closest(written, keys);
  if (slip !== undefined && where === undefined) return { kind: 'meant', key: slip, slip: true };
  return where === undefined ? { kind: 'unknown' } : { kind: 'misplaced', where };
}

/** Whether a mapping already has a key. */
export function isTaken(holder: Mapping, key: string): boolean {
  return pairsOf(holder).some((pair) => pair.key.text === key);
}
