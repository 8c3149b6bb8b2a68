/** Where the reference of a new study comes from: pasted, from a file, or there is none. */
import { l10n, window, workspace } from 'vscode';
import { type CitedWork, type Review, studyWithWork, workLabel } from '../../core/index';
import { askOne, askSome, askText } from './ask';

const FROM_FILE = { [l10n.t('References')]: ['ris', 'bib', 'nbib', 'txt'], [l10n.t('All files')]: ['*'] };

/** Larger files, in bytes, are exports of a whole search. */
const LARGEST = 20_000_000;

/**
 * The works that the person picks; one that says nothing where they go on without a reference.
 * @returns nothing where the person left
 */
export async function askWorks(title: string, review: Review | undefined): Promise<readonly CitedWork[] | undefined> {
  const from = await askOne(
    { title: l10n.t('{0}: reference', title), prompt: l10n.t('How do you have the reference of the paper?') },
    [
      {
        label: `$(clippy) ${l10n.t('Paste or type it')}`,
        detail: l10n.t('RIS, BibTeX, PubMed format, a DOI, or the line of a reference list'),
        value: 'text' as const,
      },
      {
        label: `$(file) ${l10n.t('Choose a file')}`,
        detail: l10n.t('.ris, .bib or .nbib, as databases and reference managers save it'),
        value: 'file' as const,
      },
      {
        label: `$(edit) ${l10n.t('Without a reference')}`,
        detail: l10n.t('It can be filled in later'),
        value: 'none' as const,
      },
    ],
  );
  if (from === undefined) return undefined;
  if (from.value === 'none') return [{ authors: [] }];
  return from.value === 'text' ? askPasted(title, review) : fromFile(title, review);
}

async function askPasted(title: string, review: Review | undefined): Promise<readonly CitedWork[] | undefined> {
  const text = await askText(
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
  return text === undefined ? undefined : choose(title, text, review);
}

async function fromFile(title: string, review: Review | undefined): Promise<readonly CitedWork[] | undefined> {
  const [uri] =
    (await window.showOpenDialog({
      title: l10n.t('{0}: the file with the reference', title),
      openLabel: l10n.t('Read'),
      filters: FROM_FILE,
    })) ?? [];
  if (uri === undefined) return undefined;
  const { size } = await workspace.fs.stat(uri);
  if (size > LARGEST) {
    await window.showWarningMessage(
      l10n.t('This file is too large to be read. Save the references that you need in a file of their own.'),
    );
    return undefined;
  }
  return choose(title, new TextDecoder().decode(await workspace.fs.readFile(uri)), review);
}

/** Reads a text, and asks which of several works are meant. */
async function choose(
  title: string,
  text: string,
  review: Review | undefined,
): Promise<readonly CitedWork[] | undefined> {
  const { readCitations } = await import('../../formats/index');
  const { works, unreadable } = await readCitations(text);
  if (unreadable > 0 || works.length === 0) void window.showWarningMessage(unreadWords(works.length, unreadable));
  if (works.length < 2) return works.length === 0 ? undefined : works;
  const choices = works.map((work) => {
    const study = review && studyWithWork(review, work);
    return {
      label: workLabel(work),
      description: study === undefined ? '' : l10n.t('in the review as {0}', study),
      detail: [work.title, work.journal].filter(Boolean).join(' · '),
      value: work,
    };
  });
  return askSome(
    {
      title: l10n.t('{0}: which works', title),
      prompt: l10n.t('Enter takes one, the space bar ticks several'),
    },
    choices,
  );
}

function unreadWords(read: number, unreadable: number): string {
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
