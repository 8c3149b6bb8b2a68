/** What the file explorer says of a file, beside what it says already (problems and changes). */

import { authorKey, isOfSources, type RecordFile } from '../document/record';
import { say } from '../language/say';
import type { AuthorProgress, SectionProgress } from '../review/progress';
import { recordProgress } from '../review/progress';
import { isIncluded, type Review, recordCalled } from '../review/review';
import { sectionTitle } from './section-title';

/** A sign of one character, and what it means in words. */
export interface FileMark {
  readonly badge: '◐' | '≠';
  readonly tooltip: string;
}

/**
 * Nothing for files in which nothing is left to do, for those of studies that are not included, and for colleagues' files
 * before one's own are complete. A record that is split over several files lacks a section in its author's first file.
 */
export function fileMark(file: RecordFile, review: Review): FileMark | undefined {
  const record = isOfSources(file) ? recordCalled(review, file.kind, file.id) : undefined;
  if (record === undefined || !record.files.includes(file) || !isIncluded(record)) return undefined;
  const { sections, authors } = recordProgress(record, review);
  if (isColleagues(file, review) && isAtWork(authors, review)) return undefined;
  const differing = sections.filter(({ section, standing }) => standing === 'not agreed' && file.sections.has(section));
  const own = authors.find(({ author }) => authorKey(author) === authorKey(file.author));
  const open = (own?.sections ?? []).filter(({ section, state }) =>
    state === 'missing' && !file.sections.has(section)
      ? own?.files[0] === file
      : state !== 'done' && file.sections.has(section),
  );
  const named = (all: readonly SectionProgress[]) =>
    all.map(({ section }) => sectionTitle(section, record, review)).join(', ');
  if (differing.length > 0) return { badge: '≠', tooltip: say`Extractors do not agree: ${named(differing)}` };
  if (open.length > 0) return { badge: '◐', tooltip: say`Still to do: ${named(open)}` };
  return undefined;
}

function isColleagues({ author }: RecordFile, { viewer }: Review): boolean {
  return viewer !== undefined && author.kind === 'extractor' && author.initials !== viewer.initials;
}

/** Whether the person who looks extracts the record, too, and has not finished. */
function isAtWork(authors: readonly AuthorProgress[], { viewer }: Review): boolean {
  const own = authors.find(({ author }) => author.kind === 'extractor' && author.initials === viewer?.initials);
  return own?.sections.some(({ state }) => state !== 'done') ?? false;
}
