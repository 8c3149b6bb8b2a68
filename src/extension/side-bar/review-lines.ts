/** What the side bar shows now: the trees of all reviews, and what the filter leaves of them. */
import { type Disposable, Disposable as Disposables, type Event, EventEmitter } from 'vscode';
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
export function reviewLines({ store, shown: { problemsOf }, guard, context }: Host): ReviewLines {
  const changed = new EventEmitter<void>();
  let filter: TreeFilter = context.workspaceState.get(REMEMBERED, []);
  let trees: readonly TreeItem[] = [];
  let all: () => ReadonlyMap<string, Line> = () => new Map();
  let shown: () => ReadonlyMap<string, Line> = () => new Map();
  let top: readonly TreeItem[] = [];
  let turn = 0;
  let latest: Promise<void> = Promise.resolve();
  let isReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });
  /** Those that were found last; a file may have been seen in an older state of its review. */
  const problems = new WeakMap<RecordFile, readonly Problem[]>();
  /** The reviews as they are drawn; nothing where other problems were found since. */
  let drawn: readonly Review[] | undefined;

  function tell(reviews: readonly Review[]): void {
    const uncovered = filterTrees(trees, filter);
    const isAlone = trees.length === 1;
    top = isAlone ? uncovered.flatMap(({ children }) => children) : uncovered;
    all = onceAsked(() => indexOf(trees, reviews, undefined));
    shown = onceAsked(() => indexOf(top, reviews, isAlone ? trees[0] : undefined));
    changed.fire();
  }

  function draw(reviews: readonly Review[], { reviewTree }: typeof import('./when-asked')): void {
    trees = reviews.flatMap((review) =>
      guard('side bar', () => [reviewTree(review, (file) => problems.get(file) ?? [])], []),
    );
    drawn = reviews;
    isReady();
    tell(reviews);
  }

  async function refresh(): Promise<void> {
    latest = workOut(++turn);
    for (let awaited: Promise<void> | undefined; awaited !== latest; ) {
      awaited = latest;
      await awaited;
    }
  }

  async function workOut(mine: number): Promise<void> {
    const isWanted = () => mine === turn;
    // Most sessions begin with another view in the side bar.
    const tree = await import('./when-asked');
    await store.ready;
    const reviews = store.reviews();
    await inPieces(reviews.flatMap(progressSteps), isWanted);
    const early = setTimeout(() => isWanted() && draw(reviews, tree), PATIENCE);
    await inPieces(reviews.flatMap(problemSteps), isWanted);
    clearTimeout(early);
    if (isWanted() && drawn !== reviews) draw(reviews, tree);
  }

  /** Their results stay in the memory of the review, from where the tree takes them. */
  function progressSteps(review: Review): (() => void)[] {
    return [...review.studies, ...review.interventions].map(
      (record) => () => guard('side bar', () => void recordProgress(record, review), undefined),
    );
  }

  function problemSteps(review: Review): (() => void)[] {
    return review.files.map((file) => () => {
      const found = problemsOf({ file, review }).problems;
      if (problems.get(file) === found) return;
      problems.set(file, found);
      drawn = undefined;
    });
  }

  return {
    onDidChange: changed.event,
    ready,
    refresh,
    trees: () => trees,
    top: () => top,
    find: (id) => all().get(id),
    shown: (id) => shown().get(id),
    filter: () => filter,
    setFilter: (asked) => {
      filter = asked;
      void context.workspaceState.update(REMEMBERED, asked);
      tell(store.reviews());
    },
    dispose: () => {
      turn++;
      Disposables.from(changed).dispose();
    },
  };
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
