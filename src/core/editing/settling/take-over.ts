/** Taking over in one step what two people agree on and the consensus does not say yet. */

import type { TextEdit } from '../../document/document';
import { applyEdits } from '../../document/edited-text';
import { parse } from '../../document/parse';
import { type RecordFile, readRecord } from '../../document/record';
import type { MappingField } from '../../fields/field';
import { recordFieldsOf } from '../../review/fields-of-review';
import type { RecordView, Review } from '../../review/review';
import { type ComparedDatum, comparisonOf } from '../../two-extractors/differences';
import { betweenTexts } from './between-texts';
import { consensusFile } from './consensus-file';
import { copied } from './copied';
import type { SettledText } from './settle';
import { withSupport } from './support-along';
import { type Source, writeThere } from './write-there';

/** What would be taken over: they say the same, and the consensus says nothing. */
function dataToTakeOver(record: RecordView, review: Review): readonly ComparedDatum[] {
  return comparisonOf(record, review).data.filter(
    ({ item, state }) => state === 'not taken over' && item.agreed === undefined,
  );
}

/**
 * The change of each file that takes them over, as the first of the two wrote them. What has no place in the file because
 * something else stands there is left.
 */
export function takeOver(record: RecordView, review: Review): readonly SettledText[] {
  const texts = new Map<string, { readonly file: RecordFile; readonly isNew: boolean; now: RecordFile }>();
  const fields = recordFieldsOf(review, record.kind);
  for (const { item } of dataToTakeOver(record, review)) {
    const { file, isNew } = consensusFile(record, review, item.section);
    const text = texts.get(file.path) ?? { file, isNew, now: file };
    texts.set(file.path, text);
    const [given] = item.given.values();
    if (given === undefined) continue;
    const source = { document: given.file.document, path: given.path };
    const edits = writeThere(text.now.document, fields, source, copied(source.document, given.node));
    if (edits.length > 0) text.now = edited(text.now, edits, fields, source);
  }
  return [...texts.values()].flatMap(({ file, isNew, now }) =>
    now === file
      ? []
      : [{ file, isNew, edits: [betweenTexts(file.document.text, now.document.text)], text: now.document.text }],
  );
}

/** With the value, and with what backs it. */
function edited(
  { path, document }: RecordFile,
  edits: readonly TextEdit[],
  fields: MappingField,
  source: Source,
): RecordFile {
  return readRecord(path, withSupport(parse(applyEdits(document.text, edits).text), fields, source));
}
