/** A row of the table of agreement: how many agreed, the coefficients, and what each wrote how often. */
import { type Agreement, agreement, strengthInWords } from '../../statistics/agreement';
import { type AgreementOfMany, agreementOfMany } from '../../statistics/agreement-of-many';
import type { Coefficient } from '../../statistics/coefficient';
import { printed } from '../../statistics/printed';
import type { Weighting } from '../../statistics/weights';
import { capital } from '../cells/wording';
import type { Cell, Row } from '../models/table';
import type { Rated, RatedPart } from './ratings';

/** How many of the cells behind “Agreed” are coefficients: κ, AC1 and α, then κ and AC2 for each way of weighing. */
export const COEFFICIENTS = 7;

/** Where those with weights begin among the cells of a row. */
export const FIRST_WEIGHTED = 7;

/** The row of one part, in the order of the table's columns. */
export function agreementRow({ id, part, what, rated, words, label, scale }: RatedPart): Row {
  const people = peopleOf(rated);
  const alike = rated.filter((each) => new Set(each.values()).size === 1).length;
  const result = coefficients(
    rated,
    words.map((word) => [word]),
    people,
    'none',
  );
  const counts = patternsOf(rated, words, people, label);
  return {
    id,
    cells: [
      computed(part),
      computed(what),
      computed(String(rated.length)),
      computed(agreedWords(alike, rated.length)),
      coefficientCell(result?.kappa),
      coefficientCell(result?.gwet),
      alphaCell(result?.alpha),
      ...WEIGHTINGS.flatMap((weighting) => weightedCells(rated, scale, people, weighting)),
      { ...computed(counts.join('; ')), ...(counts.length > 1 && { lines: counts }) },
    ],
  };
}

/** A cell whose value was worked out. */
export function computed(text: string): Cell {
  return { text, state: 'computed' };
}

/** "4 (67%)". */
export function agreedWords(agreed: number, all: number): string {
  return `${agreed} (${Math.round((agreed / all) * 100)}%)`;
}

/** Everybody who rated any of the things, in alphabetical order. */
export function peopleOf(rated: readonly Rated[]): string[] {
  return [...new Set(rated.flatMap((each) => [...each.keys()]))].sort((a, b) => a.localeCompare(b, 'en'));
}

const WEIGHTINGS = ['linear', 'quadratic'] as const;

interface Coefficients {
  readonly kappa: Coefficient;
  readonly gwet: Coefficient;
  readonly alpha: number | undefined;
}

/**
 * Of the same two people throughout, Cohen's κ; where more took part, Fleiss' κ, which does not ask who rated what.
 * @param steps the words of each category; of things on which somebody chose another, nothing is counted
 */
export function coefficients(
  rated: readonly Rated[],
  steps: readonly (readonly string[])[],
  people: readonly string[],
  weighting: Weighting,
): Coefficients | undefined {
  const stepOf = new Map(steps.flatMap((words, step) => words.map((word) => [word, step] as const)).reverse());
  const many: AgreementOfMany | undefined = agreementOfMany(
    rated.map((each) => countsOf(each, stepOf, steps.length)),
    weighting,
  );
  if (many === undefined) return undefined;
  const [first = '', second = ''] = people;
  if (people.length > 2) return { kappa: many.fleiss, gwet: many.gwet, alpha: many.alpha };
  const table = steps.map(() => steps.map(() => 0));
  for (const each of rated) {
    const [row, column] = [table[stepOf.get(each.get(first) ?? '') ?? -1], stepOf.get(each.get(second) ?? '')];
    if (row !== undefined && column !== undefined) row[column] = (row[column] ?? 0) + 1;
  }
  const two: Agreement | undefined = agreement(table, weighting);
  return two && { kappa: two.kappa, gwet: two.gwet, alpha: many.alpha };
}

/** How many people chose each step. */
function countsOf(rated: Rated, stepOf: ReadonlyMap<string, number>, length: number): number[] {
  const counts = Array.from({ length }, () => 0);
  for (const word of rated.values()) {
    const step = stepOf.get(word);
    if (step !== undefined) counts[step] = (counts[step] ?? 0) + 1;
  }
  return counts;
}

/** κ and AC2. All steps of the scale count, used or not: distances are those of the scale, not of what came up. */
function weightedCells(
  rated: readonly Rated[],
  scale: readonly (readonly string[])[],
  people: readonly string[],
  weighting: (typeof WEIGHTINGS)[number],
): Cell[] {
  const steps = scale.flat();
  const ordered = rated.flatMap((each) => {
    const known = [...each].filter(([, word]) => steps.includes(word));
    return known.length < 2 ? [] : [new Map(known)];
  });
  const none: Cell = { text: 'not applicable', state: 'not applicable' };
  // Two steps have one distance only, so that weights change nothing.
  if (scale.length < 3 || ordered.length === 0) return [none, none];
  const result = coefficients(ordered, scale, people, weighting);
  const left = ordered.length < rated.length ? `, n = ${ordered.length}` : '';
  return [result?.kappa, result?.gwet].map((coefficient) => {
    const cell = coefficientCell(coefficient);
    return { ...cell, text: `${cell.text}${left}` };
  });
}

const ONE_WORD = 'Everybody used one and the same word throughout, so nothing is left to chance';

/** A coefficient with its interval; its strength in words is shown on demand. */
export function coefficientCell(coefficient: Coefficient | undefined): Cell {
  if (coefficient?.value === undefined) return { ...computed('not defined'), note: ONE_WORD };
  const { value, se, ci } = coefficient;
  // A standard error of 0 is an accident of the table, and an interval without width would look like certainty.
  const hasInterval = ci !== undefined && se !== undefined && se > 1e-9;
  const interval = hasInterval ? ` (${printed(Math.max(-1, ci.lower), 2)} to ${printed(ci.upper, 2)})` : '';
  return { ...computed(`${printed(value, 2)}${interval}`), note: capital(strengthInWords(value)) };
}

function alphaCell(alpha: number | undefined): Cell {
  return alpha === undefined
    ? { ...computed('not defined'), note: ONE_WORD }
    : { ...computed(printed(alpha, 2)), note: capital(strengthInWords(alpha)) };
}

/** "Low / High: 3": what the people wrote, in the order of their initials, a dash for whoever did not rate it. */
function patternsOf(
  rated: readonly Rated[],
  words: readonly string[],
  people: readonly string[],
  label: (word: string) => string,
): string[] {
  const place = (word: string | undefined) => (word === undefined ? words.length : words.indexOf(word));
  const patterns = new Map<string, { readonly places: readonly number[]; readonly text: string; count: number }>();
  for (const each of rated) {
    const chosen = people.map((initials) => each.get(initials));
    const text = chosen.map((word) => (word === undefined ? '–' : label(word))).join(' / ');
    const known = patterns.get(text) ?? { places: chosen.map(place), text, count: 0 };
    known.count += 1;
    patterns.set(text, known);
  }
  return [...patterns.values()]
    .sort((a, b) => a.places.map((at, index) => at - (b.places[index] ?? 0)).find((apart) => apart !== 0) ?? 0)
    .map(({ text, count }) => `${text}: ${count}`);
}
