import { say } from '../../language/say';
import { type DrummondAnswer, drummondAppraisal } from '../../review/appraisal/drummond-appraisal';
import type { Check, Finding } from '../check';

/** Why the answer "not appropriate" may stand at an item of the longer checklist. */
type Rule = (answer: (item: number) => string | undefined) => string | undefined;

const NOT = 'not appropriate';

/** `undefined`: fine. Items that are not here take the answer only with a look at the paper. */
const RULES: Readonly<Record<number, Rule>> = {
  9: (answer) => oneOfTwo(answer(10)),
  10: (answer) => oneOfTwo(answer(9)),
  14: () => undefined,
  20: (answer) => together(answer(21), 21),
  21: (answer) => together(answer(20), 20),
  23: (answer) => withoutDiscounting(answer(25)),
  24: (answer) => withoutDiscounting(answer(25)),
  26: () => undefined,
};

export const drummondNotAppropriate: Check = {
  code: 'drummond-not-appropriate',
  title: 'An item that can hardly be “not appropriate”',
  severity: 'information',
  explanation:
    'Most items of the longer Drummond checklist fit every economic evaluation. “Not appropriate” can stand at one of 9 and 10 (one study or several), at 14 (no changes in productivity), at 20 and 21 together (no model), at 23 and 24 where 25 is answered with yes (nothing is discounted, and it is said why), and at 26 (a model without chance). These rules are a choice of this project; elsewhere the answer deserves a second look, and may well stay.',
  *find(file, review) {
    const section = file.kind === 'study' ? file.sections.get('drummond')?.value : undefined;
    const appraisal = drummondAppraisal(section, review);
    if (appraisal?.tool?.value !== 'drummond 35') return;
    yield* notAppropriate(appraisal.answers);
  },
};

function* notAppropriate(answers: readonly DrummondAnswer[]): Generator<Finding> {
  const answerOf = new Map(answers.map(({ key, answer }) => [key, answer]));
  const given = (item: number) => answerOf.get(`q${item}`);
  for (const { key, answer, node } of answers) {
    if (answer !== NOT) continue;
    const item = Number(key.slice(1));
    const rule = RULES[item];
    const wrong = rule === undefined ? say`It is none of the items for which that answer is usual` : rule(given);
    if (wrong === undefined) continue;
    yield {
      span: node.span,
      message: say`Item ${item} is “${NOT}”. ${wrong}. Look once more, and leave the answer where it is meant so.`,
    };
  }
}

function oneOfTwo(other: string | undefined): string | undefined {
  return other === NOT
    ? say`Items 9 and 10 cannot both be: effectiveness comes either from one study or from several`
    : undefined;
}

function together(other: string | undefined, item: number): string | undefined {
  return other === NOT || other === undefined
    ? undefined
    : say`Item ${item} is not, although both ask about the same model`;
}

function withoutDiscounting(explained: string | undefined): string | undefined {
  return explained === 'yes' || explained === undefined
    ? undefined
    : say`That holds where nothing is discounted and item 25 is answered with “yes”`;
}
