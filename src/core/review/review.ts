/**
 * All files of one review, put together: an immutable snapshot that every feature reads.
 *
 * A record may be split over several files and be the work of several people. Tables, claims and references read one
 * *view* of it: the consensus; where that lacks a section, one extractor's (or the draft's) is used and marked; two
 * that differ give "not agreed".
 */

import type { Node, Pair } from '../document/document';
import { addTo } from '../document/groups';
import { authorKey, type RecordFile, type RecordKind } from '../document/record';
import { isBlank, textOf } from '../document/walk';
import { canonicalChoice } from '../fields/canonical';
import type { MappingField } from '../fields/field';
import { fieldBelow } from '../format/lookup';
import { meaningOf } from '../format/meaning';
import { readOwnFields } from '../format/own/own-fields';
import { recordFields } from '../format/records';
import { STUDY_STATUSES } from '../format/study/inclusion';
import { isTranslated } from '../language/say';

/** How far people agree on a section that a view shows. */
export type Standing = 'consensus' | 'extractors agree' | 'one extractor' | 'draft' | 'not agreed';

export interface SectionView {
  readonly key: string;
  readonly pair: Pair;
  readonly file: RecordFile;
  readonly standing: Standing;
}

/** One study, intervention or review as the synthesis reads it. */
export interface RecordView {
  readonly kind: RecordKind;
  readonly id: string;
  readonly files: readonly RecordFile[];
  readonly sections: ReadonlyMap<string, SectionView>;
}

export interface Review {
  /** The folder that holds the review file, or the workspace folder where there is none. */
  readonly folder: string;
  readonly files: readonly RecordFile[];
  readonly record: RecordView | undefined;
  readonly studies: readonly RecordView[];
  readonly interventions: readonly RecordView[];
  /** Who looks at it; absent where everything is shown. */
  readonly viewer?: Viewer;
  /** What was worked out from this snapshot, see {@link workedOut}. It comes and goes with it. */
  readonly memory?: Map<object, Map<string, unknown>>;
}

/**
 * Something that follows from a snapshot, worked out when it is first asked for: many features read the same assessments.
 *
 * @param about the part of the review that it is about
 * @param what names it; always the same type for the same name
 */
export function workedOut<T>(review: Review, about: object, what: string, work: () => T): T {
  const known = review.memory?.get(about) ?? new Map<string, unknown>();
  // What is worked out may hold sentences: those for people and those for papers stay apart.
  const name = isTranslated() ? `${what}, translated` : what;
  if (!known.has(name)) known.set(name, work());
  review.memory?.set(about, known);
  return known.get(name) as T;
}

/** Who looks at the review, and which of their own sections are done: nobody sees a colleague's answers before. */
export interface Viewer {
  readonly initials: string;
  readonly hasFinished: (file: RecordFile, section: string) => boolean;
}

/**
 * Puts the files of one review together.
 * @param folder the review's folder, as {@link groupByReview} found it
 * @param viewer without one (command line, authors) everything is shown
 */
export function buildReview(folder: string, files: readonly RecordFile[], viewer?: Viewer): Review {
  const groups = filesByRecord(files);
  const views = (kind: RecordKind, fields: () => MappingField) =>
    groups.filter(([first]) => first?.kind === kind).map((group) => viewOf(group, viewer, fields));
  const [record] = views('review', () => recordFields.review);
  const own = onlyOnce(() => readOwnFields(sectionNode(record, 'fields')).fields);
  return {
    folder,
    files,
    record,
    studies: views('study', () => own().study),
    interventions: views('intervention', () => own().intervention),
    ...(viewer && { viewer }),
    memory: new Map(),
  };
}

/** The review as it is once one of its files, told by its path, has another text. */
export function withFile({ folder, files, viewer }: Review, changed: RecordFile): Review {
  return buildReview(
    folder,
    files.map((file) => (file.path === changed.path ? changed : file)),
    viewer,
  );
}

/** Whether the person who looks at a review may see a section of one of its files: all but colleagues' before their own is done. */
export function mayBeSeen({ files, viewer }: Review, file: RecordFile, section: string): boolean {
  if (viewer === undefined) return true;
  const sameRecord = files.filter(({ kind, id }) => kind === file.kind && id === file.id);
  return visibleTo(viewer, sameRecord, section).includes(file);
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
  const reviewFolders = files.filter((file) => file.kind === 'review').map((file) => folderOf(file.path));
  const groups = new Map<string, RecordFile[]>();
  for (const file of files) {
    const folder = nearest(file.path, reviewFolders) ?? nearest(file.path, workspaceFolders) ?? folderOf(file.path);
    addTo(groups, folder, file);
  }
  return groups;
}

/** The section of a record as the synthesis reads it; nothing where people have not agreed. */
export function sectionNode(record: RecordView | undefined, key: string): Node | undefined {
  const section = record?.sections.get(key);
  return section === undefined || section.standing === 'not agreed' ? undefined : section.pair.value;
}

/** Whether a study is part of the review. One of which nothing is said is; excluded, ongoing and undecided ones are not. */
export function isIncluded(study: RecordView): boolean {
  // A word that is no status has a problem of its own; it does not take the study out.
  const status = canonicalChoice(STUDY_STATUSES, textOf(sectionNode(study, 'status')) ?? '');
  return status === undefined || status === 'included';
}

/** The studies that are part of the review: those that are counted and stand in tables. */
export function includedStudies({ studies }: Review): readonly RecordView[] {
  return studies.filter(isIncluded);
}

/** @returns the folder of a path, without the `/` at its end. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

function nearest(path: string, folders: readonly string[]): string | undefined {
  const around = folders.filter((folder) => folder === '' || path.startsWith(`${folder}/`));
  return around.sort((a, b) => b.length - a.length)[0];
}

/** Few records are the work of several people, so that what is needed to compare them is worked out on demand. */
function onlyOnce<T>(work: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => {
    found ??= { value: work() };
    return found.value;
  };
}

function filesByRecord(files: readonly RecordFile[]): readonly (readonly RecordFile[])[] {
  const byRecord = new Map<string, RecordFile[]>();
  for (const file of files) {
    if (file.kind === undefined || file.id === undefined) continue;
    const name = `${file.kind} ${file.id}`;
    addTo(byRecord, name, file);
  }
  return [...byRecord.values()];
}

function viewOf(files: readonly RecordFile[], viewer: Viewer | undefined, fields: () => MappingField): RecordView {
  const first = files[0] as RecordFile;
  const keys = new Set(files.flatMap((file) => [...file.sections.keys()]));
  const sections = new Map<string, SectionView>();
  for (const key of keys) {
    const section = sectionView(key, visibleTo(viewer, files, key), fields);
    if (section) sections.set(key, section);
  }
  return { kind: first.kind as RecordKind, id: first.id as string, files, sections };
}

function sectionView(key: string, files: readonly RecordFile[], fields: () => MappingField): SectionView | undefined {
  const written = writtenIn(files, key);
  const of = (kind: RecordFile['author']['kind']) =>
    firstPerAuthor(written.filter((file) => file.author.kind === kind));
  const [consensus] = of('consensus');
  const extractors = of('extractor');
  const [draft] = of('draft');
  const file = consensus ?? extractors[0] ?? draft;
  if (file === undefined) return undefined;
  return { key, pair: file.sections.get(key) as Pair, file, standing: standingOf(key, consensus, extractors, fields) };
}

/** The files in which a section stands; one that is left blank is not yet extracted, and says nothing beside others. */
function writtenIn(files: readonly RecordFile[], key: string): readonly RecordFile[] {
  const all = files.filter((file) => file.sections.has(key));
  const filled = all.filter((file) => !isBlank((file.sections.get(key) as Pair).value));
  return filled.length > 0 ? filled : all;
}

function standingOf(
  key: string,
  consensus: RecordFile | undefined,
  extractors: readonly RecordFile[],
  fields: () => MappingField,
): Standing {
  if (consensus) return 'consensus';
  if (extractors.length === 0) return 'draft';
  if (extractors.length === 1) return 'one extractor';
  const meanings = new Set(extractors.map((file) => meaningOfSection(file, key, fields())));
  return meanings.size === 1 ? 'extractors agree' : 'not agreed';
}

/**
 * What a file says in a section, for comparing it with the work of others. See {@link meaningOf}.
 * @param fields of such a record, with those that the review has added
 */
export function meaningOfSection(file: RecordFile, key: string, fields: MappingField): string {
  return meaningOf(file.sections.get(key)?.value, fieldBelow(fields, [key]));
}

function firstPerAuthor(files: readonly RecordFile[]): RecordFile[] {
  const seen = new Map<string, RecordFile>();
  for (const file of files) if (!seen.has(authorKey(file.author))) seen.set(authorKey(file.author), file);
  return [...seen.values()];
}

/**
 * Hides colleagues' sections from somebody who extracts the same record and has not finished that section.
 * Git cannot blind, and this does not claim to: it only keeps answers from being seen by accident.
 */
function visibleTo(viewer: Viewer | undefined, files: readonly RecordFile[], section: string): readonly RecordFile[] {
  const own = files.filter((file) => file.author.kind === 'extractor' && file.author.initials === viewer?.initials);
  const finished = own.some((file) => viewer?.hasFinished(file, section));
  if (viewer === undefined || own.length === 0 || finished) return files;
  return files.filter((file) => file.author.kind !== 'extractor' || own.includes(file));
}
