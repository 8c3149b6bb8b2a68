import type { Node } from '../../document/document';
import { pairOf, textOf, valueOf } from '../../document/walk';
import { canonicalChoice } from '../../fields/canonical';
import { QUALITY_LEVELS } from '../../knowledge/quality-tools/levels-of-quality';
import { qualityTools } from '../../knowledge/quality-tools/list';
import { say, translated } from '../../language/say';
import type { Check } from '../check';

export const judgementWithoutReason: Check = {
  code: 'judgement-without-reason',
  title: 'A judgement of quality without a reason',
  severity: 'warning',
  explanation:
    'Reliability and usefulness of process evaluations, and the quality of theory papers, follow from no rule: they are judgements, and only the reason lets others follow them. Add `reason` beside the judgement, or `support` where a source prints the rating.',
  *find(file) {
    for (const { id, record, freeJudgements = [] } of qualityTools) {
      if (record !== file.kind) continue;
      const around = file.sections.get(id)?.value;
      for (const { under, inWords } of freeJudgements) {
        const holder = under === undefined ? around : valueOf(around, under);
        const judgement = valueOf(holder, 'judgement');
        if (judgement === undefined || !isLevel(judgement) || hasReason(holder) || hasReason(around)) continue;
        yield {
          span: judgement.span,
          message: say`Why ${translated(inWords)} is “${textOf(judgement)}” is not said. No rule leads to this judgement, so add “reason”, or “support” where a source prints it.`,
        };
      }
    }
  },
};

/** A word that is none of the levels has a problem of its own. */
function isLevel(node: Node): boolean {
  return canonicalChoice(QUALITY_LEVELS, textOf(node) ?? '') !== undefined;
}

function hasReason(node: Node | undefined): boolean {
  return valueOf(node, 'reason') !== undefined || pairOf(node, 'support') !== undefined;
}
