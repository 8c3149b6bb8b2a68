/** What RevMan calls the things of a review. */
import type { Node } from '../../document/document';
import { itemsOf, textAt, textOf, valueOf } from '../../document/walk';
import { comparedGroups } from '../../effects/comparison';
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

/**
 * The outcomes of the results of a study that stand in its tables, by the places of the results. RevMan knows a result by its
 * outcome and its groups: of several that would be called alike, the further ones have their ids in their names.
 * @param elsewhere by `STUDY RESULT`, what the outcome of the analysis is called in whose rows a result stands
 */
export function outcomesOfResults(
  study: RecordView,
  elsewhere: ReadonlyMap<string, string>,
): ReadonlyMap<number, string> {
  const taken = new Set<string>();
  return new Map(
    itemsOf(sectionNode(study, 'results')).map((result, index) => {
      const [outcome, measure, timepoint, population] = PARTS.map((key) => textAt(result, key));
      const id = textAt(result, 'id');
      const parts = { outcome, measure, timepoint, population };
      const plain = outcomeName(parts);
      const inRow = elsewhere.get(`${study.id} ${id}`);
      if (inRow !== undefined) return [result.span.start, inRow];
      const places = groupsIn(result).map((groups) => `${plain}\n${groups}`);
      const isFree = places.every((place) => !taken.has(place));
      for (const place of places) taken.add(place);
      const words = id === undefined ? `result ${index + 1}` : id.replaceAll('-', ' ');
      return [result.span.start, isFree ? plain : outcomeName({ ...parts, outcome: `${outcome ?? plain}, ${words}` })];
    }),
  );
}

const PARTS = ['outcome', 'measure', 'timepoint', 'population'] as const;

/** Each group with numbers, and the groups that an estimate compares. */
function groupsIn(result: Node): readonly string[] {
  const arms = itemsOf(valueOf(result, 'by_arm')).map((group) => textAt(group, 'arm') ?? '');
  return valueOf(result, 'estimate') === undefined ? arms : [...arms, JSON.stringify(comparedGroups(result))];
}

/** A table of the package: headings, and rows by them. */
export interface PackageTable {
  readonly heads: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}
