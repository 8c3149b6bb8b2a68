/** The facts about what has changed since a version: a tree beside the files, kept up to date while it is seen. */
import {
  commands,
  type Disposable,
  Disposable as Disposables,
  EventEmitter,
  env,
  l10n,
  type TreeView,
  window,
  workspace,
} from 'vscode';
import { type Comparison, comparisonMarkdown, factsFirst, type Review } from '../../core/index';
import type { Host } from '../feature';
import { rangesIn } from '../positions';
import { type EarlierReview, earlierReview } from '../preview/earlier-version';
import { type ChangeLine, changeLines, changesInNumbers, itemFor } from './change-lines';
import { versionOf } from './diffs';
import { openChanges, uriOf } from './review-changes';

const VIEW = 'extraction.changes';

/** Whether there is something to show in it: without, the view is not there. */
const HAS_CHANGES = 'extraction.hasChanges';

/** How long nothing must have changed before the facts are found anew, in milliseconds. */
const QUIET = 400;

/** What is compared. */
interface Since {
  readonly folder: string;
  readonly earlier: EarlierReview;
  /** For whom the earlier version was read. */
  readonly initials: string | undefined;
}

export class ChangesTree implements Disposable {
  readonly #host: Host;
  readonly #view: TreeView<ChangeLine>;
  readonly #changed = new EventEmitter<void>();
  readonly #watching: Disposable;
  #since: Since | undefined;
  #comparison: Comparison | undefined;
  #lines: readonly ChangeLine[] = [];
  #timer: number | undefined;
  /** What the changes do to tables, which is still to be worked out. */
  #tables: { readonly timer: number; readonly workOut: () => void } | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.#view = window.createTreeView<ChangeLine>(VIEW, {
      showCollapseAll: true,
      treeDataProvider: {
        onDidChangeTreeData: this.#changed.event,
        getTreeItem: itemFor,
        getChildren: (line) => [...(line?.below ?? this.#lines)],
        getParent: (line) => this.#lines.find(({ below }) => below.includes(line)),
      },
    });
    this.#watching = Disposables.from(
      this.#view,
      this.#changed,
      host.store.onDidChange(() => this.#soon()),
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (visible) this.#soon();
      }),
    );
  }

  /** Shows what has changed. */
  async show(now: Review, earlier: EarlierReview): Promise<void> {
    this.#since = { folder: now.folder, earlier, initials: now.viewer?.initials };
    this.#comparison = undefined;
    this.#find(now, earlier);
    await commands.executeCommand('setContext', HAS_CHANGES, this.#lines.length > 0);
    const [first] = this.#lines;
    if (first) await this.#view.reveal(first, { select: false, focus: false });
  }

  async copyMarkdown(): Promise<void> {
    this.#tables?.workOut();
    const now = this.#now();
    if (now === undefined || this.#comparison === undefined) return;
    await env.clipboard.writeText(comparisonMarkdown(this.#comparison, this.#pathIn(now)));
    window.setStatusBarMessage(l10n.t('Copied as Markdown.'), 3_000);
  }

  async openInWords(): Promise<void> {
    const now = this.#now();
    if (now && this.#since) await openChanges(now, this.#since.earlier, this.#host.store);
  }

  /** Opens a place in the file as it is now; of what is gone, in the earlier version. */
  async open({ file, span, when }: NonNullable<ChangeLine['place']>): Promise<void> {
    const now = this.#now();
    const uri = now && uriOf(file, now, this.#host.store);
    if (uri === undefined || this.#since === undefined) return;
    const there = when === 'after' ? uri : await versionOf(uri, this.#since.earlier.ref);
    const document = await workspace.openTextDocument(there);
    await window.showTextDocument(document, { selection: rangesIn({ text: document.getText() })(span) });
  }

  async close(): Promise<void> {
    this.#forgetTables();
    this.#since = this.#comparison = undefined;
    this.#lines = [];
    await commands.executeCommand('setContext', HAS_CHANGES, false);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#forgetTables();
    this.#watching.dispose();
  }

  #now(): Review | undefined {
    return this.#host.store.reviews().find(({ folder }) => folder === this.#since?.folder);
  }

  #soon(): void {
    clearTimeout(this.#timer);
    if (this.#since && this.#view.visible) this.#timer = setTimeout(() => void this.#again(), QUIET);
  }

  async #again(): Promise<void> {
    const now = this.#now();
    if (now === undefined || this.#since === undefined) return;
    const { earlier, initials } = this.#since;
    if (now.viewer?.initials !== initials) return this.#forSomebodyElse(now, earlier);
    this.#host.guard('changes', () => this.#find(now, earlier), undefined);
  }

  /** What one person may see another may not: the earlier version is read for them. */
  async #forSomebodyElse(now: Review, { ref, name }: EarlierReview): Promise<void> {
    await this.close();
    const earlier = await earlierReview(now, this.#host.store, { ref, name }, () => {});
    if (earlier) await this.show(now, earlier);
  }

  /** The facts at once; what they do to tables takes longer, and comes when the editor has had its turn. */
  #find(now: Review, earlier: EarlierReview): void {
    this.#forgetTables();
    const { tables, ...facts } = factsFirst(earlier.review, now);
    // Until they are known, the tables of before are nearer to them than none.
    this.#draw({ ...facts, tables: this.#comparison?.tables ?? [] }, now, earlier);
    const workOut = () => {
      this.#forgetTables();
      this.#host.guard('changes', () => this.#draw({ ...facts, tables: tables() }, now, earlier), undefined);
    };
    this.#tables = { timer: setTimeout(workOut, 0), workOut };
  }

  #forgetTables(): void {
    clearTimeout(this.#tables?.timer);
    this.#tables = undefined;
  }

  #draw(comparison: Comparison, now: Review, earlier: EarlierReview): void {
    this.#comparison = comparison;
    const lines = changeLines(comparison, this.#pathIn(now));
    this.#view.message = changesInNumbers(comparison);
    this.#view.description = l10n.t('since {0}', earlier.name);
    // Lines that are made anew lead nowhere until the editor has drawn them, and somebody may be choosing one.
    if (JSON.stringify(lines) === JSON.stringify(this.#lines)) return;
    this.#lines = lines;
    this.#changed.fire();
  }

  #pathIn(now: Review): (path: string) => string {
    return (path) => {
      const uri = uriOf(path, now, this.#host.store);
      return uri ? workspace.asRelativePath(uri, false) : path;
    };
  }
}
