/** Results that a figure leaves out, with the place where they are written and the reason. */
import type { CellSource } from './table';

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
