/** Tables of judgements with a tool that the review describes itself: what is exported for robvis is read back. */
import assert from 'node:assert/strict';
import { robvisExport } from '../../../src/core/exports/robvis';
import { importPlan } from '../../../src/core/index';
import { assessmentsOf } from '../../../src/core/review/appraisal/assessments';
import { includedStudies, type Review } from '../../../src/core/review/review';
import { ownToolsOf } from '../../../src/core/review/tools-of-review';
import { readerFor } from '../../../src/formats/importing/list';
import { readFixture } from '../../core/checks/fixture';
import { noTurns } from './no-turns';

const REVIEW = `# file: review.extraction.yaml
review: made-up
title: A made-up review (fictional)
`;

const TOOL = `# file: tools/night-rounds.tool.yaml
tool: night_rounds
name: Night rounds (fictional)
about: study
levels: [low, some concerns, high]
domains:
  choice: {name: Choice of the wards}
  loss: {name: Nurses who left}
  noise: {name: Measuring the noise}
overall: {rule: worst domain}
`;

const study = (id: string, ...levels: string[]) => `# file: studies/${id}.extraction.yaml
study: ${id}
cited_as: ${id.slice(0, 1).toUpperCase()}${id.slice(1).replace('-', ' ')}
night_rounds:
  - choice: {judgement: ${levels[0]}}
    loss: {judgement: ${levels[1]}}
    noise: {judgement: ${levels[2]}}
    overall: {judgement: ${levels[3]}}
`;

const reading = (...files: string[]): Review => readFixture(files.join('')).review;

/** All judgements of the tool, study by study. */
function judgedIn(review: Review): unknown {
  const [tool] = ownToolsOf(review);
  assert.ok(tool);
  return includedStudies(review).map((each) => [
    each.id,
    assessmentsOf(each, tool, review).map(({ domains, overall }) => [
      ...domains.map(({ domain, given }) => [domain.key, given?.value]),
      ['overall', overall.given?.value],
    ]),
  ]);
}

const sourceOf = (text: string, review: Review | undefined, name = 'robvis.csv') => ({
  name,
  bytes: new TextEncoder().encode(text),
  ...(review && { into: review }),
});

describe('a table of judgements with a tool of the team', () => {
  const full = reading(
    REVIEW,
    TOOL,
    study('ash-2019', 'low', 'some concerns', 'high', 'high'),
    study('elm-2020', 'low', 'low', 'low', 'low'),
  );
  const [file] = robvisExport(full).files;

  it('that was exported for robvis is read back as it was', async () => {
    assert.ok(file);
    const empty = reading(REVIEW, TOOL);
    const source = sourceOf(file.text, empty);
    const reader = await readerFor(source, undefined);
    assert.equal(reader?.id, 'judgements');
    const plan = importPlan(await reader.read(source, noTurns), empty, {});
    assert.deepEqual(plan.losses, []);
    const written = plan.write.map(({ path, text }) => `# file: ${path}\n${text}`);
    assert.deepEqual(judgedIn(reading(REVIEW, TOOL, ...written)), judgedIn(full));
  });

  it('is not recognised where the review does not describe the tool', async () => {
    assert.ok(file);
    for (const review of [undefined, reading(REVIEW)])
      assert.notEqual((await readerFor(sourceOf(file.text, review), undefined))?.id, 'judgements');
  });

  it('says which words the tool does not have', async () => {
    const review = reading(REVIEW, TOOL);
    const text = 'Study,Choice of the wards,Nurses who left,Measuring the noise\nAsh 2019,low,serious,high\n';
    const source = sourceOf(text, review);
    const reader = await readerFor(source, undefined);
    const losses = (await reader?.read(source, noTurns))?.losses ?? [];
    assert.deepEqual(
      losses.map(({ value, reason }) => [value, reason]),
      [
        [
          'serious',
          'This is no judgement of Night rounds (fictional), which has: Low, Some concerns, High. Ask whoever wrote it what is meant.',
        ],
      ],
    );
  });

  it('of the program is read as before beside it', async () => {
    const review = reading(REVIEW, TOOL);
    const source = sourceOf('Study,D1,D2,D3,D4,D5,Overall\nAsh 2019,Low,Low,Low,Low,High,High\n', review);
    const reader = await readerFor(source, undefined);
    const [found] = (await reader?.read(source, noTurns))?.studies ?? [];
    assert.equal(found?.assessments[0]?.tool, 'rob2');
  });

  /** How good something is: the best level is called as the worst is in robvis. */
  const QUALITY = TOOL.replace('[low, some concerns, high]', '[high, moderate, low]');

  async function readInto(text: string, tool: string) {
    const source = sourceOf(
      `Study,Choice of the wards,Nurses who left,Measuring the noise\n${text}`,
      reading(REVIEW, tool),
    );
    const material = await (await readerFor(source, undefined))?.read(source, noTurns);
    return {
      judged: material?.studies.map(({ assessments }) =>
        assessments.map(({ domains }) => domains.map(({ judgement }) => judgement?.value).join(', ')).join(),
      ),
      losses: material?.losses.map(({ value, reason }) => `${value}: ${reason}`),
      remarks: material?.remarks?.map(({ words }) => words),
    };
  }

  it('is read in the words of the tool where it has them', async () => {
    const found = await readInto('Ash 2019,High,Moderate,Low\n', QUALITY);
    assert.deepEqual(found, { judged: ['high, moderate, low'], losses: [], remarks: [] });
  });

  it('is read back where it has the words of robvis, which say the opposite here, and says so', async () => {
    const found = await readInto('Ash 2019,Low,Some concerns,High\n', QUALITY);
    assert.deepEqual(found, {
      judged: ['high, moderate, low'],
      losses: [],
      remarks: [
        'The judgements with Night rounds (fictional) stand here as this program writes them for robvis, and are read back: “Low” as “high”, “Some concerns” as “moderate”, “High” as “low”.',
      ],
    });
  });

  it('is not read where nobody can say which of the two is meant', async () => {
    const found = await readInto('Ash 2019,Low,Low,High\n', QUALITY);
    assert.deepEqual(found.judged, []);
    assert.deepEqual(
      found.losses?.map((loss) => loss.split(':')[0]),
      ['Low', 'Low', 'High', 'Ash 2019'],
    );
    assert.match(
      found.losses?.[0] ?? '',
      /^Low: “Low” is a level of Night rounds \(fictional\), and in tables for robvis it stands for: high\. Nothing here says which is meant\./,
    );
  });

  it('has what stands behind the name of a study as its result, where the tool is about results', async () => {
    const about = TOOL.replace('about: study', 'about: result');
    const source = sourceOf(
      'Study,Choice of the wards,Nurses who left,Measuring the noise\n"Ash 2019: noise, 3 months",low,low,high\nA trial: of noise,low,low,low\n',
      reading(REVIEW, about),
    );
    const material = await (await readerFor(source, undefined))?.read(source, noTurns);
    assert.deepEqual(
      material?.studies.map(({ name, results }) => [name.value, results.map(({ outcome }) => outcome.value)]),
      [
        ['Ash 2019', ['noise, 3 months']],
        ['A trial: of noise', []],
      ],
    );
  });

  it('of two domains is recognised where the table has nothing else', async () => {
    const two = TOOL.replace('  noise: {name: Measuring the noise}\n', '');
    const kindOf = async (heads: string) =>
      (await readerFor(sourceOf(`${heads}\nAsh 2019,low,low,low\n`, reading(REVIEW, two)), undefined))?.id;
    assert.equal(await kindOf('Study,Choice of the wards,Nurses who left,Overall'), 'judgements');
    assert.notEqual(await kindOf('Study,Choice of the wards,Nurses who left,Rooms'), 'judgements');
  });

  it('takes domains by their whole names, whatever these say, and no judgement for a result or a year', async () => {
    const tool = `# file: tools/night-rounds.tool.yaml
tool: night_rounds
name: Night rounds (fictional)
about: result
levels: [low, high]
scales: {fit: {name: Fit, levels: [fits, does not fit]}}
domains:
  help: {name: Peer support}
  outcome: {name: Outcome}
  nurses: {name: Blinding (nurses)}
  others: {name: Blinding (assessors)}
  wards: {name: The wards, scale: fit}
`;
    const text =
      'Study,Peer support,Outcome,Blinding (nurses),Blinding (assessors),The wards\nAsh 2019,low,high,low,high,fits\nElm 2020,fits,low,low,low,fits\n';
    const source = sourceOf(text, reading(REVIEW, tool));
    const material = await (await readerFor(source, undefined))?.read(source, noTurns);
    assert.deepEqual(
      material?.studies.map(({ name, results, assessments }) => [
        name.value,
        results.length,
        assessments[0]?.domains.map(({ key, judgement }) => `${key} ${judgement?.value}`).join(', '),
      ]),
      [
        ['Ash 2019', 0, 'help low, outcome high, nurses low, others high, wards fits'],
        ['Elm 2020', 0, 'outcome low, nurses low, others low, wards fits'],
      ],
    );
    assert.match(material?.losses[0]?.reason ?? '', /^“fits” is a level of another scale of Night rounds/);
  });

  it('leaves the name of a study whole that has a colon in it', async () => {
    const about = TOOL.replace('about: study', 'about: result');
    const known = '# file: studies/noise.extraction.yaml\nstudy: noise\nname: "NOISE 2019: pilot"\n';
    const text =
      'Study,Choice of the wards,Nurses who left,Measuring the noise\nNOISE 2019: pilot,low,low,high\nNOISE 2019: pilot: sleep,low,low,low\n';
    const source = sourceOf(text, reading(REVIEW, about, known));
    const material = await (await readerFor(source, undefined))?.read(source, noTurns);
    assert.deepEqual(
      material?.studies.map(({ name, results }) => [name.value, results.map(({ outcome }) => outcome.value)]),
      [['noise', ['sleep']]],
    );
  });

  /** Fictional: two results that are called alike. */
  const ASH = `# file: studies/ash-2019.extraction.yaml
study: ash-2019
name: Ash 2019
results:
  - {id: by-nurses, outcome: sleep}
  - {id: by-patients, outcome: sleep}
`;
  const ABOUT_RESULTS = TOOL.replace('about: study', 'about: result');
  const HEADS = 'Study,Choice of the wards,Nurses who left,Measuring the noise,Overall';
  const takenInto = async (text: string, ...files: string[]) => {
    const source = sourceOf(text, reading(REVIEW, ...files));
    const material = await (await readerFor(source, undefined))?.read(source, noTurns);
    assert.ok(material);
    return {
      judged: material.studies.flatMap(({ name, results, assessments }) =>
        assessments.map(({ result, overall }) =>
          [name.value, result === undefined ? '' : results[result]?.id, overall?.judgement?.value].join(' | '),
        ),
      ),
      lost: material.losses,
    };
  };

  it('has results that are called alike by their ids, and is read back so', async () => {
    const judgements = (result: string, level: string) =>
      `  - {result: ${result}, choice: {judgement: low}, loss: {judgement: low}, noise: {judgement: ${level}}, overall: {judgement: ${level}}}\n`;
    const assessed = `${ASH}night_rounds:\n${judgements('by-nurses', 'low')}${judgements('by-patients', 'high')}`;
    const [table] = robvisExport(reading(REVIEW, ABOUT_RESULTS, assessed)).files;
    assert.match(table?.text ?? '', /Ash 2019: by-nurses[\s\S]*Ash 2019: by-patients/);
    const { judged, lost } = await takenInto(table?.text ?? '', ABOUT_RESULTS, ASH);
    assert.deepEqual(judged, ['ash-2019 | by-nurses | low', 'ash-2019 | by-patients | high']);
    assert.deepEqual(lost, []);
  });

  it('has no result that nobody can tell: several are called so', async () => {
    const { judged, lost } = await takenInto(`${HEADS}\nAsh 2019: sleep,low,low,low,low\n`, ABOUT_RESULTS, ASH);
    assert.deepEqual(judged, []);
    assert.match(lost[0]?.reason ?? '', /^Several results of this study are called “sleep”.*by-nurses, by-patients/);
    assert.equal(lost[0]?.at.length, 5);
  });

  it('makes no study of a row that has a number because there are two of its name', async () => {
    const ash = study('ash-2019', 'low', 'low', 'low', 'low')
      .replace(/night_rounds:[\s\S]*/, '')
      .replace('cited_as', 'name');
    const text = `${HEADS}\nAsh 2019,low,low,low,low\nAsh 2019 (2),low,low,low,low\nAsh 2019 (3),high,low,low,high\nElm 2020,low,low,low,low\nElm 2020 (2),low,low,high,high\n`;
    const { judged, lost } = await takenInto(text, TOOL, ash);
    assert.deepEqual(judged, ['ash-2019 |  | low', 'Elm 2020 |  | low', 'Elm 2020 (2) |  | high']);
    assert.deepEqual(
      lost.map(({ reason }) => reason.split(/[,.]/)[0]),
      ['This row says the same as that of “Ash 2019”', 'This seems to be a further row of “Ash 2019”'],
    );
  });

  it('of one domain is recognised only where the table says that it is judged', async () => {
    const one = TOOL.replace(/ {2}choice.*\n {2}loss.*\n/, '').replace('Measuring the noise', 'Age');
    const kindOf = async (heads: string) =>
      (await readerFor(sourceOf(`${heads}\nAsh 2019,low,low\n`, reading(REVIEW, one)), undefined))?.id;
    assert.notEqual(await kindOf('Study,Age'), 'judgements');
    assert.equal(await kindOf('Study,Age,Overall'), 'judgements');
    assert.equal(await kindOf('Study,Age (judgement)'), 'judgements');
  });

  it('of two domains is recognised beside an outcome, a year and a weight', async () => {
    const two = TOOL.replace('  noise: {name: Measuring the noise}\n', '');
    const source = sourceOf(
      'Study,Year,Outcome,Choice of the wards,Nurses who left,Weight\nAsh,2019,sleep,low,low,3\n',
      reading(REVIEW, two),
    );
    assert.equal((await readerFor(source, undefined))?.id, 'judgements');
  });

  it('is not taken for another tool with the same domains: nobody can say which is meant', async () => {
    const other = TOOL.replace('tools/night-rounds', 'tools/day-rounds')
      .replace('tool: night_rounds', 'tool: day_rounds')
      .replace('name: Night rounds', 'name: Day rounds');
    const source = sourceOf(`${HEADS}\nAsh 2019,low,low,low,low\n`, reading(REVIEW, TOOL, other));
    const reader = await readerFor(source, undefined);
    assert.equal(reader?.id, 'judgements');
    await assert.rejects(
      async () => reader?.read(source, noTurns),
      /called so in (?:Night|Day) rounds \(fictional\) and in (?:Night|Day) rounds \(fictional\)/,
    );
  });
});
