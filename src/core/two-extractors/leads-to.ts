/** What the answers of each of two people lead to: the judgement that the algorithm makes of them. */

import { questionKey } from '../format/study/assessment-fields';
import type { Domain } from '../knowledge/instrument';
import { judgementLabel } from '../knowledge/instrument-words';
import { outcomesOf } from '../knowledge/judge/judge';
import { type Assessment, asFacts, assessmentAt, type DomainAssessment } from '../review/appraisal/assessments';
import type { Review } from '../review/review';
import type { DataItem, Given } from './data-item';

export interface LeadsTo {
  /** By initials: the judgement that the algorithm makes of all that this person answered. */
  readonly suggested: ReadonlyMap<string, string>;
  /** By initials, of an answer: what it leads to beside what is agreed; where nothing is, beside the person's own. */
  readonly answer: ReadonlyMap<string, string>;
}

const NOTHING: LeadsTo = { suggested: new Map(), answer: new Map() };

/** Of an answer, or of a judgement; nothing of anything else. */
export function leadsTo(item: DataItem, review: Review): LeadsTo {
  const key = item.keys.at(-1) ?? '';
  const place = item.keys[1];
  if (item.kind !== 'word' || place === undefined || item.keys.length !== 3) return NOTHING;
  const [suggested, answer] = [new Map<string, string>(), new Map<string, string>()];
  const agreed = item.agreed && assessmentOf(item.agreed, review);
  for (const [who, given] of item.given) {
    const own = assessmentOf(given, review);
    if (own === undefined) continue;
    const judged = suggestedFor(place, own);
    if (judged !== undefined) suggested.set(who, judged);
    const outcome = outcomeOf(place, key, own, agreed);
    if (outcome !== undefined) answer.set(who, outcome);
  }
  return { suggested, answer };
}

function assessmentOf({ file, path }: Given, review: Review): Assessment | undefined {
  return assessmentAt(file, path, review);
}

function suggestedFor(place: string, { instrument, domains, overall }: Assessment): string | undefined {
  const found = place === 'overall' ? overall : domains.find(({ domain }) => domain.key === place);
  const judgement = found?.suggestion.judgement;
  return judgement === null || judgement === undefined ? undefined : judgementLabel(instrument, judgement);
}

function outcomeOf(place: string, key: string, own: Assessment, agreed: Assessment | undefined): string | undefined {
  const domain = domainOf(place, own);
  const question = domain?.domain.questions.find((each) => questionKey(each) === key);
  if (domain === undefined || question === undefined) return undefined;
  const answers = { ...codesOf(domain), ...codesOf(agreed && domainOf(place, agreed)) };
  const answered = codesOf(domain)[question.id];
  const outcomes = outcomesOf(own.instrument, domain.domain, answers, question.id, asFacts(own.facts));
  const judgement = outcomes.find((outcome) => outcome.answer === answered)?.judgement;
  return judgement === null || judgement === undefined ? undefined : judgementLabel(own.instrument, judgement);
}

function domainOf(place: string, { domains }: Assessment): DomainAssessment | undefined {
  return domains.find(({ domain }: { readonly domain: Domain }) => domain.key === place);
}

function codesOf(domain: DomainAssessment | undefined): Record<string, string> {
  return Object.fromEntries(
    (domain?.answers ?? []).flatMap(({ question, code }) => (code === undefined ? [] : [[question.id, code]])),
  );
}
