/**
 * All files of one review, put together: an immutable snapshot that every feature reads.
 *
 * A record may be split over several files and be the work of several people. Tables, claims and references read one
 * *view* of it (`view.ts`). What was worked out from one snapshot is remembered, and holds in a later one where
 * everything that was read is still the same (`remembering/memory.ts`).
 */

import type { Node } from '../document/document';
import { addTo } from '../document/groups';
import { authorKey, type RecordFile, type RecordKind } from '../document/record';
import { textOf } from '../document/walk';
import { canonicalChoice } from '../fields/canonical';
import type { OwnFields } from '../format/own/own-fields';
import { STUDY_STATUSES } from '../format/study/inclusion';
import type { Instrument } from '../knowledge/instrument';
import type { Pack } from '../knowledge/packs/pack';
import { type Index, type KnownReport, type KnownReports, type Review, Snapshot } from './remembering/snapshot';
import { isHidden, isOfColleague, type RecordView, sectionNode, type Viewer } from './view';

export type { Index, KnownReports, Review } from './remembering/snapshot';
export {
  meaningOfSection,
  type RecordView,
  type SectionView,
  type Standing,
  sectionNode,
  type Viewer,
  withStanding,
} from './view';

/**
 * Puts the files of one review together.
 * @param folder the review's folder, as {@link groupByReview} found it
 * @param viewer without one (command line, authors) everything is shown
 * @param before an earlier state of the same review: what was worked out from it is remembered, where it still holds
 * @param reports what is known of the files of its reports
 */
export function buildReview(
  folder: string,
  files: readonly RecordFile[],
  viewer?: Viewer,
  before?: Review,
  reports?: KnownReports,
): Review {
  return new Snapshot(folder, files, { viewer, reports }, before && snapshotOf(before));
}

/** The review with what is known of the files of its reports now. */
export function withReports(review: Review, reports: KnownReports): Review {
  const { folder, files, viewer } = review;
  return buildReview(folder, files, viewer, review, reports);
}

/** The review as it is once one of its files, told by its path, has another text. */
export function withFile(review: Review, changed: RecordFile): Review {
  const { folder, viewer, reports } = review;
  const before = fileAt(review, changed.path);
  const files = review.files.slice();
  if (before) files[files.indexOf(before)] = changed;
  return buildReview(folder, files, viewer, review, reports);
}

/**
 * Something that follows from a snapshot, worked out when it is first asked for: many features read the same assessments.
 * It is remembered for as long as everything that was read for it stays the same, also in later snapshots.
 *
 * @param about the part of the review that it is about (the review itself for the whole): it is forgotten with it
 * @param what names it; always the same type for the same name
 * @param work reads the review only while it is done: in what it gives is nothing that asks the review later
 */
export function workedOut<T>(review: Review, about: object, what: string, work: (before: T | undefined) => T): T {
  const snapshot = snapshotOf(review);
  const part = about === review ? snapshot.memory : about;
  return snapshot.memory.workedOut(snapshot, part, what, (_, before) => work(before));
}

/**
 * Stands for something for as long as the tree of a file is in memory: what is worked out about it may hold parts of that
 * tree, and is forgotten with it. What is worked out about anything else holds what it needs as plain data.
 * @param about what it is about, if not the file itself
 */
export function inTree(review: Review, file: RecordFile, about: object = file): object {
  return snapshotOf(review).memory.asLongAs(file.sections, about);
}

/** The same for a record, which may stand in several files: for as long as the trees of all of them are in memory. */
export function inTrees(review: Review, record: RecordView): object {
  return record.files.reduce<object>((about, file) => inTree(review, file, about), record);
}

/** How something is worked out that whoever reads it may have worked out again: it asks nothing but the review given. */
export interface Derived<T> {
  /** Names it; for one part of a review no two have the same name. */
  readonly what: string;
  readonly of: (review: Review) => T;
  /** Whether a new value says the same as the one before. */
  readonly same: (before: T, now: T) => boolean;
}

/** As {@link workedOut}; but whoever reads it is looked at again only where it says something else than before. */
export function derivedFrom<T>(review: Review, about: object, { what, of, same }: Derived<T>): T {
  const snapshot = snapshotOf(review);
  const part = about === review ? snapshot.memory : about;
  return snapshot.memory.derived(snapshot, part, what, { of, same });
}

/** What the files (or records) of a review say under a key of an index, in their order. */
export function indexed<Item extends object, Fact>(
  review: Review,
  index: Index<Item, Fact>,
  key: string,
): readonly Fact[] {
  return snapshotOf(review).indexed(index, key);
}

/** One record of a review by its id. */
export function recordCalled(
  review: Review,
  kind: RecordKind | undefined,
  id: string | undefined,
): RecordView | undefined {
  return kind === undefined || id === undefined ? undefined : snapshotOf(review).recordCalled(kind, id);
}

/** The study or the intervention that a file is about; nothing for files of the review and of its tools. */
export function extractedRecord(review: Review, { kind, id }: Pick<RecordFile, 'kind' | 'id'>): RecordView | undefined {
  return kind === 'study' || kind === 'intervention' ? recordCalled(review, kind, id) : undefined;
}

/** The files of the record that a file is about; where that is not known, all of which it is not. */
export function filesOfRecord(review: Review, { kind, id }: Pick<RecordFile, 'kind' | 'id'>): readonly RecordFile[] {
  if (kind !== undefined && id !== undefined) return recordCalled(review, kind, id)?.files ?? [];
  return review.files.filter((each) => each.kind === kind && each.id === id);
}

/** The other files in which the same people extract the same record. */
export function otherFilesOfTheSame(review: Review, file: RecordFile): readonly RecordFile[] {
  const isTheirs = ({ path, author }: RecordFile) => path !== file.path && authorKey(author) === authorKey(file.author);
  return filesOfRecord(review, file).filter(isTheirs);
}

/** One file of a review, by its path. */
export function fileAt(review: Review, path: string): RecordFile | undefined {
  return snapshotOf(review).fileAt(path);
}

/** What is known of the file of a report, by its path from the review's folder. */
export function knownReport(review: Review, path: string): KnownReport | undefined {
  return snapshotOf(review).knownReport(path);
}

/** All files about records of a kind, in the order of the review. */
export function filesOfKind(review: Review, kind: RecordKind): readonly RecordFile[] {
  return indexed(review, KINDS, kind).flatMap((path) => fileAt(review, path) ?? []);
}

/** The paths of the files about each kind of record. */
const KINDS: Index<RecordFile, string> = {
  of: 'files',
  *facts({ kind, path }) {
    if (kind !== undefined) yield [kind, path];
  },
};

/** The initials of the person who looks: whoever needs only these does not move with what that person has finished. */
export function viewerInitials(review: Review): string | undefined {
  return derivedFrom(review, review, INITIALS);
}

const INITIALS: Derived<string | undefined> = {
  what: 'viewer initials',
  of: ({ viewer }) => viewer?.initials,
  same: (before, now) => before === now,
};

/**
 * A section of the review's own record, for what it says. Where it stands must not be kept in what is worked out: lines
 * before it may come and go without that it is looked at again. Who needs the place reads `review.record`.
 */
export function reviewSection(review: Review, key: string): Node | undefined {
  return snapshotOf(review).reviewSection(key);
}

/** What may stand in the records of a review: the fields of the format, with those that the review adds. */
export function ownFieldsOf(review: Review): OwnFields {
  return snapshotOf(review).ownFields();
}

/** By what the values of records are read: also those of packs that the review does not name. */
export function fieldsToReadOf(review: Review): OwnFields['fields'] {
  return snapshotOf(review).fieldsToRead();
}

/** The packs that a review names; all of them where there is no review file. */
export function packsOf(review: Review): readonly Pack[] {
  return snapshotOf(review).packs();
}

/** The tools that a review describes itself, and those of the program to which it adds domains. */
export function ownToolsOf(review: Review): readonly Instrument[] {
  return snapshotOf(review).ownTools();
}

/** Whether the person who looks at a review may see a section of one of its files: all but colleagues' before their own is done. */
export function mayBeSeen(review: Review, file: RecordFile, section: string): boolean {
  const initials = viewerInitials(review);
  if (initials === undefined || !isOfColleague(file, { initials })) return true;
  return !isHidden(review.viewer, filesOfRecord(review, file), section);
}

/**
 * Sorts files into reviews: each belongs to the nearest folder above it that holds a review file, else to the
 * workspace folder that it lies in.
 * @returns folder → its files, in the order given
 */
export function groupByReview(
  files: readonly RecordFile[],
  workspaceFolders: readonly string[],
): Map<string, RecordFile[]> {
  const reviewFolders = new Set(files.filter((file) => file.kind === 'review').map((file) => folderOf(file.path)));
  const opened = new Set(workspaceFolders);
  const groups = new Map<string, RecordFile[]>();
  for (const file of files) {
    const folder = nearest(file.path, reviewFolders) ?? nearest(file.path, opened) ?? folderOf(file.path);
    addTo(groups, folder, file);
  }
  return groups;
}

/** Whether a study is part of the review. One of which nothing is said is; excluded, ongoing and undecided ones are not. */
export function isIncluded(study: RecordView): boolean {
  // A word that is no status has a problem of its own; it does not take the study out.
  const status = canonicalChoice(STUDY_STATUSES, textOf(sectionNode(study, 'status')) ?? '');
  return status === undefined || status === 'included';
}

/** The studies that are part of the review: those that are counted and stand in tables. */
export function includedStudies(review: Review): readonly RecordView[] {
  // Every table asks for them.
  return workedOut(review, review, 'included studies', () =>
    review.studies.filter((study) => workedOut(review, study, 'is included', () => isIncluded(study))),
  );
}

/** @returns the folder of a path, without the `/` at its end. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** The folder closest above a path, of those given. */
function nearest(path: string, folders: ReadonlySet<string>): string | undefined {
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    if (folders.has(folder)) return folder;
    if (folder === '') return undefined;
  }
}

/** Every review is one of these: there is no other way to make one than {@link buildReview}. */
function snapshotOf(review: Review): Snapshot {
  return review as Snapshot;
}
