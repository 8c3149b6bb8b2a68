/** What comes of a mapping and its spreadsheet, for the import. */
import { l10n, type Uri, workspace } from 'vscode';
import { type Material, mapProblems, materialOfSheet, parse, sheetOf } from '../../core/index';
import { MappedSheets, mappingNow } from './mapped-sheets';

/** @returns in words why nothing can be read */
export async function mappedMaterial(uri: Uri): Promise<Material | string> {
  const text = (await workspace.openTextDocument(uri)).getText();
  const sheets = new MappedSheets();
  try {
    const { mapping } = mappingNow(uri, text, sheets);
    const read = await sheets.read(uri, mapping);
    if (read?.grid === undefined) return read?.problem ?? l10n.t('The mapping does not name a spreadsheet.');
    const faults = mapProblems(parse(text), sheetOf(read.grid, mapping)).filter(({ severity }) => severity === 'error');
    const [first] = faults;
    if (first) return l10n.t('The mapping has errors, so nothing is read: {0}', first.message);
    return materialOfSheet(read.grid, mapping);
  } finally {
    sheets.dispose();
  }
}
