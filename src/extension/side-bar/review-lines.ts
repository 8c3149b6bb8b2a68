/** What the side bar shows now: the trees of all reviews, and what the filter leaves of them. */
import { type Disposable, Disposable as Disposables, type Event, EventEmitter } from 'vscode';
import { filterTrees, type Review, reviewTree, type TreeFilter, type TreeItem } from '../../core/index';
import type { Host } from '../feature';

/** One line, with what it belongs to. */
export interface Line {
  readonly item: TreeItem;
  readonly parent: TreeItem | undefined;
  readonly review: Review;
}

export interface ReviewLines extends Disposable {
  readonly onDidChange: Event<void>;
  /** Works the trees out anew, a piece at a time, so that typing does not wait. Settles when they are there. */
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

/** How long problems are looked for without a pause, in milliseconds. */
const PIECE = 10;

/** Gathers the lines of all reviews of the workspace. */
export function reviewLines({ store, problemsOf, guard, context }: Host): ReviewLines {
  const changed = new EventEmitter<void>();
  let filter: TreeFilter = context.workspaceState.get(REMEMBERED, []);
  let trees: readonly TreeItem[] = [];
  let all: ReadonlyMap<string, Line> = new Map();
  let shown: ReadonlyMap<string, Line> = new Map();
  let top: readonly TreeItem[] = [];
  let turn = 0;

  function tell(reviews: readonly Review[]): void {
    const uncovered = filterTrees(trees, filter);
    const isAlone = trees.length === 1;
    top = isAlone ? uncovered.flatMap(({ children }) => children) : uncovered;
    all = indexOf(trees, reviews, undefined);
    shown = indexOf(top, reviews, isAlone ? trees[0] : undefined);
    changed.fire();
  }

  async function refresh(): Promise<void> {
    const mine = ++turn;
    await store.ready;
    const reviews = store.reviews();
    await findAll(reviews, () => mine === turn);
    if (mine !== turn) return;
    trees = reviews.flatMap((review) =>
      guard('side bar', () => [reviewTree(review, (file) => problemsOf({ file, review }).problems)], []),
    );
    tell(reviews);
  }

  /** Fills the memory of problems; most are in it already. */
  async function findAll(reviews: readonly Review[], isWanted: () => boolean): Promise<void> {
    let since = Date.now();
    for (const review of reviews) {
      for (const file of review.files) {
        if (!isWanted()) return;
        problemsOf({ file, review });
        if (Date.now() - since < PIECE) continue;
        await new Promise<void>((resolve) => {
          setTimeout(resolve, 0);
        });
        since = Date.now();
      }
    }
  }

  return {
    onDidChange: changed.event,
    refresh,
    trees: () => trees,
    top: () => top,
    find: (id) => all.get(id),
    shown: (id) => shown.get(id),
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
