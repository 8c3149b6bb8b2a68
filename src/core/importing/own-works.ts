/** Works of a list of references: which of them become studies, under which ids, and which are there already. */
import { addTo } from '../document/groups';
import { type CitedWork, workLabel } from '../editing/beginning/cited-work';
import { idsTaken, proposeStudyId } from '../editing/beginning/propose-id';
import { say } from '../language/say';
import type { Review } from '../review/review';
import { firstFree } from './first-free';
import { type Origin, originKey } from './found';
import { foundIn, type Material, type StudyMaterial } from './material';
import { type Sign, signsInReview, signsOf } from './works-known';

/** A work that is in the review already, or earlier in the same list. */
export interface Duplicate {
  /** By which somebody keeps it all the same. */
  readonly key: string;
  /** “Doe et al. 2020: Rest on wards”. */
  readonly label: string;
  /** What it is the same as, and by what that is seen, in words. */
  readonly words: string;
  readonly cells: readonly Origin[];
}

export interface OwnWorks {
  readonly works: readonly { readonly study: StudyMaterial; readonly id: string }[];
  readonly duplicates: readonly Duplicate[];
}

/** @param keeps whether a duplicate becomes a study of its own all the same, by its key */
export function ownWorks({ studies }: Material, review: Review | undefined, keeps: (key: string) => boolean): OwnWorks {
  const inReview = review ? signsInReview(review) : new Map<string, string>();
  const inList = new Map<string, string>();
  const nextId = idMaker(review);
  const works: { study: StudyMaterial; id: string }[] = [];
  const duplicates: Duplicate[] = [];
  for (const study of studies) {
    const work = workOf(study);
    const signs = signsOf(work);
    const same = sameIn(signs, inReview, inList);
    const key = keyOf(study);
    const label = [workLabel(work), work.title].filter(Boolean).join(': ');
    if (same !== undefined && !keeps(key)) duplicates.push({ key, label, words: same, cells: cellsOf(study) });
    else works.push({ study, id: nextId(work) });
    for (const { sign } of signs) if (!inList.has(sign)) inList.set(sign, label);
  }
  return { works, duplicates };
}

/** In words; nothing where it is neither in the review nor earlier in the list. */
function sameIn(
  signs: readonly Sign[],
  inReview: ReadonlyMap<string, string>,
  inList: ReadonlyMap<string, string>,
): string | undefined {
  for (const { sign, words } of signs) {
    const id = inReview.get(sign);
    if (id !== undefined) return say`It is in the review as “${id}”: ${words}.`;
    const label = inList.get(sign);
    if (label !== undefined) return say`It stands in the list before, as “${label}”: ${words}.`;
  }
  return undefined;
}

function keyOf({ name }: StudyMaterial): string {
  const [origin] = name.at;
  return origin ? originKey(origin) : name.value;
}

function cellsOf(study: StudyMaterial): readonly Origin[] {
  return [...foundIn(study)].flatMap(({ at }) => at);
}

/** The work that a study of a list of references is: its only report. */
function workOf({ reports: [report], texts }: StudyMaterial): CitedWork {
  const citation = Object.entries(report?.citation ?? {}).map(([key, { value }]) => [key, value]);
  const registrations = texts.flatMap(({ path, found }) =>
    path[0] === 'registration' ? found.value.split(/[,;\s]+/) : [],
  );
  return {
    authors: report?.authors.map(({ value }) => value) ?? [],
    ...Object.fromEntries(citation),
    ...(registrations.length > 0 && { registrations }),
  };
}

/** First author and year, told apart from all ids before. Those that begin alike are looked at only. */
function idMaker(review: Review | undefined): (work: CitedWork) => string {
  const taken = new Set(review ? idsTaken(review, 'study') : []);
  const alike = new Map<string, string[]>();
  for (const id of taken) addTo(alike, rootOf(id), id);
  return (work) => {
    const plain = proposeStudyId(work, []);
    const proposed = plain === '' ? '' : proposeStudyId(work, alike.get(rootOf(plain)) ?? []);
    const id = proposed === '' ? firstFree((number) => `study-${number}`, [...taken]) : proposed;
    taken.add(id);
    addTo(alike, rootOf(id), id);
    return id;
  };
}

/** `doe-2020b` is told apart from `doe-2020`. */
function rootOf(id: string): string {
  return id.replace(/(?<=\d)[b-z]$|(?<=[a-z])-[b-z]$/, '');
}
