/** What comes of a mapping and its spreadsheet, for the import. */
import { l10n, type Uri } from 'vscode';
import { type Material, mapProblems, materialOfSheet, parse, sheetOf } from '../../core/index';
import { documentNow, NotAsItIsNow } from '../writing/file-now';
import { MappedSheets, mappingNow } from './mapped-sheets';

/** @returns in words why nothing can be read */
export async function mappedMaterial(uri: Uri): Promise<Material | string> {
  const sheets = new MappedSheets();
  try {
    const text = (await documentNow(uri)).getText();
    const { mapping } = mappingNow(uri, text, sheets);
    const read = await sheets.read(uri, mapping);
    if (read?.grid === undefined) return read?.problem ?? l10n.t('The mapping does not name a spreadsheet.');
    const faults = mapProblems(parse(text), sheetOf(read.grid, mapping)).filter(({ severity }) => severity === 'error');
    const [first] = faults;
    if (first) return l10n.t('The mapping has errors, so nothing is read: {0}', first.message);
    return materialOfSheet(read.grid, mapping);
  } catch (error) {
    if (error instanceof NotAsItIsNow) return error.message;
    throw error;
  } finally {
    sheets.dispose();
  }
}
