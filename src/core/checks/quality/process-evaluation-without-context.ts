import { isBlank, oneOrMany } from '../../document/walk';
import { say } from '../../language/say';
import { studyType } from '../../review/fitting-sections';
import { filesOfRecord, isIncluded, recordCalled } from '../../review/review';
import type { Check } from '../check';

export const processEvaluationWithoutContext: Check = {
  code: 'process-evaluation-without-context',
  title: 'A process evaluation without findings about context',
  severity: 'information',
  explanation:
    'Process evaluations are read for what they say about context, implementation and acceptability. A study of that type without an entry under `cici` is either not yet extracted, or says nothing about them: then write `cici: not reported`.',
  *find(file, review) {
    const study = recordCalled(review, 'study', file.id);
    if (file.kind !== 'study' || (study !== undefined && !isIncluded(study))) return;
    const type = oneOrMany(file.sections.get('types')?.value).find(
      (each) => studyType(each)?.value === 'process evaluation',
    );
    const files = [file, ...filesOfRecord(review, file)];
    const isWritten = files.some(({ sections }) => {
      const section = sections.get('cici')?.value;
      return section !== undefined && !isBlank(section);
    });
    if (type === undefined || isWritten) return;
    yield {
      span: type.span,
      message: say`This is a process evaluation, but nothing stands under “cici”. Add what it found about context, implementation and acceptability, or write that it is not reported.`,
    };
  },
};
