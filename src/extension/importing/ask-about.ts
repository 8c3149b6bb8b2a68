/** What an import asks of a person in the boxes of the editor. Whoever leaves one changes nothing. */
import { l10n, window } from 'vscode';
import type { Review } from '../../core/index';
import { reviewersOf, whoIAm } from '../reviews/who-am-i';

/** Whose work it becomes, by initials. */
export async function askInitials(title: string, review: Review | undefined): Promise<string | undefined> {
  const people = reviewersOf(review);
  const me = whoIAm();
  const sorted = [...people].sort((a, b) => Number(b.initials === me) - Number(a.initials === me));
  const other = { label: l10n.t('Someone else…'), initials: '' };
  const prompt = l10n.t('Whose work is it?');
  const picked =
    sorted.length > 0 ? await window.showQuickPick([...sorted, other], { title, placeHolder: prompt }) : other;
  if (picked === undefined || picked.initials !== '') return picked?.initials;
  return window.showInputBox({
    title,
    prompt: l10n.t('Initials: they go into the files and their names'),
    validateInput: (typed) =>
      /^[A-Za-z][A-Za-z0-9-]{0,11}$/.test(typed) ? undefined : l10n.t('Initials are letters and digits.'),
  });
}

/** Where new studies go, from the folder of the review on. */
export async function askFolder(title: string, now: string): Promise<string | undefined> {
  const typed = await window.showInputBox({
    title,
    value: now,
    prompt: l10n.t('Where new studies go, from the folder of the review on'),
    validateInput: (text) =>
      stepsOf(text).every((step) => /^[^\\:*?"<>|]+$/.test(step) && step !== '..' && step !== '.')
        ? undefined
        : l10n.t('A folder inside of the review, for example studies/imported.'),
  });
  return typed === undefined ? undefined : stepsOf(typed).join('/');
}

function stepsOf(path: string): readonly string[] {
  return path.split('/').filter((step) => step.trim() !== '');
}
