/** The analyses of a data package: settings with what was found, the rows of each, and its subgroups. */
import type { Found } from '../../../core/index';
import { domainCalled, isOfRob2 } from './bias-domains';
import { type PackageTable, valuesOf, valueUnder } from './package-tables';
import type { AnalysisRow, CochraneAnalysis } from './review-data';
import { biasColumn } from './study-tables';

export interface AnalysisTables {
  readonly settings?: PackageTable;
  readonly rows?: PackageTable;
  readonly subgroups?: PackageTable;
}

/** In the order of the settings; analyses that only stand in the other tables behind them. */
export function analysesIn({ settings, rows, subgroups }: AnalysisTables): readonly CochraneAnalysis[] {
  const analyses = new Map<string, CochraneAnalysis>();
  const called = (table: PackageTable, row: PackageTable['sheet']['rows'][number]) => {
    const group = valueUnder(table, row, 'Analysis group');
    const number = valueUnder(table, row, 'Analysis number');
    if (group === undefined || number === undefined) return undefined;
    const key = `${group.value}.${number.value}`;
    const known = analyses.get(key) ?? { group, number, settings: {}, rows: [], subgroups: [] };
    return { key, known: withPlaces(known, group, number) };
  };
  for (const row of settings?.sheet.rows ?? []) {
    const found = settings && called(settings, row);
    if (settings && found) analyses.set(found.key, { ...found.known, settings: valuesOf(settings, row, NUMBERS) });
  }
  for (const row of rows?.sheet.rows ?? []) {
    const found = rows && called(rows, row);
    const made = rows && rowOf(rows, row);
    if (!found || !made) continue;
    const name = rows && valueUnder(rows, row, 'Analysis name');
    const { settings: before } = found.known;
    const first = before['analysis name'];
    const merged =
      name && (first === undefined || first.value === name.value)
        ? { ...before, 'analysis name': first ? { value: first.value, at: [...first.at, ...name.at] } : name }
        : before;
    analyses.set(found.key, { ...found.known, settings: merged, rows: [...found.known.rows, made] });
  }
  for (const row of subgroups?.sheet.rows ?? []) {
    const found = subgroups && called(subgroups, row);
    const name = subgroups && valueUnder(subgroups, row, 'Subgroup');
    if (!found || !name || !subgroups) continue;
    const numbers = valuesOf(subgroups, row, [...NUMBERS, 'subgroup']);
    analyses.set(found.key, { ...found.known, subgroups: [...found.known.subgroups, { name, numbers }] });
  }
  return [...analyses.values()];
}

const NUMBERS = ['analysis group', 'analysis number'];

/** The number of an analysis stands in every row that belongs to it. */
function withPlaces(analysis: CochraneAnalysis, group: Found, number: Found): CochraneAnalysis {
  const more = (known: Found, other: Found): Found =>
    known === other ? known : { value: known.value, at: [...known.at, ...other.at] };
  return { ...analysis, group: more(analysis.group, group), number: more(analysis.number, number) };
}

function rowOf(table: PackageTable, row: PackageTable['sheet']['rows'][number]): AnalysisRow | undefined {
  const study = valueUnder(table, row, 'Study');
  if (study === undefined) return undefined;
  const subgroup = valueUnder(table, row, 'Subgroup');
  const values = valuesOf(table, row, [...NUMBERS, 'analysis name', 'study', 'subgroup']);
  const bias: Record<string, Found> = {};
  const numbers: Record<string, Found> = {};
  for (const [head, found] of Object.entries(values)) {
    const domain = biasColumn(head)?.domain ?? head;
    const isBias = isOfRob2(domain) || (biasColumn(head) !== undefined && !domainCalled(domain, 'rob1').isOwn);
    if (isBias && biasColumn(head)?.key !== 'support') bias[domain] = found;
    else numbers[head] = found;
  }
  return { study, ...(subgroup && { subgroup }), numbers, bias };
}
