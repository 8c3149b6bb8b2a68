/** How many characteristics of PROGRESS-Plus a study reports and uses, for each kind of people. No score is made of it. */
import { named } from '../../document/named';
import { isMissingWord } from '../../fields/field';
import { isPlainObject, type Plain, type PlainObject } from '../../format/plain-content';
import { progressPlus } from '../../knowledge/frameworks/progress-plus';

/** The counts of one entry of `progress_plus`. The first six add up to `items`; a characteristic that is used counts there too. */
export interface EquityCounts {
  /** Staff, patients or others; `null` where the study does not tell them apart. */
  readonly people: string | null;
  readonly items: number;
  readonly reported: number;
  readonly not_reported: number;
  readonly unclear: number;
  readonly not_applicable: number;
  readonly not_yet_extracted: number;
  /** Used in an analysis: adjusted for, or compared in a subgroup analysis. */
  readonly analysed: number;
  readonly subgroup_analyses: number;
  /** Whether a disadvantaged group did worse. Nobody having looked is not the same as none found. */
  readonly harm_found: number;
  readonly harm_none_found: number;
  readonly harm_not_assessed: number;
}

/** Whether and how a characteristic is told. */
export type EquityStatus = 'reported' | 'not_reported' | 'unclear' | 'not_applicable' | 'not_yet_extracted';

/** @param entries the section as agreed, in agreed spelling: one entry for each kind of people */
export function equityCounts(entries: Plain): EquityCounts[] {
  return Array.isArray(entries) ? entries.filter(isPlainObject).map(countsOf) : [];
}

function countsOf(entry: PlainObject): EquityCounts {
  const characteristics = progressPlus.items.map(({ key }) => named(entry, key) ?? null);
  const having = (status: EquityStatus) => characteristics.filter((each) => statusOf(each) === status).length;
  const used = (...uses: string[]) => characteristics.filter((each) => usesOf(each).some((use) => uses.includes(use)));
  const harm = (finding: string) =>
    characteristics.filter((each) => isPlainObject(each) && each.harm === finding).length;
  return {
    people: typeof entry.people === 'string' ? entry.people : null,
    items: characteristics.length,
    reported: having('reported'),
    not_reported: having('not_reported'),
    unclear: having('unclear'),
    not_applicable: having('not_applicable'),
    not_yet_extracted: having('not_yet_extracted'),
    analysed: used('adjustment', 'subgroup').length,
    subgroup_analyses: used('subgroup').length,
    harm_found: harm('found'),
    harm_none_found: harm('none found'),
    harm_not_assessed: harm('not assessed'),
  };
}

/** Beside what is reported stand what it is used for and whether there was harm; these do not say that it is reported. */
const NOT_THE_DESCRIPTION: readonly string[] = ['reported', 'used_in', 'harm', 'support'];

/** The status of one characteristic as it is written. */
export function statusOf(characteristic: Plain): EquityStatus {
  if (!isPlainObject(characteristic)) return statusOfWord(characteristic);
  if ((characteristic.reported ?? null) !== null) return statusOfWord(characteristic.reported ?? null);
  const described = Object.entries(characteristic).flatMap(([key, value]) =>
    NOT_THE_DESCRIPTION.includes(key) || value === null ? [] : [statusOfWord(value)],
  );
  return described.find((status) => status === 'reported') ?? described[0] ?? 'not_yet_extracted';
}

function statusOfWord(value: Plain): EquityStatus {
  if (value === null) return 'not_yet_extracted';
  if (typeof value !== 'string' || !isMissingWord(value)) return 'reported';
  return value.replaceAll(' ', '_') as EquityStatus;
}

/** What one characteristic is used for: `adjustment`, `subgroup`, `none`. */
export function usesOf(characteristic: Plain): readonly string[] {
  const uses = isPlainObject(characteristic) ? characteristic.used_in : undefined;
  return Array.isArray(uses) ? uses.filter((use) => typeof use === 'string') : [];
}
