/** What the commands of the preview do, and how a preview comes back after a reload. */
import { commands, type Disposable, l10n, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { filesOfRecord, formsOfFigure, type Review, readPreviewView, WHOLE_VIEW } from '../../core/index';
import type { ComparedVersion, PageState } from '../../webview/protocol';
import { asText } from '../as-text';
import { shownFigures } from '../exports/exportables';
import type { Commands, Host } from '../feature';
import { pageOptions } from '../pages/load-page';
import { chooseReview, reviewOf } from '../reviews/choose-review';
import { hasExtractionName, isExtraction } from '../reviews/extraction-files';
import { PREVIEW_PANEL } from '../showing/beside-preview';
import type { PreviewCommand } from './commands';
import { fileOf, versionInDiff } from './compared-in-diff';
import { type EarlierReview, earlierReview, versionNamed } from './earlier-version';
import { PreviewPanel, type PreviewState } from './preview-panel';
import { showReading } from './reading';
import { savePrintable } from './save-printable';
import { type LoadedPage, loadPreview } from './webview-page';

export interface Previews extends Disposable {
  readonly commands: Commands<PreviewCommand>;
  readonly bringBack: (panel: WebviewPanel, state: PageState | undefined) => Promise<void>;
}

/** Previews beside the editor: one for each review. */
export function previews(host: Host): Previews {
  return new OpenPreviews(host);
}

class OpenPreviews implements Previews {
  readonly commands: Commands<PreviewCommand> = {
    'extraction.preview.export': (context?: unknown) =>
      commands.executeCommand('extraction.export', this.#used()?.file, figureIn(context)),
    'extraction.preview.compare': () => this.#compare(this.#used()?.file),
    'extraction.preview.print': () => this.#print(this.#used()?.file),
    'extraction.preview.copyTable': (context?: unknown) => {
      const figure = figureIn(context);
      if (figure === undefined) return commands.executeCommand('extraction.copyTable', this.#used()?.file);
      return this.#used()?.copyTable(figure);
    },
    'extraction.preview.copyPicture': (context?: unknown) => this.#copyPicture(figureIn(context)),
    'extraction.compareWithEarlierVersion': (asked, version) => this.#compare(asked, version),
    'extraction.openPrintablePage': (asked, target) => this.#print(asked, target),
    'extraction.openPreview': async (uri?: Uri) => {
      await this.#open(uri);
    },
    'extraction.showInPreview': (uri, offset) => this.#show(uri, offset),
  };
  readonly #opened = new Map<string, PreviewPanel>();
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  readonly bringBack = async (panel: WebviewPanel, state: PageState | undefined): Promise<void> => {
    const page = loadPreview(panel, this.#host.context, state?.extension);
    if (!(await showReading(page, this.#host))) return;
    const kept = state?.extension as PreviewState | undefined;
    const folder = kept?.folder ?? this.#host.store.reviews()[0]?.folder;
    if (folder === undefined) panel.dispose();
    else {
      const compared = comparedIn(state);
      this.#add(new PreviewPanel(page, folder, this.#host, readPreviewView(state?.view), compared));
      if (compared) void this.#compareAgain(folder, compared);
    }
  };

  dispose(): void {
    for (const panel of this.#opened.values()) panel.close();
  }

  #newPage(): LoadedPage {
    const beside = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    const options = { ...pageOptions(this.#host.context), enableFindWidget: true };
    const panel = window.createWebviewPanel(PREVIEW_PANEL, l10n.t('Preview'), beside, options);
    return loadPreview(panel, this.#host.context, undefined);
  }

  #add(panel: PreviewPanel): void {
    this.#opened.set(panel.folder, panel);
    panel.onDidClose(() => this.#opened.delete(panel.folder));
  }

  async #open(uri?: Uri): Promise<PreviewPanel | undefined> {
    // Reading takes long where there are hundreds of files: people see at once that it is being done.
    const early = this.#host.store.isReady ? undefined : this.#newPage();
    if (early && !(await showReading(early, this.#host))) return undefined;
    const review = (await reviewOf(uri, this.#host.store)) ?? (await chooseReview(this.#host.store));
    const there = review && this.#opened.get(review.folder);
    if (review === undefined || there) early?.panel.dispose();
    if (review === undefined) return undefined;
    if (there) there.reveal();
    else this.#add(new PreviewPanel(early ?? this.#newPage(), review.folder, this.#host, WHOLE_VIEW));
    return this.#opened.get(review.folder);
  }

  /**
   * To the preview: what belongs to a place, else what is nearest to it in its record.
   * @param uri and offset of the place; without them, it is where the cursor stands
   */
  async #show(uri?: unknown, offset?: unknown): Promise<void> {
    const isPlace = uri instanceof Uri && typeof offset === 'number';
    const editor = window.activeTextEditor;
    await this.#host.store.ready;
    const document = isPlace ? await workspace.openTextDocument(uri) : editor?.document;
    const at = document && isExtraction(document) ? this.#host.store.at(document) : undefined;
    const place = isPlace ? offset : editor?.document.offsetAt(editor.selection.active);
    if (document === undefined || at === undefined || place === undefined) {
      await window.showInformationMessage(NOTHING_TO_SHOW);
      return;
    }
    const { file, review } = at;
    const others = filesOfRecord(review, file)
      .filter(({ path }) => path !== file.path)
      .map(({ path }) => path);
    const panel = await this.#open(document.uri);
    panel?.find({ file: file.path, offset: place, others });
  }

  /**
   * Today's tables beside those of an earlier version.
   * @param asked where it was asked for: a file, or an entry in Source Control
   * @param version a commit or tag; without it, that of the diff that is open, else a person picks one
   */
  async #compare(asked?: unknown, version?: unknown): Promise<void> {
    const file = fileOf(asked);
    const wanted = typeof version === 'string' ? version : versionInDiff(file);
    await this.#host.store.ready;
    const around = file && !hasExtractionName(file) ? this.#host.store.around(file)?.files[0] : undefined;
    const panel = await this.#open(around ? this.#host.store.uriOf(around.path) : file);
    const compared = wanted === undefined ? undefined : versionNamed(wanted);
    if (panel) {
      const earlier = await this.#readEarlier(panel, compared);
      if (earlier) panel.compareWith(earlier);
    }
  }

  /** The review of a panel as it was; the panel says how far the reading is. */
  async #readEarlier(panel: PreviewPanel, wanted?: ComparedVersion): Promise<EarlierReview | undefined> {
    const review = this.#host.store.reviews().find(({ folder }) => folder === panel.folder);
    if (review === undefined) return undefined;
    try {
      return await earlierReview(review, this.#host.store, wanted, (name, done, all) =>
        panel.tell(
          all === 0
            ? l10n.t('Comparing with “{0}” …', name)
            : l10n.t('Comparing with “{0}”: {1} of {2} files read', name, done, all),
          done,
          all,
        ),
      );
    } finally {
      panel.tell('', 0, 0);
    }
  }

  /** After a reload: the comparison that was on. */
  async #compareAgain(folder: string, compared: ComparedVersion): Promise<void> {
    const panel = this.#opened.get(folder);
    const earlier = panel && (await this.#readEarlier(panel, compared).catch(() => undefined));
    panel?.compareWith(earlier);
    if (earlier === undefined) {
      await window.showInformationMessage(
        l10n.t('The preview is no longer compared with “{0}”, because that version could not be read.', compared.name),
      );
    }
  }

  /** What the preview shows, as a page of its own. @param target where to write it; without it, a person chooses */
  async #print(asked?: unknown, target?: Uri): Promise<void> {
    await this.#host.store.ready;
    const review = (await reviewOf(fileOf(asked), this.#host.store)) ?? (await chooseReview(this.#host.store));
    if (review) await savePrintable(review, this.#opened.get(review.folder)?.view ?? WHOLE_VIEW, this.#host, target);
  }

  /** The page of the preview has the clipboard for pictures. @param figure which; without it, a person picks */
  async #copyPicture(figure: string | undefined): Promise<void> {
    const panel = this.#used() ?? (await this.#open());
    const review = this.#host.store.reviews().find(({ folder }) => folder === panel?.folder);
    const chosen = figure ?? (review && (await pickPicture(review)));
    if (chosen !== undefined) panel?.copyPicture(chosen);
  }

  /** The preview whose menu was used. */
  #used(): PreviewPanel | undefined {
    const all = [...this.#opened.values()];
    return all.find(({ attention }) => attention === 'active') ?? all.find(({ attention }) => attention === 'visible');
  }
}

async function pickPicture(review: Review): Promise<string | undefined> {
  const picks = shownFigures(review)
    .filter(({ figure }) => formsOfFigure(figure).includes('svg'))
    .map(({ id, figure }) => ({ label: asText(figure.title), description: asText(id), id }));
  const chosen = await window.showQuickPick(picks, { placeHolder: l10n.t('Which picture should be copied?') });
  return chosen?.id;
}

/** The table or figure on which a menu of the page was opened. */
function figureIn(context: unknown): string | undefined {
  const figure = typeof context === 'object' && context !== null && 'figure' in context ? context.figure : undefined;
  return typeof figure === 'string' ? figure : undefined;
}

/** What the page kept: it may come from an older version of the extension. */
function comparedIn(state: PageState | undefined): ComparedVersion | undefined {
  const { ref, name } = state?.compared ?? {};
  return typeof ref === 'string' && typeof name === 'string' ? { ref, name } : undefined;
}

const NOTHING_TO_SHOW = l10n.t(
  'Put the cursor into an extraction file first: the preview then shows the part that belongs to it.',
);
