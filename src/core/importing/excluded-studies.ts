/** Excluded reports of a source as studies, where there is a review file that an import leaves as it is. */
import { oneOrMany, textAt, valueOf } from '../document/walk';
import { familyName } from '../review/citation';
import { type Review, sectionNode } from '../review/review';
import type { Found } from './found';
import type { ExcludedMaterial, StudyMaterial } from './material';

export interface ExcludedIn {
  readonly studies: readonly StudyMaterial[];
  /** Those that the review file lists already. */
  readonly listed: readonly ExcludedMaterial[];
}

/** Studies with the status `excluded` and the reason for it; without those that stand under `excluded` of the review. */
export function excludedStudies(excluded: readonly ExcludedMaterial[], review: Review | undefined): ExcludedIn {
  const known = listedIn(review);
  const isListed = ({ report: { citation } }: ExcludedMaterial) =>
    [citation.doi, citation.title].some((found) => found && known.has(found.value.toLowerCase()));
  const names = new Set<string>();
  const studies = excluded.flatMap((each): StudyMaterial[] => {
    const name = isListed(each) ? undefined : nameOf(each, names);
    return name === undefined ? [] : [studyOf(each, name)];
  });
  return { studies, listed: excluded.filter(isListed) };
}

/** DOIs and titles under `excluded`, in lower case. */
function listedIn(review: Review | undefined): ReadonlySet<string> {
  const entries = oneOrMany(review && sectionNode(review.record, 'excluded'));
  const works = entries.map((entry) => valueOf(entry, 'citation'));
  const words = works.flatMap((work) => [textAt(work, 'doi'), textAt(work, 'title')]);
  return new Set(words.flatMap((word) => (word === undefined ? [] : [word.toLowerCase()])));
}

/** “Doe 2020”; the title where there are no authors, or where another work has that name. */
function nameOf({ report: { authors, citation } }: ExcludedMaterial, taken: Set<string>): Found | undefined {
  const [author] = authors;
  const { title, year } = citation;
  const short = author && {
    value: [familyName(author.value), year?.value ?? ''].join(' ').trim(),
    at: [...author.at, ...(year?.at ?? [])],
  };
  const name = short && !taken.has(short.value.toLowerCase()) ? short : (title ?? short);
  if (name) taken.add(name.value.toLowerCase());
  return name;
}

function studyOf({ report, reason }: ExcludedMaterial, name: Found): StudyMaterial {
  return {
    name,
    status: { value: 'excluded', at: reason?.at ?? name.at },
    reports: [report],
    arms: [],
    results: [],
    assessments: [],
    texts: reason ? [{ path: ['status_reason'], found: reason }] : [],
  };
}
