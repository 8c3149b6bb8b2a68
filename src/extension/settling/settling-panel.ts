/** The panel on which two people compare and settle: shows one record, kept in step with its files. */
import { Disposable, l10n, ViewColumn, type WebviewPanel, window } from 'vscode';
import { nothingToSettle, type ShownData, settlePage } from '../../core/index';
import type { FromSettling, ToSettling } from '../../webview/protocol';
import type { Host } from '../feature';
import { loadPage, pageOptions } from '../pages/load-page';
import { oneAtATime } from '../pages/one-at-a-time';
import { type ComparedRecord, recordNow } from './compared-record';
import { SETTLING_PANEL } from './panel-kind';
import { settleOne, takeOverPicked } from './settle-one';

/** What a page keeps, so that it can be brought back. */
interface SettlingState extends ComparedRecord {
  readonly shown: ShownData;
}

/** Opens it beside the files, or brings it into sight. */
export function openSettling(host: Host, compared: ComparedRecord): void {
  const title = l10n.t('Compare and Settle: {0}', compared.id);
  const panel = window.createWebviewPanel(SETTLING_PANEL, title, ViewColumn.Active, pageOptions(host.context));
  showIn(panel, host, { ...compared, shown: 'differences' });
}

/** Fills a panel of an earlier session again. @param state what its page kept */
export function bringBackSettling(host: Host, panel: WebviewPanel, state: unknown): void {
  const kept = readState(state);
  if (kept === undefined) panel.dispose();
  else showIn(panel, host, kept);
}

function showIn(panel: WebviewPanel, host: Host, state: SettlingState): void {
  const page = new SettlingPage(panel, host, state);
  panel.onDidDispose(() => page.dispose());
}

class SettlingPage implements Disposable {
  readonly #panel: WebviewPanel;
  readonly #host: Host;
  readonly #compared: ComparedRecord;
  readonly #subscriptions: Disposable;
  #shown: ShownData;
  #sent = '';
  readonly #ask = oneAtATime();
  #isOpen = true;

  constructor(panel: WebviewPanel, host: Host, { shown, ...compared }: SettlingState) {
    this.#panel = panel;
    this.#host = host;
    this.#compared = compared;
    this.#shown = shown;
    this.#subscriptions = Disposable.from(
      panel.webview.onDidReceiveMessage((said: unknown) => void this.#receive(readSettling(said))),
      host.store.onDidChange(() => this.#show()),
      panel.onDidChangeViewState(() => this.#show()),
    );
    loadPage(panel, host.context, { name: 'settling', waiting: l10n.t('Comparing …'), state: this.#state() });
    void host.store.ready.then(() => this.#show());
  }

  dispose(): void {
    this.#isOpen = false;
    this.#subscriptions.dispose();
  }

  #state(): SettlingState {
    return { ...this.#compared, shown: this.#shown };
  }

  /** What the page does not show yet; before the files are read, nothing is known to be gone. */
  #show(): void {
    if (!this.#isOpen || !this.#panel.visible || !this.#host.store.isReady) return;
    const now = recordNow(this.#compared, this.#host.store);
    const drawn = () => (now ? settlePage(now.record, now.review, this.#shown) : nothingToSettle());
    const html = this.#host.guard('compare and settle', drawn, nothingToSettle());
    if (html === this.#sent) return;
    this.#sent = html;
    const message: ToSettling = { type: 'show', html, state: this.#state() };
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
    await this.#ask(async () => {
      if (message.type === 'settle') await settleOne(this.#host, this.#compared, message);
      else await takeOverPicked(this.#host, this.#compared);
      if (message.type !== 'settle' || message.deed !== 'open') this.#panel.reveal();
    });
  }
}

/** What an earlier page kept; nothing where it is something else. */
function readState(state: unknown): SettlingState | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  const { folder, kind, id, shown } = state as Readonly<Record<string, unknown>>;
  if (typeof folder !== 'string' || typeof id !== 'string' || (kind !== 'study' && kind !== 'intervention'))
    return undefined;
  return { folder, kind, id, shown: shown === 'all' ? 'all' : 'differences' };
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
