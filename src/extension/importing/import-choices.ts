/** What somebody has chosen about an import: kept by its page over a reload. */

export interface ImportChoices {
  /** The file. */
  readonly source: string;
  /** The folder of the review. */
  readonly folder: string;
  /** As what the file is read, by the id of the reader; absent: as what it is recognised. */
  readonly as?: string;
  /** Where new studies go, from the folder of the review on; absent: beside the others. */
  readonly into?: string;
  /** Whose work it becomes where the source names nobody; absent: nobody's. */
  readonly extractor?: string;
  /** What becomes of studies of which the file does not say it; absent: they are included. */
  readonly status?: string;
  /** Duplicates that become studies of their own all the same, by their keys. */
  readonly kept?: readonly string[];
  /** Path → whose work it becomes where the source says otherwise than this file. */
  readonly apart: Readonly<Record<string, string>>;
}

/** What an earlier page kept; nothing where it is something else. */
export function readChoices(state: unknown): ImportChoices | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  const { source, folder, as, into, extractor, status, kept, apart } = state as Readonly<Record<string, unknown>>;
  if (typeof source !== 'string' || typeof folder !== 'string') return undefined;
  const words = Object.entries({ as, into, extractor, status }).filter(([, value]) => typeof value === 'string');
  const people = Object.entries(typeof apart === 'object' && apart !== null ? apart : {});
  return {
    source,
    folder,
    ...Object.fromEntries(words),
    kept: Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [],
    apart: Object.fromEntries(people.filter((each): each is [string, string] => typeof each[1] === 'string')),
  };
}
