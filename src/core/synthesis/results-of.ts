/** The results of a study by their ids. */
import type { Node } from '../document/document';
import { itemsOf, textAt } from '../document/walk';
import { type RecordView, sectionNode } from '../review';

/** A result by its id: as agreed, else in anybody's files; `undefined` where no file has it. */
export function resultWithId(study: RecordView, id: string | undefined): Node | undefined {
  if (id === undefined) return undefined;
  const sections = [sectionNode(study, 'results'), ...study.files.map((file) => file.sections.get('results')?.value)];
  return sections.flatMap(itemsOf).find((result) => textAt(result, 'id') === id);
}
