import { textOf, valueOf } from '../../document/walk';
import { say } from '../../language/say';
import { findingOf, quotationsAsked, reportState } from '../../reports/quotations-asked';
import { write } from '../../writing/value';
import type { Check } from '../check';

export const reportChanged: Check = {
  code: 'report-changed',
  title: 'A report that has changed since it was quoted',
  severity: 'warning',
  explanation:
    '`sha256` says which file was quoted: a fingerprint that is another one as soon as anything in the file is. The file of the report is not that one any more: it was replaced by a later version, a correction or another paper. Look whether the quotation and the value still stand there, then write the new fingerprint.',
  *find(file, review) {
    for (const asked of quotationsAsked(review, file)) {
      const node = valueOf(asked.entry, 'sha256');
      const written = textOf(node)?.toLowerCase();
      const state = reportState(review, asked.report?.path);
      if (node === undefined || written === undefined || state === undefined || !('sha256' in state)) continue;
      if (written === state.sha256) continue;
      const isThere = findingOf(review, asked)?.state === 'found';
      const start = say`The file of the report “${asked.report?.id ?? ''}” is another one than when this was quoted.`;
      yield {
        span: node.span,
        severity: isThere ? 'information' : 'warning',
        message: isThere
          ? say`${start} The quotation stands in it all the same. Look whether the value still holds, then write the fingerprint of the new file.`
          : say`${start} Look for the quotation and the value in the new file before you write its fingerprint.`,
        fixes: [
          {
            title: say`Write the fingerprint of the new file`,
            kind: 'choice',
            edits: [write(node.span, state.sha256)],
          },
        ],
      };
    }
  },
};
