import assert from 'node:assert/strict';
import { inEnglish, speak } from '../../../../src/core/language/say';
import { type Cell, Memory } from '../../../../src/core/review/remembering/memory';

interface State {
  readonly version: number;
  readonly words: Readonly<Record<string, string>>;
}

/** A memory, states of some words, and a way of reading one. */
function start() {
  const memory = new Memory<State>();
  const cells = new Map<string, Cell<State>>();
  const state = (words: State['words']): State => ({ version: memory.nextVersion(), words });
  const read = (of: State, name: string) => {
    const cell = cells.get(name) ?? { now: ({ words }: State) => words[name] };
    cells.set(name, cell);
    return memory.recorded(cell, of, of.words[name]);
  };
  return { memory, state, read };
}

describe('what was worked out', () => {
  const about = {};

  it('holds where everything that was read is the same, and is worked out again where it is not', () => {
    const { memory, state, read } = start();
    let times = 0;
    const greeting = (of: State) =>
      memory.workedOut(of, about, 'greeting', () => {
        times += 1;
        return `Hello ${read(of, 'name')}`;
      });
    assert.equal(greeting(state({ name: 'Ash', other: 'a' })), 'Hello Ash');
    assert.equal(greeting(state({ name: 'Ash', other: 'b' })), 'Hello Ash');
    assert.equal(times, 1);
    assert.equal(greeting(state({ name: 'Elm', other: 'b' })), 'Hello Elm');
    assert.equal(times, 2);
  });

  it('is right in an old state, too', () => {
    const { memory, state, read } = start();
    const greeting = (of: State) => memory.workedOut(of, about, 'greeting', () => `Hello ${read(of, 'name')}`);
    const [old, now] = [state({ name: 'Ash' }), state({ name: 'Elm' })];
    assert.deepEqual(
      [greeting(old), greeting(now), greeting(old), greeting(now)].map((each) => each.slice(6)),
      ['Ash', 'Elm', 'Ash', 'Elm'],
    );
  });

  it('reads only what it needs: what was not asked does not matter', () => {
    const { memory, state, read } = start();
    let times = 0;
    const shown = (of: State) =>
      memory.workedOut(of, about, 'shown', () => {
        times += 1;
        return read(of, 'which') === 'one' ? read(of, 'one') : read(of, 'two');
      });
    shown(state({ which: 'one', one: '1', two: '2' }));
    shown(state({ which: 'one', one: '1', two: 'changed' }));
    assert.equal(times, 1);
    assert.equal(shown(state({ which: 'two', one: '1', two: 'changed' })), 'changed');
  });

  it('depends on what that depends on from which it is made', () => {
    const { memory, state, read } = start();
    const inner = (of: State) => memory.workedOut(of, about, 'inner', () => read(of, 'name'));
    const outer = (of: State) => memory.workedOut(of, about, 'outer', () => `${inner(of)}!`);
    assert.equal(outer(state({ name: 'Ash' })), 'Ash!');
    assert.equal(outer(state({ name: 'Elm' })), 'Elm!');
    // Also where what it is made from was asked for first.
    const last = state({ name: 'Oak' });
    inner(last);
    assert.equal(outer(last), 'Oak!');
  });

  it('does not move what was made from it where it says the same as before', () => {
    const { memory, state, read } = start();
    let times = 0;
    const length = (of: State) =>
      memory.derived(of, about, 'length', { of: (now) => read(now, 'name')?.length, same: (a, b) => a === b });
    const line = (of: State) =>
      memory.workedOut(of, about, 'line', () => {
        times += 1;
        return '-'.repeat(length(of) ?? 0);
      });
    assert.equal(line(state({ name: 'Ash' })), '---');
    assert.equal(line(state({ name: 'Elm' })), '---');
    assert.equal(times, 1);
    assert.equal(line(state({ name: 'Beech' })), '-----');
  });

  it('is not kept where it mixes two states', () => {
    const { memory, state, read } = start();
    const [old, now] = [state({ name: 'Ash' }), state({ name: 'Elm' })];
    let times = 0;
    const both = (of: State) =>
      memory.workedOut(of, about, 'both', () => {
        times += 1;
        return `${read(old, 'name')} ${read(of, 'name')}`;
      });
    assert.equal(both(now), 'Ash Elm');
    both(state({ name: 'Elm' }));
    assert.equal(times, 2);
  });

  it('is not kept where the work failed', () => {
    const { memory, state } = start();
    const of = state({});
    const broken = () =>
      memory.workedOut(of, about, 'broken', () => {
        throw new Error('no');
      });
    assert.throws(broken, /no/);
    assert.throws(broken, /no/);
    assert.equal(
      memory.workedOut(of, about, 'broken', () => 'mended'),
      'mended',
    );
  });

  it('is kept for each language', () => {
    const { memory, state } = start();
    const of = state({});
    const language = (name: string) => memory.workedOut(of, about, 'language', () => name);
    try {
      assert.equal(language('English'), 'English');
      speak({ a: 'b' });
      assert.equal(language('other'), 'other');
      assert.equal(
        inEnglish(() => language('changed')),
        'English',
      );
      speak({ a: 'c' });
      assert.equal(language('third'), 'third');
    } finally {
      speak();
    }
  });
});
