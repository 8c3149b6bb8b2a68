/**
 * A review's own rule for the overall judgement, declared in `appraisal`:
 * `overall_rule: {one some concerns: low, two or more some concerns: high, reason: …}`.
 *
 * A row is about the worst level that any domain has: "one some concerns" says what comes out where exactly one domain
 * has some concerns and none is worse. Where no row speaks, the published rule holds.
 */

import type { Node, Span } from '../../document/document';
import { isBlank, pairsOf, textOf } from '../../document/walk';
import { say } from '../../language/say';
import type { Instrument } from '../instrument';
import { comparable, foreignJudgement, judgementValue } from '../instrument-words';

export interface HouseRow {
  /** As written: `one some concerns: low`. */
  readonly text: string;
  /** The worst level of any domain. */
  readonly of: string;
  /** The number of domains that have it: at least and at most (which may be infinite). */
  readonly from: number;
  readonly to: number;
  /** The overall judgement then. */
  readonly gives: string;
}

export interface HouseRule {
  /** In the order of the file; the first that holds decides. Empty where anything in the rule cannot be read. */
  readonly rows: readonly HouseRow[];
  /** Why the review departs from the published rule. */
  readonly reason: string | undefined;
  readonly problems: readonly { readonly message: string; readonly span: Span }[];
}

/** Reads a declared rule. @returns `undefined` where none is declared. */
export function readOverallRule(instrument: Instrument, node: Node | undefined): HouseRule | undefined {
  if (node === undefined || isBlank(node)) return undefined;
  if (node.kind !== 'mapping') {
    return {
      rows: [],
      reason: undefined,
      problems: [{ message: say`The overall rule cannot be read. ${howTo()}`, span: node.span }],
    };
  }
  const pairs = pairsOf(node).filter(({ key }) => key.text !== 'reason' && key.text !== 'support');
  const read = pairs.map(({ key, value, span }) => ({
    row: houseRow(instrument, key.text, textOf(value) ?? ''),
    span,
  }));
  const problems = read.flatMap(({ row, span }) => (typeof row === 'string' ? [{ message: row, span }] : []));
  const rows = read.flatMap(({ row }) => (typeof row === 'string' ? [] : [row]));
  const reason = textOf(pairsOf(node).find(({ key }) => key.text === 'reason')?.value);
  return { rows: problems.length > 0 ? [] : rows, reason, problems };
}

/** One row of a declared rule. @returns a message where it cannot be read. */
function houseRow(instrument: Instrument, key: string, value: string): HouseRow | string {
  const count = numberOfDomains(comparable(key));
  const of = count && judgementValue(instrument, count.rest);
  if (!count || of === undefined) return say`“${key}” cannot be read as a row of the overall rule. ${howTo()}`;
  const gives = judgementValue(instrument, value);
  if (gives === undefined) {
    const levels = instrument.judgements.map((judgement) => judgement.value).join(', ');
    const foreign = foreignJudgement(instrument, value);
    return say`“${key}” must be followed by an overall judgement: ${levels}.${foreign ? ` ${foreign}` : ''} ${untilThen()}`;
  }
  return { text: `${key}: ${value}`, of, from: count.from, to: count.to, gives };
}

const untilThen = () => say`Until it is corrected, the published rule is used.`;

const howTo = () =>
  say`${untilThen()} Write the number of domains, their level, and what follows, for example “one some concerns: low” or “two or more some concerns: high”.`;

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "two or more some concerns", "at least two …", "exactly one …", "2+ …": the number, and what follows it. */
function numberOfDomains(text: string): { from: number; to: number; rest: string } | undefined {
  const found =
    /^(exactly |at least |at most )?([a-z]+|\d{1,2})( or more|\+)?( domains?)?( (?:with|at|of))? (.+)$/.exec(text);
  const [, before = '', word = '', more, , , rest = ''] = found ?? [];
  const number = /^\d/.test(word) ? Number(word) : NUMBERS.indexOf(word);
  if (!found || number < 1 || (before !== '' && more !== undefined)) return undefined;
  if (more !== undefined || before === 'at least ') return { from: number, to: Number.POSITIVE_INFINITY, rest };
  return { from: before === 'at most ' ? 1 : number, to: number, rest };
}
