/**
 * Merges the three versions of a file in conflict by what they say: what it began with, ours and theirs, which Git keeps
 * until the conflict is over. They come through the Git that the editor has; the result is one step that can be undone.
 */
import { commands, l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import { type Merged, mergeTexts, type NotMerged, type Texts, type Unreadable } from '../../core/index';
import { git, type Repository, repositoryOf, textAt } from '../git/repository';
import { hasExtractionName } from '../reviews/extraction-files';
import { documentNow } from '../writing/file-now';
import { write } from '../writing/write';
import { RESOLVE_NEXT } from './commands';
import { conflictsOf } from './open-in';

/** @param asked files, or entries or groups of Source Control; without any, the file that is edited, else one that a person picks */
export async function mergeByMeaning(asked: readonly unknown[]): Promise<void> {
  const files = filesIn(asked);
  const meant = files.length > 0 ? files : await fileMeant();
  for (const file of meant) await mergeFile(file);
}

function filesIn(asked: readonly unknown[]): readonly Uri[] {
  const all = asked.flatMap((each): readonly unknown[] => {
    if (each instanceof Uri) return [each];
    if (typeof each !== 'object' || each === null) return [];
    if ('resourceStates' in each && Array.isArray(each.resourceStates)) return filesIn(each.resourceStates);
    return 'resourceUri' in each ? [each.resourceUri] : [];
  });
  const uris = all.filter((each) => each instanceof Uri).filter(hasExtractionName);
  return uris.filter((uri, index) => uris.findIndex((each) => `${each}` === `${uri}`) === index);
}

async function fileMeant(): Promise<readonly Uri[]> {
  const edited = window.activeTextEditor?.document.uri;
  const all = (await git())?.repositories.flatMap(({ state }) => state.mergeChanges.map(({ uri }) => uri)) ?? [];
  const inConflict = all.filter(hasExtractionName);
  if (edited && hasExtractionName(edited)) return [edited];
  if (inConflict.length < 2) return inConflict.length === 1 ? inConflict : nothingToMerge();
  const picks = inConflict.map((uri) => ({ label: workspace.asRelativePath(uri), uri }));
  const picked = await window.showQuickPick(picks, { placeHolder: l10n.t('Which file in conflict should be merged?') });
  return picked ? [picked.uri] : [];
}

async function nothingToMerge(): Promise<readonly Uri[]> {
  await window.showInformationMessage(
    l10n.t('No extraction file is in conflict in a Git repository that the editor knows.'),
  );
  return [];
}

async function mergeFile(uri: Uri): Promise<void> {
  const name = workspace.asRelativePath(uri);
  const repository = await repositoryOf(uri);
  if (repository === undefined) return say(NO_GIT);
  const stages = await stagesOf(uri, repository);
  if (typeof stages === 'string') return say(stages);
  const document = await window.showTextDocument(uri).then((editor) => editor.document);
  const merged = mergeTexts(stages, labelsIn(document));
  if (merged.kind === 'not merged') return say(`${whyNot(merged, name)} ${l10n.t('Nothing was written.')}`);
  if (await replace(uri, merged.text)) tellWhatIsLeft(merged, name);
}

/** What Git keeps of a file in conflict; in words why nothing can be merged. */
async function stagesOf(uri: Uri, repository: Repository): Promise<Texts | string> {
  const [base, ours, theirs] = await Promise.all([':1', ':2', ':3'].map((ref) => textAt(ref, uri, repository)));
  const name = workspace.asRelativePath(uri);
  if (ours === undefined && theirs === undefined) return l10n.t('For Git, {0} is not in conflict.', name);
  if (ours === undefined || theirs === undefined)
    return l10n.t(
      'One side has deleted {0} and the other has changed it, so that there is nothing to merge. Keep or delete the file in Source Control.',
      name,
    );
  return { base: base ?? '', ours, theirs };
}

/** What Git has called the two sides. */
function labelsIn(document: TextDocument): { readonly ours: string; readonly theirs: string } {
  const [marked] = conflictsOf(document);
  return { ours: marked?.ours.label || 'HEAD', theirs: marked?.theirs.label || 'theirs' };
}

/** The whole text at once; only what differs is touched, so that cursors and folds outside of it stay. */
function replace(uri: Uri, merged: string): Promise<boolean> {
  return write(async () => {
    const text = (await documentNow(uri)).getText();
    const wanted = merged.replace(/^\uFEFF/, '');
    return {
      edits: [{ uri, text, edits: text === wanted ? [] : [{ span: { start: 0, end: text.length }, text: wanted }] }],
    };
  });
}

function tellWhatIsLeft({ conflicts: { length: count } }: Extract<Merged, { kind: 'merged' }>, name: string): void {
  if (count === 0)
    say(
      l10n.t(
        '{0} is merged by what it says, and nothing is left to settle. Look through it, save it, then stage it.',
        name,
      ),
    );
  else void leadOn(count, name);
}

async function leadOn(count: number, name: string): Promise<void> {
  const words =
    count === 1
      ? l10n.t('{0} is merged by what it says. One conflict is left for you to settle.', name)
      : l10n.t('{0} is merged by what it says. {1} conflicts are left for you to settle.', name, count);
  const resolve = l10n.t('Resolve Next Conflict');
  const chosen = await window.showInformationMessage(words, resolve);
  if (chosen === resolve) await commands.executeCommand(RESOLVE_NEXT);
}

/** Messages stay until somebody has read them; nothing waits for that. */
function say(words: string): void {
  void window.showInformationMessage(words);
}

const VERSIONS: Readonly<Record<NonNullable<NotMerged['which']>, string>> = {
  base: l10n.t('the version that both began with'),
  ours: l10n.t('our version'),
  theirs: l10n.t('their version'),
};

const REASONS: Readonly<Record<Exclude<NotMerged['why'], Unreadable>, string>> = {
  'another record': l10n.t('the two sides are about different records'),
  'another author': l10n.t('the two sides are the work of different people'),
  result: l10n.t('what would come of it could not be read'),
};

const UNREADABLE: Readonly<Record<Unreadable, string>> = {
  empty: l10n.t('it is empty'),
  problems: l10n.t('it cannot be read'),
  anchors: l10n.t('it has anchors or tags of YAML'),
  'line ends': l10n.t('its lines end in an unusual way'),
  form: l10n.t('it is no mapping of keys and values'),
};

/** Why Git's own merge stays as it is. */
function whyNot({ which, why }: NotMerged, name: string): string {
  const reason =
    why in UNREADABLE
      ? l10n.t('{0}: {1}', which ? VERSIONS[which] : name, UNREADABLE[why as Unreadable])
      : REASONS[why as Exclude<NotMerged['why'], Unreadable>];
  return l10n.t('{0} cannot be merged by what it says, because of this: {1}.', name, reason);
}

const NO_GIT = l10n.t(
  'The versions that were merged come from Git, and the editor knows no Git repository around this file. Open the folder of the repository in an editor with Git on this computer or on a server; in the browser alone there is none.',
);
