/** The domains of both Cochrane tools by the names that reviews give them. Neither tool is ever translated into the other. */
import { firstFree, MOST_OWN_DOMAINS } from '../../../core/index';
import { ownDomainKey } from '../tools/own-domains';
import { toolOf } from '../tools/tool';
import type { BiasTool } from './review-data';

interface Known {
  readonly key: string;
  readonly name: RegExp;
}

const ROB1: readonly Known[] = [
  { key: 'sequence_generation', name: /^(?:adequate |random )?sequence generation\b/ },
  { key: 'allocation_concealment', name: /^allocation concealment\b/ },
  { key: 'blinding_of_participants', name: /^blinding of participants\b/ },
  { key: 'blinding_of_outcome_assessment', name: /^blinding of outcome assess/ },
  { key: 'incomplete_outcome_data', name: /^incomplete outcome data\b/ },
  { key: 'selective_reporting', name: /^(?:selective|free of selective)\b.*\breporting\b/ },
  { key: 'other_bias', name: /^(?:other (?:bias|sources? of bias|potential)|free of other bias)/ },
];

const ROB2: readonly Known[] = [
  { key: 'randomisation', name: /randomi[sz]ation process|^randomi[sz]ation/ },
  { key: 'recruitment', name: /identification|recruitment/ },
  { key: 'period_and_carryover', name: /period|carry-?over/ },
  { key: 'deviations', name: /deviations?/ },
  { key: 'missing_data', name: /missing/ },
  { key: 'measurement', name: /measurement/ },
  { key: 'reporting', name: /selection of the reported|reported result/ },
  { key: 'overall', name: /^overall\b/ },
];

/** A domain as a review names it. */
export interface NamedDomain {
  readonly key: string;
  /** The team's own, which the tool does not have. */
  readonly isOwn: boolean;
  /** The group of outcomes for which it is judged; absent: all. */
  readonly outcomes?: string;
  /** Its name without that group. */
  readonly name: string;
}

/** @param written “Incomplete outcome data (attrition bias): Short term” */
export function domainCalled(written: string, tool: BiasTool): NamedDomain {
  const [, name = written, group] = /^(.*?)(?::\s*([^:]+))?$/.exec(written.trim()) ?? [];
  const plain = name.toLowerCase().replace(/\?$/, '').trim();
  const known = (tool === 'rob1' ? ROB1 : ROB2).find((each) => each.name.test(plain));
  const isAll = group === undefined || /^all outcomes$/i.test(group.trim());
  return {
    key: known?.key ?? ownDomainKey(tool, plain),
    isOwn: known === undefined,
    name: name.trim(),
    ...(!isAll && { outcomes: group.trim() }),
  };
}

/** By their headings in lower case; those for which there is no place are absent. */
export type DomainsByHeading = ReadonlyMap<string, NamedDomain>;

/**
 * The domains of a whole review. No two headings mean the same place: where several are of one domain of RoB 1 (“Blinding of
 * outcome assessment - pain”, “… - death”), those that are judged by groups of outcomes are of the group that the heading
 * names; of others the first is the tool’s domain, and each further one is a domain of the team’s own.
 */
export function domainsCalled(headings: readonly string[], tool: BiasTool): DomainsByHeading {
  const written = [...new Map(headings.map((heading) => [heading.toLowerCase(), heading])).values()];
  const plain = written.map((heading) => ({ heading, domain: domainCalled(heading, tool) }));
  if (tool === 'rob2') return byHeading(plain.filter(({ domain }) => !domain.isOwn));
  const places = plain.map(({ domain }) => placeOf(domain));
  const told = plain.map(({ heading, domain }, index) => {
    const isShared = places.some((place, other) => other !== index && place === placeOf(domain));
    return { heading, domain: isShared ? ofItsGroup(heading, domain) : domain };
  });
  return byHeading(withOwnKeys(told));
}

interface Headed {
  readonly heading: string;
  readonly domain: NamedDomain;
}

function byHeading(told: readonly Headed[]): DomainsByHeading {
  return new Map(told.map(({ heading, domain }) => [heading.toLowerCase(), domain]));
}

function placeOf({ key, outcomes }: NamedDomain): string {
  return JSON.stringify([key, outcomes?.toLowerCase()]);
}

/** Domains that are judged for groups of outcomes, as the instrument says. */
function isJudgedByGroups(key: string): boolean {
  return toolOf('rob1').domains.some((domain) => domain.key === key && domain.ofStudy !== true);
}

/** Of the group of outcomes that stands behind the name of a domain, without a colon: “… (detection bias) - pain”, “…, pain”, “… (pain)”. */
function ofItsGroup(heading: string, domain: NamedDomain): NamedDomain {
  if (domain.isOwn || domain.outcomes !== undefined || !isJudgedByGroups(domain.key)) return domain;
  const [, behind = ''] = /(?:\([^()]*\bbias\)|\s[-–—]\s|[,;:(])\s*(.+)$/i.exec(heading) ?? [];
  const group = behind.replace(/^[\s\-–—,;:(]+|[\s)]+$/g, '');
  return group === '' || /\bbias$/i.test(group) ? domain : { ...domain, outcomes: group };
}

/** Each heading at a place of its own; as many domains of the team’s own as a review may have. */
function withOwnKeys(told: readonly Headed[]): readonly Headed[] {
  const taken = new Set<string>();
  const own = new Map<string, string>();
  return told.flatMap(({ heading, domain }): Headed[] => {
    if (!domain.isOwn && !taken.has(placeOf(domain))) {
      taken.add(placeOf(domain));
      return [{ heading, domain }];
    }
    const { outcomes: _, ...whole } = domain;
    const mine = domain.isOwn ? domain : { ...whole, isOwn: true, name: heading.trim() };
    const key = own.get(mine.name.toLowerCase()) ?? freeOwnKey(mine.name, [...own.values()]);
    if (!own.has(mine.name.toLowerCase()) && own.size >= MOST_OWN_DOMAINS) return [];
    own.set(mine.name.toLowerCase(), key);
    return [{ heading, domain: { ...mine, key } }];
  });
}

function freeOwnKey(name: string, taken: readonly string[]): string {
  const key = ownDomainKey('rob1', name.toLowerCase().replace(/\?$/, ''));
  return taken.includes(key) ? firstFree((number) => `${key}_${number}`, taken, 2) : key;
}

/** Whether it is the name of a domain of RoB 2: RevMan has fixed names for these. */
export function isOfRob2(name: string): boolean {
  return /^(?:bias arising|bias due to|bias in (?:measurement|selection)|overall bias)/i.test(name.trim());
}

/** A judgement in the words of the format; nothing for what is none. `UNCLEAR_RISK` is how RoB 2's “some concerns” is kept. */
export function judgementIn(written: string, tool: BiasTool): string | undefined {
  const word = written
    .toLowerCase()
    .replaceAll('_', ' ')
    .replace(/\brisk(?: of bias)?\b/, '')
    .trim();
  if (word === 'low' || word === 'high') return word;
  if (tool === 'rob1') return word === 'unclear' ? 'unclear' : undefined;
  return word === 'some concerns' || word === 'unclear' ? 'some concerns' : undefined;
}
