import { say } from '../../language/say';
import { unreadableFilesOf } from '../../review/unsettled';
import type { Check } from '../check';

export const waitsForFile: Check = {
  code: 'waits-for-file',
  title: 'Another file of the record has to be mended first',
  severity: 'information',
  explanation:
    'The files of one record belong together: results, arms and the design of a study may stand in another file than the assessment that needs them. While one of them cannot be read at all, what depends on it is not checked, so that one mistake does not become many. Mend that file first.',
  *find(file, review) {
    const [other] = unreadableFilesOf(review, file);
    if (other === undefined || file.idNode === undefined) return;
    const [problem] = other.document.problems;
    const name = other.path.split('/').at(-1);
    yield {
      span: file.idNode.span,
      message: say`The file “${name}” seems to belong to the same ${file.kind}, and it cannot be read now. Names and designs that may stand there are not checked here until it can. Mend that file first.`,
      ...(problem && { related: [{ file: other.path, span: problem.span, message: problem.message }] }),
    };
  },
};
