/** What extractors gave before they settled anything: where one has changed the own file since, as `settled` remembers it. */
import type { RecordView, Review } from '../review/review';
import type { DataItem, Given } from './data-item';
import { extractedOf } from './extracted';
import { placeKey, type Settled, settledOf, wasBy } from './settled';

/** The data of a record as its extractors first gave them. */
export function itemsBeforeSettling(record: RecordView, review: Review): readonly DataItem[] {
  const first = new Map<string, Settled>();
  for (const settled of settledOf(record)) {
    const key = placeKey(settled.place);
    if (!first.has(key)) first.set(key, settled);
  }
  const { items } = extractedOf(record, review);
  return first.size === 0 ? items : items.map((item) => asItWas(item, first.get(placeKey(item.place))));
}

function asItWas(item: DataItem, settled: Settled | undefined): DataItem {
  if (settled === undefined || settled.was.size === 0) return item;
  const given = new Map<string, Given>();
  for (const initials of item.extractors) {
    const now = item.given.get(initials);
    if (settled.was.has(initials)) {
      const node = wasBy(settled, initials);
      if (node) given.set(initials, { file: settled.file, node, path: ['settled', settled.index, 'was', initials] });
    } else if (now) given.set(initials, now);
  }
  return { ...item, given };
}
