/** What is selected in a report, and the place in a file at which it is used. */
import type { TextEditor } from 'vscode';
import type { FileInReview, ReviewStore } from '../../reviews/review-store';
import type { SelectedInReport } from '../selected';

export interface Here {
  readonly selected: SelectedInReport;
  /** Of the extraction file; its cursor is meant. */
  readonly editor: TextEditor;
  readonly at: FileInReview;
  readonly store: ReviewStore;
  /** How the report is to be added to the study, see `askForReport`; absent where it is there, or is not to be. */
  readonly added?: string | undefined;
}
