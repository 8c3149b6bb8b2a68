/** Domains of context and implementation: those of the dimension that stands beside them. */
import { nodeAt, textAt } from '../../document/walk';
import { canonicalChoice } from '../../fields/canonical';
import type { Field } from '../../fields/field';
import { CONTEXT_DIMENSIONS, contextCodeField } from '../../format/study/context';
import type { Place } from './place';

/** @returns the words that fit; `undefined` at other places, and where no dimension is written yet */
export function domainsAt({ path, file }: Place, field: Field): readonly string[] | undefined {
  if (field !== contextCodeField.fields.domain) return undefined;
  const written = textAt(nodeAt(file.document.root, path.slice(0, -1)), 'dimension');
  const dimension = written === undefined ? undefined : canonicalChoice(CONTEXT_DIMENSIONS, written);
  return CONTEXT_DIMENSIONS.find(({ value }) => value === dimension)?.domains.map(({ value }) => value);
}
