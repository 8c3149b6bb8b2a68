/** Where the page stands: kept over a reload, so that people find their place again. */
import type { PageState } from './protocol';

type View = Pick<PageState, 'scrollTop' | 'boxes'>;

export function readView(page: HTMLElement): View {
  const boxes = scrollers(page).filter(([, box]) => box.scrollLeft > 0 || box.scrollTop > 0);
  return {
    scrollTop: window.scrollY,
    boxes: Object.fromEntries(boxes.map(([name, box]) => [name, [box.scrollLeft, box.scrollTop] as const])),
  };
}

export function restoreView(page: HTMLElement, view: View | undefined): void {
  if (view === undefined) return;
  for (const [name, box] of scrollers(page)) {
    const [left, top] = view.boxes[name] ?? [0, 0];
    box.scrollTo({ left, top, behavior: 'instant' });
  }
  window.scrollTo({ top: view.scrollTop, behavior: 'instant' });
}

/** Boxes that scroll by themselves, each with a name that outlives a reload. */
function scrollers(page: HTMLElement): [string, Element][] {
  return [...page.querySelectorAll('section')].flatMap((section) =>
    [...section.querySelectorAll('.scroller')].map((box, index): [string, Element] => [`${section.id} ${index}`, box]),
  );
}
