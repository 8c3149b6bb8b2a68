/** One report in one panel: read when the page listens, kept in step with its file. */
import { commands, Disposable, env, l10n, type Uri, type ViewColumn, type WebviewPanel } from 'vscode';
import type { FromReport, Mark, ReportSetup, ToReport } from '../../webview/report/protocol';
import type { Host } from '../feature';
import { fileForPage, loadPage } from '../pages/load-page';
import { pause } from '../pause';
import { keepView, keptView } from './kept-views';
import { readMessage } from './read-message';
import { findReportFile, pathOf, readReportFile, reportVersion } from './report-file';
import { isPdf, paragraphsOf } from './report-kind';
import { reportWords } from './report-words';
import { USES } from './selected';
import { watchFile } from './watched-file';

/** What the panel keeps over a reload: which report it shows. */
export interface KeptReport {
  readonly report: string;
}

const NOTHING = l10n.t('There is nothing to read in this file.');

/** So much of a file is sent at a time, in bytes: others have their turn between. */
const PART = 4_000_000;

/** What is to be shown of a report. */
export type Wanted = Extract<ToReport, { type: 'go to' }>;

export class ReportPage implements Disposable {
  /** The file of the report. */
  readonly report: Uri;
  readonly #panel: WebviewPanel;
  readonly #host: Host;
  readonly #openMark: (id: string) => void;
  readonly #subscriptions: Disposable;
  #isClosed = false;
  /** Whether the page listens. */
  #listens = false;
  /** Counts how often the file was read, so that an older reading is not shown any more. */
  #reading = 0;
  /** Which version of the file is read, or was read last: known before its bytes are. */
  #version: Promise<string | undefined> | undefined;
  /** What is said once the report is there. */
  #note = '';
  #marks: readonly Mark[] = [];
  #wanted: Wanted | undefined;

  /**
   * @param panel new, or brought back after a reload; this object lives as long as the panel
   * @param openMark told when somebody wants to see the line of a mark
   */
  constructor(panel: WebviewPanel, report: Uri, host: Host, openMark: (id: string) => void) {
    this.report = report;
    this.#panel = panel;
    this.#host = host;
    this.#openMark = openMark;
    this.#subscriptions = Disposable.from(
      panel.webview.onDidReceiveMessage((said: unknown) => {
        const message = readMessage(said);
        if (message) this.#receive(message);
      }),
      panel.onDidChangeViewState(() => {
        if (panel.visible) return;
        // Out of sight the page is taken down, with what is selected in it; it says so again when it is back.
        this.#listens = false;
        host.selected.clear(report);
      }),
      watchFile(report, { replaced: () => void this.#replace(), gone: () => this.#sayGone() }),
      panel.onDidDispose(() => this.dispose()),
    );
    this.#load();
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  get isVisible(): boolean {
    return this.#panel.visible;
  }

  get column(): WebviewPanel['viewColumn'] {
    return this.#panel.viewColumn;
  }

  /** Called once, when the panel is closed. */
  onDidClose(listener: () => void): void {
    this.#panel.onDidDispose(listener);
  }

  /** Brings it into sight, and leaves the cursor where it is. @param column in which it is to stand; absent: where it is */
  reveal(column?: ViewColumn): void {
    this.#panel.reveal(column, true);
  }

  /** Brings it into sight, to be read by keyboard. */
  focus(): void {
    this.#panel.reveal();
  }

  /** Brings something into sight, as soon as the page listens. */
  goTo(wanted: Wanted): void {
    if (this.#listens) this.#say(wanted);
    else this.#wanted = wanted;
  }

  /** Sends the marks, where they are others than those that the page has. */
  showMarks(marks: readonly Mark[]): void {
    if (JSON.stringify(marks) === JSON.stringify(this.#marks)) return;
    this.#marks = marks;
    if (this.#listens) this.#say({ type: 'marks', marks });
  }

  find(): void {
    this.#say({ type: 'do', deed: 'find' });
  }

  close(): void {
    this.#panel.dispose();
  }

  dispose(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#host.selected.clear(this.report);
    this.#subscriptions.dispose();
  }

  #load(): void {
    const { context } = this.#host;
    const dist = (name: string) => fileForPage(this.#panel, context, name);
    const setup: ReportSetup = { words: reportWords(), worker: dist('report-worker.js'), resources: dist('pdf') };
    const state: KeptReport = { report: this.report.toString() };
    loadPage(this.#panel, context, {
      name: 'report',
      waiting: setup.words.loading,
      state,
      words: setup,
      allows: {
        // What unpacks pictures of PDFs is a program that comes with the extension.
        scripts: ["'wasm-unsafe-eval'"],
        // The worker and what it needs come from the extension; letters and pictures from the file itself.
        others: [
          `connect-src ${this.#panel.webview.cspSource}`,
          'worker-src blob:',
          ...['img-src', 'font-src'].map(fromFile),
        ],
      },
    });
  }

  #receive(message: FromReport): void {
    switch (message.type) {
      case 'ready':
        this.#listens = true;
        void this.#read();
        return;
      case 'opened':
        if (this.#note) this.#say({ type: 'note', said: this.#note });
        return;
      case 'view':
        keepView(this.#host.context.workspaceState, this.report, message.view);
        return;
      case 'selected':
        if (message.selection === null) this.#host.selected.clear(this.report);
        else this.#host.selected.select({ ...message.selection, report: this.report });
        return;
      case 'use':
        void commands.executeCommand(USES[message.use]);
        return;
      case 'open mark':
        this.#openMark(message.id);
        return;
      case 'copy':
        void env.clipboard.writeText(message.text);
    }
  }

  /** Sends the file as it is now. */
  async #read(): Promise<void> {
    this.#reading += 1;
    const reading = this.#reading;
    const isWanted = () => !this.#isClosed && this.#listens && reading === this.#reading;
    const finding = findReportFile(this.report);
    this.#version = finding.then((found) => ('refused' in found ? undefined : found.version));
    const read = await readReportFile(await finding);
    if (!isWanted()) return;
    if ('refused' in read || read.bytes.length === 0) {
      // Nothing of this version is shown, so that whatever the system tells next is worth another try.
      this.#version = undefined;
      this.#say({ type: 'refused', said: 'refused' in read ? read.refused : NOTHING });
      return;
    }
    this.#note = read.note || this.#note;
    const view = keptView(this.#host.context.workspaceState, this.report) ?? null;
    const paragraphs = isPdf(this.report) ? undefined : await paragraphsOf(read.bytes, this.report);
    if (!isWanted()) return;
    this.#say({ type: 'marks', marks: this.#marks });
    if (this.#wanted) this.#say(this.#wanted);
    this.#wanted = undefined;
    if (paragraphs) {
      this.#say(paragraphs.length > 0 ? { type: 'text', paragraphs, view } : { type: 'refused', said: NOTHING });
      return;
    }
    this.#say({ type: 'pdf', size: read.bytes.length, view });
    for (let from = 0; from < read.bytes.length && isWanted(); from += PART) {
      // A plain copy: what the editor reads may be of a kind that it does not send as bytes.
      await this.#say({ type: 'bytes', bytes: new Uint8Array(read.bytes.subarray(from, from + PART)) });
    }
  }

  /** The system may tell late of what is read already, or still: reading it again would lose what is selected. */
  async #replace(): Promise<void> {
    if (!this.#listens || (await isAsShown(this.report, await this.#version))) return;
    this.#note = l10n.t('“{0}” was replaced. This is how it is now.', pathOf(this.report));
    void this.#read();
  }

  #sayGone(): void {
    this.#version = undefined;
    const said = l10n.t('“{0}” was deleted or moved. What is shown was read before.', pathOf(this.report));
    if (this.#listens) this.#say({ type: 'note', said });
  }

  async #say(message: ToReport): Promise<void> {
    if (!this.#isClosed) await this.#panel.webview.postMessage(message);
  }
}

/**
 * Whether a file is still what is shown of it, once nobody writes it: what is found in the middle of that is no version.
 * @param shown the version that is shown
 */
async function isAsShown(report: Uri, shown: string | undefined): Promise<boolean> {
  let found = await reportVersion(report);
  while (found === undefined || found !== shown) {
    await pause(REST);
    const later = await reportVersion(report);
    if (later === found) return false;
    found = later;
  }
  return true;
}

/** How long a version has to stay to be one, in milliseconds. */
const REST = 150;

/** What pdf.js makes of a file's own bytes. */
function fromFile(directive: string): string {
  return `${directive} blob: data:`;
}
