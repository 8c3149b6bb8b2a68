/** What is selected in the report that somebody looked at last: what can be made of it is asked here. */
import { type Disposable, EventEmitter, type Uri } from 'vscode';
import type { SelectedText, Use } from '../../webview/report/protocol';

/** A selection, and the report in which it stands. */
export interface SelectedInReport extends SelectedText {
  /** The file of the report. */
  readonly report: Uri;
}

/** One for the window. Pages of reports tell it; features that use a selection ask it. */
export class SelectionInReports implements Disposable {
  readonly #changed = new EventEmitter<SelectedInReport | undefined>();
  readonly onDidChange = this.#changed.event;
  #now: SelectedInReport | undefined;

  /** What is selected now. */
  get now(): SelectedInReport | undefined {
    return this.#now;
  }

  /** Called by the page whose selection has changed. */
  select(selected: SelectedInReport): void {
    this.#now = selected;
    this.#changed.fire(selected);
  }

  /** Called by a page without a selection, or one that is closed. What is selected in another report stays. */
  clear(report: Uri): void {
    if (this.#now?.report.toString() !== report.toString()) return;
    this.#now = undefined;
    this.#changed.fire(undefined);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/**
 * What the buttons at a selection do. The commands ask {@link SelectionInReports.now}; the page says what is selected before
 * it says that one of them is wanted.
 */
export const USES: Readonly<Record<Use, string>> = {
  support: 'extraction.useAsSupport',
  value: 'extraction.useAsValue',
  reference: 'extraction.copyWithReference',
};
