/** One preview: a panel that shows one review, kept in step with its files and with the cursor in them. */
import { commands, Disposable, env, l10n, type Uri, type WebviewPanel, window, workspace } from 'vscode';
import {
  changeView,
  copiedTable,
  escapedText,
  type Palette,
  type PreviewOptions,
  type PreviewParts,
  type PreviewStep,
  type PreviewView,
  previewParts,
  previewPartsOf,
  previewSteps,
  type Review,
  type ViewChange,
} from '../../core/index';
import type { ComparedVersion, FromPage, ToPage } from '../../webview/protocol';
import { pictureOf } from '../exports/exportables';
import type { Host } from '../feature';
import { pause } from '../pause';
import { isCurrent, isExtraction } from '../reviews/extraction-files';
import { type Clock, DrawingTurns } from './drawing-turns';
import type { EarlierReview } from './earlier-version';
import { readMessage } from './read-message';
import { revealSource } from './reveal';
import { type PageChanges, SentPage } from './sent-page';
import type { LoadedPage } from './webview-page';

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

/** How long drawing goes on before others may work, in milliseconds. */
const TURN = 40;

/** How long a page that is there may be drawn anew without that it says so, in milliseconds. */
const PATIENCE = 1000;

const CLOCK: Clock = {
  now: Date.now,
  later(wait, work) {
    const timer = setTimeout(work, wait);
    return () => clearTimeout(timer);
  },
};

/** What a page is drawn from. */
interface Inputs {
  readonly review: Review;
  readonly palette: Palette;
  readonly view: PreviewView;
  readonly earlier: EarlierReview | undefined;
}

export class PreviewPanel implements Disposable {
  /** The folder of the review that is shown. */
  readonly folder: string;
  readonly #panel: WebviewPanel;
  readonly #host: Host;
  readonly #subscriptions: Disposable;
  /** What `#parts` were drawn from. */
  #drawn: Inputs | undefined;
  /** What they are being drawn from, step by step. */
  #stepping: Inputs | undefined;
  #parts: PreviewParts = { frame: '', parts: [] };
  readonly #sent = new SentPage();
  readonly #turns = new DrawingTurns(
    { sight: () => this.#drawChangedSight(), page: () => this.#drawChangedPage() },
    CLOCK,
  );
  /** How somebody looks at it. */
  #view: PreviewView;
  /** What it is compared with. */
  #earlier: EarlierReview | undefined;
  /** Which version that is: known before it is read, so that a second reload does not lose it. */
  #compared: ComparedVersion | undefined;
  /** Whether the page has said that it is there. */
  #listens = false;
  /** What it is to show when it has. */
  #wanted: ToPage | undefined;
  /** The parts that are in sight. */
  #seen: readonly string[] = [];

  /**
   * @param page in a panel that is new, or was brought back after a reload; this object lives as long as the panel
   * @param folder of the review to show
   * @param view how somebody looked at it before the reload
   * @param compared the version that it was compared with then; `compareWith` follows when it is read
   */
  constructor(page: LoadedPage, folder: string, host: Host, view: PreviewView, compared?: ComparedVersion) {
    const { panel } = page;
    this.folder = folder;
    this.#compared = compared;
    this.#view = view;
    this.#panel = panel;
    this.#host = host;
    this.#subscriptions = Disposable.from(
      host.store.onDidChange(() => this.#turns.soon()),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('extraction.preview')) this.#turns.soon();
      }),
      window.onDidChangeTextEditorSelection(() => this.#markCursor()),
      window.onDidChangeActiveTextEditor(() => this.#markCursor()),
      panel.onDidChangeViewState(() => {
        // Out of sight the page is taken down; it says so again when it is back.
        if (!panel.visible) this.#listens = false;
      }),
      panel.webview.onDidReceiveMessage((said: unknown) => {
        const message = readMessage(said);
        if (message) this.#receive(message);
      }),
      panel.onDidDispose(() => this.dispose()),
    );
    const review = this.#review();
    if (review) panel.title = titleOf(review);
    if (page.listens()) void this.#drawInSteps();
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
    // Places are those of the files as they are now, which the page may not have yet.
    if (this.#stepping) this.#wanted = message;
    else {
      if (this.#changedInputs() && this.#draw()) this.#showChanges(true);
      this.#sendOnceItListens(message);
    }
  }

  /** Marks what has changed since an earlier version; without one, nothing any more. */
  compareWith(earlier: EarlierReview | undefined): void {
    this.#earlier = earlier;
    this.#compared = earlier && { ref: earlier.ref, name: earlier.name };
    if (this.#panel.visible) void this.#drawInSteps();
  }

  /** How somebody looks at it now. */
  get view(): PreviewView {
    return this.#view;
  }

  /** Whether it has the focus, else whether it can be seen. */
  get attention(): 'active' | 'visible' | 'hidden' {
    return this.#panel.active ? 'active' : this.#panel.visible ? 'visible' : 'hidden';
  }

  /** A file of the review that is shown. */
  get file(): Uri | undefined {
    const path = this.#review()?.files[0]?.path;
    return path === undefined ? undefined : this.#host.store.uriOf(path);
  }

  /** As if somebody had chosen it on the page. Only a page that has the focus may write to the clipboard. */
  copyTable(table: string): void {
    this.#panel.reveal();
    this.#copy(table);
  }

  /** The same for a picture. */
  copyPicture(figure: string): void {
    const isShown = this.#panel.visible;
    this.#panel.reveal();
    if (isShown) this.#sendOnceItListens({ type: 'copy picture', figure });
    else this.#wanted = { type: 'copy picture', figure };
  }

  close(): void {
    this.#panel.dispose();
  }

  dispose(): void {
    this.#turns.stop();
    this.#stepping = undefined;
    this.#subscriptions.dispose();
  }

  /** What the page is drawn from, now. Nothing where the review has gone. */
  #inputs(): Inputs | undefined {
    const review = this.#review();
    return review && { review, palette: paletteSetting(), view: this.#view, earlier: this.#earlier };
  }

  /** Draws the review as it stands now. @returns whether there is anything new to see */
  #draw(): boolean {
    const inputs = this.#inputs();
    if (inputs === undefined || this.#stepping || isSame(inputs, this.#drawn)) return false;
    this.#drawn = inputs;
    this.#panel.title = titleOf(inputs.review);
    this.#parts = this.#host.guard('preview', () => previewParts(inputs.review, optionsOf(inputs)), NOT_DRAWN);
    return true;
  }

  #drawChangedSight(): void {
    const inputs = this.#changedInputs();
    if (inputs) this.#drawSight(inputs);
  }

  #drawChangedPage(): void {
    if (this.#changedInputs() && this.#stepping === undefined) void this.#drawInSteps();
  }

  /** Draws what is in sight as the review stands now, and leaves the rest of the page as it is for a moment. */
  #drawSight(inputs: Inputs): void {
    const seen = this.#seen.filter((id) => this.#sent.has(id));
    const parts = this.#host.guard('preview', () => previewPartsOf(inputs.review, optionsOf(inputs), seen), []);
    this.#sendPage(this.#sent.someOf(parts), false);
  }

  /** Draws it part by part, and shows each as soon as it is there: a large review takes many seconds. */
  async #drawInSteps(): Promise<void> {
    const inputs = this.#inputs();
    if (inputs === undefined) return;
    this.#stepping = inputs;
    this.#panel.title = titleOf(inputs.review);
    const steps = previewSteps(inputs.review, optionsOf(inputs));
    const start = Date.now();
    let turn = start;
    for (;;) {
      const step = this.#host.guard('preview', () => steps.next(), undefined);
      if (step === undefined) this.#parts = NOT_DRAWN;
      if (step === undefined || step.done) break;
      const { done, all, parts } = step.value;
      if (parts) {
        this.#parts = parts;
        // What is on the page stays until all of the new is there: else the place that somebody reads would be lost.
        if (this.#drawn === undefined) this.#showChanges(done === all);
      }
      if (Date.now() - turn < TURN) continue;
      if (this.#drawn === undefined || Date.now() - start > PATIENCE) this.tell(inWords(step.value), done, all);
      await pause(0);
      turn = Date.now();
      // The panel was closed, or somebody asked for something else.
      if (this.#stepping !== inputs) return;
      // Nobody would see it before it is drawn once more.
      if (this.#isOvertaken(inputs) && isEdited(inputs, this.#drawn)) break;
    }
    this.#stepping = undefined;
    this.#turns.pageDrawn(start);
    if (this.#isOvertaken(inputs)) {
      // What is in sight is newer already.
      this.#turns.pageSoon();
      return;
    }
    this.#drawn = inputs;
    this.#showChanges(true);
    this.#settle();
  }

  /** What is left to do once the page is whole. */
  #settle(): void {
    this.tell('', 0, 0);
    this.#markCursor();
    this.#listens = true;
    if (this.#wanted) this.#send(this.#wanted);
    this.#wanted = undefined;
    // What changed meanwhile.
    this.#turns.soon();
  }

  /** Says on the page what is being done, and how far it is; without words, nothing any more. */
  tell(said: string, done: number, all: number): void {
    this.#send({ type: 'progress', said, done, all });
  }

  #review(): Review | undefined {
    return this.#host.store.reviews().find(({ folder }) => folder === this.folder);
  }

  /** The parts that the page does not have yet. @param isWhole whether no others follow */
  #showChanges(isWhole: boolean): void {
    this.#sendPage(this.#sent.pageOf(this.#parts, [this.#view, this.#earlier]), isWhole);
  }

  #sendPage(changes: PageChanges | undefined, isWhole: boolean): void {
    if (changes === undefined) return;
    const state: PreviewState = { folder: this.folder };
    this.#send({ type: 'show', ...changes, state, view: this.#view, compared: this.#compared ?? null, isWhole });
  }

  /** Whether a page that is there would by now be drawn from something else. */
  #isOvertaken(inputs: Inputs): boolean {
    return this.#changedInputs() !== undefined && !isSame(inputs, this.#inputs());
  }

  /** What the page would be drawn from now, where that is something else than it was drawn from; nothing out of sight. */
  #changedInputs(): Inputs | undefined {
    const inputs = this.#inputs();
    const isDrawn = this.#drawn !== undefined && this.#panel.visible;
    return isDrawn && inputs && !isSame(inputs, this.#drawn) ? inputs : undefined;
  }

  /** Somebody waits for what they clicked, so it is drawn at once. */
  #change(change: ViewChange): void {
    const next = changeView(this.#view, change);
    if (next === this.#view) return;
    this.#view = next;
    const inputs = this.#stepping && this.#changedInputs();
    if (inputs) this.#drawSight(inputs);
    if (this.#stepping) void this.#drawInSteps();
    else if (this.#draw()) this.#showChanges(true);
  }

  #receive(message: FromPage): void {
    if (message.type === 'reveal') {
      void revealSource(message, this.#host.store, this.#panel);
      return;
    }
    if (message.type === 'sees') {
      this.#seen = message.parts;
      if (this.#changedInputs()) this.#turns.soon();
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
    if (message.type === 'picture') {
      void this.#sendPicture(message.figure);
      return;
    }
    if (message.type === 'picture not copied') {
      void this.#offerExport(message.figure);
      return;
    }
    if (message.type === 'export') {
      void commands.executeCommand('extraction.export', this.file, message.figure);
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
    // The page starts empty, also when it comes into sight again much later.
    this.#sent.forget();
    if (this.#drawn === undefined) {
      void this.#drawInSteps();
      return;
    }
    this.#draw();
    this.#showChanges(true);
    this.#settle();
  }

  /** The page has the clipboard that takes more than text. */
  #copy(table: string): void {
    const review = this.#review();
    const copied = this.#host.guard('copy table', () => review && copiedTable(review, table, this.#view), undefined);
    if (copied) this.#send({ type: 'copy', table, html: copied.html, text: copied.text });
  }

  /** The page has the clipboard for pictures, and waits for this one. */
  async #sendPicture(figure: string): Promise<void> {
    const review = this.#review();
    const picture = review && (await pictureOf(review, figure, this.#host));
    const isDrawn = picture instanceof Uint8Array;
    this.#send({ type: 'picture', figure, png: isDrawn ? base64Of(picture) : null });
  }

  /** Says why a picture is not on the clipboard, and what else there is. */
  async #offerExport(figure: string): Promise<void> {
    const review = this.#review();
    const picture = review && (await pictureOf(review, figure, this.#host));
    const why =
      typeof picture === 'string'
        ? picture
        : l10n.t('The editor did not let the preview write to the clipboard. Click into the preview and try again.');
    const save = l10n.t('Export…');
    const chosen = await window.showWarningMessage(l10n.t('The picture is not copied. {0}', why), save);
    if (chosen === save) await commands.executeCommand('extraction.export', this.file, figure);
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

  #sendOnceItListens(message: ToPage): void {
    if (this.#listens && this.#panel.visible) this.#send(message);
    else this.#wanted = message;
  }

  #send(message: ToPage): void {
    void this.#panel.webview.postMessage(message);
  }
}

/** In pieces, because not all bytes of a picture fit into the arguments of one call. */
function base64Of(bytes: Uint8Array): string {
  let characters = '';
  for (let start = 0; start < bytes.length; start += PIECE)
    characters += String.fromCharCode(...bytes.subarray(start, start + PIECE));
  return btoa(characters);
}

const PIECE = 8192;

/** How far the page is. */
function inWords({ of, done, all }: PreviewStep): string {
  return of === 'studies'
    ? l10n.t('Reading studies: {0} of {1}', done, all)
    : l10n.t('Drawing tables and figures: {0} of {1}', done, all);
}

function isSame(inputs: Inputs, drawn: Inputs | undefined): boolean {
  return (
    inputs.review === drawn?.review &&
    inputs.palette === drawn.palette &&
    inputs.view === drawn.view &&
    inputs.earlier === drawn.earlier
  );
}

/** Whether a page is drawn anew only because files have changed, and not because somebody looks at it otherwise. */
function isEdited(inputs: Inputs, drawn: Inputs | undefined): boolean {
  return isSame({ ...inputs, review: drawn?.review ?? inputs.review }, drawn);
}

function optionsOf({ palette, view, earlier }: Inputs): PreviewOptions {
  return { palette, view, ...(earlier && { earlier }) };
}

function titleOf({ record, folder }: Review): string {
  return l10n.t('Preview {0}', record?.id ?? folder.slice(folder.lastIndexOf('/') + 1));
}

function paletteSetting(): Palette {
  return workspace.getConfiguration('extraction').get<Palette>('preview.palette', 'standard');
}
