/**
 * What the page of the preview says, taken only in the form that was agreed upon: the page shows text of files, and
 * whatever reaches the extension from there is looked at before it is believed.
 */
import { isViewChange } from '../../core/index';
import type { FromPage, PagePlace } from '../../webview/protocol';

type Fields = Readonly<Record<string, unknown>>;

/** Longer texts are no table that somebody copies, nor the name of a file or figure; in characters. */
const LONGEST = { name: 4_000, text: 20_000_000 };

/** So many places lead to one cell at the most. */
const MOST_PLACES = 10_000;

/** For each kind of message, whether everything that belongs to it is there. */
const FORMS: Readonly<Record<FromPage['type'], (message: Fields) => boolean>> = {
  ready: () => true,
  'stop comparing': () => true,
  reveal: (message) =>
    isPlace(message) &&
    Array.isArray(message.more) &&
    message.more.length <= MOST_PLACES &&
    message.more.every(isPlace),
  change: ({ change }) => isViewChange(change),
  copy: ({ table }) => isName(table),
  'copy as text': ({ text }) => typeof text === 'string' && text.length <= LONGEST.text,
  picture: ({ figure }) => isName(figure),
  'picture not copied': ({ figure }) => isName(figure),
  export: ({ figure }) => isName(figure),
};

/** @returns the message; `undefined` for anything that the page would not say */
export function readMessage(said: unknown): FromPage | undefined {
  if (!isFields(said) || typeof said.type !== 'string' || !Object.hasOwn(FORMS, said.type)) return undefined;
  return FORMS[said.type as FromPage['type']](said) ? (said as unknown as FromPage) : undefined;
}

function isPlace(value: unknown): value is PagePlace {
  if (!isFields(value) || !isName(value.file)) return false;
  const { start, end } = value;
  return isOffset(start) && isOffset(end) && start <= end;
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST.name;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
