/** What is still open in an assessment, in the order of the instrument. */

import { questionKey } from '../../format/study/assessment-fields';
import { arises } from '../../knowledge/variant';
import {
  type Assessment,
  asFacts,
  type DomainAssessment,
  hasOverall,
  type OverallAssessment,
} from '../../review/appraisal/assessments';
import { directionsAt } from '../completing/complete-answers';
import { differs } from '../explaining/judgement-against-suggestion';
import { isDone, neededDomains } from './open-parts';
import type { Stop } from './stop';

/**
 * Questions that are asked given the answers so far, judgements of what is answered, reasons for judgements that differ
 * from what is suggested. More come up as these are answered; none where no form of the instrument fits.
 */
export function assessmentStops(assessment: Assessment): readonly Stop[] {
  const { domains, overall, path, variant } = assessment;
  const before = factStops(assessment);
  if (variant === undefined) return before;
  const needed = neededDomains(domains);
  const inDomains = needed.flatMap((domain) => domainStops(domain, [...path, domain.domain.key]));
  const overallPath = [...path, 'overall'];
  const isJudgedLast = hasOverall(assessment) && needed.every(isDone) && overall.given === undefined;
  return [
    ...before,
    ...inDomains,
    ...(isJudgedLast ? [{ kind: 'overall judgement' as const, path: [...overallPath, 'judgement'] }] : []),
    ...(lacksReason(overall) ? [{ kind: 'reason' as const, path: [...overallPath, 'reason'] }] : []),
  ];
}

/** What somebody has to say before the questions, and nobody has. */
function factStops({ instrument, facts, path }: Assessment): Stop[] {
  const all = asFacts(facts);
  return facts.flatMap(({ item, from, values }): Stop[] => {
    const isUnsaid = from === 'instrument' && (item.mustBeSaid === true || values.length === 0);
    return isUnsaid && arises(instrument, item, all) ? [{ kind: 'field', path: [...path, item.key] }] : [];
  });
}

function domainStops(each: DomainAssessment, path: Stop['path']): Stop[] {
  const { domain, suggestion, given } = each;
  if (!isDone(each)) {
    const open = domain.questions.filter(({ id }) => suggestion.unanswered.includes(id));
    if (open.length > 0) return open.map((question) => ({ kind: 'question', path: [...path, questionKey(question)] }));
    if (given === undefined) return [{ kind: 'judgement', path: [...path, 'judgement'] }];
  }
  return lacksReason(each) && each.answers.length > 0 ? [{ kind: 'reason', path: [...path, 'reason'] }] : [];
}

/** Whether readers could not see why a judgement is another than the suggested one. */
function lacksReason(part: DomainAssessment | OverallAssessment): boolean {
  const { given, suggestion } = part;
  if (given?.value === undefined || given.reason !== undefined) return false;
  return differs(part) || ('needReason' in suggestion && suggestion.needReason.includes(given.value));
}

/**
 * Where a direction of bias may be added to a judgement that was just written; nothing where one stands already, where the
 * form has none, or where the level is the best one, which has no bias to predict.
 */
export function directionStop(assessment: Assessment, judged: Stop): Stop | undefined {
  const key = judged.path[2];
  const { instrument, domains, overall } = assessment;
  const domain = domains.find((each) => each.domain.key === key);
  const { given } = domain ?? overall;
  const possible = domain
    ? directionsAt({ what: 'domain', assessment, domain })
    : directionsAt({ what: 'overall', assessment });
  const isBest = given?.value === instrument.judgements[0]?.value;
  if (given === undefined || given.direction !== undefined || isBest || possible?.length === 0) return undefined;
  if (instrument.directions.length === 0) return undefined;
  return { kind: 'direction', path: [...judged.path.slice(0, -1), 'bias_direction'] };
}
