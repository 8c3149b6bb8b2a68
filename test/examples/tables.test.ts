/** What the tables and figures make of the examples, against the numbers that the article prints. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { buildReview, parse, type Review, readRecord, render, viewNamed } from '../../src/core/index';
import { jsonView } from '../../src/core/json-view/json-view';
import { interventionsTable } from '../../src/core/synthesis/interventions/interventions';
import { assertWellFormed } from '../core/figures/markup';
import { assertSnapshot } from '../core/figures/snapshot';
import { column } from '../core/synthesis/shown';

const maddox = exampleReview('maddox-2025');
const practice = exampleReview('practice');

function exampleReview(name: string): Review {
  const folder = `examples/${name}`;
  const paths = globSync('**/*.extraction.yaml', { cwd: folder }).sort();
  return buildReview(
    '',
    paths.map((path) => readRecord(path, parse(readFileSync(`${folder}/${path}`, 'utf8')))),
  );
}

const tally = (words: readonly string[]) =>
  Object.fromEntries([...new Set(words)].sort().map((word) => [word, words.filter((each) => each === word).length]));

describe('Table 1 of the Maddox et al. review', () => {
  const table = interventionsTable(maddox);
  const sum = (id: string) => column(table, id).reduce((total, score) => total + Number(score), 0);

  it('has the interventions and the reports that the article prints', () => {
    assert.deepEqual(
      column(table, 'name').map((name, index) => `${name} ${column(table, 'references')[index]}`),
      [
        'Behaviour Modification Skills Training for Staff [58]',
        'Micro-counselling training for staff [51]',
        'Mindfulness Based Stress Reduction Staff Training and Affect Consciousness Staff Training [52]',
        'Model of Integrated Care in Mental Health (change to ward approach) [54]',
        'Participatory action research into improving therapeutic relationship [56]',
        'Peer-Led Quality Improvement Network [41, 44]',
        'Psychosocial Ways of Working [43]',
        'Rebuilding of 2 wards [53]',
        'Steps towards recovery [55]',
        'Therapeutic Group Training for Staff [42, 45]',
        'Transitional Discharge Model [46–50, 57]',
      ],
    );
  });

  it('adds up to the scores and conclusions of the article', () => {
    assert.deepEqual([sum('quality'), sum('ppi')], [20, 6]);
    assert.deepEqual(tally(column(table, 'effective')), { Mixed: 3, No: 6, Yes: 2 });
  });

  it('has each level as often as the text says', () => {
    const levels = jsonView(maddox).interventions.map(({ computed }) => computed.levels);
    assert.deepEqual(tally(levels.flatMap(({ socioecological = [] }) => socioecological)), {
      community: 8,
      individual: 8,
      institutional: 4,
      interpersonal: 10,
    });
    assert.deepEqual(tally(levels.flatMap(({ igloo = [] }) => igloo)), {
      group: 9,
      individual: 8,
      leader: 3,
      organisation: 4,
      'overarching context': 1,
    });
  });
});

describe('the two models of levels in the Maddox et al. review', () => {
  const cells = viewNamed('level-crosswalk', maddox)?.of(maddox);
  const rows = cells?.kind === 'table' ? cells.rows.map((row) => row.cells.map(({ text }) => text)) : [];

  it('have the counts that its text gives, and resources only', () => {
    assert.deepEqual(
      rows.map(([level, count]) => `${level} ${count}`),
      ['Individual 8', 'Interpersonal 10', 'Institutional 4', 'Community 8', 'Societal 0', 'All levels 11'],
    );
    assert.deepEqual(rows.at(-1)?.slice(2, 8), ['8', '9', '3', '4', '1', 'none']);
  });
});

describe('the JSON view of the Maddox et al. review', () => {
  const view = jsonView(maddox);

  it('counts 18 reports, 18 studies and 11 interventions', () => {
    const { reports, studies, interventions } = view.counts;
    assert.deepEqual([reports, studies, interventions], [18, 18, 11]);
  });

  it('has seven RoB 2 assessments and four with ROBINS-I', () => {
    const overall = (instrument: string) =>
      view.studies.flatMap(({ computed }) =>
        computed.assessments.flatMap((each) => (each.instrument === instrument ? (each.overall.given ?? '') : [])),
      );
    assert.deepEqual(tally(overall('rob2')), { high: 2, 'some concerns': 5 });
    assert.deepEqual(tally(overall('robins_i')), { moderate: 1, serious: 3 });
  });

  it('is the same when it is written and read again', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(view)), view);
  });
});

describe('figures of the examples', () => {
  for (const [name, review] of [
    ['maddox-2025', maddox],
    ['practice', practice],
  ] as const) {
    for (const [view, form] of [
      ['interventions', 'md'],
      ['level-crosswalk', 'md'],
      ['characteristics', 'md'],
      ['targeted-outcomes', 'md'],
      ['components', 'md'],
      ['intervention-quality', 'md'],
      ['involvement', 'md'],
      ['reports', 'md'],
      ['equity', 'md'],
      ['context', 'md'],
      ['effects-compassionate-care', 'md'],
      ['effects-empathy-based-stress', 'md'],
      ['other-effects', 'md'],
      ['question', 'md'],
      ['search', 'md'],
      ['excluded', 'md'],
      ['swim', 'md'],
      ['gripp2', 'md'],
      ['recommendations', 'md'],
      ['limitations', 'md'],
      ['demands-and-resources', 'md'],
      ['component-map', 'md'],
      ['component-map', 'svg'],
      ['flow', 'md'],
      ['flow', 'svg'],
      ['effect-direction', 'svg'],
      ['harvest', 'svg'],
      ['rob2-studies', 'svg'],
      ['rob2-directions', 'md'],
      ['robins_i-studies', 'svg'],
      ['robins_i-directions', 'md'],
      ['summary-of-findings', 'md'],
      ['economic', 'md'],
      ['agreement', 'md'],
      ['joint-display', 'md'],
      ['forest', 'svg'],
      ['forest', 'md'],
      ['rob2-weighted', 'svg'],
      ['robins_i-weighted', 'svg'],
      ['gap-map', 'svg'],
      ['level-matrix', 'svg'],
      ['tidier-matrix', 'svg'],
      ['progress-plus-matrix', 'svg'],
      ['cici-matrix', 'svg'],
      ['rob2', 'svg'],
      ['rob2-summary', 'svg'],
      ['robins_i', 'svg'],
      ['robins_i-summary', 'svg'],
    ] as const) {
      it(`${name}: ${view}`, () => {
        const figure = viewNamed(view, review)?.of(review);
        const rendered = figure && render(figure, form);
        assert.ok(rendered?.ok);
        if (form === 'svg') assertWellFormed(rendered.text);
        assertSnapshot(`${name}-${view}.${form}`, rendered.text);
      });
    }
  }
});
