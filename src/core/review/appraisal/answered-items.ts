/** What a section says of each item of a tool that is answered item by item: for every tool of this shape, in one way. */

import type { Node, Pair } from '../../document/document';
import { isBlank, isMapping, pairOf, textAt, textOf, valueOf } from '../../document/walk';
import { canonicalChoice } from '../../fields/canonical';
import { MISSING_WORDS } from '../../fields/field';
import type { Framework, FrameworkItem } from '../../knowledge/frameworks/framework';
import type { FreeJudgement, QualityTool, Standing } from '../../knowledge/quality-tools/quality-tool';
import type { Review } from '../review';
import { checklistInUse, itemsNode } from './points';

export interface AnsweredItem {
  readonly item: FrameworkItem;
  /** In the agreed spelling; a word that says why there is no answer as well. Absent where nothing of that is written. */
  readonly answer: string | undefined;
  /** What the answer says of the item; absent with it. */
  readonly stands: Standing | undefined;
  /** Where it is written, whatever stands there. */
  readonly pair: Pair | undefined;
}

/** A judgement that people made beside the items. */
export interface JudgedFreely {
  readonly judgement: FreeJudgement;
  /** As written; absent where nothing is. */
  readonly given: string | undefined;
}

export interface AnsweredItems {
  readonly tool: QualityTool;
  readonly list: Framework;
  /** All items of the list, but for those that are judged. */
  readonly items: readonly AnsweredItem[];
  /** Those of which nothing is written yet. */
  readonly open: readonly AnsweredItem[];
  readonly judged: readonly JudgedFreely[];
  /** A source printed the sum or a judgement alone: nobody is asked for the items. */
  readonly isSummary: boolean;
}

/** @returns nothing where no list of items is meant, or the section is no place for any */
export function answeredItems(tool: QualityTool, section: Node | undefined, review: Review): AnsweredItems | undefined {
  const list = checklistInUse(tool, section, review)?.items;
  if (list === undefined || !isMapping(section)) return undefined;
  const holder = itemsNode(tool, section);
  const items = itemsToAnswer(tool, list).map((item) => answeredItem(tool, item, pairOf(holder, item.key)));
  const open = items.filter(({ pair }) => pair === undefined || isBlank(pair.value));
  const judged = (tool.freeJudgements ?? []).map((judgement) => ({
    judgement,
    given: textAt(judgement.under === undefined ? section : valueOf(section, judgement.under), 'judgement'),
  }));
  const isPrinted = tool.printed !== undefined && textAt(section, tool.printed) !== undefined;
  const isJudged = textAt(section, 'judgement') !== undefined || judged.some(({ given }) => given !== undefined);
  const isSummary = isPrinted || (isJudged && open.length === items.length);
  return { tool, list, items, open, judged, isSummary };
}

/** Whether something is still to be answered, or to be judged from the answers. */
export function isUnfinished({ open, judged, isSummary }: AnsweredItems): boolean {
  return !isSummary && (open.length > 0 || judged.some(({ given }) => given === undefined));
}

/** The items that are answered; the others are judged from them. */
export function itemsToAnswer({ freeJudgements = [] }: QualityTool, { items }: Framework): readonly FrameworkItem[] {
  const judged = freeJudgements.map(({ under }) => under);
  return items.filter(({ key }) => !judged.includes(key));
}

function answeredItem(tool: QualityTool, item: FrameworkItem, pair: Pair | undefined): AnsweredItem {
  const { answerUnder } = tool;
  const written =
    answerUnder !== undefined && isMapping(pair?.value) ? textAt(pair.value, answerUnder) : textOf(pair?.value);
  const answer = canonicalChoice([...tool.answers, ...MISSING_WORDS], written ?? '');
  return { item, answer, stands: answer === undefined ? undefined : standingOf(tool, answer), pair };
}

function standingOf({ answers }: QualityTool, answer: string): Standing {
  return (
    answers.find(({ value }) => value === answer)?.stands ??
    (answer === 'not applicable' ? 'does not apply' : 'not known')
  );
}

/** How an item is named: “4 · Costs identified”; where the name is a number only, what it asks. */
export function itemName({ number, label, meaning }: FrameworkItem): string {
  const words = number !== undefined && label.endsWith(number) ? meaning : label;
  return number === undefined ? words : `${number} · ${words}`;
}
