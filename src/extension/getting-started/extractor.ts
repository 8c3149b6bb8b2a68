/** Whose work a new file is. */
import { type ExtensionContext, l10n } from 'vscode';
import type { Review } from '../../core/index';
import { reviewersOf, whoAmI } from '../reviews/who-am-i';
import { type Ask, Left } from './ask';

/**
 * The person at this editor where that is known; else who the file is of. Where the review names nobody there is nothing
 * to ask.
 * @returns without initials for a draft
 */
export async function askExtractor(
  ask: Ask,
  title: string,
  review: Review | undefined,
  context: ExtensionContext,
): Promise<{ readonly initials?: string }> {
  const people = reviewersOf(review);
  const me = await whoAmI(review, context);
  if (me === undefined) throw new Left();
  if (people.length === 0 || people.some(({ initials }) => initials === me.initials)) return me;
  const choices = people.map(({ label, description = '', initials }) => ({ label, description, value: { initials } }));
  const draft = {
    label: l10n.t('Nobody’s yet'),
    description: l10n.t('a draft, which does not count as anybody’s work'),
    value: {},
  };
  return ask.one<{ readonly initials?: string }>({ title, prompt: l10n.t('Whose work is the file?') }, [
    ...choices,
    draft,
  ]);
}
