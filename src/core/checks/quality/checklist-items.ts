import type { RecordFile } from '../../document/record';
import { pairsOf, textOf } from '../../document/walk';
import { CHECKS_OF_CHECKLISTS } from '../../knowledge/quality-tools/checks-of-checklists';
import { pointsTools } from '../../knowledge/quality-tools/list';
import type { PointsTool } from '../../knowledge/quality-tools/quality-tool';
import { listed } from '../../language/listed';
import { say } from '../../language/say';
import { answersOfItem, itemsNode, type PointsAppraisal, pointsAppraisal } from '../../review/appraisal/points';
import type { Check, Finding } from '../check';

export const checklistItems: Check = {
  ...CHECKS_OF_CHECKLISTS.items,
  severity: 'warning',
  *find(file, review) {
    for (const tool of pointsTools.filter(({ record }) => record === file.kind)) {
      const appraisal = pointsAppraisal(tool, file.sections.get(tool.id)?.value, review);
      if (appraisal === undefined) continue;
      yield* itemsOfOther(file, tool, appraisal);
      yield* otherAnswers(appraisal);
    }
  },
};

function* itemsOfOther(file: RecordFile, tool: PointsTool, { checklist }: PointsAppraisal): Generator<Finding> {
  if (checklist === undefined) return;
  const { items } = checklist.items;
  for (const { key, value } of pairsOf(itemsNode(tool, file.sections.get(tool.id)?.value))) {
    if (!/^q\d+$/.test(key.text) || textOf(value) === undefined || items.some((item) => item.key === key.text))
      continue;
    yield {
      span: key.span,
      message: say`The checklist “${checklist.value}” has ${items.length} items and no item ${key.text.slice(1)}, so this answer is not read. Correct the number, or say with “tool” that the other checklist was used.`,
    };
  }
}

function* otherAnswers({ checklist, way, answers }: PointsAppraisal): Generator<Finding> {
  if (way === undefined || (checklist !== undefined && checklist.value !== way.tool)) return;
  for (const { key, answer, node } of answers) {
    const offered = answersOfItem(way, key);
    if (offered.includes(answer)) continue;
    const words = listed(
      offered.map((each) => `“${each}”`),
      'or',
    );
    yield {
      span: node.span,
      message: say`Item ${key.slice(1)} is answered with “${answer}”. As items are answered in this review (“${way.value}”), it takes ${words}. Correct the answer, or the way of answering.`,
    };
  }
}
