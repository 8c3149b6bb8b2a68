/** What results, reports and groups are called by people: not by their ids. */

import { citationLabel } from '../citation';
import type { Node } from '../document/document';
import type { RecordFile } from '../document/record';
import { itemsOf, textAt, textOf, valueOf } from '../document/walk';
import { say } from '../language/say';
import { type Names, prepareNames } from '../names';
import type { Review } from '../review';
import type { IdField } from '../schema/field';

/** A thing with an id in a few words; `undefined` where it says nothing but its id. */
export function entryInWords(of: IdField['of'], node: Node | undefined): string | undefined {
  if (of === 'result') return resultInWords(node);
  if (of === 'report') {
    const citation = valueOf(node, 'citation');
    return citationLabel(citation) ?? textAt(citation, 'title') ?? textOf(citation);
  }
  return textAt(node, 'name') ?? textAt(node, 'title');
}

/** "Burnout at 6 months": the outcome (else the measure) and when it was measured. */
export function resultInWords(result: Node | undefined): string | undefined {
  const what = textAt(result, 'outcome') ?? textAt(result, 'measure');
  if (what === undefined) return undefined;
  const when = textAt(result, 'timepoint');
  const named = what.charAt(0).toUpperCase() + what.slice(1);
  if (when === undefined) return named;
  // "At 6 months" reads well; "at baseline to discharge" or "at follow-up 2" may not.
  return /^\d/.test(when) ? say`${named} at ${when}` : `${named}, ${when}`;
}

/** The words for results that a file names by their ids; the id itself where nothing more is known. */
export function prepareResultWords(review: Review, file: RecordFile): (id: string) => string {
  const names: Names = prepareNames(review, file);
  return (id) => {
    const home = names('result').find(({ name }) => name === id)?.file;
    const there = review.files.find(({ path }) => path === home) ?? file;
    const results = itemsOf(there.sections.get('results')?.value);
    return resultInWords(results.find((result) => textAt(result, 'id') === id)) ?? id;
  };
}
