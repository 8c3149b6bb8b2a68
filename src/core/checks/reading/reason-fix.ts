/** Room for a reason beside a judgement or decision; the reason itself is the person's to write. */

import type { Mapping, Pair } from '../../document/document';
import { pairOf } from '../../document/walk';
import { say } from '../../language/say';
import { addPairAfter } from '../../writing/keys';
import type { Fix } from '../check';

/** @returns none where the key is there already, without a reason behind it */
export function reasonFix(text: string, holder: Mapping, beside: Pair): Fix[] {
  if (pairOf(holder, 'reason') !== undefined) return [];
  return [{ title: say`Add a reason`, kind: 'choice', edits: [addPairAfter(text, holder, beside, 'reason', '')] }];
}
