/**
 * One record as the synthesis reads it, put together from its files: the consensus; where that lacks a section, one
 * extractor's (or the draft's), marked; two that differ give "not agreed".
 */
import type { Node, Pair } from '../document/document';
import { authorKey, type RecordFile, type RecordKind } from '../document/record';
import { isBlank } from '../document/walk';
import type { MappingField } from '../fields/field';
import { fieldBelow } from '../format/lookup';
import { meaningOf } from '../format/meaning';

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

/** Who looks at the review, and which of their own sections are done: nobody sees a colleague's answers before. */
export interface Viewer {
  readonly initials: string;
  readonly hasFinished: (file: RecordFile, section: string) => boolean;
}

/** The section of a record as the synthesis reads it; nothing where people have not agreed. */
export function sectionNode(record: RecordView | undefined, key: string): Node | undefined {
  const section = record?.sections.get(key);
  return section === undefined || section.standing === 'not agreed' ? undefined : section.pair.value;
}

/**
 * What a file says in a section, for comparing it with the work of others. See {@link meaningOf}.
 * @param fields of such a record, with those that the review has added
 */
export function meaningOfSection(file: RecordFile, key: string, fields: MappingField): string {
  return meaningOf(file.sections.get(key)?.value, fieldBelow(fields, [key]));
}

/**
 * @param files of one record, at least one
 * @param hidden sections of which only the viewer's own files and what is agreed are seen, see {@link hiddenSections}
 * @param fields asked for only where the work of several people has to be compared
 */
export function viewOf(
  files: readonly RecordFile[],
  viewer: Viewer | undefined,
  hidden: readonly string[],
  fields: () => MappingField,
): RecordView {
  const first = files[0] as RecordFile;
  const sections = new Map<string, SectionView>();
  for (const key of keysOf(files)) {
    const seen = hidden.includes(key) ? files.filter((file) => !isOfColleague(file, viewer)) : files;
    const section = sectionView(key, seen, fields);
    if (section) sections.set(key, section);
  }
  return { kind: first.kind as RecordKind, id: first.id as string, files, sections };
}

/**
 * The sections in which colleagues' work is hidden from somebody who extracts the same record and has not finished them.
 * Git cannot blind, and this does not claim to: it only keeps answers from being seen by accident.
 */
export function hiddenSections(viewer: Viewer | undefined, files: readonly RecordFile[]): string[] {
  if (viewer === undefined || !files.some((file) => isOfColleague(file, viewer))) return [];
  return [...keysOf(files)].filter((key) => isHidden(viewer, files, key));
}

/** Whether colleagues' work on a section is hidden. */
export function isHidden(viewer: Viewer | undefined, files: readonly RecordFile[], section: string): boolean {
  const own = files.filter(({ author }) => author.kind === 'extractor' && author.initials === viewer?.initials);
  return viewer !== undefined && own.length > 0 && !own.some((file) => viewer.hasFinished(file, section));
}

/** Whether somebody else extracts in a file. */
export function isOfColleague({ author }: RecordFile, viewer: Pick<Viewer, 'initials'> | undefined): boolean {
  return author.kind === 'extractor' && author.initials !== viewer?.initials;
}

function keysOf(files: readonly RecordFile[]): Set<string> {
  return new Set(files.flatMap((file) => [...file.sections.keys()]));
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
  return new SectionOfFile(key, file, standingOf(key, consensus, extractors, fields));
}

/** A section as it stands in a file. Its pair is looked up there each time, so that views do not keep trees. */
class SectionOfFile implements SectionView {
  readonly key: string;
  readonly file: RecordFile;
  readonly standing: Standing;

  constructor(key: string, file: RecordFile, standing: Standing) {
    this.key = key;
    this.file = file;
    this.standing = standing;
  }

  get pair(): Pair {
    return this.file.sections.get(this.key) as Pair;
  }
}

/** The same section as if people agreed on it to another degree. */
export function withStanding({ key, file }: SectionView, standing: Standing): SectionView {
  return new SectionOfFile(key, file, standing);
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

function firstPerAuthor(files: readonly RecordFile[]): RecordFile[] {
  const seen = new Map<string, RecordFile>();
  for (const file of files) if (!seen.has(authorKey(file.author))) seen.set(authorKey(file.author), file);
  return [...seen.values()];
}
