import { isMapping } from '../../document/walk';
import { conditionInWords } from '../../knowledge/condition-in-words';
import type { Question } from '../../knowledge/instrument';
import { say } from '../../language/say';
import { removePair } from '../../writing/remove';
import type { Check } from '../check';

export const answerNotAsked: Check = {
  code: 'answer-not-asked',
  title: 'An answer to a question that is not asked',
  severity: 'warning',
  explanation:
    'Some questions are asked only after certain answers to earlier ones, or only where the review looks at that kind of deviation. An answer to a question that is not asked has no effect, and it suggests that an earlier answer is wrong. Correct the earlier answer, or take this one out.',
  *find(file, _review, prepared) {
    const { text } = file.document;
    for (const { domains } of prepared.assessments()) {
      for (const { pair: domainPair, answers, suggestion } of domains) {
        const holder = domainPair?.value;
        for (const { question, pair, code } of answers) {
          if (code === undefined || !suggestion.ignored.includes(question.id) || !isMapping(holder)) continue;
          yield {
            span: pair.span,
            message: say`Question ${question.id} is answered but not asked here: ${whenAsked(question)} Its answer has no effect, and readers will wonder whether an earlier answer is wrong. Correct that, or take this answer out.`,
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

function whenAsked(question: Question): string {
  const condition = conditionInWords(question);
  const scope = question.inScope && say`“${question.inScope.value}” is among the deviations that the review looks at`;
  const both = [condition, scope].filter((each) => each !== undefined && each !== '');
  return say`it is asked only where ${both.join(say`, and `)}.`;
}
