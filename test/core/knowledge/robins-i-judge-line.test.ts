/** Requests of other programs about ROBINS-I. */
import assert from 'node:assert/strict';
import { type JudgeAnswer, prepareJudgeLines } from '../../../src/core/knowledge/judge/judge-line';
import { robinsI } from '../../../src/core/knowledge/robins-i/robins-i';

const answerLine = prepareJudgeLines([robinsI]);

function ask(request: object): JudgeAnswer & { error?: string } {
  return JSON.parse(answerLine(JSON.stringify({ instrument: 'robins_i', ...request })));
}

const V2 = { version: '2' };
const V2016 = { version: '2016' };

describe('requests about ROBINS-I version 2', () => {
  it('name the variant for domain 1, and for no other', () => {
    const answers = { '1.1': 'Y', '1.2': 'Y', '1.3': 'N', '1.4': 'N' };
    assert.equal(ask({ ...V2, variant: 'A', domain: '1', answers }).judgement, 'low except confounding');
    assert.match(ask({ ...V2, domain: '1', answers }).error ?? '', /depend on it: “variant” must be one of “A” or “B”/);
    assert.equal(ask({ ...V2, domain: '5', answers: { '5.1': 'Y' } }).judgement, 'serious');
    assert.match(
      ask({ ...V2, variant: 'A', domain: '1', answers: { '1.5': 'Y' } }).error ?? '',
      /Domain 1 has no question “1\.5”/,
    );
    assert.equal(
      ask({ ...V2, variant: 'b', domain: 'confounding', answers: { 'q1.1': 'Y', 'q1.2': 'SN', 'q1.5': 'Y' } })
        .judgement,
      'critical',
    );
  });

  it('may say things in words', () => {
    const request = {
      instrument: 'ROBINS-I',
      version: 2,
      variant: 'Variant B',
      domain: 'Bias due to confounding',
      answers: { '1.1': 'Probably yes', '1.2': 'weak no', '1.3': 'Yes', '1.5': 'probably no' },
    };
    assert.equal(ask(request).judgement, 'moderate');
    assert.equal(
      ask({ ...V2, variant: 'A', domain: 'D2', answers: { '2.1': 'N', '2.2': 'N', '2.3': 'No', '2.4': 'Strong yes' } })
        .judgement,
      'critical',
    );
  });

  it('may be about the screening', () => {
    const stop = ask({ ...V2, domain: 'screening', answers: { B1: 'N', B2: 'PY', B3: 'N' } });
    assert.deepEqual([stop.judgement, stop.permitted, stop.unanswered], ['critical', ['critical'], []]);
    const goesOn = ask({ ...V2, variant: 'A', domain: 'Screening', answers: { qB1: 'yes', b3: 'No' } });
    assert.deepEqual([goesOn.judgement, goesOn.permitted, goesOn.unreached], [null, [], ['B2']]);
    assert.deepEqual(ask({ ...V2, domain: 'screening', answers: { B3: 'NI' } }).invalid, [
      { question: 'B3', answer: 'NI' },
    ]);
    assert.match(ask({ ...V2016, effect: 'assignment', domain: 'screening', answers: {} }).error ?? '', /no domain/);
  });

  it('are answered without a floor, in keys of the usual order', () => {
    const answer = ask({ ...V2, domain: '6', answers: { '6.1': 'N', '6.2': 'NI', '6.3': 'NI', '6.4': 'NI' } });
    assert.deepEqual(Object.keys(answer), [
      'judgement',
      'permitted',
      'because',
      'unanswered',
      'unreached',
      'invalid',
      'ignored',
    ]);
    assert.equal(answer.judgement, 'serious');
    assert.match(answer.because, /draft table/);
  });

  it('for the overall judgement take labels in any case and in full', () => {
    const overall = { ...V2, domain: 'overall' };
    const judgements = {
      1: 'Low risk of bias (except for concerns about uncontrolled confounding)',
      2: 'LOW',
      D3: 'Low risk of bias',
      missing_data: 'low',
      5: 'Low',
      6: 'low risk',
    };
    const answer = ask({ ...overall, judgements });
    assert.deepEqual([answer.judgement, answer.permitted], ['low except confounding', ['low except confounding']]);
    assert.deepEqual(
      ask({ ...overall, variant: 'A', judgements: { ...judgements, 2: 'Moderate', 5: 'moderate risk of bias' } })
        .permitted,
      ['moderate', 'serious'],
    );
    assert.equal(ask({ ...overall, judgements: { screening: 'Critical risk of bias' } }).judgement, 'critical');
    const plain = ask({ ...overall, judgements: { ...judgements, 1: 'low' } });
    assert.deepEqual([plain.judgement, plain.invalid], [null, [{ domain: '1', judgement: 'low' }]]);
    assert.match(plain.because, /^“low” is no level of domain 1, which has low except confounding, moderate/);
    assert.match(ask({ ...overall, judgements: { 2: 'high' } }).because, /^“high” is not a judgement of ROBINS-I\./);
  });
});

describe('requests about ROBINS-I 2016', () => {
  it('are answered with the floor', () => {
    const serious = ask({ ...V2016, domain: '1', answers: { '1.1': 'Y', '1.2': 'N', '1.4': 'N', '1.6': 'N' } });
    assert.deepEqual(Object.keys(serious).slice(0, 4), ['judgement', 'permitted', 'floor', 'because']);
    assert.deepEqual(
      [serious.judgement, serious.floor, serious.permitted],
      ['serious', 'serious', ['serious', 'critical']],
    );
    const open = ask({
      ...V2016,
      domain: 'D1',
      answers: { '1.1': 'Y', '1.2': 'N', '1.4': 'Y', '1.5': 'Y', '1.6': 'Y' },
    });
    assert.deepEqual([open.judgement, open.floor], [null, 'moderate']);
    const unknown = ask({ ...V2016, domain: '7', answers: { '7.1': 'NI', '7.2': 'NI', '7.3': 'NI' } });
    assert.deepEqual([unknown.judgement, unknown.floor], ['no information', 'low']);
  });

  it('have the mildest level that an open overall judgement can be', () => {
    const floor = (judgements: Readonly<Record<string, string>>) =>
      ask({ ...V2016, effect: 'assignment', domain: 'overall', judgements }).floor;
    assert.equal(floor({ 1: 'serious' }), 'serious');
    assert.equal(floor({ 1: 'moderate', 2: 'low' }), 'moderate');
    assert.equal(floor({}), 'low');
    assert.ok(!('floor' in ask({ ...V2, variant: 'A', domain: 'overall', judgements: { 2: 'low' } })));
  });

  it('name the effect for domain 4, and for no other', () => {
    assert.match(
      ask({ ...V2016, domain: '4', answers: {} }).error ?? '',
      /“effect” must be one of “assignment” or “adhering”/,
    );
    const adhering = ask({
      version: 2016,
      effect: 'Starting and adhering to intervention',
      domain: '4',
      answers: { '4.3': 'Y', '4.4': 'N', '4.5': 'Y', '4.6': 'PY' },
    });
    assert.deepEqual([adhering.judgement, adhering.floor], ['moderate', 'moderate']);
    const assignment = ask({ ...V2016, effect: 'assignment', domain: 'deviations', answers: { '4.1': 'PN' } });
    assert.deepEqual([assignment.judgement, assignment.floor], ['low', 'low']);
    assert.equal(ask({ ...V2016, domain: '2', answers: { '2.1': 'N', '2.4': 'Y' } }).judgement, 'low');
  });

  it('for the overall judgement know what says nothing', () => {
    const judgements = { 1: 'moderate', 2: 'No information', 3: 'low', 4: 'low', 5: 'low', 6: 'low', 7: 'low' };
    const silent = ask({ ...V2016, domain: 'overall', judgements });
    assert.deepEqual(
      [silent.judgement, silent.permitted, silent.floor],
      ['no information', ['moderate', 'no information'], 'moderate'],
    );
    const serious = ask({ ...V2016, domain: 'overall', judgements: { ...judgements, 7: 'Serious risk of bias' } });
    assert.deepEqual([serious.judgement, serious.floor], ['serious', 'serious']);
  });
});

describe('requests about ROBINS-I that do not say which', () => {
  it('are refused, because the versions differ in everything', () => {
    for (const request of [
      { domain: '1', answers: { '1.1': 'Y' } },
      { domain: '5', answers: { '5.1': 'Y' } },
      { domain: 'screening', answers: {} },
      { domain: 'overall', judgements: {} },
    ]) {
      assert.match(ask(request).error ?? '', /“version” must be one of “2016” or “2”/, request.domain);
    }
    assert.match(ask({ version: '2017', domain: '1', answers: {} }).error ?? '', /“2017” is not understood/);
  });
});
