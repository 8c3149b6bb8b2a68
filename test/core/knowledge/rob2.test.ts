/** RoB 2 against its tables, written down by hand: every complete set of answers, in every form of the instrument. */
import assert from 'node:assert/strict';
import type { Domain } from '../../../src/core/knowledge/instrument';
import { rob2 } from '../../../src/core/knowledge/rob2/rob2';
import { checkEverySet, questionsOf } from './check-tables';
import { HAND_TABLES } from './rob2-tables';

const ORDER = ['low', 'some concerns', 'high'];

function domainOf(variant: string, id: string): Domain {
  const domain = rob2.variants.find((each) => each.id === variant)?.domains.find((each) => each.id === id);
  assert(domain, `${variant} has no domain ${id}`);
  return domain;
}

describe('RoB 2, every complete set of answers', () => {
  for (const table of HAND_TABLES) {
    it(`${table.about}: ${table.sets} sets`, () => {
      const domains = new Set(table.variants.map((variant) => domainOf(variant, table.domain)));
      for (const domain of domains) assert.equal(checkEverySet(rob2, table, domain, ORDER), table.sets);
    });
  }

  it('the questions of every domain are those of the hand-written table, with the same answers', () => {
    for (const table of HAND_TABLES) {
      for (const variant of table.variants) {
        const { ours, printed } = questionsOf(table, domainOf(variant, table.domain));
        assert.deepEqual(ours, printed, `${variant}, domain ${table.domain}`);
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
