import assert from 'node:assert/strict';
import { type Clock, DrawingTurns } from '../../src/extension/preview/drawing-turns';

/** A clock that goes on when it is told to. */
class StoppedClock implements Clock {
  #time = 0;
  #waiting: { readonly at: number; readonly work: () => void }[] = [];

  readonly now = () => this.#time;

  readonly later = (wait: number, work: () => void) => {
    const one = { at: this.#time + wait, work };
    this.#waiting.push(one);
    return () => {
      this.#waiting = this.#waiting.filter((each) => each !== one);
    };
  };

  /** Work takes time, in which nothing else is done. */
  work(time: number): void {
    this.#time += time;
  }

  /** Lets time go by, with what is due in it. */
  goOn(time: number): void {
    const end = this.#time + time;
    for (;;) {
      const [next] = this.#waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      this.#waiting = this.#waiting.filter((each) => each !== next);
      this.#time = Math.max(this.#time, next.at);
      next.work();
    }
    this.#time = Math.max(this.#time, end);
  }
}

describe('when a preview is drawn', () => {
  let clock: StoppedClock;
  let drawn: string[];
  /** How long drawing takes. */
  let takes: number;
  let turns: DrawingTurns;

  beforeEach(() => {
    clock = new StoppedClock();
    drawn = [];
    takes = 0;
    const draw = (what: string) => () => {
      drawn.push(`${what} at ${clock.now()}`);
      clock.work(takes);
    };
    turns = new DrawingTurns({ sight: draw('sight'), page: draw('page') }, clock);
  });

  it('draws what is in sight soon after a change, and the page when nothing changes any more', () => {
    turns.soon();
    clock.goOn(5000);
    assert.deepEqual(drawn, ['sight at 20', 'page at 720']);
  });

  it('leaves the page alone while somebody types', () => {
    for (let key = 0; key < 20; key++) {
      turns.soon();
      clock.goOn(250);
    }
    assert.equal(drawn.length, 20);
    assert.deepEqual(
      drawn.filter((each) => each.startsWith('page')),
      [],
    );
    clock.goOn(5000);
    assert.deepEqual(drawn.slice(20), ['page at 5470']);
  });

  it('gathers changes that come at once', () => {
    turns.soon();
    clock.goOn(10);
    turns.soon();
    clock.goOn(10);
    assert.deepEqual(drawn, ['sight at 20']);
  });

  it('leaves three times as long to everything else as drawing takes', () => {
    takes = 200;
    turns.soon();
    clock.goOn(30);
    turns.soon();
    clock.goOn(580);
    assert.deepEqual(drawn, ['sight at 20']);
    clock.goOn(20);
    assert.deepEqual(drawn, ['sight at 20', 'sight at 820']);
  });

  it('does not draw a page again that has just taken long', () => {
    const start = clock.now();
    clock.goOn(1000);
    turns.pageDrawn(start);
    turns.pageSoon();
    clock.goOn(2990);
    assert.deepEqual(drawn, []);
    clock.goOn(10);
    assert.deepEqual(drawn, ['page at 4000']);
  });

  it('draws nothing once it is stopped', () => {
    turns.soon();
    turns.pageSoon();
    turns.stop();
    clock.goOn(5000);
    assert.deepEqual(drawn, []);
  });
});
