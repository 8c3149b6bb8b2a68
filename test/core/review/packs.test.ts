/** Packs: a review is told of the words of those that it names, and of no others. */
import assert from 'node:assert/strict';
import { findProblems } from '../../../src/core/checks/find-problems';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import { newReview, packsToChoose } from '../../../src/core/editing/beginning/new-review';
import { refactoringsAt } from '../../../src/core/editing/changing/refactorings';
import { complete } from '../../../src/core/editing/completing/complete';
import { hoverAt } from '../../../src/core/editing/explaining/hover';
import { frameworks } from '../../../src/core/knowledge/frameworks/list';
import { packs } from '../../../src/core/knowledge/packs/list';
import { viewsOf } from '../../../src/core/queries/list-views';
import { buildReview } from '../../../src/core/review/review';
import { interventionsTable } from '../../../src/core/synthesis/interventions/interventions';
import { applied } from '../editing/applied';
import { atCursor } from '../editing/cursor';

const PATH = 'interventions/rota.extraction.yaml';

/** A file with a cursor, in a review whose file reads so; without it where there is none. */
function at(fixture: string, reviewFile?: string, path = PATH) {
  const { file, offset, text } = atCursor(fixture, path);
  const other = reviewFile === undefined ? [] : [readRecord('review.extraction.yaml', parse(reviewFile))];
  const review = buildReview('', [file, ...other]);
  const labels = () => complete(review, file, offset).map(({ label }) => label);
  const codes = () => findProblems(review, file).problems.map(({ code }) => code);
  return { review, file, offset, text, labels, codes };
}

const NONE = 'review: r\ntitle: Falls\n';
const NAMED = 'review: r\npacks: [work-and-care]\n';
const OF_THE_PACK = ['igloo', 'acts_on'];

const COMPONENT = 'intervention: rota\ncomponents:\n  - what: Rota\n    $0\n';
const MEASURES = 'vocabulary:\n  measures:\n    $0\n';

describe('a review that names no pack', () => {
  it('is offered none of its keys and measures', () => {
    const offered = at(COMPONENT, NONE).labels();
    assert.deepEqual(
      OF_THE_PACK.filter((key) => offered.includes(key)),
      [],
    );
    assert.ok(offered.includes('socioecological'));
    const measures = at(`${NONE}${MEASURES}`, undefined, 'review.extraction.yaml').labels();
    assert.ok(!measures.some((label) => label.startsWith('mbi')), measures.join());
  });

  it('has no column and no table of it', () => {
    const { review } = at('$0intervention: rota\nname: Rota\n', NONE);
    assert.deepEqual(
      interventionsTable(review).columns.filter(({ id }) => ['igloo', 'acts-on'].includes(id)),
      [],
    );
    assert.deepEqual(
      viewsOf(review).filter(({ pack }) => pack !== undefined),
      [],
    );
  });

  it('is not told what its sentences and measures would mean there', () => {
    const fixture = `${NONE}vocabulary: {measures: {stress: {name: Stress scale}, vo$0te: {better: lower}}}\n`;
    const { review, file, offset, codes } = at(fixture, undefined, 'review.extraction.yaml');
    assert.deepEqual(codes(), []);
    assert.doesNotMatch(hoverAt(review, file, offset)?.markdown ?? '', /VOTE/);
  });
});

describe('what is of a pack that the review does not name', () => {
  const written = 'intervention: rota\nname: Rota\nlevels: {ig$0loo: group}\n';

  it('is pointed out once, and nothing inside of it', () => {
    assert.deepEqual(at(written, NONE).codes(), ['pack-not-named']);
    assert.deepEqual(at(written.replace('group', 'nowhere'), NONE).codes(), ['pack-not-named']);
  });

  it('is pointed out where the review expects it, and is no unknown word', () => {
    const expecting = (head: string) => {
      const file = readRecord('review.extraction.yaml', parse(`${head}expects:\n  intervention: [targets, acts_on]\n`));
      return { codes: () => findProblems(buildReview('', [file]), file).problems.map(({ code }) => code) };
    };
    assert.deepEqual(expecting(NONE).codes(), ['pack-not-named']);
    assert.deepEqual(expecting(NAMED).codes(), []);
  });

  it('is still shown: no table loses what was extracted', () => {
    const table = interventionsTable(at(written, NONE).review);
    const index = table.columns.findIndex(({ id }) => id === 'igloo');
    assert.equal(table.rows[0]?.cells[index]?.text, 'Group');
    assert.ok(viewsOf(at(written, NONE).review).some(({ pack }) => pack === 'work-and-care'));
  });

  for (const [what, before, after] of [
    ['no packs', NONE, 'review: r\ntitle: Falls\npacks: [work-and-care]\n'],
    ['a blank line', 'review: r\npacks:\ntitle: Falls\n', 'review: r\npacks: [work-and-care]\ntitle: Falls\n'],
    ['another one', 'review: r\npacks: other\n', 'review: r\npacks: [other, work-and-care]\n'],
    ['others behind dashes', 'review: r\npacks:\n  - other\n', 'review: r\npacks:\n  - other\n  - work-and-care\n'],
  ] as const) {
    it(`is mended by naming the pack, where the review file has ${what}`, () => {
      const { review, file, offset } = at(written, before);
      const fix = refactoringsAt(review, file, offset).find(({ title }) => title.includes('“work-and-care”'));
      assert.equal(fix?.kind, 'name');
      const [edited] = fix?.edits ?? [];
      assert.equal(edited?.path, 'review.extraction.yaml');
      const now = applied(before, edited?.edits ?? []);
      assert.equal(now, after);
      assert.deepEqual(at(written, now).codes(), []);
    });
  }
});

describe('a review that names a pack', () => {
  it('is offered and explained all of it', () => {
    const offered = at(COMPONENT, NAMED).labels();
    for (const key of OF_THE_PACK) assert.ok(offered.includes(key), key);
    const measures = at(`${NAMED}${MEASURES}`, undefined, 'review.extraction.yaml').labels();
    assert.ok(measures.includes('mbi-exhaustion'));
    const { review, file, offset } = at('intervention: rota\nacts_on: {target: dem$0ands}\n', NAMED);
    assert.match(hoverAt(review, file, offset)?.markdown ?? '', /Job demands/);
  });

  it('has its columns and tables', () => {
    const { review } = at('$0intervention: rota\nname: Rota\n', NAMED);
    const ids = interventionsTable(review).columns.map(({ id }) => id);
    assert.ok(ids.includes('igloo') && ids.includes('acts-on'));
    assert.deepEqual(
      viewsOf(review).flatMap(({ id, pack }) => (pack === 'work-and-care' ? [id] : [])),
      ['demands-and-resources', 'level-crosswalk'],
    );
  });

  it('completes and explains the name of the pack', () => {
    assert.ok(at('review: r\npacks: [$0]\n', undefined, 'review.extraction.yaml').labels().includes('work-and-care'));
    const { review, file, offset } = at('review: r\npacks: [work$0-and-care]\n', undefined, 'review.extraction.yaml');
    assert.match(hoverAt(review, file, offset)?.markdown ?? '', /measures of burnout/);
  });
});

describe('a file without a review file', () => {
  it('knows all packs, because nobody could name one', () => {
    const offered = at(COMPONENT).labels();
    for (const key of OF_THE_PACK) assert.ok(offered.includes(key), key);
    assert.deepEqual(at('intervention: rota\nname: Rota\nlevels: {ig$0loo: nowhere}\n').codes(), ['unknown-word']);
  });
});

describe('New Review', () => {
  it('offers the packs, and writes those that are chosen', () => {
    assert.deepEqual(
      packsToChoose().map(({ id }) => id),
      packs.map(({ id }) => id),
    );
    const begun = { id: 'r', title: 'R', reviewers: [], outcomes: [], appraisal: {} };
    assert.match(newReview({ ...begun, packs: ['work-and-care'] }).text, /\npacks: \[work-and-care\]\n\nvocabulary:/);
    assert.doesNotMatch(newReview(begun).text, /packs/);
  });
});

describe('every pack', () => {
  it('has a name of its own that can stand in a file, and its pages among the frameworks', () => {
    assert.equal(new Set(packs.map(({ id }) => id)).size, packs.length);
    for (const pack of packs) {
      assert.match(pack.id, /^[a-z]+(?:-[a-z]+)*$/);
      for (const framework of pack.frameworks) assert.ok(frameworks.includes(framework), framework.id);
    }
  });
});
