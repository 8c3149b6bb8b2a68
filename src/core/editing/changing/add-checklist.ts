/** A section of a tool that is answered item by item, with a blank key for each item: for records that such a tool fits. */

import type { Mapping, TextEdit } from '../../document/document';
import { lineBreakOf, lineEndOf } from '../../document/line-edges';
import type { RecordFile } from '../../document/record';
import { isBlank, isMapping, valueOf } from '../../document/walk';
import type { QualityTool } from '../../knowledge/quality-tools/quality-tool';
import { isInstrument } from '../../knowledge/tools';
import { say, translated } from '../../language/say';
import { checklistInUse, decisionsAbout } from '../../review/appraisal/points';
import { recordFieldsOf } from '../../review/fields-of-review';
import { sectionsFor, toolsFor } from '../../review/fitting-sections';
import type { Review } from '../../review/review';
import { fileStyle } from '../../writing/file-style';
import { addKeys, fillBlank } from '../../writing/keys';
import { readsWell } from '../../writing/reads-well';
import { mappingsAt } from '../place/mapping-at';
import type { Refactoring } from './refactoring';

export interface ChecklistToAdd {
  readonly tool: QualityTool;
  readonly refactoring: Refactoring;
}

/** Each that fits the record, and of which the same people have no section yet; a section in which nothing stands is filled. */
export function checklistsToAdd(review: Review, file: RecordFile): readonly ChecklistToAdd[] {
  const { root, text } = file.document;
  const { kind } = file;
  if (kind === undefined || !isMapping(root) || root.style === 'flow') return [];
  const may = sectionsFor(file, review);
  return toolsFor(file, review).flatMap((tool) => {
    if (isInstrument(tool) || !may.includes(tool.id)) return [];
    const edit = addition(tool, file, root, Object.keys(recordFieldsOf(review, kind).fields), review);
    if (edit === undefined || !readsWell(text, [edit])) return [];
    const what = kind === 'intervention' ? say`the intervention` : say`the study`;
    const title = say`Add an assessment of ${what}: ${translated(tool.name)}`;
    return [{ tool, refactoring: { title, kind: 'write', edits: [{ path: file.path, edits: [edit] }] } }];
  });
}

/** At a section of such a tool in which nothing stands yet. */
export function addChecklist(review: Review, file: RecordFile, offset: number): readonly Refactoring[] {
  const [here] = mappingsAt(file.document.text, file.document.root, offset);
  const key = here?.path.length === 0 && here.pair && isBlank(here.pair.value) ? here.pair.key.text : undefined;
  if (key === undefined) return [];
  return checklistsToAdd(review, file).flatMap(({ tool, refactoring }) => (tool.id === key ? [refactoring] : []));
}

function addition(
  tool: QualityTool,
  file: RecordFile,
  root: Mapping,
  order: readonly string[],
  review: Review,
): TextEdit | undefined {
  const { text } = file.document;
  const pair = file.sections.get(tool.id);
  const { step } = fileStyle(file.document);
  const below = itemLines(tool, review).map((line) =>
    line.replace(/^(?: {2})+/, (spaces) => ' '.repeat((spaces.length / 2) * step)),
  );
  if (pair === undefined) return addKeys(text, root, [{ key: tool.id, lines: [`${tool.id}:`, ...below] }], order)[0];
  const edit =
    isBlank(pair.value) && pair.value.span.end === pair.value.span.start ? fillBlank(text, pair, '') : undefined;
  if (edit === undefined) return undefined;
  const at = lineEndOf(text, edit.span.start);
  return { span: { start: at, end: at }, text: below.map((line) => `${lineBreakOf(text)}${line}`).join('') };
}

/** What is decided for the whole review is not asked again; of several lists that nobody chose between, which one is. */
function itemLines(tool: QualityTool, review: Review): string[] {
  const { under, all } = tool.checklists;
  const decided = decisionsAbout(tool, review);
  const list = checklistInUse(tool, undefined, review)?.items;
  const judged = (tool.freeJudgements ?? []).map((each) => each.under);
  const items = (list?.items ?? []).flatMap(({ key }) =>
    judged.includes(key) ? [`${key}:`, '  judgement:', '  reason:'] : [`${key}:`],
  );
  const asked = ['tool', 'answers'].filter((key) => {
    const isOpen = Object.hasOwn(tool.field.fields, key) && isBlankOrAbsent(decided, key);
    return isOpen && (key !== 'tool' || all.length > 1);
  });
  return [
    ...asked.map((key) => `${key}:`),
    ...(under === undefined ? items : [`${under}:`, ...items.map((line) => `  ${line}`)]),
    ...(judged.includes(undefined) ? ['judgement:', 'reason:'] : []),
  ].map((line) => `  ${line}`);
}

function isBlankOrAbsent(holder: ReturnType<typeof decisionsAbout>, key: string): boolean {
  const value = valueOf(holder, key);
  return value === undefined || isBlank(value);
}
