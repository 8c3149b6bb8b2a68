/** The first rows of a sheet as study files, beside the mapping, anew with each change of it. */
import { CodeLens, Disposable, EventEmitter, l10n, languages, Range, Uri, ViewColumn, window, workspace } from 'vscode';
import { columnsLeftUntold, counted, firstRowsText } from '../../core/index';
import type { Host } from '../feature';
import { documentNow } from '../writing/file-now';
import { type MappedSheets, mappingNow } from './mapped-sheets';
import { FIRST_ROWS, isMapping, MAPPINGS, SHOW_FIRST_ROWS } from './mapping-files';

/** How long nothing must have changed before it is drawn anew, in milliseconds. */
const QUIET = 150;

/** A lens above the mapping, and what it opens. */
export function firstRows({ guard }: Host, sheets: MappedSheets): Disposable {
  const changed = new EventEmitter<Uri>();
  const lensesChanged = new EventEmitter<void>();
  let timer: number | undefined;
  const drawAnew = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      lensesChanged.fire();
      for (const { uri } of workspace.textDocuments) if (uri.scheme === FIRST_ROWS) changed.fire(uri);
    }, QUIET);
  };
  return Disposable.from(
    changed,
    lensesChanged,
    new Disposable(() => clearTimeout(timer)),
    sheets.onDidChange(drawAnew),
    workspace.onDidChangeTextDocument(({ document }) => isMapping(document) && drawAnew()),
    workspace.registerTextDocumentContentProvider(FIRST_ROWS, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (uri) => {
        const document = await documentNow(mappingOf(uri));
        return guard('first rows', () => textOf(document.uri, document.getText(), sheets), '');
      },
    }),
    languages.registerCodeLensProvider(MAPPINGS, {
      onDidChangeCodeLenses: lensesChanged.event,
      provideCodeLenses: (document) =>
        guard('mapping lenses', () => lensesOf(document.uri, document.getText(), sheets), []),
    }),
  );
}

/** The address of the first rows of a mapping. Its name makes an extraction file of it to the editor. */
function rowsOf(mapping: Uri): Uri {
  return mapping.with({
    scheme: FIRST_ROWS,
    path: mapping.path.replace(/\.map\.ya?ml$/i, '.extraction.yaml'),
    query: mapping.toString(),
  });
}

function mappingOf({ query }: Uri): Uri {
  return Uri.parse(query, true);
}

function textOf(uri: Uri, text: string, sheets: MappedSheets): string {
  const { mapping, read } = mappingNow(uri, text, sheets);
  if (read?.grid) return firstRowsText(read.grid, mapping);
  return read === undefined ? '# …\n' : `# ${read.problem}\n`;
}

/** Opens them beside a mapping. @param mapping its address; nothing happens where there is none */
export async function showFirstRows(mapping: Uri | undefined): Promise<void> {
  if (mapping === undefined) return;
  const document = await workspace.openTextDocument(rowsOf(mapping));
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: true });
}

function lensesOf(uri: Uri, text: string, sheets: MappedSheets): CodeLens[] {
  const { mapping, sheet } = mappingNow(uri, text, sheets);
  if (sheet === undefined) return [];
  const top = new Range(0, 0, 0, 0);
  const untold = columnsLeftUntold(mapping, sheet);
  const state =
    untold === 0
      ? l10n.t('{0}, nothing left untold', counted(sheet.rows.length, 'row'))
      : l10n.t('{0}, {1} of which nothing is said', counted(sheet.rows.length, 'row'), counted(untold, 'column'));
  return [
    new CodeLens(top, { title: l10n.t('Show first rows as study files'), command: SHOW_FIRST_ROWS, arguments: [uri] }),
    new CodeLens(top, { title: l10n.t('Import…'), command: 'extraction.import', arguments: [uri] }),
    new CodeLens(top, { title: state, command: '' }),
  ];
}
