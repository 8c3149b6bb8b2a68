/** "Add Assessment…": the risk of bias of a result that nobody assessed yet, with the tool that fits the design. */

import { l10n, type Uri, window } from 'vscode';
import { beginTyping, type OpenAssessment, openAssessments } from '../../core/index';
import { asText } from '../as-text';
import type { Host } from '../feature';
import type { FileInReview, ReviewStore } from '../reviews/review-store';
import type { Change } from '../writing/change';
import { fileNow } from '../writing/file-now';
import { changeOf } from '../writing/into-file';
import { write } from '../writing/write';
import { askAlone } from './ask-alone';
import { openAt, suggest } from './create-files';
import { editedFile } from './edited-file';

const TITLE = l10n.t('Add Assessment');

/** Lists the results without one, and the tools for the whole record, adds the questions for the one that is picked, and goes to the first. */
export async function addAssessmentCommand({ store }: Host): Promise<void> {
  const at = await editedFile(TITLE, ['study', 'intervention'], store);
  if (at === undefined) return;
  const { editor, file, review } = at;
  const open = openAssessments(review, file);
  if (open.kind === 'none') {
    await window.showInformationMessage(open.because);
    return;
  }
  const choices = open.assessments.map((each) => ({
    label: asText(each.result),
    description: asText(each.about),
    detail: asText(each.refactoring.title),
    value: each,
  }));
  const picked = await askAlone({ title: TITLE, prompt: l10n.t('Which result?') }, choices);
  if (picked === undefined) return;
  const { uri } = editor.document;
  let place: Place | undefined;
  const isWritten = await write(async () => {
    const now = await fileNow(uri, store);
    const begun = now && beginning(picked.value, now, uri, store);
    place = begun?.place;
    return begun?.change;
  });
  if (!isWritten || place === undefined) return;
  await openAt(place.uri, place.offset);
  await suggest();
}

/** Where the person goes on. */
interface Place {
  readonly uri: Uri;
  readonly offset: number;
}

/** What the assessment of the same result adds to the files as they are now. @returns nothing where it is not open any more */
function beginning(
  { result, about }: OpenAssessment,
  now: FileInReview,
  home: Uri,
  store: ReviewStore,
): { readonly change: Change; readonly place: Place } | undefined {
  const open = openAssessments(now.review, now.file);
  const same = open.kind === 'none' ? [] : open.assessments.filter((each) => each.result === result);
  const meant = same.length === 1 ? same[0] : same.find((each) => each.about === about);
  const [to] = meant ? (changeOf(meant.refactoring.edits, now, home, store)?.edits ?? []) : [];
  const [added] = to?.edits ?? [];
  if (to === undefined || added === undefined) return undefined;
  const { text, cursor } = beginTyping(added.text);
  return {
    change: { edits: [{ ...to, edits: [{ span: added.span, text }] }] },
    place: { uri: to.uri, offset: added.span.start + cursor },
  };
}
