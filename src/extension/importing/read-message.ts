/** What the page of an import says, taken only in the form that was agreed upon. */
import type { FromImporting, ImportDeed } from '../../webview/protocol';

const DEEDS: readonly ImportDeed[] = [
  'write',
  'cancel',
  'into',
  'open',
  'open all',
  'compare',
  'apart',
  'keep',
  'more',
  'open losses',
  'copy losses',
  'save losses',
];

/** No path and no choice is longer, in characters. */
const LONGEST = 4_000;

/** @returns nothing for anything that the page would not say */
export function readImporting(said: unknown): FromImporting | undefined {
  if (typeof said !== 'object' || said === null) return undefined;
  const { type, what, value, deed, about } = said as Readonly<Record<string, unknown>>;
  if (type === 'ready') return { type };
  if (type === 'choose') {
    const list = (['as', 'extractor', 'status'] as const).find((each) => each === what);
    return list && isText(value) ? { type, what: list, value } : undefined;
  }
  const known = DEEDS.find((each) => each === deed);
  return type === 'do' && known && isText(about) ? { type, deed: known, about } : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST;
}
