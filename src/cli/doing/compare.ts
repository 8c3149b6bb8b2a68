/** What `extraction compare` does: lays the work of two people side by side. */
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import {
  buildReview,
  comparisonInWords,
  comparisonLines,
  fileWith,
  isAmongDifferences,
  jsonText,
  type RecordFile,
  type RecordView,
  type Review,
} from '../../core/index';
import type { ClaimsFormat } from '../commands/forms';
import { Misuse } from '../misuse';
import { printableLines } from '../print/printable';
import { withProgress } from '../print/progress-line';
import { slashes } from '../reading/find-files';
import { fromHere, loadReviews, onlyReview } from '../reading/load-reviews';

export interface CompareOptions {
  readonly all?: true;
  readonly format: ClaimsFormat;
}

export async function compare(what: readonly string[], { all, format }: CompareOptions): Promise<void> {
  const cwd = process.cwd();
  const { folders, ids } = await sorted(what);
  const review = await reviewOf(folders, cwd);
  const records = recordsToCompare(review, ids);
  process.stdout.write(
    format === 'json'
      ? `${jsonText(records.map((record) => asData(record, review, cwd, all)))}\n`
      : `${printableLines(records.flatMap((record) => comparisonLines(record, review, all ? 'all' : 'differences')).join('\n'))}\n`,
  );
}

/** What is a folder here, and what is an id. */
async function sorted(what: readonly string[]): Promise<{ folders: readonly string[]; ids: readonly string[] }> {
  const isFolder = await Promise.all(
    what.map((each) =>
      stat(each).then(
        (found) => found.isDirectory(),
        () => false,
      ),
    ),
  );
  const of = (wanted: 'folder' | 'id') => what.filter((_, index) => (isFolder[index] ? 'folder' : 'id') === wanted);
  return { folders: of('folder'), ids: of('id') };
}

/** @throws Misuse where more than two folders are named, or there is nothing in one */
async function reviewOf(folders: readonly string[], cwd: string): Promise<Review> {
  if (folders.length > 2) throw new Misuse('Name one folder, or two that are to be compared.');
  const reviews: Review[] = [];
  for (const folder of folders.length > 0 ? folders : ['.'])
    reviews.push(onlyReview(await withProgress((show) => loadReviews([folder], cwd, show)), cwd));
  const [first, second] = reviews as [Review, Review?];
  if (second === undefined) return first;
  if (first.folder === second.folder) return first;
  const own = (review: Review) => review.files.map((file) => named(file, folders[reviews.indexOf(review)] ?? ''));
  return buildReview(first.folder, [...own(first), ...own(second).filter(({ kind }) => kind !== 'review')]);
}

/** A file that is nobody's is that of whoever the folder belongs to. */
function named(file: RecordFile, folder: string): RecordFile {
  if (file.author.kind !== 'draft' || file.kind === 'review') return file;
  return fileWith(file, { author: { kind: 'extractor', initials: basename(slashes(resolve(folder))) } });
}

/** @throws Misuse where an id is not known, or nobody else has extracted anything of it */
function recordsToCompare(review: Review, ids: readonly string[]): readonly RecordView[] {
  const records = [...review.studies, ...review.interventions];
  const unknown = ids.filter((id) => records.every((record) => record.id !== id));
  if (unknown.length > 0)
    throw new Misuse(`There is no study or intervention, and no folder, called ${unknown.join(', ')}.`);
  const meant = ids.length === 0 ? records : records.filter(({ id }) => ids.includes(id));
  const compared = meant.filter((record) => comparisonInWords(record, review).length > 0);
  if (compared.length > 0) return compared;
  const begun =
    ids.length > 0
      ? `of ${ids.join(', ')} two people have not begun the same section`
      : 'of no study or intervention have two people begun the same section';
  throw new Misuse(
    `Nothing to compare: ${begun}. The work of each is a file of its own, with “extractor:” and initials.`,
  );
}

function asData(record: RecordView, review: Review, cwd: string, all: true | undefined) {
  return {
    kind: record.kind,
    id: record.id,
    compared: comparisonInWords(record, review)
      .filter(({ state }) => all || isAmongDifferences(state))
      .map(({ datum, place, state, said, agreed, how }) => ({
        place: datum.item.place,
        words: place.join(' · '),
        state,
        said: said.map(({ who, value, supports, leadsTo, source }) => ({
          by: who,
          value: value === '' ? null : value,
          leads_to: leadsTo ?? null,
          supports,
          file: source ? fromHere(source.file, cwd) : null,
        })),
        agreed: agreed === '' ? null : agreed,
        how: how === '' ? null : how,
      })),
  };
}
