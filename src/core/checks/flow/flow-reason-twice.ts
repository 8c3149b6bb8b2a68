import { FLOW_ITEMS } from '../../knowledge/frameworks/prisma-flow';
import { plain } from '../../language/closest';
import { say } from '../../language/say';
import type { Check } from '../check';
import { flowEntries, flowIn } from '../reading/flow-counts';

export const flowReasonTwice: Check = {
  code: 'flow-reason-twice',
  title: 'One reason in two places',
  severity: 'warning',
  explanation:
    'A reason for excluding reports, or a source of records, stands twice in one list of the flow, perhaps in another spelling. Readers take them for two. Put the numbers together under one of them.',
  *find(file) {
    const flow = flowIn(file);
    if (flow === undefined) return;
    for (const { key } of FLOW_ITEMS.filter(({ form }) => form !== 'number')) {
      const entries = flowEntries(flow, key);
      for (const [index, { node, text }] of entries.entries()) {
        const first = entries.slice(0, index).find((other) => plain(other.text) === plain(text));
        if (first === undefined) continue;
        yield {
          span: node.span,
          message: say`“${text}” stands in this list already. Readers take them for two: put the two numbers together in one entry.`,
          related: [{ file: file.path, span: first.node.span, message: say`The first of the two.` }],
        };
      }
    }
  },
};
