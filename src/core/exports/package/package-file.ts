/** One file of a data package. */

export interface PackageFile {
  /** From the folder of the package, with `/`. */
  readonly path: string;
  /** What it holds, in a sentence. */
  readonly meaning: string;
  /** Its text; made when it is asked for, because all of them together take time. */
  readonly text: () => string;
  /** Of a table: heads and lines, numbers as numbers, where they are at hand. */
  readonly rows?: () => readonly (readonly (string | number)[])[];
}
