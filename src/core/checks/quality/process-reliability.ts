import type { Node } from '../../document/document';
import { textAt, textOf, valueOf } from '../../document/walk';
import { processQuality } from '../../knowledge/frameworks/process-quality';
import { listed } from '../../language/listed';
import { say, translated } from '../../language/say';
import type { Check } from '../check';

/** About rigour, from sampling to what the findings rest on. */
const FIRST_FOUR = processQuality.items.slice(0, 4);
const MANY = 2;

export const processReliability: Check = {
  code: 'process-reliability',
  title: 'High reliability beside criteria that are not met',
  severity: 'warning',
  explanation:
    'How far a process evaluation can be relied on is judged from its criteria. A high reliability is hard to understand where two or more of the first four (sampling, data collection, analysis, grounded findings) are answered with no. Correct one of them, or give the reason beside the judgement and accept the problem.',
  *find(file) {
    const section = file.kind === 'study' ? file.sections.get('process_quality')?.value : undefined;
    const judgement = valueOf(valueOf(section, 'reliability'), 'judgement');
    if (judgement === undefined || textOf(judgement)?.toLowerCase() !== 'high') return;
    const unmet = FIRST_FOUR.filter(({ key }) => isNo(valueOf(section, key))).map(({ label }) =>
      translated(label).toLowerCase(),
    );
    if (unmet.length < MANY) return;
    yield {
      span: judgement.span,
      message: say`Reliability is high, although ${unmet.length} of the first four criteria are answered with no (${listed(unmet, 'and')}). Look again at the criteria or the judgement.`,
    };
  },
};

function isNo(node: Node | undefined): boolean {
  return (textOf(node) ?? textAt(node, 'met'))?.toLowerCase() === 'no';
}
