/** Puts new parts on the page, and touches nothing else: the rest keeps its place, its focus and its open menus. */
import type { ChangedPart, SentRow } from './protocol';

/** A row at its number; nothing where none could be read. */
type Row = Element | undefined;

/** @returns a function that shows parts in their frame; the HTML comes from the core's figures, which escape all text. */
export function createPatcher(page: HTMLElement) {
  /** The rows of each part that are drawn by themselves. */
  const rowsOf = new Map<string, readonly Row[]>();

  function putPart({ id, html, rows }: Extract<ChangedPart, { html: string }>): void {
    const part = contentOf(html).firstElementChild;
    if (part === null) return;
    rowsOf.set(id, fill(part, rowElements(rows, rowsOf.get(id) ?? [])));
    document.getElementById(id)?.replaceWith(part);
  }

  function putRows({ id, changed }: Extract<ChangedPart, { changed: unknown }>): void {
    const rows = [...(rowsOf.get(id) ?? [])];
    const now = elementsOf(changed.map(({ html }) => html));
    for (const [index, { row }] of changed.entries()) {
      const next = now[index];
      if (next === undefined) continue;
      rows[row]?.replaceWith(next);
      rows[row] = next;
    }
    rowsOf.set(id, rows);
  }

  return (frame: string, parts: readonly ChangedPart[]): void => {
    const focus = focusIn(page);
    const menus = [...page.querySelectorAll('details.menu[open]')].map(({ id }) => id);
    arrange(page, contentOf(frame));
    // What has left the page comes back as an empty place.
    for (const id of rowsOf.keys()) if (isEmptyPlace(document.getElementById(id))) rowsOf.delete(id);
    for (const each of parts) {
      if ('changed' in each) putRows(each);
      else putPart(each);
    }
    for (const id of menus) document.getElementById(id)?.setAttribute('open', '');
    focus?.();
  };
}

function isEmptyPlace(part: Element | null): boolean {
  return part === null || part.childNodes.length === 0;
}

/** Puts rows at their places. @returns them */
function fill(part: Element, rows: readonly Row[]): readonly Row[] {
  for (const place of part.querySelectorAll('[data-row]')) {
    const row = rows[Number(place.getAttribute('data-row'))];
    if (row) place.replaceWith(row);
  }
  return rows;
}

/** The elements of rows: new ones, and those that are there already. */
function rowElements(rows: readonly SentRow[], there: readonly Row[]): Row[] {
  const made = elementsOf(rows.filter((row) => typeof row === 'string')).values();
  return rows.map((row) => (typeof row === 'number' ? there[row] : made.next().value));
}

/** Rows of a table or of a picture. Those of a picture are read inside of one, else they would be elements of HTML. */
function elementsOf(rows: readonly string[]): Element[] {
  const isPicture = rows[0]?.startsWith('<g') ?? false;
  const content = contentOf(isPicture ? `<svg>${rows.join('')}</svg>` : rows.join(''));
  return [...(isPicture ? (content.firstElementChild?.children ?? []) : content.children)];
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
