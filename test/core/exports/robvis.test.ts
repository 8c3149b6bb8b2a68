import assert from 'node:assert/strict';
import { robvisExport } from '../../../src/core/exports/robvis';
import { instruments } from '../../../src/core/knowledge/list';
import { readFixture } from '../checks/fixture';

const ROB2 = ['randomisation', 'deviations', 'missing_data', 'measurement', 'reporting'];
const ROBINS_2016 = [
  'confounding',
  'selection',
  'classification',
  'deviations',
  'missing_data',
  'measurement',
  'reporting',
];

const judged = (keys: readonly string[], level: string) =>
  keys.map((key) => `    ${key}: {judgement: ${level}}\n`).join('');

const study = (id: string, design: string, section: string, assessments: string) =>
  `# file: studies/${id}.extraction.yaml
study: ${id}
consensus: {by: [LM, CB]}
design: ${design}
results:
  - {id: burnout, outcome: burnout, timepoint: 6 months, population: all}
${section}:
${assessments}`;

const exported = (...files: readonly string[]) =>
  robvisExport(
    readFixture(
      `# file: review.extraction.yaml\nreview: practice-review\nappraisal:\n  rob2: {effect_of_interest: assignment}\n  robins_i: {version: 2016, effect_of_interest: assignment}\n${files.join('')}`,
    ).review,
  );

describe('files for robvis', () => {
  it('have the columns of the template, in its order, and judgements in whole words', () => {
    const { files, leftOut } = exported(
      study(
        'ash',
        'randomised trial',
        'rob2',
        `  - result: burnout\n${judged(ROB2, 'some concerns')}    overall: {judgement: high}\n`,
      ),
    );
    assert.deepEqual(leftOut, []);
    assert.deepEqual(
      files.map(({ name, tool, text }) => [name, tool, text]),
      [
        [
          'robvis-rob2-parallel-assignment.csv',
          'ROB2',
          'Study,D1,D2,D3,D4,D5,Overall\r\n"ash: burnout, 6 months",Some concerns,Some concerns,Some concerns,Some concerns,Some concerns,High\r\n',
        ],
      ],
    );
  });

  it('keep forms apart: cluster trials have D1b, crossover trials no template', () => {
    const cluster = `  - result: burnout\n${judged(['randomisation', 'recruitment', ...ROB2.slice(1)], 'low')}    overall: {judgement: low}\n`;
    const crossover = `  - result: burnout\n${judged(['randomisation', 'period_and_carryover', ...ROB2.slice(1)], 'low')}    overall: {judgement: low}\n`;
    const { files } = exported(
      study('birch', 'cluster randomised trial', 'rob2', cluster),
      study('cedar', 'crossover trial', 'rob2', crossover),
    );
    assert.deepEqual(
      files.map(({ tool, text }) => [tool, text.split('\r\n')[0]]),
      [
        ['ROB2-Cluster', 'Study,D1,D1b,D2,D3,D4,D5,Overall'],
        [
          'Generic',
          'Study,Bias arising from the randomisation process,Bias arising from period and carryover effects,Bias due to deviations from intended interventions,Bias due to missing outcome data,Bias in measurement of the outcome,Bias in selection of the reported result,Overall',
        ],
      ],
    );
  });

  it('leave out what robvis would show as something else, and say so', () => {
    const { files, leftOut } = exported(
      study(
        'ash',
        'randomised trial',
        'rob2',
        `  - result: burnout\n${judged(ROB2.slice(1), 'low')}    overall: {judgement: low}\n`,
      ),
      study(
        'birch',
        'randomised trial',
        'rob2',
        `  - result: burnout\n${judged(ROB2, 'moderate')}    overall: {judgement: low}\n`,
      ),
    );
    assert.deepEqual(files, []);
    assert.deepEqual(leftOut, [
      'ash: burnout, 6 months, RoB 2: D1 is not judged; robvis would show it as not applicable.',
      'birch: burnout, 6 months, RoB 2: “moderate” (D1) is no judgement of the instrument.',
    ]);
  });

  it('take “no information” only where the instrument has it', () => {
    const text = `  - result: burnout\n${judged(ROBINS_2016, 'no information')}    overall: {judgement: serious}\n`;
    const [file] = exported(study('fir', 'cohort study', 'robins_i', text)).files;
    assert.equal(file?.tool, 'ROBINS-I');
    assert.match(file?.text ?? '', /,No information,No information,Serious\r\n$/);
  });

  it('never put version 2 of ROBINS-I into the template for 2016, and say what they rename', () => {
    const keys = ['confounding', 'classification', 'selection', 'missing_data', 'measurement', 'reporting'];
    const text = `  - version: 2\n    result: burnout\n${judged(keys.slice(0, 1), 'low except confounding')}${judged(keys.slice(1), 'low')}    overall: {judgement: low except confounding}\n`;
    const [file] = exported(study('fir', 'cohort study', 'robins_i', text)).files;
    assert.equal(file?.tool, 'Generic');
    assert.match(file?.text ?? '', /: burnout, 6 months",Low,Low,Low,Low,Low,Low,Low\r\n$/);
    assert.match(file?.notes.join(' ') ?? '', /“Low except confounding” is written as “Low”/);
  });

  it('tell two assessments of one name apart', () => {
    const one = (result: string) => `  - result: ${result}\n${judged(ROB2, 'low')}    overall: {judgement: low}\n`;
    const [file] = exported(study('ash', 'randomised trial', 'rob2', one('burnout') + one('burnout'))).files;
    assert.equal(new Set(file?.text.split('\r\n').map((line) => line.split('",')[0])).size, 4);
  });
});

describe('words for robvis', () => {
  /** robvis 0.3.0.900: initials of the words, in small letters; then the first of them decides. */
  const readAs: Readonly<Record<string, string>> = {
    l: 'low',
    s: 'some',
    u: 'unclear',
    m: 'moderate',
    h: 'high',
    c: 'critical',
    n: 'no information',
  };

  it('begin with the letter by which robvis knows the level, and are no abbreviations', () => {
    const all = [
      ...instruments.flatMap(({ robvis }) => robvis?.templates.map(({ words }) => words) ?? []),
      ...instruments.flatMap(({ robvis }) => (robvis === undefined ? [] : [robvis.genericWords])),
    ];
    for (const [level, word] of all.flatMap((words) => Object.entries(words))) {
      assert.ok(word.length > 2, word);
      assert.equal(word[0]?.toLowerCase(), level[0], level);
      assert.ok(word[0] !== undefined && word[0].toLowerCase() in readAs, word);
    }
  });

  it('are there for domains that the instruments have', () => {
    for (const instrument of instruments)
      for (const { columns } of instrument.robvis?.templates ?? [])
        assert.ok(
          instrument.variants.some(
            ({ domains }) =>
              domains.filter(({ screening }) => !screening).length === columns.length &&
              columns.every(([, key]) => domains.some((domain) => domain.key === key)),
          ),
        );
  });
});
