/** Where the review file gives the names of outcomes, measures, people and so on. */
import { once } from '../../document/once';
import type { RecordFile } from '../../document/record';
import { nodeAt } from '../../document/walk';
import type { DictionaryKeys, Field, ReferenceTarget } from '../../fields/field';
import { recordFields } from '../../format/records';
import type { Review } from '../../review/review';

/** A place of the review file whose keys are names. */
export interface HomeOfNames {
  readonly path: readonly string[];
  readonly keys: DictionaryKeys;
}

/**
 * Where things of a kind are given; `undefined` for those that have ids of their own.
 * @param target a kind of things that can be named elsewhere
 */
export function homeOfNames(target: string): HomeOfNames | undefined {
  return homes().get(target);
}

/** By what is defined there; a question is asked of each value of a file, so that they are not looked for each time. */
const homes = once(() => new Map(homesBelow(recordFields.review, [])));

function homesBelow(field: Field, path: readonly string[]): [target: string, home: HomeOfNames][] {
  if (field.kind === 'dictionary') {
    const { keys } = field;
    return keys.defines === undefined ? [] : [[keys.defines, { path, keys }]];
  }
  if (field.kind !== 'mapping' || path.length > 1) return [];
  return Object.entries(field.fields).flatMap(([key, child]) => homesBelow(child, [...path, key]));
}

/** Whether names of this kind stand in the review file, and there is one to which a new one can be added. */
export function takesNewNames(review: Review, target: ReferenceTarget): boolean {
  const home = homeOfNames(target);
  return home !== undefined && filesForNames(review, home.path).length > 0;
}

/** The files of the review record, the one in which most of the way to the names stands first. */
export function filesForNames(review: Review, path: readonly string[]): readonly RecordFile[] {
  const known = ({ document: { root } }: RecordFile) =>
    path.filter((_, depth) => nodeAt(root, path.slice(0, depth + 1)) !== undefined).length;
  return review.files
    .filter(({ kind, document }) => kind === 'review' && document.problems.length === 0)
    .sort((a, b) => known(b) - known(a));
}
