/** What a place inside an assessment is about: a question, a judgement, a domain. */

import type { Path } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { questionKey } from '../../format/study/assessment-fields';
import type { Question } from '../../knowledge/instrument';
import type { Facts } from '../../knowledge/variant';
import { type Assessment, asFacts, assessmentAt, type DomainAssessment } from '../../review/appraisal/assessments';
import type { Review } from '../../review/review';
import { rulesAt } from '../explaining/team-rules';

/** A place inside an assessment. of another form: a domain or question that the form at hand does not have. */
export type AssessmentPlace =
  | { readonly what: 'assessment' | 'overall' | 'overall judgement'; readonly assessment: Assessment }
  | { readonly what: 'domain' | 'judgement'; readonly assessment: Assessment; readonly domain: DomainAssessment }
  | { readonly what: 'of another form'; readonly assessment: Assessment }
  | QuestionPlace;

export interface QuestionPlace {
  readonly what: 'question';
  readonly assessment: Assessment;
  readonly domain: DomainAssessment;
  readonly question: Question;
  /** What is settled about the assessment. */
  readonly facts: Facts;
  /** The team's own rule for the question, from the review file. */
  readonly guidance: string | undefined;
}

/** @returns `undefined` outside assessments, and at what is the same in all of them: the result, the sources. */
export function assessmentPlaceAt(file: RecordFile, path: Path, review: Review): AssessmentPlace | undefined {
  const [, index, part, key, ...deeper] = path;
  if (typeof index !== 'number' || deeper.length > 0) return undefined;
  const assessment = assessmentAt(file, path, review);
  if (assessment === undefined) return undefined;
  if (part === undefined) return { what: 'assessment', assessment };
  if (part === 'overall') {
    if (key === undefined) return { what: 'overall', assessment };
    return key === 'judgement' ? { what: 'overall judgement', assessment } : undefined;
  }
  const domain = assessment.domains.find((each) => each.domain.key === part);
  if (domain === undefined) return isOfAnyForm(assessment, part) ? { what: 'of another form', assessment } : undefined;
  if (key === undefined) return { what: 'domain', assessment, domain };
  if (key === 'judgement') return { what: 'judgement', assessment, domain };
  const question = domain.domain.questions.find((each) => questionKey(each) === key);
  if (question) return questionPlace(assessment, domain, question, review);
  return isOfAnyForm(assessment, part, key) ? { what: 'of another form', assessment } : undefined;
}

function isOfAnyForm({ instrument }: Assessment, part: string | number, key?: string | number): boolean {
  const domains = instrument.variants.flatMap((variant) => variant.domains).filter((domain) => domain.key === part);
  if (key === undefined) return domains.length > 0;
  return domains.some(({ questions }) => questions.some((question) => questionKey(question) === key));
}

/** One question of an assessment, with what bears on it. */
export function questionPlace(
  assessment: Assessment,
  domain: DomainAssessment,
  question: Question,
  review: Review,
): QuestionPlace {
  const [guidance] = rulesAt(review, [assessment.instrument.id, questionKey(question)]);
  return { what: 'question', assessment, domain, question, facts: asFacts(assessment.facts), guidance };
}
