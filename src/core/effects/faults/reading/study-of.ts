/** What the file of a result says about its study and its groups. */
import type { Node } from '../../../document/document';
import type { RecordFile } from '../../../document/record';
import { oneOrMany, textAt } from '../../../document/walk';
import { studyDesign } from '../../../review/appraisal/assessments';
import { type Review, recordCalled, sectionNode } from '../../../review/review';
import { isClustered } from '../../clusters';

/** A section as the file has it; else as the study has it. */
export function sectionFor(file: RecordFile, key: string, review: Review): Node | undefined {
  return file.sections.get(key)?.value ?? sectionNode(recordCalled(review, 'study', file.id), key);
}

/** The groups of the study. */
export function armsFor(file: RecordFile, review: Review): readonly Node[] {
  return oneOrMany(sectionFor(file, 'arms', review));
}

/** The group of the study that a group of a result means. */
export function armOf(group: Node, file: RecordFile, review: Review): Node | undefined {
  const id = textAt(group, 'arm');
  return id === undefined ? undefined : armsFor(file, review).find((each) => textAt(each, 'id') === id);
}

/** Whether the same persons, each randomised, are in the groups from the start to the end. */
export function followsPersons(result: Node, file: RecordFile, review: Review): boolean {
  const design = studyDesign(file, review)?.value;
  return design === 'randomised trial' && !isClustered(result, { design, arms: armsFor(file, review) });
}
