/** Problems of manuscripts, in the text and in the problems panel: of open ones as they are typed, of closed ones as they lie there. */
import {
  Diagnostic,
  type DiagnosticCollection,
  DiagnosticSeverity,
  type Disposable,
  Disposable as Disposables,
  languages,
  Range,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { MANUSCRIPTS, type Unread, unreadMessage } from '../../core/index';
import type { Host } from '../feature';
import { isBelow, isCurrent, pathOf, readFiles } from '../reviews/extraction-files';
import type { Manuscript } from './claims-found';
import { isManuscriptText } from './manuscript-texts';

export interface ManuscriptProblems {
  /** Of the collection of problems, and in the output channel. */
  readonly name: string;
  /** Whether a text has anything to look at; the others are not kept. */
  readonly isMeant: (text: string) => boolean;
  readonly find: (manuscript: Manuscript) => Diagnostic[];
}

/** How long nothing must have changed before manuscripts are looked at, in milliseconds. */
const QUIET = 300;

/** More than any review has; files beyond are looked at when they are opened. */
const MOST_FILES = 500;

/** Publishes what is found, and keeps it up to date with the manuscripts and with the review. */
export function manuscriptProblems(host: Host, problems: ManuscriptProblems): Disposable {
  const published = new Published(host, problems);
  void published.search();
  return Disposables.from(published, ...listenersOf(host.store, published));
}

/** What may change what is found. */
function listenersOf(store: Host['store'], published: Published): readonly Disposable[] {
  const watcher = workspace.createFileSystemWatcher(MANUSCRIPTS, false, false, true);
  // Where a folder goes, some systems tell only that, and nothing of the files in it.
  const gone = workspace.createFileSystemWatcher('**', true, true, false);
  const soon = (document: TextDocument) => isMeantNow(document) && published.soon();
  return [
    watcher,
    watcher.onDidCreate((uri) => published.read([uri])),
    watcher.onDidChange((uri) => published.read([uri])),
    gone,
    gone.onDidDelete((uri) => published.forget(uri)),
    store.onDidChange(() => published.soon()),
    workspace.onDidOpenTextDocument(soon),
    workspace.onDidCloseTextDocument(soon),
    workspace.onDidChangeTextDocument(({ document }) => soon(document)),
  ];
}

/** The problems that the editor was told of, and the manuscripts that lie on the disk, by their addresses. */
class Published implements Disposable {
  readonly #host: Host;
  readonly #problems: ManuscriptProblems;
  readonly #collection: DiagnosticCollection;
  readonly #onDisk = new Map<string, Manuscript & { readonly unread?: Unread }>();
  #timer: number | undefined;

  constructor(host: Host, problems: ManuscriptProblems) {
    this.#host = host;
    this.#problems = problems;
    this.#collection = languages.createDiagnosticCollection(problems.name);
  }

  /** Looks at all of them once nothing changes any more. */
  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#host.guard(this.#problems.name, () => this.#publish(), undefined), QUIET);
  }

  /** Reads all manuscripts of the workspace, where there is a review. */
  async search(): Promise<void> {
    const { store } = this.#host;
    await store.ready;
    if (store.reviews().length > 0)
      await this.read(await workspace.findFiles(MANUSCRIPTS, '**/node_modules/**', MOST_FILES));
  }

  async read(uris: readonly Uri[]): Promise<void> {
    for await (const texts of readFiles(uris)) {
      for (const { uri, text, unread } of texts) {
        if (this.#problems.isMeant(text)) this.#onDisk.set(uri.toString(), { uri, text, ...(unread && { unread }) });
        else this.#onDisk.delete(uri.toString());
      }
    }
    this.soon();
  }

  /** What lay at a place or below it. */
  forget(place: Uri): void {
    const lost = [...this.#onDisk].filter(([, { uri }]) => isBelow(pathOf(uri), pathOf(place)));
    for (const [address] of lost) this.#onDisk.delete(address);
    if (lost.length > 0) this.soon();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#collection.dispose();
  }

  #publish(): void {
    const waiting = inOrder(this.#onDisk);
    const isLeft = new Set(waiting.map(({ uri }) => uri.toString()));
    for (const [uri] of this.#collection) if (!isLeft.has(uri.toString())) this.#collection.delete(uri);
    this.#publishNext(waiting);
  }

  /** Those that are on the screen at once; of the others one at a time, so that the editor answers in between. */
  #publishNext(waiting: readonly Waiting[]): void {
    const [first, ...others] = waiting;
    if (first === undefined) return;
    this.#collection.set(
      first.uri,
      this.#host.guard(this.#problems.name, () => this.#problemsOf(first), []),
    );
    if (others[0]?.isVisible) this.#publishNext(others);
    else this.#timer = setTimeout(() => this.#publishNext(others), 0);
  }

  #problemsOf(manuscript: Manuscript): Diagnostic[] {
    const { isMeant, find } = this.#problems;
    const unread = this.#onDisk.get(manuscript.uri.toString())?.unread;
    return isMeant(manuscript.text) ? [...(unread ? [misread(unread)] : []), ...find(manuscript)] : [];
  }
}

interface Waiting extends Manuscript {
  readonly isVisible: boolean;
}

/** What is on the screen, then what is open, then what nobody has asked about. @param onDisk by their addresses */
function inOrder(onDisk: ReadonlyMap<string, Manuscript>): readonly Waiting[] {
  const visible = new Set(window.visibleTextEditors.map(({ document }) => document));
  const open = workspace.textDocuments
    .filter(isMeantNow)
    .map((document) => ({ uri: document.uri, text: document.getText(), isVisible: visible.has(document) }))
    .sort((a, b) => Number(b.isVisible) - Number(a.isVisible));
  const isOpen = new Set(open.map(({ uri }) => uri.toString()));
  const closed = [...onDisk].filter(([address]) => !isOpen.has(address)).map(([, each]) => each);
  return [...open, ...closed.map((each) => ({ ...each, isVisible: false }))];
}

/** Not the old side of a diff: what it says was true then. */
function isMeantNow(document: TextDocument): boolean {
  return isManuscriptText(document) && isCurrent(document);
}

/** A manuscript that is saved in another form than UTF-8: some of its letters are not those that were typed. */
function misread(unread: Unread): Diagnostic {
  const diagnostic = new Diagnostic(new Range(0, 0, 0, 0), unreadMessage(unread), DiagnosticSeverity.Warning);
  diagnostic.source = 'extraction';
  diagnostic.code = 'unreadable-file';
  return diagnostic;
}
