/** What a work says at each place, so that the work of two people can be laid side by side. */
import type { Node } from '../../document/document';
import { named } from '../../document/named';
import type { Field } from '../../fields/field';
import type { Instrument } from '../../knowledge/instrument';
import { recordFieldsOf } from '../../review/fields-of-review';
import type { Review } from '../../review/review';
import { instrumentIn } from '../../review/tools-of-review';
import { belowKey, type Fact, factsOf } from '../facts/facts';
import { headOf } from '../judgements/judgement-changes';
import { type Place, RECORD } from '../places/named-place';
import { sectionsOf, type Work } from '../records/works';

/** By its place (keys, one a line) what a work says there, in words; of a set, all of its words. */
export type Values = ReadonlyMap<string, Told>;

interface Told {
  readonly place: Place;
  readonly value: string;
  readonly node: Node;
  /** Words and numbers can be compared; sentences always differ. */
  readonly isComparable: boolean;
}

/**
 * Everything that a work says in its sections, as far as the person who looks may see it.
 * @param wanted whether a section is looked into; all of them without it
 */
export function valuesOf(
  work: Work | undefined,
  review: Review,
  wanted: (section: string) => boolean = () => true,
): Values {
  const values = new Map<string, Told>();
  if (work === undefined) return values;
  const fields = recordFieldsOf(review, work.kind);
  for (const { key, pair, file } of sectionsOf(work, review)) {
    if (!file.sections.has(key) || !wanted(key)) continue;
    const heads = headsOf(instrumentIn(review, key));
    for (const fact of factsOf(pair.value, named(fields.fields, key), belowKey(RECORD, key, fields))) {
      add({ ...fact, place: judgedPlace(fact.place, heads) }, values);
    }
  }
  return values;
}

/** By the keys of its domains, how they are called: by their numbers, as everywhere in what changed. */
function headsOf(instrument: Instrument | undefined): ReadonlyMap<string, string> {
  const domains = instrument?.variants.flatMap((variant) => variant.domains) ?? [];
  return new Map(domains.reverse().map((domain) => [domain.key, headOf(domain)]));
}

function judgedPlace({ keys, titles }: Place, heads: ReadonlyMap<string, string>): Place {
  const head = heads.get(keys[2] ?? '');
  return head === undefined ? { keys, titles } : { keys, titles: [...titles.slice(0, 2), head, ...titles.slice(3)] };
}

function add({ place, value, node, field }: Fact, values: Map<string, Told>): void {
  const name = place.keys.join('\n');
  const known = values.get(name);
  values.set(name, {
    place,
    node,
    value: known ? `${known.value}, ${value}` : value,
    isComparable: isComparable(field) && !place.keys.includes('support'),
  });
}

const COMPARABLE: readonly Field['kind'][] = ['choice', 'number', 'reference', 'date', 'id', 'list'];

function isComparable(field: Field | undefined): boolean {
  return field !== undefined && COMPARABLE.includes(field.kind);
}
