/** What an instrument has people write down before its questions and that decides nothing, as fields. */

import type { Field } from '../../fields/field';
import { choice, list, mappingOrText, oneOrMore, text } from '../../fields/field-makers';
import type { Instrument, NotedItem, NotedValue } from '../../knowledge/instrument';

/** The fields that stand in the review's `appraisal`, or in each assessment, by key. */
export function notedFields({ noted = [] }: Instrument, where: NotedItem['in']): Readonly<Record<string, Field>> {
  return Object.fromEntries(noted.filter((item) => item.in === where).map((item) => [item.key, notedField(item)]));
}

function notedField(item: NotedItem): Field {
  const { title, meaning, parts, many } = item;
  if (parts === undefined) return many ? oneOrMore(title, meaning, valueField(item)) : valueField(item);
  const one = mappingOrText(title, meaning, Object.fromEntries(parts.map((part) => [part.key, valueField(part)])));
  return many ? list(title, meaning, one, { identity: parts.slice(0, 1).map(({ key }) => key) }) : one;
}

function valueField({ title, meaning, choices, open }: NotedValue): Field {
  return choices === undefined ? text(title, meaning) : choice(title, meaning, choices, open ? { open } : {});
}
