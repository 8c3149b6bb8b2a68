/** What an overview of a review is made of: the facts on one page. */
import type { Cell, Table } from './table';

/** A number, and what it counts. */
export interface Count {
  readonly number: number;
  /** In the plural where the number is not 1: "studies". */
  readonly what: string;
  /** "of 14 expected", "18 reports of 18 studies". */
  readonly note?: string;
  /** The same, broken down: by type, by design. */
  readonly kinds: readonly { readonly title: string; readonly parts: readonly CountPart[] }[];
}

export interface CountPart {
  readonly name: string;
  readonly number: number;
}

/** Something the review says of itself: "Population". */
export interface Statement {
  readonly name: string;
  readonly cell: Cell;
}

export interface Overview {
  readonly kind: 'overview';
  readonly id: string;
  readonly title: string;
  /** What people should know first, for example that there is no review file; usually empty. */
  readonly hints: readonly string[];
  readonly question: readonly Statement[];
  readonly counts: readonly Count[];
  /** Progress, who extracted, house rules, accepted exceptions; those without a row are left out. */
  readonly tables: readonly Table[];
}
