/** Answers to signalling questions, and judgements, with what the algorithm makes of them. */
import type { Assessment, DomainAssessment } from '../assessments';
import { NOT_APPLICABLE } from '../instruments/answers';
import { listed } from '../instruments/because';
import type { Instrument, Judgement } from '../instruments/instrument';
import type { Decision } from '../instruments/judge';
import { judgementLabel } from '../instruments/words';
import type { QuestionPlace } from './assessment-place';
import type { Offer } from './completion';
import { explainAnswer, explainJudgement, outcomeInWords, outcomesAt } from './explain';

/** The answers that the question takes here. One that is not asked takes only `NA`. */
export function answerOffers(place: QuestionPlace): readonly Offer[] {
  const { assessment, domain, question } = place;
  const { instrument } = assessment;
  const outcomes = outcomesAt(place);
  const codes = outcomes.map(({ answer }) => answer);
  const isSure = domain.suggestion.unanswered.includes(question.id);
  const offered = isSure || codes.includes(NOT_APPLICABLE) ? codes : [...codes, NOT_APPLICABLE];
  return instrument.answers
    .filter(({ code }) => offered.includes(code))
    .map((answer) => {
      const outcome = outcomes.find((each) => each.answer === answer.code);
      const lead = outcome ? outcomeInWords(instrument, outcome) : 'where the question is not asked';
      return {
        label: answer.code,
        kind: 'value',
        detail: `${answer.label} → ${lead}`,
        documentation: explainAnswer(instrument, answer, outcome),
        insert: answer.code,
        alsoCalled: [answer.label, ...answer.aliases],
      };
    });
}

/** The levels of a domain, the suggested one first. */
export function judgementOffers(instrument: Instrument, { domain, suggestion }: DomainAssessment): readonly Offer[] {
  const levels = instrument.judgements.filter(({ value }) => domain.judgements?.includes(value) ?? true);
  const reason = suggestion.judgement === null ? undefined : reasonOf(suggestion.decidedBy, suggestion.because);
  const needReason =
    suggestion.judgement === null
      ? []
      : levels.map(({ value }) => value).filter((value) => !suggestion.permitted.includes(value));
  return offers(instrument, levels, {
    suggested: suggestion.judgement,
    reason,
    needReason,
    because: suggestion.because,
  });
}

/** The levels of the overall judgement, the suggested one first. */
export function overallJudgementOffers({ instrument, overall }: Assessment): readonly Offer[] {
  const { judgement, because, permitted, needReason } = overall.suggestion;
  const others = instrument.judgements.map(({ value }) => value).filter((value) => !permitted.includes(value));
  const reason = judgement === null ? undefined : because.replace(`${judgementLabel(instrument, judgement)}: `, '');
  return offers(instrument, instrument.judgements, {
    suggested: judgement,
    reason,
    needReason: judgement === null ? [] : [...needReason, ...others],
    because,
  });
}

interface Advice {
  readonly suggested: string | null;
  readonly reason: string | undefined;
  readonly needReason: readonly string[];
  readonly because: string;
}

function offers(instrument: Instrument, levels: readonly Judgement[], advice: Advice): readonly Offer[] {
  const isSuggested = ({ value }: Judgement) => value === advice.suggested;
  return [...levels.filter(isSuggested), ...levels.filter((level) => !isSuggested(level))].map((level) => ({
    label: level.value,
    kind: 'value',
    detail: detailOf(level, advice),
    documentation: explainJudgement(instrument, level, advice.because),
    insert: level.value,
    alsoCalled: level.aliases,
    ...(isSuggested(level) && { preselect: true as const }),
  }));
}

function detailOf({ value, meaning }: Judgement, { suggested, reason, needReason }: Advice): string {
  if (value === suggested) return `suggested, because ${reason}`;
  return needReason.includes(value) ? 'not what is suggested: needs a reason' : meaning;
}

/** "1.1 is Y and 1.2 is N" */
function reasonOf(decision: Decision | undefined, because: string): string {
  const answers = decision?.answers.map(({ question, answer }) => `${question} is ${answer}`) ?? [];
  return answers.length > 0 ? listed(answers, 'and') : because;
}
