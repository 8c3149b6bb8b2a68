/** A new name among keys that are the author's own: outcomes, themes, reviewers, tables. */

import type { Path, TextEdit } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { isMapping, nodeAt, pairsOf } from '../../document/walk';
import { canonicalChoice } from '../../fields/canonical';
import { type DictionaryKeys, type Field, MISSING_WORDS } from '../../fields/field';
import { say, translated } from '../../language/say';
import { fieldIn } from '../../review/fields-of-review';
import type { Review } from '../../review/review';
import { quoted } from '../../writing/value';
import { writeValue } from '../../writing/write-value';
import { stepsTo } from '../place/steps-to';

/**
 * The edits that add a name behind the others; none where something else stands there.
 * @param meaning what it stands for, in a sentence; empty: nothing behind the name yet
 */
export function writeName(
  review: Review,
  file: RecordFile,
  path: Path,
  name: string,
  meaning = '',
): readonly TextEdit[] {
  const { root } = file.document;
  if (!isMapping(root)) return [];
  const given = pairsOf(nodeAt(root, path)).map(({ key }) => key.text);
  const written = quoted(name);
  const steps = [...stepsTo(review, file, path), { key: written, order: [...given, written] }];
  if (meaning === '') return writeValue(file.document, root, steps, '');
  const key = keyOfMeaning(fieldIn(review, file, [...path, name]));
  const below = key === undefined ? [] : [{ key, order: [key] }];
  return writeValue(file.document, root, [...steps, ...below], quoted(meaning));
}

/** A sentence stands behind the name itself where it may; else in the first key of what belongs to the name. */
function keyOfMeaning(field: Field | undefined): string | undefined {
  return field?.kind === 'mapping' && !field.orText ? Object.keys(field.fields)[0] : undefined;
}

/** Why a text cannot be a key of this kind; `undefined` where it can. */
export function whyNoName({ pattern, inWords }: DictionaryKeys, name: string): string | undefined {
  const missing = canonicalChoice(MISSING_WORDS, name);
  if (missing !== undefined)
    return say`“${name}” cannot be a name, because “${missing}” says everywhere that there is no value.`;
  if (pattern === undefined || new RegExp(`^(?:${pattern})$`).test(name)) return undefined;
  return say`“${name}” cannot be ${translated(inWords)}: these consist of letters, digits and hyphens, begin with a letter, and have at most twelve of them.`;
}
