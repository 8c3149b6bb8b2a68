import { itemsOf } from '../../document/walk';
import { counted } from '../../language/counted';
import { say } from '../../language/say';
import { type Index, indexed, isIncluded, type RecordView, sectionNode } from '../../review/review';
import { unsettledFiles } from '../../review/unsettled';
import type { Check } from '../check';
import { flowIn, flowSpan, statedCount } from '../reading/flow-counts';

export const flowAgainstFiles: Check = {
  code: 'flow-against-files',
  title: 'The flow counts other studies than there are files',
  severity: 'warning',
  explanation:
    'The last box of the flow diagram counts the included studies and their reports. There should be a study file for each study, and in it each of its reports. Either a file is missing or of a study that is not included, or the number in the flow is old.',
  *find(file, review) {
    const flow = flowIn(file);
    if (flow === undefined) return;
    const included = indexed(review, REPORTS, INCLUDED);
    // A review that has just begun has nothing to compare with.
    if (included.length === 0) return;
    // Which studies there are is known once every file says which it is about.
    if (unsettledFiles(review).length > 0) return;
    const reports = included.reduce((sum, count) => sum + count, 0);
    for (const { keys, files, what } of [
      { keys: ['total_studies', 'new_studies'], files: included.length, what: 'study' },
      { keys: ['total_reports', 'new_reports'], files: reports, what: 'report' },
    ]) {
      const key = keys.find((each) => statedCount(flow, each) !== undefined);
      const number = key === undefined ? undefined : statedCount(flow, key);
      if (key === undefined || number === undefined || number === files) continue;
      const isStudies = what === 'study';
      yield {
        span: flowSpan(flow, key),
        message: say`The flow counts ${isStudies ? counted(number, 'study', 'studies') : counted(number, 'report')}, but the study files of this review have ${isStudies ? counted(files, 'included study', 'included studies') : counted(files, 'included report')}. ${
          files < number ? say`Not yet extracted: ${number - files}.` : say`More than counted: ${files - number}.`
        } Compare with the list of what is included.`,
      };
    }
  },
};

/** How many reports each included study has. */
const REPORTS: Index<RecordView, number> = {
  of: 'studies',
  *facts(study) {
    if (isIncluded(study)) yield [INCLUDED, reportCount(study)];
  },
};

const INCLUDED = 'included';

/** A study that does not name its reports has one. */
function reportCount(study: RecordView): number {
  return Math.max(1, itemsOf(sectionNode(study, 'reports')).length);
}
