/** Saying of a key without a value that the sources do not tell. */

import { fillBlank } from '../checks/add-keys';
import type { RecordFile } from '../document/record';
import { isBlank } from '../document/walk';
import { instrumentById } from '../instruments/list';
import { say } from '../language/say';
import { fieldIn } from '../own-fields';
import type { Review } from '../review';
import { acceptsMissingWords } from '../schema/canonical';
import { mappingsAt } from './mapping-at';
import { readsWell } from './reads-well';
import type { Refactoring } from './refactoring';

const WORD = 'not reported';

/** At a key without a value, where the format accepts the word. A review and an assessment report nothing: they are our own. */
export function markNotReported(review: Review, file: RecordFile, offset: number): readonly Refactoring[] {
  const { text, root } = file.document;
  const [here] = mappingsAt(text, root, offset);
  if (here?.pair === undefined || !isBlank(here.pair.value) || file.kind === 'review') return [];
  const path = [...here.path, here.pair.key.text];
  const field = fieldIn(review, file, path);
  if (field === undefined || !acceptsMissingWords(field) || field.kind === 'assessments') return [];
  if (instrumentById(String(path[0])) !== undefined) return [];
  const edit = fillBlank(text, here.pair, WORD);
  if (edit === undefined || !readsWell(text, [edit])) return [];
  const title = say`Write “${WORD}” for “${here.pair.key.text}”`;
  return [{ title, kind: 'write', edits: [{ path: file.path, edits: [edit] }] }];
}
