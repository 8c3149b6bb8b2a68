/** What a source of another program says, with the cells in which it stands: nothing is taken over without its place. */
import { say } from '../language/say';

/** One cell of a source. */
export interface Origin {
  /** The file, the sheet, or the file inside of an archive. */
  readonly part: string;
  /** Counted from 1, as programs for spreadsheets count. */
  readonly row?: number;
  /** In a list of references: which of them, counted from 1. */
  readonly entry?: number;
  /** The heading of the column, its letters where it has none, or the path inside of an entry. */
  readonly column?: string;
}

/** A value as it is written there, trimmed. */
export interface Found {
  readonly value: string;
  /** Every cell that says it; never empty. */
  readonly at: readonly Origin[];
}

/** What is in no file afterwards, and why. */
export interface Loss {
  readonly at: readonly Origin[];
  /** What stands there. */
  readonly value: string;
  /** In words for a person: a whole sentence. */
  readonly reason: string;
}

/** What is in a file, and a person should look at. */
export interface Remark {
  readonly at: readonly Origin[];
  /** In words for a person: a whole sentence. */
  readonly words: string;
}

/** The same for the same cell. */
export function originKey({ part, row, entry, column }: Origin): string {
  return JSON.stringify([part, row ?? null, column ?? null, ...(entry === undefined ? [] : [entry])]);
}

/** “results.csv, row 4, Mean”. */
export function originInWords({ part, row, entry, column }: Origin): string {
  const places = [
    row === undefined ? undefined : say`row ${row}`,
    entry === undefined ? undefined : say`entry ${entry}`,
    column,
  ];
  return [part, ...places.filter((place) => place !== undefined)].join(', ');
}
