/** Files that are behind: the review expects sections of their records that nobody has begun there. */
import type { TextEdit } from '../../document/document';
import { authorKey, type RecordFile } from '../../document/record';
import { isMapping } from '../../document/walk';
import { expectedSections } from '../../review/expected';
import { recordFieldsOf } from '../../review/fields-of-review';
import {
  includedStudies,
  isIncluded,
  type RecordView,
  type Review,
  recordCalled,
  workedOut,
} from '../../review/review';
import { addKeys, blankKey } from '../../writing/keys';

/** A file that lacks keys, and what adds them. */
export interface MissingKeys {
  readonly file: RecordFile;
  /** In the canonical order. */
  readonly keys: readonly string[];
  /** They add the keys without values, each at its place in the canonical order. */
  readonly edits: readonly TextEdit[];
}

/**
 * Every file of a review that lacks keys which the review expects. A record that is split over several files lacks a key
 * once, in the first of its files. Where it is the work of several people, the consensus (or the draft) lacks what nobody
 * has; an extractor lacks what another one has begun, and everything while there is no consensus or draft. Studies that
 * are not included, and files that cannot be read as they were meant, are left out.
 */
export function missingKeys(review: Review): readonly MissingKeys[] {
  return [...includedStudies(review), ...review.interventions].flatMap((record) => missingInRecord(record, review));
}

/** The keys that one file lacks, see {@link missingKeys}; nothing where it lacks none. */
export function missingInFile(file: RecordFile, review: Review): MissingKeys | undefined {
  const record = file.kind === 'review' ? undefined : recordCalled(review, file.kind, file.id);
  if (record === undefined || (record.kind === 'study' && !isIncluded(record))) return undefined;
  return missingInRecord(record, review).find((each) => each.file === file);
}

function missingInRecord(record: RecordView, review: Review): readonly MissingKeys[] {
  return workedOut(review, record, 'missing keys', () => missingIn(record, review));
}

function missingIn(record: RecordView, review: Review): MissingKeys[] {
  const expected = expectedSections(record, review);
  if (expected.length === 0) return [];
  const order = Object.keys(recordFieldsOf(review, record.kind).fields);
  const known = expected.filter((key) => order.includes(key)).sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return firstOfEachAuthor(record.files).flatMap((file) => {
    const keys = known.filter((key) => lacks(file, key, record.files));
    const { root, problems } = file.document;
    if (keys.length === 0 || problems.length > 0 || !isMapping(root)) return [];
    return [{ file, keys, edits: addKeys(file.document.text, root, keys.map(blankKey), order) }];
  });
}

function firstOfEachAuthor(files: readonly RecordFile[]): readonly RecordFile[] {
  return files.filter(
    (file, index) => files.findIndex(({ author }) => authorKey(author) === authorKey(file.author)) === index,
  );
}

/** Whether the author of a file should have a key that does not stand in any of their files. */
function lacks({ author }: RecordFile, key: string, files: readonly RecordFile[]): boolean {
  const having = files.filter(({ sections }) => sections.has(key));
  if (author.kind !== 'extractor') return having.length === 0;
  const shared = files.filter((file) => file.author.kind !== 'extractor');
  if (having.some((file) => shared.includes(file) || authorKey(file.author) === authorKey(author))) return false;
  return shared.length === 0 || having.length > 0;
}
