import assert from 'node:assert/strict';
import { rob2 } from '../../../../src/core/knowledge/rob2/rob2';
import { asTable, type SymbolMatrix } from '../../../../src/core/synthesis/models/symbol-matrix';
import { effectDirectionPlot } from '../../../../src/core/synthesis/results/effect-direction';
import { gapMap } from '../../../../src/core/synthesis/results/gap-map';
import { harvestPlot } from '../../../../src/core/synthesis/results/harvest';
import { jointDisplay } from '../../../../src/core/synthesis/results/joint-display';
import { readFixture } from '../../checks/fixture';

const result = (id: string, direction: string, more = '') =>
  `  - {id: ${id}, outcome: burnout, comparison: [course, usual], effect_direction: ${direction}${more}}\n`;

/** A review with one study of these results. */
function plotOf(results: string, synthesis = ''): SymbolMatrix {
  const { review } = readFixture(`# file: review.extraction.yaml
review: r
vocabulary: {outcomes: {burnout: Exhaustion}}
${synthesis}
# file: a.extraction.yaml
study: a
design: randomised trial
arms: [{id: course, participants: 301}, {id: usual, participants: 20}]
effective: {value: yes}
results:
${results}rob2: [{overall: {judgement: high}}]
`);
  return effectDirectionPlot(review);
}

const shown = (plot: SymbolMatrix) => plot.rows[0]?.cells[0];

describe('the effect direction plot', () => {
  it('takes the direction that is written, whatever p and interval say', () => {
    const plot = plotOf(
      result('a', 'favours intervention', ', estimate: {type: smd, value: 0.01, ci: [-1, 1], p: 0.98}'),
    );
    assert.equal(shown(plot)?.cell.text, '▲ benefit');
    const level = rob2.judgements.find(({ value }) => value === 'high');
    assert.deepEqual(shown(plot)?.glyphs, [
      { shape: 'up', size: 13, mark: { instrument: 'rob2', judgement: 'high', level } },
    ]);
  });

  it('draws nothing where only an estimate or a verdict stands', () => {
    const plot = plotOf('  - {id: a, outcome: burnout, estimate: {type: smd, value: -2, p: 0.001}}\n');
    assert.deepEqual(plot.rows, []);
  });

  it('combines results by the share that the review sets, 70% where it sets none', () => {
    const three =
      result('a', 'favours intervention') + result('b', 'favours intervention') + result('c', 'favours comparator');
    assert.equal(shown(plotOf(three))?.cell.text, '◄► no difference or conflicting (3)');
    assert.equal(shown(plotOf(three, 'synthesis: {same_direction: 60}'))?.cell.text, '▲ benefit (3)');
    const ten = Array.from({ length: 10 }, (_, index) =>
      result(`r${index}`, index < 7 ? 'favours comparator' : 'no difference'),
    ).join('');
    assert.equal(shown(plotOf(ten))?.cell.text, '▼ harm (10)');
  });

  it('leaves out results about a part of the people, and says so', () => {
    const plot = plotOf(result('a', 'no difference') + result('b', 'favours comparator', ', population: completers'));
    assert.equal(shown(plot)?.cell.text, '◄► no difference or conflicting');
    assert.ok(plot.notes.some((note) => note.includes('1 result about a part of the people')));
  });

  it('says what is left out also where nothing is left', () => {
    const { review } = readFixture(
      '# file: s.extraction.yaml\nstudy: s\nresults: [{id: a, outcome: housing, population: completers, effect_direction: no difference}]\n',
    );
    const said = ['Not shown: 1 result about a part of the people only.'];
    assert.deepEqual(effectDirectionPlot(review).notes, said);
    assert.deepEqual(harvestPlot(review).notes, said);
    assert.deepEqual(jointDisplay(review).notes, said);
  });

  it('counts analysed people before those at the start, and says where neither is known', () => {
    const size = (more: string) => shown(plotOf(result('a', 'no difference', more)))?.glyphs[0]?.size;
    assert.equal(size(', by_arm: [{arm: course, analysed: 50}]'), 9.5);
    assert.equal(size(', by_arm: [{arm: course, analysed: 49}]'), 6);
    const unknown = plotOf('  - {id: a, outcome: burnout, effect_direction: no difference}\n');
    assert.equal(shown(unknown)?.glyphs[0]?.dashed, true);
    assert.match(shown(unknown)?.cell.note ?? '', /size of the intervention group not extracted/);
  });

  it('tests signs across studies as published: 5 of 6 is P = 0.2188, and prints the objection', () => {
    const { review } = readFixture(
      Array.from(
        { length: 6 },
        (_, index) => `# file: s${index}.extraction.yaml
study: s${index}
results: [{id: a, outcome: housing, effect_direction: ${index < 5 ? 'favours intervention' : 'favours comparator'}}]
`,
      ).join(''),
    );
    const plot = effectDirectionPlot(review);
    assert.deepEqual(plot.foot?.cells[0]?.lines, ['5 of 6 ▲', 'P = 0.2188', '95% CI 44% to 97%']);
    assert.ok(plot.notes.some((note) => note.includes('to which there are objections')));
    assert.deepEqual(
      asTable(plot)
        .rows.at(-1)
        ?.cells.map(({ text }) => text)
        .slice(0, 1),
      ['Sign test'],
    );
  });

  it('leaves studies without a direction out of the sign test, and never speaks of significance', () => {
    const words = [...Array(5).fill('favours intervention'), ...Array(4).fill('no difference')];
    const { review } = readFixture(
      words
        .map(
          (word, index) =>
            `# file: s${index}.extraction.yaml\nstudy: s${index}\nresults: [{id: a, outcome: housing, effect_direction: ${word}}]\n`,
        )
        .join(''),
    );
    const plot = effectDirectionPlot(review);
    assert.deepEqual(plot.foot?.cells[0]?.lines?.slice(0, 2), ['5 of 5 ▲', 'P = 0.0625']);
    assert.doesNotMatch(JSON.stringify(plot), /significan/i);
  });

  it('tests no sign of one study alone', () => {
    const study = (id: string, outcome: string) =>
      `# file: ${id}.extraction.yaml\nstudy: ${id}\nresults: [{id: a, outcome: ${outcome}, effect_direction: favours intervention}]\n`;
    const alone = effectDirectionPlot(readFixture(study('s1', 'housing')).review);
    assert.equal(alone.foot, undefined);
    assert.doesNotMatch(alone.notes.join(), /Sign test/);
    const beside = effectDirectionPlot(
      readFixture([study('s1', 'housing'), study('s2', 'sleep'), study('s3', 'sleep')].join('')).review,
    );
    assert.deepEqual(
      beside.foot?.cells.map(({ text }) => text),
      ['one study: no test', '2 of 2 ▲; P = 0.5000; 95% CI 34% to 100%'],
    );
  });

  it('draws the intervention group large above 300, medium from 50 to 300, small below (final sample)', () => {
    const size = (analysed: number) =>
      shown(plotOf(result('a', 'favours intervention', `, by_arm: [{arm: course, analysed: ${analysed}}]`)))?.glyphs[0]
        ?.size;
    assert.deepEqual(
      [301, 300, 50, 49].map((each) => size(each)),
      [13, 9.5, 9.5, 6],
    );
    // A number that cannot be says nothing of the size: medium, as where nothing is known.
    assert.deepEqual(
      [-301, 300.5].map((each) => size(each)),
      [9.5, 9.5],
    );
  });

  it('stands in the harvest plot with bars as high as the design is strong', () => {
    const designs = ['randomised trial', 'cohort study', 'before-after study'];
    const { review } = readFixture(
      designs
        .map(
          (design, index) =>
            `# file: s${index}.extraction.yaml\nstudy: s${index}\ndesign: ${design}\nresults: [{id: a, outcome: housing, effect_direction: favours intervention}]\n`,
        )
        .join(''),
    );
    const [row] = harvestPlot(review).rows;
    assert.deepEqual(
      row?.cells.map(({ glyphs }) => glyphs.map(({ size }) => size)),
      [[], [], [48, 34, 22]],
    );
  });

  it('is the same whatever the numbers and the verdicts say: estimates, p, intervals, “effective” of an intervention', () => {
    const files = (numbers: string, effective: string) => `# file: review.extraction.yaml
review: r
# file: course.extraction.yaml
intervention: course
effective: {value: ${effective}, basis: A rule.}
# file: s.extraction.yaml
study: s
design: randomised trial
interventions: [course]
results:
  - {id: a, outcome: burnout, effect_direction: favours intervention${numbers}}
  - {id: b, outcome: care, estimate: {type: smd, value: -3, p: 0.0001}}
`;
    const shownBy = (numbers: string, effective: string) => {
      const { review } = readFixture(files(numbers, effective));
      const places = ['source', 'more', 'around'];
      const words = (plot: SymbolMatrix) => JSON.stringify(plot, (key, value) => (places.includes(key) ? null : value));
      return [words(effectDirectionPlot(review)), words(harvestPlot(review))];
    };
    const plain = shownBy('', 'yes');
    assert.deepEqual(shownBy(', estimate: {type: smd, value: 2, ci: [1, 3], p: <0.001}', 'no'), plain);
    assert.deepEqual(shownBy(', estimate: {type: smd, value: -2, ci: [-9, 5], p: 0.9}', 'mixed'), plain);
    assert.doesNotMatch(plain.join(), /"care"/i);
  });

  it('stands as bars in the harvest plot, and by level in the gap map', () => {
    const { review } = readFixture(`# file: a.extraction.yaml
study: a
design: cohort study
interventions: [course]
results: [{id: x, outcome: burnout, effect_direction: favours comparator}, {id: y, outcome: care}]
# file: course.extraction.yaml
intervention: course
levels: {socioecological: [individual]}
`);
    assert.deepEqual(
      harvestPlot(review).rows.map(({ cells }) => cells.map(({ glyphs }) => glyphs.length)),
      [[1, 0, 0]],
    );
    const map = gapMap(review);
    assert.deepEqual(
      map.rows.map(({ heads, cells }) => [heads[0]?.text, ...cells.map(({ cell }) => cell.text.slice(0, 1))]),
      [
        ['Individual', '1', '1'],
        ['Interpersonal', '0', '0'],
        ['Institutional', '0', '0'],
        ['Community', '0', '0'],
        ['Societal', '0', '0'],
      ],
    );
  });
});
