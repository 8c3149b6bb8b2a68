/** Requests at the edges of what is understood: what is left blank, cut, or given in another form. */
import assert from 'node:assert/strict';
import { type JudgeAnswer, prepareJudgeLines } from '../../../src/core/knowledge/judge/judge-line';

const answerLine = prepareJudgeLines();

function ask(request: unknown): JudgeAnswer & { readonly error?: string } {
  return JSON.parse(answerLine(JSON.stringify(request)));
}

const ROB2 = { instrument: 'rob2', design: 'parallel', effect: 'assignment' };

describe('a request', () => {
  it('may name the tool as it is printed', () => {
    const answers = { '1.1': 'Y', '1.2': 'Y', '1.3': 'N' };
    assert.equal(ask({ ...ROB2, instrument: 'RoB 2', domain: '1', answers }).judgement, 'low');
  });

  it('may leave an answer blank: it is not answered yet, and no wrong answer', () => {
    const { unanswered, invalid, judgement } = ask({
      ...ROB2,
      domain: '1',
      answers: { '1.1': '', '1.2': 'Y', '1.3': 'N' },
    });
    assert.deepEqual([unanswered, invalid, judgement], [['1.1'], [], null]);
  });

  it('may leave a judgement blank: the domain has none yet', () => {
    const { unanswered, invalid } = ask({ ...ROB2, domain: 'overall', judgements: { '1': '', '2': 'low' } });
    assert.deepEqual([unanswered, invalid], [['1', '3', '4', '5'], []]);
  });

  it('without answers is told with the first question of the domain', () => {
    assert.equal(
      ask({ ...ROB2, domain: '1', answers: 5 }).error,
      '“answers” must hold answers by question: {"1.1": "Y", …}.',
    );
  });

  it('without judgements is told with the first domain', () => {
    const { error } = ask({ ...ROB2, domain: 'overall', judgements: 7 });
    assert.equal(error, '“judgements” must hold judgements by domain: {"1": "low", …}.');
  });

  it('with a list where one word belongs is not read as its only entry', () => {
    const { error } = ask({ ...ROB2, effect: ['assignment'], domain: '1', answers: {} });
    assert.equal(error, 'a list is not understood. “effect” must be one of “assignment” or “adhering”.');
  });

  it('with a level of another tool is told so in place of a level that the domain lacks', () => {
    const { because, invalid } = ask({ ...ROB2, domain: 'overall', judgements: { '1': 'serious' } });
    assert.match(because, /^“serious” is not a judgement of RoB 2\. This is a level of ROBINS-I/);
    assert.deepEqual(invalid, [{ domain: '1', judgement: 'serious' }]);
  });

  it('with a word that is no level of any tool is told so', () => {
    const { because } = ask({ ...ROB2, domain: 'overall', judgements: { '1': 'purple' } });
    assert.match(because, /^“purple” is not a judgement of RoB 2\./);
  });

  it('may name a preliminary item as files do, or with one word in place of a list', () => {
    const { effect: _, ...rest } = ROB2;
    const adhering = ask({ ...rest, effect: 'adhering', deviations: 'non-adherence', domain: '2', answers: {} });
    assert.notDeepEqual(adhering.unanswered, ask({ ...ROB2, domain: '2', answers: {} }).unanswered);
    for (const same of [
      { effect_of_interest: 'adhering', deviations: 'non-adherence' },
      { effect: 'adhering', deviations: ['non-adherence'] },
      { effect_of_interest: 'adhering', deviations_in_scope: ['non-adherence'] },
    ])
      assert.deepEqual(ask({ ...rest, ...same, domain: '2', answers: {} }), adhering, JSON.stringify(same));
  });

  it('is quoted up to 60 characters, and cut from 61 on', () => {
    assert.match(ask({ instrument: 'x'.repeat(60) }).error ?? '', /^There is no instrument “x{60}”\./);
    assert.match(ask({ instrument: 'x'.repeat(61) }).error ?? '', /^There is no instrument “x{60}…”\./);
  });
});
