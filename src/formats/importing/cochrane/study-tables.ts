/** The studies of a data package as its tables have them. */
import type { Found, Loss } from '../../../core/index';
import { cellUnder } from '../tables/sheet';
import { judgementIn } from './bias-domains';
import { otherwise, type PackageTable, valuesOf, valueUnder } from './package-tables';
import { type Kind, thing } from './review-data';
import type { StudiesBuilder } from './studies-builder';

/** The tables of studies, as far as the package has them. */
export interface StudyTables {
  /** By the status of their studies, in the words of the format. */
  readonly information: readonly { readonly status: string | undefined; readonly table: PackageTable }[];
  readonly arms?: PackageTable;
  readonly results?: PackageTable;
  readonly bias?: PackageTable;
}

/** Adds what the tables say to the studies. @returns what is said otherwise elsewhere */
export function addStudyTables(tables: StudyTables, studies: StudiesBuilder): readonly Loss[] {
  return [
    ...tables.information.flatMap(({ status, table }) => addInformation(table, status, studies)),
    ...(tables.arms ? addArms(tables.arms, studies) : []),
    ...(tables.results ? addResults(tables.results, studies) : []),
    ...(tables.bias ? addBias(tables.bias, studies) : []),
  ];
}

function addInformation(table: PackageTable, status: string | undefined, studies: StudiesBuilder): Loss[] {
  return table.sheet.rows.flatMap((row) => {
    const name = valueUnder(table, row, 'Study');
    if (name === undefined) return [];
    const add = studies.study(name, status);
    return table.sheet.heads.flatMap((head): readonly Loss[] => {
      const found = valueUnder(table, row, head);
      if (found === undefined || head.toLowerCase() === 'study') return [];
      const [kind, of, key] = placeOf(head);
      return otherwise(found, add(kind, of, key, found));
    });
  });
}

/** “Char: Methods” → the characteristic Methods; what is neither that nor known is a covariate. */
function placeOf(head: string): readonly [Kind, string, string] {
  const [, name] = /^char(?:acteristic)?:\s*(.+)$/i.exec(head) ?? [];
  if (name !== undefined) return ['characteristic', name, 'value'];
  const known = { year: 'year', 'data source': 'source' }[head.toLowerCase()];
  if (known !== undefined) return ['study', '', known];
  return ['covariate', head.replace(/^covariate:\s*/i, ''), 'value'];
}

function addArms(table: PackageTable, studies: StudiesBuilder): Loss[] {
  return table.sheet.rows.flatMap((row) => {
    const [study, arm] = [valueUnder(table, row, 'Study'), valueUnder(table, row, 'Arm')];
    if (study === undefined || arm === undefined) return [];
    const add = studies.study(study, undefined);
    return Object.entries({
      name: arm,
      description: valueUnder(table, row, 'Description'),
      intervention: valueUnder(table, row, 'Intervention'),
    }).flatMap(([key, found]) => (found ? otherwise(found, add('arm', arm.value, key, found)) : []));
  });
}

function addResults(table: PackageTable, studies: StudiesBuilder): Loss[] {
  return table.sheet.rows.flatMap((row) => {
    const [study, outcome] = [valueUnder(table, row, 'Study'), valueUnder(table, row, 'Outcome')];
    if (study === undefined || outcome === undefined) return [];
    const { study: _, ...values } = valuesOf(table, row);
    const of = thing(outcome.value, values.arm?.value, values['reference arm']?.value);
    const add = studies.study(study, undefined);
    return Object.entries(values).flatMap(([key, found]) => otherwise(found, add('result', of, key, found)));
  });
}

/** Pairs of columns: “Domain (judgement): NAME” and “Domain (support): NAME”, or “NAME (judgement)” and “NAME (support)”. */
function addBias(table: PackageTable, studies: StudiesBuilder): Loss[] {
  return table.sheet.rows.flatMap((row) => {
    const study = valueUnder(table, row, 'Study');
    if (study === undefined) return [];
    const add = studies.study(study, undefined);
    return table.sheet.heads.flatMap((head): readonly Loss[] => {
      const named = biasColumn(head);
      const found = named && valueUnder(table, row, head);
      if (named === undefined || found === undefined) return [];
      return otherwise(found, add('bias', thing(named.domain), named.key, found));
    });
  });
}

/** Which domain a column is about, and what of it; nothing where it is about none. */
export function biasColumn(
  head: string,
): { readonly domain: string; readonly key: 'judgement' | 'support' } | undefined {
  const [, first, behind] = /^domain \((judgement|support)\):\s*(.+)$/i.exec(head) ?? [];
  const [, before, last] = /^(.+?)\s*\((judgement|support|support for judgement)\)$/i.exec(head) ?? [];
  const domain = behind ?? before;
  const word = (first ?? last)?.toLowerCase();
  if (domain === undefined || word === undefined) return undefined;
  return { domain, key: word === 'judgement' ? 'judgement' : 'support' };
}

/** Whether all that is judged is in the words of RoB 2. */
export function saysSomeConcerns(table: PackageTable | undefined): boolean {
  if (table === undefined) return false;
  const judged: Found[] = table.sheet.rows.flatMap((row) =>
    table.sheet.heads.flatMap((head) => {
      const found = biasColumn(head)?.key === 'judgement' ? cellUnder(table.sheet, row, head) : undefined;
      return found ? [found] : [];
    }),
  );
  return judged.some(({ value }) => /some concerns/i.test(value) && judgementIn(value, 'rob2') === 'some concerns');
}
