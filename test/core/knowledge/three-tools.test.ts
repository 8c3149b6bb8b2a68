/** RoB 1, QUADAS-2 and AMSTAR 2: what their domains, scales and rules make of what people write. */

import assert from 'node:assert/strict';
import { findProblems } from '../../../src/core/checks/find-problems';
import { complete } from '../../../src/core/editing/completing/complete';
import { hoverAt } from '../../../src/core/editing/explaining/hover';
import { openStops } from '../../../src/core/editing/interview/next-question';
import { robvisExport } from '../../../src/core/exports/robvis';
import { trafficLightsCsv } from '../../../src/core/figures/in-words/lights-text';
import { trafficLightsSvg } from '../../../src/core/figures/pictures/traffic-lights-svg';
import { amstar2 } from '../../../src/core/knowledge/amstar2/amstar2';
import { quadas2 } from '../../../src/core/knowledge/quadas2/quadas2';
import { rob1 } from '../../../src/core/knowledge/rob1/rob1';
import { viewNamed } from '../../../src/core/queries/list-views';
import { assessmentsIn } from '../../../src/core/review/appraisal/assessments';
import { isAssessed } from '../../../src/core/review/progress';
import { buildReview } from '../../../src/core/review/review';
import { trafficLights } from '../../../src/core/synthesis/bias/risk-of-bias';
import { summaryBars } from '../../../src/core/synthesis/bias/summary-bars';
import type { TrafficLights } from '../../../src/core/synthesis/models/traffic-lights';
import { readFixture } from '../checks/fixture';
import { atCursor } from '../editing/cursor';
import { judgeOverall } from './judging';

const reading = (...files: readonly string[]) =>
  readFixture(`# file: review.extraction.yaml\nreview: made-up\nappraisal: {rob1: {version: 2011}}\n${files.join('')}`);

const study = (id: string, design: string, body: string) =>
  `# file: studies/${id}.extraction.yaml\nstudy: ${id}\ndesign: ${design}\n${body}`;

describe('RoB 1', () => {
  const judged = (keys: readonly string[]) =>
    keys.map((key) => `    ${key}: {judgement: low, support: Said on p. 3.}\n`);
  const all = rob1.variants[0]?.domains.map(({ key }) => key) ?? [];
  const ofOutcomes = ['blinding_of_participants', 'blinding_of_outcome_assessment', 'incomplete_outcome_data'];
  const { review } = reading(
    study(
      'ash',
      'randomised trial',
      `rob1:\n  - ${judged(all).join('').trimStart()}  - outcomes: self-reported\n${judged(ofOutcomes).join('')}`,
    ),
  );

  it('is complete without an overall judgement, and a group of outcomes needs only the domains that are about outcomes', () => {
    const [file] = review.studies[0]?.files ?? [];
    assert.ok(file);
    const assessments = assessmentsIn(file, review);
    assert.deepEqual(
      assessments.map((each) => [each.domains.length, isAssessed(each), each.overall.suggestion.judgement]),
      [
        [7, true, null],
        [3, true, null],
      ],
    );
    assert.deepEqual(
      findProblems(review, file).problems.map(({ message }) => message),
      [],
    );
    assert.deepEqual(openStops(review, file, { path: ['rob1', 1], title: '' }), []);
  });

  it('has seven lights and none for the whole, and goes to robvis in its general form', () => {
    const lights = trafficLights(rob1, review);
    assert.match(trafficLightsCsv(lights), /^"?Study"?,"?D1"?,"?D2"?,"?D3"?,"?D4"?,"?D5"?,"?D6"?,"?D7"?\r?\n/);
    assert.ok(!`${trafficLightsSvg(lights)}`.includes('Overall'));
    const [export1] = robvisExport(review).files;
    assert.equal(export1?.tool, 'Generic');
    assert.ok(export1?.text.split('\r\n')[0]?.includes('Selective reporting') && !export1.text.includes('Overall'));
  });

  it('takes domains of the team, which stand behind its own everywhere', () => {
    const { review: more } = readFixture(
      `# file: review.extraction.yaml\nreview: made-up\nappraisal: {rob1: {own_domains: {baseline: Imbalance at baseline}}}\n${study('ash', 'randomised trial', 'rob1:\n  - baseline: {judgement: high}\n')}`,
    );
    const [file] = more.studies[0]?.files ?? [];
    assert.ok(file);
    assert.deepEqual(
      findProblems(more, file).problems.map(({ message }) => message),
      [],
    );
    const lights = viewNamed('rob1', more)?.of(more) as TrafficLights;
    assert.deepEqual(lights.columns.at(-1), { id: 'baseline', head: 'D8', name: 'Imbalance at baseline' });
    assert.equal(lights.groups[0]?.rows[0]?.lights.at(-1)?.text, 'High');
  });

  it('is offered only in reviews that have decided on it', () => {
    const { review: without } = readFixture(
      `# file: review.extraction.yaml\nreview: made-up\n${study('ash', 'randomised trial', 'rob1:\n  - sequence_generation: {judgement: low}\n')}`,
    );
    assert.equal(trafficLights(rob1, without).groups.length, 1);
  });
});

describe('QUADAS-2', () => {
  const domain = (key: string, answers: string, rest = '') => `    ${key}: {${answers}${rest}}\n`;
  const assessment = (test: string) =>
    `  - index_test: ${test}\n${[
      domain('patient_selection', 'q1.1: yes, q1.2: yes, q1.3: yes', ', judgement: low'),
      domain('patient_applicability', 'judgement: high, support: Only inpatients.'),
      domain('index_test_conduct', 'q2.1: yes, q2.2: no', ', judgement: high'),
      domain('index_test_applicability', 'judgement: low'),
      domain('reference_standard', 'q3.1: yes, q3.2: unclear', ', judgement: unclear'),
      domain('reference_standard_applicability', 'judgement: unclear'),
      domain('flow_and_timing', 'q4.1: yes, q4.2: yes, q4.3: yes, q4.4: yes', ', judgement: low'),
    ].join('')}`;
  const { review } = reading(
    study('elm', 'diagnostic accuracy study', `quadas2:\n${assessment('strip at 20')}${assessment('strip at 50')}`),
  );

  it('suggests low where every answer is yes, and leaves all levels open otherwise', () => {
    const [file] = review.studies[0]?.files ?? [];
    assert.ok(file);
    const [first] = assessmentsIn(file, review);
    const suggested = first?.domains.map(({ domain: { id }, suggestion }) => [id, suggestion.judgement]);
    assert.deepEqual(suggested, [
      ['1', 'low'],
      ['1A', null],
      ['2', null],
      ['2A', null],
      ['3', null],
      ['3A', null],
      ['4', 'low'],
    ]);
    assert.deepEqual(first?.domains[2]?.suggestion.permitted, ['low', 'unclear', 'high']);
    assert.ok(first && isAssessed(first));
    assert.deepEqual(
      findProblems(review, file).problems.map(({ message }) => message),
      [],
    );
  });

  it('draws risk of bias and applicability side by side, one group for each index test', () => {
    const lights = trafficLights(quadas2, review);
    assert.deepEqual(
      lights.columns.map(({ head, scale }) => `${head} ${scale}`),
      [
        ...['D1', 'D2', 'D3', 'D4'].map((head) => `${head} Risk of bias`),
        ...['D1A', 'D2A', 'D3A'].map((head) => `${head} Applicability concerns`),
      ],
    );
    assert.deepEqual(
      lights.groups.map(({ title, rows }) => [title, rows.map((row) => row.lights.map(({ text }) => text).join(' '))]),
      [
        ['Strip at 20', ['Low High Unclear Low High Low Unclear']],
        ['Strip at 50', ['Low High Unclear Low High Low Unclear']],
      ],
    );
    const svg = `${trafficLightsSvg(lights)}`;
    assert.ok(svg.includes('Risk of bias') && svg.includes('Applicability concerns') && !svg.includes('Overall'));
    assert.equal(summaryBars(lights).groups[0]?.bars.length, 7);
  });

  it('says of two assessments of one index test that one is too many', () => {
    const { review: twice } = reading(
      study('elm', 'diagnostic accuracy study', `quadas2:\n${assessment('strip')}${assessment('strip')}`),
    );
    const [file] = twice.studies[0]?.files ?? [];
    assert.ok(file);
    assert.deepEqual(
      findProblems(twice, file).problems.map(({ code }) => code),
      ['duplicate-assessment'],
    );
  });
});

describe('QUADAS-2 as a team tailors it', () => {
  const REVIEW = `# file: review.extraction.yaml
review: made-up
appraisal:
  quadas2:
    left_out_questions: [q2.2, q4.3]
    own_questions: {flow_and_timing: {q4.5: Was the sample kept cool?}}
`;
  const begun = (body: string) => readFixture(`${REVIEW}${study('elm', 'diagnostic accuracy study', body)}`).review;
  const read = (flow: string, index = 'q2.1: yes') => {
    const review = begun(`quadas2:\n  - index_test_conduct: {${index}}\n    flow_and_timing: {${flow}}\n`);
    const [file] = review.studies[0]?.files ?? [];
    assert.ok(file);
    return { review, file };
  };
  const levels = (flow: string, index?: string) => {
    const { review, file } = read(flow, index);
    const [assessment] = assessmentsIn(file, review);
    const levelOf = (key: string) => assessment?.domains.find((each) => each.domain.key === key)?.suggestion.judgement;
    return [levelOf('index_test_conduct'), levelOf('flow_and_timing')];
  };

  it('suggests low where every question that is asked has yes, the added ones included', () => {
    assert.deepEqual(levels('q4.1: yes, q4.2: yes, q4.4: yes, q4.5: yes'), ['low', 'low']);
    assert.deepEqual(levels('q4.1: yes, q4.2: yes, q4.4: yes'), ['low', null]);
    assert.deepEqual(levels('q4.1: yes, q4.2: yes, q4.4: yes, q4.5: no', 'q2.1: unclear'), [null, null]);
  });

  it('leaves a domain to people where none of its questions is asked', () => {
    const { review } = readFixture(
      `# file: review.extraction.yaml\nreview: made-up\nappraisal: {quadas2: {left_out_questions: [q2.1, q2.2]}}\n${study('elm', 'diagnostic accuracy study', 'quadas2:\n  - index_test_conduct: {judgement: high}\n')}`,
    );
    const [file] = review.studies[0]?.files ?? [];
    assert.ok(file);
    const [domain] = assessmentsIn(file, review)[0]?.domains.filter((each) => each.domain.id === '2') ?? [];
    assert.deepEqual([domain?.domain.questions, domain?.suggestion.judgement], [[], null]);
    assert.deepEqual(
      findProblems(review, file).problems.map(({ code }) => code),
      [],
    );
  });

  it('asks, completes and explains what the team asks, and nothing else', () => {
    const { review, file } = read('q4.1: yes, q4.2: yes');
    const open = openStops(review, file, { path: ['quadas2', 0], title: '' }).map(({ path }) => String(path.at(-1)));
    assert.ok(open.includes('q4.4') && open.includes('q4.5'), open.join());
    assert.ok(!open.includes('q4.3') && !open.includes('q2.2'), open.join());
    const at = file.document.text.indexOf('q4.2') - 2;
    const labels = complete(review, file, at).map(({ label }) => label);
    assert.ok(!labels.some((label) => label.includes('4.3')), labels.join());
    const asked = read('q4.5: yes');
    const hover = hoverAt(asked.review, asked.file, asked.file.document.text.indexOf('q4.5') + 1);
    assert.match(hover?.markdown ?? '', /Was the sample kept cool/);
  });

  it('completes and explains the questions that can be left out', () => {
    const { file, offset } = atCursor(
      'review: made-up\nappraisal: {quadas2: {left_out_questions: [$0]}}\n',
      'review.extraction.yaml',
    );
    const offers = complete(buildReview('', [file]), file, offset);
    const offer = offers.find(({ label }) => label === 'q2.2');
    assert.match(`${offer?.detail}${offer?.documentation}`, /threshold/);
  });
});

describe('AMSTAR 2', () => {
  const [usual, strict] = amstar2.variants;
  const critical = { critical_items: ['2', '4', '7', '9', '11', '13', '15'] };
  const allMet = Object.fromEntries(usual?.domains.map(({ id }) => [id, 'met']) ?? []);
  const overall = (changed: Readonly<Record<string, string | null>>, form = usual, facts = critical) =>
    judgeOverall(amstar2, form, { ...allMet, ...changed }, undefined, facts);

  it('gives the confidence of the published rule', () => {
    const rows: readonly [Readonly<Record<string, string>>, string][] = [
      [{}, 'high'],
      [{ 3: 'not met' }, 'high'],
      [{ 3: 'not met', 10: 'not met' }, 'moderate'],
      [{ 2: 'not met' }, 'low'],
      [{ 2: 'not met', 3: 'not met', 10: 'not met' }, 'low'],
      [{ 2: 'not met', 7: 'not met' }, 'critically low'],
      [{ 2: 'partly met', 4: 'partly met' }, 'high'],
      [{ 11: 'no meta analysis', 12: 'no meta analysis', 15: 'no meta analysis' }, 'high'],
    ];
    for (const [changed, level] of rows) assert.equal(overall(changed).judgement, level, JSON.stringify(changed));
    assert.deepEqual(overall({ 3: 'not met', 10: 'not met' }).needReason, ['low']);
    assert.match(
      overall({ 2: 'not met', 7: 'not met' }).because,
      /^Critically low: more than one critical item .*\(2 and 7\)\.$/,
    );
  });

  it('follows a team that has decided on other critical items, or counts a partial yes as a weakness', () => {
    assert.equal(overall({ 2: 'not met' }, usual, { critical_items: ['9'] }).judgement, 'high');
    assert.equal(overall({ 2: 'partly met', 4: 'partly met' }, strict).judgement, 'critically low');
  });

  it('is fixed as soon as no open item can change it, and open until then', () => {
    assert.equal(overall({ 2: 'not met', 7: 'not met', 3: null, 9: null }).judgement, 'critically low');
    const open = overall({ 2: 'not met', 9: null });
    assert.equal(open.judgement, null);
    assert.deepEqual([open.permitted, open.missing], [['low', 'critically low'], ['9']]);
    assert.equal(overall({ 2: 'not met', 3: null }).judgement, 'low');
  });

  it('takes nothing but answers for its items, and has a light for each of them', () => {
    const answers = (usual?.domains ?? [])
      .map(
        ({ key, questions }) =>
          `    ${key}: {${questions.map(({ id }) => `q${id}: ${id === '7' ? 'no' : 'yes'}`).join(', ')}}\n`,
      )
      .join('');
    const { review } = reading(
      study('oak', 'systematic review', `amstar2:\n  - ${answers.trimStart()}    overall: {judgement: low}\n`),
    );
    const [file] = review.studies[0]?.files ?? [];
    assert.ok(file);
    const [assessment] = assessmentsIn(file, review);
    assert.ok(assessment && isAssessed(assessment));
    assert.deepEqual(
      findProblems(review, file).problems.map(({ message }) => message),
      [],
    );
    const lights = trafficLights(amstar2, review);
    assert.deepEqual(
      lights.columns.map(({ head }) => head),
      Array.from({ length: 16 }, (_, index) => String(index + 1)),
    );
    const [row] = lights.groups[0]?.rows ?? [];
    assert.deepEqual(
      [row?.lights[6]?.text, row?.overall?.text, lights.groups[0]?.title],
      ['No', 'Low', 'The review as a whole'],
    );
    assert.deepEqual(robvisExport(review), { files: [], leftOut: [] });
  });
});
