/** The page of a report: shows what the extension sends, and says where somebody is in it and what they selected. */
import { element, filled } from './dom';
import { createFindBar } from './find-bar';
import { createNotices } from './notices';
import { openPdf } from './pdf/open-pdf';
import { pageColours } from './pdf/page-colours';
import { showPdf } from './pdf/pdf-report';
import type { Fault, FromReport, Mark, ReportSetup, ReportView, TextPlace, ToReport } from './protocol';
import { createSelectionButtons } from './selection-buttons';
import type { ReportEvents, ShownReport } from './shown-report';
import { showText } from './text/text-report';
import { createToolbar } from './toolbar';

interface VsCodeApi {
  postMessage(message: FromReport): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const vscode = acquireVsCodeApi();
const setup = JSON.parse(document.body.dataset.words as string) as ReportSetup;
const { words } = setup;
const page = document.getElementById('page') as HTMLElement;
const progress = document.getElementById('progress') as HTMLElement;

// What is brought back after a reload of the window.
vscode.setState({ extension: JSON.parse(document.body.dataset.state ?? 'null') });

const side = element('aside', { id: 'side', hidden: true });
const container = element('div', { id: 'report', tabindex: '0', role: 'document', 'aria-label': words.report });
const notices = createNotices(words, (text) => say({ type: 'copy', text }));
const toolbar = createToolbar(words, {
  step: (by) => shown?.step(by),
  goToPage: (named) => {
    shown?.goToPage(named);
    container.focus();
  },
  zoom: (zoom) => shown?.zoom(zoom),
  zoomBy: (by) => shown?.zoomBy(by),
  side: () => shown?.toggleSide?.(),
  find: () => findBar.open(),
});
toolbar.bar.hidden = true;
const findBar = createFindBar(
  words,
  () => shown?.finder,
  () => container.focus(),
);
page.append(
  element('header', {}, element('h1', { class: 'unseen' }, document.title), toolbar.bar, findBar.bar, notices.place),
  element('main', {}, side, element('div', { id: 'pages' }, container)),
);
const buttons = createSelectionButtons(words, (use) => say({ type: 'use', use }));

/** What is shown now. */
let shown: ShownReport | undefined;
let marks: readonly Mark[] = [];
/** What is to be brought into sight once the report is there. */
let wanted: Extract<ToReport, { type: 'go to' }> | undefined;
/** A mark to which somebody wants to go, and which is not known yet. */
let awaited: string | null = null;
/** The bytes of a PDF that is being sent. */
let coming: { readonly bytes: Uint8Array; readonly view: ReportView | null; filled: number } | undefined;
/** Counts what was asked to be shown: an older file that is read late is not shown any more. */
let asked = 0;
/** Shows the same again, where the theme wants it in other colours. */
let recolour: (() => Promise<void>) | undefined;

const told: ReportEvents = {
  moved: toolbar.showPage,
  zoomed: toolbar.showZoom,
  viewed: later(300, () => {
    if (!shown) return;
    const view = shown.view();
    toolbar.showSide(view.side !== 'nothing');
    say({ type: 'view', view });
  }),
  found: (found) => findBar.showFound(found),
  openMark: (id) => say({ type: 'open mark', id }),
  outside: notices.address,
  withoutText: () => notices.note('page', words.noText),
};

window.addEventListener('message', ({ data }: MessageEvent<ToReport>) => void receive(data));
const tellSelectionSoon = later(200, tellSelection);
document.addEventListener('selectionchange', tellSelectionSoon);
container.addEventListener('scroll', hideButtons, { passive: true });
document.addEventListener('keydown', press);
new MutationObserver(later(100, () => void recolour?.())).observe(document.body, { attributeFilter: ['class'] });
say({ type: 'ready' });

function say(message: FromReport): void {
  vscode.postMessage(message);
}

/** Does something once nothing has asked for it for so many milliseconds. */
function later(pause: number, work: () => void): () => void {
  let timer = 0;
  return () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(work, pause);
  };
}

async function receive(message: ToReport): Promise<void> {
  switch (message.type) {
    case 'pdf':
      asked++;
      coming = { bytes: new Uint8Array(message.size), view: message.view, filled: 0 };
      showProgress(words.loading);
      return;
    case 'bytes':
      await takeBytes(message.bytes);
      return;
    case 'text':
      asked++;
      closeShown();
      take(showText(message.paragraphs, container, message.view, words, told));
      return;
    case 'refused':
      asked++;
      closeShown();
      refuse(message.said);
      return;
    case 'note':
      notices.note('file', message.said);
      return;
    case 'marks':
      marks = message.marks;
      shown?.showMarks(marks);
      if (shown && awaited !== null) goTo(shown, { type: 'go to', page: null, mark: awaited });
      return;
    case 'go to':
      if (shown) goTo(shown, message);
      else wanted = message;
      return;
    case 'do':
      if (message.deed === 'find') findBar.open();
      else findBar.step(message.deed === 'next' ? 1 : -1);
  }
}

async function takeBytes(bytes: Uint8Array): Promise<void> {
  if (coming === undefined) return;
  coming.bytes.set(bytes, coming.filled);
  coming.filled += bytes.length;
  const { length } = coming.bytes;
  showProgress(filled(words.loadingPart, megabytes(coming.filled), megabytes(length)));
  if (coming.filled < length) return;
  const { bytes: all, view } = coming;
  coming = undefined;
  await showBytes(all, view, asked);
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}

async function showBytes(bytes: Uint8Array, view: ReportView | null, which: number): Promise<void> {
  try {
    const source = await openPdf(bytes, setup, (isAgain) => {
      hideProgress();
      return notices.askPassword(isAgain);
    });
    if (which !== asked) {
      void source.destroy();
      return;
    }
    const before = shown;
    const place = before?.view() ?? view;
    closeShown();
    let colours = pageColours();
    const showAt = async (at: ReportView | null) =>
      take(await showPdf(source, { container, side }, { view: at, colours, words, told }));
    await showAt(place);
    release = () => void source.destroy();
    recolour = async () => {
      const wanted = pageColours();
      if (!shown || JSON.stringify(wanted) === JSON.stringify(colours)) return;
      colours = wanted;
      const at = shown.view();
      closePages();
      await showAt(at);
    };
  } catch (error) {
    if (which === asked) fail(faultOf(error));
  }
}

/** Lets go of the file that is shown. */
let release: (() => void) | undefined;

function closePages(): void {
  shown?.close();
  shown = undefined;
}

function closeShown(): void {
  closePages();
  release?.();
  release = undefined;
  recolour = undefined;
  notices.clear();
}

/** pdf.js tells faults apart by their names. */
function faultOf(error: unknown): Fault {
  const name = error instanceof Error ? error.name : '';
  return name === 'PasswordException' ? 'encrypted' : 'broken';
}

function fail(why: Fault): void {
  closeShown();
  refuse(words[why]);
  say({ type: 'failed', why });
}

function refuse(said: string): void {
  hideProgress();
  notices.refuse(said);
}

function take(report: ShownReport): void {
  shown = report;
  toolbar.bar.hidden = false;
  hideProgress();
  report.showMarks(marks);
  if (wanted) goTo(report, wanted);
  wanted = undefined;
  toolbar.offerSide(report.toggleSide !== undefined);
  toolbar.showSide(report.view().side !== 'nothing');
  say({ type: 'opened', pages: report.pages });
}

function goTo(report: ShownReport, { mark, page }: NonNullable<typeof wanted>): void {
  const isKnown = marks.some(({ id }) => id === mark);
  awaited = isKnown ? null : mark;
  if (isKnown && mark !== null) {
    current = mark;
    report.goToMark(mark);
  } else if (page !== null) report.goToPage(page);
}

function showProgress(said: string): void {
  progress.hidden = false;
  const at = progress.querySelector('#progress-words');
  if (at) at.textContent = said;
}

function hideProgress(): void {
  progress.hidden = true;
}

/** While the report moves; they are back beside what is selected when it rests. */
function hideButtons(): void {
  buttons.hide();
  if (document.getSelection()?.isCollapsed === false) tellSelectionSoon();
}

async function tellSelection(): Promise<void> {
  const selection = await shown?.selected();
  say({ type: 'selected', selection: selection ?? null });
  if (selection) buttons.show();
  else buttons.hide();
}

/** Keys of the page; they belong to the report, not to boxes in which somebody types. */
function press(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  // What follows may use what has just been selected.
  if (key === 'Control' || key === 'Meta') void tellSelection();
  else if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'f') findBar.open();
  else if (key === 'F3') findBar.step(event.shiftKey ? -1 : 1);
  else if (ctrlKey || metaKey || altKey || (target as Element).closest('input, select, button, a')) return;
  else if (key === '+') shown?.zoomBy(1);
  else if (key === '-') shown?.zoomBy(-1);
  else if (key === '0') shown?.zoom('page-width');
  else if (key === 'ArrowRight' || key === 'ArrowLeft') {
    // With a selection, they make it longer or shorter.
    if (event.shiftKey) return;
    shown?.step(key === 'ArrowRight' ? 1 : -1);
  } else if (key === 'g') toolbar.askForPage();
  else if (key === 's') shown?.toggleSide?.();
  else if (key === 'm' || key === 'M') nextMark(key === 'm' ? 1 : -1);
  else return;
  event.preventDefault();
}

/** From one quotation to the next, in the order of the pages. */
function nextMark(by: 1 | -1): void {
  const ordered = [...marks].sort((one, other) => compared(one.stretches[0]?.from, other.stretches[0]?.from));
  const at = ordered.findIndex(({ id }) => id === current);
  const next = ordered[at < 0 ? (by > 0 ? 0 : ordered.length - 1) : at + by];
  if (next === undefined) return;
  current = next.id;
  shown?.goToMark(next.id);
}

function compared(one: TextPlace | undefined, other: TextPlace | undefined): number {
  if (!one || !other) return 0;
  return one.page - other.page || one.item - other.item || one.offset - other.offset;
}

/** The mark to which somebody went last. */
let current = '';
