import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { parse } from '../../../../src/core/document/parse';
import { readRecord } from '../../../../src/core/document/record';
import type { HintKind } from '../../../../src/core/editing/between-lines/hint';
import { hintsIn } from '../../../../src/core/editing/between-lines/hints';
import { lensesIn } from '../../../../src/core/editing/between-lines/lenses';
import { hoverAt } from '../../../../src/core/editing/explaining/hover';
import { buildReview } from '../../../../src/core/review/review';
import { usually } from '../../../sampled';

const ALL: ReadonlySet<HintKind> = new Set<HintKind>(['question', 'suggestion', 'score']);

/** At how many places each example is cut off. A prime step lands in keys, values, between them and at line ends. */
const STEP = usually(757, 101);

const paths = [
  'examples/practice/review.extraction.yaml',
  ...globSync('examples/practice/{studies,interventions}/*.yaml').sort(),
];
const files = paths.map((path) => readRecord(path, parse(readFileSync(path, 'utf8'))));

/** Enough of the review for precedents and for two extractors. */
const around = files.filter(({ kind, id }) => kind === 'review' || id === 'alder-2019' || id === 'birch-2020');

const known = buildReview('', around);

/** What a file shows, cut off at an offset: half-typed text as it comes about. */
function look(path: string, text: string, offset: number): void {
  const file = readRecord(path, parse(text));
  const review = buildReview('', [...around.filter((each) => each.path !== path), file], undefined, known);
  for (const hint of hintsIn(review, file, ALL)) {
    assert.ok(hint.offset >= 0 && hint.offset <= text.length, `${hint.label} stands in the text`);
    assert.ok(hint.label.length > 0 && !/undefined|NaN|Infinity|null/.test(hint.label), hint.label);
    if (hint.kind !== 'suggestion')
      assert.match(text.slice(hint.offset), /^(?:[\r\n]|$)/, 'it stands at the end of a line');
  }
  for (const { span, title, action } of lensesIn(review, file)) {
    assert.ok(span.start >= 0 && span.start <= text.length, `${title} stands above the text`);
    assert.ok(title.length > 0 && !/undefined|NaN|null/.test(title), title);
    const edits = action?.kind === 'apply' || action?.kind === 'go' ? action.edits : [];
    for (const edit of edits) assert.ok(edit.span.end <= text.length, `${title} writes into the text`);
  }
  for (const place of [offset, offset - 1, offset - 20]) {
    const hover = hoverAt(review, file, Math.max(place, 0));
    if (hover) assert.ok(hover.markdown.length > 0 && hover.span.end <= text.length);
  }
}

describe('half-typed files', () => {
  for (const { path, document } of files) {
    it(`${path} cut off anywhere has hints, lenses and hovers that fit`, () => {
      for (let offset = path.length; offset <= document.text.length; offset += STEP) {
        look(path, document.text.slice(0, offset), offset);
        // The rest of the line is missing, and the file goes on below.
        const line = document.text.indexOf('\n', offset);
        if (line >= 0) look(path, document.text.slice(0, offset) + document.text.slice(line), offset);
      }
    });
  }
});
