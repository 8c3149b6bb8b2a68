/** Saying of a key without a value that the sources do not tell. */

import type { Pair, TextEdit } from '../../document/document';
import { isOfSources, type RecordFile } from '../../document/record';
import { isBlank, isEmpty } from '../../document/walk';
import { acceptsMissingWords } from '../../fields/canonical';
import { say } from '../../language/say';
import { fieldIn } from '../../review/fields-of-review';
import type { Review } from '../../review/review';
import { instrumentIn } from '../../review/tools-of-review';
import { fillBlank } from '../../writing/keys';
import { readsWell } from '../../writing/reads-well';
import { mappingsAt } from '../place/mapping-at';
import type { Refactoring } from './refactoring';

const WORD = 'not reported';

/** At a key without a value, or with empty quotation marks or brackets, where the format accepts the word. A review, a tool and an assessment report nothing: they are our own. */
export function markNotReported(review: Review, file: RecordFile, offset: number): readonly Refactoring[] {
  const { text, root } = file.document;
  const [here] = mappingsAt(text, root, offset);
  if (here?.pair === undefined || !isEmpty(here.pair.value) || !isOfSources(file)) return [];
  const path = [...here.path, here.pair.key.text];
  const field = fieldIn(review, file, path);
  if (field === undefined || !acceptsMissingWords(field) || field.kind === 'assessments') return [];
  if (instrumentIn(review, String(path[0])) !== undefined) return [];
  const edit = isBlank(here.pair.value) ? fillBlank(text, here.pair, WORD) : inPlaceOf(here.pair);
  if (edit === undefined || !readsWell(text, [edit])) return [];
  const title = say`Write “${WORD}” for “${here.pair.key.text}”`;
  return [{ title, kind: 'write', edits: [{ path: file.path, edits: [edit] }] }];
}

/** Instead of empty quotation marks or brackets; not where they are written elsewhere and only named here. */
function inPlaceOf({ span, value }: Pair): TextEdit | undefined {
  const isHere = span.start <= value.span.start && value.span.end <= span.end;
  return isHere ? { span: value.span, text: WORD } : undefined;
}
