/** Where the page stands: kept over a reload, and over a change of what stands above. */
import type { PageState } from './protocol';

type View = Pick<PageState, 'top' | 'boxes'>;

export interface ViewState {
  readonly read: () => View;
  /** Puts the same part at the same height again, and boxes where they were. */
  readonly restore: (view: Partial<View>) => void;
  /** Changes the page. What stands above may become longer or shorter, and boxes may be other elements: the view stays. */
  readonly keep: (change: () => void) => void;
}

/**
 * How far boxes were scrolled is remembered when it happens: to ask each of them would lay out all that is far out of sight,
 * which the style sheet spares the page.
 */
export function watchViewState(page: HTMLElement): ViewState {
  const scrolled = new Map<Element, readonly [left: number, top: number]>();
  document.addEventListener(
    'scroll',
    ({ target }) => {
      if (!(target instanceof Element) || !target.matches('.scroller')) return;
      const { scrollLeft, scrollTop } = target;
      if (scrollLeft > 0 || scrollTop > 0) scrolled.set(target, [scrollLeft, scrollTop]);
      else scrolled.delete(target);
    },
    { capture: true, passive: true },
  );

  function read(): View {
    const top = partAtTop(page);
    const boxes = [...scrolled].flatMap(([box, offsets]) => {
      const name = nameOf(box);
      return name === undefined ? [] : [[name, offsets] as const];
    });
    return {
      ...(top && { top: { part: top.id, offset: top.getBoundingClientRect().top } }),
      boxes: Object.fromEntries(boxes),
    };
  }

  return {
    read,
    restore({ top, boxes = {} }) {
      scrollBoxes(boxes);
      standAt(top);
    },
    keep(change) {
      const { top, boxes } = read();
      const names = new Map([...scrolled.keys()].map((box) => [box, nameOf(box)]));
      change();
      const gone = [...names].filter(([box]) => !box.isConnected);
      for (const [box] of gone) scrolled.delete(box);
      const lost = gone.flatMap(([, name]) => {
        const offsets = name === undefined ? undefined : boxes[name];
        return name === undefined || offsets === undefined ? [] : [[name, offsets] as const];
      });
      scrollBoxes(Object.fromEntries(lost));
      standAt(top);
    },
  };
}

function standAt(top: View['top']): void {
  const part = top && document.getElementById(top.part);
  if (!top || !part) return;
  const moved = part.getBoundingClientRect().top - top.offset;
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

/** Boxes have names that outlive a reload: the part that they stand in, and which of its boxes they are. */
function nameOf(box: Element): string | undefined {
  const part = box.closest('[data-part]');
  return part?.isConnected ? `${part.id} ${[...part.querySelectorAll('.scroller')].indexOf(box)}` : undefined;
}

function scrollBoxes(boxes: View['boxes']): void {
  for (const [name, [left, top]] of Object.entries(boxes)) {
    const end = name.lastIndexOf(' ');
    const all = document.getElementById(name.slice(0, end))?.querySelectorAll('.scroller');
    all?.[Number(name.slice(end + 1))]?.scrollTo({ left, top, behavior: 'instant' });
  }
}
