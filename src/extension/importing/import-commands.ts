/** What the commands do that bring in what another program has. */
import { l10n, Uri, window } from 'vscode';
import type { Commands, Host } from '../feature';
import { Left } from '../getting-started/ask';
import { placeOfNew } from '../getting-started/where';
import { runWizard } from '../getting-started/wizard';
import type { ImportCommand } from './commands';
import { openImport } from './import-panel';
import { studyStatuses } from './import-view';
import type { PlannedTexts } from './planned-texts';

const TITLE = l10n.t('Import');

const ENDINGS = ['csv', 'tsv', 'txt', 'xlsx', 'zip', 'rm5', 'json', 'xml', 'ris', 'bib', 'nbib', 'enw', 'ciw'];

const OF_REFERENCES = ['ris', 'bib', 'nbib', 'enw', 'ciw', 'xml', 'json', 'txt'];

export function importCommands(host: Host, texts: PlannedTexts): Commands<ImportCommand> {
  return {
    'extraction.import': (file, files) => importFiles(host, texts, chosenFiles(file, files)),
    'extraction.importReferences': (file, files) => importReferences(host, texts, chosenFiles(file, files)),
  };
}

/** Files that were chosen in the Explorer. */
function chosenFiles(file: unknown, files: unknown): readonly Uri[] {
  const chosen = Array.isArray(files) && files.length > 0 ? files : [file];
  return chosen.filter((each) => each instanceof Uri);
}

/** The same for references, of which it is asked what becomes of them; on the page it can be chosen anew. */
function importReferences(host: Host, texts: PlannedTexts, chosen: readonly Uri[]): Promise<void> {
  const title = l10n.t('Import References');
  return runWizard(new Map(), async (ask) => {
    const { folder } = await placeOfNew(ask, title, host.store);
    const files = chosen.length > 0 ? chosen : await askFiles({ [l10n.t('References')]: OF_REFERENCES });
    const prompt = l10n.t('What are these studies in the review?');
    const status = await ask.one({ title, prompt }, studyStatuses());
    return async () => {
      const choices = { folder: folder.toString(), as: 'references', apart: {}, ...(status && { status }) };
      for (const file of files) openImport(host, texts, { ...choices, source: file.toString() });
    };
  });
}

/** Each file gets a page of its own, on which nothing is written before somebody says so. */
function importFiles(host: Host, texts: PlannedTexts, chosen: readonly Uri[]): Promise<void> {
  return runWizard(new Map(), async (ask) => {
    const { folder } = await placeOfNew(ask, TITLE, host.store);
    const files = chosen.length > 0 ? chosen : await askFiles({ [l10n.t('Files of other programs')]: ENDINGS });
    return async () => {
      for (const file of files)
        openImport(host, texts, { source: file.toString(), folder: folder.toString(), apart: {} });
    };
  });
}

/** @param filters which files are offered first; any other may be chosen */
async function askFiles(filters: Readonly<Record<string, string[]>>): Promise<readonly Uri[]> {
  const files = await window.showOpenDialog({
    title: TITLE,
    openLabel: l10n.t('Read'),
    canSelectMany: true,
    filters: { ...filters, [l10n.t('All files')]: ['*'] },
  });
  if (files === undefined) throw new Left();
  return files;
}
