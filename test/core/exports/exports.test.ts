/** What other programs read of a review: effects, tidy tables, the dictionary, the data package. */
import assert from 'node:assert/strict';
import { parse } from '../../../src/core/document/parse';
import { comparedExport } from '../../../src/core/exports/compared';
import { dataPackage } from '../../../src/core/exports/data-package';
import { dataDictionary } from '../../../src/core/exports/dictionary';
import { metaforExport } from '../../../src/core/exports/metafor';
import { tidyTables } from '../../../src/core/exports/tidy';
import { jsonView } from '../../../src/core/json-view/json-view';
import { readFixture } from '../checks/fixture';
import { twoExtractors } from '../synthesis/agreement/two-extractors';
import { quietWards } from '../synthesis/quiet-wards';
import { bcgReview } from '../synthesis/summaries/bcg-review';

const TRIAL = `# file: studies/ash.extraction.yaml
study: ash
consensus: {by: [LM, CB]}
design: randomised trial
aim: '=HYPERLINK("http://example.org", "x")'
results:
  - {id: relapse, outcome: relapse, timepoint: 6 months, estimate: {type: or, value: 0.50, ci: [0.25, 1.00]}}
  - {id: words, outcome: relapse, estimate: {type: or, value: 0.50}}
  - {id: told, outcome: relapse, narrative: Fewer.}
  - id: both
    outcome: relapse
    by_arm: [{arm: a, mean: -1.5}, {arm: b, mean: 2}]
    support: [{for: by_arm, page: 4, quote: '@nurse: less'}]
rob2:
  - {result: relapse, randomisation: {q1.1: Y, q1.2: NI, judgement: some concerns}}
`;

describe('effects for metafor', () => {
  const { text, rows, leftOut } = metaforExport(readFixture(TRIAL).review);
  const [heads = [], first = []] = text.split('\r\n').map((line) => line.split(','));
  const value = (head: string) => first[heads.indexOf(head)];

  it('stand on the scale on which they are pooled', () => {
    assert.equal(rows, 1);
    assert.equal(value('measure'), 'OR');
    assert.equal(value('scale'), 'log');
    assert.equal(Number(value('yi')), Math.log(0.5));
    // (ln 1.00 − ln 0.25) / (2 · 1.959964), squared
    assert.equal(Number(value('vi')).toFixed(6), '0.125070');
  });

  it('bring the counts along for rma.mh and rma.peto, where there are any', () => {
    const lines = metaforExport(bcgReview('')).text.trim().split('\r\n');
    assert.ok(lines[0]?.endsWith(',not_pooled,ai,bi,ci,di'));
    assert.ok(lines[1]?.endsWith(',,4,119,11,128'));
    assert.ok(text.split('\r\n')[0]?.endsWith(',not_pooled'));
  });

  it('name the estimates that are left out, and why', () => {
    assert.equal(leftOut.length, 1);
    assert.match(leftOut[0] ?? '', /^ash, words: ./);
  });
});

describe('what extractors gave', () => {
  it('stands side by side, and free text is never said to be the same', () => {
    const { text } = comparedExport(twoExtractors());
    const lines = text.split('\r\n');
    assert.equal(lines[0], 'kind,record,section,key,place,form,by_1,value_1,by_2,value_2,comparison');
    assert.ok(lines.includes('study,ash-2019,country,country,country,set,CB,Norway,LM,Norway; Sweden,different'));
    assert.ok(
      lines.includes(
        'study,ash-2019,results,results.estimate.value,results / burnout-6m / estimate / value,number,CB,-1.5,LM,-1.50,same but for digits',
      ),
    );
    assert.ok(
      lines.includes('study,ash-2019,aim,aim,aim,text,CB,Whether a course helps.,LM,To see whether it helps.,'),
    );
    assert.ok(
      lines.includes(
        'study,ash-2019,rob2,rob2.measurement.q4.5,rob2 / burnout-6m / measurement / q4.5,word,CB,,LM,PN,one blank',
      ),
    );
    assert.ok(
      lines.includes('study,beech-2020,design,design,design,word,CB,cohort study,LM,randomised trial,different'),
    );
  });
});

describe('tidy tables', () => {
  const tables = new Map(tidyTables(jsonView(readFixture(TRIAL).review)).map(({ name, rows }) => [name, rows]));
  const column = (table: string, head: string) => {
    const [heads = [], ...rows] = tables.get(table) ?? [];
    return rows.map((row) => row[heads.indexOf(head)]);
  };

  it('have a line for each thing, and keys that lead from one to the other', () => {
    assert.deepEqual(column('results', 'id'), ['relapse', 'words', 'told', 'both']);
    assert.deepEqual(column('results_by_arm', 'results_entry'), ['both', 'both']);
    assert.deepEqual(column('results_by_arm', 'mean'), [-1.5, 2]);
    assert.deepEqual(column('results', 'estimate.ci.1'), [0.25, '', '', '']);
  });

  it('keep answers as they are printed, and what stands behind a value', () => {
    assert.deepEqual(column('answers', 'question'), ['1.1', '1.2']);
    assert.deepEqual(column('answers', 'answer'), ['Y', 'NI']);
    assert.deepEqual(column('support', 'at'), ['results[both]']);
  });

  it('have as many cells in every line as heads', () => {
    for (const { name, rows } of tidyTables(jsonView(quietWards())))
      for (const row of rows) assert.equal(row.length, rows[0]?.length, name);
  });
});

describe('the data dictionary', () => {
  it('has every key, with its words, and the fields of the review', () => {
    const { review } = readFixture(
      '# file: review.extraction.yaml\nreview: r\nfields:\n  study:\n    properties:\n      beds: {type: number, title: Beds, description: How many beds.}\n',
    );
    const text = dataDictionary(review);
    assert.match(text, /\r\nstudy,results\[ \]\.estimate\.value,Value,number,,/);
    assert.match(text, /\r\nstudy,results\[ \]\.role,Role,a word of the list,primary; secondary; exploratory,/);
    assert.match(text, /\r\nstudy,rob2\[ \]\.randomisation\.q1\.1,/);
  });
});

describe('the data package', () => {
  const files = dataPackage(quietWards());
  const texts = new Map(files.map(({ path, text }) => [path, text()]));

  it('has what others need, each under a name of its own that every file system takes', () => {
    assert.equal(texts.size, files.length);
    for (const path of [
      'README.md',
      'dictionary.csv',
      'review.json',
      'forms/study.yaml',
      'tables/studies.csv',
      'tables/reports.csv',
      'tables/answers.csv',
      'figures/rob2.svg',
      'figures/characteristics.html',
    ])
      assert.ok(texts.has(path), path);
    for (const { path } of files) assert.match(path, /^[A-Za-z0-9_./-]+$/);
  });

  it('is the same each time', () => {
    assert.deepEqual(new Map(dataPackage(quietWards()).map(({ path, text }) => [path, text()])), texts);
  });

  it('names every file in its README', () => {
    for (const { path } of files.slice(1)) assert.ok(texts.get('README.md')?.includes(`\`${path}\``), path);
  });

  it('holds no extraction file, which would become part of the review', () => {
    for (const { path } of files) assert.doesNotMatch(path, /\.extraction\.ya?ml$/);
  });

  it('has forms that can be read', () => {
    for (const [path, text] of texts) if (path.startsWith('forms/')) assert.deepEqual(parse(text).problems, [], path);
  });

  it('has no cell that a spreadsheet would run', () => {
    const { review } = readFixture(TRIAL);
    for (const { path, text } of dataPackage(review)) {
      if (!path.endsWith('.csv')) continue;
      const cells = text().split(/\r\n|,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
      for (const cell of cells) {
        const inside = cell.replace(/^"/, '');
        if (/^[=+\-@\t]/.test(inside))
          assert.match(inside, /^-?\d+(\.\d+)?(e-?\d+)?$/, `${path}: ${cell.slice(0, 60)}`);
      }
    }
  });
});
