/** A law: whatever stands in a file is in the data package exactly once, and every support says what it belongs to. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import type { Node } from '../../../src/core/document/document';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import { isBlank, pairsOf, textOf } from '../../../src/core/document/walk';
import { tidyTables } from '../../../src/core/exports/tidy';
import { jsonView, type RecordJson } from '../../../src/core/json-view/json-view';
import { buildReview, type RecordView, type Review } from '../../../src/core/review/review';
import { readFixture } from '../checks/fixture';
import { quietWards } from '../synthesis/quiet-wards';

function reviewIn(folder: string): Review {
  const paths = globSync(`${folder}/**/*.extraction.yaml`).sort();
  return buildReview(
    folder,
    paths.map((path) => readRecord(path, parse(readFileSync(path, 'utf8')))),
  );
}

const REVIEWS: Readonly<Record<string, () => Review>> = {
  'the practice review': () => reviewIn('examples/practice'),
  'the published review': () => reviewIn('examples/maddox-2025'),
  'the review of the tests': () => quietWards(),
};

function recordsOf(review: Review): readonly (readonly [RecordView, RecordJson<object>])[] {
  const json = jsonView(review);
  const all = [json.review, ...json.studies, ...json.studies_not_included, ...json.interventions];
  const records = [...review.studies, ...review.interventions, ...(review.record ? [review.record] : [])];
  return all.flatMap((each) => {
    const record = records.find(({ kind, id }) => id === each?.id && (kind === 'review') === (each === json.review));
    return each && record ? [[record, each] as const] : [];
  });
}

/** What is written in a section, value by value; `support` apart. */
function writtenIn(node: Node): { values: number; support: Node[] } {
  if (isBlank(node)) return { values: 0, support: [] };
  if (node.kind === 'scalar') return { values: 1, support: [] };
  if (node.kind === 'sequence') return sumOf(node.items.map(writtenIn));
  return sumOf(
    pairsOf(node).map(({ key, value }) =>
      key.text === 'support'
        ? { values: 0, support: value.kind === 'sequence' ? [...value.items] : [value] }
        : writtenIn(value),
    ),
  );
}

function sumOf(parts: readonly { values: number; support: Node[] }[]) {
  return {
    values: parts.reduce((sum, { values }) => sum + values, 0),
    support: parts.flatMap(({ support }) => support),
  };
}

function valuesIn(value: unknown): number {
  if (value === null || value === undefined) return 0;
  if (typeof value !== 'object') return 1;
  const below = Array.isArray(value) ? value : Object.entries(value).filter(([key]) => key !== 'support');
  return below.reduce((sum: number, each) => sum + valuesIn(Array.isArray(value) ? each : each[1]), 0);
}

/** What tells one support from another. */
function words(node: Node): string {
  const by = (key: string) => textOf(pairsOf(node).find((pair) => pair.key.text === key)?.value);
  return by('quote') ?? by('note') ?? by('page') ?? textOf(node) ?? '';
}

function supportTable(review: Review): Record<string, string>[] {
  const [heads = [], ...rows] = tidyTables(jsonView(review)).find(({ name }) => name === 'support')?.rows ?? [];
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [String(heads[index]), String(cell)])));
}

describe('the data package', () => {
  for (const [name, make] of Object.entries(REVIEWS)) {
    it(`has every value of ${name} exactly once`, () => {
      const review = make();
      let count = 0;
      for (const [record, json] of recordsOf(review)) {
        for (const [key, { pair, standing }] of record.sections) {
          // Levels of the whole and of its components stand together there; a word in place of a list is under `missing`.
          if (key === 'levels' || standing === 'not agreed') continue;
          const missing = Object.keys(json.missing).filter((way) => way === key || way.startsWith(`${key}.`));
          const { values } = writtenIn(pair.value);
          assert.equal(valuesIn(json[key]) + missing.length, values, `${record.id}: ${key}`);
          count += values;
        }
      }
      assert.ok(count > 100);
    });

    it(`has every support of ${name} exactly once, with what it belongs to`, () => {
      const review = make();
      const written = recordsOf(review).flatMap(([{ id, sections }]) =>
        [...sections.values()]
          .filter(({ standing }) => standing !== 'not agreed')
          .flatMap(({ pair: { key, value } }) => {
            const all = value.kind === 'sequence' ? [...value.items] : [value];
            return (key.text === 'support' ? all : writtenIn(value).support).map((node) => `${id}: ${words(node)}`);
          }),
      );
      const table = supportTable(review);
      const listed = table.map(
        ({ record, quote, note, page, text }) => `${record}: ${quote || note || page || text || ''}`,
      );
      assert.deepEqual(listed.sort(), written.sort());
      assert.ok(table.every(({ kind, record, at, for: keys }) => kind && record && (at !== '' || keys !== undefined)));
    });
  }

  it('keeps the table that a support names apart from what it supports', () => {
    const { review } = readFixture(`# file: a.extraction.yaml
study: a
design: randomised trial
results:
  - id: r1
    estimate: {type: md, value: 1, support: [{for: value, quote: one, place: Table 1, page: 4}]}
  - {outcome: burnout, support: As the abstract says.}
rob2:
  - result: r1
    randomisation: {judgement: low, support: {page: 3}}
# file: i.extraction.yaml
intervention: i
levels: {igloo: [individual], support: [{for: igloo, place: Figure 2}]}
components: [{name: Training, igloo: [group], support: {page: 7}}]
# file: review.extraction.yaml
review: r
protocol: {registration: CRD1, support: {page: 2}}
`);
    assert.deepEqual(
      supportTable(review).map(({ record, at, for: keys, place, page, quote, text }) =>
        [record, at, keys, place, page, quote, text].join('|'),
      ),
      [
        'r|protocol|||2||',
        'a|results[r1].estimate|value|Table 1|4|one|',
        'a|results[2]|||||As the abstract says.',
        'a|rob2[1].randomisation|||3||',
        'i|components[1]|||7||',
        'i|levels|igloo|Figure 2|||',
      ],
    );
    const [intervention] = jsonView(review).interventions;
    assert.deepEqual(intervention?.levels, {
      igloo: ['individual', 'group'],
      support: [{ for: ['igloo'], place: 'Figure 2' }],
      socioecological: [],
      bronfenbrenner: [],
    });
  });

  it('has what the forest plots sum up, with the heterogeneity', () => {
    const review = reviewIn('examples/practice');
    const summaries = jsonView(review).review?.computed.summaries ?? [];
    assert.deepEqual(
      summaries.map(({ designs, studies, metric, q, df }) => [designs, studies, metric, q.toFixed(2), df]),
      [
        ['Randomised', 4, 'md', '0.84', 3],
        ['Not randomised', 2, 'md', '0.01', 1],
      ],
    );
    const [first] = summaries;
    assert.deepEqual(
      [first?.value, first?.lower, first?.upper, first?.p_of_q].map((number) => number?.toFixed(2)),
      ['-1.42', '-2.37', '-0.48', '0.84'],
    );
    assert.equal(first?.results.reduce((sum, { weight }) => sum + weight, 0).toFixed(6), '1.000000');
    const names = tidyTables(jsonView(review)).map(({ name }) => name);
    assert.ok(names.includes('summaries') && names.includes('summary_results'));
  });
});
