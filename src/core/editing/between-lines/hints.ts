/**
 * Quiet words between the lines: the question behind its number, the suggested judgement, computed scores. Nothing of it
 * is written in the file.
 */

import type { Node, Pair } from '../../document/document';
import { lineEndOf } from '../../document/line-edges';
import type { RecordFile } from '../../document/record';
import { isBlank, isMapping, pairOf, textOf } from '../../document/walk';
import { questionKey } from '../../format/study/assessment-fields';
import { NOT_APPLICABLE } from '../../knowledge/answers';
import type { Instrument } from '../../knowledge/instrument';
import { qualityToolOf } from '../../knowledge/quality-tools/list';
import type { QualityTool } from '../../knowledge/quality-tools/quality-tool';
import { escaped, paragraphs } from '../../language/markdown';
import { say, translated } from '../../language/say';
import { answeredItems } from '../../review/appraisal/answered-items';
import { type Assessment, assessmentsIn, type DomainAssessment } from '../../review/appraisal/assessments';
import { itemsNode } from '../../review/appraisal/points';
import type { Review } from '../../review/review';

import { greatest } from '../../statistics/extremes';
import { explainItem } from '../completing/checklist-items';
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
    ...(kinds.has('question') ? itemHints(review, file) : []),
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
  return below(
    assessment.domains.flatMap((domain) => {
      const holder = domain.pair?.value;
      if (!isMapping(holder) || holder.style === 'flow') return [];
      return domain.domain.questions.flatMap((question) => {
        const pair = pairOf(holder, questionKey(question));
        if (pair === undefined) return [];
        const label = isIdle(domain, question.id, pair.value) ? say`not asked` : translated(question.prompt);
        const tooltip = explainWording(questionPlace(assessment, domain, question, review));
        return [{ ...endOf(text, pair), label, tooltip }];
      });
    }),
  );
}

/** The same of items whose keys are mere numbers: those that are words say themselves what they ask. */
function itemHints(review: Review, file: RecordFile): Hint[] {
  const { text } = file.document;
  return [...file.sections].flatMap(([section, { value }]) => {
    const tool = qualityToolOf(section);
    const answered = tool && answeredItems(tool, value, review);
    const holder = tool && itemsNode(tool, value);
    if (tool === undefined || answered === undefined || !isMapping(holder) || holder.style === 'flow') return [];
    const numbered = answered.items.flatMap(({ item, pair }) =>
      pair && /^q\d/.test(item.key) ? [{ item, pair }] : [],
    );
    return below(
      numbered.map(({ item, pair }) => ({
        ...endOf(text, pair),
        label: translated(item.meaning),
        tooltip: explainItem([...pathTo(tool, section), item.key], file, review) ?? '',
      })),
    );
  });
}

function pathTo({ checklists: { under } }: QualityTool, section: string): string[] {
  return under === undefined ? [section] : [section, under];
}

interface Line {
  readonly offset: number;
  readonly length: number;
  readonly label: string;
  readonly tooltip: string;
}

function endOf(text: string, { key }: Pair): Pick<Line, 'offset' | 'length'> {
  const offset = lineEndOf(text, key.span.end);
  return { offset, length: offset - key.span.start };
}

/** Words of neighbouring lines stand below each other. */
function below(lines: readonly Line[]): Hint[] {
  const longest = greatest(
    lines.map(({ length }) => length).filter((length) => length <= USUAL),
    SHORTEST,
  );
  return lines.map(({ offset, length, label, tooltip }) => {
    const gap = ' '.repeat(Math.max(longest - length, 0) + 1);
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
