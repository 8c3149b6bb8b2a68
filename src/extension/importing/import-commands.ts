/** What the commands do that bring in what another program has. */
import { commands, l10n, Uri, window } from 'vscode';
import type { Commands, Host } from '../feature';
import { placeOfNew } from '../getting-started/where';
import { runWizard } from '../getting-started/wizard';
import type { ImportCommand } from './commands';
import { openImport } from './import-panel';
import type { PlannedTexts } from './planned-texts';

const TITLE = l10n.t('Import');

/** Files that are offered first; any other may be chosen. */
const ENDINGS = ['csv', 'tsv', 'txt', 'xlsx', 'zip', 'rm5', 'json', 'xml', 'ris', 'bib', 'nbib', 'enw', 'ciw'];

export function importCommands(host: Host, texts: PlannedTexts): Commands<ImportCommand> {
  return { 'extraction.import': (file, files) => importFiles(host, texts, chosenFiles(file, files)) };
}

/** Files that were chosen in the Explorer. */
function chosenFiles(file: unknown, files: unknown): readonly Uri[] {
  const chosen = Array.isArray(files) && files.length > 0 ? files : [file];
  return chosen.filter((each) => each instanceof Uri);
}

/** Each file gets a page of its own, on which nothing is written before somebody says so. */
function importFiles(host: Host, texts: PlannedTexts, chosen: readonly Uri[]): Promise<void> {
  return runWizard(new Map(), async (ask) => {
    const { folder } = await placeOfNew(ask, TITLE, host.store);
    const files = chosen.length > 0 ? chosen : await askFiles();
    return async () => {
      for (const file of files)
        await openImport(host, texts, { source: file.toString(), folder: folder.toString(), apart: {} });
      if (files.length > 0) await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    };
  });
}

async function askFiles(): Promise<readonly Uri[]> {
  const files = await window.showOpenDialog({
    title: l10n.t('Import: the file of another program'),
    openLabel: l10n.t('Import'),
    canSelectMany: true,
    filters: { [l10n.t('Files of other programs')]: ENDINGS, [l10n.t('All files')]: ['*'] },
  });
  return files ?? [];
}
