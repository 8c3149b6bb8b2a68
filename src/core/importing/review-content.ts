/** The review file of a source: its title, its people, and every name that its studies use. */
import type { Content } from '../writing/record-text';
import type { Found } from './found';
import type { Material } from './material';
import { type Keys, numeral } from './study-content';

/**
 * @param id of the review
 * @param people initials by name
 * @returns the keys of a new review file, in the order of the format; what the source does not say is absent
 */
export function reviewContent(
  { studies, review, analyses }: Material,
  id: string,
  people: ReadonlyMap<string, string>,
): Keys {
  const results = studies.flatMap(({ results }) => results);
  return {
    review: id,
    title: review?.title?.value,
    question: review?.question?.value,
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
    meta_analysis:
      analyses.length > 0
        ? analyses.map(({ entry }) =>
            Object.fromEntries(Object.entries(entry).map(([key, found]) => [key, numeral(found)])),
          )
        : undefined,
  };
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
