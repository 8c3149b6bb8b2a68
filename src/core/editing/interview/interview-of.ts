/** An interview by its path. */

import type { Path } from '../../document/document';
import { named } from '../../document/named';
import type { RecordFile } from '../../document/record';
import { say, translated } from '../../language/say';
import { recordFieldsOf } from '../../review/fields-of-review';
import { assessmentInWords } from '../../review/place-in-words';
import type { Review } from '../../review/review';
import type { Interview } from './stop';

/** An interview by its path, with its name. */
export function interviewOf(review: Review, file: RecordFile, path: Path): Interview {
  const [section, index] = path;
  if (section === undefined) return { path, title: say`About the ${file.kind ?? say`record`}` };
  const assessment = assessmentInWords(review, file, path);
  if (assessment !== undefined) return { path, title: assessment };
  const known = file.kind && named(recordFieldsOf(review, file.kind).fields, String(section))?.title;
  const title = translated(known ?? String(section).replaceAll('_', ' '));
  if (typeof index === 'number') return { path, title: say`${title}, entry ${index + 1}` };
  // An entry under a name of its own.
  return { path, title: path.length > 1 ? `${title}, ${path.at(-1)}` : title };
}
