/** From what was shown to the files: all of them in one step, or none. */
import { l10n, Uri } from 'vscode';
import { type ImportPlan, importPlan, isSamePlan, type Material } from '../../core/index';
import { exists } from '../getting-started/create-files';
import type { ReviewStore } from '../reviews/review-store';
import { write } from '../writing/write';
import type { ImportChoices } from './import-choices';
import { planOptions, reviewNow } from './plan-now';

/**
 * Writes what was shown, where it is still what follows from the review as it is now.
 * @returns the new files; nothing where none was written, which is said
 */
export async function writeImport(
  shown: ImportPlan,
  material: Material,
  choices: ImportChoices,
  store: ReviewStore,
): Promise<readonly Uri[] | undefined> {
  const folder = Uri.parse(choices.folder);
  let files: readonly Uri[] = [];
  const isWritten = await write(async () => {
    const review = reviewNow(choices, store);
    const plan = importPlan(material, review, planOptions(material, choices, review));
    if (!isSamePlan(plan, shown)) return { refused: otherwiseNow() };
    files = plan.write.map(({ path }) => addressOf(folder, path));
    const taken = await Promise.all(files.map(exists));
    const there = plan.write.filter((_, index) => taken[index]).map(({ path }) => path);
    if (there.length > 0) return { refused: thereAlready(there) };
    return { creates: plan.write.map(({ path, text }) => ({ uri: addressOf(folder, path), text })) };
  });
  return isWritten ? files : undefined;
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
