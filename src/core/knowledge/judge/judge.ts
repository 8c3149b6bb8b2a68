/**
 * What an instrument's algorithm says about the answers so far.
 *
 * Suggestions are proposals to people: judgements are theirs, and may differ with a reason.
 */

import { named } from '../../document/named';
import type { Domain, Instrument, Variant } from '../instrument';
import type { Facts } from '../variant';
import { prepareDomainJudge } from './judge-domain';
import { suggestOverall } from './judge-overall';
import type { HouseRule } from './overall-rule';
import type { Answers, Judgements, Outcome, OverallSuggestion, Suggestion } from './suggestion';

export type * from './suggestion';

/** The algorithms of one instrument, ready for many questions. */
export interface Judge {
  readonly domain: (domain: Domain, answers: Answers, facts?: Facts) => Suggestion;
  readonly overall: (
    variant: Variant | undefined,
    judgements: Judgements,
    houseRule?: HouseRule,
    facts?: Facts,
  ) => OverallSuggestion;
}

/** Prepares an instrument's algorithms. The judge remembers what it worked out; its owner decides how long it lives. */
export function prepareJudge(instrument: Instrument): Judge {
  const prepared = new Map<Domain, ReturnType<typeof prepareDomainJudge>>();
  return {
    domain: (domain, answers, facts = {}) => {
      const judge = prepared.get(domain) ?? prepareDomainJudge(instrument, domain);
      prepared.set(domain, judge);
      return judge(answers, facts);
    },
    overall: rememberedOverall(instrument),
  };
}

/** Most assessments of a review have one of a few sets of judgements, and those that are begun have none yet. */
function rememberedOverall(instrument: Instrument): Judge['overall'] {
  const levels = new Set(instrument.judgements.map(({ value }) => value));
  const seen = new Map<Variant | undefined, Map<HouseRule | undefined, Map<string, OverallSuggestion>>>();
  return (variant, judgements, houseRule, facts) => {
    const given = (variant?.domains ?? []).map(({ id }) => named(judgements, id) || undefined);
    const work = () => suggestOverall(instrument, onItsScale(variant), judgements, houseRule, facts);
    // Rules that count ask for more than the levels; and words that are no level have no end.
    if (variant?.overall.rule === 'count' || given.some((level) => level !== undefined && !levels.has(level)))
      return work();
    const byRule = seen.get(variant) ?? new Map<HouseRule | undefined, Map<string, OverallSuggestion>>();
    const byLevels = byRule.get(houseRule) ?? new Map<string, OverallSuggestion>();
    const key = given.join('\n');
    const suggestion = byLevels.get(key) ?? work();
    seen.set(variant, byRule.set(houseRule, byLevels.set(key, suggestion)));
    return suggestion;
  };
}

/** The whole is judged by the tool's own scale: what is judged by a further one, such as applicability, does not enter. */
function onItsScale(variant: Variant | undefined): Variant | undefined {
  if (variant?.domains.some(({ scale }) => scale !== undefined) !== true) return variant;
  return { ...variant, domains: variant.domains.filter(({ scale }) => scale === undefined) };
}

/**
 * What each answer to a question would lead to, the other answers staying as they are. For hovers and for answering
 * with guidance.
 *
 * @returns none for a question that is not asked.
 */
export function outcomesOf(
  instrument: Instrument,
  domain: Domain,
  answers: Answers,
  question: string,
  facts: Facts = {},
): readonly Outcome[] {
  const judge = prepareDomainJudge(instrument, domain);
  if (judge(answers, facts).unreached.includes(question)) return [];
  const offered = domain.questions.find(({ id }) => id === question)?.answers ?? [];
  return offered.map((answer) => {
    const { judgement, permitted, next } = judge({ ...answers, [question]: answer }, facts);
    return { answer, judgement, permitted, next };
  });
}
