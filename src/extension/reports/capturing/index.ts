/**
 * From a report into the file: what is selected becomes support, a value, or words with their reference; what is dropped or
 * pasted becomes a report, a quotation, or entries. The code is read when something of it is first asked for.
 */
import { commands, Disposable, languages, window } from 'vscode';
import { commandsWhenAsked, EXTRACTION, type Host } from '../../feature';
import { isExtraction } from '../../reviews/extraction-files';
import { CAPTURING_COMMANDS } from './commands';
import { DROPPED, PASTED } from './kinds';
import { LastEditor } from './last-editor';

export function capturing(host: Host): Disposable {
  const last = new LastEditor(window.activeTextEditor);
  const offer = () =>
    void commands.executeCommand('setContext', 'extraction.reportSelection', host.selected.now !== undefined);
  return Disposable.from(
    host.selected.onDidChange(offer),
    window.onDidChangeActiveTextEditor((editor) => {
      if (editor && isExtraction(editor.document)) last.remember(editor);
    }),
    commandsWhenAsked(CAPTURING_COMMANDS, async () =>
      (await import('./capturing-commands')).capturingCommands(host, last),
    ),
    languages.registerDocumentPasteEditProvider(
      EXTRACTION,
      {
        provideDocumentPasteEdits: async (document, ranges, data) =>
          (await import('./pastes')).pastesAt(host, document, ranges, data),
      },
      {
        providedPasteEditKinds: Object.values(PASTED),
        pasteMimeTypes: ['text/plain', 'text/html', 'text/uri-list', 'files'],
      },
    ),
    languages.registerDocumentDropEditProvider(
      EXTRACTION,
      {
        provideDocumentDropEdits: async (document, position, data) =>
          (await import('./drops')).dropsAt(host, document, position, data),
      },
      { providedDropEditKinds: [DROPPED], dropMimeTypes: ['text/uri-list', 'files'] },
    ),
  );
}
