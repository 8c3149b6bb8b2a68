/** From a framework to what may stand in files. */
import type { Choice, Field } from '../../fields/field';
import type { Framework, FrameworkItem } from './framework';

/** Fields by the keys of the items, in their order. */
export function itemFields(
  { items }: Framework,
  makeField: (item: FrameworkItem) => Field,
): Readonly<Record<string, Field>> {
  return Object.fromEntries(items.map((item) => [item.key, makeField(item)]));
}

/** The items as words of a list. */
export function itemChoices(items: readonly FrameworkItem[]): Choice[] {
  return items.map((item) => ({
    value: item.key,
    label: item.label,
    meaning: itemMeaning(item),
    ...(item.aliases && { aliases: item.aliases }),
  }));
}

/** What belongs there, and what could not be confirmed about it. */
export function itemMeaning({ meaning, unconfirmed }: FrameworkItem): string {
  return unconfirmed === undefined ? meaning : `${meaning} ${unconfirmed}`;
}

/** The label with the printed number, where items are numbered. */
export function itemTitle({ label, number }: FrameworkItem): string {
  return number === undefined || !/^\d/.test(number) ? label : `${label} (item ${number})`;
}

/** The first source in a line. */
export function sourceLine({ sources }: Framework): string {
  const [source] = sources;
  if (source === undefined) return '';
  return source.doi === undefined ? source.citation : `${source.citation} doi:${source.doi}`;
}
