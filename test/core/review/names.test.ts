import assert from 'node:assert/strict';
import { parse } from '../../../src/core/document/parse';
import { type RecordFile, readRecord } from '../../../src/core/document/record';
import { definitionsOf, referencesIn, resolve } from '../../../src/core/review/names';
import { buildReview } from '../../../src/core/review/review';

const TEXTS = {
  'review.yaml': `review: r
reviewers: {LM: Lee Moe, CB: {name: Cem Birk}}
vocabulary:
  outcomes: {burnout: {meaning: Exhaustion at work}, care: Rated by patients}
  timepoints: {6 months: Half a year}
themes: {leadership: {meaning: How leaders take part}}
`,
  'training.yaml': 'intervention: training\nname: Practice training\n',
  'birch.yaml': `study: birch
consensus: {by: [LM, CB]}
reports: [{id: main, citation: {title: A trial}}]
arms: [{id: training, name: Training}, {id: usual-care}]
results: [{id: r1, outcome: burnout}, {id: r2, outcome: care}]
`,
  'birch.LM.yaml': `study: birch
extractor: LM
results:
  - {id: r1, outcome: care, timepoint: 6 months, population: all, support: {page: 3, report: review}}
  - {id: only-lm, comparison: [training, usual-care]}
`,
  'birch.CB.yaml': 'study: birch\nextractor: CB\ninterventions: training\n',
  'cedar.yaml': 'study: cedar\nreports: [{id: thesis}]\nresults: [{id: r9}]\n',
};

const files = Object.entries(TEXTS).map(([path, text]) => readRecord(path, parse(text)));
const review = buildReview('', files);
const file = (path: keyof typeof TEXTS) => files.find((each) => each.path === path) as RecordFile;
const names = (path: keyof typeof TEXTS, target: Parameters<typeof definitionsOf>[2]) =>
  definitionsOf(review, file(path), target).map(({ name }) => name);

describe('names', () => {
  it('of records are those at the head of their files, with a title', () => {
    assert.deepEqual(names('review.yaml', 'study'), ['birch', 'cedar']);
    assert.deepEqual(definitionsOf(review, file('birch.yaml'), 'intervention'), [
      {
        name: 'training',
        target: 'intervention',
        file: 'training.yaml',
        span: { start: 14, end: 22 },
        title: 'Practice training',
      },
    ]);
    assert.equal(resolve(review, file('cedar.yaml'), 'study', 'birch')?.title, 'A trial');
  });

  it('of the review file are the same everywhere', () => {
    for (const path of ['review.yaml', 'birch.LM.yaml', 'training.yaml'] as const) {
      assert.deepEqual(names(path, 'outcome'), ['burnout', 'care']);
      assert.deepEqual(names(path, 'reviewer'), ['LM', 'CB']);
      assert.deepEqual(names(path, 'theme'), ['leadership']);
      assert.deepEqual(names(path, 'measure'), []);
    }
    const titles = definitionsOf(review, file('cedar.yaml'), 'outcome').map(({ title }) => title);
    assert.deepEqual(titles, ['Exhaustion at work', 'Rated by patients']);
  });

  it('of a study are its own', () => {
    assert.deepEqual(names('cedar.yaml', 'report'), ['thesis']);
    assert.deepEqual(names('cedar.yaml', 'arm'), []);
    assert.deepEqual(names('birch.yaml', 'report'), ['main']);
  });

  it('resolve in the extractor’s own files first, then in the consensus, never at another extractor', () => {
    assert.deepEqual(names('birch.LM.yaml', 'result'), ['r1', 'only-lm', 'r2']);
    assert.equal(resolve(review, file('birch.LM.yaml'), 'result', 'r1')?.file, 'birch.LM.yaml');
    assert.equal(resolve(review, file('birch.LM.yaml'), 'arm', 'training')?.file, 'birch.yaml');
    assert.deepEqual(names('birch.CB.yaml', 'result'), ['r1', 'r2']);
    assert.equal(resolve(review, file('birch.CB.yaml'), 'result', 'only-lm'), undefined);
  });

  it('given by an extractor are seen by the consensus, behind its own', () => {
    assert.deepEqual(names('birch.yaml', 'result'), ['r1', 'r2', 'only-lm']);
    assert.equal(resolve(review, file('birch.yaml'), 'result', 'r1')?.file, 'birch.yaml');
  });

  it('of reports can be those of any study where no study is meant', () => {
    assert.deepEqual(names('training.yaml', 'report').sort(), ['main', 'thesis']);
  });
});

describe('references', () => {
  const found = (path: keyof typeof TEXTS) =>
    [...referencesIn(file(path))].map(({ name, target }) => `${target} ${name}`);

  it('are found by their fields, single or in lists, without words that are accepted beside them', () => {
    assert.deepEqual(found('birch.LM.yaml'), [
      'reviewer LM',
      'outcome care',
      'timepoint 6 months',
      'arm training',
      'arm usual-care',
    ]);
    assert.deepEqual(found('birch.CB.yaml'), ['reviewer CB', 'intervention training']);
    assert.deepEqual(found('birch.yaml'), ['reviewer LM', 'reviewer CB', 'outcome burnout', 'outcome care']);
  });

  it('lead to text of the file', () => {
    for (const { node, name } of referencesIn(file('birch.LM.yaml'))) {
      assert.equal(TEXTS['birch.LM.yaml'].slice(node.span.start, node.span.end), name);
    }
  });
});
