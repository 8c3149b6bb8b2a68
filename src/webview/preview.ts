/** The preview's page: shows what the extension sends, leads from cells to files and back. */

import type { PreviewView, ViewChange } from '../core/index';
import { enableCellMenu } from './copying/cell-menu';
import { copyBoth } from './copying/copy-both';
import { createPictureCopier, focused } from './copying/copy-picture';
import { enableMenus } from './menus';
import { enableContents } from './moving/contents';
import { enableGridKeys, prepareGrids } from './moving/grid-keys';
import { createMarker } from './moving/marker';
import { watchPartsInSight } from './moving/parts-in-sight';
import { placesIn } from './moving/places';
import { enableWideBoxes } from './moving/wide-boxes';
import { createPatcher } from './patch';
import { showProgress } from './progress-line';
import type { FromPage, PageState, PageWords, ToPage } from './protocol';
import { enableSearch } from './searching/search';
import { watchViewState } from './view-state';
import { whenReleased } from './when-released';

interface VsCodeApi {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const vscode = acquireVsCodeApi();
let extensionState: unknown = JSON.parse(document.body.dataset.state ?? 'null');
const words = JSON.parse(document.body.dataset.words as string) as PageWords;
const page = document.getElementById('page') as HTMLElement;
const patch = createPatcher(page);
const viewState = watchViewState(page);
const marker = createMarker(page);

prepareGrids(page);
enableGridKeys(page, reveal);
enableCellMenu(page);
page.addEventListener('click', ({ target }) => {
  const chosen = (target as Element).closest<HTMLElement>('[data-change], [data-do], [data-copy]');
  if (chosen) ask(chosen);
  else reveal((target as Element).closest('[data-file]'));
});
enableMenus(page);
const contents = enableContents(page, ask);
const search = enableSearch(page, words);
const boxes = enableWideBoxes(page);
const sight = watchPartsInSight(page, (parts) => vscode.postMessage({ type: 'sees', parts }));
const pictures = createPictureCopier({
  ask: (figure) => vscode.postMessage({ type: 'picture', figure }),
  copied: (figure) => sayCopied(figure, words.pictureCopied),
  failed: (figure) => vscode.postMessage({ type: 'picture not copied', figure }),
});
/** The place at the last reload: found again once the page looks as it did then. */
let before = vscode.getState();
let view: PreviewView | undefined = before?.view;
let compared = before?.compared;
/** What is looked for in rows that were not on the page. */
let wanted: Extract<ToPage, { type: 'find' }> | undefined;

const receiveSoon = whenReleased(receive);
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => receiveSoon(data));
document.addEventListener('scroll', keepViewSoon, { capture: true, passive: true });
vscode.postMessage({ type: 'ready' });

function receive(message: ToPage): void {
  switch (message.type) {
    case 'show':
      viewState.keep(() => patch(message.frame, message.parts));
      extensionState = message.state;
      view = message.view;
      compared = message.compared ?? undefined;
      prepareGrids(page);
      boxes.refresh();
      sight.refresh();
      if (before) viewState.restore(before);
      if (message.isWhole) before = undefined;
      marker.markAgain();
      contents.refresh();
      search.refresh();
      if (wanted) marker.find(wanted.file, wanted.offset, wanted.others);
      wanted = undefined;
      keepView();
      return;
    case 'mark':
      marker.mark(message.file, message.offset);
      return;
    case 'find':
      if (!marker.has(message.file, message.offset) && askForRest()) wanted = message;
      else marker.find(message.file, message.offset, message.others);
      return;
    case 'copy':
      if (document.hasFocus()) copy(message);
      else void focused().then(() => copy(message));
      return;
    case 'picture':
      pictures.receive(message.figure, message.png);
      return;
    case 'copy picture':
      pictures.copy(message.figure);
      return;
    case 'progress':
      showProgress(message);
      return;
    case 'unmark':
      marker.unmark();
  }
}

/** Asks for what a button is for. */
function ask({ dataset }: HTMLElement): void {
  if (dataset.do === 'stop comparing') vscode.postMessage({ type: 'stop comparing' });
  else if (dataset.do === 'copy picture') pictures.copy(dataset.figure ?? '');
  else if (dataset.do === 'export') vscode.postMessage({ type: 'export', figure: dataset.figure ?? '' });
  else if (dataset.copy) vscode.postMessage({ type: 'copy', table: dataset.copy });
  else if (dataset.change) vscode.postMessage({ type: 'change', change: JSON.parse(dataset.change) });
}

/** Asks for all rows of the tables that are shortened. @returns whether there are any */
function askForRest(): boolean {
  const changes = [...page.querySelectorAll<HTMLElement>('.rest-table [data-change]')].flatMap(({ dataset }) =>
    dataset.change === undefined ? [] : [JSON.parse(dataset.change) as Extract<ViewChange, { kind: 'whole' }>],
  );
  if (changes.length === 0) return false;
  vscode.postMessage({ type: 'change', change: { kind: 'whole', figures: changes.flatMap(({ figures }) => figures) } });
  return true;
}

/** Puts a table on the clipboard, and says so where it was asked for. */
function copy({ table, html, text }: Extract<ToPage, { type: 'copy' }>): void {
  const isWhole = copyBoth(html, text);
  if (!isWhole) vscode.postMessage({ type: 'copy as text', text });
  sayCopied(table, isWhole ? words.copied : words.copiedAsText);
}

/** Beside the tools of a table or figure. */
function sayCopied(figure: string, what: string): void {
  for (const said of page.querySelectorAll('.copied')) said.textContent = '';
  const said = page.querySelector(`.table-tools:has([data-figure="${CSS.escape(figure)}"]) > .copied`);
  if (said) said.textContent = what;
}

/** Asks for the source of a cell; a selection of text is not a click on a cell. */
function reveal(cell: Element | null): void {
  if (!(cell instanceof HTMLElement || cell instanceof SVGElement)) return;
  if (document.getSelection()?.type === 'Range') return;
  const { file, start, end, more } = cell.dataset;
  if (file === undefined) return;
  vscode.postMessage({ type: 'reveal', file, start: Number(start), end: Number(end), more: placesIn(more) });
}

let timer: number | undefined;

/** Scrolling comes in hundreds of events; the place is kept once it rests. */
function keepViewSoon(): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(keepView, 150);
}

function keepView(): void {
  const place = before ?? viewState.read();
  vscode.setState({ ...place, extension: extensionState, ...(view && { view }), ...(compared && { compared }) });
}
