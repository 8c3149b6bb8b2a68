/** Who looks at the review: the person that the setting names. */
import { type Uri, workspace } from 'vscode';
import { type Review, sectionState, type Viewer } from '../../core/index';

/** The setting that says whose initials are mine. */
export const REVIEWER_SETTING = 'extraction.reviewer';

/**
 * The person at this editor, from whom colleagues' answers are kept until their own are complete.
 * @param review without a viewer, to see what is complete
 * @param uri of a file of the review: folders may have settings of their own
 * @returns nothing where nobody is named; then everything is shown
 */
export function viewerOf(review: Review, uri: Uri | undefined): Viewer | undefined {
  const initials = workspace
    .getConfiguration(undefined, uri ?? null)
    .get<string>(REVIEWER_SETTING, '')
    .trim();
  if (initials === '') return undefined;
  return { initials, hasFinished: (file, section) => sectionState(file, section, review) === 'done' };
}
