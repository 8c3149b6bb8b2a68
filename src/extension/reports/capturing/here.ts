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
}
