/** The same lines for somebody who must not see a colleague’s answers before their own are complete. */
import { fileWith, type RecordFile } from '../../document/record';
import { isMapping } from '../../document/walk';
import { say } from '../../language/say';
import { recordFieldsOf } from '../../review/fields-of-review';
import { mayBeSeen, type Review } from '../../review/review';
import { titleOfKey } from '../places/titles';
import { unreadableBecause } from '../records/unreadable';
import { factLines } from './fact-lines';

/**
 * The facts of a file, a line for each, without the sections of a colleague that the person who looks at the review has not
 * finished; in their place a line that says so. Of a file that cannot be read, nobody knows whose answers it holds.
 * @param file of the review, or an earlier version of one
 */
export function seenFactLines(file: RecordFile, review: Review): string {
  const fields = file.kind && recordFieldsOf(review, file.kind);
  const why = unreadableBecause(file);
  const { root } = file.document;
  if (why !== undefined)
    return isOwn(file, review) ? factLines(file, fields) : `${say`Not readable as extraction: ${why}`}\n`;
  const hidden = [...file.sections.keys()].filter((key) => !mayBeSeen(review, file, key));
  if (hidden.length === 0 || !isMapping(root)) return factLines(file, fields);
  const pairs = root.pairs.filter(({ key }) => !hidden.includes(key.text));
  const { kind, span, style } = root;
  const { text, problems } = file.document;
  const document = { text, problems, root: { kind, span, style, pairs } };
  const seen = factLines(fileWith(file, { document }), fields);
  const lines = hidden.map((key) => say`${titleOfKey(key, fields)}: not shown until your own is complete`);
  return seen + lines.map((line) => `${line}\n`).join('');
}

/** Whether nobody is named from whom something is to be kept, or the file is theirs. */
function isOwn({ author }: RecordFile, { viewer }: Review): boolean {
  return viewer === undefined || (author.kind === 'extractor' && author.initials === viewer.initials);
}
