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
import { pickFilter } from './filter-pick';
import { focusedLine } from './focused-line';
import { lineFor } from './line';
import { lineAt, type PreviewPlace, placeMeant, recordLine, type TextPlace } from './line-at';
import { lineCommands } from './line-commands';
import { pause } from './pause';
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
  const lines = reviewLines(host);
  const changed = new EventEmitter<void>();
  let timer: number | undefined;
  let isStale = true;
  /** While somebody is led to a line that they asked for, nothing else is marked. */
  let isLeading = false;

  const view = window.createTreeView<TreeItem>(VIEW, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: lineFor,
      getParent: ({ id }) => lines.shown(id)?.parent,
      getChildren: async (item) => {
        if (isStale) void lines.refresh();
        isStale = false;
        await lines.ready;
        // Before, an empty tree does not mean that there is nothing.
        void commands.executeCommand('setContext', 'extraction.sideBar.searched', true);
        return item ? [...item.children] : [...lines.top()];
      },
    },
  });

  function refreshSoon(): void {
    clearTimeout(timer);
    isStale = !view.visible;
    if (view.visible) timer = setTimeout(() => void lines.refresh(), QUIET);
  }

  function show(): void {
    describe(view, lines);
    changed.fire();
  }

  const isMarked = (record: TreeItem) => view.selection.some(({ id }) => isBelow(id, record.id));

  /** The record that is edited, unless something of it is selected already. */
  async function follow(): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const item = editedRecord(host, lines);
      if (isLeading || !view.visible || item === undefined || isMarked(item)) return;
      // Where the tree is drawn anew just then, the line is lost between the question and the answer.
      await Promise.resolve(view.reveal(item, { select: true, focus: false, expand: false })).catch(() => undefined);
      if (isMarked(item)) return;
      await pause(QUIET);
    }
  }

  /** The line of a place, also where the filter hid it. @param asked without it, where the cursor stands */
  async function showPlace(asked: TextPlace | undefined): Promise<void> {
    isLeading = true;
    try {
      await commands.executeCommand(`${VIEW}.focus`);
      await lines.refresh();
      const find = () => asked && lineAt(asked, host, lines);
      if (find() === undefined && lines.filter().length > 0) lines.setFilter([]);
      const item = find();
      if (item) await view.reveal(item, { select: true, focus: true, expand: true });
    } finally {
      isLeading = false;
    }
  }

  describe(view, lines);
  return Disposables.from(
    view,
    lines,
    changed,
    lines.onDidChange(show),
    host.shown.onDidChange(refreshSoon),
    view.onDidChangeVisibility(({ visible }) => {
      if (!visible) return;
      if (isStale) void lines.refresh().then(follow);
      else void lines.ready.then(follow);
      isStale = false;
    }),
    window.onDidChangeActiveTextEditor(() => void follow()),
    new Disposables(() => clearTimeout(timer)),
    commands.registerCommand('extraction.sideBar.filter', () => pickFilter(lines, store.reviews())),
    commands.registerCommand('extraction.sideBar.changeFilter', () => pickFilter(lines, store.reviews())),
    commands.registerCommand('extraction.sideBar.clearFilter', () => lines.setFilter([])),
    commands.registerCommand('extraction.showInSideBar', async (uri?: unknown, offset?: unknown) => {
      await store.ready;
      await showPlace(await placeMeant(uri, offset));
    }),
    commands.registerCommand('extraction.preview.showInSideBar', async ({ file, start }: PreviewPlace) => {
      const uri = store.uriOf(file);
      if (uri) await showPlace({ document: await workspace.openTextDocument(uri), offset: start });
    }),
    ...lineCommands(
      host,
      lines,
      () => selectedLine(view),
      () => focusedLine(view),
    ),
  );
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
