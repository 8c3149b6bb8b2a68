/** The results of a study by their ids. */

import type { Node } from '../document/document';
import { authorKey } from '../document/record';
import { itemsOf, textAt, textOf } from '../document/walk';
import type { Assessment } from './appraisal/assessments';
import { type RecordView, sectionNode } from './review';

/** What a result is called in tables of assessments: "burnout, MBI, 6 months"; blank where it says nothing of that. */
export function resultWords(result: Node | undefined): string {
  const population = textAt(result, 'population');
  const words = ['outcome', 'measure', 'timepoint'].map((key) => textAt(result, key));
  return [...words, population === 'all' ? undefined : population].filter((word) => word !== undefined).join(', ');
}

/**
 * The result that an assessment is about: in the files of those who assessed it, else as the synthesis reads the study.
 * @returns `undefined` for the study as a whole, and where no such result is there
 */
export function assessedResult({ file, result }: Assessment, study: RecordView): Node | undefined {
  const id = textOf(result);
  const own = study.files.filter(({ author }) => authorKey(author) === authorKey(file.author));
  const sections = [...own.map(({ sections }) => sections.get('results')?.value), sectionNode(study, 'results')];
  return id === undefined ? undefined : sections.flatMap(itemsOf).find((each) => textAt(each, 'id') === id);
}
