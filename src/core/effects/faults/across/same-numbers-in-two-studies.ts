import type { Node } from '../../../document/document';
import { itemsOf, oneOrMany, textAt, textOf, valueOf } from '../../../document/walk';
import { say } from '../../../language/say';
import { type Index, indexed, isIncluded, type RecordView, sectionNode } from '../../../review/review';
import { significantDigits } from '../../../statistics/possible/rounding';
import type { ToldRule } from '../fault';

/** A result with the numbers of another study: one study under two names, or a copied file. */
export const sameNumbersInTwoStudies: ToldRule = {
  code: 'same-numbers-in-two-studies',
  title: 'The same numbers in two studies',
  severity: 'warning',
  looksAt: 'numbers against other studies',
  weight: 'worth a look',
  explanation:
    'Two studies never have the same estimate with the same interval, or the same groups with the same means and spreads, to the last digit. Either one study stands in the review under two names and counts twice (INSPECT-SR; Cochrane Handbook 4.6.2), or a file was copied and its numbers were not replaced. Compare both with their sources. Keep one study with all its reports, or correct the numbers; where both print the same, accept the problem in this file with that reason.',
  *find({ node: result, file, review }) {
    if (file.kind !== 'study') return;
    for (const { print, node } of printsOf(result)) {
      const other = indexed(review, PRINTS, print).find(({ study }) => study !== file.id);
      if (other === undefined) yield { fits: node.span };
      else
        yield {
          span: node.span,
          message: say`Study “${other.study}” has the same numbers to the last digit (${print}), so one study may count twice under two names, or its file was copied without new numbers. Compare both with their sources: keep one study with all its reports, or correct the numbers.`,
          related: { file: other.file, span: other.span, message: say`The same numbers in “${other.study}”.` },
        };
    }
  },
};

interface Print {
  readonly study: string;
  readonly file: string;
  readonly span: Node['span'];
}

const PRINTS: Index<RecordView, Print> = {
  of: 'studies',
  *facts(study) {
    const section = study.sections.get('results');
    if (!isIncluded(study) || section === undefined) return;
    for (const result of oneOrMany(sectionNode(study, 'results')))
      for (const { print, node } of printsOf(result))
        yield [print, { study: study.id, file: section.file.path, span: node.span }];
  },
};

/** So many digits do not agree by chance, even among thousands of results. */
const MANY_DIGITS = 8;

/** What of a result is so much its own that no other study has it. */
function printsOf(result: Node): { readonly print: string; readonly node: Node }[] {
  const estimate = valueOf(result, 'estimate');
  const value = valueOf(estimate, 'value');
  const ofEstimate = [textOf(value), ...itemsOf(valueOf(estimate, 'ci')).map(textOf), textAt(estimate, 'analysed')];
  const groups = valueOf(result, 'by_arm');
  const ofGroups = oneOrMany(groups).flatMap((group) => KEYS.map((key) => textAt(group, key)));
  return [
    ...(value && ofEstimate.length >= 3 && isOwn(ofEstimate) ? [{ print: joined(ofEstimate), node: value }] : []),
    ...(groups && isOwn(ofGroups) ? [{ print: joined(ofGroups), node: firstOf(groups) }] : []),
  ];
}

const KEYS = ['analysed', 'mean', 'sd', 'se', 'change', 'change_sd'];

function firstOf(groups: Node): Node {
  return valueOf(oneOrMany(groups)[0], 'mean') ?? valueOf(oneOrMany(groups)[0], 'change') ?? groups;
}

function isOwn(numbers: readonly (string | undefined)[]): boolean {
  const printed = numbers.filter((each) => each !== undefined);
  return printed.length >= 3 && printed.reduce((sum, each) => sum + significantDigits(each), 0) >= MANY_DIGITS;
}

function joined(numbers: readonly (string | undefined)[]): string {
  return numbers.filter((each) => each !== undefined).join(', ');
}
