/**
 * What a file says: a tree of nodes that remember where they stand.
 *
 * Plain data with offsets, made by `parse.ts` and by nothing else. Offsets count UTF-16 code units from the start of
 * the text; lines and characters first appear at the rim (the shells).
 */
import type { SyntaxCode } from './syntax-codes';

/** A half-open range of UTF-16 offsets: `start` is the first unit, `end` the one behind the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One value that is not a collection. */
export interface Scalar {
  readonly kind: 'scalar';
  readonly span: Span;
  /** The value as YAML 1.2 reads it; `null` where nothing (or `null`, `~`) is written. */
  readonly value: string | number | boolean | null;
  /** The value as written, without quotation marks: `0.060` stays `0.060`. Empty where nothing is written. */
  readonly text: string;
  readonly style: 'plain' | 'quoted' | 'block';
}

/** One `key: value` line of a mapping. A key without a value has an empty scalar as its value. */
export interface Pair {
  readonly span: Span;
  readonly key: Scalar;
  readonly value: Node;
}

/** `key: value` pairs in the order of the file. Of a key that is written twice, both pairs are here. */
export interface Mapping {
  readonly kind: 'mapping';
  readonly span: Span;
  readonly style: 'block' | 'flow';
  readonly pairs: readonly Pair[];
  /** The first pair of each key, where there are many: so that looking one up does not go through all. */
  readonly byKey?: ReadonlyMap<string, Pair>;
}

/** A list. */
export interface Sequence {
  readonly kind: 'sequence';
  readonly span: Span;
  readonly style: 'block' | 'flow';
  readonly items: readonly Node[];
}

/** An alias (`*name`) is replaced by the node that it names, so one node may stand in several places of the tree. */
export type Node = Scalar | Mapping | Sequence;

/** Where a node stands: keys and list positions (from 0) on the way from the root. */
export type Path = readonly (string | number)[];

/** Replace the text at `span` by `text`. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** A repair of a text, as a command: "Add a colon". */
export interface SyntaxFix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** Something that keeps the text from being read as meant. Made by `parse.ts`, in our words, never the parser's. */
export interface SyntaxProblem {
  /** For example `syntax/duplicate-key`; the list stands in `syntax-codes.ts`. */
  readonly code: SyntaxCode | 'unreadable-file';
  readonly message: string;
  readonly span: Span;
  /** The repair that was worked out, if there is exactly one that makes sense. */
  readonly fix?: SyntaxFix;
  /** Another one that makes as much sense to who knows the text alone; what the format has there decides. */
  readonly otherFix?: SyntaxFix;
  /** A second place that belongs to it, for example the first of two equal keys. */
  readonly related?: { readonly span: Span; readonly message: string };
}

/** One text, read. Never absent: text that cannot be read has no `root`, and problems instead. */
export interface Document {
  readonly text: string;
  readonly root: Node | undefined;
  readonly problems: readonly SyntaxProblem[];
}

/**
 * Why a file could not be read; `said` is what the system says, as a sentence. The words for it are made when they are
 * needed: papers are English, the editor need not be.
 */
export type Unread =
  | { readonly why: 'another encoding'; readonly seems: 'UTF-16' | 'Latin-1' }
  | { readonly why: 'no text' }
  | { readonly why: 'too large' }
  | { readonly why: 'no access'; readonly said: string };
