/** The domains of both Cochrane tools by the names that reviews give them. Neither tool is ever translated into the other. */
import { ownDomainKey } from '../tools/own-domains';
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
