/**
 * Which of several lists with one name a person answered: item 3 of the one asks something else than item 3 of the other,
 * and whoever answers with 0, 1 and 2 cannot agree with whoever answers yes and no.
 */
import type { Path } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { textAt } from '../../document/walk';
import { wordsOf } from '../../fields/canonical';
import type { ChoiceField } from '../../fields/field';
import { isPointsTool, qualityToolOf } from '../../knowledge/quality-tools/list';
import type { Checklist, QualityTool, WayOfAnswering } from '../../knowledge/quality-tools/quality-tool';
import { itemName } from '../../review/appraisal/answered-items';
import { answersOfItem, checklistInUse, decisionsAbout, pointsAppraisal } from '../../review/appraisal/points';
import type { Review } from '../../review/review';

/** The list that a section of a tool with several lists answers. */
export interface ListInUse {
  readonly tool: QualityTool;
  /** Absent where the list is not one of those that are known, or not said. */
  readonly checklist: Checklist | undefined;
  /** What the section, or the review, calls it; absent where neither says anything. */
  readonly word: string | undefined;
  /** How its items are answered; absent where nobody says so. */
  readonly way: WayOfAnswering | undefined;
}

/** An item of such a list. */
export interface ItemAnswered {
  /** The list and its way of answering, to tell them from others. */
  readonly id: string;
  /** "Drummond, 10 items: 3 · Effectiveness". */
  readonly title: string;
  /**
   * The answers that could be given. Where it is not said how items are answered, those of the published way with the
   * fewest answers that has all of these. Nothing where the lists are all answered in one way.
   */
  readonly answersWith: (used: readonly string[]) => readonly string[] | undefined;
}

/** @returns nothing for sections of other kinds, and for tools with one list */
export function listInUse(section: string, file: RecordFile, review: Review): ListInUse | undefined {
  const tool = qualityToolOf(section);
  if (tool === undefined || tool.checklists.all.length < 2) return undefined;
  const node = file.sections.get(section)?.value;
  const [word] = [node, decisionsAbout(tool, review)].flatMap((each) => textAt(each, 'tool') ?? []);
  return {
    tool,
    checklist: checklistInUse(tool, node, review),
    word,
    way: isPointsTool(tool) ? pointsAppraisal(tool, node, review)?.way : undefined,
  };
}

/**
 * The item whose answer stands at a path, from the root of the file.
 * @returns nothing where no item is answered there
 */
export function itemAt(list: ListInUse, path: Path, field: ChoiceField): ItemAnswered | 'not known' | undefined {
  const { tool, checklist, word, way } = list;
  const { under } = tool.checklists;
  const key = path[under === undefined ? 1 : 2];
  if (typeof key !== 'string' || (under !== undefined && path[1] !== under)) return undefined;
  const item = checklist?.items.items.find((each) => each.key === key);
  // What one list does not have is an item of another: which, nobody says.
  if (checklist ? item === undefined : word === undefined) return 'not known';
  const name = checklist?.items.name ?? `${tool.name} “${word}”`;
  return {
    id: `${checklist?.value ?? word} ${way?.value ?? ''}`,
    title: `${name}: ${item ? itemName(item) : key.replaceAll('_', ' ')}`,
    answersWith: prepareAnswers(list, key, field),
  };
}

function prepareAnswers(
  { tool, checklist, way }: ListInUse,
  key: string,
  field: ChoiceField,
): ItemAnswered['answersWith'] {
  if (!isPointsTool(tool)) return () => undefined;
  const known = wordsOf(field).map(({ value }) => value);
  const ways = way ? [way] : tool.points.ways.filter((each) => each.tool === checklist?.value);
  const offered = ways.map((each) => answersOfItem(each, key)).sort((a, b) => a.length - b.length);
  return (used) =>
    offered.find((answers) => used.every((word) => answers.includes(word))) ?? (way && offered[0]) ?? known;
}
