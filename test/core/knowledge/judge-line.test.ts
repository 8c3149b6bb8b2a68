/** Requests of other programs, one line in, one line out. */
import assert from 'node:assert/strict';
import { type JudgeAnswer, prepareJudgeLines } from '../../../src/core/knowledge/judge/judge-line';

const answerLine = prepareJudgeLines();

function ask(request: unknown): JudgeAnswer & { error?: string } {
  return JSON.parse(answerLine(JSON.stringify(request)));
}

const D1 = { instrument: 'rob2', design: 'parallel', effect: 'assignment', domain: '1' };
const D2 = { ...D1, domain: '2' };

describe('requests', () => {
  it('are answered with the keys in their order', () => {
    const line =
      '{"instrument":"rob2","design":"parallel","effect":"assignment","domain":"1","answers":{"1.1":"Y","1.2":"NI"}}';
    assert.equal(
      answerLine(line),
      '{"judgement":null,"permitted":["some concerns","high"],"because":"Still open: answer 1.3 next. Some concerns or High can still come out.","unanswered":["1.3"],"unreached":[],"invalid":[],"ignored":[]}',
    );
  });

  it('name domains as printed or by our key', () => {
    const cases: [string, string, string | number][] = [
      ['parallel', '1.2', '1'],
      ['parallel', '1.2', 'D1'],
      ['parallel', '1.2', 'd1'],
      ['parallel', '1.2', 'Domain 1'],
      ['parallel', '1.2', 'randomisation'],
      ['parallel', '1.2', 1],
      ['cluster', '1a.2', '1a'],
      ['cluster', '1a.2', 'D1a'],
      ['cluster', '1a.2', 'randomisation'],
      ['crossover', 'S.3', 'S'],
      ['crossover', 'S.3', 's'],
      ['crossover', 'S.3', 'period_and_carryover'],
    ];
    for (const [design, question, domain] of cases) {
      assert.equal(
        ask({ ...D1, design, domain, answers: { [question]: 'N' } }).judgement,
        'high',
        `${design} ${domain}`,
      );
    }
  });

  it('name questions with or without q, and answers in any case or in words', () => {
    const answers = { 'q1.1': 'probably yes', '1.2': 'py', 'Q1.3': 'No' };
    assert.equal(
      ask({ ...D1, answers }).because,
      'Low: 1.1 is PY, 1.2 is PY and 1.3 is N (row 6 of the table for domain 1).',
    );
    assert.equal(
      ask({ ...D1, design: 'crossover', domain: 'S', answers: { 'qS.1': 'Y', 's.3': 'Y' } }).judgement,
      'low',
    );
  });

  it('may say design and effect in official words', () => {
    const request = {
      instrument: 'RoB 2',
      design: 'Cluster-randomized parallel-group trial',
      effect: 'Adhering to intervention (per-protocol)',
      domain: 'D2',
    };
    const answers = { '2.1': 'N', '2.2': 'N', '2.4': 'N', '2.5': 'N' };
    assert.equal(ask({ ...request, answers }).judgement, 'low');
    assert.deepEqual(ask({ ...request, answers }).unreached, ['2.3', '2.6']);
  });

  it('NA at a question that is not asked equals leaving it out', () => {
    const base = { ...D1, domain: '3' };
    assert.deepEqual(
      ask({ ...base, answers: { '3.1': 'Y', '3.2': 'NA', '3.3': 'NA', '3.4': 'NA' } }),
      ask({ ...base, answers: { '3.1': 'Y' } }),
    );
  });

  it('answer nothing with a blank, and say nothing with null', () => {
    const base = { ...D1, domain: '3' };
    const blank = ask({ ...base, answers: { '3.1': 'Y', '3.2': '', '3.3': null, '3.4': '' } });
    assert.deepEqual(blank, ask({ ...base, answers: { '3.1': 'Y' } }));
    const unsaid = { instrument: 'rob2', domain: '1', answers: { '1.2': 'N' } };
    assert.deepEqual(ask({ ...unsaid, design: null, effect: null }), ask(unsaid));
  });

  it('tell what is invalid and what is ignored', () => {
    const { invalid, ignored, judgement } = ask({
      ...D1,
      domain: '3',
      answers: { '3.1': 'N', '3.2': 'No information' },
    });
    assert.deepEqual(invalid, [{ question: '3.2', answer: 'NI' }]);
    assert.deepEqual(ignored, []);
    assert.equal(judgement, null);
    assert.deepEqual(ask({ ...D1, answers: { '1.2': 'perhaps' } }).invalid, [{ question: '1.2', answer: 'perhaps' }]);
    assert.deepEqual(ask({ ...D1, domain: '3', answers: { '3.1': 'Y', '3.4': 'Y' } }).ignored, ['3.4']);
  });

  it('have all kinds of deviation in scope where none is named', () => {
    const adhering = { ...D2, effect: 'adhering', answers: { '2.1': 'N', '2.2': 'N' } };
    assert.deepEqual(ask(adhering).unanswered, ['2.4', '2.5']);
    const named = ['non-protocol', 'implementation', 'adherence'];
    assert.deepEqual(ask({ ...adhering, deviations: named }), ask(adhering));
    assert.deepEqual(ask({ ...adhering, deviations: ['implementation'] }).unanswered, ['2.4']);
    assert.deepEqual(ask({ ...adhering, deviations: ['adherence'] }).unreached, ['2.3', '2.4']);
    assert.match(ask({ ...adhering, deviations: [] }).error ?? '', /at least one of/);
    assert.match(ask({ ...adhering, deviations: ['adherence', 'luck'] }).error ?? '', /“luck” is not understood/);
    assert.match(ask({ ...adhering, deviations: [null] }).error ?? '', /null is not understood/);
  });

  it('for the overall judgement give judgements by domain', () => {
    const overall = { instrument: 'rob2', design: 'parallel', effect: 'assignment', domain: 'overall' };
    const judgements = {
      1: 'low',
      D2: 'Some concerns',
      missing_data: 'Low risk of bias',
      4: 'some_concerns',
      5: 'LOW',
    };
    const answer = ask({ ...overall, judgements });
    assert.equal(answer.judgement, 'some concerns');
    assert.deepEqual(answer.permitted, ['some concerns', 'high']);
    assert.deepEqual(Object.keys(answer), [
      'judgement',
      'permitted',
      'because',
      'unanswered',
      'unreached',
      'invalid',
      'ignored',
    ]);
    const incomplete = ask({ ...overall, judgements: { 1: 'low', 2: 'moderate' } });
    assert.equal(incomplete.judgement, null);
    assert.deepEqual(incomplete.unanswered, ['2', '3', '4', '5']);
    assert.deepEqual(incomplete.invalid, [{ domain: '2', judgement: 'moderate' }]);
    assert.match(incomplete.because, /^“moderate” is not a judgement of RoB 2\./);
    assert.deepEqual(
      ask({ ...overall, judgements: { 1: 'low', 2: '', 3: null } }),
      ask({ ...overall, judgements: { 1: 'low' } }),
    );
    assert.equal(ask({ ...overall, design: 'cluster', judgements: { '1b': 'high' } }).judgement, 'high');
  });

  it('may leave out what makes no difference, and fields that mean nothing are no harm', () => {
    assert.equal(
      ask({ instrument: 'rob2', domain: '1', answers: { '1.2': 'N' }, study: 'practice-trial' }).judgement,
      'high',
    );
    assert.match(
      ask({ instrument: 'rob2', domain: '2', answers: { '2.6': 'Y' } }).error ?? '',
      /“effect” must be one of “assignment” or “adhering”/,
    );
  });
});

describe('lines that cannot be understood', () => {
  // line | what the error says
  const cases: [string, RegExp][] = [
    ['', /empty/],
    ['{"instrument":"rob2",', /not valid JSON/],
    ['null', /request is an object/],
    ['5', /request is an object/],
    ['"rob2"', /request is an object/],
    ['[{"instrument":"rob2"}]', /request is an object/],
    ['{}', /must name an instrument.*rob2/],
    ['{"instrument":["rob2"]}', /must name an instrument/],
    ['{"instrument":"robins-z","domain":"1","answers":{}}', /no instrument “robins-z”/],
    ['{"instrument":"rob2"}', /“domain” must name one of 1, 2, 3, 4 and 5, or be “overall”/],
    ['{"instrument":"rob2","domain":{"id":1}}', /“domain” must name/],
    ['{"instrument":"rob2","domain":"7","answers":{}}', /no domain “7”.*1, 2, 3, 4 and 5/],
    ['{"instrument":"rob2","design":"cluster","domain":"1","answers":{}}', /no domain “1”.*1a, 1b, 2/],
    [
      '{"instrument":"rob2","design":"factorial","domain":"1","answers":{}}',
      /“factorial” is not understood\. “design” must be one of/,
    ],
    ['{"instrument":"rob2","design":7,"domain":"1","answers":{}}', /7 is not understood/],
    ['{"instrument":"rob2","effect":{"a":[]},"domain":"1","answers":{}}', /an object is not understood/],
    ['{"instrument":"rob2","domain":"1"}', /“answers” must hold answers by question/],
    ['{"instrument":"rob2","domain":"1","answers":["Y"]}', /“answers” must hold/],
    ['{"instrument":"rob2","domain":"1","answers":{"2.1":"Y"}}', /Domain 1 has no question “2\.1”/],
    ['{"instrument":"rob2","domain":"1","answers":{"__proto__":"Y"}}', /no question “__proto__”/],
    ['{"instrument":"rob2","domain":"1","answers":{"1.1":true}}', /must be text.*true.*quotation marks/],
    ['{"instrument":"rob2","domain":"1","answers":{"1.1":[1]}}', /must be text.*a list/],
    ['{"instrument":"rob2","domain":"1","answers":{"1.1":{}}}', /must be text.*an object/],
    ['{"instrument":"rob2","domain":"1","answers":{"1.1":"Y","q1.1":"N"}}', /1\.1 is answered twice/],
    ['{"instrument":"rob2","domain":"overall"}', /“judgements” must hold/],
    ['{"instrument":"rob2","domain":"overall","judgements":{"9":"low"}}', /no domain “9”/],
    ['{"instrument":"rob2","domain":"overall","judgements":{"1":2}}', /judgement of domain 1 must be text/],
    ['{"instrument":"rob2","domain":"overall","judgements":{"1":"low","D1":"high"}}', /Domain 1 is judged twice/],
  ];
  for (const [line, error] of cases) {
    it(line === '' ? '(an empty line)' : line, () => {
      const answer: unknown = JSON.parse(answerLine(line));
      assert.deepEqual(Object.keys(answer as object), ['error']);
      assert.match((answer as { error: string }).error, error);
    });
  }

  it('however deep or long they are', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    assert.match(answerLine(`{"instrument":"rob2","domain":"1","answers":{"1.1":${deep}}}`), /^\{"error":/);
    const long = answerLine(JSON.stringify({ instrument: 'rob2', domain: 'x'.repeat(100_000), answers: {} }));
    assert(long.length < 400, long.slice(0, 400));
  });
});
