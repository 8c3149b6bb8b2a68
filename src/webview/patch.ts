/** Puts new parts on the page, and touches nothing else: the rest keeps its place, its focus and its open menus. */
import { readView, restoreView } from './view-state';

/** @returns a function that shows parts in their frame; the HTML comes from the core's figures, which escape all text. */
export function createPatcher(page: HTMLElement) {
  const shown = new Map([...page.querySelectorAll('[data-part]')].map((part) => [part.id, part.outerHTML]));

  return (frame: string, parts: readonly { readonly id: string; readonly html: string }[]): void => {
    const view = readView(page);
    const focus = focusIn(page);
    const menus = [...page.querySelectorAll('details.menu[open]')].map(({ id }) => id);
    arrange(page, contentOf(frame));
    // What has left the page comes back as an empty place.
    for (const id of shown.keys()) if (isEmptyPlace(document.getElementById(id))) shown.delete(id);
    for (const { id, html } of parts) {
      const part = contentOf(html).firstElementChild;
      if (part === null || shown.get(id) === part.outerHTML) continue;
      shown.set(id, part.outerHTML);
      document.getElementById(id)?.replaceWith(part);
    }
    for (const id of menus) document.getElementById(id)?.setAttribute('open', '');
    restoreView(page, view);
    focus?.();
  };
}

function isEmptyPlace(part: Element | null): boolean {
  return part === null || part.childNodes.length === 0;
}

function contentOf(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

/** Gives the page a new frame where its parts are others than before; those that stay move into it as they are. */
function arrange(page: HTMLElement, frame: DocumentFragment): void {
  const ids = (root: ParentNode) => [...root.querySelectorAll('[data-part]')].map(({ id }) => id);
  if (ids(frame).join('\n') === ids(page).join('\n')) return;
  const there = new Map([...page.querySelectorAll('[data-part]')].map((part) => [part.id, part]));
  for (const place of frame.querySelectorAll('[data-part]')) {
    const part = there.get(place.id);
    if (part) place.replaceWith(part);
  }
  page.replaceChildren(frame);
}

/** Remembers what has the focus. @returns how to focus it again, if it was replaced */
function focusIn(page: HTMLElement): (() => void) | undefined {
  const focused = document.activeElement;
  const part = focused?.closest('[data-part]');
  if (!focused || !part || !page.contains(part)) return undefined;
  const index = focusable(part).indexOf(focused);
  const change = focused.getAttribute('data-change');
  return () => {
    if (focused.isConnected && document.activeElement === focused) return;
    const there = focusable(document.getElementById(part.id) ?? page);
    const same = change === null ? undefined : there.find((each) => each.getAttribute('data-change') === change);
    const next = focused.isConnected ? focused : (same ?? there[index]);
    if (next instanceof HTMLElement || next instanceof SVGElement) next.focus({ preventScroll: true });
  };
}

function focusable(part: Element): Element[] {
  return [...part.querySelectorAll('[tabindex], a, button, input, summary')];
}
