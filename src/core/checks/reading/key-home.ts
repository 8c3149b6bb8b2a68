/** Where a key belongs that stands at the wrong place. */

import type { Path } from '../../document/document';
import { HEADER_KEYS, RECORD_KINDS, type RecordKind } from '../../document/record';
import type { Field } from '../../fields/field';
import { mappingOf } from '../../format/lookup';
import { recordFields } from '../../format/records';
import { listed } from '../../language/listed';
import { english, say, translated } from '../../language/say';

/** Says where a key belongs. Prepared once for all keys of a file. */
export type HomeOf = (written: string, path: Path) => string | undefined;

/**
 * The result says in words: deeper, further out, in another section or another kind of file; of a key that is known
 * nowhere, or at too many places to say, nothing. Its path is that of the mapping in which the key stands.
 */
export function prepareHomes(kind: RecordKind): HomeOf {
  let places: Places | undefined;
  return (written, path) => {
    places ??= placesOfKeys(recordFields[kind]);
    return homeInWords(written, path, kind, homesOf(written, places));
  };
}

function homeInWords(written: string, path: Path, kind: RecordKind, homes: readonly Way[]): string | undefined {
  const here = path.filter((step) => typeof step === 'string');
  const deeper = homes.filter((home) => home.length > here.length && here.every((key, index) => key === home[index]));
  if (deeper.length > 0 && deeper.length <= 3) {
    const steps = deeper.map((home) => home.slice(here.length));
    return say`${steps.every((each) => each.length === 1) ? say`one level` : say`some levels`} deeper, under ${quotes(steps)}`;
  }
  const outer = homes
    .filter((home) => home.length < here.length && home.every((key, index) => key === here[index]))
    .at(-1);
  if (outer?.length === 0) return say`at the top level of the file, at the beginning of a line`;
  if (outer)
    return say`${here.length - outer.length === 1 ? say`one level` : say`some levels`} further out, under ${quotes([outer])}`;
  if (homes.length > 0 && homes.length <= 3 && here.length > 0) return say`under ${quotes(homes)}`;
  const other = RECORD_KINDS.find((each) => each !== kind && Object.hasOwn(recordFields[each].fields, written));
  if (here.length > 0 || other === undefined || HEADER_KEYS.includes(written)) return undefined;
  return say`in the file of ${translated(FILES_OF[other])}, which begins with “${other}: …”`;
}

const FILES_OF: Readonly<Record<RecordKind, string>> = {
  study: english`a study`,
  intervention: english`an intervention`,
  review: english`a review`,
  tool: english`a tool`,
};

/** The keys on the way to a mapping. */
type Way = readonly string[];
/** Key → the ways to every mapping in which it may stand. */
type Places = ReadonlyMap<string, readonly Way[]>;

/** Support may stand anywhere and is left out. */
function placesOfKeys(root: Field): Places {
  const places = new Map<string, Way[]>();
  const enter = (field: Field, way: Way): void => {
    const fields = Object.entries(mappingOf(field)?.fields ?? {});
    for (const [key] of fields) {
      const ways = places.get(key) ?? [];
      ways.push(way);
      places.set(key, ways);
    }
    for (const [key, child] of fields) enter(child, [...way, key]);
  };
  enter(root, []);
  return places;
}

/** Also of a question whose `q` was left out. */
function homesOf(written: string, places: Places): readonly Way[] {
  const keys = [...new Set([written, `q${printedNumber(written)}`])].filter((key) => !HEADER_KEYS.includes(key));
  return keys.flatMap((key) => places.get(key) ?? []);
}

function quotes(ways: readonly (readonly string[])[]): string {
  return listed(
    ways.map((way) => `“${way.join(': ')}”`),
    'or',
  );
}

/** "1.1", "q 1.1", "Q1.1.", "1_1": the number of a question, in lower case. */
export function printedNumber(written: string): string {
  const bare = written
    .trim()
    .toLowerCase()
    .replace(/^(?:q|question)\s*/, '')
    .replace(/\.$/, '');
  return bare.replace(/^(\d+[a-z]?|[a-z])[_-](\d+[a-z]?)$/, '$1.$2');
}
