/** Items of checklists that a review may choose among: only those of the chosen one are offered and explained. */

import type { Path } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { textAt, valueOf } from '../../document/walk';
import { canonicalChoice } from '../../fields/canonical';
import type { Framework } from '../../knowledge/frameworks/framework';
import { answersOfItem } from '../../knowledge/quality-tools/drummond-profiles';
import { THEORY_TOOLS } from '../../knowledge/quality-tools/theory-tools';
import { say, translated } from '../../language/say';
import { drummondAppraisal } from '../../review/appraisal/drummond-appraisal';
import { type Review, sectionNode } from '../../review/review';
import { bold, bullets, escaped, paragraphs } from '../explaining/markdown';

/**
 * The keys below `path` that belong to the checklist in use there.
 * @returns `undefined` where any key may stand: elsewhere, and while nobody has said which checklist is used
 */
export function keysInUse(path: Path, file: RecordFile, review: Review): readonly string[] | undefined {
  return checklistAt(path, file, review)?.items.map(({ key }) => key);
}

/**
 * The answers that an item of the Drummond checklist takes in this review.
 * @param path of the answer
 * @returns `undefined` elsewhere, and while the review has not said how items are answered
 */
export function answersInUse(path: Path, file: RecordFile, review: Review): readonly string[] | undefined {
  const [section, items, key] = path;
  if (section !== 'drummond' || items !== 'items' || typeof key !== 'string' || path.length !== 3) return undefined;
  const profile = appraisalIn(file, review)?.profile;
  return profile && answersOfItem(profile, key);
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
  if (path.length !== 2) return undefined;
  if (path[0] === 'drummond' && path[1] === 'items') return appraisalIn(file, review)?.tool?.checklist;
  if (path[0] !== 'theory_quality' || path[1] !== 'criteria') return undefined;
  const decided = valueOf(sectionNode(review.record, 'appraisal'), 'theory_quality');
  const named = textAt(file.sections.get('theory_quality')?.value, 'tool') ?? textAt(decided, 'tool');
  if (named === undefined) return THEORY_TOOLS[0]?.criteria;
  const value = canonicalChoice(THEORY_TOOLS, named);
  return THEORY_TOOLS.find((tool) => tool.value === value)?.criteria;
}

function appraisalIn(file: RecordFile, review: Review) {
  return drummondAppraisal(file.sections.get('drummond')?.value, review);
}
