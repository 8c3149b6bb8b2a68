/** A level under the key of another model: the repair that several checks offer. */

import { say } from '../../language/say';
import { moveEntry } from '../../writing/edit-entries';
import type { Fix } from '../check';
import type { Elsewhere, OddLevel } from './odd-levels';

/** Moves a level to the key of another model, where the same mapping has room for it. */
export function moveToModel({ step }: OddLevel, { model, level }: Elsewhere, text: string): Fix[] {
  const fields = step.holder?.field.kind === 'mapping' ? step.holder.field.fields : {};
  if (fields[model.key] === undefined) return [];
  const edits = moveEntry(text, step, model.key, level);
  return edits.length === 0 ? [] : [{ title: say`Move to “${model.key}” as “${level}”`, kind: 'choice', edits }];
}
