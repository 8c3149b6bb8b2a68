/** Where the review file gives the names of outcomes, measures, people and so on. */
import type { DictionaryKeys, Field } from '../schema/field';
import { recordFields } from '../schema/records';

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
