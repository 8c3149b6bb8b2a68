/** An analysis of a source as an entry of `meta_analysis`. */
import { fieldAt } from '../format/lookup';
import type { Content } from '../writing/record-text';
import type { Found } from './found';
import type { AnalysisMaterial, Material, TakenResult } from './material';
import { idsOfResults, type Keys, numeral, numerals, sortedAsIn } from './study-content';

const ENTRY = ['meta_analysis', 0] as const;

/**
 * @param ids of the studies of the material, in their order
 * @returns the keys of the entry, sorted as the format sorts them
 */
export function analysisContent(analysis: AnalysisMaterial, { studies }: Material, ids: readonly string[]): Keys {
  const { entry, takes = [], published, publishedTest, publishedSubgroups = [] } = analysis;
  const named = takes.map((taken): NamedResult => {
    const results = idsOfResults(studies[taken.study]?.results ?? []);
    return { ...taken, id: results[taken.result] ?? '', studyId: ids[taken.study] ?? '' };
  });
  const printed: Keys = {
    ...numerals(published),
    subgroup_test: publishedTest && Object.keys(publishedTest).length > 0 ? numerals(publishedTest) : undefined,
    subgroups: listOrNothing(
      publishedSubgroups.map(({ subgroup, published: own }) => ({
        subgroup: subgroup.value,
        ...sortedAsIn('review', [...ENTRY, 'published', 'subgroups', 0], numerals(own)),
      })),
    ),
  };
  return sortedAsIn('review', ENTRY, {
    ...Object.fromEntries(Object.entries(entry).map(([key, found]) => [key, valueFor(key, found)])),
    results: listOrNothing([...new Set(named.map(({ id }) => id))]),
    studies: studiesNeeded(named, studies, ids),
    subgroups: subgroupsOf(analysis, named),
    published: Object.values(printed).some((each) => each !== undefined)
      ? sortedAsIn('review', [...ENTRY, 'published'], printed)
      : undefined,
  });
}

interface NamedResult extends TakenResult {
  readonly id: string;
  readonly studyId: string;
}

/** A number where the format has one; “1.10” under a key of words stays as it is. */
function valueFor(key: string, found: Found): Content {
  return fieldAt('review', [...ENTRY, key])?.kind === 'text' ? found.value : numeral(found);
}

/** Named only where others have results of the same ids, too. */
function studiesNeeded(
  taken: readonly NamedResult[],
  studies: Material['studies'],
  ids: readonly string[],
): Content | undefined {
  const results = new Set(taken.map(({ id }) => id));
  const own = new Set(taken.map(({ studyId }) => studyId));
  const others = studies.some(
    (study, index) => !own.has(ids[index] ?? '') && idsOfResults(study.results).some((id) => results.has(id)),
  );
  return others ? listOrNothing([...own]) : undefined;
}

/** By result where one study stands in several subgroups, else by study. */
function subgroupsOf({ subgroups }: AnalysisMaterial, taken: readonly NamedResult[]): Content | undefined {
  const divided = taken.filter((each) => each.subgroup !== undefined);
  if (subgroups === undefined || divided.length === 0) return undefined;
  const groupsOf = (studyId: string) =>
    new Set(divided.filter((each) => each.studyId === studyId).map(({ subgroup }) => subgroup?.value)).size;
  const values = divided.map(({ studyId, id, subgroup }): [string, Content] => [
    groupsOf(studyId) > 1 ? `${studyId} ${id}` : studyId,
    subgroup?.value ?? '',
  ]);
  return { values: Object.fromEntries(values), ...(subgroups.title && { title: subgroups.title.value }) };
}

function listOrNothing(list: readonly Content[]): Content | undefined {
  return list.length > 0 ? list : undefined;
}
