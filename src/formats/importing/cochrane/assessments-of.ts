/** Risk of bias of a study: RoB 1 for the study and for groups of its outcomes, RoB 2 for each result. */
import type { AssessmentMaterial, DomainMaterial, Found, TextMaterial } from '../../../core/index';
import { type DomainsByHeading, domainsCalled, judgementIn, type NamedDomain } from './bias-domains';
import type { Draft } from './draft';
import { type BiasTool, both, type CochraneReview, type Facts, namesIn, thingsOf } from './review-data';

/** What was judged of one domain. */
interface Judged {
  readonly domain: NamedDomain;
  /** The outcome of the result that is judged; absent: the study. */
  readonly outcome?: string;
  readonly made: DomainMaterial;
}

/** With which tool a review judges, and what its headings mean. */
export interface BiasOfReview {
  readonly tool: BiasTool;
  readonly domains: DomainsByHeading;
}

export function biasOfReview({ bias, studies, analyses }: CochraneReview): BiasOfReview {
  const ofStudies = studies.flatMap(({ facts }) => [...thingsOf(facts, 'bias').keys()].map(headingIn));
  const ofRows = analyses.flatMap(({ rows }) => rows.flatMap((row) => Object.keys(row.bias)));
  return { tool: bias, domains: domainsCalled([...ofStudies, ...ofRows], bias) };
}

function headingIn(thing: string): string {
  return namesIn(thing)[0] ?? '';
}

export function assessmentsOf(
  facts: Facts,
  drafts: readonly Draft[],
  bias: BiasOfReview,
): readonly AssessmentMaterial[] {
  const judged = judgedIn(facts, bias);
  if (bias.tool === 'rob1') return rob1Of(judged);
  return rob2Of(
    judged,
    drafts.map((draft) => ofResult(draft, judged, bias)),
  );
}

function judgedIn(facts: Facts, { tool, domains }: BiasOfReview): readonly Judged[] {
  return [...thingsOf(facts, 'bias')].flatMap(([written, { judgement, support }]): Judged[] => {
    const [heading = '', outcome = ''] = namesIn(written);
    const domain = domains.get(heading.toLowerCase());
    if (domain === undefined) return [];
    const made = domainOf(domain.key, judgement, support, tool);
    return made === undefined ? [] : [{ domain, made, ...(outcome !== '' && { outcome }) }];
  });
}

function domainOf(
  key: string,
  judgement: Found | undefined,
  support: Found | undefined,
  tool: BiasTool,
): DomainMaterial | undefined {
  const word = judgement && judgementIn(judgement.value, tool);
  if (word === undefined && support === undefined) return undefined;
  return {
    key,
    ...(judgement && word !== undefined && { judgement: { value: word, at: judgement.at } }),
    ...(support && { support }),
  };
}

/** One for the study, and one for each group of outcomes that is judged apart. */
function rob1Of(judged: readonly Judged[]): readonly AssessmentMaterial[] {
  const groups = [...new Set(judged.map(groupOf))];
  return groups.map((group) => {
    const own = judged.filter((each) => groupOf(each) === group);
    const at = own.flatMap(({ made }) => made.judgement?.at ?? made.support?.at ?? []);
    return {
      tool: 'rob1',
      ...(group !== undefined && { head: { outcomes: { value: group, at } } }),
      domains: firstOfEach(own),
    };
  });
}

/** The outcomes for which a domain is judged, by its heading or where it stands at a result; nothing: all. */
function groupOf({ domain, outcome }: Judged): string | undefined {
  return domain.outcomes !== undefined && outcome !== undefined
    ? `${domain.outcomes}, ${outcome}`
    : (domain.outcomes ?? outcome);
}

/** One of each domain: of a second, nothing is made, so that it is listed. */
function firstOfEach(judged: readonly Judged[]): readonly DomainMaterial[] {
  const first = new Map<string, DomainMaterial>();
  for (const { made } of judged) if (!first.has(made.key)) first.set(made.key, made);
  return [...first.values()];
}

/** Those of each result, with what is judged once for the study; of the study alone where no result is judged. */
function rob2Of(
  judged: readonly Judged[],
  ofResults: readonly (readonly DomainMaterial[])[],
): readonly AssessmentMaterial[] {
  const ofStudy = firstOfEach(judged.filter(({ outcome }) => outcome === undefined));
  const results = ofResults.flatMap((domains, result) => (domains.length > 0 ? [{ domains, result }] : []));
  if (results.length === 0) return ofStudy.length > 0 ? [rob2With(ofStudy, undefined)] : [];
  return results.map(({ domains, result }) => {
    const own = new Map(domains.map((each) => [each.key, each]));
    const shared = ofStudy.map((each) => withOwn(each, own.get(each.key)));
    const keys = new Set(ofStudy.map(({ key }) => key));
    return rob2With([...shared, ...domains.filter(({ key }) => !keys.has(key))], result);
  });
}

/** What is judged of a result comes before what is judged of its study; the reason of the study stays where both agree. */
function withOwn(ofStudy: DomainMaterial, own: DomainMaterial | undefined): DomainMaterial {
  if (own?.judgement === undefined || ofStudy.judgement === undefined) return { ...ofStudy, ...own };
  if (own.judgement.value !== ofStudy.judgement.value) return own;
  return { ...ofStudy, ...own, judgement: both(ofStudy.judgement, own.judgement) };
}

function rob2With(domains: readonly DomainMaterial[], result: number | undefined): AssessmentMaterial {
  const overall = domains.find(({ key }) => key === 'overall');
  return {
    tool: 'rob2',
    ...(result !== undefined && { result }),
    domains: domains.filter((each) => each !== overall),
    ...(overall && { overall }),
  };
}

/** From the table of results, and from the rows of analyses. */
function ofResult(
  draft: Draft,
  judged: readonly Judged[],
  { tool, domains: named }: BiasOfReview,
): readonly DomainMaterial[] {
  const { outcome, measure, population, timepoint } = draft;
  const whole = [outcome, measure, population, timepoint].flatMap((found) => found?.value ?? []).join(' ');
  const told = judged.filter(({ outcome }) => outcome !== undefined && sounds(outcome) === sounds(whole));
  const domains = new Map(firstOfEach(told).map((made) => [made.key, made]));
  for (const [name, judgement] of Object.entries(draft.bias)) {
    const key = named.get(name.toLowerCase())?.key;
    const made = key === undefined ? undefined : domainOf(key, judgement, undefined, tool);
    if (key === undefined || made?.judgement === undefined) continue;
    const known = domains.get(key);
    if (known?.judgement === undefined) domains.set(key, { ...made, ...known, judgement: made.judgement });
    else if (known.judgement.value === made.judgement.value)
      domains.set(key, { ...known, judgement: both(known.judgement, made.judgement) });
  }
  return [...domains.values()];
}

/** “Adherence at 6 months” and “adherence 6 months” are one outcome. */
function sounds(name: string): string {
  return name
    .toLowerCase()
    .replace(/\b(?:at|after)\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Domains that a team judges beyond those of RoB 1, for the review file. */
export function ownDomainsOf({ studies }: CochraneReview, { domains }: BiasOfReview): readonly TextMaterial[] {
  const names = new Map<string, Found>();
  for (const { facts } of studies)
    for (const [written, { judgement, support }] of thingsOf(facts, 'bias')) {
      const domain = domains.get(headingIn(written).toLowerCase());
      const found = judgement ?? support;
      if (domain?.isOwn && found && !names.has(domain.key)) names.set(domain.key, { value: domain.name, at: found.at });
    }
  return [...names].map(([key, found]) => ({ path: ['appraisal', 'rob1', 'own_domains', key], found }));
}
