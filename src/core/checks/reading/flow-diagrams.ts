/** The four flow diagrams of PRISMA 2020 (Page et al. 2021, 10.1136/bmj.n71), and which boxes each of them has. */

import { named } from '../../document/named';
import { canonicalWord } from '../../fields/canonical';
import { flowField } from '../../format/review/flow';
import { FLOW_ITEMS, type FlowPart } from '../../knowledge/frameworks/prisma-flow';

/** What a diagram has beside the boxes of all diagrams, by its agreed name. */
export const PARTS_OF_DIAGRAMS: Readonly<Record<string, readonly FlowPart[]>> = {
  'new v1': [],
  'new v2': ['other methods'],
  'updated v1': ['updated'],
  'updated v2': ['updated', 'other methods'],
};

/** What a diagram has beside the boxes of all diagrams. @param template as written; nothing for a name that none has */
export function partsOf(template: string): readonly FlowPart[] | undefined {
  const field = flowField.fields.template;
  return field && named(PARTS_OF_DIAGRAMS, canonicalWord(field, template) ?? '');
}

/**
 * Whether the published diagram has a box for a key of the flow; every diagram has, while none is chosen.
 * @param template as written
 */
export function hasBox(template: string | undefined, key: string): boolean {
  const has = template === undefined ? undefined : partsOf(template);
  const part = FLOW_ITEMS.find((item) => item.key === key)?.onlyIn;
  return has === undefined || part === undefined || has.includes(part);
}
