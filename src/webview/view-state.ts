/** Where the page stands: kept over a reload, so that people find their place again. */
import type { PageState } from './protocol';

type View = Pick<PageState, 'top' | 'boxes'>;

export function readView(page: HTMLElement): View {
  const boxes = scrollers(page).filter(([, box]) => box.scrollLeft > 0 || box.scrollTop > 0);
  const top = partAtTop(page);
  return {
    ...(top && { top: { part: top.id, offset: top.getBoundingClientRect().top } }),
    boxes: Object.fromEntries(boxes.map(([name, box]) => [name, [box.scrollLeft, box.scrollTop] as const])),
  };
}

/** Puts the same part at the same height again: what stands above it may have become longer or shorter. */
export function restoreView(page: HTMLElement, view: View | undefined): void {
  if (view === undefined) return;
  for (const [name, box] of scrollers(page)) {
    const [left, top] = view.boxes?.[name] ?? [0, 0];
    if (box.scrollLeft !== left || box.scrollTop !== top) box.scrollTo({ left, top, behavior: 'instant' });
  }
  const part = view.top && document.getElementById(view.top.part);
  if (!part || !view.top) return;
  const moved = part.getBoundingClientRect().top - view.top.offset;
  if (Math.abs(moved) >= 1) window.scrollBy({ top: moved, behavior: 'instant' });
}

/** The first part that begins inside the window, else the one that fills it; nothing at the very top of the page. */
function partAtTop(page: HTMLElement): Element | undefined {
  if (window.scrollY === 0) return undefined;
  const parts = [...page.querySelectorAll('main [data-part]')];
  const inSight = parts.filter((part) => part.getBoundingClientRect().bottom > 0);
  return inSight.find((part) => isBegun(part.getBoundingClientRect())) ?? inSight[0];
}

function isBegun({ top }: DOMRect): boolean {
  return top >= 0 && top < window.innerHeight;
}

/** Boxes that scroll by themselves, each with a name that outlives a reload. */
function scrollers(page: HTMLElement): [string, Element][] {
  return [...page.querySelectorAll('main [data-part]')].flatMap((part) =>
    [...part.querySelectorAll('.scroller')].map((box, index): [string, Element] => [`${part.id} ${index}`, box]),
  );
}
