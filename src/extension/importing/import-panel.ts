/** The panel of an import: it shows what would be written, what differs and what is lost, and waits for a word. */
import { Disposable, l10n, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { importPage, type MoreAsked } from '../../core/index';
import type { FromImporting, ImportDeed, ImportList, ToImporting } from '../../webview/protocol';
import type { Host } from '../feature';
import { loadPage, pageOptions } from '../pages/load-page';
import { oneAtATime } from '../pages/one-at-a-time';
import { tellOfImport } from './after-import';
import { askFolder, askInitials } from './ask-about';
import { IMPORT_PANEL } from './commands';
import { type ImportChoices, readChoices } from './import-choices';
import { importView, SOMEONE_ELSE } from './import-view';
import { copyLosses, saveLosses } from './kept-losses';
import { PlannedImport } from './planned-import';
import type { PlannedTexts } from './planned-texts';
import { readImporting } from './read-message';
import { nameOf } from './read-source';
import { openAll, openLosses, openNew, showBoth } from './show-planned';
import { writeImport } from './write-import';

/** Opens it; nothing is written before somebody says so on it. */
export function openImport(host: Host, texts: PlannedTexts, choices: ImportChoices): void {
  const title = l10n.t('Import: {0}', nameOf(Uri.parse(choices.source)));
  showIn(
    window.createWebviewPanel(IMPORT_PANEL, title, ViewColumn.Active, pageOptions(host.context)),
    host,
    texts,
    choices,
  );
}

/** Fills a panel of an earlier session again. @param state what its page kept */
export function bringBackImport(panel: WebviewPanel, host: Host, texts: PlannedTexts, state: unknown): void {
  const kept = readChoices(state);
  if (kept === undefined) panel.dispose();
  else showIn(panel, host, texts, kept);
}

function showIn(panel: WebviewPanel, host: Host, texts: PlannedTexts, choices: ImportChoices): void {
  const page = new ImportPage(panel, host, texts, choices);
  panel.onDidDispose(() => page.dispose());
}

class ImportPage implements Disposable {
  readonly #panel: WebviewPanel;
  readonly #host: Host;
  readonly #texts: PlannedTexts;
  readonly #import: PlannedImport;
  readonly #subscriptions: Disposable;
  #sent = '';
  readonly #ask = oneAtATime();
  #more: MoreAsked = {};
  #isOpen = true;

  constructor(panel: WebviewPanel, host: Host, texts: PlannedTexts, choices: ImportChoices) {
    this.#panel = panel;
    this.#host = host;
    this.#texts = texts;
    this.#import = new PlannedImport(choices, host.store);
    this.#subscriptions = Disposable.from(
      this.#import,
      this.#import.onDidChange(() => this.#show()),
      panel.onDidChangeViewState(() => this.#show()),
      panel.webview.onDidReceiveMessage((said: unknown) => void this.#receive(readImporting(said))),
    );
    loadPage(panel, host.context, { name: 'importing', waiting: l10n.t('Reading …'), state: choices });
    void this.#read();
  }

  dispose(): void {
    this.#isOpen = false;
    this.#texts.forget(this.#source);
    this.#subscriptions.dispose();
  }

  get #source(): Uri {
    return Uri.parse(this.#import.choices.source);
  }

  /** Whoever cancels leaves the import. */
  async #read(): Promise<void> {
    if (!(await this.#import.read())) this.#panel.dispose();
  }

  #show(): void {
    if (!this.#isOpen || !this.#panel.visible || !this.#import.isRead) return;
    const html = this.#host.guard('import', () => importPage({ ...importView(this.#import), more: this.#more }), '');
    if (html === this.#sent) return;
    this.#sent = html;
    const message: ToImporting = { type: 'show', html, state: this.#import.choices };
    void this.#panel.webview.postMessage(message);
  }

  async #receive(message: FromImporting | undefined): Promise<void> {
    if (message?.type === 'ready') {
      this.#sent = '';
      this.#show();
    }
    if (message === undefined || message.type === 'ready') return;
    await this.#ask(() =>
      message.type === 'choose' ? this.#choose(message.what, message.value) : this.#do(message.deed, message.about),
    );
  }

  async #choose(what: ImportList, value: string): Promise<void> {
    if (what === 'as') {
      this.#import.choose({ as: value });
      await this.#read();
      return;
    }
    const asked = value === SOMEONE_ELSE ? await askInitials(this.#panel.title, this.#import.review) : value;
    // Of a list that shows something else than what counts, the page is drawn anew.
    this.#sent = '';
    this.#import.choose(asked === undefined ? {} : { [what]: asked });
  }

  async #do(deed: ImportDeed, about: string): Promise<void> {
    const { plan } = this.#import;
    if (deed === 'cancel' || plan === undefined) return this.#panel.dispose();
    if (deed === 'write') return this.#write();
    if (deed === 'more') return this.#showMore(about);
    if (deed === 'into') return this.#moveTo(await askFolder(this.#panel.title, this.#import.folder));
    if (deed === 'apart') return this.#setApart(about);
    if (deed === 'keep') return this.#import.choose({ kept: [...(this.#import.choices.kept ?? []), about] });
    const shown = { plan, source: this.#source, texts: this.#texts };
    if (deed === 'open') await openNew(shown, about);
    else if (deed === 'open all') await openAll(shown);
    else if (deed === 'compare') await showBoth(shown, about, this.#host.store);
    else if (deed === 'open losses') await openLosses(shown);
    else if (deed === 'copy losses') await copyLosses(plan.losses);
    else await saveLosses(plan.losses, this.#source);
  }

  /** @param list the id of a long list */
  #showMore(list: string): void {
    this.#more = { ...this.#more, [list]: (this.#more[list] ?? 0) + 1 };
    this.#show();
  }

  #moveTo(into: string | undefined): void {
    if (into !== undefined) this.#import.choose({ into });
  }

  /** @param path of the one file that is meant; nothing: all of them */
  async #setApart(path: string): Promise<void> {
    const initials = await askInitials(this.#panel.title, this.#import.review);
    const paths = path === '' ? (this.#import.plan?.differs ?? []).map((each) => each.path) : [path];
    if (initials === undefined) return;
    const apart = { ...this.#import.choices.apart, ...Object.fromEntries(paths.map((each) => [each, initials])) };
    this.#import.choose({ apart });
  }

  async #write(): Promise<void> {
    const { plan, material } = this.#import;
    if (plan === undefined || material === undefined) return;
    const files = await writeImport({ plan, material }, this.#import, this.#host.store);
    if (files === undefined) {
      await this.#import.workOut();
      return;
    }
    this.#panel.dispose();
    await tellOfImport(files, plan.losses, this.#source);
  }
}
