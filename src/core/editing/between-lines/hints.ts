/**
 * Quiet words between the lines: the question behind its number, the suggested judgement, computed scores. Nothing of it
 * is written in the file.
 */

import type { Node } from '../../document/document';
import { lineEndOf } from '../../document/line-edges';
import type { RecordFile } from '../../document/record';
import { isBlank, isMapping, pairOf, textOf } from '../../document/walk';
import { questionKey } from '../../format/study/assessment-fields';
import { NOT_APPLICABLE } from '../../knowledge/answers';
import type { Instrument } from '../../knowledge/instrument';
import { escaped, paragraphs } from '../../language/markdown';
import { say, translated } from '../../language/say';
import { type Assessment, assessmentsIn, type DomainAssessment } from '../../review/appraisal/assessments';
import type { Review } from '../../review/review';
import { greatest } from '../../statistics/extremes';
import { explainSuggestion, explainWording } from '../explaining/explain';
import { differs, type Judged, suggestedInWords } from '../explaining/judgement-against-suggestion';
import { questionPlace } from '../place/assessment-place';
import type { Hint, HintKind } from './hint';
import { scoreHints } from './score-hints';

/** The hints of a file, in the order of the text. @param kinds those that are wanted */
export function hintsIn(review: Review, file: RecordFile, kinds: ReadonlySet<HintKind>): Hint[] {
  if (file.kind === undefined) return [];
  const assessments = kinds.has('question') || kinds.has('suggestion') ? assessmentsIn(file, review) : [];
  const hints = [
    ...assessments.flatMap((assessment) => assessmentHints(assessment, review)),
    ...(kinds.has('score') ? scoreHints(review, file) : []),
  ];
  return hints.filter(({ kind }) => kinds.has(kind)).sort((a, b) => a.offset - b.offset);
}

function assessmentHints(assessment: Assessment, review: Review): Hint[] {
  const { instrument, file, domains, overall } = assessment;
  const { text } = file.document;
  const judged = domains.filter(({ answers }) => answers.length > 0);
  const hints = [...judged, overall].flatMap((part) => suggestionHint(text, instrument, part) ?? []);
  return [...questionHints(assessment, review), ...hints];
}

/** Behind every question that stands on a line of its own; several on a line leave no room for words. */
function questionHints(assessment: Assessment, review: Review): Hint[] {
  const { text } = assessment.file.document;
  const written = assessment.domains.flatMap((domain) => {
    const holder = domain.pair?.value;
    if (!isMapping(holder) || holder.style === 'flow') return [];
    return domain.domain.questions.flatMap((question) => {
      const pair = pairOf(holder, questionKey(question));
      if (pair === undefined) return [];
      const offset = lineEndOf(text, pair.key.span.end);
      const isOpen = !isIdle(domain, question.id, pair.value);
      return [{ domain, question, isOpen, offset, length: offset - pair.key.span.start }];
    });
  });
  const longest = greatest(
    written.map(({ length }) => length).filter((length) => length <= USUAL),
    SHORTEST,
  );
  return written.map(({ domain, question, isOpen, offset, length }) => {
    const tooltip = explainWording(questionPlace(assessment, domain, question, review));
    const gap = ' '.repeat(Math.max(longest - length, 0) + 1);
    const label = isOpen ? translated(question.prompt) : say`not asked`;
    return { kind: 'question', offset, label, gap, tooltip };
  });
}

/** A question that the answers before it pass over, and that nobody has answered: it must not look as if it were open. */
function isIdle({ suggestion }: DomainAssessment, id: string, value: Node): boolean {
  return suggestion.unreached.includes(id) && (isBlank(value) || textOf(value) === NOT_APPLICABLE);
}

/** The length of `q2.1: PY`: there is always room for it, so that nothing moves when such an answer is typed. */
const SHORTEST = 8;

/** The length of `q4.10: PY`, and a little more. Lines with a comment are longer, and nobody waits for them. */
const USUAL = 12;

/** At a judgement that is still blank, and at one that differs; where people and instrument agree, nothing is said. */
function suggestionHint(text: string, instrument: Instrument, part: Judged): Hint | undefined {
  const holder = part.pair?.value;
  const pair = pairOf(holder, 'judgement');
  const suggested = suggestedInWords(instrument, part);
  if (pair === undefined || suggested === undefined || !isMapping(holder)) return undefined;
  if (!isBlank(pair.value) && !differs(part)) return undefined;
  return {
    kind: 'suggestion',
    gap: '',
    offset: holder.style === 'flow' ? pair.value.span.end : lineEndOf(text, pair.key.span.end),
    label: part.suggestion.judgement === null ? leftOpen(suggested, part) : say`suggested: ${suggested}`,
    tooltip: paragraphs([
      explainSuggestion(part.suggestion),
      part.given?.reason && say`Reason given: ${escaped(part.given.reason)}`,
    ]),
  };
}

/** More than two levels are no help at a glance; the tooltip has them. */
function leftOpen(levels: string, { suggestion }: Judged): string {
  return suggestion.permitted.length > 2 ? say`for you to decide` : say`${levels}: for you to decide`;
}
