/** What tables and figures are made of: words and numbers, no markup; every cell keeps the place it came from. */
import type { Span } from '../../document/document';
import type { Judgement } from '../../knowledge/instrument';
import type { Standing } from '../../review/review';

/** Where a cell's value is written. */
export interface CellSource {
  readonly file: string;
  readonly span: Span;
  /** All that the cell sums up, where that is more than the value itself: the answers around a judgement. */
  readonly around?: Span;
  /** The other places, of a count or a mark that sums up several. */
  readonly more?: readonly CellSource[];
}

/** A result that a figure leaves out, with the place where it is written and the reason. */
export interface LeftOut {
  /** The study, as it is cited. */
  readonly study: string;
  /** The id of the result. */
  readonly result: string | undefined;
  readonly why:
    | { readonly kind: 'part'; readonly population: string }
    | { readonly kind: 'no effect'; readonly because: string };
  readonly source: CellSource;
}

/** One source of all that a count or a mark sums up: the first place, with the others behind it; nothing for none. */
export function together(sources: readonly (CellSource | undefined)[]): CellSource | undefined {
  const [first, ...more] = distinct(sources);
  return first && more.length > 0 ? { ...first, more } : first;
}

/** Each place once, where it came first. Marks sum up thousands of places: no words are made to tell them apart. */
function distinct(sources: readonly (CellSource | undefined)[]): readonly CellSource[] {
  const found: CellSource[] = [];
  const inFile = new Map<string, Map<number, number>>();
  for (const source of sources) {
    if (source === undefined) continue;
    const { file, span } = source;
    const places = inFile.get(file) ?? new Map<number, number>();
    if (places.size === 0) inFile.set(file, places);
    const place = span.start * BEYOND_A_FILE + span.end;
    const index = places.get(place) ?? found.length;
    places.set(place, index);
    found[index] = source;
  }
  return found;
}

/** No file that is read is so long: start and end of a place are one number. */
const BEYOND_A_FILE = 2 ** 26;

/**
 * given: as written. computed: by us, from what is written. The rest say why there is no value; `not extracted` is a
 * key that is absent or blank, never to be confused with `not reported`, which a person wrote.
 */
export type CellState =
  | 'given'
  | 'computed'
  | 'not extracted'
  | 'not reported'
  | 'unclear'
  | 'not applicable'
  | 'not agreed';

/** A level of an instrument's scale, to be drawn with its symbol and colour. */
export interface CellMark {
  readonly instrument: string;
  readonly judgement: string;
  /** What is drawn; absent where the figure knows the levels of its instrument. */
  readonly level?: Judgement;
}

export interface Cell {
  readonly text: string;
  readonly state: CellState;
  /** Several values, one a line, where `text` joins them. */
  readonly lines?: readonly string[];
  readonly mark?: CellMark;
  /** Which way the bias is expected to push the result, as people wrote it; a word of the instrument. */
  readonly biasDirection?: string;
  readonly source?: CellSource;
  /** How far people agree on it; absent where nobody had to. */
  readonly standing?: Standing;
  /** Signs of the footnotes that belong to it (`*`, `†`); each begins one of the table's notes. */
  readonly signs?: string;
  /** For cells that say how far the work has come. */
  readonly progress?: 'done' | 'begun' | 'missing' | 'not expected';
  /** Why it says what it says; shown on demand. */
  readonly note?: string;
  /** How it differs from an earlier version of the table; absent where it does not, or where nothing is compared. */
  readonly change?: CellChange;
}

/** What a cell said before; empty where it said nothing. */
export interface CellChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: string;
}

export interface Column {
  readonly id: string;
  readonly title: string;
  /** A heading over several columns. */
  readonly group?: string;
  readonly meaning?: string;
}

export interface Row {
  readonly id: string;
  readonly cells: readonly Cell[];
  /** The record or assessment that the row is about. */
  readonly source?: CellSource;
}

export interface Table {
  readonly kind: 'table';
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Footnotes: house rules, what was computed, how to read it; those of a sign begin with it. */
  readonly notes: readonly string[];
  readonly abbreviations: readonly { readonly short: string; readonly long: string }[];
  /** Results that are not in it though they are of its kind. */
  readonly leftOut?: readonly LeftOut[];
}
