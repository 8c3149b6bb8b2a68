/** From a place in a text to its line in the side bar. */
import { type TextDocument, Uri, window, workspace } from 'vscode';
import type { RecordFile, TreeItem } from '../../core/index';
import type { Host } from '../feature';
import { isCurrent, isExtraction } from '../reviews/extraction-files';
import type { ReviewLines } from './review-lines';

/** A place in a document; the offset in UTF-16 units. */
export interface TextPlace {
  readonly document: TextDocument;
  readonly offset: number;
}

/** The place behind a cell of the preview. */
export interface PreviewPlace {
  readonly file: string;
  readonly start: number;
}

/**
 * The place that a command is about: of a file that is named, its beginning, or the cursor where it is in front; without
 * a name, the cursor.
 */
export async function placeMeant(uri?: unknown, offset?: unknown): Promise<TextPlace | undefined> {
  const editor = window.activeTextEditor;
  const named = uri instanceof Uri ? uri : editor?.document.uri;
  if (named === undefined) return undefined;
  const document = await workspace.openTextDocument(named);
  if (typeof offset === 'number') return { document, offset };
  return { document, offset: editor?.document === document ? document.offsetAt(editor.selection.active) : 0 };
}

/** The line of the record that a file is about, where the filter shows it. */
export function recordLine({ document }: TextPlace, { store }: Host, lines: ReviewLines): TreeItem | undefined {
  const at = isExtraction(document) && isCurrent(document) ? store.at(document) : undefined;
  if (at === undefined) return undefined;
  const { file, review } = at;
  const root = `review ${review.folder}`;
  if (file.kind === undefined || file.id === undefined) return lines.shown(`${root}/stray/${file.path}`)?.item;
  return lines.shown(`${root}/${file.kind === 'review' ? 'review file' : `${file.kind} ${file.id}`}`)?.item;
}

/** The line that says most about a place: of an assessment, a person's version, a section; else of the record. */
export function lineAt(place: TextPlace, host: Host, lines: ReviewLines): TreeItem | undefined {
  const record = recordLine(place, host, lines);
  const file = record && host.store.at(place.document)?.file;
  if (file === undefined) return undefined;
  const section = record?.children.find(({ id }) => id === `${record.id}/${sectionAt(file, place.offset)}`);
  return (section && partAt(section, file, place.offset)) ?? section ?? record;
}

function sectionAt(file: RecordFile, offset: number): string | undefined {
  return [...file.sections].find(([, { span }]) => span.start <= offset && offset <= span.end)?.[0];
}

/** Of the parts that stand in the file in front of the place, the last: its line leads to where it begins. */
function partAt({ children }: TreeItem, { path }: RecordFile, offset: number): TreeItem | undefined {
  const before = children.filter(({ target }) => target?.file === path && target.span.start <= offset);
  return before.sort((a, b) => (a.target?.span.start ?? 0) - (b.target?.span.start ?? 0)).at(-1);
}
