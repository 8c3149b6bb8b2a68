/** A study that is to have a report before something of it is used: how it would be, and both as one change. */

import type { TextEdit } from '../../document/document';
import { applyEdits } from '../../document/edited-text';
import { parse } from '../../document/parse';
import { type RecordFile, readRecord } from '../../document/record';
import { type Review, withFile } from '../../review/review';
import { droppedReport } from '../pasting/dropped-report';

/** A file as it would be after edits. */
export interface FileAfter {
  readonly review: Review;
  readonly file: RecordFile;
  /** What leads there, in offsets of the text as it is. */
  readonly edits: readonly TextEdit[];
}

/**
 * The study with a report in it.
 * @param path of the report's file, from the folder of the review
 * @param title of the way that a person has chosen, see {@link droppedReport}
 * @returns nothing where that way is no longer open
 */
export function withReport(review: Review, file: RecordFile, path: string, title: string): FileAfter | undefined {
  const way = droppedReport(review, file, 0, path).find((each) => each.title === title);
  return way && fileAfter(review, file, way.edits);
}

/** A file as it would be after edits. */
export function fileAfter(review: Review, file: RecordFile, edits: readonly TextEdit[]): FileAfter {
  if (edits.length === 0) return { review, file, edits };
  const after = readRecord(file.path, parse(applyEdits(file.document.text, edits).text));
  return { review: withFile(review, after), file: after, edits };
}
