import assert from 'node:assert/strict';
import type { Found } from '../../../src/core/importing/found';
import { importPage } from '../../../src/core/importing/import-page';
import { lossesTable } from '../../../src/core/importing/losses-table';
import type { ImportPlan } from '../../../src/core/importing/plan';
import { isSamePlan } from '../../../src/core/importing/plan-words';

const cell = (value: string, row: number): Found => ({ value, at: [{ part: 'a.csv', row, column: 'Ward' }] });

const plan: ImportPlan = {
  write: [{ path: 'studies/<b>.extraction.yaml', text: 'study: b\n', cells: [] }],
  differs: [{ path: 'review/studies/a.extraction.yaml', words: ['mean: 21 → 20'], text: 'study: a\n', cells: [] }],
  same: [{ path: 'review/studies/c.extraction.yaml', cells: [] }],
  duplicates: [{ key: 'k', label: 'Doe 2020: Rest', words: 'It is in the review as “doe-2020”.', cells: [] }],
  remarks: [{ at: [{ part: 'a.csv', row: 4 }], words: 'The total is another one.' }],
  losses: [
    { ...cell('=A1', 2), reason: 'Nothing is known of it.' },
    { ...cell('x "y"', 3), reason: 'Nothing is known of it.' },
  ],
  asBefore: { differs: [], losses: [] },
  gone: [],
};

const page = (of: Partial<Parameters<typeof importPage>[0]>) =>
  importPage({ source: 'a.csv', choices: [], into: 'studies', ...of });

describe('the page of an import', () => {
  it('says what is new, what differs, what is the same and what is lost, with all text escaped', () => {
    const html = page({ plan });
    assert.match(
      html,
      /1 new file · 1 file differs · 1 file says all of it already · 1 duplicate · 1 remark to look at · 2 cells are not taken over/,
    );
    assert.match(html, /data-about="studies\/&lt;b&gt;\.extraction\.yaml"/);
    assert.doesNotMatch(html, /<b>/);
    for (const words of [
      'mean: 21 → 20',
      'c.extraction.yaml',
      '2 · Nothing is known of it.',
      'a.csv, row 3, Ward',
      'Doe 2020: Rest',
      'a.csv, row 4: The total is another one.',
    ])
      assert.ok(html.includes(words), words);
    assert.match(html, /data-do="write"[^>]*>Write 1 new file</);
  });

  it('offers nothing to write where nothing is new, and says why nothing could be read', () => {
    assert.doesNotMatch(page({ plan: { ...plan, write: [] } }), /data-do="write"/);
    const html = page({ problem: 'It is no table.' });
    assert.match(html, /role="alert">It is no table\.</);
    assert.doesNotMatch(html, /data-do="write"/);
  });

  it('shows long lists in steps: all of differences, duplicates and remarks can be reached', () => {
    const remark = (row: number) => ({ at: [{ part: 'a.csv', row }], words: 'The total is another one.' });
    const long = {
      ...plan,
      differs: Array.from({ length: 700 }, (_, index) => ({ path: `a${index}`, words: ['x'], text: '', cells: [] })),
      duplicates: Array.from({ length: 501 }, (_, index) => ({ key: `k${index}`, label: 'Doe', words: '', cells: [] })),
      remarks: Array.from({ length: 1_200 }, (_, row) => remark(row)),
    };
    const first = page({ plan: long });
    assert.equal(first.match(/The total is another one/g)?.length, 500);
    assert.equal(first.match(/data-do="keep"/g)?.length, 500);
    assert.equal(first.match(/id="differs-\d+"/g)?.length, 500);
    assert.match(first, /aria-label="Show 500 more\. 500 of 1200 are shown\."[^>]*>Show 500 more</);
    assert.match(first, /id="do-more-duplicates"[^>]*>Show 1 more</);
    const more = page({ plan: long, more: { remarks: 1, differs: 1, duplicates: 1 } });
    assert.equal(more.match(/The total is another one/g)?.length, 1_000);
    // Where somebody goes on who has asked for more.
    for (const id of ['remarks-500', 'differs-500', 'duplicates-500']) {
      assert.match(first, new RegExp(`data-next="${id}"`));
      assert.match(more, new RegExp(`id="${id}" tabindex="(?:0|-1)"`));
    }
    const all = page({ plan: long, more: { remarks: 2, differs: 1, duplicates: 1 } });
    assert.equal(all.match(/The total is another one/g)?.length, 1_200);
    assert.doesNotMatch(all, /data-do="more"/);
  });

  it('keeps what was so at the last import apart, and lets somebody mark news as seen', () => {
    const [known, fresh] = plan.losses;
    assert.ok(known && fresh);
    const again: ImportPlan = {
      ...plan,
      write: [],
      gone: [{ key: 'fir-2018', words: 'The source no longer has it.', cells: [] }],
      asBefore: { differs: [{ path: 'b', words: ['mean: 3 → 2'], cells: [] }], losses: [known] },
      remembers: { name: 'a.imported.yaml', text: '' },
    };
    const html = page({ plan: again });
    assert.match(html, /1 study is gone .* 1 cell is not taken over/);
    assert.match(html, /data-do="write"[^>]*>Mark as seen</);
    assert.match(html, /1 value that a file says otherwise · 1 cell that is not taken over/);
    assert.match(html, /<details>\s*<summary>Which<\/summary>[\s\S]*mean: 3 → 2/);
    const quiet = { ...again, differs: [], gone: [], losses: [known] };
    assert.doesNotMatch(page({ plan: quiet }), /data-do="write"/);
    assert.match(
      page({ plan: { ...quiet, same: [], duplicates: [], remarks: [] } }),
      /Nothing has changed since the last import\./,
    );
  });

  it('shows the first of very many, and leads to all of them', () => {
    const many = Array.from({ length: 900 }, (_, row) => ({ ...cell('x', row), reason: 'Lost.' }));
    const html = page({ plan: { ...plan, losses: many } });
    assert.equal(html.match(/, row \d+, Ward/g)?.length, 100);
    assert.match(html, /… and 800 more: open them as text\./);
    assert.equal(lossesTable(many).trim().split('\r\n').length, 901);
  });

  it('gives the list of losses as a table that no spreadsheet runs', () => {
    assert.equal(
      lossesTable(plan.losses),
      'file,row,column,value,reason\r\na.csv,2,Ward,\'=A1,Nothing is known of it.\r\na.csv,3,Ward,"x ""y""",Nothing is known of it.\r\n',
    );
  });

  it('knows whether a plan is still what was shown', () => {
    assert.ok(isSamePlan(plan, { ...plan }));
    assert.ok(!isSamePlan(plan, { ...plan, write: [] }));
    assert.ok(!isSamePlan(plan, { ...plan, differs: plan.differs.map((each) => ({ ...each, words: ['other'] })) }));
  });
});
