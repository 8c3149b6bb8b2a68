/** Which form of an instrument applies. Every feature asks here. */
import type { FactCondition, Facts, Instrument, PreliminaryItem, Question, Variant } from './instrument';

/**
 * The form of the instrument that belongs to what is settled about an assessment.
 *
 * @param facts Preliminary item → value, in the instrument's own spelling (see `readPreliminary` for others). An item that is
 *   left out has the value that the instrument gives it where nobody says anything.
 * @returns `undefined` where a value is none of the instrument's, or one is needed that nobody gave.
 */
export function pickVariant(instrument: Instrument, facts: Facts): Variant | undefined {
  return instrument.variants.find(({ when }) => holds(when, withDefaults(instrument, facts)));
}

/** All forms that the facts leave open, without taking anything for granted that nobody said. */
export function possibleVariants(instrument: Instrument, facts: Facts): readonly Variant[] {
  return instrument.variants.filter(({ when }) =>
    Object.entries(when).every(([item, values]) => facts[item] === undefined || isOneOf(facts[item], values)),
  );
}

/** Whether a preliminary item arises at all: what kinds of deviation are looked at, only for the effect of adhering. */
export function arises(item: PreliminaryItem, instrument: Instrument, facts: Facts): boolean {
  return holds(item.when ?? {}, withDefaults(instrument, facts));
}

/** What else to think about at a question, given what is settled: time trends in a stepped-wedge trial. */
export function furtherPrompts(question: Question, facts: Facts): readonly string[] {
  return (question.alsoConsider ?? [])
    .filter(({ item, value }) => isOneOf(facts[item], [value]))
    .map(({ prompt }) => prompt);
}

/** Whether the assessment has the question's subject in scope; where nobody says what is in scope, everything is. */
export function isInScope(question: Question, facts: Facts): boolean {
  if (question.inScope === undefined) return true;
  const inScope = facts[question.inScope.item];
  return inScope === undefined || isOneOf(inScope, [question.inScope.value]);
}

function withDefaults(instrument: Instrument, facts: Facts): Facts {
  const defaults = instrument.preliminary.flatMap(({ key, otherwise }) =>
    otherwise === undefined ? [] : [[key, otherwise] as const],
  );
  return { ...Object.fromEntries(defaults), ...facts };
}

function holds(condition: FactCondition, facts: Facts): boolean {
  return Object.entries(condition).every(([item, values]) => isOneOf(facts[item], values));
}

function isOneOf(fact: string | readonly string[] | undefined, values: readonly string[]): boolean {
  if (fact === undefined) return false;
  return typeof fact === 'string' ? values.includes(fact) : fact.some((each) => values.includes(each));
}
