/** The file of a report that is dropped on a study: the path of it, in the report that is meant. */

import type { Node, TextEdit } from '../../document/document';
import { lineBreakOf } from '../../document/line-edges';
import type { RecordFile } from '../../document/record';
import { isMapping, isSequence, itemsOf, textAt, valueOf } from '../../document/walk';
import { say } from '../../language/say';
import { definitionsOf } from '../../review/names';
import type { Review } from '../../review/review';
import { inOneLine } from '../../writing/add-support';
import { inLines } from '../../writing/in-lines';
import { writeValue } from '../../writing/write-value';
import { writesOnly } from '../../writing/writes-only';
import { mappingsAt } from '../place/mapping-at';
import { stepsTo } from '../place/steps-to';
import { reportId } from './pasted-reports';

/** One way to use the file. */
export interface DroppedReport {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/**
 * The ways, the likeliest first: in the report on which it is dropped; in one that has no file yet; as a new report. None
 * where a report has it already.
 *
 * @param path of the report's file, from the folder of the review, with `/` between folders
 */
export function droppedReport(
  review: Review,
  file: RecordFile,
  offset: number,
  path: string,
): readonly DroppedReport[] {
  if (file.kind !== 'study') return [];
  const { text, root } = file.document;
  const reports = itemsOf(file.sections.get('reports')?.value);
  if (reports.some((report) => textAt(report, 'file') === path)) return [];
  const [at] = mappingsAt(text, root, offset).flatMap(({ path: [section, index] }) =>
    section === 'reports' && typeof index === 'number' ? [index] : [],
  );
  const without = reports.flatMap((report, index) =>
    isMapping(report) && valueOf(report, 'file') === undefined ? [index] : [],
  );
  const order = [...without].sort((one, other) => Number(other === at) - Number(one === at));
  return [
    ...order.flatMap((index) => intoReport(review, file, reports[index], index, path)),
    ...asNew(review, file, reports.length, path),
  ];
}

function intoReport(
  review: Review,
  file: RecordFile,
  report: Node | undefined,
  index: number,
  path: string,
): DroppedReport[] {
  const id = textAt(report, 'id') ?? String(index + 1);
  return written(review, file, index, 'file', inOneLine(path)).map((edits) => ({
    title: say`Write as the file of the report “${id}”`,
    edits,
  }));
}

function asNew(review: Review, file: RecordFile, index: number, path: string): DroppedReport[] {
  const id = reportId(
    undefined,
    definitionsOf(review, file, 'report').map(({ name }) => name),
  );
  const { root } = file.document;
  if (!isMapping(root)) return [];
  const parts = [`id: ${id}`, `file: ${inOneLine(path)}`];
  const list = file.sections.get('reports')?.value;
  const lines = isSequence(list) && list.style === 'flow' ? [`{${parts.join(', ')}}`] : parts;
  const steps = stepsTo(review, file, ['reports', index]);
  const edits = inLines(
    writeValue(file.document, root, steps, lines.join('\n')),
    lines,
    lineBreakOf(file.document.text),
  );
  return writesOnly(file.document, edits, ['reports', index])
    ? [{ title: say`Add as a new report, “${id}”`, edits }]
    : [];
}

function written(review: Review, file: RecordFile, index: number, key: string, value: string): (readonly TextEdit[])[] {
  const { root } = file.document;
  if (!isMapping(root)) return [];
  const path = ['reports', index, key];
  const edits = writeValue(file.document, root, stepsTo(review, file, path), value);
  return writesOnly(file.document, edits, path) ? [edits] : [];
}
