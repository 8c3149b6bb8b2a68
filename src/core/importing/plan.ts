/**
 * What an import would do to a review, before anything is written: new files, what differs from files that are there, and
 * what is lost. Nothing that exists is written over.
 */
import { addTo } from '../document/groups';
import { type Author, authorKey, type RecordFile } from '../document/record';
import { folderOfNew, studyWithWork } from '../editing/beginning/new-record';
import { idsTaken, proposeIdFromWords } from '../editing/beginning/propose-id';
import { say } from '../language/say';
import { filesOfKind, filesOfRecord, type Review } from '../review/review';
import { recordText } from '../writing/record-text';
import { excludedStudies } from './excluded-studies';
import { firstFree } from './first-free';
import type { Loss, Origin, Remark } from './found';
import { type Gone, goneSince } from './gone-since';
import { type LastImport, lastImportText, lostLine } from './last-import';
import { type ExcludedMaterial, foundIn, type Material, type StudyMaterial } from './material';
import { type Duplicate, ownWorks } from './own-works';
import { initialsOf } from './people';
import { type Names, reviewContent } from './review-content';
import { reviewLeftOut } from './review-left-out';
import { type Otherwise, saidOtherwise } from './said-otherwise';
import { studyContent } from './study-content';
import { finished, type Progress } from './work-in-steps';

/** A file that is not there yet. */
export interface FileToWrite {
  /** From the folder of the review, with slashes. */
  readonly path: string;
  readonly text: string;
  /** The cells of the source that stand in it. */
  readonly cells: readonly Origin[];
}

/** What a source says otherwise than a file that is there. */
export interface SaidOtherwise {
  readonly path: string;
  /** In words, one for each datum. */
  readonly words: readonly string[];
  /** The file as the source would make it. */
  readonly text: string;
  /** The cells of the source that the file would be made of. */
  readonly cells: readonly Origin[];
}

export interface ImportPlan {
  readonly write: readonly FileToWrite[];
  readonly differs: readonly SaidOtherwise[];
  /** Files that say all of it already. */
  readonly same: readonly { readonly path: string; readonly cells: readonly Origin[] }[];
  readonly losses: readonly Loss[];
  /** Works of a list of references that are there already, and are not written again. */
  readonly duplicates: readonly Duplicate[];
  /** What is taken over, and a person should look at. */
  readonly remarks: readonly Remark[];
  /** What was so at the last import already. */
  readonly asBefore: AsBefore;
  /** Studies that were imported, and that the source or the review has no longer. */
  readonly gone: readonly Gone[];
  /** What is to be kept for the next import, in a file beside the source; absent where nothing is. */
  readonly remembers?: { readonly name: string; readonly text: string };
}

/** No news since the last import. */
export interface AsBefore {
  /** Files that say something else than the source, which has said the same then. */
  readonly differs: readonly {
    readonly path: string;
    readonly words: readonly string[];
    readonly cells: readonly Origin[];
  }[];
  /** Of the losses those that were there then. */
  readonly losses: readonly Loss[];
}

export interface PlanOptions {
  /** Where new studies are written, from the folder of the review; absent: beside the others, else `studies`. */
  readonly into?: string;
  /** Whose work it becomes where the source names nobody: the initials. */
  readonly extractor?: string;
  /** The id of a review that is to be begun; absent: none is. */
  readonly beginReview?: string;
  /** What becomes of studies of which the source does not say it, as the format calls it: `excluded`. Absent: included. */
  readonly status?: string;
  /** Whose file it becomes, by initials, where the source says otherwise than the file with this path; nothing: it is only said. */
  readonly apart?: (path: string) => string | undefined;
  /** What the source said at the last import, where that is known. */
  readonly last?: LastImport;
  /** Whether a duplicate becomes a study of its own all the same, by its key. */
  readonly keeps?: (key: string) => boolean;
}

/** A study of the source under its id in the review. */
interface Named {
  readonly study: StudyMaterial;
  readonly id: string;
  readonly author: Author;
}

/** A file that the source would make, and the one that is there. */
interface Imported {
  readonly named: Named;
  readonly path: string;
  readonly text: string;
  readonly there: RecordFile | undefined;
  readonly cells: readonly Origin[];
}

/** A file that is there already, and what the source says otherwise. */
interface Known extends Otherwise {
  readonly path: string;
  readonly text: string;
  readonly cells: readonly Origin[];
}

/** What is imported, under the names that it has in the review. */
interface Source extends NamedStudies {
  readonly material: Material;
  /** The initials of its people. */
  readonly people: Names['people'];
  /** Excluded studies that the review lists already. */
  readonly listed: readonly ExcludedMaterial[];
}

interface NamedStudies {
  readonly named: readonly Named[];
  readonly duplicates: readonly Duplicate[];
}

/** @param review the review into which it is brought; absent where there is none yet */
export function importPlan(material: Material, review: Review | undefined, options: PlanOptions = {}): ImportPlan {
  return finished(importSteps(material, review, options));
}

/** The same step by step, so that whoever waits sees how far it is, and can leave. See {@link importPlan}. */
export function* importSteps(
  material: Material,
  review: Review | undefined,
  options: PlanOptions = {},
): Generator<Progress, ImportPlan> {
  const source = sourceOf(material, review, options);
  const first: Imported[] = [];
  for (const each of source.named) {
    first.push(importedAs(each, review, options));
    yield { done: first.length, all: source.named.length };
  }
  return planOf(source, first, review, options);
}

function sourceOf(material: Material, review: Review | undefined, options: PlanOptions): Source {
  const people = initialsOf(material, review);
  const excluded = excludedStudies(options.beginReview === undefined ? (material.review?.excluded ?? []) : [], review);
  const whole = { ...material, studies: [...material.studies, ...excluded.studies] };
  return { material, people, listed: excluded.listed, ...namedStudies(whole, review, people, options) };
}

/** @param first the files as the source would make them, before anything of it is set apart */
function planOf(
  source: Source,
  first: readonly Imported[],
  review: Review | undefined,
  options: PlanOptions,
): ImportPlan {
  const { material, people, named } = source;
  const { beginReview, last } = options;
  const { imported, otherwise } = setApart(first, review, options);
  const known = knownAmong(imported, otherwise);
  const isGone = (each: Imported) => each.there === undefined && last?.studies.has(keyOf(each.named)) === true;
  const { files, twice } = onceEach(imported.filter((each) => each.there === undefined && !isGone(each)));
  const leftOut = beginReview === undefined ? reviewLeftOut(material, review, namesIn(people, named)) : [];
  const losses = [...material.losses, ...twice, ...leftOut];
  const texts = new Map([...first].reverse().map(({ named: each, text }) => [keyOf(each), text]));
  const goneAs = ({ named: each, cells }: Imported) => ({ key: keyOf(each), text: texts.get(keyOf(each)), cells });
  return {
    write: [
      ...(beginReview === undefined ? [] : [reviewFile(material, beginReview, people, named)]),
      ...files.map(({ path, text, cells }) => ({ path, text, cells })),
    ],
    differs: newsIn(known),
    same: [...alikeIn(known), ...sameIn(review, source.listed)],
    losses,
    duplicates: source.duplicates,
    remarks: material.remarks ?? [],
    asBefore: asBefore(known, losses, last),
    gone: last === undefined ? [] : goneSince(last, imported.filter(isGone).map(goneAs), texts, review),
    ...(material.remembersIn !== undefined && {
      remembers: { name: material.remembersIn.file, text: lastImportText(material.remembersIn.source, texts, losses) },
    }),
  };
}

function knownAmong(imported: readonly Imported[], otherwise: ReadonlyMap<string, Otherwise>): readonly Known[] {
  return imported.flatMap(({ there, text, cells }) =>
    there ? [{ path: there.path, ...(otherwise.get(there.path) ?? ALIKE), text, cells }] : [],
  );
}

function newsIn(known: readonly Known[]): ImportPlan['differs'] {
  return known.flatMap(({ path, news, text, cells }) => (news.length > 0 ? [{ path, words: news, text, cells }] : []));
}

function alikeIn(known: readonly Known[]): ImportPlan['same'] {
  return known.flatMap((each) =>
    each.news.length + each.asBefore.length === 0 ? [{ path: each.path, cells: each.cells }] : [],
  );
}

function asBefore(known: readonly Known[], losses: readonly Loss[], last: LastImport | undefined): AsBefore {
  return {
    differs: known.flatMap(({ path, asBefore: words, cells }) => (words.length > 0 ? [{ path, words, cells }] : [])),
    losses: last === undefined ? [] : losses.filter((loss) => last.lost.has(lostLine(loss))),
  };
}

/** Excluded studies that stand in the review file already. */
function sameIn(review: Review | undefined, listed: readonly ExcludedMaterial[]): ImportPlan['same'] {
  if (review === undefined || listed.length === 0) return [];
  return [{ path: filesOfKind(review, 'review')[0]?.path ?? '', cells: cellsOf(listed) }];
}

const ALIKE: Otherwise = { news: [], asBefore: [] };

function importedAs(named: Named, review: Review | undefined, { into, status }: PlanOptions): Imported {
  const folder = into?.split('/').filter((step) => step !== '') ?? folderOfNew(review, 'study');
  const { id, author } = named;
  const study =
    status === undefined || named.study.status
      ? named.study
      : { ...named.study, status: { value: status, at: named.study.name.at } };
  const text = recordText(studyContent(study, id, author));
  const path = [...folder, fileName(named)].join('/');
  return { named, path, text, there: fileOf(named, review), cells: cellsOf(study) };
}

/** What is said otherwise than in files that are there becomes the work of those who were named for it. */
function setApart(
  imported: readonly Imported[],
  review: Review | undefined,
  options: PlanOptions,
): { readonly imported: readonly Imported[]; readonly otherwise: ReadonlyMap<string, Otherwise> } {
  const otherwise = otherwiseThanThere(imported, review, options);
  const apart = imported.map((each) => {
    const path = each.there?.path;
    const isNews = path !== undefined && (otherwise.get(path)?.news ?? []).length > 0;
    const initials = isNews ? options.apart?.(path) : undefined;
    if (initials === undefined) return each;
    return importedAs({ ...each.named, author: { kind: 'extractor', initials } }, review, options);
  });
  const isAsBefore = apart.every((each, index) => each === imported[index]);
  return { imported: apart, otherwise: isAsBefore ? otherwise : otherwiseThanThere(apart, review, options) };
}

function otherwiseThanThere(
  imported: readonly Imported[],
  review: Review | undefined,
  { last }: PlanOptions,
): ReadonlyMap<string, Otherwise> {
  const compared = imported.flatMap(({ named, text, there }) =>
    there ? [{ there, text, before: last?.studies.get(keyOf(named)) }] : [],
  );
  return review === undefined || compared.length === 0 ? new Map() : saidOtherwise(compared, review);
}

/** Two entries of a source never make one file: of the second, it is said. */
function onceEach(imported: readonly Imported[]): {
  readonly files: readonly Imported[];
  readonly twice: readonly Loss[];
} {
  const paths = new Set<string>();
  const files: Imported[] = [];
  const twice: Loss[] = [];
  for (const each of imported) {
    const { value } = each.named.study.name;
    if (paths.has(each.path)) twice.push({ at: each.cells, value, reason: saidBefore() });
    else files.push(each);
    paths.add(each.path);
  }
  return { files, twice };
}

function saidBefore(): string {
  return say`Another entry before it makes the same file. Put both into one entry, or give them different names.`;
}

function cellsOf(made: unknown): Origin[] {
  return [...foundIn(made)].flatMap(({ at }) => at);
}

function namesIn(people: Names['people'], named: readonly Named[]): Omit<Names, 'id'> {
  return { people, studies: named.map((each) => each.id) };
}

function reviewFile(
  material: Material,
  id: string,
  people: ReadonlyMap<string, string>,
  named: readonly Named[],
): FileToWrite {
  const text = recordText(reviewContent(material, { id, ...namesIn(people, named) }));
  return { path: 'review.extraction.yaml', text, cells: cellsOf([material.review, material.analyses]) };
}

/** Of a list of references each work is a study of its own; else what has the same name is the same study. */
function namedStudies(
  material: Material,
  review: Review | undefined,
  people: ReadonlyMap<string, string>,
  options: PlanOptions,
): NamedStudies {
  if (material.kind !== 'references') return { named: withIds(material, review, people, options), duplicates: [] };
  const { works, duplicates } = ownWorks(material, review, options.keeps ?? (() => false));
  const named = works.map(({ study, id }) => ({ study, id, author: authorOf(study, options.extractor, [], people) }));
  return { named, duplicates };
}

/** The same study has the same id each time; two that would have one and are not one are told apart. */
function withIds(
  { studies }: Material,
  review: Review | undefined,
  initials: ReadonlyMap<string, string>,
  { extractor }: PlanOptions,
): readonly Named[] {
  const byName = new Map<string, StudyMaterial[]>();
  for (const study of studies) addTo(byName, study.name.value.toLowerCase(), study);
  const ids = new Map<string, string>();
  for (const [name, [study]] of byName) if (study) ids.set(name, idOf(study, review, [...ids.values()]));
  return studies.map((study) => {
    const name = study.name.value.toLowerCase();
    const own = study.person === undefined ? extractor : initials.get(study.person.value);
    return { study, id: ids.get(name) ?? '', author: authorOf(study, own, byName.get(name) ?? [], initials) };
  });
}

function authorOf(
  { isConsensus }: StudyMaterial,
  own: string | undefined,
  sameStudy: readonly StudyMaterial[],
  initials: ReadonlyMap<string, string>,
): Author {
  if (isConsensus === undefined) return own === undefined ? { kind: 'draft' } : { kind: 'extractor', initials: own };
  const by = sameStudy.flatMap(({ person }) => (person ? (initials.get(person.value) ?? []) : []));
  return { kind: 'consensus', by: [...new Set(by)] };
}

/** That of the study which has the work already; else made of its name. */
function idOf({ name, reports }: StudyMaterial, review: Review | undefined, taken: readonly string[]): string {
  for (const { citation } of reports) {
    const [doi, pmid] = [citation.doi?.value, citation.pmid?.value];
    const same = review && studyWithWork(review, { authors: [], ...(doi && { doi }), ...(pmid && { pmid }) });
    if (same !== undefined && !taken.includes(same)) return same;
  }
  const proposed = proposeIdFromWords(name.value, taken);
  if (proposed !== '') return proposed;
  const others = review ? idsTaken(review, 'study') : [];
  return firstFree((number) => `study-${number}`, [...taken, ...others], taken.length + 1);
}

function fileName(named: Named): string {
  return `${keyOf(named)}.extraction.yaml`;
}

/** `doe-2020`; of one extractor’s work `doe-2020.LM`. */
function keyOf({ id, author }: Named): string {
  return `${id}${author.kind === 'extractor' ? `.${author.initials}` : ''}`;
}

/** The file of the same people about the same study. */
function fileOf({ id, author }: Named, review: Review | undefined): RecordFile | undefined {
  const key = authorKey(author);
  return review && filesOfRecord(review, { kind: 'study', id }).find((file) => authorKey(file.author) === key);
}
