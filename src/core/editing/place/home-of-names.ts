/** Where the review file gives the names of outcomes, measures, people and so on. */
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
  return homeBelow(recordFields.review, [], target);
}

function homeBelow(field: Field, path: readonly string[], target: string): HomeOfNames | undefined {
  if (field.kind === 'dictionary') return field.keys.defines === target ? { path, keys: field.keys } : undefined;
  if (field.kind !== 'mapping' || path.length > 1) return undefined;
  for (const [key, child] of Object.entries(field.fields)) {
    const found = homeBelow(child, [...path, key], target);
    if (found) return found;
  }
  return undefined;
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
