import type { Mapping, Node } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { isMapping, oneOrMany, textAt, textOf, valueOf } from '../../document/walk';
import { listed } from '../../language/listed';
import { say, translated } from '../../language/say';
import { appraisalSection, kindOfStudy } from '../../review/fitting-sections';
import { filesOfRecord, isIncluded, type Review, recordCalled, reviewSection } from '../../review/review';
import { instrumentIn } from '../../review/tools-of-review';
import type { Check } from '../check';
import { resultsIn } from '../reading/study-results';

export const resultWithoutAssessment: Check = {
  code: 'result-without-assessment',
  title: 'A result whose risk of bias is not assessed',
  severity: 'information',
  explanation:
    'The review wants the risk of bias of this result assessed: because `appraisal` names it under `assess`, or because the study is an outcome evaluation of a design that an instrument is made for. Add an assessment with the id of the result, or one without a result for the study as a whole.',
  *find(file, review) {
    const section = sectionFor(file, review);
    if (section === undefined) return;
    const missing = resultsIn(file).flatMap((result) => {
      const id = valueOf(result, 'id');
      const name = textOf(id);
      return id &&
        name !== undefined &&
        isWanted(result, section.key, review) &&
        !isAssessed(name, section.key, file, review)
        ? [{ id, name }]
        : [];
    });
    const [first] = missing;
    if (first === undefined) return;
    const names = missing.map(({ name }) => `“${name}”`);
    yield {
      span: first.id.span,
      message: say`Not yet assessed with ${translated(section.title)}: ${listed(names, 'and')}. Add ${names.length === 1 ? say`an entry` : say`entries`} under “${section.key}” with the id of the result, or one without a result for the study as a whole.`,
    };
  },
};

/** The section that appraises studies of this design, if this is an outcome evaluation. */
function sectionFor(file: RecordFile, review: Review) {
  if (file.kind !== 'study') return undefined;
  const kind = kindOfStudy(file, review);
  const key = appraisalSection(kind);
  const tool = key === undefined ? undefined : instrumentIn(review, key);
  // What is judged for a study as a whole misses no result.
  if (key === undefined || tool?.assesses !== 'result') return undefined;
  const study = recordCalled(review, 'study', file.id);
  if (study && !isIncluded(study)) return undefined;
  const evaluates = kind.types.some(({ value }) => value === 'outcome evaluation');
  const section = { key, title: tool.name };
  const decided = valueOf(reviewSection(review, 'appraisal'), section.key);
  return evaluates || decided ? section : undefined;
}

/** Whether `appraisal` asks for it: any of its descriptions fits; without descriptions, every result. */
function isWanted(result: Mapping, section: string, review: Review): boolean {
  const decided = valueOf(reviewSection(review, 'appraisal'), section);
  const wanted = oneOrMany(valueOf(decided, 'assess')).filter(isMapping);
  return wanted.length === 0 || wanted.some((description) => fits(result, description));
}

function fits(result: Node, description: Mapping): boolean {
  return ['outcome', 'measure', 'timepoint'].every((key) => {
    const asked = textAt(description, key);
    return asked === undefined || asked === textAt(result, key);
  });
}

/** Whether anybody assessed it, or the study as a whole. */
function isAssessed(result: string, section: string, file: RecordFile, review: Review): boolean {
  const files = filesOfRecord(review, file);
  const entries = files.flatMap((each) => oneOrMany(each.sections.get(section)?.value)).filter(isMapping);
  return entries.some((entry) => [undefined, result].includes(textAt(entry, 'result')));
}
