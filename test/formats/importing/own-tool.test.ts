/** Tables of judgements with a tool that the review describes itself: what is exported for robvis is read back. */
import assert from 'node:assert/strict';
import { robvisExport } from '../../../src/core/exports/robvis';
import { importPlan } from '../../../src/core/index';
import { assessmentsOf } from '../../../src/core/review/appraisal/assessments';
import { includedStudies, type Review } from '../../../src/core/review/review';
import { instrumentsOf, ownToolsOf } from '../../../src/core/review/tools-of-review';
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
  ...(review && { instruments: instrumentsOf(review) }),
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
});
