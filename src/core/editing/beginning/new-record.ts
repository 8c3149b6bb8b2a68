/** The text and the place of a new study or intervention. What nobody said yet stays blank. */

import type { Node } from '../../document/document';
import { type Author, authorKey, type RecordFile, type RecordKind } from '../../document/record';
import { oneOrMany, textAt, valueOf } from '../../document/walk';
import { recordTemplate } from '../../format/template';
import { canonicalDoi } from '../../review/doi';
import { filesOfKind, folderOf, type Review } from '../../review/review';
import { quoted } from '../../writing/value';
import { FIRST_SECTIONS } from '../completing/complete-entries';
import { type CitedWork, reportLines } from './cited-work';
import { beginTyping, type ToTypeInto } from './first-blank';

/** A file to be created in a folder that belongs to a review, or is to become one. Never over another. */
export interface NewRecord extends ToTypeInto {
  /** From the folder of the review on. */
  readonly steps: readonly string[];
}

/** What is known of a study before its file exists. */
export interface StudyToBegin {
  readonly id: string;
  /** Whose work the file will be; absent: a draft. */
  readonly extractor?: string;
  readonly work?: CitedWork;
}

/** A study, with its report as the reference says it. */
export function newStudy(review: Review | undefined, { id, extractor, work }: StudyToBegin): NewRecord {
  const blank = recordTemplate('study', id, firstSections('study', extractor));
  const text = blank
    .replace('extractor:\n', extractor ? `extractor: ${extractor}\n` : 'extractor:\n')
    .replace('reports:\n', work ? reports(work) : 'reports:\n');
  return { steps: stepsOf(review, 'study', id, extractor), ...beginTyping(text) };
}

/** What is known of an intervention before its file exists. */
export interface InterventionToBegin {
  readonly id: string;
  readonly name: string;
  readonly extractor?: string;
}

/** An intervention, with its name. */
export function newIntervention(review: Review | undefined, { id, name, extractor }: InterventionToBegin): NewRecord {
  const blank = recordTemplate('intervention', id, firstSections('intervention', extractor));
  const text = blank.replace('extractor:\n', `extractor: ${extractor}\n`).replace('name:\n', `name: ${quoted(name)}\n`);
  return { steps: stepsOf(review, 'intervention', id, extractor), ...beginTyping(text) };
}

/**
 * The ids that a person cannot begin with: records that have a file of the same person, or of nobody. A study that only
 * others have extracted can be begun a second time: extraction by two is two files.
 */
export function idsNotToBegin(review: Review, kind: RecordKind, extractor: string | undefined): readonly string[] {
  const mine = authorKey(authorOf(extractor));
  const isMine = (file: RecordFile) => authorKey(file.author) === mine;
  return review.files.flatMap((file) => (file.kind === kind && file.id !== undefined && isMine(file) ? [file.id] : []));
}

function authorOf(extractor: string | undefined): Author {
  return extractor === undefined ? { kind: 'draft' } : { kind: 'extractor', initials: extractor };
}

function firstSections(kind: 'study' | 'intervention', extractor: string | undefined): readonly string[] {
  return FIRST_SECTIONS[kind].filter((key) => key !== 'extractor' || extractor !== undefined);
}

function reports(work: CitedWork): string {
  const [first = '', ...rest] = reportLines('main', work);
  return ['reports:', `  - ${first}`, ...rest.map((line) => `    ${line}`), ''].join('\n');
}

function stepsOf(review: Review | undefined, kind: 'study' | 'intervention', id: string, extractor?: string): string[] {
  const name = `${id}${extractor === undefined ? '' : `.${extractor}`}.extraction.yaml`;
  return [...folderOfNew(review, kind), name];
}

/** Beside the other files of this kind in the review; else the usual folder. In steps, from the folder of the review on. */
export function folderOfNew(review: Review | undefined, kind: keyof typeof USUAL): string[] {
  const [sibling] = review === undefined ? [] : filesOfKind(review, kind);
  const folder = sibling && review ? folderOf(sibling.path).slice(review.folder.length) : USUAL[kind];
  return folder.split('/').filter((step) => step !== '');
}

const USUAL = { study: 'studies', intervention: 'interventions', tool: 'tools' } as const;

/** The study of the review that has this work among its reports: by DOI, or by PubMed number. */
export function studyWithWork({ files }: Review, { doi, pmid }: CitedWork): string | undefined {
  const isSame = (citation: Node | undefined) =>
    (doi !== undefined && sameDoi(textAt(citation, 'doi'), doi)) ||
    (pmid !== undefined && textAt(citation, 'pmid') === pmid);
  const found = files.find(
    ({ kind, sections }) =>
      kind === 'study' &&
      oneOrMany(sections.get('reports')?.value).some((report) => isSame(valueOf(report, 'citation'))),
  );
  return found?.id;
}

function sameDoi(one: string | undefined, other: string): boolean {
  return one !== undefined && (canonicalDoi(one) ?? one).toLowerCase() === (canonicalDoi(other) ?? other).toLowerCase();
}
