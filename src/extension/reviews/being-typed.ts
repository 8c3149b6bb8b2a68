/**
 * What is shown of the problems while somebody types: those of the line under the cursor wait until it is left, or until
 * nothing was typed for a moment. Squiggles, the colour of tabs, status bar, side bar and signs in the explorer ask here.
 */
import {
  type Disposable,
  Disposable as Disposables,
  type Event,
  EventEmitter,
  Position,
  type TextDocument,
  type TextDocumentChangeEvent,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import type { Problem } from '../../core/index';
import { isExtraction, pathOf } from './extraction-files';
import type { ProblemsOf } from './found-problems';
import type { FileInReview, ReviewStore } from './review-store';

/** How long nothing must have been typed, in milliseconds. */
const PAUSE = 1000;

/** What people see of the problems, and when that becomes another. */
export interface Shown extends Disposable {
  readonly problemsOf: ProblemsOf;
  /** Fires where files change, and where what had to wait is shown. */
  readonly onDidChange: Event<void>;
  /** Whether somebody types in a file. */
  readonly isTyped: (path: string) => boolean;
}

interface Typed {
  readonly document: TextDocument;
  readonly line: number;
}

/** Watches what is typed. @param problemsOf all problems of a file */
export function shownProblems(store: ReviewStore, problemsOf: ProblemsOf): Shown {
  const changed = new EventEmitter<void>();
  const typing = new Typing(() => changed.fire());
  /** What was shown of each file before somebody typed there. */
  const before = new Map<string, readonly Problem[]>();

  function visible(at: FileInReview): ReturnType<ProblemsOf> {
    const found = problemsOf(at);
    const { path } = at.file;
    const typed = typing.in(path);
    if (typed === undefined) {
      before.set(path, found.problems);
      return found;
    }
    const known = new Set(before.get(path)?.map(nameOf));
    const isWaiting = onLine(typed);
    const problems = found.problems.filter((problem) => !isWaiting(problem) || known.has(nameOf(problem)));
    return problems.length === found.problems.length ? found : { ...found, problems };
  }

  const subscriptions = Disposables.from(
    typing,
    changed,
    store.onDidChange(() => changed.fire()),
  );
  return {
    problemsOf: visible,
    onDidChange: changed.event,
    isTyped: (path) => typing.in(path) !== undefined,
    dispose: () => subscriptions.dispose(),
  };
}

/** Where somebody types now, until the line is left or nothing was typed for a moment. */
class Typing implements Disposable {
  readonly #settled: () => void;
  readonly #watching: Disposable;
  #typed: Typed | undefined;
  #timer: number | undefined;

  /** @param settled told when it has ended */
  constructor(settled: () => void) {
    this.#settled = settled;
    this.#watching = Disposables.from(
      workspace.onDidChangeTextDocument((change) => this.#note(change)),
      workspace.onDidSaveTextDocument((document) => document === this.#typed?.document && this.#settle()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => isLeft(textEditor, this.#typed) && this.#settle()),
      window.onDidChangeActiveTextEditor(() => this.#settle()),
    );
  }

  /** The line of a file in which somebody types. */
  in(path: string): Typed | undefined {
    return this.#typed !== undefined && pathOf(this.#typed.document.uri) === path ? this.#typed : undefined;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#watching.dispose();
  }

  #note(change: TextDocumentChangeEvent): void {
    const line = typedLine(change);
    if (line === undefined) {
      if (change.document === this.#typed?.document && change.contentChanges.length > 0) this.#settle();
      return;
    }
    if (this.#typed && this.#typed.document !== change.document) this.#settle();
    this.#typed = { document: change.document, line };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settle(), PAUSE);
  }

  #settle(): void {
    clearTimeout(this.#timer);
    if (this.#typed === undefined) return;
    this.#typed = undefined;
    this.#settled();
  }
}

/** The line that is typed in, where a change is one that a person types at the cursor. */
function typedLine({ document, contentChanges, reason }: TextDocumentChangeEvent): number | undefined {
  const editor = window.activeTextEditor;
  const [change] = contentChanges;
  if (editor?.document !== document || change === undefined || reason !== undefined || !isExtraction(document)) return;
  // The cursor is told after the text, so that it still stands where the change began.
  const { active } = editor.selection;
  const isAtCursor = change.range.contains(active) || Math.abs(change.range.end.line - active.line) <= 1;
  return isAtCursor ? change.range.start.line + change.text.split('\n').length - 1 : undefined;
}

function isLeft({ document, selection }: TextEditor, typed: Typed | undefined): boolean {
  return document === typed?.document && selection.active.line !== typed.line;
}

function onLine({ document, line }: Typed): (problem: Problem) => boolean {
  const start = document.offsetAt(new Position(line, 0));
  const end = document.offsetAt(new Position(line + 1, 0));
  return ({ span }) => span.start <= end && span.end >= start;
}

function nameOf({ code, message }: Problem): string {
  return `${code} ${message}`;
}
