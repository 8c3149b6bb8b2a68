/** The studies of a source while its files are read one after the other: matched by name and status. */

import type { Found } from '../../../core/index';
import { both, type CochraneStudy, FactsBuilder } from './review-data';

/** Adds a fact to one study; gives back what stands there already, where that is something else. */
export type Add = FactsBuilder['add'];

interface Begun {
  name: Found;
  status: string | undefined;
  readonly builder: FactsBuilder;
}

export class StudiesBuilder {
  readonly #studies: Begun[] = [];

  /**
   * The study of this name; begun where there is none.
   * @param status in the words of the format; absent: included
   */
  study(name: Found, status: string | undefined): Add {
    const same = this.#studies.find(
      (each) => each.name.value.toLowerCase() === name.value.toLowerCase() && each.status === status,
    );
    const study = same ?? { name, status, builder: new FactsBuilder() };
    if (same === undefined) this.#studies.push(study);
    else same.name = both(same.name, name);
    return (...fact) => study.builder.add(...fact);
  }

  /** Whether a study is called so. */
  has(name: Found, status: string | undefined): boolean {
    return this.#studies.some(
      (each) => each.name.value.toLowerCase() === name.value.toLowerCase() && each.status === status,
    );
  }

  get studies(): readonly CochraneStudy[] {
    return this.#studies.map(({ name, status, builder }) => ({
      name,
      ...(status !== undefined && { status: { value: status, at: name.at } }),
      facts: builder.facts,
    }));
  }
}
