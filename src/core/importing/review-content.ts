/** The review file of a source: its title, its people, every name that its studies use, and its analyses. */
import type { Content } from '../writing/record-text';
import { analysisContent } from './analysis-content';
import type { Found } from './found';
import type { ExcludedMaterial, Material } from './material';
import { citationContent, type Keys, listOf, put, sortedAsIn } from './study-content';

/** What the review and the things of its source are called. */
export interface Names {
  /** Of the review. */
  readonly id: string;
  /** Initials by name. */
  readonly people: ReadonlyMap<string, string>;
  /** The ids of the studies, in the order of the material. */
  readonly studies: readonly string[];
}

/** @returns the keys of a new review file, in the order of the format; what the source does not say is absent */
export function reviewContent(material: Material, { id, people, studies: ids }: Names): Keys {
  const { studies, review, analyses } = material;
  const results = studies.flatMap(({ results }) => results);
  const keys: Keys = {
    review: id,
    title: review?.title?.value,
    question: review?.question && { aims: review.question.value },
    reviewers: someOf(Object.fromEntries([...people].map(([name, initials]): [string, Content] => [initials, name]))),
    vocabulary: someOf({
      outcomes: namesOf(results.map(({ outcome }) => outcome)),
      measures: namesOf(
        results.map(({ measure }) => measure),
        (name) => ({ name }),
      ),
      timepoints: namesOf(results.map(({ timepoint }) => timepoint)),
      populations: namesOf(results.map(({ population }) => population)),
    }),
    excluded: listOf((review?.excluded ?? []).map(excludedContent)),
    meta_analysis: analyses.length > 0 ? analyses.map((each) => analysisContent(each, material, ids)) : undefined,
  };
  for (const { path, found } of review?.texts ?? []) put(keys, path, found);
  return sortedAsIn('review', [], keys);
}

function excludedContent({ report, reason }: ExcludedMaterial): Keys {
  return { citation: citationContent(report), reason: reason?.value };
}

/** Each name once, in the order of the source; what it means is for people to say. */
function namesOf(
  names: readonly (Found | undefined)[],
  about: (name: string) => Content = (name) => name,
): Content | undefined {
  const values = names.flatMap((found) => (found ? [found.value] : []));
  return someOf(Object.fromEntries([...new Set(values)].map((name): [string, Content] => [name, about(name)])));
}

function someOf(keys: Keys): Keys | undefined {
  return Object.values(keys).some((value) => value !== undefined) ? keys : undefined;
}
