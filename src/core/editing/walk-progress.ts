/** How far a guided walk is, in a few words for a title. */

import { assessmentAt } from '../assessments';
import type { RecordFile } from '../document/record';
import { english, say, translated } from '../language/say';
import type { Review } from '../review';
import { questionKey } from '../schema/assessment-fields';
import { neededDomains } from './open-parts';
import { sectionStops } from './section-stops';
import { type Stop, stopName, type Walk } from './stop';

/** "RoB 2, Burnout at 6 months · domain 2 of 5 · question 3"; in other sections how many keys are still open. */
export function progressInWords(review: Review, file: RecordFile, walk: Walk, stop: Stop): string {
  const { title } = walk;
  const assessment = assessmentAt(file, stop.path, review);
  if (assessment === undefined) {
    const open = sectionStops(review, file, walk);
    const index = open.findIndex((each) => stopName(each) === stopName(stop));
    return index < 0 ? title : say`${title} · ${open.length - index} to go`;
  }
  const domain = assessment.domains.find((each) => each.domain.key === stop.path[2]);
  if (domain === undefined)
    return stop.path[2] === 'overall' ? `${title} · ${say`overall`} · ${translated(NAMES[stop.kind])}` : title;
  const counted = neededDomains(assessment.domains).filter((each) => !each.domain.screening);
  const number = counted.indexOf(domain) + 1;
  const where = domain.domain.screening
    ? translated(domain.domain.shortName)
    : say`domain ${number} of ${counted.length}`;
  const asked = domain.domain.questions.filter(({ id }) => !domain.suggestion.unreached.includes(id));
  const question = asked.findIndex((each) => questionKey(each) === stop.path[3]) + 1;
  const what = question > 0 ? say`question ${question}` : translated(NAMES[stop.kind]);
  return [title, where, what].filter(Boolean).join(' · ');
}

const NAMES: Readonly<Record<Stop['kind'], string>> = {
  question: '',
  field: '',
  judgement: english`judgement`,
  'overall judgement': english`judgement`,
  reason: english`reason`,
  direction: english`direction of bias`,
};
