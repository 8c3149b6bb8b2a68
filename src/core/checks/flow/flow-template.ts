import { textAt, valueOf } from '../../document/walk';
import { FLOW_ITEMS } from '../../knowledge/frameworks/prisma-flow';
import { listed } from '../../language/listed';
import { say } from '../../language/say';
import { write } from '../../writing/value';
import type { Check } from '../check';
import { flowIn, flowLabel, flowSpan } from '../reading/flow-counts';
import { PARTS_OF_DIAGRAMS, partsOf } from '../reading/flow-diagrams';

export const flowTemplate: Check = {
  code: 'flow-template',
  title: 'A box that the chosen flow diagram does not have',
  severity: 'error',
  explanation:
    'PRISMA 2020 has four flow diagrams: for new and for updated reviews, each with or without other methods of finding reports. Boxes about a previous version stand only in those for updates, boxes about other methods only in version 2. Choose the diagram that has all boxes that are used.',
  *find(file) {
    const flow = flowIn(file);
    const node = valueOf(flow, 'template');
    const written = textAt(flow, 'template');
    if (flow === undefined || node === undefined || written === undefined) return;
    const has = partsOf(written);
    if (has === undefined) return;
    const used = FLOW_ITEMS.filter(({ key }) => valueOf(flow, key) !== undefined);
    const odd = used.filter(({ onlyIn }) => onlyIn !== undefined && !has.includes(onlyIn));
    const [first] = odd;
    if (first === undefined) return;
    const fitting = Object.entries(PARTS_OF_DIAGRAMS).find(
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
