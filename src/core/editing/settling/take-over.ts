/** Taking over in one step what two people agree on and the consensus does not say yet. */

import type { TextEdit } from '../../document/document';
import { applyEdits } from '../../document/edited-text';
import { parse } from '../../document/parse';
import { type RecordFile, readRecord } from '../../document/record';
import type { MappingField } from '../../fields/field';
import { recordFieldsOf } from '../../review/fields-of-review';
import type { RecordView, Review } from '../../review/review';
import { type ComparedDatum, comparisonOf } from '../../two-extractors/comparison';
import type { Given } from '../../two-extractors/data-item';
import { placeKey } from '../../two-extractors/settled';
import { betweenTexts } from './between-texts';
import { consensusFile } from './consensus-file';
import { copied } from './copied';
import type { SettledText } from './settle';
import { withSupport } from './support-along';
import { writeThere } from './write-there';

/** Whether it would be taken over: they say the same, and the consensus says nothing. */
export function isToTakeOver({ item, state }: ComparedDatum): boolean {
  return state === 'not taken over' && item.agreed === undefined;
}

/**
 * The change of each file that takes them over, as the first of the two wrote them. What has no place in the file because
 * something else stands there is left.
 * @param isWanted which of them, by the key of their place; all of them without it
 */
export function takeOver(
  record: RecordView,
  review: Review,
  isWanted: (place: string) => boolean = () => true,
): readonly SettledText[] {
  const texts = new Map<string, { readonly file: RecordFile; readonly isNew: boolean; now: RecordFile }>();
  const fields = recordFieldsOf(review, record.kind);
  for (const datum of comparisonOf(record, review).data) {
    const { item } = datum;
    if (!isToTakeOver(datum) || !isWanted(placeKey(item.place))) continue;
    const { file, isNew } = consensusFile(record, review, item.section);
    const text = texts.get(file.path) ?? { file, isNew, now: file };
    texts.set(file.path, text);
    const [given] = item.given.values();
    if (given === undefined) continue;
    const source = { document: given.file.document, path: given.path };
    const edits = writeThere(text.now.document, fields, source, copied(source.document, given.node));
    if (edits.length > 0) text.now = edited(text.now, edits, fields, [...item.given.values()]);
  }
  return [...texts.values()].flatMap(({ file, isNew, now }) =>
    now === file
      ? []
      : [{ file, isNew, edits: [betweenTexts(file.document.text, now.document.text)], text: now.document.text }],
  );
}

/** With the value, and with what backs it: of the first of those who gave it, and something for it. */
function edited(
  { path, document }: RecordFile,
  edits: readonly TextEdit[],
  fields: MappingField,
  given: readonly Given[],
): RecordFile {
  const after = parse(applyEdits(document.text, edits).text);
  const backed = given.reduce(
    (now, { file, path }) => withSupport(now, fields, { document: file.document, path }),
    after,
  );
  return readRecord(path, backed);
}
