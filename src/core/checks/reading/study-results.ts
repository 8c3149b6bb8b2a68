/** The results of a study file, for checks that look at their numbers. */
import type { Mapping } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { isMapping, oneOrMany } from '../../document/walk';

/** All results of a file, in its order. */
export function resultsIn(file: RecordFile): Mapping[] {
  return oneOrMany(file.sections.get('results')?.value).filter(isMapping);
}
