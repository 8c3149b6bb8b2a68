/** What the quotation at the pointer supports, and the way to its line. */
import { button, element, filled } from './dom';
import type { Mark, ReportWords } from './protocol';

/**
 * Shows at the pointer, or at a sign that has the focus, what a mark supports. A click on a mark leads to its line; where
 * several lie over one another, each has a button.
 * @param at the marks at a point of the window
 */
export function enableMarksAtPointer(
  container: HTMLElement,
  at: (x: number, y: number) => readonly Mark[],
  words: ReportWords,
  open: (id: string) => void,
): { dispose(): void } {
  return new MarksAtPointer(container, at, words, open);
}

class MarksAtPointer {
  readonly #container: HTMLElement;
  readonly #at: (x: number, y: number) => readonly Mark[];
  readonly #words: ReportWords;
  readonly #open: (id: string) => void;
  readonly #tip = element('div', { id: 'mark-tip', role: 'tooltip', hidden: true });
  readonly #stopped = new AbortController();
  /** While somebody chooses among several marks, the tip stays. */
  #isHeld = false;

  constructor(
    container: HTMLElement,
    at: (x: number, y: number) => readonly Mark[],
    words: ReportWords,
    open: (id: string) => void,
  ) {
    this.#container = container;
    this.#at = at;
    this.#words = words;
    this.#open = open;
    document.body.append(this.#tip);
    this.#listen();
  }

  dispose(): void {
    this.#stopped.abort();
    this.#tip.remove();
  }

  #listen(): void {
    const { signal } = this.#stopped;
    const leave = () => !this.#isHeld && this.#hide();
    this.#container.addEventListener('pointermove', (event) => !this.#isHeld && this.#tell(event), { signal });
    this.#container.addEventListener('pointerleave', leave, { signal });
    this.#container.addEventListener('scroll', () => this.#hide(), { signal, passive: true });
    this.#container.addEventListener('click', (event) => this.#choose(event), { signal });
    this.#container.addEventListener('focusin', ({ target }) => this.#tellOfSign(target as Element), { signal });
    this.#container.addEventListener('focusout', leave, { signal });
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#hide(), { signal });
  }

  #tell({ clientX, clientY, buttons }: PointerEvent): void {
    const marks = buttons === 0 ? this.#at(clientX, clientY) : [];
    if (marks.length === 0) {
      this.#hide();
      return;
    }
    this.#container.classList.add('on-mark');
    const said = marks.map((mark) => element('p', {}, this.#supports(mark)));
    this.#show(clientX, clientY, ...said, element('p', { class: 'hint' }, this.#words.markOpens));
  }

  #choose({ clientX, clientY, target }: MouseEvent): void {
    if ((target as Element).closest('button, a') || !document.getSelection()?.isCollapsed) return;
    const [first, ...more] = this.#at(clientX, clientY);
    if (first === undefined) this.#hide();
    else if (more.length === 0) this.#open(first.id);
    else this.#offer([first, ...more], clientX, clientY);
  }

  /** A button for each of several marks. */
  #offer(marks: readonly Mark[], x: number, y: number): void {
    const choices = marks.map((mark) =>
      button(this.#supports(mark), () => {
        this.#hide();
        this.#open(mark.id);
      }),
    );
    this.#isHeld = true;
    this.#show(x, y, ...choices);
    choices[0]?.focus();
  }

  #tellOfSign(focused: Element): void {
    const sign = focused.closest<HTMLElement>('.mark-sign');
    if (!sign) return;
    const { left, bottom } = sign.getBoundingClientRect();
    this.#show(left, bottom, element('p', {}, sign.getAttribute('aria-label') ?? ''));
  }

  #supports({ supports }: Mark): string {
    return filled(this.#words.markSupports, supports);
  }

  /** Beside a point, and above it where there is no room below. */
  #show(x: number, y: number, ...what: readonly Node[]): void {
    const tip = this.#tip;
    tip.replaceChildren(...what);
    tip.hidden = false;
    tip.style.left = `${Math.max(4, Math.min(x + 10, window.innerWidth - tip.offsetWidth - 8))}px`;
    const below = y + 16;
    tip.style.top = `${below + tip.offsetHeight < window.innerHeight ? below : y - tip.offsetHeight - 10}px`;
  }

  #hide(): void {
    this.#isHeld = false;
    this.#tip.hidden = true;
    this.#container.classList.remove('on-mark');
  }
}
