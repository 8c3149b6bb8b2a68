/**
 * The signalling questions that a team leaves out of a tool, or adds to it, named under `appraisal` of the review file:
 * for tools whose authors ask teams to tailor them.
 */
import type { Node, Span } from '../../document/document';
import { oneOrMany, pairsOf, textOf, valueOf } from '../../document/walk';
import { allOf } from '../../knowledge/conditions';
import type { Condition, Domain, Instrument, Question, Rule } from '../../knowledge/instrument';
import { say } from '../../language/say';
import { questionKey } from '../study/assessment-fields';
import type { OwnFieldFault } from './own-field-definition';

/** The keys under which a review says it. */
export const LEFT_OUT_QUESTIONS = 'left_out_questions';
const OWN_QUESTIONS = 'own_questions';

/** What the keys of questions look like that a review adds to a domain: a pattern, without its anchors. */
export function ownQuestionKeys({ id }: Domain): string {
  return `q${id}\\.[0-9]+[a-z]?`;
}

/** More than any team asks in a domain. */
const MOST_QUESTIONS = 20;

/**
 * The tool as the review asks it; the tool itself where it changes nothing.
 * @param decided what the review decided about the tool; what cannot be used is passed over
 */
export function withOwnQuestions(instrument: Instrument, decided: Node | undefined): Instrument {
  if (instrument.takesOwnQuestions === undefined) return instrument;
  const variants = instrument.variants.map((variant) => {
    const domains = variant.domains.map((domain) => tailored(domain, instrument, decided));
    return domains.every((domain, index) => domain === variant.domains[index]) ? variant : { ...variant, domains };
  });
  return variants.every((variant, index) => variant === instrument.variants[index])
    ? instrument
    : { ...instrument, variants };
}

/** Questions of the review that cannot be used, because the tool has one of the same number. */
export function ownQuestionFaults(instrument: Instrument, decided: Node | undefined): readonly OwnFieldFault[] {
  const taken = new Set(instrument.variants.flatMap(({ domains }) => domains.flatMap(keysOf)));
  return pairsOf(valueOf(decided, OWN_QUESTIONS)).flatMap(({ value }) =>
    pairsOf(value).flatMap(({ key }): { span: Span; message: string }[] =>
      taken.has(key.text)
        ? [
            {
              span: key.span,
              message: say`${instrument.name} has a question “${key.text}” already, so this one is not asked. Give it a number that no other question has.`,
            },
          ]
        : [],
    ),
  );
}

function keysOf({ questions }: Domain): string[] {
  return questions.map(questionKey);
}

function tailored(domain: Domain, instrument: Instrument, decided: Node | undefined): Domain {
  const leftOut = oneOrMany(valueOf(decided, LEFT_OUT_QUESTIONS)).flatMap((node) => textOf(node) ?? []);
  const kept = domain.questions.filter((question) => !leftOut.includes(questionKey(question)));
  const own = ownQuestionsOf(domain, instrument, valueOf(valueOf(decided, OWN_QUESTIONS), domain.key));
  if (own.length === 0 && kept.length === domain.questions.length) return domain;
  const questions = [...kept, ...own];
  const parts = domain.parts.map((part) => ({
    ...part,
    rules: part.rules.flatMap((rule) => ruleFor(rule, domain.questions, questions)),
  }));
  return { ...domain, questions, parts };
}

/** With the answers of the tool, asked so that the same answer is the good one. */
function ownQuestionsOf({ key, questions }: Domain, instrument: Instrument, written: Node | undefined): Question[] {
  const [first] = questions;
  if (first === undefined) return [];
  const taken = new Set(instrument.variants.flatMap(({ domains }) => domains.flatMap(keysOf)));
  return pairsOf(written)
    .slice(0, MOST_QUESTIONS)
    .flatMap((pair) => {
      const prompt = textOf(pair.value);
      const id = ownQuestionId(pair.key.text, key, instrument);
      if (prompt === undefined || id === undefined || taken.has(pair.key.text)) return [];
      return [{ id, prompt, answers: first.answers, lowerRisk: first.lowerRisk }];
    });
}

/** The number of a question that a review adds to a domain: behind that of the domain. */
function ownQuestionId(written: string, domain: string, { variants }: Instrument): string | undefined {
  const numbers = variants.flatMap(({ domains }) => domains.filter(({ key }) => key === domain).map(({ id }) => id));
  const id = /^q(.+)$/.exec(written)?.[1];
  return id !== undefined && numbers.some((number) => new RegExp(`^${number}\\.[0-9]+[a-z]?$`).test(id))
    ? id
    : undefined;
}

/**
 * A row of the table with the questions that are asked: one that names all questions of the domain names all of those; of
 * any other, those that are left out are taken out. A row that would say nothing any more is left out itself.
 */
function ruleFor(rule: Rule, before: readonly Question[], now: readonly Question[]): Rule[] {
  const isOpen = rule.when.some((each) => Object.keys(each).length === 0);
  if (isOpen) return [rule];
  const when: Condition = rule.when
    .map((each) => {
      const [accepted, ...others] = new Set(Object.values(each));
      const namesAll = before.every(({ id }) => Object.hasOwn(each, id)) && others.length === 0;
      if (namesAll && accepted !== undefined)
        return allOf(
          now.map(({ id }) => id),
          accepted,
        );
      return Object.fromEntries(Object.entries(each).filter(([id]) => now.some((question) => question.id === id)));
    })
    .filter((each) => Object.keys(each).length > 0);
  return when.length === 0 ? [] : [{ ...rule, when }];
}
