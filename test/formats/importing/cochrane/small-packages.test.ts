import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { cochranePackage } from '../../../../src/formats/importing/readers/cochrane-package';
import { revman5 } from '../../../../src/formats/importing/readers/revman5';
import { UnreadableSource } from '../../../../src/formats/importing/source';
import { noTurns } from '../no-turns';
import { imported } from './imported';
import { csvOf, madeUpPackage, packed } from './made-up-package';
import { RM5, rm5 } from './made-up-rm5';
import { dirtyPackage, headingsPackage, nestedPackage, rob2HeadingsPackage, rob2Package } from './small-packages';

const CEDAR = `study: cedar-2018
arms:
  - {id: training, name: Training, role: intervention}
  - {id: usual-care, name: Usual care, role: comparator}
results:
  - id: falls-6-months
    outcome: Falls
    timepoint: 6 months
    by_arm:
      - {arm: training, analysed: 51, events: 4}
      - {arm: usual-care, analysed: 49, events: 9}
    note: As randomised
  - id: sleep-6-months
    outcome: Sleep
    timepoint: 6 months
    by_arm:
      - {arm: training, analysed: 40, mean: 20.5, sd: 4}
      - {arm: usual-care, analysed: 42, mean: 18, se: 0.7}
  - id: sick-leave
    outcome: Sick leave
    comparison: [training, usual-care]
    estimate: {type: rr, value: 0.8, ci: [0.6576, 0.9732]}
`;

const ASH = `study: ash-2019
reports:
  - id: main
    citation:
      authors: [Ash M, 'O’Moe LA']
      year: 2019
      title: 'Sleep & rest: a cluster trial'
      journal: Journal of Made-up Trials
      volume: 12
      issue: 3
      pages: '11-19'
      doi: 10.1000/ash
      pmid: 12345678
      kind: journal article
    note: 'crs: 999'
  - id: report-2
    citation: {authors: [Ash M], year: 2018, title: A poster about sleep, journal: Made-up Congress}
design: cluster randomised trial
registration: ISRCTN01234567
participants: {description: 'Ward nurses (n > 80)'}
arms:
  - id: training
    name: Training
    role: intervention
    description: |-
      Two days
      Sleep training
  - {id: usual-care, name: Usual care, role: comparator, description: No training}
results:
  - id: sleep-6-weeks
    outcome: Sleep
    timepoint: 6 weeks
    comparison: [training, usual-care]
    by_arm:
      - {arm: training, analysed: 40, mean: 20.5, sd: 4}
      - {arm: usual-care, analysed: 42, mean: 18, sd: 4.5}
    derive: {metric: md, from: means}
rob2:
  - result: sleep-6-weeks
    randomisation: {judgement: low, support: By computer.}
    missing_data: {judgement: some concerns, support: Few left.}
    overall: {judgement: some concerns}
notes: 'Data source: PUBLISHED_DATA_ONLY'
characteristics: {methods: Cluster-randomised trial}
covariates: {setting: Hospital}
`;

describe('a data package with JSON and RoB 2', () => {
  it('gives a study as JSON and tables say it together, with “unclear” as “some concerns”', async () => {
    const { texts, plan } = await imported(rob2Package);
    assert.equal(texts.get('studies/ash-2019.extraction.yaml'), ASH);
    const lost = plan.losses.map(({ at: [origin], reason }) => `${origin?.row} ${origin?.column}: ${reason}`);
    assert.ok(
      lost.includes(
        '3 Intervention: Another place of the source says “No training” of the same thing, and that is taken.',
      ),
    );
    assert.ok(lost.includes('2 Unknown column: Nothing is known of “Unknown column”.'));
  });

  it('names the analysis with its method, and says of whom the design is not known', async () => {
    const { texts, plan } = await imported(rob2Package);
    const review = texts.get('review.extraction.yaml') ?? '';
    assert.match(
      review,
      /- analysis: '1\.1'\n {4}title: Sleep\n {4}comparison: Training or not\n {4}outcome: Sleep\n {4}metric: md\n {4}results: \[sleep-6-weeks\]\n {4}method: reml\n {4}interval: hartung-knapp\n {4}zero_tau2: normal\n/,
    );
    assert.deepEqual(
      plan.remarks.map(({ words }) => words),
      [
        'The source does not say without a doubt whether chance decided about groups. Write “design” in Birch 2020: forest plots have no summary before.',
      ],
    );
  });

  it('turns the ratio of two arms back from its logarithm only where it has to', async () => {
    const { texts } = await imported(rob2Package);
    assert.match(
      texts.get('studies/birch-2020.extraction.yaml') ?? '',
      /comparison: \[training, usual-care\]\n {4}estimate: \{type: rr, value: 0\.8, ci: \[0\.6576, 0\.9732\], p: 0\.026\}/,
    );
  });
});

describe('a data package whose JSON nests results as RevMan’s schema does', () => {
  it('has the numbers of groups, what stands under raw data, and estimates by their codes', async () => {
    const { texts, plan } = await imported(nestedPackage, 'nested');
    assert.equal(texts.get('studies/cedar-2018.extraction.yaml'), CEDAR);
    assert.deepEqual(
      plan.losses
        .filter(({ at: [first] }) => /result/.test(first?.column ?? ''))
        .map(({ value, reason }) => [value, reason]),
      [
        ['0.95', 'Intervals are of 95% where nothing else is written.'],
        ['0.01', 'Numbers of two results together have no place here.'],
        ['APPROXIMATION', 'Numbers of two results together have no place here.'],
      ],
    );
  });
});

describe('a data package with several headings of one domain', () => {
  it('keeps each of RoB 1: by groups of outcomes, else as a domain of the team’s own under its whole heading', async () => {
    const { texts, plan } = await imported(headingsPackage);
    assert.equal(
      texts.get('studies/ash-2019.extraction.yaml')?.replace(/^study: .*\n/, ''),
      `rob1:
  - allocation_concealment: {judgement: low, support: Why Allocation concealment (selection bias)}
    other_bias: {judgement: unclear, support: Why Other bias}
    allocation_concealment_all_outcomes:
      judgement: high
      support: 'Why Allocation concealment: All outcomes'
    other_bias_domain: {judgement: high, support: Why Other bias (funding)}
    fidelity: {judgement: low, support: Why Fidelity (trained)}
    fidelity_2: {judgement: high, support: Why Fidelity (measured)}
  - outcomes: objective outcomes
    blinding_of_outcome_assessment:
      judgement: low
      support: 'Why Blinding of outcome assessment (detection bias): objective outcomes'
  - outcomes: subjective outcomes
    blinding_of_outcome_assessment:
      judgement: high
      support: 'Why Blinding of outcome assessment (detection bias): subjective outcomes'
  - outcomes: short term
    incomplete_outcome_data:
      judgement: low
      support: Why Incomplete outcome data (attrition bias) - short term
  - outcomes: long term
    incomplete_outcome_data:
      judgement: unclear
      support: Why Incomplete outcome data (attrition bias) - long term
`,
    );
    assert.match(texts.get('review.extraction.yaml') ?? '', /other_bias_domain: Other bias \(funding\)\n/);
    assert.deepEqual(plan.losses, []);
  });

  it('lists what RoB 2 has no second place for', async () => {
    const { texts, plan } = await imported(rob2HeadingsPackage);
    assert.match(texts.get('studies/ash-2019.extraction.yaml') ?? '', /measurement: \{judgement: some concerns,/);
    assert.deepEqual(
      plan.losses.map(({ value }) => value),
      ['High risk', 'Why Bias in measurement of the outcome: pain', 'Low risk', 'Why Bias of the wards'],
    );
  });
});

describe('a data package that is not clean', () => {
  it('takes markup out of texts and keeps what only looks like it', async () => {
    const { texts } = await imported(dirtyPackage);
    const rossi = texts.get('studies/rossi-2011.extraction.yaml') ?? '';
    assert.match(rossi, /outcome: 'Death & harm'/);
    assert.match(rossi, /note: \|-\n {6}As randomised\n {6}n <sd unclear\n/);
  });

  it('keeps the rows of one study in two subgroups apart', async () => {
    const { texts } = await imported(dirtyPackage);
    const review = texts.get('review.extraction.yaml') ?? '';
    assert.match(review, /rossi-2011 death-harm: Short term\n {8}rossi-2011 death-harm-long-term: Long term\n/);
  });

  it('says that a measure of effect is not known, and keeps the numbers of the study', async () => {
    const { texts, plan } = await imported(dirtyPackage);
    assert.match(
      texts.get('studies/nilsson-2001.extraction.yaml') ?? '',
      /estimate: \{type: Prevalence, value: 0\.2, ci: \[0\.1, 0\.3\], se: 0\.05\}/,
    );
    assert.ok(
      plan.losses.some(
        ({ value, reason }) =>
          value === 'A versus B' &&
          reason.startsWith('Analysis 1.2 is not taken over: “Prevalence” is no measure of effect here.'),
      ),
    );
  });

  it('reads decimal commas, and says so', async () => {
    const dots = await imported(packed(madeUpPackage({ studies: 5 }).files));
    const commas = await imported(packed(madeUpPackage({ studies: 5, separator: ';' }).files));
    for (const [path, text] of dots.texts)
      if (path.startsWith('studies/')) assert.equal(commas.texts.get(path), text, path);
    assert.ok(commas.plan.remarks.some(({ words }) => words.startsWith('Its numbers have decimal commas')));
  });

  it('makes one study of two rows of one name, and says what the second row says otherwise', async () => {
    const table = {
      heads: ['Study', 'Year', 'Char: Methods', 'Char: Notes'],
      rows: [
        { Study: 'Ash 2019', Year: 2019, 'Char: Methods': 'RCT', 'Char: Notes': 'One' },
        { Study: 'Ash 2019', Year: 2019, 'Char: Methods': 'RCT', 'Char: Notes': 'Two' },
        { Study: 'ash 2019', Year: 2020, 'Char: Methods': '', 'Char: Notes': '' },
      ],
    };
    const { plan, texts } = await imported(packed({ 'CD-study-data/CD-study-information.csv': csvOf(table) }));
    assert.deepEqual([...texts.keys()], ['review.extraction.yaml', 'studies/ash-2019.extraction.yaml']);
    assert.deepEqual(
      plan.losses.map(({ value, reason }) => `${value}: ${reason}`),
      [
        'Two: Another place of the source says “One” of the same thing, and that is taken.',
        '2020: Another place of the source says “2019” of the same thing, and that is taken.',
      ],
    );
  });

  it('needs no table but one', async () => {
    const { files } = madeUpPackage({ studies: 3 });
    for (const [path, text] of Object.entries(files)) {
      if (!/study-information|data-rows|study-arms|risk-of-bias/.test(path) || /excluded|ongoing/.test(path)) continue;
      const { texts } = await imported(packed({ [path]: text }));
      assert.ok(texts.has('studies/alder-2000.extraction.yaml'), path);
    }
  });

  it('is refused in words where the archive is broken, or has nothing of a review, or JSON that is cut off', async () => {
    const { bytes } = packed(madeUpPackage({ studies: 3 }).files);
    const refused = (source: { name: string; bytes: Uint8Array }, pattern: RegExp) =>
      assert.rejects(
        cochranePackage.read(source, noTurns),
        (error: unknown) => error instanceof UnreadableSource && pattern.test(error.message),
      );
    await refused(
      { name: 'CD000000-SUP-01-dataPackage.zip', bytes: bytes.slice(0, bytes.length / 2) },
      /CD000000-SUP-01-dataPackage\.zip/,
    );
    await refused(
      { name: 'photos.zip', bytes: zipSync({ 'a.txt': strToU8('a') }) },
      /is no data package of a Cochrane review/,
    );
    await refused(
      packed({ 'x/CD1-study-data.json': '{"studies": [' }),
      /CD1-study-data\.json was not read: it is no JSON/,
    );
    assert.equal(
      await cochranePackage.recognises({
        name: 'CD000000-SUP-01-dataPackage.zip',
        bytes: bytes.slice(0, bytes.length / 2),
      }),
      true,
    );
  });
});

describe('a review of RevMan 5', () => {
  it('gives studies with references, characteristics and RoB 1', async () => {
    const { texts } = await imported(rm5());
    assert.equal(
      texts.get('studies/ash-2001.extraction.yaml'),
      `study: ash-2001
reports:
  - id: main
    citation:
      authors: [Ash AB, Birch C]
      year: 2001
      title: Rest on wards
      journal: Journal of Made-up Trials
      volume: 4
      issue: 2
      pages: '10-20'
      doi: 10.1000/rest
      kind: journal article
design: randomised trial
participants: {description: 'Nurses, n = 80'}
arms:
  - {id: rest, name: Rest, role: intervention}
  - {id: work, name: Work, role: comparator}
results:
  - id: sick-leave
    outcome: Sick leave
    comparison: [rest, work]
    by_arm:
      - {arm: rest, analysed: 40, events: 9}
      - {arm: work, analysed: 40, events: 13}
    derive: {metric: rr, from: events}
  - id: fatigue
    outcome: Fatigue
    comparison: [rest, work]
    by_arm:
      - {arm: rest, analysed: 40, mean: 19.0, sd: 4.5}
      - {arm: work, analysed: 41, mean: 20.0, sd: 4.6}
    derive: {metric: md, from: means}
  - id: leaving-ward
    outcome: Leaving the ward
    comparison: [rest, work]
    estimate: {type: hr, value: 0.8, ci: [0.6, 1.0666666667]}
rob1:
  - sequence_generation: {judgement: low, support: Coin}
  - outcomes: Short term
    incomplete_outcome_data: {judgement: high, support: Half left}
notes: 'Data source: PUB'
characteristics: {methods: Randomised controlled trial}
`,
    );
    assert.deepEqual(
      ['elm-1990', 'fir-2014', 'quiet'].map(
        (id) => /^status: .*$/m.exec(texts.get(`studies/${id}.extraction.yaml`) ?? '')?.[0],
      ),
      ['status: excluded', 'status: awaiting classification', 'status: ongoing'],
    );
  });

  it('gives the title, the objectives and the analyses, with no summary where RevMan shows none', async () => {
    const { texts } = await imported(rm5());
    const review = texts.get('review.extraction.yaml') ?? '';
    assert.match(review, /^title: Rest for tired wards\nquestion: \{aims: 'To assess rest & quiet\.'\}$/m);
    assert.match(
      review,
      /title: Sick leave\n.*\n.*\n.*\n.*\n {4}method: mantel-haenszel\n {4}interval: normal\n {4}published:\n {6}value: 0\.68\n {6}ci: \[0\.39, 1\.19\]\n/,
    );
    assert.match(
      review,
      /title: Fatigue\n(?:.*\n){8} {4}published:\n {6}subgroups:\n {8}- subgroup: At 1 month\n {10}value: -1\.0\n/,
    );
  });

  it('says that its manuscript and its tables of words are not taken over', async () => {
    const { plan } = await imported(rm5());
    const reasons = new Map(plan.losses.map(({ value, reason }) => [value, reason]));
    assert.match(reasons.get('Wards are tired.') ?? '', /text of the review/);
    assert.match(reasons.get('Rested well') ?? '', /table of words/);
    assert.equal(plan.losses.filter(({ reason }) => reason.startsWith('Nothing is known')).length, 0);
  });

  it('is refused in words where it is cut off or about diagnostic tests', async () => {
    await assert.rejects(revman5.read(rm5(RM5.slice(0, 3000)), noTurns), /rest\.rm5 was not read/);
    await assert.rejects(revman5.read(rm5(RM5.replace('INTERVENTION', 'DIAGNOSTIC')), noTurns), /diagnostic tests/);
  });
});
