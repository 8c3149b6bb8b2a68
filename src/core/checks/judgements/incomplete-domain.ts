import { partNoun } from '../../knowledge/instrument-words';
import { listed } from '../../language/listed';
import { say, translated } from '../../language/say';
import type { Check } from '../check';

export const incompleteDomain: Check = {
  code: 'incomplete-domain',
  title: 'Questions of a domain are still open',
  severity: 'information',
  explanation:
    'Some questions that are asked have no answer yet. The judgement may already be fixed by the others, but the record is complete only when every question that is asked is answered.',
  *find(_file, _review, prepared) {
    for (const { domains } of prepared.assessments()) {
      for (const { domain, pair, answers, state, suggestion } of domains) {
        if (state !== 'incomplete' || pair === undefined) continue;
        const written = answers.map(({ question }) => question.id);
        const open = suggestion.unanswered.filter((id) => !written.includes(id));
        if (open.length === 0) continue;
        const next = domain.questions.find(({ id }) => id === open[0]);
        const first = say`Answer ${open[0]} next: ${translated(next?.prompt ?? '')}`;
        const rest = open.length > 1 ? say` Then ${listed(open.slice(1), 'and')}.` : '';
        const fixed = suggestion.judgement === null ? '' : say` The judgement is already fixed by the other answers.`;
        const what =
          partNoun([domain]) === 'item'
            ? say`Item ${domain.id} is not complete.`
            : say`Domain ${domain.id} is not complete.`;
        yield { span: pair.key.span, message: `${what} ${first}${rest}${fixed}` };
      }
    }
  },
};
