/** The reviews that a command is about, read from disk. */
import {
  buildReview,
  counted,
  folderOf,
  groupByReview,
  leftOutFiles,
  type RecordFile,
  type Review,
  unreadRecord,
} from '../../core/index';
import { Misuse } from '../misuse';
import type { Show } from '../print/progress-line';
import type { Walked } from './files-in-folder';
import { filesAt, type Place, placesOf, reviewFolderAround, slashes } from './find-files';
import { readFiles } from './read-files';

export interface LoadedReviews {
  /** Whole reviews: also with the files that were not named, because references lead there. */
  readonly reviews: readonly Review[];
  /** The files that were named, or that lie in the folders that were named; also those that could not be read. */
  readonly chosen: ReadonlySet<string>;
}

/**
 * Reads the files at the named places, and those of the reviews around them.
 * @throws Misuse where a place does not exist or holds no extraction file
 */
export async function loadReviews(paths: readonly string[], cwd: string, show: Show): Promise<LoadedReviews> {
  const places = await placesOf(paths, cwd);
  const found = await foundAt(places);
  const chosen = new Set([...found.files, ...found.unread.map(({ path }) => path)]);
  if (chosen.size === 0) {
    throw new Misuse(
      `No extraction files in ${paths.length > 0 ? paths.join(', ') : 'this folder'}: their names end in .extraction.yaml.`,
    );
  }
  const folders = await Promise.all(places.map((place) => homeOf(place, cwd)));
  const around = await foundAt([...new Set(folders)].map((path) => ({ path, kind: 'folder' })));
  const all = [...new Set([...found.files, ...around.files])].sort();
  const read = await readFiles(all, (done) => show(`Reading ${done} of ${counted(all.length, 'file')} …`));
  const closed = new Map([...found.unread, ...around.unread].map(({ path, said }) => [path, said]));
  const unread = [...closed].map(([path, said]) => unreadRecord(path, { why: 'no access', said }));
  return { reviews: build([...read, ...unread], folders), chosen };
}

async function foundAt(places: readonly Place[]): Promise<Walked> {
  const found = await Promise.all(places.map(filesAt));
  return { files: found.flatMap(({ files }) => files), unread: found.flatMap(({ unread }) => unread) };
}

/** The one review that a command is about. @throws Misuse where there are several */
export function onlyReview({ reviews, chosen }: LoadedReviews, cwd: string): Review {
  const meant = reviews.filter((review) => review.files.some((file) => chosen.has(file.path)));
  const [review, ...others] = meant;
  if (review === undefined || review.files.every(({ unread }) => unread !== undefined)) {
    const because = review ? leftOutFiles(review).map(({ file, because }) => `\n${file}: ${because}`) : [];
    throw new Misuse(`None of the files could be read.${because.join('')}`);
  }
  if (others.length === 0) return review;
  const names = meant.map(({ folder }) => fromHere(folder, cwd)).join(', ');
  throw new Misuse(`There are ${meant.length} reviews here (${names}). Name the folder of one of them.`);
}

/** A path as seen from the folder in which the command runs, where it lies inside. */
export function fromHere(path: string, cwd: string): string {
  const here = `${slashes(cwd).replace(/\/$/, '')}/`;
  if (`${path}/` === here) return '.';
  return path.startsWith(here) ? path.slice(here.length) : path;
}

/** Where a place has no review file above it, all that lies where the command runs belongs together, as in an editor. */
async function homeOf(place: Place, cwd: string): Promise<string> {
  const review = await reviewFolderAround(place);
  if (review !== undefined) return review;
  const here = slashes(cwd);
  const inside = place.path === here || place.path.startsWith(`${here.replace(/\/$/, '')}/`);
  if (inside) return here;
  return place.kind === 'folder' ? place.path : folderOf(place.path);
}

function build(files: readonly RecordFile[], folders: readonly string[]): Review[] {
  return [...groupByReview(files, [...new Set(folders)])].map(([folder, group]) => buildReview(folder, group));
}
