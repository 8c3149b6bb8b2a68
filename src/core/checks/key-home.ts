/** Where a key belongs that stands at the wrong place. */
import type { Path } from '../document/document';
import { HEADER_KEYS, RECORD_KINDS, type RecordKind } from '../document/record';
import type { Field } from '../schema/field';
import { mappingOf } from '../schema/lookup';
import { recordFields } from '../schema/records';

/**
 * In words: deeper, further out, in another section or another kind of file.
 * @param path of the mapping in which the key stands
 * @returns `undefined` where the key is known nowhere, or at too many places to say
 */
export function homeOf(written: string, path: Path, kind: RecordKind): string | undefined {
  const here = path.filter((step) => typeof step === 'string');
  const homes = homesIn(recordFields[kind], written);
  const deeper = homes.filter((home) => home.length > here.length && here.every((key, index) => key === home[index]));
  if (deeper.length > 0 && deeper.length <= 3) {
    const steps = deeper.map((home) => home.slice(here.length));
    return `${steps.every((each) => each.length === 1) ? 'one level' : 'some levels'} deeper, under ${quotes(steps)}`;
  }
  const outer = homes
    .filter((home) => home.length < here.length && home.every((key, index) => key === here[index]))
    .at(-1);
  if (outer?.length === 0) return 'at the top level of the file, at the beginning of a line';
  if (outer)
    return `${here.length - outer.length === 1 ? 'one level' : 'some levels'} further out, under ${quotes([outer])}`;
  if (homes.length > 0 && homes.length <= 3 && here.length > 0) return `under ${quotes(homes)}`;
  const other = RECORD_KINDS.find((each) => each !== kind && Object.hasOwn(recordFields[each].fields, written));
  if (here.length > 0 || other === undefined || HEADER_KEYS.includes(written)) return undefined;
  return `in the file of ${other === 'intervention' ? 'an intervention' : `a ${other}`}, which begins with “${other}: …”`;
}

/** The keys on the way to every place at which a key is known; support may stand anywhere and is left out. */
function homesIn(field: Field, written: string, way: readonly string[] = []): (readonly string[])[] {
  const fields = mappingOf(field)?.fields ?? {};
  const inside = Object.entries(fields).flatMap(([key, child]) => homesIn(child, written, [...way, key]));
  return has(field, written) ? [way, ...inside] : inside;
}

function has(field: Field | undefined, written: string): boolean {
  const fields = (field && mappingOf(field))?.fields ?? {};
  return [written, `q${printedNumber(written)}`].some(
    (key) => Object.hasOwn(fields, key) && !HEADER_KEYS.includes(key),
  );
}

function quotes(ways: readonly (readonly string[])[]): string {
  return ways.map((way) => `“${way.join(': ')}”`).join(' or ');
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
