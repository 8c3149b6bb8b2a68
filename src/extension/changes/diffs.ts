/** Two versions of a file beside each other: in words, and as text. */
import { commands, l10n, TabInputTextDiff, type Uri, window, workspace } from 'vscode';
import { git, repositoryOf } from '../git/repository';
import { fileOf } from '../preview/compared-in-diff';
import { pickVersion, type VersionPick } from '../preview/earlier-version';
import { hasExtractionName } from '../reviews/extraction-files';
import { asWritten, inWords, WORDS } from './words-address';

/** The diff that is open, in words; the text is one click away there. */
export async function showInWords(): Promise<void> {
  const sides = diffOpen();
  if (sides === undefined || !hasExtractionName(sides.modified)) return tell(NO_DIFF);
  await openInWords(sides.original, sides.modified, nameOf(sides.modified));
}

/** The diff in words that is open, as text. */
export async function showAsText(): Promise<void> {
  const sides = diffOpen();
  if (sides?.modified.scheme !== WORDS) return tell(NO_DIFF);
  const [original, modified] = [asWritten(sides.original), asWritten(sides.modified)];
  await commands.executeCommand('vscode.diff', original, modified, nameOf(modified));
}

/**
 * A file in words against an earlier version, which a person picks.
 * @param asked what menus hand over; of those of the timeline, the editor keeps to itself which entry it was
 */
export async function compareInWords(asked: readonly unknown[]): Promise<void> {
  const file = asked.map(fileOf).find((each) => each !== undefined) ?? window.activeTextEditor?.document.uri;
  if (file === undefined || !hasExtractionName(file)) return tell(NO_FILE);
  const repository = await repositoryOf(file);
  if (repository === undefined) return tell(NO_GIT);
  const picked = await pickVersion(repository, file);
  if (picked) await openSince(file, picked);
}

async function openSince(file: Uri, { ref, name }: VersionPick): Promise<void> {
  const original = await versionOf(file, ref);
  await openInWords(original, file, l10n.t('{0} since {1}', nameOf(file), name));
}

/** The address of a file at a version in Git. */
export async function versionOf(file: Uri, ref: string): Promise<Uri> {
  const api = await git();
  return api?.toGitUri(file, ref) ?? file;
}

async function openInWords(original: Uri, modified: Uri, name: string): Promise<void> {
  await commands.executeCommand('vscode.diff', inWords(original), inWords(modified), l10n.t('{0} (in words)', name));
}

function diffOpen(): TabInputTextDiff | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputTextDiff ? input : undefined;
}

function nameOf(uri: Uri): string {
  return workspace.asRelativePath(uri).split('/').at(-1) ?? '';
}

async function tell(words: string): Promise<void> {
  await window.showInformationMessage(words);
}

const NO_DIFF = l10n.t('Open the differences of an extraction file first, in Source Control or from the timeline.');
const NO_FILE = l10n.t('Open an extraction file first.');
const NO_GIT = l10n.t(
  'Earlier versions come from Git, and the editor knows no Git repository around this file. Open the folder of the repository in an editor with Git on this computer or on a server; in the browser alone there is none.',
);
