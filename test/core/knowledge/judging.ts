/** An instrument's algorithm, asked once: what readers of a test want to see at a glance. */
import type { Domain, Instrument, Variant } from '../../../src/core/knowledge/instrument';
import { prepareJudge } from '../../../src/core/knowledge/judge/judge';
import type { HouseRule } from '../../../src/core/knowledge/judge/overall-rule';
import type { Answers, Judgements, OverallSuggestion, Suggestion } from '../../../src/core/knowledge/judge/suggestion';
import type { Facts } from '../../../src/core/knowledge/variant';

/** What the algorithm says about one domain. @param facts what is settled before the questions */
export function judgeDomain(instrument: Instrument, domain: Domain, answers: Answers, facts?: Facts): Suggestion {
  return prepareJudge(instrument).domain(domain, answers, facts);
}

/** What the domains' judgements add up to. @param houseRule the review's own rule, where it declared one @param facts asked for by rules that count */
export function judgeOverall(
  instrument: Instrument,
  variant: Variant | undefined,
  judgements: Judgements,
  houseRule?: HouseRule,
  facts?: Facts,
): OverallSuggestion {
  return prepareJudge(instrument).overall(variant, judgements, houseRule, facts);
}
