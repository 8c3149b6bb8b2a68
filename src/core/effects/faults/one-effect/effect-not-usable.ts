import type { Node } from '../../../document/document';
import type { RecordFile } from '../../../document/record';
import { oneOrMany, textAt, valueOf } from '../../../document/walk';
import { listed } from '../../../language/listed';
import { say } from '../../../language/say';
import { type Review, recordCalled, sectionNode, workedOut } from '../../../review/review';
import type { ToldRule } from '../fault';

/** An effect that lacks what every use of it needs, and of which nobody said that the source lacks it. */
export const effectNotUsable: ToldRule = {
  code: 'effect-not-usable',
  title: 'An effect without what its use needs',
  severity: 'information',
  looksAt: 'sign, certainty, time point and comparison are there',
  weight: 'worth a look',
  explanation:
    'An effect enters tables and summaries only where it is known which way it goes, how sure it is, when it was measured, and which groups are compared. What is missing may stand elsewhere in the source. Add it; where the source has no such number, write “not reported” there.',
  *find({ node: result, file, review }) {
    const estimate = valueOf(result, 'estimate');
    // What has neither an outcome nor a type is still being typed.
    if (estimate?.kind !== 'mapping' || !has(result, 'outcome') || !has(estimate, 'type')) return;
    const missing = missingIn(result, estimate, file, review);
    if (missing.length === 0) return yield { fits: estimate.span };
    const [first] = estimate.pairs;
    yield {
      span: first?.key.span ?? estimate.span,
      message: say`This effect has ${listed(missing, 'and')}, so that it cannot be used in full. Look it up in the source; where it has no such number, write “not reported” there.`,
    };
  },
};

function missingIn(result: Node, estimate: Node, file: RecordFile, review: Review): string[] {
  if (!NUMBERS.some((key) => has(estimate, key))) return [];
  return [
    ...(isWithoutSign(result, estimate) ? [say`no sign (an F, χ² or p does not say which group did better)`] : []),
    ...(has(estimate, 'value') && !isSure(result, estimate)
      ? [say`nothing that says how sure it is (interval, standard error, statistic or p)`]
      : []),
    ...(!has(result, 'timepoint') && isTimed(result, file, review) ? [say`no time point`] : []),
    ...(!has(result, 'comparison') && !isOfOneGroup(result, file, review) ? [say`no comparison`] : []),
  ];
}

function has(holder: Node | undefined, key: string): boolean {
  return valueOf(holder, key) !== undefined;
}

const NUMBERS = ['value', 't', 'f', 'chi2', 'z', 'p'];
const SURE = ['ci', 'se', 'p', 't', 'f', 'z', 'chi2'];

function isSure(result: Node, estimate: Node): boolean {
  const isCorrelation = textAt(estimate, 'type') === 'correlation' && valueOf(estimate, 'analysed') !== undefined;
  const derived = valueOf(result, 'derive') ?? valueOf(result, 'paired') ?? valueOf(result, 'by_arm');
  return isCorrelation || derived !== undefined || SURE.some((key) => has(estimate, key));
}

/** Only numbers that are the same whichever group did better, and no words. */
function isWithoutSign(result: Node, estimate: Node): boolean {
  const isSaid = ['effect_direction', 'narrative', 'by_arm'].some((key) => has(result, key));
  const isSigned = ['value', 't', 'z'].some((key) => has(estimate, key));
  return !isSaid && !isSigned && textAt(valueOf(result, 'derive'), 'direction') === undefined;
}

/** Whether the study names time points elsewhere for the same outcome and measure, so that one without is none of them. */
function isTimed(result: Node, file: RecordFile, review: Review): boolean {
  const timed = workedOut(review, file, 'what is measured at a time', () => {
    const results = oneOrMany(file.sections.get('results')?.value);
    return new Set(results.filter((each) => has(each, 'timepoint')).map(measured));
  });
  return timed.has(measured(result));
}

function measured(result: Node): string {
  return JSON.stringify([textAt(result, 'outcome'), textAt(result, 'measure')]);
}

/** Associations and changes within one group compare no groups. */
function isOfOneGroup(result: Node, file: RecordFile, review: Review): boolean {
  const type = textAt(valueOf(result, 'estimate'), 'type');
  const study = recordCalled(review, 'study', file.id);
  const arms = oneOrMany(file.sections.get('arms')?.value ?? sectionNode(study, 'arms'));
  return arms.length < 2 || type === 'correlation' || type === 'coefficient' || has(result, 'paired');
}
