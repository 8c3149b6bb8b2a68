/** What the readers of references give: works, and whatever else the entries say. */
import type { CitedWork } from '../../core/index';
import type { Field } from './tagged-entry';

/** What was read of one entry. */
export interface EntryRead {
  /** Absent where the entry could not be read. */
  readonly work?: CitedWork;
  /** What it says that a citation has no place for: abstracts, keywords, tags of one program. */
  readonly left: readonly Field[];
  /** The entry as it stands in the file. */
  readonly text: string;
}

export interface Works {
  readonly works: readonly CitedWork[];
  /** Of each work, in the same order, what its entry says beside. */
  readonly left: readonly (readonly Field[])[];
  /** How many entries could not be read. */
  readonly unreadable: number;
  /** Those entries as they stand in the file. */
  readonly unread: readonly string[];
}

/** Parts the entries: one that says neither who, what nor which DOI or PubMed number was not read. */
export function worksOf(entries: readonly EntryRead[]): Works {
  const read = entries.flatMap(({ work, left }) => (work && saysSomething(work) ? [{ work, left }] : []));
  const unread = entries.filter(({ work }) => work === undefined || !saysSomething(work)).map(({ text }) => text);
  return {
    works: read.map(({ work }) => work),
    left: read.map(({ left }) => left),
    unreadable: unread.length,
    unread,
  };
}

function saysSomething({ authors, title, doi, pmid }: CitedWork): boolean {
  return authors.length > 0 || [title, doi, pmid].some((said) => said !== undefined);
}

/** A work of these parts; those that are not said are absent. */
export function workWith(
  authors: readonly string[],
  said: { readonly [Key in Exclude<keyof CitedWork, 'authors'>]?: CitedWork[Key] | undefined },
): CitedWork {
  const known = Object.entries(said).filter(([, value]) => value !== undefined && value !== '' && value.length > 0);
  return { authors, ...Object.fromEntries(known) };
}

/** Databases that print whole sentences end titles with a full stop; an abbreviation keeps its own. */
export function titleAlone(title: string | undefined): string | undefined {
  return title?.replace(/(?<![.\p{Lu}])\.$/u, '');
}
