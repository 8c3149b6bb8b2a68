/** The sections that a record does not have yet, and how one of them is added. */

import type { TextEdit } from '../../document/document';
import { applyEdits } from '../../document/edited-text';
import { named } from '../../document/named';
import type { RecordFile } from '../../document/record';
import { isMapping } from '../../document/walk';
import { expectedSections } from '../../review/expected';
import { recordFieldsOf } from '../../review/fields-of-review';
import { type Review, recordCalled } from '../../review/review';
import { addKeys } from '../../writing/keys';
import { readsWell } from '../../writing/reads-well';
import { sectionsOf } from '../changing/fill-missing-keys';
import { textAfterKey } from '../completing/text-after-key';

export interface MissingSection {
  readonly key: string;
  readonly title: string;
  readonly meaning: string;
  /** The review counts the record as unfinished without it. */
  readonly isExpected: boolean;
}

/** Those that fit the record, the expected ones first, each group in the canonical order. None in a file that cannot be read. */
export function missingSections(review: Review, file: RecordFile): readonly MissingSection[] {
  const { kind, document } = file;
  if (kind === undefined || document.problems.length > 0 || !isMapping(document.root)) return [];
  const record = recordCalled(review, kind, file.id);
  const expected = record ? expectedSections(record, review) : [];
  const { fields } = recordFieldsOf(review, kind);
  const missing = sectionsOf(review, file)
    .filter((key) => !file.sections.has(key))
    .map((key) => ({
      key,
      title: named(fields, key)?.title ?? key,
      meaning: named(fields, key)?.meaning ?? '',
      isExpected: expected.includes(key),
    }));
  return [...missing.filter(({ isExpected }) => isExpected), ...missing.filter(({ isExpected }) => !isExpected)];
}

/** One edit. The text goes in with places to fill in: what stands behind the key is a snippet. */
export interface SectionAddition {
  readonly edit: TextEdit;
  /** Behind the added key, in the text as it is afterwards. */
  readonly cursor: number;
  /** What follows the key there, as a snippet: `:` is written already. */
  readonly snippet: string;
}

/** The key in its canonical place. @returns nothing where the file is not written in lines */
export function addSection(review: Review, file: RecordFile, key: string): SectionAddition | undefined {
  const { text, root } = file.document;
  const field = file.kind && named(recordFieldsOf(review, file.kind).fields, key);
  if (file.kind === undefined || field === undefined || !isMapping(root) || root.style === 'flow') return undefined;
  const order = Object.keys(recordFieldsOf(review, file.kind).fields);
  const [edit] = addKeys(text, root, [{ key, lines: [`${key}:`] }], order);
  if (edit === undefined || !readsWell(text, [edit])) return undefined;
  const after = applyEdits(text, [edit]).text;
  const at = after.indexOf(`${key}:`, edit.span.start);
  return { edit, cursor: at + key.length + 1, snippet: textAfterKey(key, field, { column: 0 }).insert.slice(1) };
}
