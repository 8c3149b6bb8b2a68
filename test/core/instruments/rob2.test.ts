/** RoB 2 against its tables, written down by hand: every complete set of answers, in every form of the instrument. */
import assert from 'node:assert/strict';
import type { Domain } from '../../../src/core/instruments/instrument';
import { prepareJudge } from '../../../src/core/instruments/judge';
import { rob2 } from '../../../src/core/instruments/rob2';
import type { AnswerSet } from './answer-sets';
import { completeSetsOf, rowsOf } from './read-tables';
import { HAND_TABLES, type HandTable } from './rob2-tables';

const ORDER = ['low', 'some concerns', 'high'];

function domainOf(variant: string, id: string): Domain {
  const domain = rob2.variants.find((each) => each.id === variant)?.domains.find((each) => each.id === id);
  assert(domain, `${variant} has no domain ${id}`);
  return domain;
}

/** The rows that hold first in each of the hand-written tables, and the worse of their levels. */
function expectationFor(tables: readonly ReturnType<typeof rowsOf>[], answers: AnswerSet) {
  const rows = tables.map((rows) => rows.findIndex(({ matches }) => matches(answers)));
  const levels = rows.map((row, table) => tables[table]?.[row]?.judgement ?? 'none');
  return { rows, levels, level: ORDER.filter((level) => levels.includes(level)).at(-1) };
}

function checkEverySet(table: HandTable, domain: Domain): number {
  const judge = prepareJudge(rob2);
  const tables = table.tables.map(rowsOf);
  let sets = 0;
  for (const answers of completeSetsOf(table)) {
    sets += 1;
    const at = JSON.stringify(answers);
    const { rows, levels, level } = expectationFor(tables, answers);
    assert(!levels.includes('none'), `the hand-written table is silent at ${at}`);
    const suggestion = judge.domain(domain, answers);
    assert.equal(suggestion.judgement, level, at);
    assert(suggestion.complete && suggestion.invalid.length === 0 && suggestion.ignored.length === 0, at);
    if (!table.unnumbered) {
      const deciding = rows.flatMap((row, part) => (levels[part] === level ? [{ part, row: row + 1 }] : []));
      const told = suggestion.decidedBy?.rows.map(({ part, row }) => ({ part, row })) ?? [];
      assert(
        told.some((each) => deciding.some(({ part, row }) => part === each.part && row === each.row)),
        `${at}: rows ${JSON.stringify(told)}, expected one of ${JSON.stringify(deciding)}`,
      );
    }
  }
  return sets;
}

describe('RoB 2, every complete set of answers', () => {
  for (const table of HAND_TABLES) {
    it(`${table.about}: ${table.sets} sets`, () => {
      const domains = new Set(table.variants.map((variant) => domainOf(variant, table.domain)));
      for (const domain of domains) assert.equal(checkEverySet(table, domain), table.sets);
    });
  }

  it('the questions of every domain are those of the hand-written table, with the same answers', () => {
    for (const { variants, domain, questions } of HAND_TABLES) {
      for (const variant of variants) {
        const ours = domainOf(variant, domain).questions.map(
          ({ id, answers }) => `${id}: ${[...answers].sort().join(' ')}`,
        );
        const printed = [...questions.matchAll(/(\S+): ([^;]+);/g)].map(
          ([, id, answers]) => `${id}: ${(answers ?? '').split(' ').sort().join(' ')}`,
        );
        assert.deepEqual(ours, printed, `${variant}, domain ${domain}`);
      }
    }
  });

  it('the tables cover every domain of every form', () => {
    for (const { id, domains } of rob2.variants) {
      const covered = HAND_TABLES.filter(({ variants }) => variants.includes(id)).map(({ domain }) => domain);
      assert.deepEqual([...covered].sort(), domains.map((domain) => domain.id).sort(), id);
    }
  });

  it('35,118 sets for domains 1 to 5 with both forms of domain 2', () => {
    const sets = HAND_TABLES.filter(({ variants }) => variants.some((id) => id.startsWith('parallel')));
    assert.equal(
      sets.reduce((sum, each) => sum + each.sets, 0),
      35118,
    );
  });
});

describe('RoB 2, forms', () => {
  const domains = Object.fromEntries(
    rob2.variants.map((variant) => [variant.id, variant.domains.map(({ id }) => id).join(' ')]),
  );

  it('has six forms with their domains in the printed order', () => {
    assert.deepEqual(domains, {
      'parallel-assignment': '1 2 3 4 5',
      'parallel-adhering': '1 2 3 4 5',
      'cluster-assignment': '1a 1b 2 3 4 5',
      'cluster-adhering': '1a 1b 2 3 4 5',
      'crossover-assignment': '1 S 2 3 4 5',
      'crossover-adhering': '1 S 2 3 4 5',
    });
  });

  it('says what each form rests on', () => {
    for (const { id, status } of rob2.variants) {
      const expected = id.startsWith('parallel')
        ? 'published 22 August 2019'
        : id.startsWith('cluster')
          ? 'based on the test version of 18 March 2021'
          : 'based on the preliminary version of 18 March 2021';
      assert.equal(status, expected, id);
    }
  });

  it('marks what rests on a single source or is contested', () => {
    assert.match(domainOf('cluster-assignment', '1b').caveat ?? '', /single reading/);
    assert.match(domainOf('crossover-adhering', 'S').caveat ?? '', /one reading/);
    const cluster = domainOf('cluster-assignment', '2');
    assert.match(cluster.questions.find(({ id }) => id === '2.4')?.caveat ?? '', /Contested/);
    const parallel = domainOf('parallel-assignment', '2');
    assert.equal(parallel.questions.find(({ id }) => id === '2.4')?.caveat, undefined);
  });
});
