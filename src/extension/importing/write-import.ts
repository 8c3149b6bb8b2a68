/** From what was shown to the files: all of them in one step, or none. */
import { l10n, Uri, workspace } from 'vscode';
import { type ImportPlan, importPlan, isSamePlan, type Material, type Review, readLastImport } from '../../core/index';
import { exists } from '../getting-started/create-files';
import type { ReviewStore } from '../reviews/review-store';
import type { Change } from '../writing/change';
import { write } from '../writing/write';
import { planOptions, reviewNow } from './plan-now';
import type { PlannedImport } from './planned-import';
import { keptBeside, textNow } from './read-source';

/** What was shown, and of what. */
export interface ShownImport {
  readonly plan: ImportPlan;
  readonly material: Material;
}

/**
 * Writes what was shown, where it is still what follows from the review as it is now.
 * @returns the new files; nothing where none was written, which is said
 */
export async function writeImport(
  shown: ShownImport,
  planned: PlannedImport,
  store: ReviewStore,
): Promise<readonly Uri[] | undefined> {
  const { material } = shown;
  const { choices } = planned;
  const folder = Uri.parse(choices.folder);
  let files: readonly Uri[] = [];
  const isWritten = await write(async () => {
    const review = reviewNow(choices, store);
    const kept = keptBeside(Uri.parse(choices.source), material);
    const text = kept && (await textNow(kept));
    const plan = planned.isPlanOf(review, text) ? shown.plan : planNow(shown, planned, review, text);
    if (!isSamePlan(plan, shown.plan)) return { refused: otherwiseNow() };
    files = plan.write.map(({ path }) => addressOf(folder, path));
    const taken = await Promise.all(files.map(exists));
    const there = plan.write.filter((_, index) => taken[index]).map(({ path }) => path);
    if (there.length > 0) return { refused: thereAlready(there) };
    const creates = plan.write.map(({ path, text: whole }) => ({ uri: addressOf(folder, path), text: whole }));
    return kept && plan.remembers ? withKept({ creates }, kept, text, plan.remembers.text) : { creates };
  });
  const kept = keptBeside(Uri.parse(choices.source), material);
  if (isWritten && kept) await saveKept(kept);
  return isWritten ? files : undefined;
}

/** In one go: something has changed since it was shown. */
function planNow(
  { material }: ShownImport,
  { choices }: PlannedImport,
  review: Review | undefined,
  kept: string | undefined,
): ImportPlan {
  const last = kept === undefined ? undefined : readLastImport(kept);
  return importPlan(material, review, planOptions(material, choices, review, last));
}

/** New files are on the disk at once; a file that was there is only changed in the editor. */
async function saveKept(uri: Uri): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  if (document.isDirty) await document.save();
}

/** With it what the source says now, for the next import: one undo takes all of it back. */
function withKept(
  { creates }: Required<Pick<Change, 'creates'>>,
  uri: Uri,
  before: string | undefined,
  text: string,
): Change {
  if (before === undefined) return { creates: [...creates, { uri, text }] };
  const lines = before.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
  return { creates, edits: [{ uri, text: before, edits: [{ span: { start: 0, end: before.length }, text: lines }] }] };
}

/** The address of a new file. @param path from the folder of the review on */
function addressOf(folder: Uri, path: string): Uri {
  return Uri.joinPath(folder, ...path.split('/'));
}

function otherwiseNow(): string {
  return l10n.t(
    'Nothing was written: the review has changed since this was shown. The page now shows what would be written; look at it again.',
  );
}

function thereAlready(paths: readonly string[]): string {
  return l10n.t(
    'Nothing was written, because files of these names are there already: {0}. Choose another folder for new studies.',
    paths.slice(0, 5).join(', '),
  );
}
