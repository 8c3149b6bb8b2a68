/** What is counted or added up in a section, shown behind its key. */

import type { Node, Pair } from '../../document/document';
import { lineEndOf } from '../../document/line-edges';
import type { RecordFile } from '../../document/record';
import { isBlank, oneOrMany, pairOf, textAt } from '../../document/walk';
import { progressPlus } from '../../knowledge/frameworks/progress-plus';
import { pointsToolOf, qualityToolOf } from '../../knowledge/quality-tools/list';
import { escaped } from '../../language/markdown';
import { english, say, translated } from '../../language/say';
import { answeredItems } from '../../review/appraisal/answered-items';
import { checklistOf, completenessInWords, completenessOf, itemStatus } from '../../review/appraisal/completeness';
import { type PointsAppraisal, pointsAppraisal } from '../../review/appraisal/points';
import { scoreOf } from '../../review/appraisal/scores';
import { fieldIn } from '../../review/fields-of-review';
import type { Review } from '../../review/review';
import type { Hint } from './hint';

/** A count in a few words, and in more. */
interface Count {
  readonly label: string;
  readonly why: string;
}

/** One hint for every section that is counted: checklists, scores of criteria, totals of points. */
export function scoreHints(review: Review, file: RecordFile): Hint[] {
  return [...file.sections].flatMap(([key, pair]) => {
    const count = isBlank(pair.value) ? undefined : countOf(review, file, key, pair.value);
    return count ? [hintAt(file, pair, count)] : [];
  });
}

function hintAt({ document: { text } }: RecordFile, { key }: Pair, { label, why }: Count): Hint {
  return { kind: 'score', offset: lineEndOf(text, key.span.end), label, gap: '', tooltip: escaped(why) };
}

function countOf(review: Review, file: RecordFile, key: string, section: Node): Count | undefined {
  if (checklistOf(key)) return itemsReported(key, section);
  if (key === 'progress_plus') return characteristicsReported(section);
  const tool = pointsToolOf(key);
  if (tool) return totalOf(pointsAppraisal(tool, section, review));
  return criteriaMet(review, file, key, section) ?? itemsDone(review, key, section);
}

/** Of items that nobody adds up, how many are answered. */
function itemsDone(review: Review, key: string, section: Node): Count | undefined {
  const tool = qualityToolOf(key);
  const answered = tool && answeredItems(tool, section, review);
  if (answered === undefined || answered.isSummary) return undefined;
  const { list, items, open } = answered;
  return { label: say`${items.length - open.length} of ${items.length} answered`, why: translated(list.meaning) };
}

function itemsReported(key: string, section: Node): Count | undefined {
  const framework = checklistOf(key);
  if (framework === undefined) return undefined;
  const counts = completenessOf(framework, section);
  const { length } = framework.items;
  return {
    // What a review asks is not reported by anybody: its own people write it.
    label: say`${counts.reported} of ${length} ${key === 'question' ? say`filled in` : say`reported`}`,
    why: say`Of ${length} items: ${completenessInWords(counts)}. Items are counted and never added up to a score.`,
  };
}

/** A characteristic counts where it is described for any of the people that have an entry. */
function characteristicsReported(section: Node): Count {
  const { items } = progressPlus;
  const entries = oneOrMany(section);
  const reported = items.filter(({ key }) => entries.some((entry) => isDescribed(pairOf(entry, key)?.value)));
  const names = reported.map(({ label }) => translated(label)).join('; ');
  return {
    label: say`${reported.length} of ${items.length} reported`,
    why: names === '' ? say`No characteristic is described yet.` : say`Described: ${names}.`,
  };
}

function isDescribed(node: Node | undefined): boolean {
  if (node === undefined || isBlank(node)) return false;
  const said = textAt(node, 'reported');
  return said === undefined ? node.kind !== 'scalar' || itemStatus(node) === 'reported' : said !== 'not reported';
}

function totalOf(appraisal: PointsAppraisal | undefined): Count | undefined {
  const { checklist, way, possible, total, printed, band } = appraisal ?? {};
  const answered = appraisal?.answers.length ?? 0;
  const rating = band ? `, ${band.rating}` : '';
  const why = `${(way && translated(way.meaning)) ?? say`The review has not said how items are answered.`}${band ? say` The limits of “${band.rating}” are the review’s own: ${band.least} to ${band.most}.` : ''}`;
  if (total !== undefined && possible) return { label: say`total ${total}${rating}`, why };
  if (printed) return { label: say`total ${printed.value} as printed${rating}`, why };
  if (checklist === undefined) return undefined;
  const range = possible ? say`, total ${possible.least} to ${possible.most}` : '';
  return { label: say`${answered} of ${checklist.items.items.length} answered${range}`, why };
}

function criteriaMet(review: Review, file: RecordFile, key: string, section: Node): Count | undefined {
  const score = scoreOf(section, fieldIn(review, file, [key]));
  if (score === undefined) return undefined;
  const { length } = score.criteria;
  if (score.from === 'printed')
    return { label: say`score ${score.value} of ${length} as printed`, why: translated(PRINTED) };
  if (score.value !== undefined) return { label: say`score ${score.value} of ${length}`, why: translated(CRITERIA) };
  return { label: say`score ${score.least} to ${score.most} of ${length}`, why: translated(NOT_ALL) };
}

const PRINTED = english`The source prints the sum; which criteria are met is not all known.`;
const CRITERIA = english`The number of criteria that are met. What is not reported or unclear is not counted as met.`;
const NOT_ALL = english`Not all criteria are extracted yet. So far this is what the score can be.`;
