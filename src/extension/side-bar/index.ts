/** The side bar of reviews: how far every study is, what is missing, what is not agreed, and the way to each place. */
import {
  commands,
  type Disposable,
  Disposable as Disposables,
  EventEmitter,
  type TreeView,
  window,
  workspace,
} from 'vscode';
import { filterInWords, type TreeItem } from '../../core/index';
import type { Host } from '../feature';
import { pause } from '../pause';
import { focusedLine } from './focused-line';
import { lineFor } from './line';
import { lineAt, type PreviewPlace, placeMeant, recordLine, type TextPlace } from './line-at';
import { lineCommands } from './line-commands';
import { type ReviewLines, reviewLines } from './review-lines';
import { selectedLine } from './selected-line';

const VIEW = 'extraction.review';

/** How long nothing must have changed before the tree is worked out anew, in milliseconds. */
const QUIET = 300;

/** How often the record that is edited is looked for in the tree, which may be drawn anew meanwhile. */
const MOST_TRIES = 5;

/** Shows all reviews of the workspace, keeps them up to date while they are seen, and marks the record that is edited. */
export function sideBar(host: Host): Disposable {
  const { store } = host;
  const bar = new SideBar(host);
  const filter = async () => (await import('./filter-pick')).pickFilter(bar.lines, store.reviews());
  return Disposables.from(
    bar,
    commands.registerCommand('extraction.sideBar.filter', filter),
    commands.registerCommand('extraction.sideBar.changeFilter', filter),
    commands.registerCommand('extraction.sideBar.clearFilter', () => bar.lines.setFilter([])),
    commands.registerCommand('extraction.showInSideBar', async (uri?: unknown, offset?: unknown) => {
      await store.ready;
      await bar.showPlace(await placeMeant(uri, offset));
    }),
    commands.registerCommand('extraction.preview.showInSideBar', async ({ file, start }: PreviewPlace) => {
      const uri = store.uriOf(file);
      if (uri) await bar.showPlace({ document: await workspace.openTextDocument(uri), offset: start });
    }),
    ...lineCommands(host, bar.lines, {
      clicked: () => selectedLine(bar.view),
      focused: () => focusedLine(bar.view),
    }),
  );
}

/** The tree on the screen: drawn anew while it is seen, with the record marked that is edited. */
class SideBar implements Disposable {
  readonly lines: ReviewLines;
  readonly view: TreeView<TreeItem>;
  readonly #host: Host;
  readonly #changed = new EventEmitter<void>();
  readonly #watching: Disposable;
  #timer: number | undefined;
  #isStale = true;
  /** While somebody is led to a line that they asked for, nothing else is marked. */
  #isLeading = false;

  constructor(host: Host) {
    this.#host = host;
    this.lines = reviewLines(host);
    this.view = window.createTreeView<TreeItem>(VIEW, {
      showCollapseAll: true,
      treeDataProvider: {
        onDidChangeTreeData: this.#changed.event,
        getTreeItem: lineFor,
        getParent: ({ id }) => this.lines.shown(id)?.parent,
        getChildren: (item) => this.#childrenOf(item),
      },
    });
    describe(this.view, this.lines);
    this.#watching = this.#watch();
  }

  /** The line of a place, also where the filter hid it. @param asked without it, where the cursor stands */
  async showPlace(asked: TextPlace | undefined): Promise<void> {
    this.#isLeading = true;
    try {
      await commands.executeCommand(`${VIEW}.focus`);
      await this.lines.refresh();
      const find = () => asked && lineAt(asked, this.#host, this.lines);
      if (find() === undefined && this.lines.filter().length > 0) this.lines.setFilter([]);
      const item = find();
      if (item) await this.view.reveal(item, { select: true, focus: true, expand: true });
    } finally {
      this.#isLeading = false;
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const each of [this.#watching, this.view, this.lines, this.#changed]) each.dispose();
  }

  #watch(): Disposable {
    return Disposables.from(
      this.lines.onDidChange(() => {
        describe(this.view, this.lines);
        this.#changed.fire();
      }),
      this.#host.shown.onDidChange(() => this.#refreshSoon()),
      this.view.onDidChangeVisibility(({ visible }) => {
        if (!visible) return;
        void (this.#isStale ? this.lines.refresh() : this.lines.ready).then(() => this.#follow());
        this.#isStale = false;
      }),
      window.onDidChangeActiveTextEditor(() => void this.#follow()),
    );
  }

  async #childrenOf(item: TreeItem | undefined): Promise<TreeItem[]> {
    if (this.#isStale) void this.lines.refresh();
    this.#isStale = false;
    await this.lines.ready;
    // Before, an empty tree does not mean that there is nothing.
    void commands.executeCommand('setContext', 'extraction.sideBar.searched', true);
    return item ? [...item.children] : [...this.lines.top()];
  }

  #refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#isStale = !this.view.visible;
    if (this.view.visible) this.#timer = setTimeout(() => void this.lines.refresh(), QUIET);
  }

  /** The record that is edited, unless something of it is selected already. */
  async #follow(): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const item = editedRecord(this.#host, this.lines);
      if (this.#isLeading || !this.view.visible || item === undefined || this.#isMarked(item)) return;
      // Where the tree is drawn anew just then, the line is lost between the question and the answer.
      await Promise.resolve(this.view.reveal(item, { select: true, focus: false, expand: false })).catch(
        () => undefined,
      );
      if (this.#isMarked(item)) return;
      await pause(QUIET);
    }
  }

  #isMarked(record: TreeItem): boolean {
    return this.view.selection.some(({ id }) => isBelow(id, record.id));
  }
}

/** Above the tree: what the filter leaves of it. */
function describe(view: TreeView<TreeItem>, lines: ReviewLines): void {
  const trees = lines.trees();
  const isFiltered = lines.filter().length > 0;
  // Where nothing is left, the empty view itself says so and offers to clear the filter.
  view.message = isFiltered && lines.top().length > 0 ? filterInWords(trees, lines.filter()) : '';
  void commands.executeCommand('setContext', 'extraction.sideBar.filtered', isFiltered && trees.length > 0);
}

/** The line of the record whose file is in the active editor, where the filter shows it. */
function editedRecord(host: Host, lines: ReviewLines): TreeItem | undefined {
  const document = window.activeTextEditor?.document;
  return document && recordLine({ document, offset: 0 }, host, lines);
}

function isBelow(id: string, above: string): boolean {
  return id === above || id.startsWith(`${above}/`);
}
