/** One preview: a panel that shows one review, kept in step with its files and with the cursor in them. */
import { Disposable, env, l10n, Uri, type WebviewPanel, window, workspace } from 'vscode';
import {
  changeView,
  copiedTable,
  escapedText,
  type Palette,
  type PreviewParts,
  type PreviewView,
  previewBody,
  previewPage,
  previewParts,
  type Review,
  type ViewChange,
} from '../../core/index';
import type { ComparedVersion, FromPage, ToPage } from '../../webview/protocol';
import { isCurrent, isExtraction } from '../extraction-files';
import type { Host } from '../feature';
import type { EarlierReview } from './earlier-version';
import { createNonce } from './nonce';
import { pageWords } from './page-words';
import { revealSource } from './reveal';

/** What the panel keeps over a reload: which review it shows. */
export interface PreviewState {
  readonly folder: string;
}

/** Instead of a page that would be out of date without saying so. */
const NOT_DRAWN_PAGE = `<main data-part id="not-drawn"><p class="hint">${escapedText(
  l10n.t(
    'The preview could not be drawn, because something went wrong inside the extension. The output channel “Structured Extraction” says more; please report it.',
  ),
)}</p></main>`;

const NOT_DRAWN: PreviewParts = { frame: NOT_DRAWN_PAGE, parts: [] };

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
  /** What `#parts` were drawn from. */
  #drawn:
    | {
        readonly review: Review;
        readonly palette: Palette;
        readonly view: PreviewView;
        readonly earlier: EarlierReview | undefined;
      }
    | undefined;
  #parts: PreviewParts = { frame: '', parts: [] };
  /** What the page has: the HTML of its parts by their ids. Emptied when the page is made anew. */
  #sent = new Map<string, string>();
  #sentFrame = '';
  #sentView: PreviewView | undefined;
  #sentEarlier: EarlierReview | undefined;
  /** How somebody looks at it. */
  #view: PreviewView;
  /** What it is compared with. */
  #earlier: EarlierReview | undefined;
  /** Which version that is: known before it is read, so that a second reload does not lose it. */
  #compared: ComparedVersion | undefined;
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
   * @param view how somebody looked at it before the reload
   * @param compared the version that it was compared with then; `compareWith` follows when it is read
   */
  constructor(panel: WebviewPanel, folder: string, host: Host, view: PreviewView, compared?: ComparedVersion) {
    this.folder = folder;
    this.#compared = compared;
    this.#view = view;
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

  /** Marks what has changed since an earlier version; without one, nothing any more. */
  compareWith(earlier: EarlierReview | undefined): void {
    this.#earlier = earlier;
    this.#compared = earlier && { ref: earlier.ref, name: earlier.name };
    if (this.#draw() && this.#panel.visible) this.#showChanges();
  }

  /** How somebody looks at it now. */
  get view(): PreviewView {
    return this.#view;
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
    const review = this.#review();
    const drawn = this.#host.guard(
      'preview',
      () => review && previewBody(review, { palette: paletteSetting(), view: this.#view }),
      NOT_DRAWN_PAGE,
    );
    if (review) this.#panel.title = titleOf(review);
    const state: PreviewState = { folder: this.folder };
    webview.html = previewPage({
      nonce: createNonce(),
      cspSource: webview.cspSource,
      scriptUri: resource('dist', 'preview.js'),
      styleUri: resource('dist', 'preview.css'),
      title: this.#panel.title,
      body: drawn ?? '',
      state,
      words: pageWords(),
    });
  }

  /** Draws the review as it stands now. @returns whether there is anything new to see */
  #draw(): boolean {
    const review = this.#review();
    const palette = paletteSetting();
    if (review === undefined) return false;
    const view = this.#view;
    const earlier = this.#earlier;
    const drawn = this.#drawn;
    if (review === drawn?.review && palette === drawn.palette && view === drawn.view && earlier === drawn.earlier)
      return false;
    this.#drawn = { review, palette, view, earlier };
    this.#panel.title = titleOf(review);
    const start = Date.now();
    this.#parts = this.#host.guard(
      'preview',
      () => previewParts(review, { palette, view, ...(earlier && { earlier }) }),
      NOT_DRAWN,
    );
    const end = Date.now();
    this.#restedAt = end + SHARE * (end - start);
    return true;
  }

  #review(): Review | undefined {
    return this.#host.store.reviews().find(({ folder }) => folder === this.folder);
  }

  /** The parts that the page does not have yet. */
  #showChanges(): void {
    const { frame, parts } = this.#parts;
    const changed = parts.filter(({ id, html }) => this.#sent.get(id) !== html);
    const isSame = changed.length === 0 && frame === this.#sentFrame;
    if (isSame && this.#view === this.#sentView && this.#earlier === this.#sentEarlier) return;
    this.#sent = new Map(parts.map(({ id, html }) => [id, html]));
    this.#sentFrame = frame;
    this.#sentView = this.#view;
    this.#sentEarlier = this.#earlier;
    this.#send({ type: 'show', frame, parts: changed, view: this.#view, compared: this.#compared ?? null });
  }

  #showSoon(): void {
    this.#timer ??= setTimeout(
      () => {
        this.#timer = undefined;
        if (this.#panel.visible && this.#draw()) this.#showChanges();
      },
      Math.max(PAUSE, this.#restedAt - Date.now()),
    );
  }

  /** Somebody waits for what they clicked, so it is drawn at once. */
  #change(change: ViewChange): void {
    const next = changeView(this.#view, change);
    if (next === this.#view) return;
    this.#view = next;
    if (this.#draw()) this.#showChanges();
  }

  #receive(message: FromPage): void {
    if (message.type === 'reveal') {
      void revealSource(message, this.#host.store, this.#panel);
      return;
    }
    if (message.type === 'change') {
      this.#change(message.change);
      return;
    }
    if (message.type === 'copy') {
      this.#copy(message.table);
      return;
    }
    if (message.type === 'copy as text') {
      void env.clipboard.writeText(message.text);
      return;
    }
    if (message.type === 'stop comparing') {
      this.compareWith(undefined);
      return;
    }
    // The page starts from the body that it was made with, also when it comes into sight again much later.
    this.#draw();
    this.#sent.clear();
    this.#sentView = undefined;
    this.#showChanges();
    this.#markCursor();
    this.#listens = true;
    if (this.#wanted) this.#send(this.#wanted);
    this.#wanted = undefined;
  }

  /** The page has the clipboard that takes more than text. */
  #copy(table: string): void {
    const review = this.#review();
    const copied = this.#host.guard('copy table', () => review && copiedTable(review, table, this.#view), undefined);
    if (copied) this.#send({ type: 'copy', table, html: copied.html, text: copied.text });
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

function titleOf({ record, folder }: Review): string {
  return l10n.t('Preview {0}', record?.id ?? folder.slice(folder.lastIndexOf('/') + 1));
}

function paletteSetting(): Palette {
  return workspace.getConfiguration('extraction').get<Palette>('preview.palette', 'standard');
}
