/** Items of checklists that a review may choose among: only those of the chosen one are offered and explained. */

import type { Path } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { textAt, valueOf } from '../../document/walk';
import { canonicalChoice } from '../../fields/canonical';
import type { Framework } from '../../knowledge/frameworks/framework';
import { pointsToolOf, qualityToolOf } from '../../knowledge/quality-tools/list';
import { bold, bullets, escaped, paragraphs } from '../../language/markdown';
import { say, translated } from '../../language/say';
import { answersOfItem, type PointsAppraisal, pointsAppraisal } from '../../review/appraisal/points';
import { type Review, sectionNode } from '../../review/review';

/**
 * The keys below `path` that belong to the checklist in use there.
 * @returns `undefined` where any key may stand: elsewhere, and while nobody has said which checklist is used
 */
export function keysInUse(path: Path, file: RecordFile, review: Review): readonly string[] | undefined {
  return checklistAt(path, file, review)?.items.map(({ key }) => key);
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
    item.group && escaped(item.group),
    answers && bullets(answers.map(escaped)),
    item.unconfirmed && escaped(say`Not confirmed: ${translated(item.unconfirmed)}`),
    escaped(translated(checklist.fullName)),
  ]);
}

/** The same in one line of plain text, without the answers. */
export function explainItemPlainly(path: Path, file: RecordFile, review: Review): string | undefined {
  const item = checklistAt(path.slice(0, -1), file, review)?.items.find(({ key }) => key === path.at(-1));
  return item && `${[item.number, translated(item.label)].filter(Boolean).join(' · ')}: ${translated(item.meaning)}`;
}

/** The checklist whose items stand below a path, as the section or the review names it. */
function checklistAt(path: Path, file: RecordFile, review: Review): Framework | undefined {
  const [section, under, ...deeper] = path;
  const checklists = qualityToolOf(String(section))?.checklists;
  if (checklists === undefined || checklists.under !== under || deeper.length > 0) return undefined;
  const counted = appraisalIn(section, file, review);
  if (counted !== undefined) return counted.checklist?.items;
  const decided = valueOf(sectionNode(review.record, 'appraisal'), String(section));
  const written = textAt(file.sections.get(String(section))?.value, 'tool') ?? textAt(decided, 'tool');
  if (written === undefined) return checklists.usual?.items;
  const value = canonicalChoice(checklists.all, written);
  return checklists.all.find((each) => each.value === value)?.items;
}

function appraisalIn(
  section: string | number | undefined,
  file: RecordFile,
  review: Review,
): PointsAppraisal | undefined {
  const tool = pointsToolOf(String(section));
  return tool && pointsAppraisal(tool, file.sections.get(tool.section)?.value, review);
}
