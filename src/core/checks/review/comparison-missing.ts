import type { Node } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { isMapping, itemsOf, oneOrMany, textAt } from '../../document/walk';
import { canonicalChoice } from '../../fields/canonical';
import { MISSING_WORDS } from '../../fields/field';
import { DESIGNS } from '../../knowledge/terms/designs';
import { say } from '../../language/say';
import { studyDesign } from '../../review/appraisal/assessments';
import { studyType } from '../../review/fitting-sections';
import { isIncluded, type Review, recordCalled, reviewSection, sectionNode } from '../../review/review';
import type { Check } from '../check';

/** A question that admits studies without a comparison, or asks for none. */
const ADMITS_NONE = /\b(?:none|any|without|no (?:control|comparison|comparator|restriction|limit))\b/i;

/** Here the same people or places are compared with themselves at another time, so that one group can be right. */
const OWN_CONTROLS: readonly string[] = [
  'crossover trial',
  'stepped-wedge cluster randomised trial',
  'interrupted time series',
];

export const comparisonMissing: Check = {
  code: 'comparison-missing',
  title: 'An outcome evaluation without a comparison',
  severity: 'error',
  explanation:
    'The question of the review says what interventions are compared with, so an outcome evaluation needs a group to compare with. Add the comparison group to the arms; or the study does not fit the question, and is to be excluded or coded as another type.',
  *find(file, review) {
    const study = recordCalled(review, 'study', file.id);
    if (file.kind !== 'study' || (study !== undefined && !isIncluded(study))) return;
    const comparison = wantedComparison(review);
    const types = file.sections.get('types')?.value;
    const type = oneOrMany(types).find((each) => studyType(each)?.value === 'outcome evaluation');
    if (comparison === undefined || type === undefined) return;
    const written = studyDesign(file, review)?.value;
    const design = DESIGNS.find(({ value }) => value === written);
    const lacks =
      design?.value === 'uncontrolled before-after study'
        ? say`its design has no comparison group`
        : hasOneGroupOnly(file, review) && !OWN_CONTROLS.includes(design?.value ?? '')
          ? say`its arms name only one group`
          : undefined;
    if (lacks === undefined) return;
    yield {
      span: type.span,
      message: say`The review compares with: ${comparison}. This is an outcome evaluation, but ${lacks}. Add the comparison group to “arms”, or decide whether the study fits the question.`,
    };
  },
};

/** What the review's question compares with; nothing where it does not say, or admits studies without. */
function wantedComparison(review: Review): string | undefined {
  const text = textAt(reviewSection(review, 'question'), 'comparison');
  if (text === undefined || canonicalChoice(MISSING_WORDS, text) !== undefined || ADMITS_NONE.test(text))
    return undefined;
  return text.replace(/(?<![.\s])[.\s]+$/, '');
}

function hasOneGroupOnly(file: RecordFile, review: Review): boolean {
  return itemsOf(sectionOf(file, review, 'arms')).filter(isMapping).length === 1;
}

/** As this file has it, else as the study has it elsewhere. */
function sectionOf(file: RecordFile, review: Review, key: string): Node | undefined {
  const study = recordCalled(review, 'study', file.id);
  return file.sections.get(key)?.value ?? sectionNode(study, key);
}
