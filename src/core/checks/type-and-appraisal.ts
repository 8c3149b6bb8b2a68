import type { Node } from '../document/document';
import { named } from '../document/named';
import type { RecordFile } from '../document/record';
import { oneOrMany, textOf, valueOf } from '../document/walk';
import { say, translated } from '../language/say';
import { isIncluded, type Review, sectionNode } from '../review';
import { canonicalChoice } from '../schema/canonical';
import { DESIGNS, STUDY_TYPES, type StudyType } from '../schema/designs';
import { studyFields } from '../schema/study';
import type { Check, Finding } from './check';

export const typeAndAppraisal: Check = {
  code: 'type-and-appraisal',
  title: 'A type of evidence and the tool that appraises it',
  severity: 'warning',
  explanation:
    'Each type of evidence has a tool of its own: economic evaluations a Drummond checklist, process evaluations and papers about theory tools for their quality. A study of several types needs each of them, and a tool without its type is not counted where it belongs. Costs that a trial reports do not make it an economic evaluation. Where the review does not expect the section, a missing tool is only worth knowing.',
  *find(file, review) {
    const study = review.studies.find(({ id }) => id === file.id);
    if (file.kind !== 'study' || (study && !isIncluded(study))) return;
    yield* withoutTool(file, review);
    yield* withoutType(file, review);
  },
};

function* withoutTool(file: RecordFile, review: Review): Generator<Finding> {
  const files = review.files.filter(({ kind, id }) => kind === 'study' && id === file.id);
  for (const node of oneOrMany(file.sections.get('types')?.value)) {
    const type = typeOf(node);
    const section = type?.appraisedIn;
    if (type === undefined || section === undefined || files.some(({ sections }) => sections.has(section))) continue;
    const isExpected = oneOrMany(valueOf(sectionNode(review.record, 'expects'), type.value)).some(
      (each) => textOf(each) === section,
    );
    yield {
      span: node.span,
      severity: isExpected ? 'warning' : 'information',
      message: say`The study is of the type “${type.value}”, which is appraised under “${section}” (${titleOf(section)}), and nobody has done that yet. Add the section, or take the type out.`,
    };
  }
}

/**
 * The type of evidence that a section appraises and that a study, by what is said of its types and design, is not of.
 * @returns `undefined` where the section fits, and while nothing is said
 */
export function typeThatIsLacking(section: string, file: RecordFile, review: Review): string | undefined {
  const study = review.studies.find(({ id }) => id === file.id);
  const named = oneOrMany(file.sections.get('types')?.value ?? sectionNode(study, 'types'));
  const types = named.map(typeOf);
  // A type that cannot be read has a problem of its own.
  if (types.length === 0 || types.includes(undefined)) return undefined;
  const design = textOf(file.sections.get('design')?.value ?? sectionNode(study, 'design')) ?? '';
  const byDesign = DESIGNS.find(({ value }) => value === canonicalChoice(DESIGNS, design))?.appraisedIn;
  if (byDesign === section || types.some((type) => type?.appraisedIn === section)) return undefined;
  return STUDY_TYPES.find(({ appraisedIn }) => appraisedIn === section)?.value;
}

function* withoutType(file: RecordFile, review: Review): Generator<Finding> {
  for (const { appraisedIn = '' } of STUDY_TYPES) {
    const section = file.sections.get(appraisedIn);
    const value = section && typeThatIsLacking(appraisedIn, file, review);
    if (section === undefined || value === undefined) continue;
    const costs = value === 'economic evaluation' ? say` Costs alone do not make a study an economic evaluation.` : '';
    yield {
      span: section.key.span,
      message: say`“${appraisedIn}” appraises studies of the type “${value}”, which this study is not.${costs} Add the type, or take the section out.`,
    };
  }
}

function typeOf(node: Node): StudyType | undefined {
  const value = canonicalChoice(STUDY_TYPES, textOf(node) ?? '');
  return STUDY_TYPES.find((type) => type.value === value);
}

function titleOf(section: string): string {
  return translated(named(studyFields.fields, section)?.title ?? section);
}
