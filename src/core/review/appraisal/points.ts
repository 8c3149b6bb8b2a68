/**
 * What an appraisal with a tool whose items are added up comes to, by what the review has decided: which checklist, how items are
 * answered, and its own limits between ratings. Nothing of that is built in: where the review does not say, there is no
 * total and no band.
 */

import type { Node } from '../../document/document';
import { named } from '../../document/named';
import { typedNumber } from '../../document/numbers';
import { itemsOf, pairsOf, textAt, textOf, valueOf } from '../../document/walk';
import { canonicalChoice } from '../../fields/canonical';
import { isPointsTool } from '../../knowledge/quality-tools/list';
import type { Checklist, PointsTool, QualityTool, WayOfAnswering } from '../../knowledge/quality-tools/quality-tool';
import { type Review, reviewSection } from '../review';

/** The answer to one item. */
export interface ItemAnswer {
  /** `q1`. */
  readonly key: string;
  /** In the agreed spelling. */
  readonly answer: string;
  readonly node: Node;
}

/** The review's own limits of one rating; both belong to it. */
export interface Band {
  readonly rating: string;
  readonly least: number;
  readonly most: number;
}

export interface PointsAppraisal {
  readonly checklist: Checklist | undefined;
  /** How items are answered. */
  readonly way: WayOfAnswering | undefined;
  readonly answers: readonly ItemAnswer[];
  /** The sum of the answers, where the way of answering has one and every item of the checklist is answered. */
  readonly total: number | undefined;
  /** What the known answers allow, where the way of answering has a sum. */
  readonly possible: { readonly least: number; readonly most: number } | undefined;
  /** As typed, for sources that print only the sum. */
  readonly printed: { readonly value: number; readonly node: Node } | undefined;
  /** The rating into whose band the total falls, or the printed total where items are not all known. */
  readonly band: Band | undefined;
}

/**
 * Reads the section of such a tool.
 * @returns nothing where the section is not written
 */
export function pointsAppraisal(
  tool: PointsTool,
  section: Node | undefined,
  review: Review,
): PointsAppraisal | undefined {
  if (section === undefined) return undefined;
  const decided = decisionsAbout(tool, review);
  const way = wayOf(tool, section) ?? wayOf(tool, decided);
  const checklist = checklistInUse(tool, section, review);
  const answers = answersIn(tool, section);
  const possible = checklist && way && possibleTotal(checklist, way, answers);
  const total = possible && possible.least === possible.most ? possible.least : undefined;
  const typed = valueOf(section, 'total');
  const sum = typedNumber(typed);
  const printed = typed?.kind === 'scalar' && sum !== undefined ? { value: sum, node: typed } : undefined;
  const counted = total ?? printed?.value;
  const band =
    counted === undefined ? undefined : bandsOf(decided).find(({ least, most }) => counted >= least && counted <= most);
  return { checklist, way, answers, total, possible, printed, band };
}

/** What the review has decided about a tool. */
export function decisionsAbout({ id }: QualityTool, review: Review): Node | undefined {
  return valueOf(reviewSection(review, 'appraisal'), id);
}

/** The answers that an item takes under a way of answering. */
export function answersOfItem(way: WayOfAnswering, key: string): readonly string[] {
  return named(way.onlyFor ?? {}, key) ?? way.answers;
}

/** The limits that a review has decided on, in its order; those that are not two numbers are left out. */
export function bandsOf(decided: Node | undefined): Band[] {
  return pairsOf(valueOf(decided, 'bands')).flatMap(({ key, value }) => {
    const [least, most, ...more] = itemsOf(value).map(typedNumber);
    if (least === undefined || most === undefined || more.length > 0) return [];
    return [{ rating: key.text, least, most }];
  });
}

/** What holds the items of a section. */
export function itemsNode({ checklists: { under } }: QualityTool, section: Node | undefined): Node | undefined {
  return under === undefined ? section : valueOf(section, under);
}

function answersIn(tool: PointsTool, section: Node): ItemAnswer[] {
  return pairsOf(itemsNode(tool, section)).flatMap(({ key, value }) => {
    const answer = canonicalChoice(tool.answers, textOf(value) ?? '');
    return answer === undefined ? [] : [{ key: key.text, answer, node: value }];
  });
}

/** An item that is not answered, or not in this way, could count anything. */
function possibleTotal({ value, items: { items } }: Checklist, way: WayOfAnswering, answers: readonly ItemAnswer[]) {
  const { points } = way;
  if (points === undefined || way.tool !== value) return undefined;
  const values = Object.values(points);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const answerOf = new Map(answers.map(({ key, answer }) => [key, answer]));
  let [least, most] = [0, 0];
  for (const { key } of items) {
    const given = named(points, answerOf.get(key) ?? '');
    least += given ?? lowest;
    most += given ?? highest;
  }
  return { least, most };
}

/**
 * The list of items that a section answers: as it says itself, else as the review has decided, else the one whose items are
 * answered in the way that is said, else the usual one.
 * @param section absent: one that is still to be written
 * @returns nothing where that is not said, or said in words that name none of the lists
 */
export function checklistInUse(tool: QualityTool, section: Node | undefined, review: Review): Checklist | undefined {
  const { all, usual } = tool.checklists;
  const decided = decisionsAbout(tool, review);
  const written = [section, decided].flatMap((node) => textAt(node, 'tool') ?? []);
  const known = written.map((word) => checklistCalled(all, word));
  if (!isPointsTool(tool)) return written.length === 0 ? usual : known[0];
  const way = wayOf(tool, section) ?? wayOf(tool, decided);
  return known.find((each) => each !== undefined) ?? all.find(({ value }) => value === way?.tool) ?? usual;
}

function checklistCalled(all: readonly Checklist[], word: string): Checklist | undefined {
  const value = canonicalChoice(all, word);
  return all.find((each) => each.value === value);
}

function wayOf({ points: { ways } }: PointsTool, node: Node | undefined): WayOfAnswering | undefined {
  const value = canonicalChoice(ways, textAt(node, 'answers') ?? '');
  return ways.find((each) => each.value === value);
}
