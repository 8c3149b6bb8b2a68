/**
 * How much an expression may ask for. Expressions stand in files that anybody may have written, and a few characters of
 * JMESPath can ask for more than a computer has; so steps and sizes are counted, and what asks for too much is refused.
 */

import type { Plain } from '../format/plain-content';
import { sourcedJson } from '../json-view/json-view';
import { say } from '../language/say';
import { type Review, workedOut } from '../review/review';

/** Why an expression was stopped, in words. Thrown while it is worked out, and caught where it began. */
export class TooMuch extends Error {}

/** What one expression may use for small data; larger data allow more, in proportion. */
const STEPS = 500_000;
const SIZE = 100_000;

/** Steps for each value of the data: to go through all of them with a filter of some length. */
const STEPS_EACH = 10;

/** How often an expression may give the data as a whole. */
const TIMES_GIVEN = 4;

/** What the expressions of a file may use together, in budgets of one expression. */
const TOGETHER = 4;

/** So many letters are as much work as one value. */
const LETTERS = 16;

/** Steps and sizes that are left: for one expression and, where it is one of several, for all of them. */
export class Budget {
  #steps: number;
  #size: number;
  readonly #given: number;
  readonly #whole: Budget | undefined;

  /**
   * @param given how many values the data have, as {@link sizeOf} counts them
   * @param times how many expressions it is for
   * @param whole what is used up as well
   */
  constructor(given: number, times = TOGETHER, whole?: Budget) {
    this.#given = given;
    this.#steps = times * (STEPS + STEPS_EACH * given);
    this.#size = times * (SIZE + TIMES_GIVEN * given);
    this.#whole = whole;
  }

  /** The part for one expression. What it uses is taken from the whole, too. */
  forOne(): Budget {
    return new Budget(this.#given, 1, this);
  }

  /** So much work that is about to be done. @throws TooMuch before it is */
  step(count: number): void {
    if (!(count <= this.#steps))
      throw new TooMuch(
        say`The expression asks for so much work that it was stopped. Ask for one list at a time, and for less of it.`,
      );
    this.#steps -= count;
    if (this.#whole === undefined) return;
    if (count > this.#whole.#steps) throw usedUp();
    this.#whole.#steps -= count;
  }

  /** What an expression gives, written out. @throws TooMuch where it is more than anybody reads */
  give(value: Plain): void {
    const size = this.look(value);
    this.#size -= size;
    if (this.#whole === undefined) return;
    if (size > this.#whole.#size) throw usedUp();
    this.#whole.#size -= size;
  }

  /** What is looked at and not shown. @throws TooMuch where it is more than may be given */
  look(value: Plain): number {
    const size = sizeOf(value, this.#size);
    if (size <= this.#size) return size;
    throw new TooMuch(
      say`The expression gives so much that it was stopped. Ask for one list at a time, and for less of it.`,
    );
  }

  /** How much work is left; not less than nothing. */
  get left(): number {
    return this.#steps;
  }
}

function usedUp(): TooMuch {
  return new TooMuch(
    say`The expressions of this file ask for so much together that this one was not worked out. Look at those before it.`,
  );
}

/** For all expressions of one file, or for one that somebody asks about. */
export function budgetOf(review: Review): Budget {
  return new Budget(workedOut(review, review, 'size of the view', () => sizeOf(dataOf(review))));
}

/** For expressions about data that no review holds. */
export function budgetFor(data: Plain): Budget {
  return new Budget(sizeOf(data));
}

function dataOf(review: Review): Plain {
  return sourcedJson(review).json as unknown as Plain;
}

/**
 * How many values something has, written out: what stands in it twice counts twice. Longer texts count for several.
 * @param most counting stops behind it
 */
export function sizeOf(value: Plain, most = Number.POSITIVE_INFINITY): number {
  if (typeof value === 'string') return 1 + textSize(value);
  if (typeof value !== 'object' || value === null) return 1;
  let size = 1;
  for (const part of Array.isArray(value) ? value : Object.values(value)) {
    size += sizeOf(part as Plain, most - size);
    if (size > most) break;
  }
  return size;
}

/** What a text counts beside itself. */
export function textSize(text: string): number {
  return Math.floor(text.length / LETTERS);
}
