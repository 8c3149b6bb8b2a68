/** One question after the other, until nothing is left or the person leaves. What was written stays. */
import { l10n, Selection, type TextDocument, TextEditorRevealType, window } from 'vscode';
import {
  addQuotation,
  answer,
  errorAt,
  furtherEntries,
  nextStep,
  openStops,
  type Stop,
  stepAt,
  stopName,
  type Walk,
  type WalkStep,
  walkOf,
} from '../../core/index';
import { rangesIn } from '../positions';
import type { ReviewStore } from '../review-store';
import { type Answered, askAtStep } from './ask';
import { askForFurther } from './ask-for-further';
import { askText } from './ask-text';
import { writeEdits } from './write-edits';

/** Where a walk stands: what was seen, in this order, and what was passed over or answered. */
interface Position {
  readonly names: Set<string>;
  readonly seen: Stop[];
  /** Somebody went back to it; otherwise the next open one is asked. */
  again: Stop | undefined;
}

/** Walks; an entry of a list, or one with a name of its own, may be followed by another one. */
export async function walkThrough(document: TextDocument, first: Walk, store: ReviewStore): Promise<void> {
  for (let walk: Walk | undefined = first; walk; ) {
    const isAtEnd: boolean = !isOpen(document, walk, store) || (await walkOnce(document, walk, store));
    walk = isAtEnd ? await askForFurther(document, walk, store) : undefined;
  }
}

/** Nothing has to be told about a section to which names are only added. */
function isOpen(document: TextDocument, walk: Walk, store: ReviewStore): boolean {
  const at = store.at(document);
  return (
    at === undefined ||
    openStops(at.review, at.file, walk).length > 0 ||
    furtherEntries(at.review, at.file, walk).length === 0
  );
}

/** @returns whether the end was reached; not where the person left before */
async function walkOnce(document: TextDocument, walk: Walk, store: ReviewStore): Promise<boolean> {
  const position: Position = { names: new Set(), seen: [], again: undefined };
  for (;;) {
    const at = store.at(document);
    if (at === undefined) return false;
    const { names, seen, again } = position;
    const step = again
      ? stepAt(at.review, at.file, walk, again)
      : nextStep(at.review, at.file, walk, { names, last: seen.at(-1) });
    if (step === undefined) {
      tellTheEnd(openStops(at.review, at.file, walk).length, walk);
      return true;
    }
    await show(document, step);
    const { version } = document;
    const said = await askAtStep(step, {
      canGoBack: seen.length > 0,
      invalid: (text) => whyNot(document, step, text, store),
    });
    if (said === 'leave') return false;
    if (said === 'open') {
      await show(document, step);
      return false;
    }
    if (said === 'back') {
      position.again = seen.pop();
      continue;
    }
    // Somebody typed in the file meanwhile: the question is asked anew as the file stands now.
    if (said !== 'skip' && document.version !== version) {
      if (isStillThere(document, walk, store)) continue;
      void window.showWarningMessage(
        l10n.t('{0} is no longer where it was. Ask for the next question again.', walk.title),
      );
      return false;
    }
    if (said !== 'skip' && !(await writeAnswer(document, step, said, store))) continue;
    position.again = undefined;
    names.add(stopName(step));
    seen.push(step);
  }
}

/** Entries are found by their number, and another one may have been put before it. */
function isStillThere(document: TextDocument, { path, title }: Walk, store: ReviewStore): boolean {
  const at = store.at(document);
  return at !== undefined && walkOf(at.review, at.file, path).title === title;
}

/** @returns why a text cannot stand there */
function whyNot(document: TextDocument, step: WalkStep, text: string, store: ReviewStore): string | undefined {
  const at = store.at(document);
  if (at === undefined || text.trim() === '') return undefined;
  const edits = answer(at.review, at.file, step, { text });
  return edits.length === 0 ? undefined : errorAt(at.review, at.file, edits, step.path);
}

/** @returns whether the walk goes on to the next question; not where nothing could be written, or the person went back */
async function writeAnswer(
  document: TextDocument,
  step: WalkStep,
  said: Answered,
  store: ReviewStore,
): Promise<boolean> {
  const at = store.at(document);
  if (at === undefined) return false;
  const edits = answer(at.review, at.file, step, said);
  const isSame = 'picked' in said && said.picked.length === 1 && said.picked[0] === step.now;
  if (edits.length === 0 && !isSame) {
    void window.showWarningMessage(
      l10n.t(
        'The answer could not be written, because something else stands at its place in the file. Choose “Open the place” and look there.',
      ),
    );
    return false;
  }
  if (!isSame) await writeEdits(document, edits);
  return step.takesSupport ? askForSupport(document, step, store) : true;
}

/** A quotation, then a page; either may stay empty. Escape at the first goes back to the question, at the second to the first. */
async function askForSupport(document: TextDocument, step: WalkStep, store: ReviewStore): Promise<boolean> {
  const { version } = document;
  for (let quote = ''; ; ) {
    const typed = await askText({
      title: l10n.t('{0} · quotation', step.progress),
      prompt: l10n.t('Which words of the source show it? Enter without a text goes on, Escape goes back.'),
      value: quote,
    });
    if (typed === undefined) return false;
    quote = typed;
    const page = await askText({
      title: l10n.t('{0} · page', step.progress),
      prompt: l10n.t('On which page does it stand? Enter without a text goes on, Escape goes back.'),
      value: '',
    });
    if (page === undefined) continue;
    const at = store.at(document);
    if (at === undefined) return false;
    const isChanged = document.version !== version;
    const edits = isChanged ? [] : addQuotation(at.review, at.file, step, { quote, page });
    if (edits.length > 0) await writeEdits(document, edits);
    else if (quote.trim() !== '' || page.trim() !== '') {
      void window.showWarningMessage(
        isChanged
          ? l10n.t(
              'The file has changed meanwhile, so the quotation was not added. Go back to the question and give it again.',
            )
          : l10n.t(
              'The quotation could not be added beside what “support” says there already. Open the place and add it by hand.',
            ),
      );
    }
    return true;
  }
}

/** The place in the middle of the editor, behind the question. */
async function show(document: TextDocument, { place }: WalkStep): Promise<void> {
  const editor = await window.showTextDocument(document);
  const { start } = rangesIn({ text: document.getText() })(place);
  editor.selection = new Selection(start, start);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenter);
}

/** In the status bar, from where it goes by itself: a message over the editor would lie on the lines just written. */
function tellTheEnd(open: number, { title }: Walk): void {
  const words =
    open === 0
      ? l10n.t('{0}: everything is answered.', title)
      : open === 1
        ? l10n.t('{0}: one left open. Ask for the next question to take it up again.', title)
        : l10n.t('{0}: {1} left open. Ask for the next question to take it up again.', title, open);
  window.setStatusBarMessage(`${open === 0 ? '$(check)' : '$(circle-outline)'} ${words}`, TOLD_FOR);
}

/** Long enough to be read, in milliseconds. */
const TOLD_FOR = 10_000;
