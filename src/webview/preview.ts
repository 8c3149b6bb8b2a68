/** The preview's page: shows what the extension sends, leads from cells to files and back. */
import { watchContents } from './contents';
import { enableGridKeys, prepareGrids } from './grid-keys';
import { createMarker } from './marker';
import { createPatcher } from './patch';
import type { FromPage, PageState, ToPage } from './protocol';
import { readView, restoreView } from './view-state';

interface VsCodeApi {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const vscode = acquireVsCodeApi();
const extensionState: unknown = JSON.parse(document.body.dataset.state ?? 'null');
const page = document.getElementById('page') as HTMLElement;
const patch = createPatcher(page);
const marker = createMarker(page);

prepareGrids(page);
enableGridKeys(page, reveal);
page.addEventListener('click', (event) => reveal((event.target as Element).closest('[data-file]')));
const contents = watchContents(page);
restoreView(page, vscode.getState());

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => receive(data));
document.addEventListener('scroll', keepViewSoon, { capture: true, passive: true });
vscode.postMessage({ type: 'ready' });
keepView();

function receive(message: ToPage): void {
  switch (message.type) {
    case 'show':
      patch(message.body);
      prepareGrids(page);
      marker.markAgain();
      contents.refresh();
      return;
    case 'mark':
      marker.mark(message.file, message.offset);
      return;
    case 'find':
      marker.find(message.file, message.offset, message.others);
      return;
    case 'unmark':
      marker.unmark();
  }
}

/** Asks for the source of a cell; a selection of text is not a click on a cell. */
function reveal(cell: Element | null): void {
  if (!(cell instanceof HTMLElement || cell instanceof SVGElement)) return;
  if (document.getSelection()?.type === 'Range') return;
  const { file, start, end } = cell.dataset;
  if (file === undefined) return;
  vscode.postMessage({ type: 'reveal', file, start: Number(start), end: Number(end) });
}

let timer: number | undefined;

/** Scrolling comes in hundreds of events; the place is kept once it rests. */
function keepViewSoon(): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(keepView, 150);
}

function keepView(): void {
  vscode.setState({ extension: extensionState, ...readView(page) });
}
