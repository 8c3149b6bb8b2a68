/** Studies that were imported once, and that the source or the review no longer has. Nothing is deleted, and nothing comes back by itself. */
import { say } from '../language/say';
import { filesOfRecord, type Review } from '../review/review';
import type { Origin } from './found';
import type { LastImport } from './last-import';

export interface Gone {
  /** `doe-2020`, or of one extractor’s work `doe-2020.LM`. */
  readonly key: string;
  /** Which of the two has it no longer, and what that means. */
  readonly words: string;
  readonly cells: readonly Origin[];
}

/** A study of the source that was imported, and whose file is no longer there. */
interface WithoutFile {
  readonly key: string;
  readonly cells: readonly Origin[];
}

/**
 * @param withoutFile studies that the source still has
 * @param texts what the source makes now, by key
 */
export function goneSince(
  last: LastImport,
  withoutFile: readonly WithoutFile[],
  texts: ReadonlyMap<string, string>,
  review: Review | undefined,
): readonly Gone[] {
  return [
    ...withoutFile.map(({ key, cells }) => ({ key, words: noFile(last.studies.get(key) === texts.get(key)), cells })),
    ...[...last.studies.keys()]
      .filter((key) => !texts.has(key) && isThere(key, review))
      .map((key) => ({ key, words: say`The source no longer has it. Its file stays as it is.`, cells: [] })),
  ];
}

function noFile(isUnchanged: boolean): string {
  return isUnchanged
    ? say`It was imported before, and its file is no longer there, so it is not written again.`
    : say`It was imported before, and its file is no longer there, so it is not written again. The source says something else of it now.`;
}

function isThere(key: string, review: Review | undefined): boolean {
  const [id = ''] = key.split('.');
  return review !== undefined && filesOfRecord(review, { kind: 'study', id }).length > 0;
}
