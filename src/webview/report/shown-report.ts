/** What the page can do with a report, whatever kind of file it is. */
import type { Mark, ReportView, SelectedText } from './protocol';

/** How often something was found, and which of it is in sight, from 1; 0 where nothing is. */
export interface Found {
  readonly total: number;
  readonly current: number;
  readonly isSearching: boolean;
}

export interface Query {
  readonly words: string;
  readonly matchesCase: boolean;
  readonly wholeWords: boolean;
}

/** Looks for words, and leads from one place to the next. */
export interface Finder {
  /** Marks all places, and brings the first one after what is in sight into sight. */
  readonly look: (query: Query) => void;
  readonly step: (by: 1 | -1) => void;
  /** Takes the marks away, and selects what was found last. */
  readonly close: () => void;
}

export interface ShownReport {
  readonly pages: number;
  readonly finder: Finder;
  /** What is selected now. */
  readonly selected: () => Promise<SelectedText | undefined>;
  readonly showMarks: (marks: readonly Mark[]) => void;
  readonly goToMark: (id: string) => void;
  readonly goToPage: (page: string) => void;
  /** To the page before or after. */
  readonly step: (by: 1 | -1) => void;
  /** @param zoom a factor, or what the page is fitted to */
  readonly zoom: (zoom: string) => void;
  readonly zoomBy: (by: 1 | -1) => void;
  /** Shows what stands beside the pages, or nothing there; only where a report has something to stand there. */
  readonly toggleSide?: () => void;
  readonly view: () => ReportView;
  readonly close: () => void;
}

/** What a report tells the page around it. */
export interface ReportEvents {
  /** @param label what is printed on the page, where the file tells */
  readonly moved: (page: number, pages: number, label: string | null) => void;
  readonly zoomed: (zoom: string, factor: number) => void;
  /** The view has changed. */
  readonly viewed: () => void;
  readonly found: (found: Found) => void;
  readonly openMark: (id: string) => void;
  /** An address outside of the report was chosen. */
  readonly outside: (address: string) => void;
  /** A page without any text came into sight. */
  readonly withoutText: () => void;
}
