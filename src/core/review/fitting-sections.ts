/**
 * Which sections fit a record: the one answer for completion, for everything that adds sections, for what is expected and
 * for the checks. Only sections that appraise a study depend on what it is: risk of bias on its design, tools for other
 * kinds of evidence on its types as well. What nobody has said yet rules nothing out.
 */

import type { Node } from '../document/document';
import type { RecordFile } from '../document/record';
import { isBlank, oneOrMany, pairsOf, textOf } from '../document/walk';
import { canonicalChoice } from '../fields/canonical';
import type { Instrument } from '../knowledge/instrument';
import { DESIGNS, type Design, STUDY_TYPES, type StudyType } from '../knowledge/terms/designs';
import { studyDesign } from './appraisal/assessments';
import { recordFieldsOf } from './fields-of-review';
import { otherFilesOfTheSame, type RecordView, type Review, recordCalled, sectionNode, workedOut } from './review';
import { instrumentsOf } from './tools-of-review';

/** What is said of a study that decides how it is appraised. */
export interface KindOfStudy {
  /** Absent where nobody has said it, or in a word that is no design. */
  readonly design: Design | undefined;
  /** What it contributes, without words that are no type. */
  readonly types: readonly StudyType[];
  /** Nobody has said any type, or one is written that cannot be read: it may be of others. */
  readonly typesAreOpen: boolean;
  /** Sections that the review has decided on: in `appraisal`, or among those that it expects. */
  readonly chosen: readonly string[];
  /** The tools for studies that the review can be appraised with: the program's, and its own. */
  readonly tools: readonly Instrument[];
}

/** What a study is by one of its files, and by the others where this one does not say. */
export function kindOfStudy(file: RecordFile, review: Review): KindOfStudy {
  const study = recordCalled(review, 'study', file.id);
  const written = studyDesign(file, review)?.value;
  const own = file.sections.get('types')?.value;
  const types = oneOrMany(own === undefined || isBlank(own) ? sectionNode(study, 'types') : own)
    .filter((node) => !isBlank(node))
    .map(studyType);
  return {
    design: DESIGNS.find(({ value }) => value === written),
    types: types.filter((type) => type !== undefined),
    typesAreOpen: types.length === 0 || types.includes(undefined),
    chosen: chosenSections(review),
    tools: instrumentsOf(review),
  };
}

/** Older instruments are offered where the review has decided on them. */
function chosenSections(review: Review): readonly string[] {
  return workedOut(review, review, 'sections that are decided on', () => [
    ...pairsOf(sectionNode(review.record, 'appraisal')).map(({ key }) => key.text),
    ...pairsOf(sectionNode(review.record, 'expects')).flatMap(({ value }) =>
      oneOrMany(value).flatMap((node) => textOf(node) ?? []),
    ),
  ]);
}

/** The section in which a study of this kind is appraised by its design: the instrument decided on, else the usual one. */
export function appraisalSection({ design, chosen, tools }: KindOfStudy): string | undefined {
  if (design === undefined) return undefined;
  const made = tools.filter(({ designs }) => designs.includes(design.value));
  return made.find(({ id }) => chosen.includes(id))?.id ?? design.appraisedIn ?? made[0]?.id;
}

/** The type that a word names; absent for other words. */
export function studyType(node: Node): StudyType | undefined {
  const value = canonicalChoice(STUDY_TYPES, textOf(node) ?? '');
  return STUDY_TYPES.find((type) => type.value === value);
}

/** Whether a section fits a study of this kind. Those that appraise nothing always do. */
export function fitsKind(section: string, { design, types, typesAreOpen, chosen, tools }: KindOfStudy): boolean {
  if (design?.appraisedIn === section) return true;
  const tool = tools.find(({ id }) => id === section);
  if (tool) {
    if (tool.supersededBy !== undefined && !chosen.includes(section)) return false;
    return design === undefined || tool.designs.length === 0 || tool.designs.includes(design.value);
  }
  if (!APPRAISED_BY_TYPE.includes(section) || types.some(({ appraisedIn }) => appraisedIn === section)) return true;
  // A design says of which kind the evidence is, until somebody says more.
  return typesAreOpen && (design === undefined || types.length > 0);
}

const APPRAISED_BY_TYPE: readonly string[] = STUDY_TYPES.flatMap(({ appraisedIn }) => appraisedIn ?? []);

/** Whether a section fits the record that a file is about. */
export function fitsRecord(section: string, file: RecordFile, review: Review): boolean {
  return file.kind !== 'study' || fitsKind(section, kindOfStudy(file, review));
}

/**
 * The sections that may stand in a file, in the canonical order, those that stand there included: those that fit, but for
 * what the same people have in another file of the record.
 */
export function sectionsFor(file: RecordFile, review: Review): readonly string[] {
  const { kind } = file;
  if (kind === undefined) return [];
  return workedOut(review, file, 'sections that may stand there', () => {
    const others = otherFilesOfTheSame(review, file);
    const study = kind === 'study' ? kindOfStudy(file, review) : undefined;
    return Object.keys(recordFieldsOf(review, kind).fields).filter(
      (key) => (study === undefined || fitsKind(key, study)) && !others.some(({ sections }) => sections.has(key)),
    );
  });
}

/** Whether a section fits a record, whichever of its files it would stand in. */
export function fitsView(section: string, { kind, files }: RecordView, review: Review): boolean {
  const [first] = files;
  return kind !== 'study' || first === undefined || fitsRecord(section, first, review);
}
