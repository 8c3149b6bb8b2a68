/** What RevMan calls the things of a review. */
import type { Node } from '../../document/document';
import { itemsOf, textAt, textOf } from '../../document/walk';
import { type RecordView, sectionNode } from '../../review/review';

/** Its own name; else its id in words, “Doe 2020”. Names of studies have to be the same in all tables. */
export function nameOfStudy(study: RecordView): string {
  return textOf(sectionNode(study, 'name')) ?? idInWords(study.id);
}

function idInWords(id: string): string {
  const words = id.replaceAll('-', ' ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/** The name of an arm by its id. */
export function nameOfArm(id: string, study: RecordView): string {
  const arm = itemsOf(sectionNode(study, 'arms')).find((node) => textAt(node, 'id') === id);
  return textAt(arm, 'name') ?? idInWords(id);
}

/** An outcome with its measure, its time point and its people, as RevMan has them: in one name. */
export function nameOfOutcome(result: Node): string {
  const [outcome, measure, timepoint, population] = ['outcome', 'measure', 'timepoint', 'population'].map((key) =>
    textAt(result, key),
  );
  return outcomeName({ outcome, measure, timepoint, population });
}

/** See {@link nameOfOutcome}. */
export function outcomeName(parts: {
  readonly outcome: string | undefined;
  readonly measure: string | undefined;
  readonly timepoint: string | undefined;
  readonly population: string | undefined;
}): string {
  const { outcome, measure, timepoint, population } = parts;
  const people = population === undefined || population === 'all' ? '' : `, ${population}`;
  const by = measure === undefined ? '' : ` (${measure})`;
  return `${outcome ?? 'Outcome not extracted'}${by}${people}${timepoint === undefined ? '' : ` at ${timepoint}`}`;
}

/** A table of the package: headings, and rows by them. */
export interface PackageTable {
  readonly heads: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}
