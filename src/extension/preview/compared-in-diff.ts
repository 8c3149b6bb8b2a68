/** From where "Compare" was asked for, and what follows from it: which review, and which version. */
import { TabInputTextDiff, Uri, window } from 'vscode';

/** The file that was meant. @param asked what menus hand over: the file of an editor, or an entry of a list in Source Control */
export function fileOf(asked: unknown): Uri | undefined {
  if (asked instanceof Uri) return asked;
  const resource =
    typeof asked === 'object' && asked !== null && 'resourceUri' in asked ? asked.resourceUri : undefined;
  return resource instanceof Uri ? resource : undefined;
}

/**
 * The version at the left of the diff that is open, where a file on the right of it was meant.
 * @returns nothing where no diff is open, or where its left side is not a commit
 */
export function versionInDiff(file: Uri | undefined): string | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof TabInputTextDiff) || input.original.scheme !== 'git') return undefined;
  if (file !== undefined && file.toString() !== input.modified.toString()) return undefined;
  return refIn(input.original.query);
}

/** Git's addresses carry what they show as JSON. `~` is what was committed last, unless something else is staged. */
function refIn(query: string): string | undefined {
  try {
    const { ref } = JSON.parse(query) as { readonly ref?: unknown };
    if (ref === '~') return 'HEAD';
    return typeof ref === 'string' && /^[\w./^-]+$/.test(ref) ? ref : undefined;
  } catch {
    return undefined;
  }
}
