/** Asks who sits at this editor: once, when it is first needed, and never again after "not now". */
import {
  ConfigurationTarget,
  type ExtensionContext,
  l10n,
  type QuickPickItem,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { namedReviewers, type Review } from '../core/index';
import { REVIEWER_SETTING } from './viewer';

/** Remembered on this machine, for this workspace. */
const ASKED = 'extraction.reviewer.asked';

interface Person extends QuickPickItem {
  readonly initials?: string;
}

/**
 * The initials of the person at this editor. Where the setting is empty and nobody was asked before, asks, from the
 * reviewers that the review names, and writes the answer into the person's own settings.
 * @returns nothing where it is not known
 */
export async function whoAmI(
  review: Review | undefined,
  { workspaceState }: Pick<ExtensionContext, 'workspaceState'>,
  uri?: Uri,
): Promise<string | undefined> {
  const set = whoIAm(uri);
  const people = reviewersOf(review);
  if (set !== undefined || people.length === 0 || workspaceState.get(ASKED) === true) return set;
  const notNow: Person = {
    label: l10n.t('Not now'),
    detail: l10n.t('You are not asked again. The setting “extraction.reviewer” says it later.'),
  };
  const picked = await window.showQuickPick<Person>([...people, notNow], {
    title: l10n.t('Who are you?'),
    placeHolder: l10n.t('Your initials go into your files; you are asked only once'),
    ignoreFocusOut: true,
  });
  await workspaceState.update(ASKED, true);
  if (picked?.initials === undefined) return undefined;
  await workspace.getConfiguration().update(REVIEWER_SETTING, picked.initials, ConfigurationTarget.Global);
  return picked.initials;
}

/** The initials that the setting names; nothing where it is empty. */
export function whoIAm(uri?: Uri): string | undefined {
  const initials = workspace
    .getConfiguration(undefined, uri ?? null)
    .get(REVIEWER_SETTING, '')
    .trim();
  return initials === '' ? undefined : initials;
}

/** The people that the review file names, to pick from. */
export function reviewersOf(review: Review | undefined): readonly (Person & { readonly initials: string })[] {
  const people = review ? namedReviewers(review) : [];
  return people.map(({ initials, about }) => ({ label: initials, description: about, initials }));
}
