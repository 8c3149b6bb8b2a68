/** How many findings of a study about context and implementation (CICI) speak of what. */
import { named } from '../../document/named';
import { isPlainObject, type Plain, type PlainObject } from '../../format/plain-content';
import { CICI_DIMENSIONS } from '../../knowledge/frameworks/cici';
import { tally } from '../record-words';

/** A finding with several codes counts under each dimension that it has, once. */
export interface ContextCounts {
  readonly findings: number;
  /** Findings that name no dimension. */
  readonly uncoded: number;
  /** Every dimension, also those of which nothing is found. */
  readonly by_dimension: { readonly [dimension: string]: number };
  /** Only what occurs. */
  readonly by_influence: { readonly [influence: string]: number };
  readonly by_level: { readonly [level: string]: number };
}

/** @param findings the section as agreed, in agreed spelling */
export function contextCounts(findings: Plain): ContextCounts {
  const codes = (Array.isArray(findings) ? findings : []).filter(isPlainObject).map(codesOf);
  const words = (key: string) => codes.map((each) => each.flatMap((code) => asWord(named(code, key))));
  const byDimension = tally(words('dimension'));
  return {
    findings: codes.length,
    uncoded: words('dimension').filter((dimensions) => dimensions.length === 0).length,
    by_dimension: Object.fromEntries(CICI_DIMENSIONS.map(({ key }) => [key, byDimension.get(key) ?? 0])),
    by_influence: Object.fromEntries(tally(words('influence'))),
    by_level: Object.fromEntries(tally(words('level'))),
  };
}

/** The code that a finding carries itself, and those under `codes`. */
export function codesOf(finding: PlainObject): PlainObject[] {
  const more = finding.codes;
  return [finding, ...(Array.isArray(more) ? more.filter(isPlainObject) : [])];
}

function asWord(value: Plain | undefined): string[] {
  return typeof value === 'string' ? [value] : [];
}
