/**
 * Criteria as rows. ROBINS-I 2016 has no algorithm: an answer can rule mild levels out, but a worse level can always rest
 * on how large a problem is, which no question records. So each row leaves open its floor and everything worse.
 */
import type { Condition, Rule } from '../../instrument';
import { MODERATE, NO_INFORMATION, SERIOUS, STEPS } from '../scale';

/** What all domains of version 2016 but the first have in common. */
export const SCALE = {
  judgements: [...STEPS, NO_INFORMATION],
  directions: ['favours experimental', 'favours comparator', 'towards null', 'away from null', 'unpredictable'],
} as const;

/**
 * A row of criteria.
 *
 * @param floor The mildest level that the criteria leave open where the condition holds.
 * @param singledOut The one level that the criteria single out there; `null` where they single out none.
 */
export function criterion(when: Condition, floor: string, singledOut: string | null, caveat?: string): Rule {
  return { when, judgement: singledOut, permits: from(floor), ...(caveat === undefined ? {} : { caveat }) };
}

/** “No information” makes no sense where the answers show that a domain is at least serious. */
function from(floor: string): readonly string[] {
  const steps = STEPS.slice(STEPS.indexOf(floor));
  return STEPS.indexOf(floor) < STEPS.indexOf(SERIOUS) ? [...steps, NO_INFORMATION] : steps;
}

/** What is said where the criteria leave several levels open, and small differences decide. */
export const moderateIf = (circumstances: string): string =>
  `By the criteria it is ${MODERATE} only if ${circumstances}; otherwise it is ${SERIOUS} or worse.`;
