/** A file of another program, and what a reader makes of it. */
import type { Material } from '../../core/index';

/** A file as it was given. */
export interface Source {
  /** Its name without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What reads one kind of file. A new one is its own file, and one line in `list.ts`. */
export interface Reader {
  /** By which people ask for it: `--as effects`. */
  readonly id: string;
  /** What it reads, in a few words, translated where it is shown: “a table of effects (metafor, meta)”. */
  readonly title: string;
  /** Whether a source looks like it; looked at in the order of the list. */
  readonly recognises: (source: Source) => boolean | Promise<boolean>;
  readonly read: (source: Source) => Promise<Material>;
}

/** A source that cannot be read, with a sentence for people. */
export class UnreadableSource extends Error {}
