/** Settles a conflict as a person has chosen: one step that can be undone, worked out from the text as it is then. */
import { l10n, type QuickPickItem, type Uri, window } from 'vscode';
import { type OpenConflict, openConflicts, placeNow, proposedName, settling, withAnotherName } from '../../core/index';
import { asText } from '../as-text';
import { documentNow } from '../writing/file-now';
import { write } from '../writing/write';
import { sideInWords, type WayKind } from './ways';

/** A conflict as it was when somebody chose what to do with it. */
export interface ChosenConflict {
  readonly uri: Uri;
  /** The whole file then. */
  readonly text: string;
  readonly conflict: OpenConflict;
}

/** @returns whether it is settled now; not where the person left, or the conflict is no longer there */
export async function settle(chosen: ChosenConflict, way: WayKind): Promise<boolean> {
  const linesNow = way === 'another id' ? await askForName(chosen) : linesOf(way);
  if (linesNow === undefined) return false;
  return write(async () => {
    const text = (await documentNow(chosen.uri)).getText();
    const now = sameNow(chosen, text);
    const lines = now && linesNow(now, text);
    if (now === undefined || lines === undefined) return undefined;
    return { edits: [{ uri: chosen.uri, text, edits: [settling(now, lines)] }] };
  });
}

/** What is to stand in place of a conflict; nothing where that no longer reads well. */
type LinesNow = (now: OpenConflict, text: string) => string | undefined;

function linesOf(way: Exclude<WayKind, 'another id'>): LinesNow {
  return (now) => (way === 'both' ? now.both : now[way].text);
}

function sameNow({ text: then, conflict }: ChosenConflict, text: string): OpenConflict | undefined {
  const place = placeNow(then, text, conflict.span);
  return openConflicts(text).find(
    ({ span, ours, theirs }) =>
      span.start === place?.start && ours.text === conflict.ours.text && theirs.text === conflict.theirs.text,
  );
}

type Keeping = QuickPickItem & { readonly keeper: 'ours' | 'theirs' };

/** Asks which of the two keeps the name, and what the other is called from now on. */
async function askForName({ text, conflict }: ChosenConflict): Promise<LinesNow | undefined> {
  const { ours, theirs, sharedName = '' } = conflict;
  const title = l10n.t('Both sides call something “{0}”', asText(sharedName));
  const [here, there] = [sideInWords('ours', ours.label), sideInWords('theirs', theirs.label)];
  const keepers: Keeping[] = [
    { keeper: 'ours', label: l10n.t('{0} keeps the id, {1} gets another one', here, there) },
    { keeper: 'theirs', label: l10n.t('{0} keeps the id, {1} gets another one', there, here) },
  ];
  const picked = await window.showQuickPick(keepers, { title, placeHolder: l10n.t('Which of the two keeps it?') });
  if (picked === undefined) return undefined;
  const { keeper } = picked;
  const name = await window.showInputBox({
    title,
    prompt: l10n.t(
      'The new id. What refers to “{0}” elsewhere in the files keeps meaning the one that keeps it: look through these.',
      sharedName,
    ),
    value: proposedName(text, conflict) ?? '',
    validateInput: (typed) =>
      withAnotherName(text, conflict, keeper, typed) === undefined
        ? l10n.t('This id is taken, or cannot stand there.')
        : undefined,
  });
  return name === undefined ? undefined : (now, current) => withAnotherName(current, now, keeper, name);
}
