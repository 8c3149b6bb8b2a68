/** What a forest plot and a summary are made from. */
import type { Node } from '../document/document';
import type { Effect } from '../effects/effect';
import type { RecordView, SectionView } from '../review';
import type { ForestPanel } from './forest-plot';

/** A result with its effect, before it is drawn. */
export interface Candidate {
  readonly study: RecordView;
  readonly name: string;
  readonly section: SectionView;
  readonly node: Node;
  readonly id: string | undefined;
  readonly outcome: string;
  readonly measure: string | undefined;
  readonly randomised: boolean | undefined;
  readonly isAboutAll: boolean;
  readonly effect: Effect;
}

/** Which way of a plot is better, and whose effects have to be turned round for that. */
export interface Sense {
  readonly turned: (candidate: Candidate) => boolean;
  readonly sides: ForestPanel['sides'];
  /** Why no summary makes sense; absent where one does. */
  readonly problem: string | undefined;
  readonly notes: readonly string[];
}
