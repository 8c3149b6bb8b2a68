/** Which report somebody means who asks for it at a cursor, and what of it. */

import type { Document, Path } from '../../document/document';
import { lineEndOf } from '../../document/line-edges';
import type { RecordFile } from '../../document/record';
import { nodeAt, textAt, walk } from '../../document/walk';
import { quotationId } from '../../reports/quoted-places';
import { type MeantReport, reportAt, reportsOf } from '../../reports/report-meant';
import type { Review } from '../../review/review';

export interface ReportAtCursor {
  /** Absent where several could be meant. */
  readonly report?: MeantReport;
  /** All of the study, to choose from. */
  readonly reports: readonly MeantReport[];
  /** In a support: the page that it gives. */
  readonly page?: string;
  /** In a support: the name of its quotation, by which quoted places are known. */
  readonly quotation?: string;
}

/** @param offset from the start of the file's text, in UTF-16 units */
export function reportAtCursor(review: Review, file: RecordFile, offset: number): ReportAtCursor {
  const path = pathAt(file.document, offset);
  const report = reportAt(review, file, path);
  const support = supportIn(path);
  const page = support && textAt(nodeAt(file.document.root, support), 'page');
  return {
    reports: reportsOf(review, file),
    ...(report && { report }),
    ...(page !== undefined && { page }),
    ...(support && { quotation: quotationId(file, support) }),
  };
}

/** Of the smallest part of the file in whose lines an offset lies. */
function pathAt({ root, text }: Document, offset: number): Path {
  let smallest: Path = [];
  if (root === undefined) return smallest;
  for (const { node, path, pair } of walk(root)) {
    const start = pair?.key.span.start ?? node.span.start;
    if (start <= offset && offset <= lineEndOf(text, node.span.end)) smallest = path;
  }
  return smallest;
}

/** The entry of `support` in which a path lies. */
function supportIn(path: Path): Path | undefined {
  const at = path.lastIndexOf('support');
  if (at < 0) return undefined;
  return path.slice(0, typeof path[at + 1] === 'number' ? at + 2 : at + 1);
}
