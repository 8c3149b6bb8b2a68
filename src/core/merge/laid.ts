/** Entries of the result in their order, ready to be put together in lines or in brackets. */
import type { Collection, Written } from './lossless/collections';
import type { Lines } from './remarks';
import type { Rope } from './rope';

export interface Laid {
  /** What it is in the version whose form is kept; several where they are in dispute together. */
  readonly kept: readonly Written[];
  /** What it is in the other version. */
  readonly other: readonly Written[];
  /** The lines above it. */
  readonly gap: Lines;
  /** The entry from its key or dash on; in lines with its remarks and its depth. Of a dispute, one piece. */
  readonly rope: Rope;
  /** Of a dispute over whole entries: the entries of each side. */
  readonly sides?: { readonly ours: readonly string[]; readonly theirs: readonly string[] };
}

/** A collection as it is to be: its form is that of one version. */
export interface Frame {
  readonly kept: Collection;
  readonly base: Collection | undefined;
  readonly other: Collection;
  /** At which its keys or dashes stand in the result; in brackets that of the entry in lines around them. */
  readonly column: number;
}
