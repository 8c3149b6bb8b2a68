/** Taking over in one step what two people agree on and the consensus does not say yet. */

import type { TextEdit } from '../../document/document';
import { applyEdits } from '../../document/edited-text';
import { parse } from '../../document/parse';
import { type RecordFile, readRecord } from '../../document/record';
import { recordFieldsOf } from '../../review/fields-of-review';
import type { RecordView, Review } from '../../review/review';
import { type ComparedDatum, comparisonOf } from '../../two-extractors/differences';
import { consensusFile } from './consensus-file';
import { copied } from './copied';
import type { SettledText } from './settle';
import { writeThere } from './write-there';

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
    if (edits.length > 0) text.now = edited(text.now, edits);
  }
  return [...texts.values()].flatMap(({ file, isNew, now }) =>
    now === file
      ? []
      : [{ file, isNew, edits: [between(file.document.text, now.document.text)], text: now.document.text }],
  );
}

function edited({ path, document }: RecordFile, edits: readonly TextEdit[]): RecordFile {
  return readRecord(path, parse(applyEdits(document.text, edits).text));
}

/** The one edit between two texts: what they have in common at both ends stays. */
function between(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let common = 0;
  while (common < most - start && before.at(-1 - common) === after.at(-1 - common)) common++;
  // Whole lines: no line end is taken apart.
  start = before.lastIndexOf('\n', start - 1) + 1;
  const end = before.indexOf('\n', before.length - common);
  const tail = end < 0 ? 0 : before.length - end;
  return { span: { start, end: before.length - tail }, text: after.slice(start, after.length - tail) };
}
