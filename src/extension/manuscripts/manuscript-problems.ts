/** Problems of manuscripts, in the text and in the problems panel: of open ones as they are typed, of closed ones as they lie there. */
import {
  Diagnostic,
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
export function manuscriptProblems({ store, guard }: Host, { name, isMeant, find }: ManuscriptProblems): Disposable {
  const collection = languages.createDiagnosticCollection(name);
  const onDisk = new Map<string, Manuscript & { readonly unread?: Unread }>();
  let timer: number | undefined;

  function publish(): void {
    const waiting = inOrder(onDisk);
    const isLeft = new Set(waiting.map(({ uri }) => uri.toString()));
    for (const [uri] of collection) if (!isLeft.has(uri.toString())) collection.delete(uri);
    publishNext(waiting);
  }

  function problemsOf(manuscript: Manuscript): Diagnostic[] {
    const unread = onDisk.get(manuscript.uri.toString())?.unread;
    return isMeant(manuscript.text) ? [...(unread ? [misread(unread)] : []), ...find(manuscript)] : [];
  }

  /** Those that are on the screen at once; of the others one at a time, so that the editor answers in between. */
  function publishNext(waiting: readonly Waiting[]): void {
    const [first, ...others] = waiting;
    if (first === undefined) return;
    collection.set(
      first.uri,
      guard(name, () => problemsOf(first), []),
    );
    if (others[0]?.isVisible) publishNext(others);
    else timer = setTimeout(() => publishNext(others), 0);
  }

  function publishSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => guard(name, publish, undefined), QUIET);
  }

  async function read(uris: readonly Uri[]): Promise<void> {
    for await (const texts of readFiles(uris)) {
      for (const { uri, text, unread } of texts) {
        if (isMeant(text)) onDisk.set(uri.toString(), { uri, text, ...(unread && { unread }) });
        else onDisk.delete(uri.toString());
      }
    }
    publishSoon();
  }

  async function search(): Promise<void> {
    await store.ready;
    if (store.reviews().length > 0)
      await read(await workspace.findFiles(MANUSCRIPTS, '**/node_modules/**', MOST_FILES));
  }

  /** What lay at a place or below it. */
  function forget(place: Uri): void {
    const lost = [...onDisk].filter(([, { uri }]) => isBelow(pathOf(uri), pathOf(place)));
    for (const [address] of lost) onDisk.delete(address);
    if (lost.length > 0) publishSoon();
  }

  const watcher = workspace.createFileSystemWatcher(MANUSCRIPTS, false, false, true);
  // Where a folder goes, some systems tell only that, and nothing of the files in it.
  const gone = workspace.createFileSystemWatcher('**', true, true, false);
  void search();
  return Disposables.from(
    collection,
    watcher,
    watcher.onDidCreate((uri) => read([uri])),
    watcher.onDidChange((uri) => read([uri])),
    gone,
    gone.onDidDelete(forget),
    store.onDidChange(publishSoon),
    workspace.onDidOpenTextDocument((document) => isMeantNow(document) && publishSoon()),
    workspace.onDidCloseTextDocument((document) => isMeantNow(document) && publishSoon()),
    workspace.onDidChangeTextDocument(({ document }) => isMeantNow(document) && publishSoon()),
    new Disposables(() => clearTimeout(timer)),
  );
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
