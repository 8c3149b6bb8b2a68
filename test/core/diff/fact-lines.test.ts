import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { factLines } from '../../../src/core/diff/facts/fact-lines';
import { recordFromBytes } from '../../../src/core/document/unread';

const wordsOf = (text: string) => factLines(recordFromBytes('a.extraction.yaml', Buffer.from(text)));
const STUDY = 'study: alder-2019\n';

describe('a file in words', () => {
  it('has one fact a line, each with its whole place, in the canonical order', () => {
    assert.equal(
      wordsOf(`study: alder-2019
extractor: LM
rob2:
  - result: exhaustion-6m
    missing_data:
      judgement: high
      q3.4: PN
      support: Half of them left.
design: RCT
country: [Norway, Denmark]
results:
  - measure: mbi-exhaustion
    id: exhaustion-6m
    estimate: {value: -2.80, ci: [-6.9, 1.3]}
    by_arm: [{arm: training, mean: 18.2}]
    support: {for: estimate, page: 5}
`),
      `Study id = alder-2019
Extractor = LM
Design = randomised trial
Country = Denmark
Country = Norway
Results · exhaustion-6m · measure = mbi-exhaustion
Results · exhaustion-6m · by arm · training · mean = 18.2
Results · exhaustion-6m · estimate · value = -2.80
Results · exhaustion-6m · estimate · confidence interval = -6.9, 1.3
Results · exhaustion-6m · support = for estimate; page 5
RoB 2 · exhaustion-6m · missing data · 3.4 = PN
RoB 2 · exhaustion-6m · missing data · judgement = high
RoB 2 · exhaustion-6m · missing data · support = Half of them left.
`,
    );
  });

  it('keeps the rows of a tool in their order, of which the first that holds decides', () => {
    const text = `tool: ward_check
domains:
  conduct:
    rules: [{when: {q2: no}, level: high}, {when: {q1: no}, level: low}]
`;
    assert.equal(
      wordsOf(text),
      `Tool = ward_check
Domains · conduct · rules = when q2 no; level high
Domains · conduct · rules = when q1 no; level low
`,
    );
  });

  it('is the same whatever the order, the form and the spelling, and not where a digit differs', () => {
    const one = wordsOf(
      `${STUDY}design: RCT\ncountry: [Norway, Denmark]\naim: "To find out"\nresults:\n  - id: a\n  - id: b\n`,
    );
    const other = wordsOf(
      `# A comment\n${STUDY}results: [{id: b, role: }, {id: a}]\naim: >\n  To find\n  out\ncountry:\n  - Denmark\n  - Norway\ndesign: randomised trial\nperiod:\n`,
    );
    assert.equal(other, one);
    assert.notEqual(wordsOf(`${STUDY}completeness: 0.060`), wordsOf(`${STUDY}completeness: 0.06`));
  });

  it('names entries by what they are, and never by their position', () => {
    const lines = wordsOf(`${STUDY}drop_out: {arm: training, timepoint: 6 months}
rob2:
  - {result: r1, effect_of_interest: assignment, overall: {judgement: low}}
  - {result: r1, effect_of_interest: adhering, overall: {judgement: high}}
robins_i: [{overall: {judgement: serious}}]
progress_plus: {occupation: {reported: by arm}}
cici:
  - {finding: Managers changed twice., influence: barrier}
  - {finding: Managers changed twice., influence: mixed}
`);
    for (const line of [
      'Drop-out = training, 6 months',
      'RoB 2 · r1, assignment · overall · judgement = low',
      'RoB 2 · r1, adhering · overall · judgement = high',
      'ROBINS-I · the study as a whole · overall · judgement = serious',
      'PROGRESS-Plus · occupation · reported = by arm',
      'Context and implementation (CICI) · “Managers changed twice.” · influence = barrier',
      'Context and implementation (CICI) · “Managers changed twice.” (2) · influence = mixed',
    ])
      assert.ok(lines.includes(`${line}\n`), `${line}\n\n${lines}`);
  });

  it('keeps what the format does not know, and a key that is another one’s word', () => {
    assert.equal(
      wordsOf(`${STUDY}beds_per_ward: 18\nconstructor: {toString: [a, b]}\n`),
      'Study id = alder-2019\nbeds per ward = 18\nconstructor · toString = a\nconstructor · toString = b\n',
    );
  });

  it('has what is in conflict twice, and everything else once', () => {
    const [ours, theirs] = [
      `${STUDY}aim: One\ncountry: Norway\n`,
      `${STUDY}aim: Two\ncountry: Norway\nsetting: {sites: 2}\n`,
    ];
    const marked = `${STUDY}<<<<<<< HEAD · aim\naim: One\n=======\naim: Two\n>>>>>>> cb\ncountry: Norway\n<<<<<<< HEAD\n=======\nsetting: {sites: 2}\n>>>>>>> cb\n`;
    const [first = '', ...lines] = wordsOf(marked).split('\n');
    assert.match(first, /^In conflict: /);
    assert.deepEqual(lines, [
      'Study id = alder-2019',
      'Aim = One',
      'Aim = Two',
      'Country = Norway',
      'Setting · sites = 2',
      '',
    ]);
    const isOf = (text: string) => (line: string) => wordsOf(text).split('\n').includes(line);
    assert.deepEqual(lines.filter(isOf(ours)).join('\n'), wordsOf(ours));
    assert.deepEqual(lines.filter(isOf(theirs)).join('\n'), wordsOf(theirs));
  });

  it('says of a file that it cannot be read, and shows it as it is', () => {
    const broken = `${STUDY}aim: "To find out\n<<<<<<< HEAD\ncountry: Norway\n=======\ncountry: Denmark\n>>>>>>> main\n`;
    const [first = '', ...rest] = wordsOf(broken).split('\n');
    assert.match(first, /^Not readable as extraction: /);
    assert.equal(rest.join('\n'), broken);
    assert.match(wordsOf('title: What is it?\n'), /^Not readable as extraction: it does not say what it is about\./);
    assert.match(factLines(recordFromBytes('a', new Uint8Array([0, 1, 0, 2, 0, 3, 0, 0]))), /^Not readable/);
    assert.equal(wordsOf(''), '');
  });

  it('says everything of the examples once, each on its line', () => {
    for (const path of globSync('examples/**/*.extraction.yaml')) {
      const told = factLines(recordFromBytes(path, readFileSync(path)));
      assert.match(told, /^(?:[^\n]+ = [^\n]+\n)+$/, path);
    }
  });
});
