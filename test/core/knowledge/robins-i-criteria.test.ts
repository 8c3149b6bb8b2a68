/**
 * The criteria of ROBINS-I 2016 as sentences over definite answers, apart from the rows of the instrument: a level is open
 * as long as somebody who knew what is not known could still come to it.
 */
import assert from 'node:assert/strict';
import type { Condition, Domain } from '../../../src/core/knowledge/instrument';
import { prepareJudge } from '../../../src/core/knowledge/judge/judge';
import { robinsI } from '../../../src/core/knowledge/robins-i/robins-i';
import type { AnswerSet } from './answer-sets';
import { completeSetsOf } from './read-tables';
import { VERSION_2016 } from './robins-i-tables';

type Definite = (question: string) => 'Y' | 'N' | undefined;

/** What rules low, and low and moderate, out: the criteria of a level that surely fail. */
const RULED_OUT: Readonly<
  Record<string, { readonly low: (is: Definite) => boolean; readonly moderate: (is: Definite) => boolean }>
> = {
  confounding: {
    low: (is) => is('1.1') !== 'N',
    moderate: (is) => ['1.4', '1.5', '1.7', '1.8'].some((question) => is(question) === 'N'),
  },
  selection: {
    low: (is) => is('2.4') === 'N' || isRelated(is),
    moderate: (is) => isRelated(is) && is('2.5') === 'N',
  },
  classification: {
    low: (is) => is('3.1') === 'N' || is('3.2') === 'N' || is('3.3') === 'Y',
    moderate: (is) => is('3.1') === 'N',
  },
  'deviations, assignment': {
    low: (is) => is('4.1') === 'Y' && is('4.2') === 'Y',
    moderate: (is) => is('4.1') === 'Y' && is('4.2') === 'Y',
  },
  'deviations, adhering': {
    low: (is) => ['4.3', '4.4', '4.5'].some((question) => is(question) === 'N'),
    moderate: () => false,
  },
  missing_data: {
    low: (is) => is('5.4') === 'N' && is('5.5') === 'N',
    moderate: () => false,
  },
  measurement: {
    low: (is) => is('6.3') === 'N' || is('6.4') === 'Y' || (is('6.1') === 'Y' && is('6.2') === 'Y'),
    moderate: (is) => is('6.3') === 'N',
  },
  reporting: {
    low: (is) => ['7.1', '7.2', '7.3'].some((question) => is(question) === 'Y'),
    moderate: (is) => ['7.1', '7.2', '7.3'].some((question) => is(question) === 'Y'),
  },
};

function isRelated(is: Definite): boolean {
  return ['2.1', '2.2', '2.3'].every((question) => is(question) === 'Y');
}

const DEFINITE: Readonly<Record<string, 'Y' | 'N'>> = { Y: 'Y', PY: 'Y', N: 'N', PN: 'N' };

/** Every way in which what is not known, and what it would lead to, may be answered; what was answered stays. */
function* completions(domain: Domain, given: AnswerSet, at = 0, so: AnswerSet = {}): Generator<AnswerSet> {
  const question = domain.questions[at];
  if (question === undefined) return yield so;
  const answer = DEFINITE[given[question.id] ?? ''];
  const isAsked = question.asked === undefined || holds(question.asked, so);
  // What was answered would not stand there if the rest were so.
  if (!isAsked && answer !== undefined) return;
  for (const each of isAsked ? (answer === undefined ? ['Y', 'N'] : [answer]) : [undefined])
    yield* completions(domain, given, at + 1, each === undefined ? so : { ...so, [question.id]: each });
}

function holds(condition: Condition, answers: AnswerSet): boolean {
  return condition.some((alternative) =>
    Object.entries(alternative).every(([question, accepted]) => accepted.includes(answers[question] ?? '')),
  );
}

describe('ROBINS-I 2016 rules a level out as soon as one of its criteria surely fails, whatever else is not known', () => {
  for (const table of VERSION_2016) {
    it(table.about, () => {
      const [id = ''] = table.variants;
      const domain = robinsI.variants.find((each) => each.id === id)?.domains.find((each) => each.id === table.domain);
      assert.ok(domain);
      const effect = id === '2016-adhering' ? 'adhering' : 'assignment';
      const rules = RULED_OUT[domain.key] ?? RULED_OUT[`${domain.key}, ${effect}`];
      assert.ok(rules);
      const judge = prepareJudge(robinsI);
      let withUnknown = 0;
      for (const answers of completeSetsOf(table)) {
        const ways: readonly AnswerSet[] = [...completions(domain, answers)];
        if (Object.values(answers).includes('NI')) withUnknown += 1;
        assert.ok(ways.length > 0, JSON.stringify(answers));
        const { permitted } = judge.domain(domain, answers);
        for (const level of ['low', 'moderate'] as const) {
          const isOpen: boolean = ways.some(
            (way) => !rules[level]((question) => way[question] as 'Y' | 'N' | undefined),
          );
          assert.equal(permitted.includes(level), isOpen, `${level}: ${JSON.stringify(answers)}`);
        }
        assert.ok(permitted.includes('serious') && permitted.includes('critical'), JSON.stringify(answers));
      }
      assert.ok(withUnknown > 0);
    });
  }
});
