import type { Node } from '../../document/document';
import { isMapping, oneOrMany, pairOf, textAt, textOf, valueOf } from '../../document/walk';
import { preliminaryValue } from '../../knowledge/instrument-words';
import { listed } from '../../language/listed';
import { say, translated } from '../../language/say';
import { type Assessment, appraisalOf, type Fact, studyDesign } from '../../review/appraisal/assessments';
import type { Review } from '../../review/review';
import { removePair } from '../../writing/remove';
import type { Check, Finding } from '../check';
import { reasonFix } from '../reading/reason-fix';

export const departsFromAppraisal: Check = {
  code: 'departs-from-appraisal',
  title: 'An assessment departs from what was decided, without a reason',
  severity: 'warning',
  explanation:
    'The review decides once, in its protocol, how results are appraised, and the study says once how it was done. Assessments take this over. One that says something else is compared with the others as if it were alike, so it needs a reason: write it under `reason` in the assessment, or take the departure out.',
  *find(_file, review, prepared) {
    for (const assessment of prepared.assessments()) {
      for (const fact of assessment.facts) {
        const finding = fact.from === 'assessment' ? departure(assessment, fact, review) : undefined;
        if (finding) yield finding;
      }
    }
  },
};

function departure(
  { instrument, node, file }: Assessment,
  { item, values }: Fact,
  review: Review,
): Finding | undefined {
  const pair = pairOf(node, item.key);
  if (pair === undefined || values.length === 0 || isExplained(node, item.key)) return undefined;
  const decided = valueOf(appraisalOf(instrument, review), item.key);
  const byReview = oneOrMany(decided).flatMap(
    (each) => preliminaryValue(instrument, item.key, textOf(each) ?? '') ?? [],
  );
  const design = studyDesign(file, review)?.value;
  const byStudy = item.choices.flatMap(({ value, designs }) =>
    design !== undefined && designs?.includes(design) ? [value] : [],
  );
  const expected = byStudy.length > 0 ? byStudy : byReview;
  if (expected.length === 0 || sameValues(values, expected)) return undefined;
  const who = byStudy.length > 0 ? say`the design of the study (“${design}”) means` : say`the review decided on`;
  return {
    span: pair.value.span,
    message: say`${translated(item.title)}: this assessment says ${quotes(values)}, but ${who} ${quotes(expected)}. Assessments that differ in this cannot simply be compared. Say why under “reason”, or take it out, so that what was decided holds.`,
    fixes: [
      { title: say`Take “${item.key}” out`, kind: 'choice', edits: [removePair(file.document.text, node, pair)] },
      ...reasonFix(file.document.text, node, pair),
    ],
  };
}

/** A reason beside it, or support for exactly this key. */
function isExplained(assessment: Node, key: string): boolean {
  if (textAt(assessment, 'reason') !== undefined) return true;
  const entries = oneOrMany(valueOf(assessment, 'support')).filter(isMapping);
  return entries.some((entry) => oneOrMany(valueOf(entry, 'for')).some((each) => textOf(each) === key));
}

function sameValues(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join('\n') === [...b].sort().join('\n');
}

function quotes(values: readonly string[]): string {
  return listed(
    values.map((value) => `“${value}”`),
    'and',
  );
}
