/** The search in a report: words, how often they were found, and the way from one place to the next. */
import { button, element, filled } from './dom';
import type { ReportWords } from './protocol';
import type { Finder, Found } from './shown-report';

export interface FindBar {
  readonly bar: HTMLElement;
  /** Shows it, and puts the cursor into it. */
  readonly open: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly showFound: (found: Found) => void;
}

/** How long typing rests before it is looked for, in milliseconds. */
const PAUSE = 200;

/**
 * @param finder of the report that is shown now
 * @param closed told where the focus belongs again
 */
export function createFindBar(words: ReportWords, finder: () => Finder | undefined, closed: () => void): FindBar {
  const input = element('input', { type: 'text', id: 'find', 'aria-label': words.find, placeholder: words.find });
  const said = element('span', { id: 'found', role: 'status' });
  const [matchesCase, caseLabel] = choice(words.matchCase);
  const [wholeWords, wordsLabel] = choice(words.wholeWords);
  const bar = element(
    'div',
    { id: 'find-bar', role: 'search', hidden: true },
    input,
    said,
    button(words.findPrevious, () => step(-1), 'up'),
    button(words.findNext, () => step(1), 'down'),
    caseLabel,
    wordsLabel,
    button(words.close, close, 'close'),
  );
  let timer = 0;

  function look(): void {
    window.clearTimeout(timer);
    finder()?.look({ words: input.value, matchesCase: matchesCase.checked, wholeWords: wholeWords.checked });
    if (input.value === '') said.textContent = '';
  }

  function step(by: 1 | -1): void {
    if (bar.hidden) return;
    finder()?.step(by);
  }

  function close(): void {
    window.clearTimeout(timer);
    bar.hidden = true;
    said.textContent = '';
    closed();
    finder()?.close();
  }

  input.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(look, PAUSE);
  });
  for (const box of [matchesCase, wholeWords]) box.addEventListener('change', look);
  bar.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === input) step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  return {
    bar,
    step,
    open: () => {
      const selected = document.getSelection()?.toString().trim() ?? '';
      const isNew = bar.hidden;
      bar.hidden = false;
      if (selected !== '' && selected.length < MOST_TAKEN && !selected.includes('\n')) input.value = selected;
      input.focus();
      input.select();
      if (isNew && input.value !== '') look();
    },
    showFound: ({ total, current, isSearching }) => {
      if (bar.hidden || input.value === '') return;
      if (total > 0) said.textContent = filled(words.found, current, total);
      else said.textContent = isSearching ? words.searching : words.notFound;
    },
  };
}

/** Longer selections are not what somebody wants to look for; in characters. */
const MOST_TAKEN = 100;

function choice(said: string): [HTMLInputElement, HTMLLabelElement] {
  const box = element('input', { type: 'checkbox' });
  return [box, element('label', {}, box, said)];
}
