/**
 * Which sections fit a record: the one answer for completion, for everything that adds sections, for what is expected and
 * for the checks. Only sections that appraise a study depend on what it is: risk of bias on its design, tools for other
 * kinds of evidence on its types as well. What nobody has said yet rules nothing out.
 */

import type { Node } from '../document/document';
import type { RecordFile } from '../document/record';
import { isBlank, oneOrMany, pairsOf, textOf } from '../document/walk';
import { canonicalChoice } from '../fields/canonical';
import { DESIGNS, type Design, STUDY_TYPES, type StudyType } from '../knowledge/terms/designs';
import type { Tool } from '../knowledge/tool';
import type { AnyTool } from '../knowledge/tools';
import { studyDesign } from './appraisal/assessments';
import { recordFieldsOf } from './fields-of-review';
import { otherFilesOfTheSame, type RecordView, type Review, recordCalled, sectionNode, workedOut } from './review';
import { toolsOf } from './tools-of-review';

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
  /** All tools, of whichever shape: the program's, and the review's own. */
  readonly tools: readonly AnyTool[];
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
    tools: toolsOf(review),
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

/**
 * The section in which a study of this kind is appraised by its design: the instrument decided on, else what the team made for
 * results of this design itself, else the usual one.
 */
export function appraisalSection({ design, chosen, tools }: KindOfStudy): string | undefined {
  if (design === undefined) return undefined;
  const made = tools.filter(({ designs }) => designs.includes(design.value));
  const decided = made.find(({ id }) => chosen.includes(id));
  const own = made.find(({ isOwn, assesses }) => isOwn && assesses === 'result');
  return (decided ?? own)?.id ?? design.appraisedIn ?? made[0]?.id;
}

/** The type that a word names; absent for other words. */
export function studyType(node: Node): StudyType | undefined {
  const value = canonicalChoice(STUDY_TYPES, textOf(node) ?? '');
  return STUDY_TYPES.find((type) => type.value === value);
}

/** Whether a section fits a study of this kind. Those that appraise nothing always do. */
export function fitsKind(section: string, kind: KindOfStudy): boolean {
  const tool = kind.tools.find(({ id }) => id === section);
  return kind.design?.appraisedIn === section || tool === undefined || isMadeFor(tool, kind);
}

function isMadeFor({ id, designs, types: ofTool, supersededBy }: Tool, kind: KindOfStudy): boolean {
  const { design, types, typesAreOpen, chosen } = kind;
  if (supersededBy !== undefined && !chosen.includes(id)) return false;
  if (ofTool.length === 0) return design === undefined || designs.length === 0 || designs.includes(design.value);
  // A design says of which kind the evidence is, until somebody says more.
  return (
    types.some(({ value }) => ofTool.includes(value)) || (typesAreOpen && (design === undefined || types.length > 0))
  );
}

/** Whether the team made a tool for whatever study. */
export function isForAll({ isOwn, designs }: Tool): boolean {
  return isOwn === true && designs.length === 0;
}

/**
 * The tools with which the record of a file is appraised. Of a study: what the team made for its design, or for any, comes first, then
 * what the design is usually appraised with, then whatever else is made for the design or for one of its types.
 */
export function toolsFor(file: RecordFile, review: Review): readonly AnyTool[] {
  if (file.kind === 'intervention') return toolsOf(review).filter(({ record }) => record === 'intervention');
  if (file.kind !== 'study') return [];
  const kind = kindOfStudy(file, review);
  const { design, types, chosen, tools } = kind;
  const section = appraisalSection(kind);
  const usual = tools.find(({ id }) => id === section);
  const fitting = tools.filter(
    (tool) =>
      tool.id !== section &&
      tool.id !== usual?.supersededBy &&
      (tool.supersededBy === undefined || chosen.includes(tool.id)) &&
      (isForAll(tool) ||
        (design !== undefined && tool.designs.includes(design.value)) ||
        types.some(({ value }) => tool.types.includes(value))),
  );
  return [...fitting.filter(({ isOwn }) => isOwn), ...(usual ? [usual] : []), ...fitting.filter(({ isOwn }) => !isOwn)];
}

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
