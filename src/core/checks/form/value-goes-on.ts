import type { Scalar } from '../../document/document';
import { shortened } from '../../document/slips/repair';
import { say } from '../../language/say';
import type { Check } from '../check';
import { keyOf } from '../reading/form';

/** An empty line inside a value without quotation marks, with what is written below it. */
const GAP = /\r?\n[ \t]*\r?\n\s*/;

export const valueGoesOn: Check = {
  code: 'value-goes-on',
  title: 'A value that goes on below an empty line',
  severity: 'warning',
  explanation:
    'Text that stands further right than its key belongs to the value above, also below an empty line; so a number or word that was left standing alone becomes part of a title. If it belongs there, take the empty line out, or begin the value with `|`; if not, give it a name of its own.',
  *find({ document: { text } }, _review, prepared) {
    for (const { node, path } of prepared.steps()) {
      if (node.kind !== 'scalar' || node.style !== 'plain') continue;
      const start = belowGap(text, node);
      if (start === undefined) continue;
      const below = shortened(text.slice(start, node.span.end));
      const above = shortened(text.slice(node.span.start, start));
      yield {
        span: { start, end: node.span.end },
        message: say`“${below}” goes on with the value of “${keyOf(path)}” above the empty line (“${above}”), so both are read as one text. If it belongs there, take the empty line out; if not, write a name and a colon in front of it.`,
      };
    }
  },
};

/** Where the first text below an empty line inside a value starts; `undefined` where there is none. */
function belowGap(text: string, { span: { start, end } }: Scalar): number | undefined {
  const lineEnd = text.indexOf('\n', start);
  if (lineEnd < 0 || lineEnd >= end) return undefined;
  const gap = GAP.exec(text.slice(start, end));
  return gap === null ? undefined : start + gap.index + gap[0].length;
}
