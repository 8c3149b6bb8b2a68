/** Which form of an instrument applies. Every feature asks here. */
import { named } from '../document/named';
import type { FactCondition, Instrument, NotedItem, PreliminaryItem, Question, Variant } from './instrument';

/**
 * What is settled about an assessment before its questions: preliminary item → value, or values where it takes many,
 * in the instrument's own spelling (`words.ts` reads others).
 */
export type Facts = Readonly<Record<string, string | readonly string[]>>;

/**
 * The form of the instrument that belongs to what is settled. An item that is left out has the value that the
 * instrument gives it where nobody says anything.
 *
 * @returns `undefined` where a value is none of the instrument's, or one is needed that nobody gave.
 */
export function pickVariant(instrument: Instrument, facts: Facts): Variant | undefined {
  return instrument.variants.find(({ when }) => holds(instrument, when, facts));
}

/** Whether something arises at all: which deviations are looked at, only for the effect of adhering. */
export function arises(instrument: Instrument, item: PreliminaryItem | NotedItem, facts: Facts): boolean {
  return holds(instrument, item.when ?? {}, facts);
}

/** What else to think about at a question, given what is settled: time trends in a stepped-wedge trial. */
export function furtherPrompts(question: Question, facts: Facts): readonly string[] {
  const consider = question.alsoConsider ?? [];
  return consider.filter(({ item, value }) => isOneOf(named(facts, item), [value])).map(({ prompt }) => prompt);
}

/** Whether the assessment has the question's subject in scope; where nobody says what is in scope, everything is. */
export function isInScope(question: Question, facts: Facts): boolean {
  if (question.inScope === undefined) return true;
  const inScope = named(facts, question.inScope.item);
  return inScope === undefined || inScope.length === 0 || isOneOf(inScope, [question.inScope.value]);
}

function holds(instrument: Instrument, condition: FactCondition, facts: Facts): boolean {
  return Object.entries(condition).every(([item, values]) =>
    isOneOf(named(facts, item) ?? usual(instrument, item), values),
  );
}

/** The value that an item has where nobody says anything. */
function usual(instrument: Instrument, item: string): string | readonly string[] | undefined {
  return instrument.preliminary.find(({ key }) => key === item)?.otherwise;
}

function isOneOf(fact: string | readonly string[] | undefined, values: readonly string[]): boolean {
  if (fact === undefined) return false;
  return typeof fact === 'string' ? values.includes(fact) : fact.some((each) => values.includes(each));
}
