/** Some files of a review, where only what they change is asked for: by their names in either version. */
import { buildReview, type Review } from '../../review/review';
import { renamedFiles, type WorkPair } from './pair-works';

/** Whether a file of the earlier or the later version is meant, by its path. */
export interface MeantFiles {
  readonly before: (path: string) => boolean;
  readonly after: (path: string) => boolean;
}

/** A file that has another name now is meant by both. @param isMeant by one name */
export function meantFiles(isMeant: (path: string) => boolean, pairs: readonly WorkPair[]): MeantFiles {
  const later = new Map(pairs.flatMap((pair) => [...renamedFiles(pair)].map(([path, file]) => [path, file.path])));
  const earlier = new Map([...later].map(([from, to]) => [to, from]));
  const orBy = (names: ReadonlyMap<string, string>) => (path: string) =>
    isMeant(path) || isMeant(names.get(path) ?? path);
  return { before: orBy(later), after: orBy(earlier) };
}

/**
 * The later version as it would be without what changed in these files: what lies between both is their doing alone.
 * @param before the earlier version, itself where all of its files are meant
 */
export function withoutChangesOf(meant: MeantFiles, before: Review, after: Review): Review {
  const [own, others] = [
    before.files.filter(({ path }) => meant.before(path)),
    after.files.filter(({ path }) => !meant.after(path)),
  ];
  if (own.length === before.files.length && others.length === 0) return before;
  const files = [...own, ...others].sort((a, b) => (a.path < b.path ? -1 : 1));
  return buildReview(after.folder, files, after.viewer, after);
}
