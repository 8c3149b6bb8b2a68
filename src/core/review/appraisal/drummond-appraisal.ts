/**
 * What an appraisal with a Drummond checklist adds up to, by what the review has decided: which checklist, how items are
 * answered, and its own limits between ratings. Nothing of that is built in: where the review does not say, there is no
 * total and no band.
 */

import type { Node } from '../../document/document';
import { named } from '../../document/named';
import { typedNumber } from '../../document/numbers';
import { itemsOf, pairsOf, textAt, textOf, valueOf } from '../../document/walk';
import { canonicalChoice } from '../../fields/canonical';
import {
  DRUMMOND_ANSWERS,
  DRUMMOND_PROFILES,
  type DrummondProfile,
} from '../../knowledge/quality-tools/drummond-profiles';
import { DRUMMOND_TOOLS, type DrummondTool } from '../../knowledge/quality-tools/drummond-tools';
import { type Review, reviewSection } from '../review';

/** The answer to one item. */
export interface DrummondAnswer {
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

export interface DrummondAppraisal {
  readonly tool: DrummondTool | undefined;
  /** How items are answered. */
  readonly profile: DrummondProfile | undefined;
  readonly answers: readonly DrummondAnswer[];
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
 * Reads the section `drummond` of a study.
 * @returns nothing where the section is not written
 */
export function drummondAppraisal(section: Node | undefined, review: Review): DrummondAppraisal | undefined {
  if (section === undefined) return undefined;
  const decided = valueOf(reviewSection(review, 'appraisal'), 'drummond');
  const profile = profileOf(section) ?? profileOf(decided);
  const tool = toolOf(section) ?? toolOf(decided) ?? DRUMMOND_TOOLS.find(({ value }) => value === profile?.tool);
  const answers = answersIn(section);
  const possible = tool && profile && possibleTotal(tool, profile, answers);
  const total = possible && possible.least === possible.most ? possible.least : undefined;
  const typed = valueOf(section, 'total');
  const sum = typedNumber(typed);
  const printed = typed?.kind === 'scalar' && sum !== undefined ? { value: sum, node: typed } : undefined;
  const counted = total ?? printed?.value;
  const band =
    counted === undefined ? undefined : bandsOf(decided).find(({ least, most }) => counted >= least && counted <= most);
  return { tool, profile, answers, total, possible, printed, band };
}

/** The limits that a review has decided on, in its order; those that are not two numbers are left out. */
export function bandsOf(decided: Node | undefined): Band[] {
  return pairsOf(valueOf(decided, 'bands')).flatMap(({ key, value }) => {
    const [least, most, ...more] = itemsOf(value).map(typedNumber);
    if (least === undefined || most === undefined || more.length > 0) return [];
    return [{ rating: key.text, least, most }];
  });
}

function answersIn(section: Node): DrummondAnswer[] {
  return pairsOf(valueOf(section, 'items')).flatMap(({ key, value }) => {
    const answer = canonicalChoice(DRUMMOND_ANSWERS, textOf(value) ?? '');
    return answer === undefined ? [] : [{ key: key.text, answer, node: value }];
  });
}

/** An item that is not answered, or not in this way, could count anything. */
function possibleTotal(tool: DrummondTool, profile: DrummondProfile, answers: readonly DrummondAnswer[]) {
  const { points } = profile;
  if (points === undefined || profile.tool !== tool.value) return undefined;
  const values = Object.values(points);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const answerOf = new Map(answers.map(({ key, answer }) => [key, answer]));
  let [least, most] = [0, 0];
  for (const { key } of tool.checklist.items) {
    const given = named(points, answerOf.get(key) ?? '');
    least += given ?? lowest;
    most += given ?? highest;
  }
  return { least, most };
}

function toolOf(node: Node | undefined): DrummondTool | undefined {
  const value = canonicalChoice(DRUMMOND_TOOLS, textAt(node, 'tool') ?? '');
  return DRUMMOND_TOOLS.find((each) => each.value === value);
}

function profileOf(node: Node | undefined): DrummondProfile | undefined {
  const value = canonicalChoice(DRUMMOND_PROFILES, textAt(node, 'answers') ?? '');
  return DRUMMOND_PROFILES.find((each) => each.value === value);
}
