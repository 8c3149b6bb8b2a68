import assert from 'node:assert/strict';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import { instruments } from '../../../src/core/instruments/list';
import { rob2 } from '../../../src/core/instruments/rob2';
import { buildReview } from '../../../src/core/review';
import { agreementTable } from '../../../src/core/synthesis/agreement-table';
import { biasDirections } from '../../../src/core/synthesis/bias-directions';
import { jointDisplay } from '../../../src/core/synthesis/joint-display';
import { lightsByStudy } from '../../../src/core/synthesis/lights-by-study';
import { summaryOfFindings } from '../../../src/core/synthesis/summary-of-findings';
import type { Table } from '../../../src/core/synthesis/table';
import { readFixture } from '../checks/fixture';

const lines = ({ rows }: Table) => rows.map(({ cells }) => cells.map(({ text }) => text).join(' | '));

const extracted = (who: string, answer: string, judgement: string) =>
  readRecord(
    `a.${who}.extraction.yaml`,
    parse(`study: a
extractor: ${who}
design: randomised trial
country: [Norway]
rob2:
  - result: r
    randomisation: {q1.1: Y, q1.2: ${answer}, q1.3: N, judgement: ${judgement}}
`),
  );

describe('the agreement of extractors', () => {
  const files = [extracted('LM', 'Y', 'low'), extracted('CB', 'NI', 'low')];

  it('counts what both rated, with coefficients and the table beside them', () => {
    assert.deepEqual(lines(agreementTable(buildReview('', files))), [
      'RoB 2: Bias arising from the randomisation process | answers | 3 | 2 (67%) | 0.50 (-0.84 to 1.00) | 0.52 (-1.00 to 1.00) | 1.00, n = 2 | 1.00, n = 2 | 1.00, n = 2 | 1.00, n = 2 | Y / Y: 1; N / N: 1; NI / Y: 1',
      'RoB 2: Bias arising from the randomisation process | judgement | 1 | 1 (100%) | not defined | not defined | not defined | 1.00 | not defined | 1.00 | Low / Low: 1',
      'Design | whole section | 1 | 1 (100%) | not applicable | not applicable | not applicable | not applicable | not applicable | not applicable | not applicable',
      'Country | whole section | 1 | 1 (100%) | not applicable | not applicable | not applicable | not applicable | not applicable | not applicable | not applicable',
    ]);
  });

  it('weighs how far apart two judgements are, with the values published for the same table', () => {
    // Table A of statistics.md: Gwet's coefficients as irrCAC has them, κ as scikit-learn has it, too.
    const pairs = [
      ...Array(13).fill(['low', 'low']),
      ...Array(20).fill(['some concerns', 'some concerns']),
      ...Array(7).fill(['some concerns', 'high']),
      ...Array(4).fill(['high', 'some concerns']),
      ...Array(56).fill(['high', 'high']),
    ];
    const file = (who: string, at: 0 | 1) =>
      readRecord(
        `a.${who}.extraction.yaml`,
        parse(
          `study: a\nextractor: ${who}\ndesign: randomised trial\nrob2:\n${pairs.map((pair, index) => `  - {result: r${index}, overall: {judgement: ${pair[at]}}}\n`).join('')}`,
        ),
      );
    const [row] = lines(agreementTable(buildReview('', [file('CB', 0), file('LM', 1)])));
    assert.equal(
      row,
      'RoB 2: overall | judgement | 100 | 89 (89%) | 0.80 (0.68 to 0.91) | 0.85 (0.76 to 0.94) | 0.84 (0.75 to 0.94) | 0.90 (0.84 to 0.96) | 0.89 (0.82 to 0.96) | 0.94 (0.90 to 0.98) | Low / Low: 13; Some concerns / Some concerns: 20; Some concerns / High: 7; High / Some concerns: 4; High / High: 56',
    );
  });

  it('takes the steps of each scale: no information is none, and versions with other levels have no common one', () => {
    const file = (who: string, first: string, second: string, more = '') =>
      readRecord(
        `a.${who}.extraction.yaml`,
        parse(
          `study: a\nextractor: ${who}\ndesign: cohort study\nrobins_i:\n  - {version: 2016, result: r1, confounding: {judgement: ${first}}}\n  - {version: 2016, result: r2, confounding: {judgement: ${second}}}\n${more}`,
        ),
      );
    const weighted = (...files: readonly ReturnType<typeof file>[]) =>
      agreementTable(buildReview('', files))
        .rows.filter(({ id }) => id === 'robins_i confounding')
        .flatMap(({ cells }) => cells.slice(6, 10).map(({ text }) => text));
    const some = weighted(file('CB', 'low', 'no information'), file('LM', 'low', 'serious'));
    assert.deepEqual(some, ['not defined, n = 1', '1.00, n = 1', 'not defined, n = 1', '1.00, n = 1']);
    const v2 = '  - {version: 2, result: r3, confounding: {judgement: moderate}}\n';
    const mixed = weighted(file('CB', 'low', 'low', v2), file('LM', 'low', 'serious', v2));
    assert.deepEqual(mixed, Array(4).fill('not applicable'));
  });

  it('has every answer of an instrument on a step from yes to no, or says that it is none', () => {
    for (const { id, answers } of instruments) {
      const without = answers.filter(({ step }) => step === undefined).map(({ code }) => code);
      assert.ok(
        without.every((code) => ['NI', 'NA'].includes(code)),
        `${id}: ${without.join(', ')}`,
      );
    }
  });

  it("shows nobody a colleague's work before their own is done", () => {
    const hasFinished = (_: unknown, section: string) => section === 'country';
    const seen = agreementTable(buildReview('', files, { initials: 'LM', hasFinished }));
    assert.deepEqual(lines(seen), [
      'Country | whole section | 1 | 1 (100%) | not applicable | not applicable | not applicable | not applicable | not applicable | not applicable | not applicable',
    ]);
  });
});

describe('the summary of findings', () => {
  const { review } = readFixture(`# file: review.extraction.yaml
review: r
question: {outcomes: [burnout, care]}
certainty:
  - {approach: grade, outcome: burnout, studies: [a, b], start: high, imprecision: {by: -2, reason: Few people.}, rating: low}
# file: a.extraction.yaml
study: a
participants: {randomised: 40, analysed: 38}
results: [{id: x, outcome: burnout, effect_direction: favours intervention}]
# file: b.extraction.yaml
study: b
results: [{id: x, outcome: burnout, effect_direction: favours comparator}]
`);

  it('shows certainty as the review judged it, and outcomes that nobody rated yet', () => {
    assert.deepEqual(lines(summaryOfFindings(review)), [
      'Burnout |  | 2: a; b | 38; not extracted for 1 of 2 | No summary. Direction in 2 of 2: 1 ▲, 1 ▼, 0 ◄► | ⊕⊕○○ Low (GRADE) | starts at high; imprecision −2: Few people. | ',
      'Care |  |  |  |  |  |  | ',
    ]);
  });

  it('is empty where the review says nothing about certainty', () => {
    assert.deepEqual(lines(summaryOfFindings(readFixture('# file: review.extraction.yaml\nreview: r\n').review)), []);
  });
});

describe('the joint display', () => {
  it('brings results, risk of bias and context of an intervention together, and never its verdict', () => {
    const { review } = readFixture(`# file: review.extraction.yaml
review: r
integration: [{about: Time, interventions: [course], fit: expansion, inference: Few could come.}]
# file: course.extraction.yaml
intervention: course
short_name: Course
levels: {socioecological: [individual]}
effective: {value: yes, outcome: burnout, basis: p values}
# file: a.extraction.yaml
study: a
design: randomised trial
interventions: [course]
results: [{id: x, outcome: burnout, effect_direction: no difference}]
rob2: [{result: x, overall: {judgement: low}}]
cici: [{finding: Rotas were full., influence: barrier}]
`);
    assert.deepEqual(lines(jointDisplay(review)), [
      'Course | Individual |  |  | ◄► burnout (a) | + Low (RoB 2) (a) |  | Rotas were full. (a) |  | Time | expansion | Few could come.',
    ]);
  });
});

describe('risk of bias of studies', () => {
  const { review } = readFixture(`# file: review.extraction.yaml
review: r
appraisal: {rob2: {effect_of_interest: assignment}}
# file: a.extraction.yaml
study: a
design: randomised trial
results: [{id: x, outcome: burnout}, {id: y, outcome: care}, {id: z, outcome: burnout}]
rob2:
  - {result: x, randomisation: {judgement: low}, overall: {judgement: low}}
  - {result: y, randomisation: {judgement: some concerns, bias_direction: towards null}, overall: {judgement: some concerns}}
  - {result: z, effect_of_interest: adhering, deviations_in_scope: [non-adherence], overall: {judgement: high}}
`);

  it('is the highest judgement among results, without those that answer another question', () => {
    const [row] = lightsByStudy(rob2, review).groups[0]?.rows ?? [];
    assert.deepEqual(
      [row?.lights[0]?.text, row?.overall.text, row?.detail],
      ['Some concerns', 'Some concerns', '2 assessments'],
    );
    assert.match(row?.overall.note ?? '', /Highest of 2\./);
  });

  it('has a direction where people wrote one', () => {
    assert.deepEqual(
      biasDirections(rob2, review).rows.map(({ cells }) => [cells[2]?.text, cells.at(-1)?.text]),
      [['Some concerns: towards null', 'Some concerns']],
    );
  });
});
