/** Every quotation and place of a record, with the way to what it supports. */
import type { RecordJson } from '../json-view/json-view';

/** One entry of `support`. */
export interface PlacedSupport {
  /**
   * The mapping in whose `support` it stands, from the record on; entries of lists by their ids, or counted from 1:
   * `results[r1].estimate`. Empty for the record itself.
   */
  readonly at: string;
  /** As the JSON view has it: the keys of an entry, or a sentence. */
  readonly entry: unknown;
}

/** Keys of a record that are no content. */
const ASIDE: readonly string[] = ['id', 'standing', 'missing', 'computed'];

/** In the order of the file; each once. */
export function supportIn(record: RecordJson<object>): readonly PlacedSupport[] {
  const found: PlacedSupport[] = [];
  const content = Object.fromEntries(Object.entries(record).filter(([key]) => !ASIDE.includes(key)));
  gather(content, '', found);
  return found;
}

function gather(value: unknown, at: string, found: PlacedSupport[]): void {
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) gather(each, `${at}[${idOf(each) ?? index + 1}]`, found);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, below] of Object.entries(value)) {
    if (key !== 'support') gather(below, at === '' ? key : `${at}.${key}`, found);
    else for (const entry of Array.isArray(below) ? below : [below]) found.push({ at, entry });
  }
}

function idOf(entry: unknown): string | undefined {
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
  return typeof id === 'string' ? id : undefined;
}
