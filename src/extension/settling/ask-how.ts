/** How a difference is settled: asked of the person, never invented. Whoever leaves a question writes nothing. */
import { l10n, window } from 'vscode';
import type { Review, Settling, SettlingChoice } from '../../core/index';
import { asText } from '../as-text';
import { reviewersOf } from '../reviews/who-am-i';

/** What is settled, for the titles of the boxes. */
export interface Asked {
  readonly title: string;
  readonly review: Review;
  /** Who differ. */
  readonly people: readonly string[];
}

/** Asks who settled it, and why. @returns nothing where the person left */
export async function askHow({ title, review, people }: Asked, choice: SettlingChoice): Promise<Settling | undefined> {
  if (choice.kind === 'refer') {
    const reason = await askReason(title, l10n.t('Why it is referred; Enter without words leaves it open'));
    return reason === undefined ? undefined : { choice, how: 'third reviewer', by: [choice.to], date: today(), reason };
  }
  const third = othersIn(review, people).map((initials) => ({
    label: asText(l10n.t('Decided by {0}', initials)),
    how: 'third reviewer' as const,
    by: [initials],
  }));
  const talked = {
    label: asText(l10n.t('Settled by talking: {0}', people.join(', '))),
    how: 'discussion' as const,
    by: people,
  };
  const picked = await window.showQuickPick([talked, ...third], {
    title,
    placeHolder: l10n.t('How was it settled?'),
    ignoreFocusOut: true,
  });
  if (picked === undefined) return undefined;
  const reason = await askReason(
    title,
    l10n.t('Why: the reason stands beside the value. Enter writes it; Escape writes nothing'),
  );
  return reason === undefined ? undefined : { choice, how: picked.how, by: picked.by, date: today(), reason };
}

/** To whom it is referred. */
export async function askWhom({ title, review, people }: Asked): Promise<string | undefined> {
  const others = othersIn(review, people);
  if (others.length === 0)
    return window.showInputBox({
      title,
      prompt: l10n.t('Initials of the person who is to decide'),
      ignoreFocusOut: true,
    });
  return window.showQuickPick([...others], { title, placeHolder: l10n.t('Who is to decide?'), ignoreFocusOut: true });
}

/** What is written instead of what either wrote. */
export function askValue({ title }: Asked, before: string): Thenable<string | undefined> {
  return window.showInputBox({
    title,
    value: before,
    prompt: l10n.t('The value as it is to stand in the consensus; several of a list with commas between them'),
    ignoreFocusOut: true,
  });
}

function askReason(title: string, prompt: string): Thenable<string | undefined> {
  return window.showInputBox({ title, prompt, ignoreFocusOut: true });
}

function othersIn(review: Review, people: readonly string[]): readonly string[] {
  return reviewersOf(review).flatMap(({ initials }) =>
    initials === undefined || people.includes(initials) ? [] : [initials],
  );
}

/** As files have dates, where the person is. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
