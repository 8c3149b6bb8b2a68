/** A result as the rules read it: what several of them need is worked out once, when the first one asks. */
import type { Node } from '../../../document/document';
import { once } from '../../../document/once';
import type { RecordFile } from '../../../document/record';
import { oneOrMany, valueOf } from '../../../document/walk';
import type { Review } from '../../../review/review';
import { type ReadEstimate, readEstimate } from './estimates';
import { comparedPair, groupsIn, isModelled, type WrittenGroup } from './groups';
import { type IntervalWithin, intervalsWithin } from './intervals';
import { type Score, scaleRange, scoreOf, type WrittenScale } from './scale';
import { followsPersons } from './study-of';

/** Lives as long as one look at one result. */
export interface ReadResult {
  readonly node: Node;
  /** In which it stands. */
  readonly file: RecordFile;
  readonly review: Review;
  /** The groups under `by_arm`. */
  readonly groups: () => readonly WrittenGroup[];
  /** The two groups that are compared, the intervention first, where each side is one group. */
  readonly pair: () => readonly [WrittenGroup, WrittenGroup] | undefined;
  /** The estimate that the result gives. */
  readonly estimate: () => ReadEstimate | undefined;
  /** That one, and the one without adjustment beside it. */
  readonly estimates: () => readonly ReadEstimate[];
  /** All intervals, wherever in the result they stand. */
  readonly intervals: () => readonly IntervalWithin[];
  /** Whether the numbers of the groups may be those of a model rather than of the people. */
  readonly isModelled: () => boolean;
  /** Whether the same persons, each randomised, are in the groups from the start to the end. */
  readonly followsPersons: () => boolean;
  /** The lowest and the highest score of its measure. */
  readonly scale: () => WrittenScale | undefined;
  /** How a score of its measure is made of answers. */
  readonly score: () => Score | undefined;
}

/** Everything that the rules ask of a result, read when the first of them asks. */
export function readResult(node: Node, file: RecordFile, review: Review): ReadResult {
  const groups = once(() => groupsIn(node));
  const given = once(() => oneOrMany(valueOf(node, 'estimate')).map(readEstimate));
  const estimates = once(() => [...given(), ...oneOrMany(valueOf(node, 'unadjusted')).map(readEstimate)]);
  return {
    node,
    file,
    review,
    groups,
    pair: once(() => comparedPair(node, groups())),
    estimate: once(() => given().find((each) => each.node === valueOf(node, 'estimate'))),
    estimates,
    intervals: once(() => intervalsWithin(node)),
    isModelled: once(() => isModelled(node)),
    followsPersons: once(() => followsPersons(node, file, review)),
    scale: once(() => scaleRange(node, file, review)),
    score: once(() => scoreOf(node, review)),
  };
}
