/** What the reviews of the workspace say now: immutable snapshots, the same object as before where nothing changed. */
import { Disposable, type Event, EventEmitter, type TextDocument, type Uri, workspace } from 'vscode';
import { buildReview, fileAt, groupByReview, type KnownReports, type RecordFile, type Review } from '../../core/index';
import type { Guard } from '../guard';
import { homeOf, isBelow, pathOf } from './extraction-files';
import { REVIEWER_SETTING, viewerOf } from './viewer';
import { type ReadingProgress, WatchedFiles } from './watched-files';

/** One file, and the review that it belongs to. */
export interface FileInReview {
  readonly file: RecordFile;
  readonly review: Review;
}

/** Which files belong to which review, for as long as that holds. */
interface Grouped {
  readonly paths: readonly string[];
  /** What decides it beside the paths: the folders of the workspace, and which files are those of reviews. */
  readonly decides: string;
  readonly count: number;
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** How long changes are gathered before they are told, in milliseconds: less than a person notices. */
const PAUSE = 60;

/** How long the tree of a file stays that nobody asks for, in milliseconds; at most twice as long. */
const KEPT = 10_000;

export class ReviewStore implements Disposable {
  /** Settles when the workspace was searched for the first time. Before, a review may lack files. */
  readonly ready: Promise<void>;
  /** Fires a moment after something changed, however much it was. */
  readonly onDidChange: Event<void>;

  /** Fires while the files of the workspace are read. */
  readonly onDidRead: Event<ReadingProgress>;

  readonly #files: WatchedFiles;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable;
  #reviews: readonly Review[] = [];
  /** By folder: each review as everybody sees it. What is remembered of it goes on with its next state. */
  #everybodys = new Map<string, Review>();
  /** By folder of a review: what is known of the files of its reports. */
  readonly #reports = new Map<string, KnownReports>();
  #grouped: Grouped | undefined;
  #stale = true;
  #isReady = false;
  #timer: number | undefined;
  #letting: number | undefined;

  constructor(guard: Guard) {
    this.#files = new WatchedFiles(guard);
    this.ready = this.#files.ready.then(() => {
      this.#isReady = true;
    });
    this.onDidRead = this.#files.onDidRead;
    this.onDidChange = this.#changed.event;
    this.#subscriptions = Disposable.from(
      this.#files,
      this.#changed,
      this.#files.onDidChange(() => this.#tellSoon()),
      workspace.onDidChangeConfiguration((change) => {
        if (!change.affectsConfiguration(REVIEWER_SETTING)) return;
        this.#reviews = [];
        this.#tellSoon();
      }),
    );
  }

  /** Whether `ready` has settled. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** All reviews of the workspace, and of files that are open without one. */
  reviews(): readonly Review[] {
    this.#letGoLater();
    if (!this.#stale) return this.#reviews;
    this.#stale = false;
    const groups = this.#groups();
    this.#reviews = [...groups].map(([folder, files]) => this.#unchanged(folder, files) ?? this.#build(folder, files));
    this.#everybodys = new Map([...this.#everybodys].filter(([folder]) => groups.has(folder)));
    return this.#reviews;
  }

  /** The file that a document is, as it stands now; an old version too. Nothing where reading it failed. */
  at(document: TextDocument): FileInReview | undefined {
    const file = this.#files.fileOf(document);
    return file && { file, review: this.#reviewAround(file, document.uri) };
  }

  /** The review in whose folder something lies that is no extraction file, a manuscript for example. */
  around(uri: Uri): Review | undefined {
    const home = homeOf(uri).toString(true);
    const around = this.reviews().filter((review) => isBelow(home, review.folder));
    return around.sort((a, b) => b.folder.length - a.folder.length)[0];
  }

  /** A file of a review by its path. */
  fileAt(path: string): RecordFile | undefined {
    for (const review of this.reviews()) {
      const file = fileAt(review, path);
      if (file) return file;
    }
    return undefined;
  }

  /** Whether a file was deleted outside of the editor, and counts only because it is still open. */
  isGone(path: string): boolean {
    return this.#files.isGone(path);
  }

  /** Where a file of a review is. */
  uriOf(path: string): Uri | undefined {
    return this.#files.uriOf(path);
  }

  /** Says what is known of the reports of a review, by the paths that it names. */
  setReports(folder: string, reports: KnownReports): void {
    this.#reports.set(folder, reports);
    this.#tellSoon();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#letting);
    this.#subscriptions.dispose();
  }

  /** Trees that nobody has asked for in a while are let go, until none is left or somebody asks again. */
  #letGoLater(): void {
    this.#letting ??= setTimeout(() => {
      this.#letting = undefined;
      const kept = this.#reviews.flatMap(({ files }) => files.filter((file) => file.letGo?.('unused') === false));
      if (kept.length > 0) this.#letGoLater();
    }, KEPT);
  }

  #tellSoon(): void {
    this.#stale = true;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#changed.fire();
    }, PAUSE);
  }

  /** The files of each review. Which file belongs where is looked at again only where files come, go or change what they are. */
  #groups(): ReadonlyMap<string, readonly RecordFile[]> {
    const files = this.#files.current();
    const folders = (workspace.workspaceFolders ?? []).map((folder) => pathOf(folder.uri));
    const reviewFiles = files.flatMap(({ kind, path }) => (kind === 'review' ? [path] : []));
    const decides = [...folders, '', ...reviewFiles].join('\n');
    const known = this.#grouped;
    if (known?.paths === this.#files.paths() && known.decides === decides && known.count === files.length)
      return new Map(
        [...known.places].map(([folder, places]) => [folder, places.map((at) => files[at] as RecordFile)]),
      );
    const placeOf = new Map(files.map((file, place) => [file, place]));
    const groups = groupByReview(files, folders);
    const places = [...groups].map(
      ([folder, all]) => [folder, all.map((file) => placeOf.get(file) as number)] as const,
    );
    this.#grouped = { paths: this.#files.paths(), decides, count: files.length, places: new Map(places) };
    return groups;
  }

  #build(folder: string, files: readonly RecordFile[]): Review {
    const before = this.#everybodys.get(folder);
    const reports = this.#reports.get(folder);
    const all = buildReview(folder, files, undefined, before, reports);
    this.#everybodys.set(folder, all);
    const viewer = viewerOf(all, files[0] && this.uriOf(files[0].path));
    if (viewer === undefined) return all;
    const seen = this.#reviews.find((review) => review.folder === folder);
    return buildReview(folder, files, viewer, seen === before ? undefined : seen, reports);
  }

  #unchanged(folder: string, files: readonly RecordFile[]): Review | undefined {
    const before = this.#reviews.find((review) => review.folder === folder);
    if (before?.reports !== this.#reports.get(folder)) return undefined;
    const same = before?.files.length === files.length && files.every((file, index) => file === before.files[index]);
    return same ? before : undefined;
  }

  /** The review that holds a file, or in whose folder an old version belongs. */
  #reviewAround(file: RecordFile, uri: Uri): Review {
    const holding = this.reviews().find((review) => review.files.includes(file));
    if (holding) return holding;
    return this.around(uri) ?? buildReview('', [file]);
  }
}
