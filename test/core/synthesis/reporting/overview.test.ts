import assert from 'node:assert/strict';
import { buildReview } from '../../../../src/core/review/review';
import { overviewOf } from '../../../../src/core/synthesis/reporting/overview';
import { quietWards } from '../quiet-wards';
import { shown, shownCell } from '../shown';

describe('the overview', () => {
  const overview = overviewOf(quietWards());
  const table = (id: string) => overview.tables.find((each) => each.id === id) ?? assert.fail(`no table ${id}`);

  it('begins with what the review asks', () => {
    assert.equal(overview.title, 'Quiet wards (fictional)');
    assert.deepEqual(
      overview.question.map(({ name, cell }) => [name, shownCell(cell)]),
      [
        ['Population', 'Ward staff'],
        ['Outcomes', 'burnout; care'],
        ['Aims', 'Does training lower burnout in nurses on mental health wards?'],
      ],
    );
  });

  it('counts studies, reports and interventions, and never one for another', () => {
    assert.deepEqual(
      overview.counts.map(({ number, what, note }) => [number, what, note]),
      [
        [4, 'studies', undefined],
        [4, 'reports', 'of 4 studies; 1 study has more than one; 1 study has none yet'],
        [2, 'interventions', undefined],
      ],
    );
    assert.deepEqual(
      overview.counts[0]?.kinds.map(({ parts }) => parts.map(({ name, number }) => `${name} ${number}`)),
      [
        ['Outcome evaluation 4', 'Process evaluation 1'],
        ['Randomised trial 2', 'Cluster randomised trial 1', 'Non-randomised controlled study 1'],
      ],
    );
  });

  it('shows how far each study is', () => {
    const progress = table('study-progress');
    assert.deepEqual(
      progress.columns.map(({ title }) => title),
      ['Study', 'Reports', 'Country', 'Results', 'RoB 2', 'Context and implementation (CICI)', 'ROBINS-I', 'Done'],
    );
    assert.deepEqual(shown(progress), [
      ['Ash et al. 2019 [41, 42]', '● done', '● done', '● done', '◐ 1 of 2 assessments', '', '', '3 of 4 sections'],
      ['Beech 2020 [43]', '● done', '◐ not agreed', '● done', '◐ not agreed', '○ missing', '', '2 of 5 sections'],
      ['cedar', '○ missing', '○ missing', '○ missing', '', '', '○ missing', '0 of 4 sections'],
      [
        'Dogwood Study Group 2022 [44]',
        '● done',
        '● done',
        '○ missing',
        '◐ 0 of 1 assessment',
        '',
        '',
        '2 of 4 sections',
      ],
    ]);
  });

  it('names the people, and what each has done', () => {
    assert.deepEqual(shown(table('people')), [
      ['LM', 'Lee Moe: extracts', '3 records', '4 done, 1 begun', '3 records'],
      ['CB', 'Cem Birk', '1 record', '1 done, 1 begun', '3 records'],
      ['RE', 'decides', '', '', ''],
    ]);
  });

  it('shows the rules of the review and the exceptions that people have accepted', () => {
    assert.deepEqual(shown(table('house-rules')), [
      ['RoB 2: overall judgement', 'One some concerns: low; Two or more some concerns: high', 'Agreed beforehand.'],
    ]);
    assert.deepEqual(shown(table('exceptions')), [
      ['result-unassessed', 'Ash et al. 2019 [41, 42]', 'Care is assessed next.'],
      ['doi-form', 'The whole review', 'Switched off'],
    ]);
  });

  it('says what to do first where there is no review file', () => {
    const empty = overviewOf(buildReview('', []));
    assert.match(empty.hints.join(), /There is no review file here yet.*review\.extraction\.yaml/);
    assert.deepEqual(empty.tables, []);
  });
});
