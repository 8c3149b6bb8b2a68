/** What the commands of reports do, and which pages of reports are open. */
import { type Disposable, l10n, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { asText } from '../as-text';
import type { Commands, Host } from '../feature';
import { REPORT_PANEL } from './addresses';
import type { ReportCommand } from './commands';
import { nameOf, pathOf } from './report-file';
import { isReport } from './report-kind';
import { type KeptReport, ReportPage, type Wanted } from './report-page';

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
    'extraction.openReport': async (asked?: unknown) => {
      if (asked instanceof Uri && isReport(asked)) await this.#open(asked);
    },
    'extraction.report.find': () => this.#used()?.find(),
  };
  readonly #pages = new Set<ReportPage>();
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  readonly bringBack = (panel: WebviewPanel, state: unknown): void => {
    const report = keptIn(state);
    if (report) this.showIn(panel, report);
    else panel.dispose();
  };

  readonly showIn = (panel: WebviewPanel, report: Uri): void => {
    const page = new ReportPage(panel, report, this.#host, () => {});
    this.#pages.add(page);
    page.onDidClose(() => this.#pages.delete(page));
  };

  dispose(): void {
    for (const page of this.#pages) page.close();
  }

  /** Shows a report beside the file; one that is open is brought into sight, and gets the focus where it is in sight. */
  async #open(report: Uri, wanted?: Wanted): Promise<void> {
    if (!(await mayBeOpened(report))) return;
    const there = this.#pageOf(report);
    if (there?.isVisible && wanted === undefined) there.focus();
    else if (there) there.reveal();
    else this.showIn(this.#createPanel(report), report);
    if (wanted) this.#pageOf(report)?.goTo(wanted);
  }

  #createPanel(report: Uri): WebviewPanel {
    const [other] = this.#pages;
    const viewColumn = other?.column ?? ViewColumn.Beside;
    const panel = window.createWebviewPanel(
      REPORT_PANEL,
      asText(nameOf(report)),
      { viewColumn, preserveFocus: true },
      {},
    );
    const icon = (name: string) => Uri.joinPath(this.#host.context.extensionUri, 'media', name);
    panel.iconPath = { light: icon('language-light.svg'), dark: icon('language-dark.svg') };
    return panel;
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
