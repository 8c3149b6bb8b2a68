import type { Node } from '../../document/document';
import { textAt, textOf, valueOf } from '../../document/walk';
import { criteriaBehind, doubtfulInWords, judgedIn } from '../../knowledge/quality-tools/doubtful-in-words';
import { qualityTools } from '../../knowledge/quality-tools/list';
import type { DoubtfulJudgement } from '../../knowledge/quality-tools/quality-tool';
import { isOrAre } from '../../language/counted';
import { listed } from '../../language/listed';
import { numberWord } from '../../language/number-word';
import { say, translated } from '../../language/say';
import type { Check, Finding } from '../check';

export const processReliability: Check = {
  code: 'process-reliability',
  title: 'High reliability beside criteria that are not met',
  severity: 'warning',
  explanation: doubtfulInWords(),
  *find(file) {
    for (const { id, record, doubtful } of qualityTools) {
      if (record === file.kind && doubtful) yield* doubtfulIn(file.sections.get(id)?.value, doubtful);
    }
  },
};

function* doubtfulIn(section: Node | undefined, doubtful: DoubtfulJudgement): Generator<Finding> {
  const { under, level, ofFirst, least } = doubtful;
  const judgement = valueOf(valueOf(section, under), 'judgement');
  if (judgement === undefined || textOf(judgement)?.toLowerCase() !== level) return;
  const unmet = criteriaBehind(doubtful)
    .filter(({ key }) => isNo(valueOf(section, key)))
    .map(({ label }) => translated(label).toLowerCase());
  if (unmet.length < least) return;
  const judged = translated(judgedIn(doubtful));
  const first = translated(numberWord(ofFirst));
  yield {
    span: judgement.span,
    message: say`${judged} is ${translated(level)}, although ${unmet.length} of the first ${first} criteria ${isOrAre(unmet.length)} answered with no (${listed(unmet, 'and')}). Look again at the criteria or the judgement.`,
  };
}

function isNo(node: Node | undefined): boolean {
  return (textOf(node) ?? textAt(node, 'met'))?.toLowerCase() === 'no';
}
