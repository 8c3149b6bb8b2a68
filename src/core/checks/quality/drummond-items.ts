import type { RecordFile } from '../../document/record';
import { pairsOf, textOf, valueOf } from '../../document/walk';
import { answersOfItem } from '../../knowledge/quality-tools/drummond-profiles';
import { listed } from '../../language/listed';
import { say } from '../../language/say';
import { type DrummondAppraisal, drummondAppraisal } from '../../review/appraisal/drummond-appraisal';
import type { Check, Finding } from '../check';

export const drummondItems: Check = {
  code: 'drummond-items',
  title: 'An answer that does not belong to the checklist',
  severity: 'warning',
  explanation:
    'Two checklists have the name Drummond, and reviews answer their items in different ways. Items of the other checklist are not read, and answers that the review has not decided on cannot be added up or compared. Correct the answer, or say in the section or in the review file which checklist was used and how it is answered.',
  *find(file, review) {
    const section = file.kind === 'study' ? file.sections.get('drummond')?.value : undefined;
    const appraisal = drummondAppraisal(section, review);
    if (section === undefined || appraisal === undefined) return;
    yield* itemsOfOther(file, appraisal);
    yield* otherAnswers(appraisal);
  },
};

function* itemsOfOther(file: RecordFile, { tool }: DrummondAppraisal): Generator<Finding> {
  if (tool === undefined) return;
  const { items } = tool.checklist;
  for (const { key, value } of pairsOf(valueOf(file.sections.get('drummond')?.value, 'items'))) {
    if (!/^q\d+$/.test(key.text) || textOf(value) === undefined || items.some((item) => item.key === key.text))
      continue;
    yield {
      span: key.span,
      message: say`The checklist “${tool.value}” has ${items.length} items and no item ${key.text.slice(1)}, so this answer is not read. Correct the number, or say with “tool” that the other checklist was used.`,
    };
  }
}

function* otherAnswers({ tool, profile, answers }: DrummondAppraisal): Generator<Finding> {
  if (profile === undefined || (tool !== undefined && tool.value !== profile.tool)) return;
  for (const { key, answer, node } of answers) {
    const offered = answersOfItem(profile, key);
    if (offered.includes(answer)) continue;
    const words = listed(
      offered.map((each) => `“${each}”`),
      'or',
    );
    yield {
      span: node.span,
      message: say`Item ${key.slice(1)} is answered with “${answer}”. As items are answered in this review (“${profile.value}”), it takes ${words}. Correct the answer, or the way of answering.`,
    };
  }
}
