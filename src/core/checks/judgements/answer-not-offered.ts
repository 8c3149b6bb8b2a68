import type { Node } from '../../document/document';
import { isMapping, pairsOf } from '../../document/walk';
import { NOT_APPLICABLE } from '../../knowledge/answers';
import { listed } from '../../language/listed';
import { say } from '../../language/say';
import { removePair } from '../../writing/remove';
import type { Check, Finding } from '../check';
import { foreignParts } from '../reading/foreign-parts';
import { keyOf } from '../reading/form';
import type { Prepared } from '../reading/prepare';

export const answerNotOffered: Check = {
  code: 'answer-not-offered',
  title: 'An answer that the question does not offer',
  severity: 'error',
  explanation:
    'Not every question takes every answer: some offer no “no information”, and “not applicable” is for questions that are not asked. An answer that is not offered does not count, so the domain stays incomplete. Choose one of the answers that the question offers.',
  *find(file, _review, prepared) {
    const { text } = file.document;
    const read = new Set<Node>();
    for (const assessment of prepared.assessments()) {
      // What belongs to another form is told once, with its question or domain.
      for (const { pair } of foreignParts(assessment)) for (const each of within(pair.value)) read.add(each);
      for (const { pair: domainPair, answers, suggestion } of assessment.domains) {
        const holder = domainPair?.value;
        for (const { question, pair, code } of answers) {
          const refused = suggestion.invalid.some((each) => each.question === question.id);
          if (code === undefined || !isMapping(holder)) continue;
          read.add(pair.value);
          if (!refused || suggestion.ignored.includes(question.id)) continue;
          const offered = listed(question.answers, 'or');
          yield {
            span: pair.value.span,
            message:
              code === NOT_APPLICABLE
                ? say`${code} does not answer question ${question.id}, because it is asked here. Answer it with ${offered}, or correct the earlier answer that leads to it.`
                : notOffered(question.id, code, question.answers),
            fixes: [
              {
                title: say`Take out the answer to ${question.id}`,
                kind: 'choice',
                edits: [removePair(text, holder, pair)],
              },
            ],
          };
        }
      }
    }
    yield* offeredNowhere(prepared, read);
  },
};

function within(node: Node): readonly Node[] {
  return [node, ...pairsOf(node).map(({ value }) => value)];
}

function notOffered(question: string, code: string, answers: readonly string[]): string {
  return say`Question ${question} does not offer ${code}, so this answer does not count. Choose ${listed(answers, 'or')}.`;
}

/**
 * Answers that their question offers in no form of the instrument, where the form is not known or does not have the question.
 * @param read the answers that were looked at with their assessment
 */
function* offeredNowhere(prepared: Prepared, read: ReadonlySet<Node>): Generator<Finding> {
  for (const { node, step, reading } of prepared.oddWords()) {
    if (reading.kind !== 'answer' || read.has(node)) continue;
    const question = keyOf(step.path).replace(/^q/, '');
    const offered = reading.offered.filter((each) => each !== NOT_APPLICABLE);
    yield { span: node.span, message: notOffered(question, reading.code, offered) };
  }
}
