/** Looks for the quotations of all reviews in the files of their reports, one report after the other. */
import { type Disposable, Disposable as Disposables, Uri, workspace } from 'vscode';
import { quotationsByReport, type ReportState, type Review } from '../../../core/index';
import type { Host } from '../../feature';
import { homeOfReview } from '../review-home';
import { KeptFindings } from './kept-findings';
import { type Asked, knowsAll, lookInto } from './look-into';

/** Whatever can be a report. */
const REPORTS = '**/*.{pdf,PDF,txt,md,html,htm}';

/** While many reports are read, what is known by then is told so often, in milliseconds. */
const OFTEN = 2000;

/** How far the search of a review is. */
export interface SearchProgress {
  readonly done: number;
  readonly all: number;
  /** What is read now: the path of a report, and its page where it has pages. */
  readonly path: string;
}

export class ReportSearch implements Disposable {
  readonly #host: Host;
  readonly #kept: KeptFindings;
  /** By folder of the review: what is known of each of its reports. */
  readonly #known = new Map<string, ReadonlyMap<string, ReportState>>();
  /** The folders and paths of all reports that were looked into, and of those that have changed since. */
  readonly #names = new Set<string>();
  readonly #changed = new Set<string>();
  readonly #subscriptions: Disposable;
  #work: Promise<void> = Promise.resolve();
  #isDisposed = false;

  constructor(host: Host) {
    this.#host = host;
    this.#kept = new KeptFindings(host.context);
    const files = workspace.createFileSystemWatcher(REPORTS);
    const changed = (uri: Uri) => this.#forget(uri);
    this.#subscriptions = Disposables.from(
      files,
      files.onDidChange(changed),
      files.onDidCreate(changed),
      files.onDidDelete(changed),
    );
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#subscriptions.dispose();
  }

  /** Looks into what is not known yet, quietly. */
  lookAround(): void {
    for (const review of this.#host.store.reviews())
      void this.#afterwards(() => this.#look(review, new Set(), () => {}));
  }

  /**
   * Looks into all reports of a review anew.
   * @param tell how far it is; may throw to stop
   */
  async checkAll(review: Review, tell: (progress: SearchProgress) => void): Promise<void> {
    const anew = new Set(quotationsByReport(review).keys());
    await this.#afterwards(() => this.#look(review, anew, tell));
  }

  /** One thing after the other: reports are large, and pdf.js reads one at a time. */
  #afterwards(work: () => Promise<void>): Promise<void> {
    const next = this.#work.then(work);
    this.#work = next.catch(() => {});
    return next;
  }

  async #look(review: Review, anew: ReadonlySet<string>, tell: (progress: SearchProgress) => void): Promise<void> {
    const { store } = this.#host;
    const now = store.reviews().find(({ folder }) => folder === review.folder) ?? review;
    const home = homeOfReview(now, store);
    if (home === undefined) return;
    const asked = [...quotationsByReport(now)].filter(([, quotes]) => quotes.size > 0);
    const states = new Map<string, ReportState>();
    let told = Date.now();
    try {
      for (const [done, [path, quotes]] of asked.entries()) {
        if (this.#isDisposed) return;
        const say = (part: string) => tell({ done, all: asked.length, path: `${path}${part}` });
        say('');
        const before = anew.has(path) ? undefined : this.#known.get(now.folder)?.get(path);
        const how = { before, kept: this.#kept, characterMaps: this.#characterMaps, say };
        states.set(path, await this.#lookInto(now.folder, { home, path, quotes, ...how }));
        if (Date.now() - told < OFTEN) continue;
        this.#tell(now.folder, new Map([...(this.#known.get(now.folder) ?? []), ...states]));
        told = Date.now();
      }
      // Of reports that are no longer asked for, nothing is kept.
      this.#tell(now.folder, states);
    } catch (error) {
      // Stopped: what is known by now counts.
      this.#tell(now.folder, new Map([...(this.#known.get(now.folder) ?? []), ...states]));
      throw error;
    }
  }

  /** They come with the extension. */
  readonly #characterMaps = async (name: string) =>
    workspace.fs.readFile(Uri.joinPath(this.#host.context.extensionUri, 'dist', 'pdf', 'cmaps', `${name}.bcmap`));

  async #lookInto(folder: string, asked: Asked): Promise<ReportState> {
    const name = `${folder}\n${asked.path}`;
    const { before } = asked;
    if (before && !this.#changed.has(name) && knowsAll(before, asked.quotes)) return before;
    this.#changed.delete(name);
    const now = await lookInto(asked);
    this.#names.add(name);
    return now;
  }

  #tell(folder: string, states: ReadonlyMap<string, ReportState>): void {
    const known = this.#known.get(folder);
    const isSame = known?.size === states.size && [...states].every(([path, state]) => known.get(path) === state);
    if (isSame || this.#isDisposed) return;
    this.#known.set(folder, states);
    this.#host.store.setReports(folder, states);
  }

  /** A file has come, gone or changed: whatever is known of it, or of one that is called alike, is looked at again. */
  #forget(uri: Uri): void {
    const ending = `/${uri.path.slice(uri.path.lastIndexOf('/') + 1).toLowerCase()}`;
    const touched = [...this.#names].filter((name) =>
      `/${name.slice(name.indexOf('\n') + 1).toLowerCase()}`.endsWith(ending),
    );
    for (const name of touched) this.#changed.add(name);
    if (touched.length > 0) this.lookAround();
  }
}
