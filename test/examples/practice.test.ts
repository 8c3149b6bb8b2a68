/** The practice review: flawless, complete, and labelled as made up. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { assessmentsIn } from '../../src/core/assessments';
import { findProblems } from '../../src/core/checks/find-problems';
import { parse } from '../../src/core/document/parse';
import { readRecord } from '../../src/core/document/record';
import { instruments } from '../../src/core/instruments/list';
import { isAssessed } from '../../src/core/progress';
import { buildReview } from '../../src/core/review';

const FOLDER = 'examples/practice';
const files = globSync('**/*.extraction.yaml', { cwd: FOLDER })
  .sort()
  .map((path) => readRecord(path, parse(readFileSync(`${FOLDER}/${path}`, 'utf8'))));
const review = buildReview('', files);

describe('the practice review', () => {
  it('says in every file that it is made up', () => {
    const bare = files.filter(({ document }) => !document.text.startsWith('# Fictional: made up for practice.'));
    assert.deepEqual(
      bare.map(({ path }) => path),
      [],
    );
  });

  it('has no problem of any kind', () => {
    const problems = files.flatMap((file) => findProblems(review, file).problems);
    assert.deepEqual(
      problems.map(({ file, code, message }) => `${file}: ${code}: ${message}`),
      [],
    );
  }).timeout(20_000);

  it('has complete assessments with every form of RoB 2, by two extractors and as agreed', () => {
    const rob2 = instruments.find(({ id }) => id === 'rob2');
    for (const path of ['.LM', '.CB', '']) {
      const own = files.filter((file) => /^studies\/[a-z]+-\d+(?:\.[A-Z]+)?\.extraction/.test(file.path));
      const byThem = own.filter((file) => new RegExp(`\\d${path.replace('.', '\\.')}\\.extraction`).test(file.path));
      const assessments = byThem.flatMap((file) => assessmentsIn(file, review));
      assert.deepEqual(
        assessments.filter((each) => !isAssessed(each)).map(({ file }) => file.path),
        [],
      );
      const forms = new Set(assessments.map(({ variant }) => variant?.id));
      assert.deepEqual(
        rob2?.variants.map(({ id }) => id).filter((id) => !forms.has(id)),
        [],
        path,
      );
    }
  });

  it('has people who do not always agree', () => {
    const differing = review.studies.filter((study) => {
      const judgements = study.files
        .filter(({ author }) => author.kind === 'extractor')
        .map((file) => JSON.stringify(assessmentsIn(file, review).map(({ overall }) => overall.given?.value)));
      return new Set(judgements).size > 1;
    });
    assert.deepEqual(differing.map(({ id }) => id).sort(), ['alder-2019', 'birch-2020', 'cedar-2021']);
  });
});
