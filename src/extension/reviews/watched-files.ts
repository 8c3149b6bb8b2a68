/**
 * Every extraction file of the workspace as it stands now. Files are read from wherever the workspace lives; a document
 * that is open wins over its file, saved or not. A text is parsed once, when somebody asks for it.
 */
import {
  Disposable,
  type Event,
  EventEmitter,
  TabInputText,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { asUnread, parse, type RecordFile, readRecord, type Unread, unreadRecord } from '../../core/index';
import type { Guard } from '../guard';
import {
  EXTRACTION_FILES,
  findExtractionFiles,
  isBelow,
  isCurrent,
  isExtraction,
  isFolderOfReviews,
  pathOf,
  readFiles,
} from './extraction-files';

/** How far the reading of files is. */
export interface ReadingProgress {
  readonly done: number;
  readonly all: number;
}

export class WatchedFiles implements Disposable {
  /** Settles when the workspace was searched for the first time. */
  readonly ready: Promise<void>;
  /** Fires at every change of a file or a document. */
  readonly onDidChange: Event<void>;

  /** Fires while many files are read: how many of them are. */
  readonly onDidRead: Event<ReadingProgress>;

  readonly #guard: Guard;
  readonly #changed = new EventEmitter<void>();
  readonly #progress = new EventEmitter<ReadingProgress>();
  readonly #onDisk = new Map<string, { readonly uri: Uri; readonly file: RecordFile }>();
  readonly #opened = new Map<string, TextDocument>();
  readonly #versions = new WeakMap<TextDocument, FileOfVersion>();
  readonly #subscriptions: Disposable;
  /** Deleted on disk. Their documents count as long as somebody sees them. */
  readonly #deleted = new Set<string>();
  /** All paths in order; absent where they have to be put in order again. */
  #paths: readonly string[] | undefined;
  #work: Promise<void> = Promise.resolve();

  constructor(guard: Guard) {
    this.#guard = guard;
    this.onDidChange = this.#changed.event;
    this.onDidRead = this.#progress.event;
    this.#subscriptions = Disposable.from(
      this.#changed,
      this.#progress,
      ...this.#watchDocuments(),
      ...this.#watchDisk(),
    );
    for (const document of workspace.textDocuments) this.#open(document);
    this.ready = this.#afterwards(() => this.#search());
  }

  /** All files, in an order that does not depend on which are open. */
  current(): RecordFile[] {
    return this.paths().flatMap((path) => {
      const document = this.#opened.get(path);
      return (document ? this.fileOf(document) : this.#onDisk.get(path)?.file) ?? [];
    });
  }

  /** The paths of all files, in order; the same list while none comes or goes. */
  paths(): readonly string[] {
    this.#paths ??= [...new Set([...this.#onDisk.keys(), ...this.#opened.keys()])].sort();
    return this.#paths;
  }

  /** The file that a document is, as it stands now; an old version too. Nothing where reading it failed. */
  fileOf(document: TextDocument): RecordFile | undefined {
    const path = isCurrent(document) ? pathOf(document.uri) : document.uri.toString(true);
    const unread = this.#onDisk.get(path)?.file.unread;
    const known = this.#versions.get(document);
    if (known?.version === document.version && known.unread === unread) return known.file;
    const read = this.#parse(path, document.getText());
    const file = read && unread ? asUnread(read, unread) : read;
    this.#versions.set(document, { version: document.version, unread, file });
    return file;
  }

  /** Whether a file is only here because its document is open: it was deleted outside of the editor. */
  isGone(path: string): boolean {
    return this.#deleted.has(path) && this.#opened.has(path);
  }

  /** Where a file is. */
  uriOf(path: string): Uri | undefined {
    return this.#opened.get(path)?.uri ?? this.#onDisk.get(path)?.uri;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #watchDocuments(): Disposable[] {
    return [
      workspace.onDidOpenTextDocument((document) => this.#open(document)),
      workspace.onDidCloseTextDocument((document) => this.#close(document)),
      workspace.onDidSaveTextDocument((document) => this.#save(document)),
      window.tabGroups.onDidChangeTabs(() => this.#dropUnseen()),
      workspace.onDidChangeTextDocument(({ document }) => {
        const opened = this.#opened.get(pathOf(document.uri));
        if (opened === document) this.#changed.fire();
        else if (opened === undefined && !document.isClosed) this.#open(document);
      }),
    ];
  }

  #watchDisk(): Disposable[] {
    const files = workspace.createFileSystemWatcher(EXTRACTION_FILES);
    // Where a folder comes or goes, some systems tell only that, and nothing of the files in it.
    const folders = workspace.createFileSystemWatcher('**', false, true, false);
    return [
      files,
      folders,
      files.onDidCreate((uri) => this.#afterwards(() => this.#read([uri]))),
      files.onDidChange((uri) => this.#afterwards(() => this.#read([uri]))),
      folders.onDidCreate(async (uri) => {
        if (await isFolderOfReviews(uri))
          await this.#afterwards(async () => this.#read(await findExtractionFiles(uri)));
      }),
      folders.onDidDelete((uri) => this.#afterwards(() => this.#forget(uri))),
      workspace.onDidChangeWorkspaceFolders(() => this.#afterwards(() => this.#search())),
    ];
  }

  /** One thing after the other, so that what is read last is what was written last. Never rejects. */
  #afterwards(work: () => void | Promise<void>): Promise<void> {
    this.#work = this.#work.then(work).catch((error: unknown) =>
      this.#guard(
        'reading the workspace',
        () => {
          throw error;
        },
        undefined,
      ),
    );
    return this.#work;
  }

  /** All files anew. The old ones stay until the new ones are there. */
  async #search(): Promise<void> {
    const uris = await findExtractionFiles();
    const paths = new Set(uris.map(pathOf));
    await this.#read(uris);
    for (const path of this.#onDisk.keys()) if (!paths.has(path)) this.#onDisk.delete(path);
    this.#tell();
  }

  async #read(uris: readonly Uri[]): Promise<void> {
    if (uris.length === 0) return;
    const read: { readonly uri: Uri; readonly file: RecordFile | undefined }[] = [];
    for await (const texts of readFiles(uris)) {
      for (const { uri, text, unread } of texts) {
        read.push({ uri, file: unread ? unreadRecord(pathOf(uri), unread) : this.#parse(pathOf(uri), text) });
      }
      this.#progress.fire({ done: read.length, all: uris.length });
    }
    // One that is not there any more is not part of the review.
    for (const uri of uris) this.#onDisk.delete(pathOf(uri));
    for (const { uri, file } of read) {
      const path = pathOf(uri);
      this.#deleted.delete(path);
      if (file) this.#onDisk.set(path, { uri, file });
    }
    this.#tell();
  }

  #forget(uri: Uri): void {
    const folder = pathOf(uri);
    const gone = [...this.#onDisk.keys()].filter((path) => isBelow(path, folder));
    for (const path of gone) this.#onDisk.delete(path);
    for (const path of [...gone, ...this.#opened.keys()]) if (isBelow(path, folder)) this.#deleted.add(path);
    if (gone.length > 0) this.#tell();
    this.#dropUnseen();
  }

  /** VS Code keeps documents for some minutes after their last editor was closed, also those of deleted files. */
  #dropUnseen(): void {
    const unseen = [...this.#opened].filter(([path, document]) => this.#deleted.has(path) && !isShown(document));
    for (const [path] of unseen) this.#opened.delete(path);
    if (unseen.length > 0) this.#tell();
  }

  /** Files may have come or gone. */
  #tell(): void {
    this.#paths = undefined;
    this.#changed.fire();
  }

  #parse(path: string, text: string): RecordFile | undefined {
    return this.#guard('reading', () => readRecord(path, parse(text)), undefined);
  }

  #open(document: TextDocument): void {
    if (!isExtraction(document) || !isCurrent(document)) return;
    this.#opened.set(pathOf(document.uri), document);
    this.#tell();
  }

  /** What was saved is what stands on the disk, long before the watcher of the disk tells. */
  #save(document: TextDocument): void {
    const path = pathOf(document.uri);
    const file = this.#opened.get(path) === document ? this.fileOf(document) : undefined;
    if (file === undefined) return;
    this.#onDisk.set(path, { uri: document.uri, file });
    if (this.#deleted.delete(path)) this.#tell();
  }

  #close(document: TextDocument): void {
    const path = pathOf(document.uri);
    if (this.#opened.get(path) !== document) return;
    this.#opened.delete(path);
    this.#tell();
  }
}

/** What a document is, for as long as neither it nor what is wrong with its file changes. */
interface FileOfVersion {
  readonly version: number;
  readonly unread: Unread | undefined;
  readonly file: RecordFile | undefined;
}

/** Whether a person can see or go to a document, or has changes in it that are not saved. */
function isShown(document: TextDocument): boolean {
  const shown = window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
  const address = document.uri.toString();
  return document.isDirty || shown.some((input) => input instanceof TabInputText && input.uri.toString() === address);
}
