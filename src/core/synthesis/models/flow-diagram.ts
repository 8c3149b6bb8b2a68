/** What a flow diagram is made of: boxes with their numbers. */

import type { FlowPart } from '../../knowledge/frameworks/prisma-flow';
import type { Cell } from './table';

/** As Page et al. 2021 (10.1136/bmj.n71) draw it, in one of its four forms. */
export interface FlowDiagram {
  readonly kind: 'flow diagram';
  readonly id: string;
  readonly title: string;
  /** The parts that the form has beside databases and registers. */
  readonly parts: readonly FlowPart[];
  readonly boxes: readonly FlowBox[];
  readonly notes: readonly string[];
}

export type FlowBoxId =
  | 'previous'
  | 'identified'
  | 'removed'
  | 'screened'
  | 'excluded'
  | 'sought'
  | 'not retrieved'
  | 'assessed'
  | 'assessed and excluded'
  | 'other identified'
  | 'other sought'
  | 'other not retrieved'
  | 'other assessed'
  | 'other assessed and excluded'
  | 'included'
  | 'total';

export interface FlowBox {
  readonly id: FlowBoxId;
  /** Under which heading of the diagram it stands, for tables. */
  readonly column: string;
  readonly title: string;
  readonly lines: readonly FlowLine[];
}

export interface FlowLine {
  /** Absent where the title of the box says it all. */
  readonly label?: string;
  readonly number: Cell;
  /** One of the parts of the line before it. */
  readonly isPart?: true;
}
