/** Numbers that no program can hold, or not calculate with: no output has an Infinity or a NaN for them. */
import assert from 'node:assert/strict';
import { findProblems } from '../../../src/core/checks/find-problems';
import type { Scalar } from '../../../src/core/document/document';
import { applyEdits } from '../../../src/core/document/edited-text';
import { parse } from '../../../src/core/document/parse';
import { type RecordFile, readRecord } from '../../../src/core/document/record';
import { isScalar, walk } from '../../../src/core/document/walk';
import { hintsIn } from '../../../src/core/editing/between-lines/hints';
import { hoverAt } from '../../../src/core/editing/explaining/hover';
import { dataPackage } from '../../../src/core/exports/data-package';
import { metaforExport } from '../../../src/core/exports/metafor';
import { FIGURE_FORMS } from '../../../src/core/figures/figure-forms';
import { render } from '../../../src/core/figures/render';
import { jsonView } from '../../../src/core/json-view/json-view';
import { viewsOf } from '../../../src/core/queries/list-views';
import { buildReview, type Review } from '../../../src/core/review/review';
import { sampled } from '../../sampled';
import { readFolder } from '../language/folders';

/** Too large for a number; for a sum; for a square; too small for its inverse. */
const NUMBERS = ['1e400', '-1e308', '1e99', '1e-320'];

/** Every number of a review: `true` for those that become `number`. */
function withNumber(review: Review, number: string, isMeant: (index: number) => boolean): Review {
  let index = 0;
  const files = review.files.map(({ path, document }): RecordFile => {
    const places = document.root === undefined ? [] : [...walk(document.root)];
    const numbers = places.map(({ node }) => node).filter((node): node is Scalar => isNumber(node));
    const edits = [...new Map(numbers.map((node) => [node.span.start, node])).values()]
      .filter(() => isMeant(index++))
      .map(({ span }) => ({ span, text: number }));
    return readRecord(path, parse(applyEdits(document.text, edits).text));
  });
  return buildReview(review.folder, files);
}

function isNumber(node: unknown): boolean {
  const scalar = node as Scalar;
  return isScalar(scalar) && scalar.style === 'plain' && typeof scalar.value === 'number';
}

/**
 * How many tables and figures are made, in how many forms each, and how many numbers of a file are hovered over, for one of
 * the eight ways of writing numbers: each table is met by several of them.
 */
const [VIEWS, FORMS, HOVERS] = [24, 3, 16];

/** All that leaves the program, by where it goes. @param what is tried, by which some is chosen */
function* outputs(review: Review, what: string): Generator<readonly [where: string, text: string]> {
  for (const view of sampled(`views with ${what}`, viewsOf(review), VIEWS)) {
    const figure = view.of(review);
    for (const form of sampled(`forms of ${view.id} with ${what}`, FIGURE_FORMS, FORMS)) {
      const rendered = render(figure, form);
      if (rendered.ok) yield [`${view.id}.${form}`, rendered.text];
    }
  }
  yield ['review.json', JSON.stringify(jsonView(review))];
  yield ['metafor', metaforExport(review).text];
  for (const { path, text } of dataPackage(review)) if (!path.startsWith('figures/')) yield [path, text()];
  for (const file of review.files) {
    yield [
      `problems of ${file.path}`,
      findProblems(review, file)
        .problems.map(({ message }) => message)
        .join('\n'),
    ];
    yield [
      `hints of ${file.path}`,
      JSON.stringify(hintsIn(review, file, new Set(['question', 'suggestion', 'score']))),
    ];
    const numbers = (file.document.root === undefined ? [] : [...walk(file.document.root)]).filter(({ node }) =>
      isNumber(node),
    );
    for (const { node } of sampled(`numbers of ${file.path} with ${what}`, numbers, HOVERS))
      yield [`hover in ${file.path}`, JSON.stringify(hoverAt(review, file, node.span.start)?.markdown ?? '')];
  }
}

describe('numbers beyond what a program can hold', function () {
  this.timeout(60_000);
  const practice = readFolder('examples/practice');

  for (const [turn, number] of NUMBERS.entries()) {
    it(`give no Infinity and no NaN anywhere: ${number}`, () => {
      for (const [which, isMeant] of [
        ['everywhere', () => true],
        ['here and there', (index: number) => index % NUMBERS.length === turn],
      ] as const) {
        const review = withNumber(practice, number, isMeant);
        let seen = 0;
        for (const [where, text] of outputs(review, `${number} ${which}`)) {
          const at = text.search(/Infinity|\bNaN\b|∞/);
          assert.equal(at, -1, `${where}: ${text.slice(Math.max(0, at - 60), at + 40)}`);
          seen += 1;
        }
        assert.ok(seen > 100);
      }
    });
  }
});
