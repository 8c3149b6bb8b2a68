/** Puts a new body on the page, and touches only the sections that changed: the rest keeps its place and its focus. */
import { readView, restoreView } from './view-state';

/** @returns a function that shows a body; the HTML comes from the core's figures, which escape all text. */
export function createPatcher(page: HTMLElement): (body: string) => void {
  let shown = piecesOf(page);
  return (body) => {
    const template = document.createElement('template');
    template.innerHTML = body;
    const next = piecesOf(template.content);
    const view = readView(page);
    const focus = focusIn(page);
    if ([...next.keys()].join() === [...shown.keys()].join()) replaceChanged(page, shown, next);
    else page.replaceChildren(template.content);
    shown = new Map([...next].map(([id, { html }]) => [id, { html }]));
    restoreView(page, view);
    focus?.();
  };
}

interface Piece {
  readonly html: string;
  readonly element?: Element;
}

/** The parts that are compared: everything with an id right below the page or its `main`. */
function piecesOf(root: ParentNode): Map<string, Piece> {
  const parts = [...root.querySelectorAll('[data-part]')];
  return new Map(parts.map((element) => [element.id, { html: element.outerHTML, element }]));
}

function replaceChanged(page: HTMLElement, shown: ReadonlyMap<string, Piece>, next: ReadonlyMap<string, Piece>): void {
  for (const [id, { html, element }] of next) {
    if (shown.get(id)?.html !== html && element) page.querySelector(`#${CSS.escape(id)}`)?.replaceWith(element);
  }
}

/** Remembers the focused cell by its number in its section. @returns how to focus it again, if it was lost. */
function focusIn(page: HTMLElement): (() => void) | undefined {
  const focused = document.activeElement;
  const part = focused?.closest('[data-part]');
  if (!focused || !part || !page.contains(part)) return undefined;
  const index = focusable(part).indexOf(focused);
  return () => {
    if (focused.isConnected) return;
    const cell = focusable(page.querySelector(`#${CSS.escape(part.id)}`) ?? page)[index];
    if (cell instanceof HTMLElement || cell instanceof SVGElement) cell.focus({ preventScroll: true });
  };
}

function focusable(part: Element): Element[] {
  return [...part.querySelectorAll('[tabindex], a')];
}
