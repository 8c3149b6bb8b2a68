/** What the commands of reports do, and which pages of reports are open. */
import {
  commands,
  Disposable,
  l10n,
  type Selection,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { reportAtCursor } from '../../core/index';
import { asText } from '../as-text';
import type { Commands, Host } from '../feature';
import { pageOptions } from '../pages/load-page';
import { isExtraction } from '../reviews/extraction-files';
import { REPORT_PANEL } from './addresses';
import { type AskedReport, addressAt, askedReport, wantedOf } from './asked-report';
import type { ReportCommand } from './commands';
import { marksOf, openMark } from './marks';
import { nameOf, pathOf } from './report-file';
import { isReport } from './report-kind';
import { type KeptReport, ReportPage } from './report-page';

export interface Reports extends Disposable {
  readonly commands: Commands<ReportCommand>;
  /** After a reload of the window. */
  readonly bringBack: (panel: WebviewPanel, state: unknown) => void;
  /** In a panel that the editor has made. */
  readonly showIn: (panel: WebviewPanel, report: Uri) => void;
}

/** Reports that are open: each in one panel beside the files, and in as many editors as people like. */
export function openReports(host: Host): Reports {
  return new OpenReports(host);
}

class OpenReports implements Reports {
  readonly commands: Commands<ReportCommand> = {
    'extraction.openReport': async (asked?: unknown, offset?: unknown) => {
      const found = await askedReport(asked, offset, this.#host);
      if (found) await this.#open(found);
    },
    'extraction.report.find': () => this.#used()?.find(),
  };
  readonly #pages = new Set<ReportPage>();
  readonly #host: Host;

  readonly #subscriptions: Disposable;
  /** Of the place that the cursor means: going there again would take somebody from where they read. */
  #followed = '';

  constructor(host: Host) {
    this.#host = host;
    this.#subscriptions = Disposable.from(
      host.store.onDidChange(() => {
        for (const page of this.#pages) this.#mark(page);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor, selections }) => this.#follow(textEditor, selections)),
    );
  }

  readonly bringBack = (panel: WebviewPanel, state: unknown): void => {
    const report = keptIn(state);
    if (report) this.showIn(panel, report);
    else panel.dispose();
  };

  readonly showIn = (panel: WebviewPanel, report: Uri): void => {
    const { store } = this.#host;
    const page = new ReportPage(panel, report, this.#host, (id) => void openMark(id, report, page.column, store));
    this.#pages.add(page);
    page.onDidClose(() => this.#pages.delete(page));
    this.#mark(page);
  };

  dispose(): void {
    this.#subscriptions.dispose();
    for (const page of this.#pages) page.close();
  }

  /** Shows a report beside the file; one that is open is brought into sight, and gets the focus where it is in sight. */
  async #open({ report, wanted }: AskedReport): Promise<void> {
    if (!(await mayBeOpened(report))) return;
    if (!isReport(report)) {
      await commands.executeCommand('vscode.open', report, ViewColumn.Beside);
      return;
    }
    const there = this.#pageOf(report);
    if (there?.isVisible && wanted === undefined) there.focus();
    else if (there) there.reveal(isOverFile(there.column) ? ViewColumn.Beside : undefined);
    else this.showIn(this.#createPanel(report), report);
    if (wanted) this.#pageOf(report)?.goTo(wanted);
  }

  #createPanel(report: Uri): WebviewPanel {
    const [other] = this.#pages;
    const viewColumn = other?.column === undefined || isOverFile(other.column) ? ViewColumn.Beside : other.column;
    const panel = window.createWebviewPanel(
      REPORT_PANEL,
      asText(nameOf(report)),
      { viewColumn, preserveFocus: true },
      pageOptions(this.#host.context),
    );
    const icon = (name: string) => Uri.joinPath(this.#host.context.extensionUri, 'media', name);
    panel.iconPath = { light: icon('language-light.svg'), dark: icon('language-dark.svg') };
    return panel;
  }

  #mark(page: ReportPage): void {
    page.showMarks(this.#host.guard('quotations in a report', () => marksOf(page.report, this.#host.store), []));
  }

  /** Shows what a cursor in a support means, where its report is in sight. */
  #follow({ document }: TextEditor, [selection]: readonly Selection[]): void {
    const visible = [...this.#pages].filter(({ isVisible }) => isVisible);
    const at = visible.length > 0 && isExtraction(document) ? this.#host.store.at(document) : undefined;
    if (at === undefined || selection === undefined) return;
    const meant = reportAtCursor(at.review, at.file, document.offsetAt(selection.active));
    const report = addressAt(meant, at, this.#host)?.toString();
    const wanted = wantedOf(meant);
    const place = wanted ? `${report} ${wanted.mark} ${wanted.page}` : '';
    if (place === this.#followed) return;
    this.#followed = place;
    if (wanted) for (const page of visible) if (page.report.toString() === report) page.goTo(wanted);
  }

  /** The page of a report, the one in sight first. */
  #pageOf(report: Uri): ReportPage | undefined {
    const pages = [...this.#pages].filter((page) => page.report.toString() === report.toString());
    return pages.find(({ isVisible }) => isVisible) ?? pages[0];
  }

  /** The page that somebody looks at. */
  #used(): ReportPage | undefined {
    const pages = [...this.#pages];
    return pages.find(({ isActive }) => isActive) ?? pages.find(({ isVisible }) => isVisible);
  }
}

/** Whether a report in this column would cover the file that somebody works in. */
function isOverFile(column: ViewColumn | undefined): boolean {
  return column !== undefined && column === window.activeTextEditor?.viewColumn;
}

/** Outside of the folders that are open, a file is opened only by those who want it. */
async function mayBeOpened(report: Uri): Promise<boolean> {
  if (workspace.getWorkspaceFolder(report)) return true;
  const open = l10n.t('Open');
  const chosen = await window.showWarningMessage(
    l10n.t('“{0}” lies outside of the folders that are open. Open it?', asText(pathOf(report))),
    open,
  );
  return chosen === open;
}

/** What the page kept: it may come from another version of the extension. */
function keptIn(state: unknown): Uri | undefined {
  const kept = (state as { readonly extension?: Partial<KeptReport> } | undefined)?.extension?.report;
  return typeof kept === 'string' ? Uri.parse(kept) : undefined;
}
