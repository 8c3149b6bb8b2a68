/** One preview: a panel that shows one review, kept in step with its files and with the cursor in them. */
import { Disposable, Uri, type WebviewPanel, window, workspace } from 'vscode';
import { type Palette, previewBody, previewPage, type Review } from '../../core/index';
import type { FromPage, ToPage } from '../../webview/protocol';
import { isCurrent, isExtraction } from '../extraction-files';
import type { Host } from '../feature';
import { createNonce } from './nonce';
import { revealPlace } from './reveal';

/** What the panel keeps over a reload: which review it shows. */
export interface PreviewState {
  readonly folder: string;
}

/** Instead of a page that would be out of date without saying so. */
const NOT_DRAWN =
  '<main><p class="hint">The preview could not be drawn, because something went wrong inside the extension. The output channel “Structured Extraction” says more; please report it.</p></main>';

/** How long changes are gathered at least before the page is drawn again, in milliseconds. */
const PAUSE = 20;

/** Drawing a large review takes long; so many times as long is left to everything else before it is drawn again. */
const SHARE = 3;

export class PreviewPanel implements Disposable {
  /** The folder of the review that is shown. */
  readonly folder: string;
  readonly #panel: WebviewPanel;
  readonly #host: Host;
  readonly #subscriptions: Disposable;
  /** What `#body` was drawn from. */
  #drawn: { readonly review: Review; readonly palette: Palette } | undefined;
  #body = '';
  #timer: number | undefined;
  /** Whether the page has said that it is there. */
  #listens = false;
  /** What it is to show when it has. */
  #wanted: ToPage | undefined;
  /** When the page may be drawn again, as `Date.now()` counts. */
  #restedAt = 0;

  /**
   * @param panel new, or brought back after a reload; this object lives as long as the panel
   * @param folder of the review to show
   */
  constructor(panel: WebviewPanel, folder: string, host: Host) {
    this.folder = folder;
    this.#panel = panel;
    this.#host = host;
    this.#subscriptions = Disposable.from(
      host.store.onDidChange(() => this.#showSoon()),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('extraction.preview')) this.#showSoon();
      }),
      window.onDidChangeTextEditorSelection(() => this.#markCursor()),
      window.onDidChangeActiveTextEditor(() => this.#markCursor()),
      panel.onDidChangeViewState(() => {
        // Out of sight the page is taken down; it says so again when it is back.
        if (!panel.visible) this.#listens = false;
      }),
      panel.webview.onDidReceiveMessage((message: FromPage) => this.#receive(message)),
      panel.onDidDispose(() => this.dispose()),
    );
    this.#load();
  }

  /** Called once, when the panel is closed. */
  onDidClose(listener: () => void): void {
    this.#panel.onDidDispose(listener);
  }

  /** Brings the panel into sight, and leaves the cursor where it is. */
  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  /** Shows what stands at a place of a file, as soon as the page listens. */
  find(place: { readonly file: string; readonly offset: number; readonly others: readonly string[] }): void {
    const message: ToPage = { type: 'find', ...place };
    if (this.#listens && this.#panel.visible) this.#send(message);
    else this.#wanted = message;
  }

  close(): void {
    this.#panel.dispose();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  /** The whole page, once: what changes later is sent to it. */
  #load(): void {
    const { extensionUri } = this.#host.context;
    const { webview } = this.#panel;
    const resource = (...path: string[]) => webview.asWebviewUri(Uri.joinPath(extensionUri, ...path)).toString();
    webview.options = {
      enableScripts: true,
      localResourceRoots: [Uri.joinPath(extensionUri, 'dist')],
    };
    this.#panel.iconPath = {
      light: Uri.joinPath(extensionUri, 'media', 'language-light.svg'),
      dark: Uri.joinPath(extensionUri, 'media', 'language-dark.svg'),
    };
    this.#draw();
    const state: PreviewState = { folder: this.folder };
    webview.html = previewPage({
      nonce: createNonce(),
      cspSource: webview.cspSource,
      scriptUri: resource('dist', 'preview.js'),
      styleUri: resource('dist', 'preview.css'),
      title: this.#panel.title,
      body: this.#body,
      state,
    });
  }

  /** Draws the review as it stands now. @returns whether there is anything new to see */
  #draw(): boolean {
    const review = this.#host.store.reviews().find(({ folder }) => folder === this.folder);
    const palette = workspace.getConfiguration('extraction').get<Palette>('preview.palette', 'standard');
    if (review === undefined || (review === this.#drawn?.review && palette === this.#drawn.palette)) return false;
    this.#drawn = { review, palette };
    this.#panel.title = `Preview ${review.record?.id ?? this.folder.slice(this.folder.lastIndexOf('/') + 1)}`;
    const before = this.#body;
    const start = Date.now();
    this.#body = this.#host.guard('preview', () => previewBody(review, { palette }), NOT_DRAWN);
    const end = Date.now();
    this.#restedAt = end + SHARE * (end - start);
    return this.#body !== before;
  }

  #showSoon(): void {
    this.#timer ??= setTimeout(
      () => {
        this.#timer = undefined;
        if (this.#panel.visible && this.#draw()) this.#send({ type: 'show', body: this.#body });
      },
      Math.max(PAUSE, this.#restedAt - Date.now()),
    );
  }

  #receive(message: FromPage): void {
    if (message.type === 'reveal') {
      void revealPlace(message, this.#host.store, this.#panel);
      return;
    }
    // The page starts from the body that it was made with, also when it comes into sight again much later.
    this.#draw();
    this.#send({ type: 'show', body: this.#body });
    this.#markCursor();
    this.#listens = true;
    if (this.#wanted) this.#send(this.#wanted);
    this.#wanted = undefined;
  }

  /** Marks what belongs to the cursor. While the preview itself has the focus, the last mark stays. */
  #markCursor(): void {
    const editor = window.activeTextEditor;
    if (editor === undefined) return;
    const { document, selection } = editor;
    const at = isExtraction(document) && isCurrent(document) ? this.#host.store.at(document) : undefined;
    const isHere = at?.review.folder === this.folder;
    const offset = document.offsetAt(selection.active);
    this.#send(isHere ? { type: 'mark', file: at.file.path, offset } : { type: 'unmark' });
  }

  #send(message: ToPage): void {
    void this.#panel.webview.postMessage(message);
  }
}
