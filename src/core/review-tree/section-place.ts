/** Where in a file a section is, or belongs. */
import type { Pair } from '../document/document';
import type { RecordFile } from '../document/record';
import { pairsOf } from '../document/walk';
import { recordFieldsOf } from '../review/fields-of-review';
import type { Review } from '../review/review';
import type { CellSource } from '../synthesis/models/table';

/**
 * The key of a section; where it does not stand in the file, an empty span at the end of the line behind which it
 * belongs in the canonical order. Nothing is written.
 */
export function sectionPlace(file: RecordFile, section: string, review: Review): CellSource {
  const pair = file.sections.get(section);
  if (pair) return { file: file.path, span: pair.key.span };
  const order = file.kind ? Object.keys(recordFieldsOf(review, file.kind).fields) : [];
  const place = order.indexOf(section);
  const pairs = pairsOf(file.document.root);
  const earlier = pairs.filter(({ key }) => {
    const own = order.indexOf(key.text);
    return place < 0 || (own >= 0 && own < place);
  });
  const last = earlier.reduce<Pair | undefined>(
    (best, each) => (best === undefined || order.indexOf(each.key.text) > order.indexOf(best.key.text) ? each : best),
    undefined,
  );
  const at = last ? endOfLine(file.document.text, last) : 0;
  return { file: file.path, span: { start: at, end: at } };
}

/** The end of the last line that has something of the pair in it; blank lines behind it do not count. */
function endOfLine(text: string, { span }: Pair): number {
  const end = span.start + text.slice(span.start, span.end).trimEnd().length;
  const line = text.indexOf('\n', end);
  if (line < 0) return text.length;
  return text[line - 1] === '\r' ? line - 1 : line;
}
