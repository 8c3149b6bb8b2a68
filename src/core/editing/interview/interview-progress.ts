/** How far an interview is, in a few words for a title. */

import type { RecordFile } from '../../document/record';
import { questionKey } from '../../format/study/assessment-fields';
import type { Domain } from '../../knowledge/instrument';
import { english, say, translated } from '../../language/say';
import { assessmentAt } from '../../review/appraisal/assessments';
import type { Review } from '../../review/review';
import { neededDomains } from './open-parts';
import { sectionStops } from './section-stops';
import { type Interview, type Stop, stopName } from './stop';

/** "RoB 2, Burnout at 6 months · domain 2 of 5 · question 2.3"; in other sections how many keys are still open. */
export function progressInWords(review: Review, file: RecordFile, interview: Interview, stop: Stop): string {
  const { title } = interview;
  const assessment = assessmentAt(file, stop.path, review);
  if (assessment === undefined) {
    const open = sectionStops(review, file, interview);
    const index = open.findIndex((each) => stopName(each) === stopName(stop));
    return index < 0 ? title : say`${title} · ${open.length - index} to go`;
  }
  const domain = assessment.domains.find((each) => each.domain.key === stop.path[2]);
  if (domain === undefined)
    return stop.path[2] === 'overall' ? `${title} · ${say`overall`} · ${translated(NAMES[stop.kind])}` : title;
  const counted = neededDomains(assessment.domains).filter((each) => !each.domain.screening);
  const where = domain.domain.screening
    ? translated(domain.domain.shortName)
    : whereInDomains(
        domain.domain,
        counted.map((each) => each.domain.id),
      );
  const question = domain.domain.questions.find((each) => questionKey(each) === stop.path[3]);
  const what = question ? say`question ${question.id}` : translated(NAMES[stop.kind]);
  return [title, where, what].filter(Boolean).join(' · ');
}

/** Numbers are those of the instrument. Where its domains are not simply counted (1a, 1b, 2), a second number would contradict them. */
function whereInDomains({ id, judgedBy }: Domain, all: readonly string[]): string {
  if (judgedBy === 'answers') return say`item ${id} of ${all.length}`;
  if (all.every((each, index) => each === String(index + 1))) return say`domain ${id} of ${all.length}`;
  const more = all.length - all.indexOf(id) - 1;
  return more === 0 ? say`domain ${id} (the last)` : say`domain ${id} (${more} more to come)`;
}

const NAMES: Readonly<Record<Stop['kind'], string>> = {
  question: '',
  field: '',
  judgement: english`judgement`,
  'overall judgement': english`judgement`,
  reason: english`reason`,
  direction: english`direction of bias`,
};
