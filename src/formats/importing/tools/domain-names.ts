/** Domains of tools as other programs call them in the headings of tables. */
import { comparable, instruments } from '../../../core/index';
import type { Tool } from './tool';

/** The columns of tables that head domains by number, as the tools have them. */
const BY_NUMBER = instruments.flatMap(({ id, robvis, tableHeads }) =>
  [...(robvis?.templates.map(({ columns }) => columns) ?? []), ...(tableHeads?.byNumber ?? [])].map((columns) => ({
    tool: id,
    heads: columns.map(([head]) => head.toLowerCase()),
    keys: columns.map(([, key]) => key),
  })),
);

/**
 * The domains that headings name by number, as robvis does: the number of columns says which tool it is.
 * @returns for each heading its domain's key, or nothing
 */
export function domainsByNumber(
  headings: readonly string[],
): { readonly tool: string; readonly keys: readonly (string | undefined)[] } | undefined {
  const heads = headings.map((head) =>
    head
      .toLowerCase()
      .replace(/^domain ?/, 'd')
      .replace(/\s/g, ''),
  );
  const numbered = heads.filter((head) => /^d\d+[a-z]?$/.test(head));
  const form = BY_NUMBER.find((each) => each.heads.join() === numbered.join());
  return form && { tool: form.tool, keys: heads.map((head) => form.keys[form.heads.indexOf(head)]) };
}

/** The key of the domain that a heading names: “Random.sequence.generation.” and “Bias due to confounding”. */
export function domainNamed({ instrument, domains }: Tool, heading: string): string | undefined {
  const wanted = plain(heading);
  if (wanted === '') return undefined;
  return domains.find(({ key, name, shortName }) =>
    [name, shortName, ...(instrument.tableHeads?.names?.[key] ?? [])].some((each) => plain(each) === wanted),
  )?.key;
}

/** Without what tables leave out or put before a name: “D1:”, “Bias due to”, “the”, what stands in brackets. */
function plain(name: string): string {
  return comparable(name.replace(/\([^)]*\)?/g, ' ').replace(/[._:]+/g, ' '))
    .replace(/^(?:d|domain )\d+[a-z]? /, '')
    .replace(/^(?:risk of )?bias (?:arising from|due to|in) /, '')
    .replace(/\bthe /g, '')
    .replace(/andomiz/g, 'andomis')
    .replace(/\band /g, '')
    .trim();
}
