/** An interview by its path. */

import type { Path } from '../../document/document';
import { named } from '../../document/named';
import type { RecordFile } from '../../document/record';
import { nodeAt, textOf } from '../../document/walk';
import { say, translated } from '../../language/say';
import { recordFieldsOf } from '../../review/fields-of-review';
import type { Review } from '../../review/review';
import { instrumentIn } from '../../review/tools-of-review';
import { prepareResultWords } from '../explaining/entry-words';
import type { Interview } from './stop';

/** An interview by its path, with its name. */
export function interviewOf(review: Review, file: RecordFile, path: Path): Interview {
  const [section, index] = path;
  if (section === undefined) return { path, title: say`About the ${file.kind ?? say`record`}` };
  const instrument = instrumentIn(review, String(section));
  if (instrument) {
    const result = textOf(nodeAt(file.document.root, [...path, 'result']));
    const name = result === undefined ? undefined : prepareResultWords(review, file)(result);
    return { path, title: [instrument.name, name].filter(Boolean).join(', ') };
  }
  const known = file.kind && named(recordFieldsOf(review, file.kind).fields, String(section))?.title;
  const title = translated(known ?? String(section).replaceAll('_', ' '));
  if (typeof index === 'number') return { path, title: say`${title}, entry ${index + 1}` };
  // An entry under a name of its own.
  return { path, title: path.length > 1 ? `${title}, ${path.at(-1)}` : title };
}
