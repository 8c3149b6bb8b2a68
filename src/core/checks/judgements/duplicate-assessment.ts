import type { Node } from '../../document/document';
import { isBlank, pairOf, textOf } from '../../document/walk';
import { say } from '../../language/say';
import { type Assessment, aboutOf } from '../../review/appraisal/assessments';
import type { Check } from '../check';

/** Whether there are only keys, which somebody has just begun to fill in. */
function saysNothing(node: Node): boolean {
  if (node.kind === 'scalar') return isBlank(node);
  return node.kind === 'mapping' ? node.pairs.every(({ value }) => saysNothing(value)) : node.items.every(saysNothing);
}

export const duplicateAssessment: Check = {
  code: 'duplicate-assessment',
  title: 'One result is assessed twice',
  severity: 'warning',
  explanation:
    'The same person assesses the same result twice with the same form of an instrument, so two judgements stand for one thing and it would be counted twice in figures. Keep one of them. Assessments of one result for different effects of interest are two different assessments.',
  *find(file, _review, prepared) {
    const seen = new Map<string, Assessment>();
    for (const assessment of prepared.assessments()) {
      const { instrument, variant, node } = assessment;
      const about = assessment.result ?? assessment.subject;
      // A key without a value is not filled in yet.
      const key = instrument.subject?.key ?? 'result';
      if (about === undefined && (pairOf(node, key) !== undefined || saysNothing(node))) continue;
      const name = `${instrument.id} ${variant?.id} ${aboutOf(assessment) ?? ''}`;
      const first = seen.get(name);
      if (first === undefined) seen.set(name, assessment);
      else {
        const what =
          about === undefined
            ? say`The study as a whole`
            : assessment.result
              ? say`The result “${textOf(about)}”`
              : `“${textOf(about)}”`;
        yield {
          span: (about ?? node.pairs[0]?.key ?? node).span,
          message: say`${what} is assessed twice with ${instrument.name}, so it would be counted twice in figures. Keep one of the two, or correct what it is about.`,
          related: [
            {
              file: file.path,
              span: (first.result ?? first.subject ?? first.node.pairs[0]?.key ?? first.node).span,
              message: say`The first assessment.`,
            },
          ],
        };
      }
    }
  },
};
