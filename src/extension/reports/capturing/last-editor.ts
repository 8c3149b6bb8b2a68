/** The extraction file in which somebody wrote last: its cursor is meant while a report has the focus. */
import { type TextEditor, type Uri, window } from 'vscode';
import { isExtraction } from '../../reviews/extraction-files';

export class LastEditor {
  #last: Uri | undefined;

  constructor(editor: TextEditor | undefined) {
    if (editor && isExtraction(editor.document)) this.remember(editor);
  }

  remember({ document }: TextEditor): void {
    this.#last = document.uri;
  }

  /** The editor whose cursor is meant: the one with the focus, else that which had it last, else the only one in sight. */
  get now(): TextEditor | undefined {
    const active = window.activeTextEditor;
    if (active && isExtraction(active.document)) return active;
    const inSight = window.visibleTextEditors.filter(({ document }) => isExtraction(document));
    const last = inSight.find(({ document }) => document.uri.toString() === this.#last?.toString());
    return last ?? (inSight.length === 1 ? inSight[0] : undefined);
  }
}
