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
import { namedReviewers, type Review } from '../../core/index';
import { asText } from '../as-text';
import { REVIEWER_SETTING } from './viewer';

/** Remembered on this machine, for this workspace. */
const ASKED = 'extraction.reviewer.asked';

interface Person extends QuickPickItem {
  readonly initials?: string;
}

/** The person at this editor; without initials where they did not say. */
export interface Me {
  readonly initials?: string;
}

/**
 * The person at this editor. Where the setting is empty and nobody was asked before, asks, from the reviewers that the
 * review names, and writes the answer into the person's own settings.
 * @returns nothing where the person left with Escape: they are asked another time
 */
export async function whoAmI(
  review: Review | undefined,
  { workspaceState }: Pick<ExtensionContext, 'workspaceState'>,
  uri?: Uri,
): Promise<Me | undefined> {
  const set = whoIAm(uri);
  const people = reviewersOf(review);
  if (set !== undefined) return { initials: set };
  if (people.length === 0 || workspaceState.get(ASKED) === true) return {};
  const notNow: Person = {
    label: l10n.t('Not now'),
    detail: l10n.t('You are not asked again. The setting “extraction.reviewer” says it later.'),
  };
  const picked = await askPerson(
    [...people, notNow],
    l10n.t('Your initials go into your files; you are asked only once'),
    async ({ initials }) => {
      await workspaceState.update(ASKED, true);
      if (initials !== undefined) await remember(initials);
    },
  );
  if (picked === undefined) return undefined;
  return picked.initials === undefined ? {} : { initials: picked.initials };
}

/**
 * The same for those who ask for something that cannot be had without the answer: asked each time until they say it.
 * Where no review names anybody, the initials are typed.
 * @returns nothing where the person left
 */
export async function sayWhoIAm(reviews: readonly Review[]): Promise<string | undefined> {
  const set = whoIAm();
  if (set !== undefined) return set;
  const people = reviews.flatMap(reviewersOf);
  const once = people.filter(({ initials }, index) => people.findIndex((each) => each.initials === initials) === index);
  const why = l10n.t('Files with your initials behind “extractor” are yours');
  const said =
    once.length > 0
      ? (await askPerson(once, why, ({ initials }) => remember(initials)))?.initials
      : await window.showInputBox({
          title: TITLE,
          prompt: why,
          placeHolder: l10n.t('for example LM'),
          validateInput: (typed) => (/\s/.test(typed.trim()) ? l10n.t('Initials have no spaces.') : undefined),
        });
  const initials = said?.trim() ?? '';
  if (initials === '') return undefined;
  if (once.length === 0) await remember(initials);
  return initials;
}

const TITLE = l10n.t('Who are you?');

/**
 * The list stays, and shows that something is going on, until the answer is kept.
 * @param keep does with the answer what is to be done
 */
async function askPerson<Someone extends Person>(
  people: readonly Someone[],
  why: string,
  keep: (person: Someone) => Promise<void>,
): Promise<Someone | undefined> {
  const pick = window.createQuickPick<Someone>();
  pick.title = TITLE;
  pick.placeholder = why;
  pick.matchOnDescription = true;
  pick.ignoreFocusOut = true;
  pick.items = people;
  const picked = await new Promise<Someone | undefined>((resolve) => {
    pick.onDidAccept(() => resolve(pick.selectedItems[0]));
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  });
  try {
    pick.busy = true;
    pick.enabled = false;
    if (picked) await keep(picked);
    return picked;
  } finally {
    pick.dispose();
  }
}

async function remember(initials: string): Promise<void> {
  await workspace.getConfiguration().update(REVIEWER_SETTING, initials, ConfigurationTarget.Global);
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
  return people.map(({ initials, about }) => ({ label: asText(initials), description: asText(about), initials }));
}
