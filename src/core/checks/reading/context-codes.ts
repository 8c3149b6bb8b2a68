/** The codes of findings about context, for checks that look at them. */

import type { Mapping } from '../../document/document';
import { named } from '../../document/named';
import { isMapping, textAt } from '../../document/walk';
import { canonicalWord } from '../../fields/canonical';
import { contextCodeField, contextFindingField } from '../../format/study/context';
import type { FieldStep } from '../../format/walk-fields';

/** One code: that of a finding itself, or one of its `codes`. */
export interface ContextCode {
  readonly node: Mapping;
  /** The finding, where the code is one of several. */
  readonly finding: Mapping | undefined;
  /** In the agreed spelling; absent where nothing, or no such word, is written. */
  readonly dimension: string | undefined;
  readonly domain: string | undefined;
}

/** All codes of a file, in its order; a finding that says no more than its theme has none. */
export function* contextCodesIn(steps: readonly FieldStep[]): Generator<ContextCode> {
  let finding: Mapping | undefined;
  for (const { node, field } of steps) {
    if (!isMapping(node) || (field !== contextFindingField && field !== contextCodeField)) continue;
    if (field === contextFindingField) finding = node;
    const dimension = wordAt(node, 'dimension');
    const domain = wordAt(node, 'domain');
    if (dimension === undefined && domain === undefined) continue;
    yield { node, finding: field === contextCodeField ? finding : undefined, dimension, domain };
  }
}

function wordAt(node: Mapping, key: string): string | undefined {
  const field = named(contextCodeField.fields, key);
  const written = textAt(node, key);
  return field === undefined || written === undefined ? undefined : canonicalWord(field, written);
}
