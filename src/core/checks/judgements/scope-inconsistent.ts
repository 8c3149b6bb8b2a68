import { pairOf } from '../../document/walk';
import { NOT_APPLICABLE } from '../../knowledge/answers';
import { arises, type Facts } from '../../knowledge/variant';
import { listed } from '../../language/listed';
import { say, translated } from '../../language/say';
import type { Assessment } from '../../review/appraisal/assessments';
import { removePair } from '../../writing/remove';
import type { Check, Finding } from '../check';

export const scopeInconsistent: Check = {
  code: 'scope-inconsistent',
  title: 'What is in scope does not fit the rest of the assessment',
  severity: 'warning',
  explanation:
    'Some things are settled before the questions: for example which kinds of deviation the review looks at, which is asked only for the effect of adhering. What is settled there decides which questions count, so it has to fit the effect of interest and the answers.',
  *find(_file, _review, prepared) {
    for (const assessment of prepared.assessments()) {
      yield* givenInVain(assessment);
      yield* emptyScope(assessment);
      yield* answeredNotApplicable(assessment);
    }
  },
};

/** A preliminary item is written down although it does not arise. */
function* givenInVain({ instrument, facts, node, file }: Assessment): Generator<Finding> {
  const others = asFacts(facts);
  for (const { item, from } of facts) {
    const pair = pairOf(node, item.key);
    if (from !== 'assessment' || pair === undefined || arises(instrument, item, others)) continue;
    const conditions = Object.entries(item.when ?? {}).map(([key, values]) => {
      const title = instrument.preliminary.find((each) => each.key === key)?.title ?? key;
      return say`${translated(title).toLowerCase()} is ${listed(
        values.map((value) => `“${value}”`),
        'or',
      )}`;
    });
    yield {
      span: pair.key.span,
      message: say`“${item.key}” says nothing here: it counts only where ${listed(conditions, 'and')}. Correct that, or take this line out.`,
      fixes: [
        { title: say`Take “${item.key}” out`, kind: 'choice', edits: [removePair(file.document.text, node, pair)] },
      ],
    };
  }
}

/** An item that takes several values is there, and empty. */
function* emptyScope({ instrument, facts, node }: Assessment): Generator<Finding> {
  for (const { item } of facts) {
    const pair = pairOf(node, item.key);
    const empty = pair?.value.kind === 'sequence' && pair.value.items.length === 0;
    if (!item.many || !empty || !arises(instrument, item, asFacts(facts))) continue;
    yield {
      span: pair.value.span,
      message: say`“${item.key}” is empty, but at least one is needed, because the questions follow from it: ${listed(
        item.choices.map(({ value }) => value),
        'or',
      )}.`,
    };
  }
}

/** A question whose subject is in scope is answered as if it were not. */
function* answeredNotApplicable({ domains, facts }: Assessment): Generator<Finding> {
  for (const { answers, suggestion } of domains) {
    for (const { question, pair: answer, code } of answers) {
      const { inScope } = question;
      if (inScope === undefined || code !== NOT_APPLICABLE || suggestion.unreached.includes(question.id)) continue;
      const item = facts.find((fact) => fact.item.key === inScope.item);
      if (item === undefined || item.from === 'instrument' || !item.values.includes(inScope.value)) continue;
      yield {
        span: answer.value.span,
        message: say`Question ${question.id} is answered with ${NOT_APPLICABLE}, but “${inScope.value}” is among what is looked at (${translated(item.item.title).toLowerCase()}), so it is asked. Answer it, or take “${inScope.value}” out there.`,
      };
    }
  }
}

function asFacts(facts: Assessment['facts']): Facts {
  return Object.fromEntries(facts.map(({ item, values }) => [item.key, values]));
}
