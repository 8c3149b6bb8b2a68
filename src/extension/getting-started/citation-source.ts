/** Where the reference of a new study comes from: pasted, from a file, or there is none. */

import { l10n, window, workspace } from 'vscode';
import { type CitedWork, notReadInWords, type Review, studyWithWork, workLabel } from '../../core/index';
import type { CitationsRead } from '../../formats/index';
import { asText } from '../as-text';
import { type Ask, type Choice, Left, WentBack } from './ask';

const FROM_FILE = {
  [l10n.t('References')]: ['ris', 'bib', 'nbib', 'enw', 'ciw', 'xml', 'json', 'txt'],
  [l10n.t('All files')]: ['*'],
};

/** Larger files, in bytes, are exports of a whole search. */
const LARGEST = 20_000_000;

/** Where it comes from, where it was not typed at once. */
type From = 'text' | 'file' | 'none';

/** The works that the person picks; one that says nothing where they go on without a reference. */
export async function askWorks(ask: Ask, title: string, review: Review | undefined): Promise<readonly CitedWork[]> {
  const from = await ask.oneOrTyped<From>(
    {
      title: l10n.t('{0}: reference', title),
      prompt: l10n.t('Paste the reference (RIS, BibTeX, PubMed, DOI, a line of a list), or choose how you have it'),
    },
    SOURCES(),
    (typed) => ({
      label: `$(book) ${l10n.t('Read what is typed as the reference')}`,
      detail: asText(typed.slice(0, MOST_SHOWN)),
      value: { typed },
    }),
  );
  if (from === 'none') return [{ authors: [] }];
  if (from === 'file') return choose(ask, title, await readFile(ask, title), review);
  const typed = from === 'text' ? await askPasted(ask, title) : from.typed;
  const { readCitations } = await import('../../formats/index');
  return choose(ask, title, await readCitations(typed), review);
}

/** So much of a pasted text is shown, in characters. */
const MOST_SHOWN = 120;

const SOURCES = (): readonly Choice<From>[] => [
  {
    label: `$(clippy) ${l10n.t('Paste or type it')}`,
    detail: l10n.t('RIS, BibTeX, PubMed format, a DOI, or the line of a reference list: also right here'),
    value: 'text',
  },
  {
    label: `$(file) ${l10n.t('Choose a file')}`,
    detail: l10n.t('.ris, .bib, .nbib, .ciw, .enw, .xml or .json, as databases and reference managers save it'),
    value: 'file',
  },
  {
    label: `$(edit) ${l10n.t('Without a reference')}`,
    detail: l10n.t('It can be filled in later'),
    value: 'none',
  },
];

function askPasted(ask: Ask, title: string): Promise<string> {
  return ask.text(
    {
      title: l10n.t('{0}: reference', title),
      prompt: l10n.t('Paste the reference. Nothing is looked up on the network.'),
    },
    {
      placeHolder: l10n.t(
        'TY  - JOUR …   or   @article{…}   or   10.1000/xyz   or   Doe A. Title. Journal. 2020;12(3):1-9.',
      ),
      objection: (typed) => (typed === '' ? l10n.t('Paste a reference or a DOI.') : undefined),
    },
  );
}

async function readFile(ask: Ask, title: string): Promise<CitationsRead> {
  const [uri] = await ask.dialog(() =>
    window.showOpenDialog({
      title: l10n.t('{0}: the file with the reference', title),
      openLabel: l10n.t('Read'),
      filters: FROM_FILE,
    }),
  );
  if (uri === undefined) throw new Left();
  const { size } = await workspace.fs.stat(uri);
  if (size > LARGEST) {
    void window.showWarningMessage(
      l10n.t('This file is too large to be read. Save the references that you need in a file of their own.'),
    );
    throw new WentBack();
  }
  const { readCitationFile } = await import('../../formats/index');
  return readCitationFile(await workspace.fs.readFile(uri));
}

/** Asks which of several works are meant. Where there is none in it, the text is asked for again. */
async function choose(
  ask: Ask,
  title: string,
  { works, unreadable, form }: CitationsRead,
  review: Review | undefined,
): Promise<readonly CitedWork[]> {
  if (unreadable > 0 || works.length === 0) void window.showWarningMessage(unreadWords(works.length, unreadable, form));
  if (works.length === 0) throw new WentBack();
  if (works.length === 1) return works;
  const choices = works.map((work) => {
    const study = review && studyWithWork(review, work);
    return {
      label: asText(workLabel(work)),
      description: asText(study === undefined ? '' : l10n.t('in the review as {0}', study)),
      detail: asText([work.title, work.journal].filter(Boolean).join(' · ')),
      value: work,
    };
  });
  return ask.some(
    {
      title: l10n.t('{0}: which works', title),
      prompt: l10n.t('Enter takes one, the space bar ticks several'),
    },
    choices,
  );
}

function unreadWords(read: number, unreadable: number, form: CitationsRead['form']): string {
  const notRead = notReadInWords(form);
  if (notRead !== undefined) return notRead;
  if (read === 0) {
    return l10n.t(
      'No reference could be read there. RIS, BibTeX, the PubMed format, a DOI and the line of a reference list are understood. You can also begin without a reference.',
    );
  }
  return unreadable === 1
    ? l10n.t(
        'One reference could not be read and is left out: something is missing or broken there. Look at the file where you got it from.',
      )
    : l10n.t(
        '{0} references could not be read and are left out: something is missing or broken there. Look at the file where you got them from.',
        unreadable,
      );
}
