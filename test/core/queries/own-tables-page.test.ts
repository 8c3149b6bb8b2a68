/** docs/own-tables.md: every expression on the page can be worked out on an example, and its tables can be shown. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { findProblems } from '../../../src/core/checks/find-problems';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import type { Plain } from '../../../src/core/format/plain-content';
import { sourcedJson } from '../../../src/core/json-view/json-view';
import { viewNamed } from '../../../src/core/queries/list-views';
import { ownTables, plainOf } from '../../../src/core/queries/own-tables';
import { runQuery } from '../../../src/core/queries/query';
import { unknownNames } from '../../../src/core/queries/unknown-names';
import { buildReview } from '../../../src/core/review/review';

const page = readFileSync('docs/own-tables.md', 'utf8');

function example(name: string) {
  const folder = `examples/${name}`;
  const paths = globSync('**/*.extraction.yaml', { cwd: folder }).sort();
  return buildReview(
    '',
    paths.map((path) => readRecord(path, parse(readFileSync(`${folder}/${path}`, 'utf8')))),
  );
}

const review = example('maddox-2025');
const data = plainOf(sourcedJson(review));
const listOf = (expression: string): readonly Plain[] => {
  const outcome = runQuery(expression, data);
  return outcome.ok && Array.isArray(outcome.value) ? outcome.value : [];
};

/** The expressions in the second column of the table with this heading. */
function expressionsUnder(heading: string): string[] {
  const table = page.slice(page.indexOf(heading)).split('\n\n')[0] ?? '';
  return [...table.matchAll(/^\| [^|]+ \| `(.+)` \|$/gm)].map(([, expression = '']) => expression);
}

describe('the page about own tables', () => {
  it('has rows that are there', () => {
    const expressions = expressionsUnder('| you want rows about');
    assert.ok(expressions.length >= 9);
    for (const expression of expressions) assert.ok(listOf(expression).length > 0, expression);
  });

  it('has columns that give something', () => {
    const inText = /`name`, `([^`]+)`, `([^`]+)`, `([^`]+)`,\n`([^`]+)`/.exec(page)?.slice(1) ?? [];
    assert.equal(inText.length, 4);
    for (const [rows, columns] of [
      ['studies', expressionsUnder('| a column with')],
      ['interventions', inText],
    ] as const) {
      const entries = listOf(rows);
      for (const column of columns) {
        assert.deepEqual(unknownNames(column, entries, review), [], column);
        const given = entries.map((entry) => runQuery(column, entry));
        assert.ok(
          given.every(({ ok }) => ok),
          column,
        );
        assert.ok(
          given.some((each) => each.ok && each.value !== null && String(each.value) !== ''),
          column,
        );
      }
    }
  });

  it('has a table without problems', () => {
    const [yaml = ''] = /(?<=```yaml\n)[\s\S]*?(?=```)/.exec(page) ?? [];
    const study = 'study: ash\ncountry: [Norway]\ndesign: randomised trial\n';
    const files = [yaml, study].map((text, index) => readRecord(`${index}.extraction.yaml`, parse(text)));
    const small = buildReview('', files);
    const [first] = files;
    assert.ok(first);
    assert.deepEqual(
      findProblems(small, first).problems.filter(({ code }) => code === 'table-expression'),
      [],
    );
    const figure = viewNamed('trials-in-the-north', small)?.of(small);
    assert.ok(figure?.kind === 'table');
    assert.deepEqual(
      figure.rows.map(({ cells }) => cells.map(({ text }) => text)),
      [['ash', 'randomised trial', 'Norway', '0']],
    );
  });
});

describe('the own tables of the examples', () => {
  for (const name of ['maddox-2025', 'practice'])
    it(`have rows in every column: ${name}`, () => {
      const own = example(name);
      const tables = ownTables(own);
      assert.ok(tables.length > 0);
      for (const table of tables) {
        const figure = viewNamed(table.name, own)?.of(own);
        assert.ok(figure?.kind === 'table');
        assert.ok(figure.rows.length > 0, table.name);
        for (const [index, { title }] of figure.columns.entries())
          assert.ok(
            figure.rows.some(({ cells }) => cells[index]?.text !== ''),
            title,
          );
      }
    });
});
