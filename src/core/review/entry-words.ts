/** What results, reports and groups are called by people: not by their ids. */

import type { Node } from '../document/document';
import type { RecordFile } from '../document/record';
import { itemsOf, textAt, textOf, valueOf } from '../document/walk';
import type { IdField } from '../fields/field';
import { say } from '../language/say';
import { citationLabel } from './citation';
import { definitionsOf } from './names';
import { fileAt, inTree, type Review, workedOut } from './review';

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
function resultInWords(result: Node | undefined): string | undefined {
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
  const homes = new Map(definitionsOf(review, file, 'result').map((result) => [result.name, result.file]));
  return (id) => {
    const there = fileAt(review, homes.get(id) ?? file.path) ?? file;
    const results = workedOut(review, inTree(review, there), 'results by id', () => resultsById(there));
    return resultInWords(results.get(id)) ?? id;
  };
}

/** The results of a file; of an id that is given twice, the first. */
function resultsById({ sections }: RecordFile): ReadonlyMap<string | undefined, Node> {
  const results = itemsOf(sections.get('results')?.value);
  return new Map([...results].reverse().map((result) => [textAt(result, 'id'), result]));
}
