/** What an import would write, to be read before it is written. */
import { commands, l10n, type Uri, ViewColumn, window } from 'vscode';
import { type ImportPlan, lossesTable } from '../../core/index';
import type { ReviewStore } from '../reviews/review-store';
import type { PlannedTexts } from './planned-texts';
import { nameOf } from './read-source';

interface Shown {
  readonly plan: ImportPlan;
  readonly source: Uri;
  readonly texts: PlannedTexts;
}

/** One file, as the text that it will be. */
export async function openNew({ plan, source, texts }: Shown, path: string): Promise<void> {
  const file = plan.write.find((each) => each.path === path);
  if (file) await openBeside(texts.addressOf(path, source, file.text));
}

/** All of them one below the other. */
export async function openAll({ plan, source, texts }: Shown): Promise<void> {
  const all = plan.write.map(({ path, text }) => `# ${path}\n\n${text}`).join('\n');
  await openBeside(texts.addressOf(`${nameOf(source)}.txt`, source, all));
}

/** The file that is there beside the one that the source would make. */
export async function showBoth({ plan, source, texts }: Shown, path: string, store: ReviewStore): Promise<void> {
  const file = plan.differs.find((each) => each.path === path);
  const there = store.uriOf(path);
  if (file === undefined || there === undefined) return;
  const planned = texts.addressOf(nameOf(there), source, file.text);
  const title = l10n.t('{0}: as it is, and as {1} says', nameOf(there), nameOf(source));
  await commands.executeCommand('vscode.diff', there, planned, title, { viewColumn: ViewColumn.Beside, preview: true });
}

/** What is not taken over, as a table. */
export async function openLosses({ plan, source, texts }: Shown): Promise<void> {
  await openBeside(texts.addressOf(`${nameOf(source)}.losses.csv`, source, lossesTable(plan.losses)));
}

async function openBeside(uri: Uri): Promise<void> {
  await window.showTextDocument(uri, { viewColumn: ViewColumn.Beside, preview: true });
}
