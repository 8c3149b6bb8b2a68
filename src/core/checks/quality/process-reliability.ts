import type { Node } from '../../document/document';
import { textAt, textOf, valueOf } from '../../document/walk';
import { qualityTools } from '../../knowledge/quality-tools/list';
import type { DoubtfulJudgement } from '../../knowledge/quality-tools/quality-tool';
import { listed } from '../../language/listed';
import { say, translated } from '../../language/say';
import type { Check, Finding } from '../check';

export const processReliability: Check = {
  code: 'process-reliability',
  title: 'High reliability beside criteria that are not met',
  severity: 'warning',
  explanation:
    'How far a process evaluation can be relied on is judged from its criteria. A high reliability is hard to understand where two or more of the first four (sampling, data collection, analysis, grounded findings) are answered with no. Correct one of them, or give the reason beside the judgement and accept the problem.',
  *find(file) {
    for (const { section, record, doubtful } of qualityTools) {
      if (record === file.kind && doubtful) yield* doubtfulIn(file.sections.get(section)?.value, doubtful);
    }
  },
};

function* doubtfulIn(section: Node | undefined, { under, level, items, least }: DoubtfulJudgement): Generator<Finding> {
  const judgement = valueOf(valueOf(section, under), 'judgement');
  if (judgement === undefined || textOf(judgement)?.toLowerCase() !== level) return;
  const unmet = items
    .filter(({ key }) => isNo(valueOf(section, key)))
    .map(({ label }) => translated(label).toLowerCase());
  if (unmet.length < least) return;
  yield {
    span: judgement.span,
    message: say`Reliability is high, although ${unmet.length} of the first four criteria are answered with no (${listed(unmet, 'and')}). Look again at the criteria or the judgement.`,
  };
}

function isNo(node: Node | undefined): boolean {
  return (textOf(node) ?? textAt(node, 'met'))?.toLowerCase() === 'no';
}
