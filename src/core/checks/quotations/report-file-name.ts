import { itemsOf, textOf, valueOf } from '../../document/walk';
import { say } from '../../language/say';
import { reportState } from '../../reports/quotations-asked';
import { reportPath } from '../../reports/report-meant';
import { write } from '../../writing/value';
import type { Check } from '../check';

export const reportFileName: Check = {
  code: 'report-file-name',
  title: 'The file of a report is written otherwise',
  severity: 'warning',
  explanation:
    'There is a file whose name differs from what is written in capital letters only. Some computers open it all the same; on others, and on the server that checks the review, it is not there. Write the name as the file has it.',
  *find(file, review) {
    if (file.kind !== 'study') return;
    for (const report of itemsOf(file.sections.get('reports')?.value)) {
      const node = valueOf(report, 'file');
      const state = reportState(review, reportPath(textOf(node)));
      if (node === undefined || state?.state !== 'missing' || state.calledInstead === undefined) continue;
      yield {
        span: node.span,
        message: say`The file is called “${state.calledInstead}”. Computers that tell capital letters from small ones do not find it under the name that is written here. Write it as the file has it.`,
        fixes: [
          {
            title: say`Write “${state.calledInstead}”`,
            kind: 'spelling',
            edits: [write(node.span, state.calledInstead)],
          },
        ],
      };
    }
  },
};
