/** What the side bar shows now: the trees of all reviews, and what the filter leaves of them. */
import { type Disposable, type Event, EventEmitter } from 'vscode';
import {
  filterTrees,
  type Problem,
  type RecordFile,
  type Review,
  recordProgress,
  type TreeFilter,
  type TreeItem,
} from '../../core/index';
import type { Host } from '../feature';

/** One line, with what it belongs to. */
export interface Line {
  readonly item: TreeItem;
  readonly parent: TreeItem | undefined;
  readonly review: Review;
}

export interface ReviewLines extends Disposable {
  readonly onDidChange: Event<void>;
  /** Settles when there are trees for the first time. */
  readonly ready: Promise<void>;
  /**
   * Works the trees out anew, a piece at a time, so that typing does not wait. Of a large review they are shown with the
   * problems that were known before, and once more when all are found. Settles when that is done, with what came newer in
   * the meantime.
   */
  refresh(): Promise<void>;
  /** All trees, whatever the filter. */
  trees(): readonly TreeItem[];
  /** The uppermost lines that are shown: of a single review, what is below its root. */
  top(): readonly TreeItem[];
  /** A line by its id, also one that the filter hides. */
  find(id: string): Line | undefined;
  /** A line that is shown. */
  shown(id: string): Line | undefined;
  filter(): TreeFilter;
  setFilter(filter: TreeFilter): void;
}

/** The filter is remembered for each workspace. */
const REMEMBERED = 'sideBar.filter';

/** How long is worked without a pause, in milliseconds. */
const PIECE = 10;

/** How long problems are waited for before the trees are shown with those that were known before, in milliseconds. */
const PATIENCE = 300;

/** Gathers the lines of all reviews of the workspace. */
export function reviewLines(host: Host): ReviewLines {
  return new Gathered(host);
}

class Gathered implements ReviewLines {
  readonly #host: Host;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  #isReady: () => void = () => undefined;
  readonly ready = new Promise<void>((resolve) => {
    this.#isReady = resolve;
  });
  #filter: TreeFilter;
  #trees: readonly TreeItem[] = [];
  #top: readonly TreeItem[] = [];
  #all: () => ReadonlyMap<string, Line> = () => new Map();
  #shown: () => ReadonlyMap<string, Line> = () => new Map();
  /** Counts how often the trees were asked for: what was begun for an earlier one ends. */
  #turn = 0;
  #latest: Promise<void> = Promise.resolve();
  /** Those that were found last; a file may have been seen in an older state of its review. */
  readonly #problems = new WeakMap<RecordFile, readonly Problem[]>();
  /** The reviews as they are drawn; nothing where other problems were found since. */
  #drawn: readonly Review[] | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.#filter = host.context.workspaceState.get(REMEMBERED, []);
  }

  trees(): readonly TreeItem[] {
    return this.#trees;
  }

  top(): readonly TreeItem[] {
    return this.#top;
  }

  find(id: string): Line | undefined {
    return this.#all().get(id);
  }

  shown(id: string): Line | undefined {
    return this.#shown().get(id);
  }

  filter(): TreeFilter {
    return this.#filter;
  }

  setFilter(asked: TreeFilter): void {
    this.#filter = asked;
    void this.#host.context.workspaceState.update(REMEMBERED, asked);
    this.#tell(this.#host.store.reviews());
  }

  async refresh(): Promise<void> {
    this.#latest = this.#workOut(++this.#turn);
    for (let awaited: Promise<void> | undefined; awaited !== this.#latest; ) {
      awaited = this.#latest;
      await awaited;
    }
  }

  dispose(): void {
    this.#turn++;
    this.#changed.dispose();
  }

  async #workOut(mine: number): Promise<void> {
    const { store } = this.#host;
    const isWanted = () => mine === this.#turn;
    // Most sessions begin with another view in the side bar.
    const tree = await import('./when-asked');
    await store.ready;
    const reviews = store.reviews();
    await inPieces(
      reviews.flatMap((review) => this.#progressSteps(review)),
      isWanted,
    );
    const early = setTimeout(() => isWanted() && this.#draw(reviews, tree), PATIENCE);
    await inPieces(
      reviews.flatMap((review) => this.#problemSteps(review)),
      isWanted,
    );
    clearTimeout(early);
    if (isWanted() && this.#drawn !== reviews) this.#draw(reviews, tree);
  }

  /** Their results stay in the memory of the review, from where the tree takes them. */
  #progressSteps(review: Review): (() => void)[] {
    const { guard } = this.#host;
    return [...review.studies, ...review.interventions].map(
      (record) => () => guard('side bar', () => void recordProgress(record, review), undefined),
    );
  }

  #problemSteps(review: Review): (() => void)[] {
    const { problemsOf } = this.#host.shown;
    return review.files.map((file) => () => {
      const found = problemsOf({ file, review }).problems;
      if (this.#problems.get(file) === found) return;
      this.#problems.set(file, found);
      this.#drawn = undefined;
    });
  }

  #draw(reviews: readonly Review[], { reviewTree }: typeof import('./when-asked')): void {
    const problemsOf = (file: RecordFile) => this.#problems.get(file) ?? [];
    const { guard } = this.#host;
    this.#trees = reviews.flatMap((review) => guard('side bar', () => [reviewTree(review, problemsOf)], []));
    this.#drawn = reviews;
    this.#isReady();
    this.#tell(reviews);
  }

  #tell(reviews: readonly Review[]): void {
    const trees = this.#trees;
    const uncovered = filterTrees(trees, this.#filter);
    const isAlone = trees.length === 1;
    const top = isAlone ? uncovered.flatMap(({ children }) => children) : uncovered;
    this.#top = top;
    this.#all = onceAsked(() => indexOf(trees, reviews, undefined));
    this.#shown = onceAsked(() => indexOf(top, reviews, isAlone ? trees[0] : undefined));
    this.#changed.fire();
  }
}

/** Does one step after the other, and lets others have their turn between them; ends early where it is not wanted any more. */
async function inPieces(steps: readonly (() => void)[], isWanted: () => boolean): Promise<void> {
  let since = Date.now();
  for (const step of steps) {
    if (!isWanted()) return;
    step();
    if (Date.now() - since < PIECE) continue;
    await new Promise<void>((resolve) => {
      setTimeout(resolve, 0);
    });
    since = Date.now();
  }
}

/** What is worked out when somebody asks for the first time: most trees are drawn without that a line is looked for. */
function onceAsked<T>(work: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}

/** Every line by its id. @param only the root of all of them, where it is not among them itself */
function indexOf(
  items: readonly TreeItem[],
  reviews: readonly Review[],
  only: TreeItem | undefined,
): ReadonlyMap<string, Line> {
  const index = new Map<string, Line>();
  const add = (item: TreeItem, parent: TreeItem | undefined, review: Review): void => {
    index.set(item.id, { item, parent, review });
    for (const child of item.children) add(child, item, review);
  };
  for (const item of items) {
    const review = reviews.find(({ folder }) => `review ${folder}` === (only ?? item).id);
    if (review) add(item, undefined, review);
  }
  return index;
}
