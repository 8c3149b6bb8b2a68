/** Whose work a new file is. */
import { type ExtensionContext, l10n } from 'vscode';
import type { Review } from '../../core/index';
import { reviewersOf, whoAmI } from '../who-am-i';
import { askOne } from './ask';

/**
 * The person at this editor where that is known; else who the file is of. Where the review names nobody there is nothing
 * to ask.
 * @returns without initials for a draft; nothing where the person left
 */
export async function askExtractor(
  title: string,
  review: Review | undefined,
  context: ExtensionContext,
): Promise<{ readonly initials?: string } | undefined> {
  const people = reviewersOf(review);
  const me = await whoAmI(review, context);
  if (me === undefined || people.length === 0 || people.some(({ initials }) => initials === me.initials)) return me;
  const choices = people.map(({ label, description = '', initials }) => ({ label, description, value: { initials } }));
  const draft = {
    label: l10n.t('Nobody’s yet'),
    description: l10n.t('a draft, which does not count as anybody’s work'),
    value: {},
  };
  return (
    await askOne<{ readonly initials?: string }>({ title, prompt: l10n.t('Whose work is the file?') }, [
      ...choices,
      draft,
    ])
  )?.value;
}
