/** An assessment for queries and other programs: what was answered and judged, what the algorithm says, and why. */

import { textAt, textOf } from '../document/walk';
import type { Assessment, DomainAssessment, GivenJudgement, OverallAssessment } from '../review/appraisal/assessments';
import { unsaidItems } from '../review/appraisal/form-of-assessment';
import { isAssessed } from '../review/progress';
import { assessedResult } from '../review/results-of';
import type { RecordView, Standing } from '../review/review';

export interface AnswerView {
  /** As printed: `1.1`. */
  readonly question: string;
  /** The code; `null` where what is written is none. */
  readonly answer: string | null;
  readonly written: string;
}

export interface JudgementView {
  /** The level that people gave; `null` where nobody judged, or the level is not known. */
  readonly given: string | null;
  readonly written: string | null;
  /** The level that the algorithm gives; `null` while it is open. */
  readonly suggested: string | null;
  /** The levels within the published criteria; while open, those that can still be reached. */
  readonly permitted: readonly string[];
  readonly because: string;
  /** Both are known, and they are not the same. */
  readonly differs: boolean;
  readonly reason: string | null;
  readonly bias_direction: string | null;
}

export interface DomainView extends JudgementView {
  /** As printed: `1b`. */
  readonly domain: string;
  readonly key: string;
  readonly name: string;
  /** judged: a judgement without answers. */
  readonly state: DomainAssessment['state'];
  readonly answers: readonly AnswerView[];
  readonly unanswered: readonly string[];
  readonly unreached: readonly string[];
}

export interface OverallView extends JudgementView {
  /** What the published rule gives, where the review has a rule of its own. */
  readonly published: string | null;
  /** Whether a row of the review's own rule decided. */
  readonly house_rule: boolean;
}

export interface AssessmentView {
  readonly study: string;
  readonly instrument: string;
  /** Of the instrument, as used in this assessment. */
  readonly version: string;
  /** The form of the instrument; `null` where it is not clear, or nobody has said what decides it. */
  readonly variant: string | null;
  /** The form whose questions are read until somebody says which it is; `null` where that is said. */
  readonly assumed_variant: string | null;
  /** The assessed result; `null`: the study as a whole. */
  readonly result: string | null;
  readonly outcome: string | null;
  readonly measure: string | null;
  readonly timepoint: string | null;
  readonly standing: Standing;
  /** Settled before the questions: item → values; empty where nobody has said it. */
  readonly settled: { readonly [item: string]: readonly string[] };
  /** What somebody has to say before the questions, and nobody has. */
  readonly not_said: readonly string[];
  readonly domains: readonly DomainView[];
  readonly overall: OverallView;
  /** Every domain is judged, and the whole. */
  readonly complete: boolean;
}

/** An assessment as programs see it: domain by domain the answers, what was suggested and what was judged. */
export function assessmentView(assessment: Assessment, study: RecordView, standing: Standing): AssessmentView {
  const { instrument, variant, facts, domains, overall } = assessment;
  const unsaid = unsaidItems(assessment);
  const isSaid = unsaid.every(({ key }) => variant === undefined || !(key in variant.when));
  const id = textOf(assessment.result);
  const result = assessedResult(assessment, study);
  return {
    study: study.id,
    instrument: instrument.id,
    version: facts.find(({ item }) => item.key === 'version')?.values[0] ?? instrument.version,
    variant: isSaid ? (variant?.id ?? null) : null,
    assumed_variant: isSaid ? null : (variant?.id ?? null),
    result: id ?? null,
    outcome: textAt(result, 'outcome') ?? null,
    measure: textAt(result, 'measure') ?? null,
    timepoint: textAt(result, 'timepoint') ?? null,
    standing,
    settled: Object.fromEntries(
      facts.map(({ item, values, from }) => [item.key, from === 'instrument' && item.mustBeSaid ? [] : values]),
    ),
    not_said: unsaid.map(({ key }) => key),
    domains: domains.map(domainView),
    overall: overallView(overall),
    complete: isAssessed(assessment),
  };
}

function domainView({ domain, state, answers, given, suggestion }: DomainAssessment): DomainView {
  return {
    domain: domain.id,
    key: domain.key,
    name: domain.name,
    state,
    answers: answers.map(({ question, code, pair }) => ({
      question: question.id,
      answer: code ?? null,
      written: textOf(pair.value) ?? '',
    })),
    unanswered: suggestion.unanswered,
    unreached: suggestion.unreached,
    ...judgementView(given, suggestion),
  };
}

function overallView({ given, suggestion }: OverallAssessment): OverallView {
  return {
    ...judgementView(given, suggestion),
    published: suggestion.published.judgement,
    house_rule: suggestion.houseRow !== undefined,
  };
}

interface Suggested {
  readonly judgement: string | null;
  readonly permitted: readonly string[];
  readonly because: string;
}

function judgementView(given: GivenJudgement | undefined, { judgement, permitted, because }: Suggested): JudgementView {
  return {
    given: given?.value ?? null,
    written: given?.text ?? null,
    suggested: judgement,
    permitted,
    because,
    differs: given?.value !== undefined && judgement !== null && given.value !== judgement,
    reason: given?.reason ?? null,
    bias_direction: given?.direction ?? null,
  };
}
