/** When a preview is drawn again: what is in sight soon after a change, what nobody sees only once nothing changes any more. */

/** How long changes are gathered at least before anything is drawn again, in milliseconds. */
const PAUSE = 20;

/** How long nothing has changed before what nobody sees is drawn again, in milliseconds: while somebody types, it waits. */
const CALM = 700;

/** Drawing a large review takes long; so many times as long is left to everything else before it is drawn again. */
const SHARE = 3;

/** What is to be drawn. */
export interface Drawing {
  /** Draws what is in sight, where anything of it has changed. */
  readonly sight: () => void;
  /** Begins to draw the whole page, where anything of it has changed. */
  readonly page: () => void;
}

/** The clock of whoever draws, in milliseconds. */
export interface Clock {
  readonly now: () => number;
  /** @returns what takes it back */
  readonly later: (wait: number, work: () => void) => () => void;
}

export class DrawingTurns {
  readonly #drawing: Drawing;
  readonly #clock: Clock;
  #cancelSight: (() => void) | undefined;
  #cancelPage: (() => void) | undefined;
  /** When what is in sight, and the whole page, may be drawn again. */
  readonly #earliest = { sight: 0, page: 0 };

  constructor(drawing: Drawing, clock: Clock) {
    this.#drawing = drawing;
    this.#clock = clock;
  }

  /** After a change: what is in sight first, then the page. */
  soon(): void {
    this.#cancelSight ??= this.#later(this.#earliest.sight, () => {
      this.#cancelSight = undefined;
      const start = this.#clock.now();
      this.#drawing.sight();
      this.#earliest.sight = this.#restAfter(start);
      this.pageSoon();
    });
  }

  /** The page alone, once nothing has changed for a while. */
  pageSoon(): void {
    this.#cancelPage?.();
    const calm = this.#clock.now() + CALM;
    this.#cancelPage = this.#later(Math.max(this.#earliest.page, calm), () => {
      this.#cancelPage = undefined;
      this.#drawing.page();
    });
  }

  /** The whole page was drawn, or as much of it as was of use. @param start when that was begun */
  pageDrawn(start: number): void {
    this.#earliest.page = this.#restAfter(start);
  }

  /** Nothing is drawn any more. */
  stop(): void {
    this.#cancelSight?.();
    this.#cancelPage?.();
  }

  #later(earliest: number, work: () => void): () => void {
    return this.#clock.later(Math.max(PAUSE, earliest - this.#clock.now()), work);
  }

  /** When something may be done again that was begun at a time and is done now. */
  #restAfter(start: number): number {
    const end = this.#clock.now();
    return end + SHARE * (end - start);
  }
}
