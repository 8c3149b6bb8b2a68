/** What the preview's page says by itself; it has no translations of its own. */
import { l10n } from 'vscode';
import type { PageWords } from '../../webview/protocol';

/** In the language of the editor. The page puts its numbers in. */
export function pageWords(): PageWords {
  return {
    nothingFound: l10n.t('nothing found'),
    place: l10n.t('{0} of {1}'),
    placeOrMore: l10n.t('{0} of {1} or more'),
    oneClosed: l10n.t('without 1 closed'),
    manyClosed: l10n.t('without {0} closed'),
  };
}
