/** What the page has to say: what a file lacks, where a link leads, the question for a password. */
import { button, element } from './dom';
import type { ReportWords } from './protocol';

/** Of the file as a whole, or of a page of it: neither hides the other. */
export type NoteOf = 'file' | 'page';

export interface Notices {
  readonly place: HTMLElement;
  /** Something to know of the report; it stays until something else of the same is said. */
  readonly note: (of: NoteOf, said: string) => void;
  /** Instead of the report. */
  readonly refuse: (said: string) => void;
  /** An address that is not followed. */
  readonly address: (address: string) => void;
  readonly askPassword: (isAgain: boolean) => Promise<string>;
  /** Nothing any more. */
  readonly clear: () => void;
}

/** @param copy puts a text on the clipboard */
export function createNotices(words: ReportWords, copy: (text: string) => void): Notices {
  const place = element('div', { id: 'notices', role: 'status' });
  const clear = () => place.replaceChildren();

  /** In the place of what was said of the same. */
  function put(of: NoteOf | 'address', ...content: readonly HTMLElement[]): void {
    const close = button(words.close, () => notice.remove(), 'close');
    const notice = element('div', { class: 'notice', 'data-of': of }, ...content, close);
    const before = place.querySelector(`[data-of="${of}"]`);
    if (before) before.replaceWith(notice);
    else place.append(notice);
  }

  return {
    place,
    clear,
    note: (of, said) => put(of, element('p', {}, said)),
    refuse: (said) => place.replaceChildren(element('div', { class: 'notice refused' }, element('p', {}, said))),
    address: (address) => {
      const copied = button(words.copyAddress, () => {
        copy(address);
        copied.textContent = words.copied;
      });
      put('address', element('p', {}, words.leadsOutside, ' ', element('code', {}, address)), copied);
      copied.focus();
    },
    askPassword: (isAgain) =>
      new Promise((resolve) => {
        const { form, box } = passwordForm(words, isAgain, (password) => {
          clear();
          resolve(password);
        });
        place.replaceChildren(form);
        box.focus();
      }),
  };
}

function passwordForm(
  words: ReportWords,
  isAgain: boolean,
  given: (password: string) => void,
): { readonly form: HTMLFormElement; readonly box: HTMLInputElement } {
  const box = element('input', { type: 'password', id: 'password', autocomplete: 'off' });
  const form = element(
    'form',
    { class: 'notice' },
    element('label', { for: 'password' }, isAgain ? words.passwordWrong : words.password),
    box,
    element('button', { type: 'submit', class: 'words' }, words.unlock),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    given(box.value);
  });
  return { form, box };
}
