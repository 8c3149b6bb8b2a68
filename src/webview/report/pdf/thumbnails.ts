/** Small pictures of pages, drawn when they come into sight and let go when they leave it. */
import { element, filled } from '../dom';
import type { ReportWords } from '../protocol';
import type { PDFDocumentProxy } from './library';

/** In pixels of the window. */
const WIDTH = 110;

export interface Thumbnails {
  readonly list: HTMLElement;
  readonly moved: (page: number) => void;
  readonly close: () => void;
}

export function thumbnails(source: PDFDocumentProxy, words: ReportWords, goTo: (page: number) => void): Thumbnails {
  const list = element('ol', { class: 'thumbnails' });
  const pages = Array.from({ length: source.numPages }, (_, index) => {
    const choice = element('button', { type: 'button', class: 'leads thumbnail', 'data-page': String(index + 1) });
    choice.append(
      element('span', { class: 'paper', 'aria-hidden': 'true' }),
      element('span', {}, filled(words.page, index + 1)),
    );
    list.append(element('li', {}, choice));
    return choice;
  });
  list.addEventListener('click', ({ target }) => {
    const chosen = (target as Element).closest<HTMLElement>('[data-page]');
    if (chosen) goTo(Number(chosen.dataset.page));
  });
  const watcher = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        const paper = target.querySelector<HTMLElement>('.paper');
        if (paper && isIntersecting) void draw(source, Number((target as HTMLElement).dataset.page), paper);
        else paper?.replaceChildren();
      }
    },
    { rootMargin: '200px 0px' },
  );
  for (const page of pages) watcher.observe(page);
  let current: Element | undefined;
  return {
    list,
    moved: (page) => {
      current?.removeAttribute('aria-current');
      current = pages[page - 1];
      current?.setAttribute('aria-current', 'page');
      if (list.isConnected) current?.scrollIntoView({ block: 'nearest' });
    },
    close: () => watcher.disconnect(),
  };
}

async function draw(source: PDFDocumentProxy, number: number, paper: HTMLElement): Promise<void> {
  try {
    const page = await source.getPage(number);
    const { width } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: (WIDTH / width) * window.devicePixelRatio });
    const canvas = element('canvas');
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    await page.render({ canvas, viewport }).promise;
    paper.replaceChildren(canvas);
  } catch {
    // A page that cannot be drawn keeps its number; so does one whose file was closed meanwhile.
  }
}
