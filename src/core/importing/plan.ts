/**
 * What an import would do to a review, before anything is written: new files, what differs from files that are there, and
 * what is lost. Nothing that exists is written over.
 */
import { factsFirst } from '../diff/facts-between';
import { parse } from '../document/parse';
import { type Author, authorKey, type RecordFile, readRecord } from '../document/record';
import { studyWithWork } from '../editing/beginning/new-record';
import { idsTaken, proposeIdFromWords } from '../editing/beginning/propose-id';
import { buildReview, folderOf, type Review } from '../review/review';
import { recordText } from '../writing/record-text';
import type { Loss, Origin } from './found';
import { foundIn, type Material, type StudyMaterial } from './material';
import { initialsOf } from './people';
import { reviewContent } from './review-content';
import { studyContent } from './study-content';

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
  /** The cells of the source that the file would be made of. */
  readonly cells: readonly Origin[];
}

export interface ImportPlan {
  readonly write: readonly FileToWrite[];
  readonly differs: readonly SaidOtherwise[];
  /** Files that say all of it already. */
  readonly same: readonly { readonly path: string; readonly cells: readonly Origin[] }[];
  readonly losses: readonly Loss[];
}

export interface PlanOptions {
  /** Where new studies are written, from the folder of the review; absent: beside the others, else `studies`. */
  readonly into?: string;
  /** Whose work it becomes where the source names nobody: the initials. */
  readonly extractor?: string;
  /** The id of a review that is to be begun; absent: none is. */
  readonly beginReview?: string;
}

/** A study of the source under its id in the review. */
interface Named {
  readonly study: StudyMaterial;
  readonly id: string;
  readonly author: Author;
}

/** @param review the review into which it is brought; absent where there is none yet */
export function importPlan(material: Material, review: Review | undefined, options: PlanOptions = {}): ImportPlan {
  const folder = folderFor(review, options.into);
  const imported = withIds(material, review, options).map((named) => {
    const text = recordText(studyContent(named.study, named.id, named.author));
    return { named, text, there: fileOf(named, review), cells: [...foundIn(named.study)].flatMap(({ at }) => at) };
  });
  const changes = changedWords(imported, review);
  const known = imported.filter(({ there }) => there !== undefined);
  const of = (path: string) => changes.get(path) ?? [];
  const begun = options.beginReview === undefined ? [] : [reviewFile(material, options.beginReview)];
  return {
    write: [
      ...begun,
      ...imported.flatMap(({ named, text, there, cells }) =>
        there ? [] : [{ path: `${folder}${fileName(named)}`, text, cells }],
      ),
    ],
    differs: known.flatMap(({ there, cells }) => {
      const words = of(there?.path ?? '');
      return words.length > 0 ? [{ path: there?.path ?? '', words, cells }] : [];
    }),
    same: known.flatMap(({ there, cells }) =>
      of(there?.path ?? '').length === 0 ? [{ path: there?.path ?? '', cells }] : [],
    ),
    losses: material.losses,
  };
}

function reviewFile(material: Material, id: string): FileToWrite {
  const text = recordText(reviewContent(material, id, initialsOf(material, undefined)));
  const cells = [...foundIn([material.review, material.analyses])].flatMap(({ at }) => at);
  return { path: 'review.extraction.yaml', text, cells };
}

/** The same study has the same id each time; two that would have one and are not one are told apart. */
function withIds(material: Material, review: Review | undefined, { extractor }: PlanOptions): readonly Named[] {
  const ids = new Map<string, string>();
  const initials = initialsOf(material, review);
  return material.studies.map((study) => {
    const name = study.name.value.toLowerCase();
    const id = ids.get(name) ?? idOf(study, review, [...ids.values()]);
    ids.set(name, id);
    const own = study.person === undefined ? extractor : initials.get(study.person.value);
    const others = material.studies.filter((each) => each.name.value.toLowerCase() === name);
    return { study, id, author: authorOf(study, own, others, initials) };
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
  for (let number = taken.length + 1; ; number += 1) {
    const id = `study-${number}`;
    if (!taken.includes(id) && !(review && idsTaken(review, 'study').includes(id))) return id;
  }
}

function fileName({ id, author }: Named): string {
  return `${id}${author.kind === 'extractor' ? `.${author.initials}` : ''}.extraction.yaml`;
}

/** The file of the same people about the same study. */
function fileOf({ id, author }: Named, review: Review | undefined): RecordFile | undefined {
  const key = authorKey(author);
  return review?.files.find((file) => file.kind === 'study' && file.id === id && authorKey(file.author) === key);
}

function folderFor(review: Review | undefined, into: string | undefined): string {
  const sibling = review?.files.find(({ kind }) => kind === 'study');
  const folder = into ?? (sibling && review ? folderOf(sibling.path).slice(review.folder.length) : 'studies');
  const steps = folder.split('/').filter((step) => step !== '');
  return steps.map((step) => `${step}/`).join('');
}

/** What the source says otherwise than the files that are there, by their paths. What only the files say is no difference. */
function changedWords(
  imported: readonly { readonly text: string; readonly there: RecordFile | undefined }[],
  review: Review | undefined,
): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, string[]>();
  if (review === undefined) return words;
  const texts = new Map(imported.flatMap(({ text, there }) => (there ? [[there.path, text] as const] : [])));
  if (texts.size === 0) return words;
  const files = review.files.map((file) => {
    const text = texts.get(file.path);
    return text === undefined ? file : readRecord(file.path, parse(text));
  });
  for (const change of factsFirst(review, buildReview(review.folder, files, review.viewer, review)).changes) {
    if (change.change === 'removed' || !texts.has(change.file)) continue;
    words.set(change.file, [...(words.get(change.file) ?? []), change.words]);
  }
  return words;
}
