import { named } from '../../document/named';
import { textAt, valueOf } from '../../document/walk';
import { canonicalWord } from '../../fields/canonical';
import { flowField } from '../../format/review/flow';
import { FLOW_ITEMS, type FlowPart } from '../../knowledge/frameworks/prisma-flow';
import { listed } from '../../language/listed';
import { say } from '../../language/say';
import { write } from '../../writing/edits';
import type { Check } from '../check';
import { flowIn, flowLabel, flowSpan } from '../reading/flow-counts';

const PARTS: Readonly<Record<string, readonly FlowPart[]>> = {
  'new v1': [],
  'new v2': ['other methods'],
  'updated v1': ['updated'],
  'updated v2': ['updated', 'other methods'],
};

/**
 * Whether the published diagram has a box for a key of the flow; every diagram has, while none is chosen.
 * @param template as written
 */
export function hasBox(template: string | undefined, key: string): boolean {
  const field = flowField.fields.template;
  const has =
    template === undefined || field === undefined ? undefined : named(PARTS, canonicalWord(field, template) ?? '');
  const part = FLOW_ITEMS.find((item) => item.key === key)?.onlyIn;
  return has === undefined || part === undefined || has.includes(part);
}

export const flowTemplate: Check = {
  code: 'flow-template',
  title: 'A box that the chosen flow diagram does not have',
  severity: 'error',
  explanation:
    'PRISMA 2020 has four flow diagrams: for new and for updated reviews, each with or without other methods of finding reports. Boxes about a previous version stand only in those for updates, boxes about other methods only in version 2. Choose the diagram that has all boxes that are used.',
  *find(file) {
    const flow = flowIn(file);
    const templates = flowField.fields.template;
    const node = valueOf(flow, 'template');
    const written = textAt(flow, 'template');
    if (flow === undefined || node === undefined || written === undefined || templates === undefined) return;
    const has = named(PARTS, canonicalWord(templates, written) ?? '');
    if (has === undefined) return;
    const used = FLOW_ITEMS.filter(({ key }) => valueOf(flow, key) !== undefined);
    const odd = used.filter(({ onlyIn }) => onlyIn !== undefined && !has.includes(onlyIn));
    const [first] = odd;
    if (first === undefined) return;
    const fitting = Object.entries(PARTS).find(
      ([, parts]) =>
        used.every(({ onlyIn }) => onlyIn === undefined || parts.includes(onlyIn)) &&
        has.every((part) => parts.includes(part)),
    )?.[0];
    const names = odd.map(({ key }) => flowLabel(key));
    yield {
      span: flowSpan(flow, first.key),
      message: say`The diagram “${written}” has no box for ${listed(names, 'and')}. The diagram with all boxes used here is “${fitting}”: choose it, or take out what does not apply.`,
      fixes:
        fitting === undefined
          ? []
          : [{ title: say`Choose the diagram “${fitting}”`, kind: 'choice', edits: [write(node.span, fitting)] }],
    };
  },
};
