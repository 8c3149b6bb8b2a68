/** Problems in the text and in the problems panel: those of the files that are seen at once, the others' in a quiet moment. */
import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Disposable,
  Disposable as Disposables,
  Location,
  languages,
  type TextDocumentChangeEvent,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { fileAt, type Problem, type Severity } from '../../core/index';
import type { Host } from '../feature';
import { rangesIn } from '../positions';
import { isCurrent, isExtraction } from '../reviews/extraction-files';
import type { FileInReview } from '../reviews/review-store';
import { explanationOf } from './explanation';

/** So long files that nobody sees are looked at before everything else has its turn, in milliseconds. */
const SLICE = 6;

/** How long nothing must have changed before files that nobody sees are checked, in milliseconds. */
const QUIET = 400;

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** Publishes the problems of every review in the workspace, and keeps them up to date. */
export function problems(host: Host): Disposable {
  const published = new Published(host);
  const update = () => published.update();
  void update();
  return Disposables.from(
    published,
    workspace.onDidChangeTextDocument((edit) => published.edited(edit)),
    host.shown.onDidChange(update),
    window.onDidChangeVisibleTextEditors(update),
  );
}

/** The problems that the editor was told of. */
class Published implements Disposable {
  readonly #host: Host;
  readonly #collection = languages.createDiagnosticCollection('extraction');
  readonly #shown = new Map<string, Shown>();
  #timer: number | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** What is seen at once; the other files when nothing changes any more. */
  async update(): Promise<void> {
    clearTimeout(this.#timer);
    // Half a review would be full of names that seem to be unknown.
    await this.#host.store.ready;
    this.#publishSeen();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#publishAll(), QUIET);
  }

  /** The problems of what is typed are there with the letter. */
  edited({ document, contentChanges }: TextDocumentChangeEvent): void {
    const { store } = this.#host;
    if (!store.isReady || contentChanges.length === 0 || !isExtraction(document) || !isCurrent(document)) return;
    const at = store.at(document);
    if (at) this.#publish(at);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#collection.dispose();
  }

  #publish(at: FileInReview): void {
    const { store, shown } = this.#host;
    const uri = store.uriOf(at.file.path);
    if (uri === undefined) return;
    const { problems: found } = shown.problemsOf(at);
    const before = this.#shown.get(at.file.path);
    this.#shown.set(at.file.path, { uri, at, found });
    if (before && isSame(before, { uri, at, found })) return;
    this.#collection.set(uri, toDiagnostics(at, found, store.uriOf.bind(store)));
  }

  #publishSeen(): void {
    const documents = new Set(window.visibleTextEditors.map((editor) => editor.document));
    for (const document of documents) {
      const at = isExtraction(document) && isCurrent(document) ? this.#host.store.at(document) : undefined;
      if (at) this.#publish(at);
    }
  }

  #publishAll(): void {
    const all = this.#host.store.reviews().flatMap((review) => review.files.map((file) => ({ review, file })));
    const paths = new Set(all.map(({ file }) => file.path));
    for (const [path, { uri }] of this.#shown) {
      if (paths.has(path)) continue;
      this.#collection.delete(uri);
      this.#shown.delete(path);
    }
    this.#publishNext(all);
  }

  /** Looks at some files at a time, so that typing never waits long. Most need no work: nothing that they read has changed. */
  #publishNext(rest: FileInReview[]): void {
    const end = Date.now() + SLICE;
    for (let next = rest.pop(); next; next = Date.now() < end ? rest.pop() : undefined) this.#publish(next);
    if (rest.length > 0) this.#timer = setTimeout(() => this.#publishNext(rest), 0);
  }
}

/** What the editor was told of a file. */
interface Shown {
  readonly uri: Uri;
  readonly at: FileInReview;
  readonly found: readonly Problem[];
}

/** Whether the editor knows it all: most changes of one file change nothing about the others. */
function isSame(before: Shown, now: Shown): boolean {
  if (before.uri !== now.uri || before.at.file !== now.at.file) return false;
  // Places in other files may have moved.
  const elsewhere = now.found.flatMap(({ related }) => related.map(({ file }) => file));
  const isStill = (path: string) => fileAt(before.at.review, path) === fileAt(now.at.review, path);
  if (!elsewhere.every((path) => path === now.at.file.path || isStill(path))) return false;
  return before.found === now.found || JSON.stringify(before.found) === JSON.stringify(now.found);
}

function toDiagnostics(
  { file, review }: FileInReview,
  found: readonly Problem[],
  uriOf: (path: string) => Uri | undefined,
): Diagnostic[] {
  const rangeOf = rangesIn(file.document);
  return found.map((problem) => {
    const diagnostic = new Diagnostic(rangeOf(problem.span), problem.message, SEVERITY[problem.severity]);
    diagnostic.source = 'extraction';
    diagnostic.code = { value: problem.code, target: explanationOf(problem.code) };
    diagnostic.relatedInformation = problem.related.flatMap(({ file: path, span, message }) => {
      const uri = uriOf(path);
      const other = fileAt(review, path);
      if (uri === undefined || other === undefined) return [];
      return new DiagnosticRelatedInformation(new Location(uri, rangesIn(other.document)(span)), message);
    });
    return diagnostic;
  });
}
