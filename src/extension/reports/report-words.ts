/** What the page of a report says by itself; it has no translations of its own. */
import { l10n } from 'vscode';
import type { ReportWords } from '../../webview/report/protocol';

/** In the language of the editor. The page puts numbers and names in. */
export function reportWords(): ReportWords {
  return {
    loading: l10n.t('Reading the report …'),
    loadingPart: l10n.t('Reading the report: {0} of {1} MB'),
    toolbar: l10n.t('Pages, size and search'),
    report: l10n.t('Report'),
    previousPage: l10n.t('Previous page (←)'),
    nextPage: l10n.t('Next page (→)'),
    pageBox: l10n.t('Page, as printed or counted (G)'),
    ofPages: l10n.t('of {0}'),
    ofPagesLabelled: l10n.t('({0} of {1})'),
    page: l10n.t('Page {0}'),
    zoomOut: l10n.t('Smaller (−)'),
    zoomIn: l10n.t('Larger (+)'),
    zoom: l10n.t('Size'),
    fitWidth: l10n.t('Fit width'),
    fitPage: l10n.t('Fit page'),
    percent: l10n.t('{0} %'),
    side: l10n.t('Outline and pages (S)'),
    outline: l10n.t('Outline'),
    thumbnails: l10n.t('Pages'),
    find: l10n.t('Find (Ctrl+F)'),
    findNext: l10n.t('Next (Enter)'),
    findPrevious: l10n.t('Previous (Shift+Enter)'),
    matchCase: l10n.t('Match case'),
    wholeWords: l10n.t('Whole words'),
    close: l10n.t('Close (Esc)'),
    found: l10n.t('{0} of {1}'),
    notFound: l10n.t('nothing found'),
    searching: l10n.t('searching …'),
    useSelection: l10n.t('Use what is selected'),
    useAsSupport: l10n.t('Use as Support'),
    useAsValue: l10n.t('Use as Value'),
    copyWithReference: l10n.t('Copy with Reference'),
    markSupports: l10n.t('Quoted for {0}.'),
    markOpens: l10n.t('Click to go to the line.'),
    noText: l10n.t(
      'This page is a picture without text, as scans are: nothing on it can be found, selected or quoted. A program for text recognition (OCR) can add the text to the file.',
    ),
    leadsOutside: l10n.t('This link leads out of the report. It is not followed from here:'),
    copyAddress: l10n.t('Copy Address'),
    copied: l10n.t('Copied'),
    password: l10n.t('This file is encrypted. Its password (it is not kept):'),
    passwordWrong: l10n.t('That is not the password. Try again (it is not kept):'),
    unlock: l10n.t('Open'),
    broken: l10n.t(
      'This file cannot be read as a PDF: it is damaged, or something else under this name. Open it in another program to see what it is, or download the report again.',
    ),
    encrypted: l10n.t('This file is encrypted in a way that cannot be opened here.'),
  };
}
