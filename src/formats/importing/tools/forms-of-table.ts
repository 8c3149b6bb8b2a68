/** Which forms of its tool the columns of a table can be of. */
import type { Variant } from '../../../core/index';
import { type JudgedColumns, OVERALL } from './judgement-columns';

/**
 * Those that have all of these domains: 1b is of cluster trials. Of versions of a tool, that which has just these and no
 * others: six domains are version 2 of ROBINS-I, seven version 2016.
 */
export function formsOfTable({ tool, columns }: JudgedColumns): readonly Variant[] {
  const named = new Set(columns.flatMap((column) => (column && column.domain !== OVERALL ? [column.domain] : [])));
  const having = tool.instrument.variants.filter((form) => {
    const keys = keysOf(form);
    return [...named].every((key) => keys.includes(key));
  });
  const versions = new Set(having.flatMap((form) => (keysOf(form).length === named.size ? versionOf(form) : [])));
  return versions.size === 1 ? having.filter((form) => versions.has(versionOf(form))) : having;
}

function versionOf({ when }: Variant): string | undefined {
  return when.version?.join();
}

function keysOf({ domains }: Variant): readonly string[] {
  return domains.flatMap(({ key, screening }) => (screening ? [] : [key]));
}
