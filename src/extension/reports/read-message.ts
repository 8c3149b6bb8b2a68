/**
 * What the page of a report says, taken only in the form that was agreed upon: the page shows a file that somebody else
 * has written, and whatever reaches the extension from there is looked at before it is believed.
 */
import type { FromReport } from '../../webview/report/protocol';

type Fields = Readonly<Record<string, unknown>>;

/** Nobody selects more, and no address or name is longer; in characters. */
const LONGEST = { text: 1_000_000, name: 4_000 };

/** @returns the message; `undefined` for anything that the page would not say */
export function readMessage(said: unknown): FromReport | undefined {
  return isFields(said) && isWhole(said) ? (said as unknown as FromReport) : undefined;
}

/** Whether everything that belongs to a message of its type is there. */
function isWhole(message: Fields): boolean {
  switch (message.type as FromReport['type']) {
    case 'ready':
      return true;
    case 'opened':
      return isCount(message.pages);
    case 'failed':
      return isOneOf(message.why, ['broken', 'encrypted']);
    case 'view':
      return isView(message.view);
    case 'selected':
      return message.selection === null || isSelection(message.selection);
    case 'use':
      return isOneOf(message.use, ['support', 'value', 'reference']);
    case 'open mark':
      return isText(message.id, LONGEST.name);
    case 'copy':
      return isText(message.text, LONGEST.name);
    default:
      return false;
  }
}

/** Whether something is where somebody is in a report; also of what was kept from an earlier time. */
export function isView(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { page, left, top, zoom, side } = value;
  return (
    isCount(page) &&
    Number.isFinite(left) &&
    Number.isFinite(top) &&
    isText(zoom, LONGEST.name) &&
    isOneOf(side, ['nothing', 'outline', 'thumbnails'])
  );
}

function isSelection(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { text, from, to, label, lastLabel } = value;
  return isText(text, LONGEST.text) && isPlace(from) && isPlace(to) && [label, lastLabel].every(isLabel);
}

function isLabel(value: unknown): boolean {
  return value === null || isText(value, LONGEST.name);
}

function isPlace(value: unknown): boolean {
  return isFields(value) && isCount(value.page) && isCount(value.item) && isCount(value.offset);
}

function isOneOf(value: unknown, names: readonly string[]): boolean {
  return names.some((name) => name === value);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isText(value: unknown, longest: number): boolean {
  return typeof value === 'string' && value.length <= longest;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
