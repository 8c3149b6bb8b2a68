/** Begins the mapping of a spreadsheet: a proposal beside it, which a person completes. Nothing is written over. */
import { l10n, Uri, window } from 'vscode';
import { type Grid, proposedMapping } from '../../core/index';
import { exists, openAt } from '../getting-started/create-files';
import { write } from '../writing/write';
import { gridsAt } from './mapped-sheets';
import { SPREADSHEETS } from './mapping-files';

/** @param given a spreadsheet that was chosen in the Explorer; it is asked for where there is none */
export async function beginMapping(given: unknown): Promise<void> {
  const sheet = given instanceof Uri ? given : await askSpreadsheet();
  if (sheet === undefined) return;
  const mapping = mappingBeside(sheet);
  if (await exists(mapping)) return openAt(mapping, 0);
  const grids = await gridsAt(sheet);
  if (typeof grids === 'string') {
    void window.showErrorMessage(grids);
    return;
  }
  const grid = await askTab(grids);
  if (grid === undefined) return;
  const name = sheet.path.slice(sheet.path.lastIndexOf('/') + 1);
  const text = proposedMapping(name, grid, grids.length > 1 ? grid.part : undefined);
  const isWritten = await write(async () =>
    (await exists(mapping))
      ? { refused: l10n.t('There is a mapping of this spreadsheet already.') }
      : { creates: [{ uri: mapping, text }] },
  );
  if (isWritten) await openAt(mapping, firstBlank(text));
}

/** `studies.xlsx` → `studies.map.yaml`. */
export function mappingBeside(sheet: Uri): Uri {
  return sheet.with({ path: `${sheet.path.replace(/\.[^./]*$/, '')}.map.yaml` });
}

async function askSpreadsheet(): Promise<Uri | undefined> {
  const [file] =
    (await window.showOpenDialog({
      title: l10n.t('Begin Mapping for Spreadsheet'),
      openLabel: l10n.t('Begin Mapping'),
      filters: { [l10n.t('Spreadsheets')]: SPREADSHEETS },
    })) ?? [];
  return file;
}

function rowsInWords({ rows }: Grid): string {
  return rows.length === 1 ? l10n.t('1 row') : l10n.t('{0} rows', rows.length);
}

/** Which sheet of a workbook; of one alone it is not asked. */
async function askTab(grids: readonly Grid[]): Promise<Grid | undefined> {
  const [first, ...others] = grids;
  if (others.length === 0) return first;
  const picked = await window.showQuickPick(
    grids.map((grid) => ({ label: grid.part, description: rowsInWords(grid), grid })),
    { title: l10n.t('Begin Mapping for Spreadsheet'), placeHolder: l10n.t('Which sheet of the workbook?') },
  );
  return picked?.grid;
}

/** Where the first thing is still to be said; else the beginning. */
function firstBlank(text: string): number {
  const blank = /: {2}# (?:which|what) [^\n]*\?\n/.exec(text);
  return blank ? blank.index + 2 : 0;
}
