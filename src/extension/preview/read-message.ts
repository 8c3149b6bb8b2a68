/**
 * What the page of the preview says, taken only in the form that was agreed upon: the page shows text of files, and
 * whatever reaches the extension from there is looked at before it is believed.
 */
import { isViewChange } from '../../core/index';
import type { FromPage } from '../../webview/protocol';

/** A page has hardly more tables and figures. */
const MOST_PARTS = 1_000;

type Fields = Readonly<Record<string, unknown>>;

/** Longer texts are no table that somebody copies, nor the name of a file or figure; in characters. */
const LONGEST = { name: 4_000, text: 20_000_000 };

/** So many places lead to one cell at the most. */
const MOST_PLACES = 10_000;

/** @returns the message; `undefined` for anything that the page would not say */
export function readMessage(said: unknown): FromPage | undefined {
  return isFields(said) && isWhole(said) ? (said as unknown as FromPage) : undefined;
}

/** Whether everything that belongs to a message of its type is there. */
function isWhole(message: Fields): boolean {
  switch (message.type as FromPage['type']) {
    case 'ready':
    case 'stop comparing':
      return true;
    case 'sees':
      return Array.isArray(message.parts) && message.parts.length <= MOST_PARTS && message.parts.every(isName);
    case 'reveal':
      return isPlace(message) && isPlaces(message.more);
    case 'change':
      return isViewChange(message.change);
    case 'copy':
      return isName(message.table);
    case 'copy as text':
      return typeof message.text === 'string' && message.text.length <= LONGEST.text;
    case 'picture':
    case 'picture not copied':
    case 'export':
      return isName(message.figure);
    default:
      return false;
  }
}

function isPlaces(value: unknown): boolean {
  return Array.isArray(value) && value.length <= MOST_PLACES && value.every(isPlace);
}

function isPlace(value: unknown): boolean {
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
