/** Tools that a review describes itself: what they become, and what is told about a description that cannot work. */
import assert from 'node:assert/strict';
import { findProblems } from '../../../src/core/checks/find-problems';
import type { RecordFile } from '../../../src/core/document/record';
import { complete } from '../../../src/core/editing/completing/complete';
import { hoverAt } from '../../../src/core/editing/explaining/hover';
import { openStops } from '../../../src/core/editing/interview/next-question';
import { dataPackage } from '../../../src/core/exports/data-package';
import { robvisExport } from '../../../src/core/exports/robvis';
import { symbolMatrixSvg } from '../../../src/core/figures/pictures/symbol-matrix-svg';
import { trafficLightsSvg } from '../../../src/core/figures/pictures/traffic-lights-svg';
import { jsonView } from '../../../src/core/json-view/json-view';
import { viewNamed } from '../../../src/core/queries/list-views';
import { assessmentsIn } from '../../../src/core/review/appraisal/assessments';
import { isAssessed } from '../../../src/core/review/progress';
import { buildReview } from '../../../src/core/review/review';
import { ownToolsOf } from '../../../src/core/review/tools-of-review';
import type { SymbolMatrix } from '../../../src/core/synthesis/models/symbol-matrix';
import type { Table } from '../../../src/core/synthesis/models/table';
import type { TrafficLights } from '../../../src/core/synthesis/models/traffic-lights';
import { readFixture } from '../checks/fixture';
import { atCursor } from '../editing/cursor';

const QUESTIONS = Array.from(
  { length: 12 },
  (_, index) => `      item_${index + 1}: Is point ${index + 1} described?\n`,
);

const CHECKLIST = `  ward_check:
    name: Ward checklist
    designs: [cohort study]
    answers: [yes, unclear, no]
    items:
${QUESTIONS.join('')}    overall:
      points: {yes: 2, unclear: 1, no: 0}
      bands: {good: [17, 24], fair: [9, 16], poor: [0, 8]}
`;

const answersOf = (word: (item: number) => string) =>
  Array.from({ length: 12 }, (_, index) => `    item_${index + 1}: {q${index + 1}: ${word(index + 1)}}\n`).join('');

const reading = (tools: string, ...studies: readonly string[]) =>
  readFixture(`# file: review.extraction.yaml\nreview: made-up\ntools:\n${tools}${studies.join('')}`);

const study = (body: string) => `# file: studies/ash.extraction.yaml\nstudy: ash\ndesign: cohort study\n${body}`;

const told = (tools: string): string[] => {
  const { review } = reading(tools);
  const [file] = review.files;
  assert.ok(file);
  return findProblems(review, file).problems.map(({ code, message }) => `${code}: ${message}`);
};

describe('a tool in a file of its own', () => {
  it('is one of the review, as if it stood in the review file', () => {
    const { review } = readFixture(
      [
        '# file: review.extraction.yaml\nreview: made-up\ntitle: A made-up review\n',
        `# file: tools/ward-check.extraction.yaml\nreview: made-up\ntools:\n${CHECKLIST}`,
        study(`ward_check:\n  - ${answersOf(() => 'yes').trimStart()}    overall: {judgement: good}\n`),
      ].join(''),
    );
    assert.deepEqual(
      ownToolsOf(review).map(({ name }) => name),
      ['Ward checklist'],
    );
    for (const file of review.files) assert.deepEqual(findProblems(review, file).problems, [], file.path);
    assert.equal(assessmentsIn(review.studies[0]?.files[0] as RecordFile, review).length, 1);
  });
});

describe('a checklist of twelve questions that a team wrote', () => {
  const body = `ward_check:\n  - ${answersOf((item) => (item > 9 ? 'no' : 'yes')).trimStart()}    overall: {judgement: good}\n`;
  const { review } = reading(CHECKLIST, study(body));
  const [file] = review.studies[0]?.files ?? [];
  assert.ok(file);

  it('has no fault, and neither has a study that is appraised with it', () => {
    assert.deepEqual(told(CHECKLIST), []);
    assert.deepEqual(
      findProblems(review, file).problems.map(({ message }) => message),
      [],
    );
    const [assessment] = assessmentsIn(file, review);
    assert.ok(assessment && isAssessed(assessment));
    assert.deepEqual(assessment.overall.suggestion.judgement, 'good');
    assert.match(assessment.overall.suggestion.because, /^Good: 18 points\.$/);
  });

  it('has lights for its items and for the whole, bars, and a place in the JSON view', () => {
    const figure = viewNamed('ward_check', review)?.of(review) as TrafficLights;
    assert.equal(figure.columns.length, 12);
    assert.deepEqual(
      figure.groups[0]?.rows[0]?.lights.map(({ text }) => text),
      [...Array(9).fill('Yes'), ...Array(3).fill('No')],
    );
    assert.equal(figure.groups[0]?.rows[0]?.overall?.text, 'Good');
    assert.ok(`${trafficLightsSvg(figure)}`.includes('Is point 12 described?'));
    assert.ok(viewNamed('ward_check-summary', review));
    const [assessed] = jsonView(review).studies[0]?.computed.assessments ?? [];
    assert.equal(assessed?.instrument, 'ward_check');
  });

  it('is offered, explained and asked question by question', () => {
    const at = (text: string) => {
      const { review: now } = reading(CHECKLIST, study(text.replace('$0', '')));
      const [one] = now.studies[0]?.files ?? [];
      assert.ok(one);
      const before = text.slice(0, text.indexOf('$0'));
      const offset = one.document.text.indexOf(before) + before.length;
      return { now, one, offset };
    };
    const keys = at('ward$0');
    assert.ok(complete(keys.now, keys.one, keys.offset).some(({ label }) => label.includes('ward_check')));
    const answer = at('ward_check:\n  - item_1:\n      q1: $0');
    assert.deepEqual(
      complete(answer.now, answer.one, answer.offset)
        .map(({ label }) => label)
        .sort(),
      ['no', 'unclear', 'yes'],
    );
    const hover = at('ward_check:\n  - item_2:\n      q2$0: yes\n');
    assert.match(hoverAt(hover.now, hover.one, hover.offset - 1)?.markdown ?? '', /Is point 2 described/);
    const open = at('ward_check:\n  - item_1: {q1: yes}\n$0');
    assert.equal(openStops(open.now, open.one, { path: ['ward_check', 0], title: '' }).length, 11);
  });

  it('keeps its open questions from being judged, and says where the sum can still go', () => {
    const half = `ward_check:\n  - ${answersOf((item) => (item < 3 ? 'yes' : ''))
      .replaceAll(/: \{q\d+: \}/g, ': {}')
      .trimStart()}`;
    const { review: now } = reading(CHECKLIST, study(half));
    const [one] = now.studies[0]?.files ?? [];
    assert.ok(one);
    const [assessment] = assessmentsIn(one, now);
    assert.equal(assessment?.overall.suggestion.judgement, null);
    assert.match(assessment?.overall.suggestion.because ?? '', /^So far 4 to 24 points\./);
  });
});

describe('a tool with domains', () => {
  const tool = (rules: string, overall = '') => `  talk_check:
    answers: [yes, unclear, no]
    levels: [low, high]
    domains:
      sampling:
        questions: {q1: Is it said how people were chosen?, q2: Did most take part?}
        rules:
${rules}${overall}`;
  const good = '          - {when: {q1: yes, q2: [yes, unclear]}, level: low}\n          - {level: high}\n';

  it('suggests what its rules give, and takes the worst domain', () => {
    assert.deepEqual(told(tool(good)), []);
    const { review } = reading(
      tool(good),
      study('talk_check:\n  - sampling: {q1: yes, q2: unclear, judgement: high}\n'),
    );
    const [file] = review.studies[0]?.files ?? [];
    assert.ok(file);
    const [assessment] = assessmentsIn(file, review);
    assert.equal(assessment?.domains[0]?.suggestion.judgement, 'low');
    assert.equal(assessment?.overall.suggestion.judgement, 'high');
    assert.ok(findProblems(review, file).problems.some(({ code }) => code === 'judgement-differs'));
  });

  it('is told what cannot work: rules that never decide, answers that lead nowhere, words that it does not have', () => {
    const faults: readonly [string, RegExp][] = [
      ['          - {level: high}\n          - {when: {q1: yes}, level: low}\n', /can never decide: rule 1 holds/],
      ['          - {when: {q1: yes}, level: low}\n', /Some answers lead to no level/],
      ['          - {when: {q1: perhaps}, level: low}\n          - {level: high}\n', /“perhaps” is no answer/],
      ['          - {when: {q7: yes}, level: low}\n          - {level: high}\n', /no question “q7”/],
      ['          - {when: {q1: yes}, level: middling}\n          - {level: high}\n', /one of the levels/],
    ];
    for (const [rules, message] of faults) {
      const problems = told(tool(rules));
      assert.equal(problems.length, 1, problems.join('\n'));
      assert.match(problems[0] ?? '', /^own-tool-faulty: /);
      assert.match(problems[0] ?? '', message);
    }
  });

  it('is told of sums that lie in no band or in two', () => {
    const bands = (words: string) => CHECKLIST.replace(/bands: .*/, `bands: {${words}}`);
    assert.match(told(bands('good: [17, 24], poor: [0, 8]')).join(), /The sum can be 9, which lies in no band/);
    assert.match(told(bands('good: [8, 24], poor: [0, 8]')).join(), /The sum 8 lies in two bands/);
    assert.match(told(bands('great: [25, 30], good: [0, 24]')).join(), /“great” can never come out/);
  });

  it('cannot have the name of a section, and says nothing of the rest', () => {
    assert.match(told(CHECKLIST.replace('ward_check', 'rob2')).join(), /“rob2” is a section of study files already/);
    assert.match(told('  Ward-check: {answers: [yes, no]}\n').join(), /cannot be the name of a section/);
    const { review } = reading(`${CHECKLIST}  empty: {answers: [yes, no]}\n`);
    assert.deepEqual(
      ownToolsOf(review).map(({ id }) => id),
      ['ward_check'],
    );
  });
});

describe('a tool that a team describes, wherever risk of bias is shown', () => {
  const DOMAINS = `  ward_domains:
    name: Ward domains
    about: result
    designs: [cohort study]
    answers: [yes, no]
    levels: [fine, doubtful, poor]
    domains:
      sampling: {name: Choice of people, questions: {q1: Is it said who was asked?}}
    overall: {rule: worst domain}
`;
  const judged = (id: string, level: string) => `# file: studies/${id}.extraction.yaml
study: ${id}
design: cohort study
interventions: [rota]
results: [{id: x, outcome: sleep, effect_direction: favours intervention, estimate: {type: MD, value: 1, ci: [0.5, 1.5]}}]
ward_domains:
  - {result: x, sampling: {q1: yes, judgement: ${level}}, overall: {judgement: ${level}}}
`;
  const { review } = readFixture(
    `# file: review.extraction.yaml
review: made-up
question: {outcomes: [sleep]}
vocabulary: {outcomes: {sleep: Hours of sleep.}}
guidance: {ward_domains: {q1: A list of wards is enough.}}
tools:
${DOMAINS}# file: interventions/rota.extraction.yaml
intervention: rota
levels: {socioecological: [institutional]}
${judged('ash', 'fine')}${judged('elm', 'poor')}`,
  );
  const COLOURS = { fine: '#02C100', poor: '#BF0000' };

  for (const id of ['gap-map', 'harvest', 'effect-direction'])
    it(`has its colours and its name in: ${id}`, () => {
      const svg = String(symbolMatrixSvg(viewNamed(id, review)?.of(review) as SymbolMatrix, { palette: 'standard' }));
      assert.match(svg, /Fine \(Ward domains\)/);
      for (const colour of id === 'effect-direction' ? [COLOURS.poor] : Object.values(COLOURS))
        assert.ok(svg.toLowerCase().includes(colour.toLowerCase()), `${id}: ${colour}`);
    });

  it('stands in the table of effects', () => {
    const table = viewNamed('effects-sleep', review)?.of(review) as Table;
    const column = table.columns.findIndex(({ title }) => title === 'Risk of bias');
    assert.deepEqual(
      table.rows.map(({ cells }) => cells[column]?.text),
      ['Ward domains: Fine', 'Ward domains: Poor'],
    );
  });

  it('goes to robvis in its general form, and says how its levels are called there', () => {
    const { files, leftOut } = robvisExport(review);
    assert.deepEqual(leftOut, []);
    const [file] = files;
    assert.deepEqual(
      [file?.name, file?.tool, file?.text],
      [
        'robvis-ward_domains-own.csv',
        'Generic',
        'Study,Choice of people,Overall\r\nash: sleep,Low,Low\r\nelm: sleep,High,High\r\n',
      ],
    );
    assert.deepEqual(file?.notes.slice(1), [
      '“Fine” is written as “Low”: say so under the figure.',
      '“Poor” is written as “High”: say so under the figure.',
    ]);
  });

  it('is not brought onto the four steps of robvis where it has five', () => {
    const five = reading(
      `  steps:\n    answers: [yes, no]\n    levels: [a, b, c, d, e]\n    domains: {one: {name: One}}\n`,
      study('steps: [{one: {judgement: b}, overall: {judgement: b}}]\n'),
    );
    assert.deepEqual(robvisExport(five.review), {
      files: [],
      leftOut: ['ash, steps: robvis would misread “b” (One).'],
    });
  });

  it('can be named in the guidance of the review, with its questions, domains and the whole', () => {
    const labels = (guidance: string) => {
      const text = `review: made-up\nguidance:\n${guidance}tools:\n${DOMAINS}`;
      const { file, offset } = atCursor(text, 'review.extraction.yaml');
      return complete(buildReview('', [file]), file, offset).map(({ label }) => label);
    };
    assert.ok(labels('  $0\n').includes('ward_domains'));
    const inside = labels('  ward_domains:\n    $0\n');
    for (const label of ['1', 'sampling', 'overall', 'ward_domains']) assert.ok(inside.includes(label), label);
  });

  it('shows the guidance at its questions', () => {
    const [file] = review.studies[0]?.files ?? [];
    const offset = file?.document.text.indexOf('q1') ?? -1;
    assert.ok(file && offset > 0);
    assert.match(hoverAt(review, file, offset + 1)?.markdown ?? '', /A list of wards is enough/);
  });

  it('has a blank form in the data package', () => {
    const paths = dataPackage(review).map(({ path }) => path);
    assert.ok(paths.includes('forms/ward_domains-own.yaml'), paths.join());
  });

  it('is told of where a study has a design that it is not made for, and only there', () => {
    const codes = (design: string) => {
      const body = judged('ash', 'fine').replace('cohort study', design);
      const other = readFixture(`# file: review.extraction.yaml\nreview: made-up\ntools:\n${DOMAINS}${body}`).review;
      const [file] = other.studies[0]?.files ?? [];
      assert.ok(file);
      return findProblems(other, file).problems.map(({ code }) => code);
    };
    assert.ok(codes('randomised trial').includes('instrument-does-not-fit-design'));
    assert.ok(!codes('cohort study').includes('instrument-does-not-fit-design'));
  });
});
