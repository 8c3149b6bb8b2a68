import assert from 'node:assert/strict';
import { KeptFacts } from '../../../../src/core/review/remembering/facts';

interface Shelf {
  readonly books: readonly string[];
}

/** An index of books by their first letter that counts how many shelves it looked at. */
function byLetter() {
  const seen: Shelf[] = [];
  const index = new KeptFacts<readonly Shelf[], Shelf, string>(
    (shelves) => shelves,
    (shelf) => {
      seen.push(shelf);
      return shelf.books.map((book) => [book.charAt(0), book] as const);
    },
  );
  return { index, seen };
}

const shelf = (...books: string[]): Shelf => ({ books });

describe('an index', () => {
  it('looks at what changed only', () => {
    const { index, seen } = byLetter();
    const [one, two, three] = [shelf('ash', 'birch'), shelf('beech'), shelf('alder')];
    assert.deepEqual(index.under('a', [one, two, three]), ['ash', 'alder']);
    const changed = shelf('beech', 'apple');
    assert.deepEqual(index.under('a', [one, changed, three]), ['ash', 'apple', 'alder']);
    assert.deepEqual(seen, [one, two, three, changed]);
  });

  it('gives the same list where a change says the same under a key', () => {
    const { index } = byLetter();
    const first = [shelf('ash', 'birch'), shelf('beech')];
    const [a, b] = [index.under('a', first), index.under('b', first)];
    const second = [shelf('ash', 'box'), first[1] as Shelf];
    assert.equal(index.under('a', second), a);
    assert.notEqual(index.under('b', second), b);
    assert.equal(index.cell('a').now(second), a);
  });

  it('is in the order of what it is made of, when things come and go', () => {
    const { index } = byLetter();
    const [one, two] = [shelf('ash'), shelf('alder')];
    const a = index.under('a', [one, two]);
    assert.deepEqual(index.under('a', [two, one]), ['alder', 'ash']);
    assert.deepEqual(index.under('a', [two]), ['alder']);
    assert.deepEqual(index.under('a', [shelf('box'), one, two]), ['ash', 'alder']);
    assert.deepEqual(index.under('a', []), []);
    assert.deepEqual(index.under('a', [one, two]), a);
  });

  it('answers for an earlier state as it did', () => {
    const { index } = byLetter();
    const [before, after] = [[shelf('ash')], [shelf('alder')]];
    for (const [state, found] of [
      [before, 'ash'],
      [after, 'alder'],
      [before, 'ash'],
    ] as const)
      assert.deepEqual(index.under('a', state), [found]);
  });
});
