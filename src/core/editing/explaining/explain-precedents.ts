/** Precedents as Markdown: how often each answer was given elsewhere, and where to read on. */

import type { Span } from '../../document/document';
import { bold, bullets, escaped, linkToPlace, paragraphs } from '../../language/markdown';
import { say } from '../../language/say';
import type { Review } from '../../review/review';
import type { QuestionPlace } from '../place/assessment-place';
import { type Precedent, precedentsOf } from './precedents';

/** The address that opens a place in a file of the review; `undefined` where there is none. */
export type LinkTo = (file: string, span: Span) => string | undefined;

/** Places that are named; more would hide what matters. */
const MOST = 5;

/** Nothing where no other study has answered the question. */
export function explainPrecedents(place: QuestionPlace, review: Review, linkTo?: LinkTo): string | undefined {
  const precedents = precedentsOf(place, review);
  if (precedents.length === 0) return undefined;
  const counts = place.assessment.instrument.answers.flatMap(({ code }) => {
    const number = precedents.filter((each) => each.code === code).length;
    return number === 0 ? [] : [`${code} ${number} ×`];
  });
  const shown = precedents.slice(0, MOST);
  const more = precedents.length - shown.length;
  return paragraphs([
    `${bold(say`In other studies`)} · ${escaped(counts.join(', '))}`,
    bullets([
      ...shown.map((each) => `${linked(each, linkTo)}: ${escaped(each.code)}`),
      ...(more > 0 ? [say`and ${more} more`] : []),
    ]),
  ]);
}

function linked({ study, result, file, span }: Precedent, linkTo?: LinkTo): string {
  const label = result === undefined ? study : `${study}, ${result}`;
  const url = linkTo?.(file, span);
  return url === undefined ? escaped(label) : linkToPlace(label, url);
}
