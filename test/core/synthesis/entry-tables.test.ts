import assert from 'node:assert/strict';
import { demandsAndResources } from '../../../src/core/knowledge/packs/work-and-care/job-demands-resources';
import { contextTable } from '../../../src/core/synthesis/context/context-table';
import { equityTable } from '../../../src/core/synthesis/context/equity-table';
import { componentsTable } from '../../../src/core/synthesis/interventions/components-table';
import { scoreViews } from '../../../src/core/synthesis/interventions/intervention-scores';
import { targetedOutcomes } from '../../../src/core/synthesis/interventions/targeted-outcomes';
import { targetsByLevel } from '../../../src/core/synthesis/interventions/targets-by-level';
import type { Table } from '../../../src/core/synthesis/models/table';
import { involvementInReview, questionTable } from '../../../src/core/synthesis/reporting/checklist-table';
import { recommendationsTable } from '../../../src/core/synthesis/reporting/conclusions-table';
import { excludedTable } from '../../../src/core/synthesis/reporting/excluded-table';
import { reportsTable } from '../../../src/core/synthesis/reporting/reports-table';
import { searchTable } from '../../../src/core/synthesis/reporting/search-table';
import { readFixture } from '../checks/fixture';
import { quietWards } from './quiet-wards';
import { column, shown } from './shown';

const read = (text: string) => readFixture(text).review;

describe('what a review says about itself', () => {
  it('is no draft, though its file names nobody; what is missing is not extracted', () => {
    const table = involvementInReview(
      read('# file: r.extraction.yaml\nreview: r\ngripp2: {aim: To learn., results: not reported, methods: }\n'),
    );
    assert.deepEqual(column(table, 'said'), [
      'To learn.',
      '[not extracted]',
      'not reported',
      '[not extracted]',
      '[not extracted]',
    ]);
    assert.deepEqual(table.notes, []);
  });

  it('has no rows before anything is written', () => {
    const review = read('# file: r.extraction.yaml\nreview: r\n');
    for (const table of [questionTable, involvementInReview, searchTable, excludedTable, recommendationsTable]) {
      assert.deepEqual(table(review).rows, []);
    }
  });

  it('shows searches written out and in a word', () => {
    const table = searchTable(
      read(
        '# file: r.extraction.yaml\nreview: r\nsearch: [MEDLINE, {source: Embase, run: [2024-01-01, 2025-01-01]}]\n',
      ),
    );
    assert.deepEqual(column(table, 'source'), ['MEDLINE', 'Embase']);
    assert.deepEqual(column(table, 'run'), ['[not extracted]', '2024-01-01; 2025-01-01']);
  });

  it('says so where two write it differently', () => {
    const table = searchTable(
      read(
        '# file: a.extraction.yaml\nreview: r\nextractor: LM\nsearch: [MEDLINE]\n# file: b.extraction.yaml\nreview: r\nextractor: CB\nsearch: [Embase]\n',
      ),
    );
    assert.deepEqual(column(table, 'source'), ['not agreed']);
  });

  it('lists what is not included, from the review file and from files of their own', () => {
    const table = excludedTable(
      read(`# file: r.extraction.yaml
review: r
excluded:
  - {citation: {authors: [Ash A, Birk B], year: 2019, title: A}, reason: no comparison}
  - {citation: 'Cole, a letter', reason: a letter}
# file: s.extraction.yaml
study: s
consensus: {by: [LM, CB]}
status: ongoing
status_reason: No results yet.
# file: t.extraction.yaml
study: t
`),
    );
    assert.deepEqual(shown(table), [
      ['Ash and Birk 2019', 'A', 'Excluded', 'no comparison'],
      ['Cole, a letter', '[not extracted]', 'Excluded', 'a letter'],
      ['s', '[not extracted]', 'Ongoing', 'No results yet.'],
    ]);
  });

  it('puts recommendations for one audience together, with the reports behind them', () => {
    const table = recommendationsTable(
      read(`# file: r.extraction.yaml
review: r
recommendations:
  - {audience: research, what: One., based_on: [s, unknown]}
  - Two.
  - {audience: research, what: Three.}
# file: s.extraction.yaml
study: s
reports: [{id: a, citation: {number: 7}}, {id: b, citation: {number: 8}}]
`),
    );
    assert.deepEqual(shown(table), [
      ['Research', 'One.', '[7, 8, unknown]'],
      ['Research', 'Three.', '[not extracted]'],
      ['[not extracted]', 'Two.', '[not extracted]'],
    ]);
  });
});

describe('tables of studies', () => {
  it('list reports by their numbers, studies with several under each', () => {
    const table = reportsTable(quietWards());
    assert.deepEqual(column(table, 'number'), ['41', '42', '43†', '44']);
    assert.deepEqual(column(table, 'study').slice(0, 2), ['Ash et al. 2019', 'Ash et al. 2019']);
  });

  it('show findings under each of their themes, in the order of the review file', () => {
    const table = contextTable(
      read(`# file: r.extraction.yaml
review: r
themes: {time: {summary: Time is short.}, roles: Who does what.}
# file: s.extraction.yaml
study: s
consensus: {by: [LM, CB]}
interventions: [course]
cici:
  - {finding: Both., theme: [roles, time], influence: barrier, codes: [{dimension: context, level: meso}, {dimension: setting}]}
  - Only words.
  - {finding: Elsewhere., theme: hope, bears_on: [acceptability], interventions: [course]}
`),
    );
    assert.deepEqual(shown(table), [
      ['Time', 'Time is short.', '', '', '', '', '', '', 'The review'],
      ['Time', 'Both.', 'Barrier', '[not extracted]', 'Context; Setting', '[not extracted]', 'Meso', 'course', 's'],
      ['Roles', 'Both.', 'Barrier', '[not extracted]', 'Context; Setting', '[not extracted]', 'Meso', 'course', 's'],
      [
        'Hope',
        'Elsewhere.',
        '[not extracted]',
        'Acceptability',
        '[not extracted]',
        '[not extracted]',
        '[not extracted]',
        'course',
        's',
      ],
      [
        '[not extracted]',
        'Only words.',
        '[not extracted]',
        '[not extracted]',
        '[not extracted]',
        '[not extracted]',
        '[not extracted]',
        'course',
        's',
      ],
    ]);
  });

  it('tell characteristics that are not reported from those that nobody has extracted', () => {
    const table = equityTable(
      read(`# file: s.extraction.yaml
study: s
consensus: {by: [LM, CB]}
progress_plus:
  - {people: staff, religion: not reported, education: {reported: by arm, what: years, used_in: [subgroup], harm: none found}}
harms: {equity_harms: {sought: not assessed}}
# file: t.extraction.yaml
study: t
consensus: {by: [LM, CB]}
`),
    );
    assert.deepEqual(column(table, 'religion'), ['not reported', '[not extracted]']);
    assert.deepEqual(column(table, 'education'), [
      'Years; Reported by group; Used in: subgroup; Equity harm: none found',
      '[not extracted]',
    ]);
    assert.deepEqual(column(table, 'equity-harms'), ['Not assessed', '[not extracted]']);
    assert.deepEqual(table.notes, ['Not reported: looked for, and not in the sources.']);
  });

  it('about equity have no rows where no study says anything of it', () => {
    assert.deepEqual(equityTable(read('# file: s.extraction.yaml\nstudy: s\n')).rows, []);
  });
});

describe('tables of interventions', () => {
  it('show components with their own codes, and the whole where it is coded', () => {
    const table = componentsTable(
      read(`# file: a.extraction.yaml
intervention: a
consensus: {by: [LM, CB]}
components: [{what: Course, igloo: [group]}, Leaflet]
levels: {igloo: [leader]}
`),
    );
    assert.deepEqual(column(table, 'component'), ['Course', 'Leaflet', 'As a whole']);
    assert.deepEqual(column(table, 'igloo'), ['Group', '[not extracted]', 'Leader']);
  });

  it('show criteria beside the score, and which sums are only printed', () => {
    const table = scoreViews.find(({ id }) => id === 'involvement')?.of(quietWards()) as Table;
    assert.deepEqual(column(table, 'design'), ['Yes', '[not extracted]']);
    assert.deepEqual(column(table, 'ppi'), ['2', '1']);
    assert.ok(table.notes.includes('Scores are as printed; their criteria are not extracted.'));
  });

  it('sort by single outcomes, then by those that are aimed at together', () => {
    const table = targetedOutcomes(
      read(`# file: r.extraction.yaml
review: r
question: {outcomes: [care, burnout]}
# file: a.extraction.yaml
intervention: a
targets: [burnout]
# file: b.extraction.yaml
intervention: b
targets: [burnout, care]
# file: c.extraction.yaml
intervention: c
targets: care
# file: d.extraction.yaml
intervention: d
# file: e.extraction.yaml
intervention: e
targets: [care, burnout]
`),
    );
    assert.deepEqual(
      table.columns.map(({ title }) => title),
      ['Care', 'Burnout', 'Both'],
    );
    assert.deepEqual(
      shown(table).map((row) => row.map((text) => text.replace(/‡$/, ''))),
      [
        ['c', 'a', 'b'],
        ['', '', 'e'],
      ],
    );
    assert.equal(table.notes[0], 'No targets stand yet for: d.');
  });

  it('give demands and resources at the levels that are coded together, with whose they are', () => {
    const table = targetsByLevel(
      read(`# file: r.extraction.yaml
review: r
demands_and_resources: [{igloo: leadership, resources: [support]}]
# file: a.extraction.yaml
intervention: a
short_name: A
components: [{what: Rota, socioecological: [institution], igloo: [leader], acts_on: [{target: demands, change: reduce, what: workload}, {target: demands, change: increase, what: meetings}]}]
# file: b.extraction.yaml
intervention: b
short_name: B
levels: {socioecological: [institutional], igloo: [leader]}
acts_on: [{target: resources, change: increase, what: rest}]
# file: c.extraction.yaml
intervention: c
short_name: C
acts_on: [{target: resources}]
`),
      demandsAndResources,
    );
    assert.deepEqual(shown(table), [
      ['[not extracted]', 'Leader', '[not extracted]', 'Support', ''],
      ['Institutional', 'Leader', 'Workload (A)', 'Rest (B)', 'A; B'],
    ]);
    assert.ok(table.notes.includes('Coded without saying which demand or resource: C.'));
  });
});
