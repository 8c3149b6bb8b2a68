/** Where an entry of the JSON view was written. */
import type { EntryOrigin } from '../json-view/origin';
import type { RecordView } from '../review/review';
import { startOf } from '../synthesis/cells/cells';
import type { CellSource } from '../synthesis/models/table';

/** Of a record its id; of an entry inside a section the entry itself. */
export function originSource(origin: EntryOrigin | RecordView): CellSource | undefined {
  return 'span' in origin ? { file: origin.file.path, span: origin.span } : startOf(origin);
}
