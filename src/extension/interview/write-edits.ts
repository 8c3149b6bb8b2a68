/** Writing edits of the core into an open document. */
import type { TextDocument } from 'vscode';
import type { TextEdit } from '../../core/index';
import { write } from '../writing/write';

/**
 * All of them as one step that can be taken back.
 * @param edits worked out from the document as it is at this moment
 * @returns whether they were written; not where the document has changed on the way
 */
export function writeEdits(document: TextDocument, edits: readonly TextEdit[]): Promise<boolean> {
  const text = document.getText();
  return write(() => (document.getText() === text ? { edits: [{ uri: document.uri, text, edits }] } : undefined));
}
