/** What a map of components is made of: rows of components, sorted by kind, with a dot for each thing that they reach. */

import type { Cell, CellSource, Column } from './table';

/** As Fig. 1 of Maddox et al. 2025 (10.1186/s12913-025-13861-9) sorts interventions: by the main kind of component. */
export interface ComponentMap {
  readonly kind: 'component map';
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly groups: readonly ComponentGroup[];
  readonly notes: readonly string[];
}

export interface ComponentGroup {
  /** The kind; absent for components of which none is said. */
  readonly title: string | undefined;
  /** How many interventions have a component of this kind. */
  readonly interventions: number;
  readonly rows: readonly ComponentRow[];
}

export interface ComponentRow {
  readonly id: string;
  /** The intervention, with the numbers of its reports. */
  readonly name: string;
  /** The component; absent where the source does not tell components apart. */
  readonly component?: string;
  readonly source?: CellSource;
  /** One for each column: `yes`, `no`, or without text where nothing is coded yet. */
  readonly cells: readonly Cell[];
}
