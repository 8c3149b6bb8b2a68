import assert from 'node:assert/strict';
import { rob2 } from '../../../src/core/knowledge/rob2/rob2';
import { biasDirections } from '../../../src/core/synthesis/bias/bias-directions';
import { lightsByStudy } from '../../../src/core/synthesis/bias/lights-by-study';
import type { Table } from '../../../src/core/synthesis/models/table';
import { jointDisplay } from '../../../src/core/synthesis/results/joint-display';
import { summaryOfFindings } from '../../../src/core/synthesis/results/summary-of-findings';
import { readFixture } from '../checks/fixture';

const lines = ({ rows }: Table) => rows.map(({ cells }) => cells.map(({ text }) => text).join(' | '));

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

  it('adds up no number of people that cannot be, and says where one stands', () => {
    const people = (...numbers: string[]) => {
      const ids = numbers.map((_, index) => `s${index}`);
      const studies = numbers.map(
        (each, index) => `# file: s${index}.extraction.yaml\nstudy: s${index}\nparticipants: {${each}}\n`,
      );
      const entry = `certainty: [{approach: grade, outcome: care, studies: [${ids.join(', ')}], rating: low}]`;
      const { review } = readFixture(`# file: review.extraction.yaml\nreview: r\n${entry}\n${studies.join('')}`);
      return summaryOfFindings(review).rows[0]?.cells[3]?.text;
    };
    assert.equal(people('analysed: 38', 'analysed: -12'), '38; a number that cannot be for 1 of 2');
    assert.equal(people('analysed: 38', 'analysed: 12.5, randomised: 20'), '38; a number that cannot be for 1 of 2');
    assert.equal(people('analysed: −12'), 'a number that cannot be for 1 of 1');
    assert.equal(
      people('randomised: -1', 'enrolled: 0', 'who: nurses'),
      '0; not extracted for 1 of 3; a number that cannot be for 1 of 3',
    );
    assert.equal(people('analysed: 38', 'analysed: 12'), '50');
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
      'Course | Individual | ◄► burnout (a) | + Low (RoB 2) (a) |  | Rotas were full. (a) |  | Time | expansion | Few could come.',
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
      [row?.lights[0]?.text, row?.overall?.text, row?.detail],
      ['Some concerns', 'Some concerns', '2 assessments'],
    );
    assert.match(row?.overall?.note ?? '', /Highest of 2\./);
  });

  it('has a direction where people wrote one', () => {
    assert.deepEqual(
      biasDirections(rob2, review).rows.map(({ cells }) => [cells[2]?.text, cells.at(-1)?.text]),
      [['Some concerns: towards null', 'Some concerns']],
    );
  });
});
