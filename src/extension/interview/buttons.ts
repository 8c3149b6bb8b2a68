/** The buttons above a question of an interview, and the lines that do the same for the keyboard. */
import {
  l10n,
  type QuickInputButton,
  QuickInputButtons,
  type QuickPickItem,
  QuickPickItemKind,
  ThemeIcon,
} from 'vscode';
import type { Said } from './answer-in-words';
import { QUOTATION_KEY } from './quotation-key';

const SKIP = { iconPath: new ThemeIcon('debug-step-over'), tooltip: l10n.t('Skip: leave this blank') };
const OPEN = { iconPath: new ThemeIcon('go-to-file'), tooltip: l10n.t('Open the place in the file and leave') };

/** The button for a quotation. */
export const QUOTE = {
  iconPath: new ThemeIcon('quote'),
  tooltip: l10n.t('Add a quotation and a page to the answer ({0})', QUOTATION_KEY),
};

/** What a question allows. */
export interface Allowed {
  readonly canGoBack: boolean;
  readonly takesSupport: boolean;
}

/** The buttons above a question. */
export function buttonsFor({ canGoBack, takesSupport }: Allowed): QuickInputButton[] {
  return [...(canGoBack ? [QuickInputButtons.Back] : []), ...(takesSupport ? [QUOTE] : []), SKIP, OPEN];
}

/** What a button says. @param typed what stands in the box */
export function saidBy(button: QuickInputButton, typed: string): Said {
  if (button === QuickInputButtons.Back) return 'back';
  if (button === QUOTE) return { quotes: typed };
  return button === OPEN ? 'open' : 'skip';
}

/** A line of a list; one that only tells says nothing. */
export interface Row extends QuickPickItem {
  readonly says?: Said | 'more' | 'typed' | 'ahead';
}

/** The same as lines, for those who use the keyboard alone. */
export function otherRows({ canGoBack, takesSupport }: Allowed): readonly Row[] {
  const quote: Row = {
    label: `$(quote) ${l10n.t('Quotation')}`,
    description: l10n.t('with its page, added to the answer ({0})', QUOTATION_KEY),
    says: { quotes: '' },
  };
  const back: Row = {
    label: `$(arrow-left) ${l10n.t('Back')}`,
    description: l10n.t('to the question before'),
    says: 'back',
  };
  return [
    { label: l10n.t('Or'), kind: QuickPickItemKind.Separator },
    ...(takesSupport ? [quote] : []),
    { label: `$(debug-step-over) ${l10n.t('Skip')}`, description: l10n.t('leaves this blank'), says: 'skip' },
    ...(canGoBack ? [back] : []),
    { label: `$(go-to-file) ${l10n.t('Open the place')}`, description: l10n.t('and leave'), says: 'open' },
  ];
}
