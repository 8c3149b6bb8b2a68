import { itemsOf, textAt, textOf, valueOf } from '../../document/walk';
import { say } from '../../language/say';
import { reportState } from '../../reports/quotations-asked';
import { reportPath } from '../../reports/report-meant';
import type { WhyNoText } from '../../reports/report-text';
import { LARGEST_REPORT } from '../../reports/report-text';
import type { Check } from '../check';

export const reportNotSearched: Check = {
  code: 'report-not-searched',
  title: 'A report in which quotations cannot be looked for',
  severity: 'information',
  explanation:
    'The file of the report has no text that could be read: its pages are pictures (a scan), it needs a password, it is broken or too large, or it lies outside of the folder that is open. Nothing is said about its quotations. A scan gets text by OCR, for example with the free program OCRmyPDF; of the rest, ask for another copy.',
  *find(file, review) {
    if (file.kind !== 'study') return;
    for (const report of itemsOf(file.sections.get('reports')?.value)) {
      const node = valueOf(report, 'file');
      const state = reportState(review, reportPath(textOf(node)));
      if (node === undefined || (state?.state !== 'no text' && state?.state !== 'outside')) continue;
      const because = state.state === 'outside' ? outside() : whyNot(state.why);
      yield {
        span: node.span,
        message: say`${because} So the quotations from the report “${textAt(report, 'id') ?? ''}” were not looked for, and nothing is said about them.`,
      };
    }
  },
};

function outside(): string {
  return say`This file lies outside of the folder that is open, and is only read when somebody opens it.`;
}

function whyNot(why: WhyNoText): string {
  if (why === 'scan')
    return say`The pages of this file are pictures without text, as a scanner makes them (OCR would give them text).`;
  if (why === 'encrypted') return say`This file opens with a password only.`;
  if (why === 'unknown form') return say`This file is neither a PDF nor text or a web page.`;
  if (why === 'too large')
    return say`This file is larger than what is read: ${LARGEST_REPORT.pages} pages or ${LARGEST_REPORT.bytes / 1_000_000} MB.`;
  return say`This file cannot be read: it is broken or empty, as after a download that was interrupted.`;
}
