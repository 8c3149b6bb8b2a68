import { isMapping } from '../document/walk';
import { NOT_APPLICABLE } from '../instruments/answers';
import { listed } from '../instruments/listed';
import { say } from '../language/say';
import type { Check } from './check';
import { removePair } from './edits';

export const answerNotOffered: Check = {
  code: 'answer-not-offered',
  title: 'An answer that the question does not offer',
  severity: 'error',
  explanation:
    'Not every question takes every answer: some offer no “no information”, and “not applicable” is for questions that are not asked. An answer that is not offered does not count, so the domain stays incomplete. Choose one of the answers that the question offers.',
  *find(file, _review, prepared) {
    const { text } = file.document;
    for (const { domains } of prepared.assessments()) {
      for (const { pair: domainPair, answers, suggestion } of domains) {
        const holder = domainPair?.value;
        for (const { question, pair, code } of answers) {
          const refused = suggestion.invalid.some((each) => each.question === question.id);
          if (code === undefined || !refused || !isMapping(holder)) continue;
          if (suggestion.ignored.includes(question.id)) continue;
          const offered = listed(question.answers, 'or');
          yield {
            span: pair.value.span,
            message:
              code === NOT_APPLICABLE
                ? say`${code} does not answer question ${question.id}, because it is asked here. Answer it with ${offered}, or correct the earlier answer that leads to it.`
                : say`Question ${question.id} does not offer ${code}, so this answer does not count. Choose ${offered}.`,
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
  },
};
