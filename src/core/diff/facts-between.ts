/**
 * What changed between two versions of a review, as facts about its records, whichever files they stand in.
 *
 * Both are snapshots like any other (`buildReview`). Files of which nothing changed should be the same objects in both, and
 * the later snapshot should be built upon the earlier one: then only what changed is looked into.
 */
import { addTo } from '../document/groups';
import type { RecordFile } from '../document/record';
import type { Field } from '../fields/field';
import { childOf } from '../format/lookup';
import { say } from '../language/say';
import { recordFieldsOf } from '../review/fields-of-review';
import { buildReview, mayBeSeen, type Review } from '../review/review';
import type { Change, Comparison, Silent, TableChange, UnreadableFile } from './changes/change';
import { told } from './changes/telling';
import { isSameFile, unspokenIn } from './changes/unspoken';
import { type Reviews, type WorkChanges, workChanges } from './changes/work-changes';
import { belowKey } from './facts/facts';
import { betweenExtractors } from './people/between-extractors';
import { type Place, RECORD } from './places/named-place';
import { meantFiles, withoutChangesOf } from './records/meant-files';
import { pairWorks, recordNames, type WorkPair } from './records/pair-works';
import { type MadeRename, type Rename, renamesIn, withNewNames } from './records/renames';
import { unreadableBecause } from './records/unreadable';
import { type Work, workName, worksOf } from './records/works';
import { tableChanges } from './tables/table-changes';

/** A comparison whose tables are worked out when they are asked for: that takes most of the time. */
export interface ComparisonInSteps extends Omit<Comparison, 'tables'> {
  readonly tables: () => readonly TableChange[];
}

/** Which files are told of, by their paths. */
export type IsMeant = (path: string) => boolean;

/**
 * Compares two versions of each of some reviews. What the person who looks may not see yet of a colleague's work is left out.
 * @param isMeant only what these files change is told, and what that does to tables; without it, everything
 * @param mostChanges of more than these nobody reads what each does to a cell: the tables are left out, which take most of
 * the time
 * @returns everything in the language that is spoken now but the tables, which are English everywhere
 */
export function factsOfReviews(
  pairs: readonly Reviews[],
  isMeant?: IsMeant,
  mostChanges = Number.POSITIVE_INFINITY,
): Comparison {
  const found = pairs.map(({ before, after }) => factsFirst(before, after, isMeant));
  const leavesOut = found.reduce((sum, { changes }) => sum + changes.length, 0) > mostChanges;
  const whole = together(found.map(({ tables, ...facts }) => ({ ...facts, tables: leavesOut ? [] : tables() })));
  return leavesOut ? { ...whole, leavesTablesOut: true } : whole;
}

/** Comparisons of several reviews as one. */
function together(all: readonly Comparison[]): Comparison {
  const sum = (of: keyof Silent) => all.reduce((total, { silent }) => total + silent[of], 0);
  return {
    changes: all.flatMap(({ changes }) => changes),
    tables: all.flatMap(({ tables }) => tables),
    unreadable: all.flatMap(({ unreadable }) => unreadable),
    silent: { comments: sum('comments'), order: sum('order'), form: sum('form') },
    unspoken: all.flatMap(({ unspoken }) => unspoken),
  };
}

/** The same of one review, with the facts at once: for whoever shows them while the tables are still worked out. See {@link factsOfReviews}. */
export function factsFirst(before: Review, after: Review, isMeant: IsMeant = () => true): ComparisonInSteps {
  const reviews: Reviews = { before, after };
  const unreadable = [...unreadableIn(before, 'before'), ...unreadableIn(after, 'after')];
  const paths = new Set(unreadable.map(({ path }) => path));
  const isLeftOut = (file: RecordFile) => paths.has(file.path);
  const [was, is] = [worksOf(before, isLeftOut), worksOf(after, isLeftOut)];
  const doubtful = new Set(unreadable.map(({ file }) => workName(file)));
  const pairs = pairWorks(was, is).filter((pair) => !isDoubtful(pair, doubtful));
  const { works, read } = changedWorks(pairs, recordNames(was, is), reviews);
  const meant = meantFiles(isMeant, pairs);
  const isTold = ({ file, when }: Pick<Change, 'file' | 'when'>) => meant[when](file);
  const unspoken = works.flatMap((each) => each.unspoken).filter(isTold);
  const count = (change: Change['change']) => unspoken.filter((each) => each.change === change).length;
  return {
    changes: works.flatMap((each) => each.changes).filter(isTold),
    tables: () => {
      const [earlier, later] = [withFiles(before, read, isLeftOut), withFiles(after, new Map(), isLeftOut)];
      return tableChanges(withoutChangesOf(meant, earlier, later), later);
    },
    unreadable: unreadable.map(({ path, when, because }) => ({ file: path, when, because })).filter(isTold),
    silent: { comments: count('comments'), order: count('order'), form: count('form') },
    unspoken,
  };
}

function unreadableIn({ files }: Review, when: UnreadableFile['when']) {
  return files.flatMap((file) => {
    const because = unreadableBecause(file);
    return because === undefined ? [] : [{ path: file.path, file, when, because }];
  });
}

/** What a file that cannot be read may hold is neither new nor gone. */
function isDoubtful({ before, after }: WorkPair, doubtful: ReadonlySet<string>): boolean {
  if (before !== undefined && after !== undefined) return false;
  return [before, after].some((work) => work?.files.some((file) => doubtful.has(workName(file))));
}

function changedWorks(
  pairs: readonly WorkPair[],
  records: ReadonlyMap<string, string>,
  reviews: Reviews,
): { readonly works: readonly WorkChanges[]; readonly read: ReadonlyMap<RecordFile, RecordFile> } {
  const changed = pairs.filter((pair) => !isUnchanged(pair));
  const made = changed.flatMap((pair) =>
    pair.before && pair.after ? [...renamesIn(pair, recordFieldsOf(reviews.after, pair.after.kind))] : [],
  );
  const seen = made.filter(({ file, path: [section = ''] }) => mayBeSeen(reviews.after, file, section));
  const renames = withoutRepetitions([...made, ...renamedRecords(changed, records)]);
  const byRecord = new Map<string, WorkPair[]>();
  for (const pair of pairs) addTo(byRecord, recordOf(pair), pair);
  const read = new Map<RecordFile, RecordFile>();
  const works = [...new Set(changed.map(recordOf))].map((record) => {
    const own = (byRecord.get(record) ?? []).map((pair) => readWithNewNames(pair, renames, reviews));
    for (const { read: one, original } of own)
      for (const file of one.before?.files ?? []) read.set(original(file), file);
    return recordChanges(own, seen, records, reviews);
  });
  return { works, read };
}

/**
 * A review for its tables. What a new name does to them is told with it: the earlier tables have it, too. A file that cannot
 * be read in one version counts in neither.
 */
function withFiles(
  review: Review,
  read: ReadonlyMap<RecordFile, RecordFile>,
  isLeftOut: (file: RecordFile) => boolean,
): Review {
  const files = review.files.filter((file) => !isLeftOut(file)).map((file) => read.get(file) ?? file);
  const isSame = files.length === review.files.length && files.every((file, index) => file === review.files[index]);
  return isSame ? review : buildReview(review.folder, files, review.viewer);
}

/** All works of one record: first what it is called, then what is told once for all of them, then each. */
function recordChanges(
  works: readonly ReadPair[],
  made: readonly MadeRename[],
  records: ReadonlyMap<string, string>,
  reviews: Reviews,
): WorkChanges {
  const changed = works.filter(({ pair }) => !isUnchanged(pair));
  const own = made.filter((each) => works.some(({ pair }) => pair === each.pair));
  const renames = [...new Map(own.map((each) => [renameName(each), each])).values()];
  const named = [...recordRename(changed[0]?.pair, records), ...renames.map((each) => renameTold(each, reviews))];
  const found = changed.map((each) => oneWork(each, own, named.length > 0, reviews));
  const changes = found.flatMap((each) => each.changes);
  const between = betweenExtractors(
    works.map(({ read }) => read),
    reviews,
  );
  return {
    changes: [...named, ...changes, ...withoutSettled(between, changes)],
    unspoken: found.flatMap(({ unspoken }) => unspoken),
  };
}

/** What the record itself says to be settled is not told once more. */
function withoutSettled(between: readonly Change[], changes: readonly Change[]): readonly Change[] {
  const settled = changes.filter(({ change }) => change === 'settled').map(({ place }) => place.join('\n'));
  return between.filter(({ change, place }) => change !== 'settled' || !settled.includes(place.join('\n')));
}

function recordOf({ before, after }: WorkPair): string {
  const work = after ?? before;
  return `${work?.kind} ${work?.record}`;
}

/** Files of which no letter changed are the same objects in both snapshots. */
function isUnchanged({ before, after }: WorkPair): boolean {
  if (before?.files.length !== after?.files.length) return false;
  return before?.files.every((file, index) => isSameFile(file, after?.files[index])) ?? false;
}

function renamedRecords(changed: readonly WorkPair[], records: ReadonlyMap<string, string>): Rename[] {
  return changed.flatMap(({ before, after }) => {
    if (before === undefined || after === undefined || before.kind === 'review' || before.kind === 'tool') return [];
    const to = records.get(before.record);
    return to === after.record ? [{ target: before.kind, from: before.record, to, study: undefined }] : [];
  });
}

function withoutRepetitions(renames: readonly Rename[]): readonly Rename[] {
  return [...new Map(renames.map((each) => [renameName(each), each])).values()];
}

function renameName({ target, from, to, study }: Rename): string {
  return [target, study ?? '', from, to].join('\n');
}

/** @param isTold whether something that stands above says already why the text is another one */
function oneWork(
  { pair, read, original }: ReadPair,
  made: readonly MadeRename[],
  isTold: boolean,
  reviews: Reviews,
): WorkChanges {
  const { changes, unspoken } = workChanges(read, original, reviews);
  const places = new Set(made.map(({ path }) => path.join('\n')));
  const others = changes.filter(({ change, place }) => change !== 'renamed' || !places.has(place.join('\n')));
  return {
    changes: others,
    unspoken: unspokenIn(pair, unspoken, changes.length === 0 && !isTold && read === pair, reviews),
  };
}

/** A work in both versions. */
interface ReadPair {
  readonly pair: WorkPair;
  /** The same, the earlier one as if it had always had the new names. */
  readonly read: WorkPair;
  /** The way back from its files to those that are there. */
  readonly original: (file: RecordFile) => RecordFile;
}

function readWithNewNames(pair: WorkPair, renames: readonly Rename[], reviews: Reviews): ReadPair {
  const originals = new Map<RecordFile, RecordFile>();
  const { before, after } = pair;
  const original = (file: RecordFile) => originals.get(file) ?? file;
  if (before === undefined || after === undefined || renames.length === 0) return { pair, read: pair, original };
  const fields = recordFieldsOf(reviews.before, before.kind);
  const files = before.files.map((file) => {
    const renamed = withNewNames(file, renames, pair, fields);
    originals.set(renamed, file);
    return renamed;
  });
  if (files.every((file, index) => file === before.files[index])) return { pair, read: pair, original };
  return { pair, read: { before: { ...before, files }, after }, original };
}

function recordRename(pair: WorkPair | undefined, records: ReadonlyMap<string, string>): Change[] {
  const { before, after } = pair ?? {};
  if (before === undefined || after === undefined || records.get(before.record) !== after.record) return [];
  const [file, now] = [before.files[0], after.files[0]];
  const says = say`${before.record} is now called ${after.record}`;
  return [
    told(
      {
        change: 'renamed',
        place: RECORD,
        says,
        before: file?.idNode,
        after: now?.idNode,
        from: before.record,
        to: after.record,
        namesPeople: true,
      },
      { work: after, before: file, after: now },
    ),
  ];
}

function renameTold(rename: MadeRename, { after }: Reviews): Change {
  const { pair, file, path, from, to } = rename;
  const fields = recordFieldsOf(after, (pair.after as Work).kind);
  const place = placeOfPath(path, fields);
  const telling = { work: pair.after as Work, before: pair.before?.files[0], after: file };
  return told(
    {
      change: 'renamed',
      place,
      says: say`${from} is now called ${to}`,
      before: rename.before,
      after: rename.after,
      from,
      to,
    },
    telling,
  );
}

function placeOfPath(path: readonly string[], fields: Field): Place {
  let [place, field]: [Place, Field | undefined] = [RECORD, fields];
  for (const key of path) {
    place = belowKey(place, key, field);
    field = field && childOf(field, key);
  }
  return place;
}
