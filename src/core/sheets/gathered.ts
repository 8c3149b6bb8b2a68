/** Values of one study, gathered from the rows of a sheet: the same said twice is one value, something else is a conflict. */
import type { Found, Loss, Origin } from '../importing/found';
import { originInWords } from '../importing/found';
import type { TextMaterial } from '../importing/material';
import { say } from '../language/say';
import type { SheetKey } from './sheet-key';

/** A value that grows by the cells that say it too. */
export interface GrowingFound extends Found {
  readonly at: Origin[];
}

export function growing({ value, at }: Found): GrowingFound {
  return { value, at: [...at] };
}

interface Place {
  readonly key: SheetKey;
  readonly founds: GrowingFound[];
}

/** What is said at the places of one thing: a study, a group, a result. */
export class Gathered {
  /** Of most things little is said, and of large sheets there are many: made when the first value comes. */
  #places: Map<string, Place> | undefined;

  /** @returns why it is not taken, where something else stands there already */
  put(key: SheetKey, found: Found): Loss | undefined {
    this.#places ??= new Map();
    const place = this.#places.get(key.text);
    if (place === undefined) {
      const other = this.#inTheWayOf(key);
      if (other) return conflict(other.key, other.founds[0], found);
      this.#places.set(key.text, { key, founds: [growing(found)] });
      return undefined;
    }
    const same = place.founds.find(({ value }) => value === found.value);
    if (same) same.at.push(...found.at);
    else if (key.isList || (key.field.kind === 'text' && isOfOneRow(place.founds, found)))
      place.founds.push(growing(found));
    else return conflict(key, place.founds[0], found);
    return undefined;
  }

  #all(): Iterable<Place> {
    return this.#places?.values() ?? [];
  }

  /** A sentence in place of keys: both cannot stand there. */
  #inTheWayOf({ text }: SheetKey): Place | undefined {
    for (const place of this.#all()) {
      const { text: other } = place.key;
      if (isBelow(other, text) || isBelow(text, other)) return place;
    }
    return undefined;
  }

  /** What stands at a place; of several the first. */
  first(key: string): Found | undefined {
    return this.#places?.get(key)?.founds[0];
  }

  get isEmpty(): boolean {
    return this.#places === undefined;
  }

  /** Single values by their last key, of those whose way has this length; without those of lists and pairs of limits. */
  singles(): readonly { readonly path: SheetKey['path']; readonly found: Found; readonly key: SheetKey }[] {
    return [...this.#all()].flatMap(({ key, founds }) =>
      key.limit === undefined ? founds.map((found) => ({ path: key.path, found, key })) : [],
    );
  }

  /** Both limits of each pair. */
  pairs(): readonly { readonly path: SheetKey['path']; readonly limits: readonly [Found, Found] }[] {
    return this.#limits().flatMap(({ path, lower, upper }) =>
      lower && upper ? [{ path, limits: [lower, upper] as const }] : [],
    );
  }

  /** Limits without the other one: half an interval is none. */
  halves(): readonly Loss[] {
    return this.#limits().flatMap(({ lower, upper }) => {
      const half = lower ?? upper;
      if (half === undefined || (lower && upper)) return [];
      return [{ ...half, reason: say`The other limit is missing, and one limit alone has no place in the format.` }];
    });
  }

  /** Everything, as texts with their ways. */
  texts(): readonly TextMaterial[] {
    return [
      ...this.singles().map(({ path, found }) => ({ path, found })),
      ...this.pairs().flatMap(({ path, limits }) => limits.map((found) => ({ path, found }))),
    ];
  }

  #limits(): readonly {
    readonly path: SheetKey['path'];
    readonly lower?: Found | undefined;
    readonly upper?: Found | undefined;
  }[] {
    const ways = new Map<
      string,
      { readonly path: SheetKey['path']; lower?: Found | undefined; upper?: Found | undefined }
    >();
    for (const { key, founds } of this.#all()) {
      if (key.limit === undefined) continue;
      const way = key.path.join('.');
      const both = ways.get(way) ?? { path: key.path };
      both[key.limit] = founds[0];
      ways.set(way, both);
    }
    return [...ways.values()];
  }
}

/** `participants.total` is below `participants`. */
function isBelow(one: string, other: string): boolean {
  return one.length > other.length && one.charAt(other.length) === '.' && one.startsWith(other);
}

function isOfOneRow(founds: readonly Found[], { at: [origin] }: Found): boolean {
  return founds.every(({ at }) => at.every(({ row }) => row === origin?.row));
}

function conflict(key: SheetKey, first: Found | undefined, found: Found): Loss {
  const place = first?.at[0] ? originInWords(first.at[0]) : '';
  return {
    ...found,
    reason: say`“${key.text}” is “${first?.value}” already (${place}), and only one value can stand there.`,
  };
}
