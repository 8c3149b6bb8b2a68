/** Items of checklists that a review may choose among: only those of the chosen one are offered and explained. */

import type { Path } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { isBlank, valueOf } from '../../document/walk';
import type { Framework } from '../../knowledge/frameworks/framework';
import { isPointsTool, pointsToolOf, qualityToolOf } from '../../knowledge/quality-tools/list';
import { bold, bullets, escaped, paragraphs } from '../../language/markdown';
import { say, translated } from '../../language/say';
import { itemsToAnswer } from '../../review/appraisal/answered-items';
import {
  answersOfItem,
  checklistInUse,
  decisionsAbout,
  type PointsAppraisal,
  pointsAppraisal,
} from '../../review/appraisal/points';
import type { Review } from '../../review/review';
import { choiceLine } from '../explaining/explain';
import { explainOrigin } from '../explaining/explain-origin';

/**
 * The keys below `path` that belong to the checklist in use there.
 * @returns `undefined` where any key may stand: elsewhere, and while nobody has said which checklist is used
 */
export function keysInUse(path: Path, file: RecordFile, review: Review): readonly string[] | undefined {
  // Beside items that stand in the section itself, its other keys may stand.
  return path.length < 2 ? undefined : checklistAt(path, file, review)?.items.map(({ key }) => key);
}

/**
 * The answers that an item of a checklist takes in this review.
 * @param path of the answer
 * @returns `undefined` elsewhere, and while the review has not said how items are answered
 */
export function answersInUse(path: Path, file: RecordFile, review: Review): readonly string[] | undefined {
  const [section, items, key] = path;
  const tool = pointsToolOf(String(section));
  if (items !== tool?.checklists.under || typeof key !== 'string' || path.length !== 3) return undefined;
  const way = appraisalIn(section, file, review)?.way;
  return way && answersOfItem(way, key);
}

/** An item of the checklist in use, as Markdown; nothing where it is not known which is meant. */
export function explainItem(path: Path, file: RecordFile, review: Review): string | undefined {
  const checklist = checklistAt(path.slice(0, -1), file, review);
  const item = checklist?.items.find(({ key }) => key === path.at(-1));
  if (checklist === undefined || item === undefined) return undefined;
  const answers = answersInUse(path, file, review);
  return paragraphs([
    `${bold([item.number, translated(item.label)].filter(Boolean).join(' · '))} · ${escaped(translated(item.meaning))}`,
    item.group && escaped(translated(item.group)),
    answers ? bullets(answers.map(escaped)) : answersOutright(path, checklist),
    item.unconfirmed && escaped(say`Not confirmed: ${translated(item.unconfirmed)}`),
    explainOrigin(checklist, item.checked),
  ]);
}

/** The answers that every item of a tool takes, whatever the review decides; none where it decides, or an item is judged. */
function answersOutright(path: Path, list: Framework): string | undefined {
  const tool = qualityToolOf(String(path[0]));
  if (tool === undefined || isPointsTool(tool)) return undefined;
  const isAnswered = itemsToAnswer(tool, list).some(({ key }) => key === path.at(-1));
  return isAnswered ? bullets(tool.answers.map(choiceLine)) : undefined;
}

/** The same in one line of plain text, without the answers. */
export function explainItemPlainly(path: Path, file: RecordFile, review: Review): string | undefined {
  const item = checklistAt(path.slice(0, -1), file, review)?.items.find(({ key }) => key === path.at(-1));
  return item && `${[item.number, translated(item.label)].filter(Boolean).join(' · ')}: ${translated(item.meaning)}`;
}

/** The checklist whose items stand below a path, as the section or the review names it; what is judged from them included. */
function checklistAt(path: Path, file: RecordFile, review: Review): Framework | undefined {
  const [section, under, ...deeper] = path;
  const tool = qualityToolOf(String(section));
  if (tool === undefined || tool.checklists.under !== under || deeper.length > 0) return undefined;
  return checklistInUse(tool, file.sections.get(tool.id)?.value, review)?.items;
}

/** Whether a key of a section only repeats what the review has decided for all: which list of items, how they are answered. */
export function isDecided(path: Path, review: Review): boolean {
  const [section, key, ...deeper] = path;
  const tool = qualityToolOf(String(section));
  if (tool?.decided === undefined || deeper.length > 0 || !Object.hasOwn(tool.decided.fields, String(key)))
    return false;
  const decided = valueOf(decisionsAbout(tool, review), String(key));
  return decided !== undefined && !isBlank(decided);
}

function appraisalIn(
  section: string | number | undefined,
  file: RecordFile,
  review: Review,
): PointsAppraisal | undefined {
  const tool = pointsToolOf(String(section));
  return tool && pointsAppraisal(tool, file.sections.get(tool.id)?.value, review);
}
