/** Answers to signalling questions, and judgements, with what the algorithm makes of them. */

import { NOT_APPLICABLE } from '../../knowledge/answers';
import type { Domain, Instrument, Judgement } from '../../knowledge/instrument';
import { judgementLabel } from '../../knowledge/instrument-words';
import type { Decision } from '../../knowledge/judge/judge';
import { listed } from '../../language/listed';
import { say, translated } from '../../language/say';
import type { Assessment, DomainAssessment } from '../../review/appraisal/assessments';
import { explainAnswer, explainJudgement, outcomeInWords, outcomesAt, type Suggested } from '../explaining/explain';
import type { AssessmentPlace, QuestionPlace } from '../place/assessment-place';
import type { Offer } from './completion';

/** The answers that the question takes here. One that is not asked takes only `NA`. */
export function answerOffers(place: QuestionPlace): readonly Offer[] {
  const { instrument } = place.assessment;
  const outcomes = outcomesAt(place);
  const codes = outcomes.map(({ answer }) => answer);
  const offered = takesNotApplicable(place) ? [...codes, NOT_APPLICABLE] : codes;
  return instrument.answers
    .filter(({ code }) => offered.includes(code))
    .map((answer) => {
      const outcome = outcomes.find((each) => each.answer === answer.code);
      const lead = outcome ? outcomeInWords(instrument, outcome) : say`where the question does not arise`;
      return {
        label: answer.code,
        kind: 'value',
        detail: `${translated(answer.label)} → ${lead}`,
        brief: translated(answer.label),
        documentation: explainAnswer(instrument, answer, outcome),
        insert: answer.code,
        alsoCalled: [answer.label, ...answer.aliases],
      };
    });
}

/** Unless it is sure that the question is asked, and that its answer still matters. */
function takesNotApplicable({ domain: { suggestion }, question }: QuestionPlace): boolean {
  const { asked, mayBeAsked, mayBeSettled, inScope } = question;
  if (!asked && !mayBeAsked && !mayBeSettled && !inScope) return false;
  const isSure = suggestion.unanswered.includes(question.id);
  return !isSure || (question.mayBeSettled === true && suggestion.judgement !== null);
}

/** The levels of a domain, the suggested one first. */
export function judgementOffers(instrument: Instrument, domain: DomainAssessment): readonly Offer[] {
  const { suggestion, answers } = domain;
  const levels = instrument.judgements.filter(({ value }) => domain.domain.judgements?.includes(value) ?? true);
  const ruledOut = levels.map(({ value }) => value).filter((value) => !suggestion.permitted.includes(value));
  const advice = {
    judgement: suggestion.judgement,
    ruledOut,
    reason: reasonOf(suggestion.decidedBy, suggestion.because),
    needReason: answers.length > 0 && suggestion.permitted.length > 0 ? ruledOut : [],
    because: suggestion.because,
  };
  return offers(instrument, levels, advice, domain.domain);
}

/** The levels of the overall judgement, the suggested one first. */
export function overallJudgementOffers({ instrument, variant, overall }: Assessment): readonly Offer[] {
  const { judgement, because, permitted, needReason } = overall.suggestion;
  const possible = variant?.overall.judgements ?? variant?.overall.order;
  const levels = instrument.judgements.filter(({ value }) => possible?.includes(value) ?? true);
  const others = levels.map(({ value }) => value).filter((value) => !permitted.includes(value));
  return offers(instrument, levels, {
    judgement,
    ruledOut: permitted.length > 0 ? others : [],
    reason: because.replace(`${judgementLabel(instrument, judgement ?? '')}: `, ''),
    needReason: judgement === null ? [] : [...needReason, ...others],
    because,
  });
}

/** The directions of bias that a domain, or the whole, can have. */
export function directionsAt(around: AssessmentPlace): readonly string[] | undefined {
  if (around.what === 'domain') return around.domain.domain.directions;
  return around.what === 'overall' ? around.assessment.variant?.overall.directions : undefined;
}

interface Advice extends Suggested {
  readonly reason: string;
  readonly needReason: readonly string[];
  /** What the answers do not leave open. */
  readonly ruledOut: readonly string[];
}

function offers(
  instrument: Instrument,
  levels: readonly Judgement[],
  advice: Advice,
  domain?: Domain,
): readonly Offer[] {
  const isSuggested = ({ value }: Judgement) => value === advice.judgement;
  // Of levels between which people decide, those that the answers leave open.
  const rank = (level: Judgement) => (isSuggested(level) ? 0 : advice.ruledOut.includes(level.value) ? 2 : 1);
  return [...levels]
    .sort((a, b) => rank(a) - rank(b))
    .map((level) => ({
      label: level.value,
      kind: 'value',
      detail: detailOf(level, advice),
      ...(isSuggested(level) && { brief: say`suggested` }),
      documentation: explainJudgement(instrument, level, advice, domain),
      insert: level.value,
      alsoCalled: level.aliases,
      ...(isSuggested(level) && { preselect: true as const }),
    }));
}

function detailOf({ value, meaning }: Judgement, { judgement, reason, needReason }: Advice): string {
  if (value === judgement) return say`suggested, because ${reason}`;
  return needReason.includes(value) ? say`not what is suggested: needs a reason` : translated(meaning);
}

/** "1.1 is Y and 1.2 is N" */
function reasonOf(decision: Decision | undefined, because: string): string {
  const answers = decision?.answers.map(({ question, answer }) => say`${question} is ${answer}`) ?? [];
  return answers.length > 0 ? listed(answers, 'and') : because;
}
