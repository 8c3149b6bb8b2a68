/** The search in a report: words, how often they were found, and the way from one place to the next. */
import { button, element, filled } from './dom';
import type { ReportWords } from './protocol';
import type { Finder, Found } from './shown-report';

export interface FindBar {
  readonly bar: HTMLElement;
  /** Shows it, and puts the cursor into it. */
  open(): void;
  step(by: 1 | -1): void;
  showFound(found: Found): void;
}

/** How long typing rests before it is looked for, in milliseconds. */
const PAUSE = 200;

/** Longer selections are not what somebody wants to look for; in characters. */
const MOST_TAKEN = 100;

/**
 * @param finder of the report that is shown now
 * @param closed told where the focus belongs again
 */
export function createFindBar(words: ReportWords, finder: () => Finder | undefined, closed: () => void): FindBar {
  return new Bar(words, finder, closed);
}

class Bar implements FindBar {
  readonly bar: HTMLElement;
  readonly #words: ReportWords;
  readonly #finder: () => Finder | undefined;
  readonly #closed: () => void;
  readonly #input: HTMLInputElement;
  readonly #said = element('span', { id: 'found', role: 'status' });
  readonly #matchesCase = element('input', { type: 'checkbox' });
  readonly #wholeWords = element('input', { type: 'checkbox' });
  #timer = 0;

  constructor(words: ReportWords, finder: () => Finder | undefined, closed: () => void) {
    this.#words = words;
    this.#finder = finder;
    this.#closed = closed;
    const { find } = words;
    this.#input = element('input', { type: 'text', id: 'find', 'aria-label': find, placeholder: find });
    this.bar = element(
      'div',
      { id: 'find-bar', role: 'search', hidden: true },
      this.#input,
      this.#said,
      button(words.findPrevious, () => this.step(-1), 'up'),
      button(words.findNext, () => this.step(1), 'down'),
      element('label', {}, this.#matchesCase, words.matchCase),
      element('label', {}, this.#wholeWords, words.wholeWords),
      button(words.close, () => this.#close(), 'close'),
    );
    this.#listen();
  }

  open(): void {
    const selected = document.getSelection()?.toString().trim() ?? '';
    const isNew = this.bar.hidden;
    this.bar.hidden = false;
    if (selected !== '' && selected.length < MOST_TAKEN && !selected.includes('\n')) this.#input.value = selected;
    this.#input.focus();
    this.#input.select();
    if (isNew && this.#input.value !== '') this.#look();
  }

  step(by: 1 | -1): void {
    if (this.bar.hidden) return;
    this.#finder()?.step(by);
  }

  showFound({ total, current, isSearching }: Found): void {
    if (this.bar.hidden || this.#input.value === '') return;
    if (total > 0) this.#said.textContent = filled(this.#words.found, current, total);
    else this.#said.textContent = isSearching ? this.#words.searching : this.#words.notFound;
  }

  #listen(): void {
    this.#input.addEventListener('input', () => {
      window.clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#look(), PAUSE);
    });
    for (const box of [this.#matchesCase, this.#wholeWords]) box.addEventListener('change', () => this.#look());
    this.bar.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#close();
      else if (event.key === 'Enter' && event.target === this.#input) this.step(event.shiftKey ? -1 : 1);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  #look(): void {
    window.clearTimeout(this.#timer);
    const words = this.#input.value;
    this.#finder()?.look({ words, matchesCase: this.#matchesCase.checked, wholeWords: this.#wholeWords.checked });
    if (this.#input.value === '') this.#said.textContent = '';
  }

  #close(): void {
    window.clearTimeout(this.#timer);
    this.bar.hidden = true;
    this.#said.textContent = '';
    this.#closed();
    this.#finder()?.close();
  }
}
