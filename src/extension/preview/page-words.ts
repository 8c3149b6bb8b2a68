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
    rowsNotShown: l10n.t('without the rows that are not shown ({0})'),
    copied: l10n.t('Copied: paste it into a text or a spreadsheet.'),
    copiedAsText: l10n.t('Copied as text with tabs; in Word, choose Insert › Table › Convert Text to Table.'),
    pictureCopied: l10n.t('Copied: paste it into a text or a presentation.'),
    rowsFound: l10n.t('found in {0} of {1} rows'),
    onceFound: l10n.t('found once'),
    timesFound: l10n.t('found {0} times'),
  };
}
