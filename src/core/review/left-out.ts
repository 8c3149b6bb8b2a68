/** Files of a review that are not in what is made of it, or only in part: whatever is made says so. */

import type { RecordFile } from '../document/record';
import { unreadBecause } from '../document/unread';
import { say } from '../language/say';
import { type Derived, derivedFrom, type Review, workedOut } from './review';
import { isUnsettled } from './unsettled';

/** A file that is not in a result. */
export interface LeftOutFile {
  /** From the folder of the review, with `/`. */
  readonly file: string;
  /** To go on a sentence: "it is saved as UTF-16, not as UTF-8". */
  readonly because: string;
}

/** In the order of their names. A file in which nothing stands yet is not among them. */
export function leftOutFiles(review: Review): readonly LeftOutFile[] {
  const { files, folder } = review;
  const found = files.flatMap((file) => {
    const because = workedOut(review, file, 'why it is left out', () => becauseOf(file));
    return because === undefined ? [] : [{ file: fromFolder(file.path, folder), because }];
  });
  return found.sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** So many files are named in a sentence. */
const MOST_NAMED = 6;

/** The same in a sentence that can stand under a table or a figure; nothing where nothing is left out. */
export function leftOutInWords(review: Review): string | undefined {
  return derivedFrom(review, review, LEFT_OUT);
}

const LEFT_OUT: Derived<string | undefined> = {
  what: 'files that are left out',
  of: (review) => wordsFor(review),
  same: (before, now) => before === now,
};

function wordsFor(review: Review): string | undefined {
  const all = leftOutFiles(review);
  if (all.length === 0) return undefined;
  const named = all.slice(0, MOST_NAMED).map(({ file, because }) => `${file}: ${because}`);
  const more = all.length > MOST_NAMED ? say`, and ${all.length - MOST_NAMED} more` : '';
  return say`Incomplete, because files of the review are not in it (${named.join('; ')}${more}).`;
}

function becauseOf(file: RecordFile): string | undefined {
  if (file.unread) return unreadBecause(file.unread);
  const codes = new Set(file.document.problems.map(({ code }) => code));
  if (codes.has('syntax/too-large')) return unreadBecause({ why: 'too large' });
  if (codes.has('syntax/too-many-lines')) return say`it has more than 50,000 lines`;
  if (codes.has('syntax/too-many-values')) return say`more than 20,000 names and values stand in it`;
  if (codes.has('syntax/too-deep')) return say`more than 64 values stand inside each other`;
  if (codes.has('syntax/merge-conflict'))
    return say`two versions stand in it, left by a merge, and only the first is read`;
  if (file.document.root === undefined) return codes.has('syntax/empty') ? undefined : say`nothing of it can be read`;
  if (isUnsettled(file)) return say`it does not say which study, intervention or review it is about`;
  return file.kind !== undefined && file.id === undefined ? say`it names no id` : undefined;
}

function fromFolder(path: string, folder: string): string {
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path.slice(path.lastIndexOf('/') + 1);
}
