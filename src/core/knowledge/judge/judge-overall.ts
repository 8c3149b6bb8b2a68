/** From the domains' judgements to the overall one. */

import { named } from '../../document/named';
import { listed } from '../../language/listed';
import { say, translated } from '../../language/say';
import type { Domain, Instrument, OverallRule, Variant } from '../instrument';
import { judgementLabel } from '../instrument-words';
import type { Facts } from '../variant';
import { pointsOverall } from './add-points';
import { countedOverall, NO_OVERALL } from './count-domains';
import type { HouseRow, HouseRule } from './overall-rule';
import type { Judgements, OverallSuggestion } from './suggestion';

/** How many domains have each level. */
type Counts = ReadonlyMap<string, number>;

/** What one complete set of judgements leads to. */
interface Verdict {
  readonly judgement: string;
  readonly permitted: readonly string[];
  readonly row?: HouseRow;
}

/** @see judgeOverall in `judge.ts` */
export function suggestOverall(
  instrument: Instrument,
  variant: Variant | undefined,
  judgements: Judgements,
  houseRule: HouseRule | undefined,
  facts: Facts = {},
): OverallSuggestion {
  if (variant?.overall.rule === 'none') return NO_OVERALL;
  if (variant?.overall.rule === 'points') return pointsOverall(instrument, variant, judgements);
  if (variant?.overall.rule === 'count') return countedOverall(instrument, variant, judgements, facts);
  const order = variant?.overall.order ?? instrument.judgements.map(({ value }) => value);
  const domains = variant?.domains ?? [];
  const levelOf: LevelOf = ({ id, judgements: allowed = order }) => {
    const level = named(judgements, id);
    return level && allowed.includes(level) ? level : undefined;
  };
  const invalid = invalidAmong(domains, judgements, levelOf);
  const stop = domains.find((domain) => domain.screening && levelOf(domain) !== undefined);
  if (stop) return stoppedBy(instrument, variant?.overall, stop, levelOf(stop) ?? '', invalid);
  const counted = domains.filter(({ screening }) => !screening);
  const rule: OverallRule = variant?.overall ?? { rule: 'worst domain' };
  return fromDomains(instrument, rule, houseRule?.rows ?? [], order, counted, levelOf, invalid);
}

/** The level of a domain; nothing where it has none, or one that it cannot have. */
type LevelOf = (domain: Domain) => string | undefined;

function invalidAmong(
  domains: readonly Domain[],
  judgements: Judgements,
  levelOf: LevelOf,
): OverallSuggestion['invalid'] {
  return domains.flatMap((domain) => {
    const judgement = named(judgements, domain.id);
    return judgement && levelOf(domain) === undefined ? [{ domain: domain.id, judgement }] : [];
  });
}

/** What the levels of the domains that count lead to, however those that are missing turn out. */
function fromDomains(
  instrument: Instrument,
  rule: OverallRule,
  rows: readonly HouseRow[],
  order: readonly string[],
  counted: readonly Domain[],
  levelOf: LevelOf,
  invalid: OverallSuggestion['invalid'],
): OverallSuggestion {
  const missing = counted.filter((domain) => levelOf(domain) === undefined);
  const given = counted.flatMap((domain) => levelOf(domain) ?? []);
  const completions = completionsOf(given, missing, order);
  const published = summarise(
    completions.map((counts) => publishedVerdict(rule, order, counts)),
    order,
  );
  const verdicts = completions.map((counts) => verdictOf(rule, rows, order, counts));
  const { judgement, permitted } = summarise(verdicts, order);
  const row = missing.length === 0 ? verdicts[0]?.row : undefined;
  const worst = worstOf(order, (level) => given.includes(level));
  const worstDomains = counted.filter((domain) => worst !== undefined && levelOf(domain) === worst);
  const suggestion = {
    judgement,
    permitted,
    needReason: judgement === null ? [] : permitted.filter((level) => level !== judgement),
    published,
    houseRow: row?.text,
    complete: missing.length === 0 && counted.length > 0,
    decidedBy: judgement === null ? [] : worstDomains.map(({ id }) => id),
    missing: missing.map(({ id }) => id),
    invalid,
  };
  const because = becauseOverall(instrument, suggestion, worst, worstDomains, counted.length);
  return { ...suggestion, because: stamped(rule, because, judgement) };
}

/** Every way in which the missing judgements can turn out, as counts; ways with equal counts once. */
function completionsOf(given: readonly string[], missing: readonly Domain[], order: readonly string[]): Counts[] {
  const start = order.map((level) => given.filter((each) => each === level).length);
  let ways = new Map([[start.join(), start]]);
  for (const { judgements = order } of missing) {
    const longer = [...ways.values()].flatMap((way) =>
      judgements.map((level) => way.map((count, rank) => (order[rank] === level ? count + 1 : count))),
    );
    ways = new Map(longer.map((way) => [way.join(), way]));
  }
  return [...ways.values()].map((way) => new Map(order.map((level, rank) => [level, way[rank] ?? 0])));
}

/** The worst level for which `has` is true. */
function worstOf(order: readonly string[], has: (level: string) => boolean): string | undefined {
  return order.filter(has).at(-1);
}

function publishedVerdict(rule: OverallRule, order: readonly string[], counts: Counts): Verdict {
  const has = (level: string) => (counts.get(level) ?? 0) > 0;
  const judgement = worstOf(order, has) ?? '';
  const raised = (rule.mayRaise ?? [])
    .filter(({ from, fromDomains }) => from === judgement && (counts.get(from) ?? 0) >= fromDomains)
    .map(({ to }) => to);
  const silent = rule.maySetAside ?? [];
  const rest = silent.includes(judgement)
    ? worstOf(order, (level) => has(level) && !silent.includes(level))
    : undefined;
  return { judgement, permitted: [judgement, ...raised, ...(rest === undefined ? [] : [rest])] };
}

/** A row of the review's own rule decides where it is about the worst level and its number of domains. */
function verdictOf(rule: OverallRule, rows: readonly HouseRow[], order: readonly string[], counts: Counts): Verdict {
  const published = publishedVerdict(rule, order, counts);
  const count = counts.get(published.judgement) ?? 0;
  const row = rows.find(({ of, from, to }) => of === published.judgement && from <= count && count <= to);
  return row ? { judgement: row.gives, permitted: [row.gives], row } : published;
}

/** What all verdicts have in common, and all levels that any of them permits. */
function summarise(verdicts: readonly Verdict[], order: readonly string[]): OverallSuggestion['published'] {
  const judgements = new Set(verdicts.map(({ judgement }) => judgement));
  const permitted = new Set(verdicts.flatMap((verdict) => verdict.permitted));
  const [judgement] = judgements;
  return {
    judgement: judgements.size === 1 && judgement ? judgement : null,
    permitted: order.filter((level) => permitted.has(level)),
  };
}

function stoppedBy(
  instrument: Instrument,
  rule: OverallRule | undefined,
  { id, name }: Domain,
  judgement: string,
  invalid: OverallSuggestion['invalid'],
): OverallSuggestion {
  return {
    judgement,
    permitted: [judgement],
    needReason: [],
    published: { judgement, permitted: [judgement] },
    houseRow: undefined,
    complete: true,
    because: stamped(
      rule,
      say`${judgementLabel(instrument, judgement)}: decided before the domains (${translated(name)}).`,
      judgement,
    ),
    decidedBy: [id],
    missing: [],
    invalid,
  };
}

/** A level that a draft gives says so. */
function stamped(rule: OverallRule | undefined, because: string, judgement: string | null): string {
  return rule?.draft && judgement !== null ? say`${because} The published rule is a draft.` : because;
}

function becauseOverall(
  instrument: Instrument,
  suggestion: Omit<OverallSuggestion, 'because'>,
  worst: string | undefined,
  worstDomains: readonly Domain[],
  domains: number,
): string {
  const { judgement, published, houseRow, missing, needReason } = suggestion;
  const label = (value: string) => judgementLabel(instrument, value);
  const named = (ids: readonly string[]) =>
    ids.length === 1 ? say`domain ${ids[0]}` : say`domains ${listed(ids, 'and')}`;
  if (domains === 0) return say`Open: first settle which form of the instrument applies.`;
  if (judgement === null || worst === undefined) {
    return say`Still open: ${named(missing)} ${missing.length === 1 ? say`has` : say`have`} no judgement yet.`;
  }
  const ids = worstDomains.map(({ id }) => id);
  const who =
    ids.length === domains ? say`every domain is` : ids.length === 1 ? say`${named(ids)} is` : say`${named(ids)} are`;
  const none = ids.length === domains || missing.length > 0 ? '' : say`, and none is worse`;
  const reason = `${who} ${label(worst)}${none}`;
  if (missing.length > 0)
    return say`Already fixed: ${label(judgement)}, because ${reason}, whatever ${named(missing)} will be.`;
  if (houseRow !== undefined) {
    const differs = published.judgement !== null && published.judgement !== judgement;
    const note = differs ? say` The published rule gives ${label(published.judgement)}.` : '';
    return say`${label(judgement)} by this review’s own rule (${houseRow}): ${reason}.${note}`;
  }
  const choice =
    needReason.length > 0
      ? say` ${listed(needReason.map(label), 'or')} is within the published rule too; give a reason if you choose it.`
      : '';
  return `${label(judgement)}: ${reason}.${choice}`;
}
