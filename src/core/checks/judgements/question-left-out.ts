import { isMapping } from '../../document/walk';
import { LEFT_OUT_QUESTIONS } from '../../format/own/own-questions';
import { questionKey } from '../../format/study/assessment-fields';
import type { Domain, Instrument } from '../../knowledge/instrument';
import { instrumentById } from '../../knowledge/list';
import { say } from '../../language/say';
import { removePair } from '../../writing/remove';
import type { Check } from '../check';

export const questionLeftOut: Check = {
  code: 'question-left-out',
  title: 'A question that the review leaves out',
  severity: 'warning',
  explanation:
    'Some tools ask teams to leave out signalling questions that do not fit their review (`left_out_questions` under `appraisal`). What is answered there all the same counts nowhere. Take the answer out, or let the review ask the question again.',
  *find(file, _review, prepared) {
    for (const { node, instrument, variant } of prepared.assessments()) {
      for (const domain of variant?.domains ?? []) {
        const holder = node.pairs.find(({ key }) => key.text === domain.key)?.value;
        if (!isMapping(holder)) continue;
        const leftOut = leftOutOf(domain, instrument);
        for (const pair of holder.pairs.filter(({ key }) => leftOut.includes(key.text)))
          yield {
            span: pair.key.span,
            message: say`This review leaves question ${pair.key.text.slice(1)} of ${instrument.name} out (“${LEFT_OUT_QUESTIONS}” in the review file), so the answer counts nowhere. Take it out, or ask the question in the whole review.`,
            fixes: [
              {
                title: say`Take out “${pair.key.text}”`,
                kind: 'choice',
                edits: [removePair(file.document.text, holder, pair)],
              },
            ],
          };
      }
    }
  },
};

/** The keys of the questions that the published tool has in a domain, and the review does not ask. */
function leftOutOf({ key, questions }: Domain, { id, takesOwnQuestions }: Instrument): string[] {
  if (takesOwnQuestions === undefined) return [];
  const published = instrumentById(id)?.variants.flatMap(({ domains }) => domains) ?? [];
  const asked = questions.map(questionKey);
  return published
    .filter((domain) => domain.key === key)
    .flatMap((domain) => domain.questions.map(questionKey))
    .filter((each) => !asked.includes(each));
}
