/** Which parts of an assessment are needed, and which of them are done. */
import type { DomainAssessment } from '../../review/appraisal/assessments';

/** Where questions before the domains end the assessment, nothing after them is needed. */
export function neededDomains(domains: readonly DomainAssessment[]): readonly DomainAssessment[] {
  const ending = domains.findIndex(
    ({ domain, given, suggestion }) => domain.screening && (given?.value ?? suggestion.judgement) !== null,
  );
  return ending < 0 ? domains : domains.slice(0, ending + 1);
}

/** Nothing is open in a domain; a judgement without answers, as published assessments often are, is all there is. */
export function isDone({ domain, state, given }: DomainAssessment): boolean {
  if (state === 'judged') return true;
  return state === 'complete' && (domain.screening === true || given !== undefined);
}
