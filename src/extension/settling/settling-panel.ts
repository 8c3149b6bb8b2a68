/** The panel on which two people compare and settle: shows one record, kept in step with its files. */
import { Disposable, l10n, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { nothingToSettle, previewPage, type ShownData, settlePage } from '../../core/index';
import type { FromSettling, ToSettling } from '../../webview/protocol';
import type { Host } from '../feature';
import { createNonce } from '../preview/nonce';
import { type ComparedRecord, recordNow } from './compared-record';
import { settleOne, takeOverInWords, writeTakenOver } from './settle-one';

/** Opens it beside the files, or brings it into sight. */
export function openSettling(host: Host, compared: ComparedRecord): void {
  const panel = window.createWebviewPanel(
    'extraction.settling',
    l10n.t('Compare and Settle: {0}', compared.id),
    ViewColumn.Active,
    {
      enableScripts: true,
      localResourceRoots: [Uri.joinPath(host.context.extensionUri, 'dist')],
    },
  );
  const page = new SettlingPage(panel, host, compared);
  panel.onDidDispose(() => page.dispose());
}

class SettlingPage implements Disposable {
  readonly #panel: WebviewPanel;
  readonly #host: Host;
  readonly #compared: ComparedRecord;
  readonly #subscriptions: Disposable;
  #shown: ShownData = 'differences';
  #sent = '';
  /** One question at a time: a second click while a box is open asks nothing. */
  #isAsking = false;

  constructor(panel: WebviewPanel, host: Host, compared: ComparedRecord) {
    this.#panel = panel;
    this.#host = host;
    this.#compared = compared;
    this.#subscriptions = Disposable.from(
      panel.webview.onDidReceiveMessage((said: unknown) => void this.#receive(readSettling(said))),
      host.store.onDidChange(() => this.#show()),
      panel.onDidChangeViewState(() => this.#show()),
    );
    panel.webview.html = this.#page();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #page(): string {
    const { webview } = this.#panel;
    const resource = (name: string) =>
      webview.asWebviewUri(Uri.joinPath(this.#host.context.extensionUri, 'dist', name)).toString();
    return previewPage({
      nonce: createNonce(),
      cspSource: webview.cspSource,
      scriptUri: resource('settling.js'),
      styleUri: resource('settling.css'),
      title: this.#panel.title,
      waiting: l10n.t('Comparing …'),
      state: null,
      words: null,
    });
  }

  /** What the page does not show yet. */
  #show(): void {
    if (!this.#panel.visible) return;
    const now = recordNow(this.#compared, this.#host.store);
    const drawn = () => (now ? settlePage(now.record, now.review, this.#shown) : nothingToSettle());
    const html = this.#host.guard('compare and settle', drawn, nothingToSettle());
    if (html === this.#sent) return;
    this.#sent = html;
    const message: ToSettling = { type: 'show', html };
    void this.#panel.webview.postMessage(message);
  }

  async #receive(message: FromSettling | undefined): Promise<void> {
    if (message === undefined) return;
    if (message.type === 'ready' || message.type === 'show') {
      if (message.type === 'show') this.#shown = message.which;
      this.#sent = '';
      this.#show();
      return;
    }
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      if (message.type === 'settle') await settleOne(this.#host, this.#compared, message);
      else await confirmTakeOver(this.#host, this.#compared);
    } finally {
      this.#isAsking = false;
    }
    if (message.type !== 'settle' || message.deed !== 'open') this.#panel.reveal();
  }
}

/** Shows what would be written, and writes it when somebody says so. */
export async function confirmTakeOver(host: Host, compared: ComparedRecord): Promise<void> {
  const take = l10n.t('Take Over');
  const chosen = await window.showInformationMessage(
    l10n.t('Take over what both say into the consensus?'),
    { modal: true, detail: takeOverInWords(host, compared) },
    take,
  );
  if (chosen === take) await writeTakenOver(host, compared);
}

/** What the page says, taken only in the form that was agreed upon. */
function readSettling(said: unknown): FromSettling | undefined {
  if (typeof said !== 'object' || said === null || !('type' in said)) return undefined;
  const { type, deed, place, who, which } = said as Readonly<Record<string, unknown>>;
  if (type === 'ready' || type === 'take over') return { type };
  if (type === 'show') return which === 'all' || which === 'differences' ? { type, which } : undefined;
  if (type !== 'settle' || typeof place !== 'string' || typeof who !== 'string') return undefined;
  const known = (['take', 'both', 'type', 'refer', 'open'] as const).find((each) => each === deed);
  return known && { type, deed: known, place, who };
}
