/** The file of a report that is dropped on a study: `file:` of the report that is meant, or a new report. */
import { type DataTransfer, DocumentDropEdit, type Position, type TextDocument } from 'vscode';
import type { Host } from '../../feature';
import { droppedFiles } from './dropped-files';
import { DROPPED } from './kinds';

export async function dropsAt(
  host: Host,
  document: TextDocument,
  position: Position,
  data: DataTransfer,
): Promise<DocumentDropEdit[]> {
  const ways = await droppedFiles(host, document, document.offsetAt(position), data);
  return ways.map(({ title, additionalEdit }) =>
    Object.assign(new DocumentDropEdit('', title, DROPPED), { additionalEdit }),
  );
}
