import type { Node } from '../../document/document';
import { textAt, textOf, valueOf } from '../../document/walk';
import { qualityTools } from '../../knowledge/quality-tools/list';
import type { DoubtfulJudgement } from '../../knowledge/quality-tools/quality-tool';
import { listed } from '../../language/listed';
import { numberWord } from '../../language/number-word';
import { say, translated } from '../../language/say';
import type { Check, Finding } from '../check';

export const processReliability: Check = {
  code: 'process-reliability',
  title: 'High reliability beside criteria that are not met',
  severity: 'warning',
  explanation: explained(),
  *find(file) {
    for (const { section, record, doubtful } of qualityTools) {
      if (record === file.kind && doubtful) yield* doubtfulIn(file.sections.get(section)?.value, doubtful);
    }
  },
};

/** Of every tool that has such a judgement. */
function explained(): string {
  const each = qualityTools.flatMap(({ doubtful }) => {
    if (doubtful === undefined) return [];
    const { level, least, ofFirst } = doubtful;
    const labels = firstOf(doubtful).map(({ label }) => label.toLowerCase());
    return `A ${level} ${judgedIn(doubtful).toLowerCase()} is hard to understand where ${numberWord(least)} or more of the first ${numberWord(ofFirst)} criteria (${labels.join(', ')}) are answered with no.`;
  });
  return `How far a process evaluation can be relied on is judged from its criteria. ${each.join(' ')} Correct one of them, or give the reason beside the judgement and accept the problem.`;
}

/** What is judged: “Reliability”. */
function judgedIn({ criteria, under }: DoubtfulJudgement): string {
  return criteria.items.find(({ key }) => key === under)?.label ?? under;
}

function firstOf({ criteria, ofFirst }: DoubtfulJudgement) {
  return criteria.items.slice(0, ofFirst);
}

function* doubtfulIn(section: Node | undefined, doubtful: DoubtfulJudgement): Generator<Finding> {
  const { under, level, ofFirst, least } = doubtful;
  const judgement = valueOf(valueOf(section, under), 'judgement');
  if (judgement === undefined || textOf(judgement)?.toLowerCase() !== level) return;
  const unmet = firstOf(doubtful)
    .filter(({ key }) => isNo(valueOf(section, key)))
    .map(({ label }) => translated(label).toLowerCase());
  if (unmet.length < least) return;
  const judged = translated(judgedIn(doubtful));
  const first = translated(numberWord(ofFirst));
  yield {
    span: judgement.span,
    message: say`${judged} is ${translated(level)}, although ${unmet.length} of the first ${first} criteria are answered with no (${listed(unmet, 'and')}). Look again at the criteria or the judgement.`,
  };
}

function isNo(node: Node | undefined): boolean {
  return (textOf(node) ?? textAt(node, 'met'))?.toLowerCase() === 'no';
}
