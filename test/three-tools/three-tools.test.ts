/** A made-up review with QUADAS-2, RoB 1 and AMSTAR 2: flawless, labelled as made up, and its pictures as somebody has looked at them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { findProblems } from '../../src/core/checks/find-problems';
import { parse } from '../../src/core/document/parse';
import { readRecord } from '../../src/core/document/record';
import type { FigureForm } from '../../src/core/figures/figure-forms';
import { render } from '../../src/core/figures/render';
import { viewNamed } from '../../src/core/queries/list-views';
import { assessmentsIn } from '../../src/core/review/appraisal/assessments';
import { isAssessed } from '../../src/core/review/progress';
import { buildReview } from '../../src/core/review/review';
import { assertWellFormed } from '../core/figures/markup';
import { assertSnapshot } from '../core/figures/snapshot';

const FOLDER = 'test/three-tools/stool-tests';
const files = globSync('**/*.extraction.yaml', { cwd: FOLDER })
  .sort()
  .map((path) => readRecord(path, parse(readFileSync(`${FOLDER}/${path}`, 'utf8'))));
const review = buildReview('', files);

const TOOLS = ['quadas2', 'rob1', 'amstar2'];

/** Each figure of a tool, in the forms in which it is looked at. */
const FIGURES: readonly (readonly [suffix: string, forms: readonly FigureForm[]])[] = [
  ['', ['svg', 'md']],
  ['-studies', ['svg', 'md']],
  ['-summary', ['svg', 'md']],
];

describe('the made-up review with three tools', () => {
  it('says in every file that it is made up', () => {
    const bare = files.filter(({ document }) => !document.text.startsWith('# Fictional: made up for tests.'));
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
  });

  it('has assessments with each of them, all complete', () => {
    const all = files.flatMap((file) => assessmentsIn(file, review));
    for (const tool of TOOLS) {
      const own = all.filter(({ instrument }) => instrument.id === tool);
      assert.ok(own.length >= 3, tool);
      for (const each of own) assert.ok(isAssessed(each), `${each.file.path} ${tool}`);
    }
  });

  // Each review has one assessment with AMSTAR 2, so that a figure by study would say the same again.
  for (const tool of TOOLS)
    for (const [suffix, forms] of FIGURES.filter(([each]) => tool !== 'amstar2' || each !== '-studies'))
      for (const form of forms)
        it(`looks as it did: ${tool}${suffix} as ${form}`, () => {
          const figure = viewNamed(`${tool}${suffix}`, review)?.of(review) ?? assert.fail();
          const rendered = render(figure, form);
          assert.ok(rendered.ok);
          if (form === 'svg') assertWellFormed(rendered.text);
          assertSnapshot(`${tool}${suffix}.${form}`, rendered.text, 'test/three-tools/snapshots');
        });

  it('shows the appraised studies in its tables', () => {
    for (const id of ['overview', 'characteristics']) {
      const rendered = render(viewNamed(id, review)?.of(review) ?? assert.fail(), 'md');
      assert.ok(rendered.ok);
      assertSnapshot(`${id}.md`, rendered.text, 'test/three-tools/snapshots');
    }
  });
});
