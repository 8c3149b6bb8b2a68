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
): { dispose: () => void } {
  const tip = element('div', { id: 'mark-tip', role: 'tooltip', hidden: true });
  document.body.append(tip);
  let isHeld = false;
  const stopped = new AbortController();
  const { signal } = stopped;

  const hide = () => {
    isHeld = false;
    tip.hidden = true;
    container.classList.remove('on-mark');
  };
  const show = (x: number, y: number, ...what: readonly Node[]) => {
    tip.replaceChildren(...what);
    tip.hidden = false;
    tip.style.left = `${Math.max(4, Math.min(x + 10, window.innerWidth - tip.offsetWidth - 8))}px`;
    const below = y + 16;
    tip.style.top = `${below + tip.offsetHeight < window.innerHeight ? below : y - tip.offsetHeight - 10}px`;
  };
  const told = (marks: readonly Mark[]) =>
    marks.map(({ supports }) => element('p', {}, filled(words.markSupports, supports)));

  container.addEventListener(
    'pointermove',
    ({ clientX, clientY, buttons }) => {
      if (isHeld) return;
      const marks = buttons === 0 ? at(clientX, clientY) : [];
      if (marks.length === 0) return hide();
      container.classList.add('on-mark');
      show(clientX, clientY, ...told(marks), element('p', { class: 'hint' }, words.markOpens));
    },
    { signal },
  );
  container.addEventListener('pointerleave', () => !isHeld && hide(), { signal });
  container.addEventListener('scroll', hide, { signal, passive: true });
  container.addEventListener(
    'click',
    ({ clientX, clientY, target }) => {
      if ((target as Element).closest('button, a') || !document.getSelection()?.isCollapsed) return;
      const [first, ...more] = at(clientX, clientY);
      if (first === undefined) return hide();
      if (more.length === 0) return open(first.id);
      const choices = [first, ...more].map(({ id, supports }) =>
        button(filled(words.markSupports, supports), () => {
          hide();
          open(id);
        }),
      );
      isHeld = true;
      show(clientX, clientY, ...choices);
      choices[0]?.focus();
    },
    { signal },
  );
  container.addEventListener(
    'focusin',
    ({ target }) => {
      const sign = (target as Element).closest<HTMLElement>('.mark-sign');
      if (!sign) return;
      const { left, bottom } = sign.getBoundingClientRect();
      show(left, bottom, element('p', {}, sign.getAttribute('aria-label') ?? ''));
    },
    { signal },
  );
  container.addEventListener('focusout', () => !isHeld && hide(), { signal });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && hide(), { signal });
  return {
    dispose: () => {
      stopped.abort();
      tip.remove();
    },
  };
}
