import { named } from '../../document/named';
import type { RecordFile } from '../../document/record';
import { oneOrMany, textOf, valueOf } from '../../document/walk';
import { studyFields } from '../../format/study/study';
import { STUDY_TYPES } from '../../knowledge/terms/designs';
import { say, translated } from '../../language/say';
import { fitsRecord, kindOfStudy, studyType } from '../../review/fitting-sections';
import { filesOfRecord, isIncluded, type Review, recordCalled, reviewSection } from '../../review/review';
import type { Check, Finding } from '../check';

export const typeAndAppraisal: Check = {
  code: 'type-and-appraisal',
  title: 'A type of evidence and the tool that appraises it',
  severity: 'warning',
  explanation:
    'Each type of evidence has a tool of its own: economic evaluations a Drummond checklist, process evaluations and papers about theory tools for their quality. A study of several types needs each of them, and a tool without its type is not counted where it belongs. Costs that a trial reports do not make it an economic evaluation. Where the review does not expect the section, a missing tool is only worth knowing.',
  *find(file, review) {
    const study = recordCalled(review, 'study', file.id);
    if (file.kind !== 'study' || (study && !isIncluded(study))) return;
    yield* withoutTool(file, review);
    yield* withoutType(file, review);
  },
};

function* withoutTool(file: RecordFile, review: Review): Generator<Finding> {
  const files = filesOfRecord(review, file);
  for (const node of oneOrMany(file.sections.get('types')?.value)) {
    const type = studyType(node);
    const section = type?.appraisedIn;
    if (type === undefined || section === undefined || files.some(({ sections }) => sections.has(section))) continue;
    const isExpected = oneOrMany(valueOf(reviewSection(review, 'expects'), type.value)).some(
      (each) => textOf(each) === section,
    );
    yield {
      span: node.span,
      severity: isExpected ? 'warning' : 'information',
      message: say`The study is of the type “${type.value}”, which is appraised under “${section}” (${titleOf(section)}), and nobody has done that yet. Add the section, or take the type out.`,
    };
  }
}

function* withoutType(file: RecordFile, review: Review): Generator<Finding> {
  const { typesAreOpen } = kindOfStudy(file, review);
  for (const { value, appraisedIn = '' } of STUDY_TYPES) {
    const section = file.sections.get(appraisedIn);
    // While nobody says of which types a study is, none is lacking.
    if (section === undefined || typesAreOpen || fitsRecord(appraisedIn, file, review)) continue;
    const costs = value === 'economic evaluation' ? say` Costs alone do not make a study an economic evaluation.` : '';
    yield {
      span: section.key.span,
      message: say`“${appraisedIn}” appraises studies of the type “${value}”, which this study is not.${costs} Add the type, or take the section out.`,
    };
  }
}

function titleOf(section: string): string {
  return translated(named(studyFields.fields, section)?.title ?? section);
}
