/** Overall judgements by a table that counts domains, as AMSTAR 2 counts its critical items. */
import { named } from '../../document/named';
import { listed } from '../../language/listed';
import { say, translated } from '../../language/say';
import type { CountRow, Domain, Instrument, Variant } from '../instrument';
import { judgementLabel } from '../instrument-words';
import type { Facts } from '../variant';
import type { Judgements, OverallSuggestion } from './suggestion';

/** What is said of an instrument that has no overall judgement. */
export const NO_OVERALL: OverallSuggestion = {
  judgement: null,
  permitted: [],
  needReason: [],
  published: { judgement: null, permitted: [] },
  houseRow: undefined,
  complete: true,
  because: '',
  decidedBy: [],
  missing: [],
  invalid: [],
};

/** A domain with its level, where it has one. */
interface Judged {
  readonly domain: Domain;
  readonly level: string | undefined;
}

/** The level of the first row that holds; while domains are open, as soon as every way of judging them leads to it. */
export function countedOverall(
  instrument: Instrument,
  { domains, overall }: Variant,
  judgements: Judgements,
  facts: Facts,
): OverallSuggestion {
  const rows = overall.rows ?? [];
  const all = domains.map((domain): Judged => ({ domain, level: levelOf(instrument, domain, judgements) }));
  const missing = all.filter(({ level }) => level === undefined).map(({ domain }) => domain);
  const reached = rowsReached(instrument, rows, all, facts).flatMap((row) => rows[row] ?? []);
  const [first] = reached;
  const judgement = first && reached.every((row) => row.judgement === first.judgement) ? first.judgement : null;
  const permitted = levelsOf(instrument, reached);
  const deciding = first === undefined ? [] : all.filter((each) => counts(first, each, facts));
  const suggestion = {
    judgement,
    permitted,
    needReason: judgement === null ? [] : permitted.filter((level) => level !== judgement),
    published: { judgement, permitted },
    houseRow: undefined,
    complete: missing.length === 0,
    decidedBy: judgement === null ? [] : deciding.map(({ domain }) => domain.id),
    missing: missing.map(({ id }) => id),
    invalid: invalidIn(instrument, domains, judgements),
  };
  return { ...suggestion, because: because(instrument, suggestion, first) };
}

function levelOf({ judgements: all }: Instrument, { id, judgements }: Domain, given: Judgements): string | undefined {
  const level = named(given, id);
  return level && all.some(({ value }) => value === level) && judgements?.includes(level) !== false ? level : undefined;
}

function invalidIn(
  instrument: Instrument,
  domains: readonly Domain[],
  given: Judgements,
): { domain: string; judgement: string }[] {
  return domains.flatMap((domain) => {
    const judgement = named(given, domain.id);
    return judgement && levelOf(instrument, domain, given) === undefined ? [{ domain: domain.id, judgement }] : [];
  });
}

function counts({ of, levels, among }: CountRow, { domain, level }: Judged, facts: Facts): boolean {
  if (level === undefined || !levels.includes(level) || among?.includes(domain.id) === false) return false;
  return of === undefined || (named(facts, of.item) ?? []).includes(domain.id) === of.named;
}

/**
 * Which rows can decide. What matters of a way of judging the open domains is only how many count for each row, up to the
 * number that it takes: so there are few ways, however many domains are open.
 */
function rowsReached(
  { judgements }: Instrument,
  rows: readonly CountRow[],
  all: readonly Judged[],
  facts: Facts,
): number[] {
  let ways = new Map<string, readonly number[]>([['', rows.map(() => 0)]]);
  for (const { domain, level } of all) {
    const levels = level === undefined ? (domain.judgements ?? judgements.map(({ value }) => value)) : [level];
    const longer = [...ways.values()].flatMap((way) =>
      levels.map((each) =>
        rows.map((row, index) => {
          const more = counts(row, { domain, level: each }, facts) ? 1 : 0;
          return Math.min((way[index] ?? 0) + more, row.least);
        }),
      ),
    );
    ways = new Map(longer.map((way) => [way.join(), way]));
  }
  const deciding = [...ways.values()].map((way) => rows.findIndex(({ least }, index) => (way[index] ?? 0) >= least));
  return [...new Set(deciding)].sort((a, b) => a - b);
}

function levelsOf({ judgements }: Instrument, rows: readonly CountRow[]): string[] {
  const levels = new Set(rows.flatMap(({ judgement, permits = [] }) => [judgement, ...permits]));
  return judgements.map(({ value }) => value).filter((value) => levels.has(value));
}

function because(
  instrument: Instrument,
  { judgement, decidedBy, missing, needReason }: Omit<OverallSuggestion, 'because'>,
  row: CountRow | undefined,
): string {
  const open = listed(missing, 'and');
  if (judgement === null || row === undefined)
    return missing.length === 1
      ? say`Still open: ${open} has no level yet.`
      : say`Still open: ${open} have no level yet.`;
  const which = decidedBy.length === 0 || row.least === 0 ? '' : ` (${listed(decidedBy, 'and')})`;
  const reason = `${translated(row.inWords)}${which}`;
  const level = judgementLabel(instrument, judgement);
  if (missing.length > 0) return say`Already fixed: ${level}, because ${reason}, whatever ${open} will be.`;
  const others = listed(
    needReason.map((value) => judgementLabel(instrument, value)),
    'or',
  );
  const choice = others === '' ? '' : say` ${others} is within the published rule too; give a reason if you choose it.`;
  return `${level}: ${reason}.${choice}`;
}
