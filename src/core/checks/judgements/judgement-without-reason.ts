import type { Node } from '../../document/document';
import { pairOf, textOf, valueOf } from '../../document/walk';
import { canonicalChoice } from '../../fields/canonical';
import { QUALITY_LEVELS } from '../../format/shared/process';
import { say } from '../../language/say';
import type { Check } from '../check';

export const judgementWithoutReason: Check = {
  code: 'judgement-without-reason',
  title: 'A judgement of quality without a reason',
  severity: 'warning',
  explanation:
    'Reliability and usefulness of process evaluations, and the quality of theory papers, follow from no rule: they are judgements, and only the reason lets others follow them. Add `reason` beside the judgement, or `support` where a source prints the rating.',
  *find(file) {
    if (file.kind !== 'study') return;
    const process = file.sections.get('process_quality')?.value;
    const judged = [
      { holder: valueOf(process, 'reliability'), around: process, what: 'reliability' },
      { holder: valueOf(process, 'usefulness'), around: process, what: 'usefulness' },
      {
        holder: file.sections.get('theory_quality')?.value,
        around: undefined,
        what: say`the quality of the theory paper`,
      },
    ];
    for (const { holder, around, what } of judged) {
      const judgement = valueOf(holder, 'judgement');
      if (judgement === undefined || !isLevel(judgement) || hasReason(holder) || hasReason(around)) continue;
      yield {
        span: judgement.span,
        message: say`Why ${what} is “${textOf(judgement)}” is not said. No rule leads to this judgement, so add “reason”, or “support” where a source prints it.`,
      };
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
