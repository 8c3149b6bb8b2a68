/** Whether it was heeded that people of one ward resemble each other, and that a person of a crossover trial is both groups. */

import type { Node } from '../document/document';
import { numberAt } from '../document/numbers';
import { isMapping, oneOrMany, textAt, valueOf } from '../document/walk';
import { isMissingWord } from '../fields/field';
import { english } from '../language/say';
import { sidesOf, sizesOf, sumAt } from './arms';
import { comparedGroups } from './comparison';

/** What is known of a study that decides how its numbers may be used. */
export interface StudyFacts {
  /** The agreed word for its design. */
  readonly design: string | undefined;
  readonly arms: readonly Node[];
}

/** Whether groups of people were allotted or compared, not single persons. */
export function isClustered(result: Node, { design, arms }: StudyFacts): boolean {
  if (design?.includes('cluster randomised')) return true;
  const compared = comparedGroups(result).flat();
  const groups = [...oneOrMany(valueOf(result, 'by_arm')), ...arms];
  const names = (group: Node) => textAt(group, 'arm') ?? textAt(group, 'id');
  return groups.some((group) => compared.includes(names(group) ?? '') && numberAt(group, 'clusters') !== undefined);
}

export type Clustering = 'adjusted' | 'not adjusted' | 'not said';

/** What `analysis: clustering` says. */
export function clusteringOf(result: Node): Clustering {
  const analysis = valueOf(result, 'analysis');
  const words = isMapping(analysis) ? textAt(analysis, 'clustering') : undefined;
  if (words === undefined || isMissingWord(words)) return 'not said';
  return NOT_HEEDED.test(words) ? 'not adjusted' : 'adjusted';
}

/** A sentence that denies anything counts as a denial: a study that is left out is seen, one that weighs too much is not. */
const NOT_HEEDED = /^no\b|\b(?:not|none|never|nothing|ignor\w*|unadjusted|without)\b/i;

/** Why an estimate of clustered people may not be pooled. */
export const CLUSTERS_NOT_HEEDED = english`People of one ward or team resemble each other, and this was not taken into account: the interval is too narrow and the study would weigh too much.`;

export const CLUSTERS_NOT_SAID = english`Wards or teams were compared, and it is not said how that was taken into account: write it under “analysis: clustering”.`;

/** The average size of a cluster: as declared, else the people of the result by its clusters. */
export function clusterSize(result: Node): number | undefined {
  const declared = numberAt(valueOf(result, 'derive'), 'cluster_size');
  if (declared !== undefined) return declared;
  const sides = sidesOf(result);
  const sizes = sizesOf(result);
  if (!sides.ok || !sizes.ok) return undefined;
  const [first, second] = sides.value.map((side) => sumAt(side, 'clusters'));
  if (first === undefined || second === undefined || first + second === 0) return undefined;
  return (sizes.value[0] + sizes.value[1]) / (first + second);
}

/** How the periods of a crossover trial were analysed: the word of `paired: periods`, where one is written. */
export function periodsOf(result: Node): string | undefined {
  return textAt(valueOf(result, 'paired'), 'periods');
}
