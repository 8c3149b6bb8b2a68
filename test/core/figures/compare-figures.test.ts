import assert from 'node:assert/strict';
import { compareFigures } from '../../../src/core/figures/comparing/compare-figures';
import { render } from '../../../src/core/figures/render';
import { previewParts } from '../../../src/core/preview/preview-parts';
import { views } from '../../../src/core/synthesis/list';
import type { Figure } from '../../../src/core/synthesis/models/figure';
import { readFixture } from '../checks/fixture';
import { partNamed } from '../preview/preview-body';

const FILES = `# file: review.extraction.yaml
review: r
# file: a.extraction.yaml
study: a
types: [outcome evaluation]
design: randomised trial
country: Norway
rob2:
  - overall: {judgement: low}
`;

const reviewOf = (text: string) => readFixture(text).review;

function figureOf(view: string, text: string): Figure {
  const found = views.find((each) => each.id === view);
  assert.ok(found);
  return found.of(reviewOf(text));
}

function compared(view: string, before: string, now: string) {
  return compareFigures(figureOf(view, before), figureOf(view, now));
}

describe('a figure beside what it was', () => {
  it('is a table with its cells marked and counted', () => {
    const { figure, difference } = compared(
      'characteristics',
      FILES,
      FILES.replace('Norway', 'Iceland').replace('types:', 'setting: {type: acute ward}\ntypes:'),
    );
    assert.equal(difference.words, '1 cell added, 1 cell changed');
    assert.ok(difference.isChanged && difference.before === undefined);
    assert.ok(figure.kind === 'table');
    const changes = figure.rows.flatMap(({ cells }) =>
      cells.flatMap(({ text, change }) => (change ? [[text, change]] : [])),
    );
    assert.deepEqual(changes, [
      ['Iceland', { kind: 'changed', before: 'Norway' }],
      ['acute ward', { kind: 'added', before: '' }],
    ]);
  });

  it('is the picture with what it was', () => {
    const { figure, difference } = compared('rob2', FILES, FILES.replace('low', 'high'));
    assert.ok(difference.isChanged);
    assert.deepEqual(difference.before, figureOf('rob2', FILES));
    assert.ok(figure.kind === 'traffic lights');
    const [row] = figure.groups.flatMap(({ rows }) => rows);
    assert.deepEqual(row?.overall?.change, { kind: 'changed', before: 'Low' });
    assert.ok(row?.lights.every(({ change }) => change === undefined));
    assert.equal(difference.words, '1 cell changed; as it was below');
    assert.deepEqual(difference.lines, ['The study as a whole, Overall: Low → High']);
  });

  it('marks the rows of a picture that are new, and names those that have gone', () => {
    const other = FILES.replace('# file: a.', '# file: b.').replace('study: a', 'study: b').replace('low', 'high');
    const both = `${FILES}${other.slice(other.indexOf('# file: b.'))}`;
    const { figure, difference } = compared('rob2', FILES, both);
    assert.ok(figure.kind === 'traffic lights');
    const changes = figure.groups.flatMap(({ rows }) =>
      rows.map(({ study, overall }) => [study, overall?.change?.kind]),
    );
    assert.deepEqual(changes, [
      ['a', undefined],
      ['b', 'added'],
    ]);
    assert.deepEqual(difference.lines, ['+ The study as a whole, b']);
    assert.deepEqual(compared('rob2', both, FILES).difference.lines, ['− The study as a whole, b']);
  });

  it('draws a broken line and a sign around what has changed, and nowhere else', () => {
    const { figure } = compared('rob2', FILES, FILES.replace('low', 'high'));
    const drawn = render(figure, 'svg');
    assert.ok(drawn.ok);
    assert.equal(drawn.text.match(/class="picture-change change-changed"/g)?.length, 1);
    const as = render(figureOf('rob2', FILES), 'svg');
    assert.ok(as.ok && !as.text.includes('picture-change'));
  });

  it('marks signs and estimates that are not what they were', () => {
    const result = `${FILES}results: [{id: r, outcome: stress, effect_direction: favours intervention, estimate: {type: md, value: 1, ci: [0.5, 1.5]}}]\n`;
    const signs = compared('effect-direction', result, result.replace('favours intervention', 'favours comparator'));
    assert.deepEqual(signs.difference.lines, ['a, Stress: ▲ benefit → ▼ harm']);
    const estimates = compared('forest', result, result.replace('1.5]', '1.4]').replace('0.5,', '0.6,'));
    assert.ok(estimates.figure.kind === 'forest plot');
    const [row] = estimates.figure.panels.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows));
    assert.equal(row?.effect.change?.kind, 'changed');
    assert.match(estimates.difference.lines?.join() ?? '', /0\.5.*→.*0\.6/);
  });

  it('has not changed where only its place in the file has', () => {
    const moved = FILES.replace('study: a\n', '# A remark that moves everything below.\nstudy: a\n');
    for (const view of ['characteristics', 'rob2', 'rob2-summary', 'gap-map', 'effect-direction', 'level-crosswalk']) {
      const { figure, difference } = compared(view, FILES, moved);
      assert.deepEqual(difference, { words: 'no change', isChanged: false }, view);
      assert.deepEqual(figure, figureOf(view, moved), view);
    }
  });

  it('leads nowhere where it is what it was: the places may be gone', () => {
    const earlier = { name: 'v1', review: reviewOf(FILES) };
    const html = partNamed('figure-rob2', previewParts(reviewOf(FILES.replace('low', 'high')), { earlier }));
    const [now = '', before = ''] = html.split('<div class="earlier">');
    assert.match(now, /data-file="a\.extraction\.yaml"/);
    assert.match(before, /As it was:/);
    assert.doesNotMatch(before, /data-file/);
  });
});
