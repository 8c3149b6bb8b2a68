/** "New Study…": the reference, whose work it is, an id; then the file. */
import { l10n } from 'vscode';
import {
  type CitedWork,
  idObjection,
  idsNotToBegin,
  idsTaken,
  type NewRecord,
  newStudy,
  proposeStudyId,
  type Review,
  studyWithWork,
  workLabel,
} from '../../core/index';
import type { Host } from '../feature';
import type { Ask, Earlier } from './ask';
import { askWorks } from './citation-source';
import { createFiles, suggest } from './create-files';
import { askExtractor } from './extractor';
import { placeOfNew, reviewIn } from './where';
import { runWizard } from './wizard';

const TITLE = l10n.t('New Study');

/** Asks, step by step; writes only after the last one. Of several references, each becomes a study. */
export function beginStudy({ store, context }: Host, earlier: Earlier): Promise<void> {
  return runWizard(earlier, async (ask) => {
    const place = await placeOfNew(ask, TITLE, store);
    const { review, folder } = place;
    const works = await askWorks(ask, TITLE, review);
    const extractor = await askExtractor(ask, l10n.t('{0}: extractor', TITLE), review, context);
    const mine = review ? idsNotToBegin(review, 'study', extractor.initials) : [];
    const [work] = works;
    const isOne = works.length === 1 && work !== undefined;
    const ids = isOne ? [await askId(ask, work, review, mine)] : proposedIds(works, review, mine);
    const records = () => begun(works, ids, extractor, reviewIn(place, store));
    const names = records().map(({ steps }) => steps.join('/'));
    const deed = isOne ? l10n.t('Create {0}', names.join()) : l10n.t('Create {0} files', names.length);
    await ask.confirm(TITLE, deed, isOne ? inWords(work) : names.join(', '));
    const open = await createFiles(folder, records);
    return open && (() => open().then(suggest));
  });
}

/** The files of the works, each under the id that it got. */
function begun(
  works: readonly CitedWork[],
  ids: readonly string[],
  { initials }: { readonly initials?: string },
  review: Review | undefined,
): readonly NewRecord[] {
  return works.flatMap((work, index): NewRecord[] => {
    const id = ids[index] ?? '';
    const study = { id, ...(initials && { extractor: initials }), ...(isKnown(work) && { work }) };
    return id === '' ? [] : [newStudy(review, study)];
  });
}

function isKnown(work: CitedWork): boolean {
  return work.authors.length > 0 || Object.keys(work).length > 1;
}

/** A study of the review that has the work already is proposed again: a second person extracts it. */
function proposal(
  work: CitedWork,
  review: Review | undefined,
  mine: readonly string[],
  taken: readonly string[],
): string {
  const there = review && studyWithWork(review, work);
  return there !== undefined && !mine.includes(there) ? there : proposeStudyId(work, taken);
}

function askId(ask: Ask, work: CitedWork, review: Review | undefined, mine: readonly string[]): Promise<string> {
  const taken = review ? idsTaken(review, 'study') : [];
  return ask.text(
    {
      title: l10n.t('{0}: short name', TITLE),
      prompt: l10n.t(
        'The file is called by this short name (id), and other files name the study by it: usually first author and year.',
      ),
    },
    {
      value: proposal(work, review, mine, taken),
      placeHolder: 'doe-2020',
      objection: (text) => idObjection(text, mine),
    },
  );
}

/** For several works at once; one of which neither author nor title is known gets a number. */
function proposedIds(works: readonly CitedWork[], review: Review | undefined, mine: readonly string[]): string[] {
  const ids: string[] = [];
  for (const [index, work] of works.entries()) {
    const taken = [...(review ? idsTaken(review, 'study') : []), ...ids];
    ids.push(proposal(work, review, [...mine, ...ids], taken) || `study-${index + 1}`);
  }
  return ids;
}

function inWords(work: CitedWork): string {
  return isKnown(work)
    ? [workLabel(work), work.title, work.doi].filter(Boolean).join(' · ')
    : l10n.t('Without a reference');
}
