import assert from 'node:assert/strict';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import type { Found } from '../../../src/core/importing/found';
import type { Material, StudyMaterial } from '../../../src/core/importing/material';
import { importPlan, importSteps } from '../../../src/core/importing/plan';
import { buildReview } from '../../../src/core/review/review';

const found = (value: string, column = 'A', row = 2): Found => ({ value, at: [{ part: 'sheet.csv', row, column }] });

const alder: StudyMaterial = {
  name: found('Ålder 2019'),
  person: found('Anna Meyer'),
  reports: [
    {
      authors: [found('Ålder A'), found('O’Neill B')],
      citation: { title: found('Rest: a trial'), year: found('2019'), doi: found('10.1000/alder') },
    },
  ],
  arms: [
    { name: found('Training'), role: 'intervention', participants: found('40') },
    { name: found('Usual care'), role: 'comparator', participants: found('41') },
  ],
  results: [
    {
      outcome: found('exhaustion'),
      timepoint: found('6 months'),
      byArm: [
        { arm: found('Training'), numbers: { analysed: found('38'), mean: found('20.10'), sd: found('5') } },
        { arm: found('Usual care'), numbers: { analysed: found('NR'), mean: found('-1.5'), sd: found('4.9') } },
      ],
      comparison: [found('Training'), found('Usual care')],
      estimate: {
        values: { type: found('md'), value: found('-1.5'), p: found('<0.05') },
        ci: [found('-3'), found('0')],
      },
    },
  ],
  assessments: [
    {
      tool: 'rob1',
      domains: [
        { key: 'allocation_concealment', judgement: found('unclear') },
        { key: 'sequence_generation', judgement: found('low'), support: found('Quote: "by computer"\nEnough.') },
      ],
    },
  ],
  texts: [
    { path: ['participants', 'description'], found: found('Nurses #1: of two wards') },
    { path: ['notes'], found: found('yes') },
  ],
};

const material = (...studies: StudyMaterial[]): Material => ({ studies, analyses: [], losses: [], cells: [] });

const ALDER = `study: alder-2019
extractor: AM
reports:
  - id: main
    citation: {authors: [Ålder A, 'O’Neill B'], year: 2019, title: 'Rest: a trial', doi: 10.1000/alder}
participants: {description: 'Nurses #1: of two wards'}
arms:
  - {id: training, name: Training, role: intervention, participants: 40}
  - {id: usual-care, name: Usual care, role: comparator, participants: 41}
results:
  - id: exhaustion-6-months
    outcome: exhaustion
    timepoint: 6 months
    comparison: [training, usual-care]
    by_arm:
      - {arm: training, analysed: 38, mean: 20.10, sd: 5}
      - {arm: usual-care, analysed: NR, mean: -1.5, sd: 4.9}
    estimate: {type: md, value: -1.5, ci: [-3, 0], p: '<0.05'}
rob1:
  - sequence_generation:
      judgement: low
      support: |-
        Quote: "by computer"
        Enough.
    allocation_concealment: {judgement: unclear}
notes: yes
`;

describe('importing', () => {
  it('writes a study in the style and the order of the format, each value as printed', () => {
    const [file] = importPlan(material(alder), undefined).write;
    assert.equal(file?.text, ALDER);
    assert.equal(file?.path, 'studies/alder-2019.AM.extraction.yaml');
  });

  it('begins a review file with the names that the studies use', () => {
    const [file] = importPlan(material(alder), undefined, { beginReview: 'rest' }).write;
    assert.deepEqual(file, {
      path: 'review.extraction.yaml',
      text: `review: rest
reviewers: {AM: Anna Meyer}
vocabulary:
  outcomes: {exhaustion: exhaustion}
  timepoints: {6 months: 6 months}
`,
      cells: [],
    });
  });

  it('writes nothing over a file that is there: it says what differs, and that nothing does', () => {
    const path = 'review/ours/alder-2019.AM.extraction.yaml';
    const there = (text: string) =>
      buildReview('review', [
        readRecord('review/review.extraction.yaml', parse('review: rest\nreviewers: {AM: Anna Meyer}\n')),
        readRecord(path, parse(text)),
      ]);
    const same = importPlan(material(alder), there(`${ALDER}country: Norway\n`));
    assert.deepEqual([same.write, same.differs, same.same.map((each) => each.path)], [[], [], [path]]);
    const other = importPlan(material(alder), there(ALDER.replace('20.10', '21')));
    assert.deepEqual(
      other.differs.map(({ words }) => words),
      [['alder-2019 · Results · exhaustion-6-months · by arm · training · mean: 21 → 20.10 (AM)']],
    );
  });

  it('writes what the source says otherwise as the work of somebody else, beside the file that is there', () => {
    const path = 'review/studies/alder-2019.AM.extraction.yaml';
    const review = buildReview('review', [
      readRecord('review/review.extraction.yaml', parse('review: rest\nreviewers: {AM: Anna Meyer}\n')),
      readRecord(path, parse(ALDER.replace('20.10', '21'))),
    ]);
    const { write, differs } = importPlan(material(alder), review, {
      apart: (each) => (each === path ? 'XY' : undefined),
    });
    assert.deepEqual(differs, []);
    assert.deepEqual(
      write.map(({ path: name, text }) => [name, text]),
      [['studies/alder-2019.XY.extraction.yaml', ALDER.replace('extractor: AM', 'extractor: XY')]],
    );
    const again = buildReview('review', [
      ...review.files,
      readRecord('review/studies/alder-2019.XY.extraction.yaml', parse(write[0]?.text ?? '')),
    ]);
    const second = importPlan(material(alder), again, { apart: () => 'XY' });
    assert.deepEqual([second.write, second.differs.length, second.same.length], [[], 0, 1]);
  });

  it('gives studies the status that somebody says, where the source says none', () => {
    const { person: _, ...nobodys } = alder;
    const { write } = importPlan(
      material({ ...nobodys, name: found('Birch 2018') }, { ...nobodys, status: found('ongoing') }),
      undefined,
      { status: 'excluded' },
    );
    assert.deepEqual(
      write.map(({ text }) => /^status: .*$/m.exec(text)?.[0]),
      ['status: excluded', 'status: ongoing'],
    );
  });

  it('keeps two values for one place one behind the other, numbers too; the same number once', () => {
    const at = (...values: string[]) =>
      values.map((value) => ({ path: ['own_number'] as [string], found: found(value) }));
    const own = (...values: string[]) =>
      importPlan(material({ ...alder, texts: at(...values) }), undefined).write[0]?.text.split('own_number: ')[1];
    assert.equal(own('5', '6'), '|-\n  5\n  6\n');
    assert.equal(own('5', '5'), '5\n');
    assert.equal(own('wards', '6'), '|-\n  wards\n  6\n');
  });

  it('never makes one file of two entries: the second is lost, and said', () => {
    const { write, losses } = importPlan(material(alder, { ...alder, name: found('Ålder 2019', 'A', 3) }), undefined);
    assert.equal(write.length, 1);
    assert.match(losses[0]?.reason ?? '', /^Another entry before it makes the same file\./);
    assert.ok(losses[0]?.at.some(({ row }) => row === 3));
  });

  it('is worked out step by step, so that somebody can leave', () => {
    const steps = importSteps(material(alder, { ...alder, name: found('Birch 2018') }), undefined);
    assert.deepEqual(
      [steps.next(), steps.next()].map(({ value }) => value),
      [
        { done: 1, all: 2 },
        { done: 2, all: 2 },
      ],
    );
  });

  it('gives two people of one study two files, and what they agreed a third', () => {
    const { write } = importPlan(
      material(
        alder,
        { ...alder, person: found('Anton Mayr') },
        { ...alder, person: found('Consensus'), isConsensus: found('Consensus') },
      ),
      undefined,
    );
    assert.deepEqual(
      write.map(({ path, text }) => [path, text.split('\n')[1]]),
      [
        ['studies/alder-2019.AM.extraction.yaml', 'extractor: AM'],
        ['studies/alder-2019.AM2.extraction.yaml', 'extractor: AM2'],
        ['studies/alder-2019.extraction.yaml', 'consensus: {by: [AM, AM2]}'],
      ],
    );
  });

  it('finds the study that has the work already, whatever it is called there', () => {
    const review = buildReview('review', [
      readRecord(
        'review/studies/rest.extraction.yaml',
        parse('study: rest\nextractor: AM\nreports:\n  - id: main\n    citation: {doi: 10.1000/ALDER}\n'),
      ),
    ]);
    assert.deepEqual(
      importPlan(material(alder), review).differs.map(({ path }) => path),
      ['review/studies/rest.extraction.yaml'],
    );
  });
});
