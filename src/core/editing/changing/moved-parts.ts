/** What of an assessment keeps its meaning in a newer version of its instrument, before anything is written. */

import type { Node } from '../../document/document';
import { named } from '../../document/named';
import { oneOrMany, textAt, valueOf } from '../../document/walk';
import type { Domain, PreliminaryItem, Question, Variant, VersionMove } from '../../knowledge/instrument';
import { arises, pickVariant } from '../../knowledge/variant';
import { type Assessment, asFacts, type DomainAssessment, type GivenAnswer } from '../../review/appraisal/assessments';

/** What is taken over as it is written. Everything else before the questions is to be considered anew. */
export const TAKEN_OVER: readonly string[] = ['result', 'sources', 'assessors'];

/** An answer that holds for a question of the newer version too. */
export interface MovedAnswer {
  readonly from: GivenAnswer;
  readonly to: Question;
  /** The canonical code. */
  readonly code: string;
}

export interface MovedDomain {
  readonly from: DomainAssessment;
  /** The domain of the newer version, as its first form has it. */
  readonly to: Domain;
  readonly answers: readonly MovedAnswer[];
  /** The direction of bias, where the newer version offers the same word there. */
  readonly direction: string | undefined;
  /** Support as it stands in the older domain. */
  readonly support: readonly Node[];
}

export interface MovedParts {
  readonly assessment: Assessment;
  readonly move: VersionMove;
  /** The forms that the newer version may take; which of them applies can depend on what nobody has said yet. */
  readonly forms: readonly Variant[];
  /** The form that is assumed until that is said. */
  readonly form: Variant;
  readonly domains: readonly MovedDomain[];
  /** What has to be settled before the questions of the newer version, and is never taken over. */
  readonly toSettle: readonly PreliminaryItem[];
}

/** @returns `undefined` where the instrument has no newer version than the one of the assessment. */
export function movedParts(assessment: Assessment): MovedParts | undefined {
  const { instrument } = assessment;
  const facts = asFacts(assessment.facts);
  const move = instrument.versionMoves?.find(({ item, from }) => named(facts, item) === from);
  if (move === undefined) return undefined;
  const settled = { [move.item]: move.to };
  const form = pickVariant(instrument, settled);
  if (form === undefined) return undefined;
  const forms = instrument.variants.filter(({ when }) => named(when, move.item)?.includes(move.to));
  const toSettle = instrument.preliminary.filter(
    (item) => item.key !== move.item && item.mustBeSaid && arises(instrument, item, settled),
  );
  return { assessment, move, forms, form, toSettle, domains: movedDomains(assessment, move, forms) };
}

function movedDomains(assessment: Assessment, move: VersionMove, forms: readonly Variant[]): MovedDomain[] {
  return move.domains.flatMap((pair) => {
    const from = assessment.domains.find(({ domain }) => domain.key === pair.from);
    const targets = forms.flatMap((form) => form.domains.filter(({ key }) => key === pair.to));
    const to = targets[0];
    if (from === undefined || to === undefined) return [];
    const answers = pair.questions.flatMap((question): MovedAnswer[] => {
      const answer = from.answers.find((each) => each.question.id === question.from);
      const target = to.questions.find(({ id }) => id === question.to);
      const code = answer?.code;
      if (question.differs !== undefined || answer === undefined || target === undefined || code === undefined)
        return [];
      return targets.every((each) => offers(each, question.to, code)) ? [{ from: answer, to: target, code }] : [];
    });
    const direction = directionOf(from);
    const offered = targets.every(({ directions }) =>
      (directions ?? assessment.instrument.directions.map(({ value }) => value)).includes(direction ?? ''),
    );
    const support = oneOrMany(valueOf(from.pair?.value, 'support'));
    return [{ from, to, answers, direction: offered ? direction : undefined, support }];
  });
}

function offers(domain: Domain, question: string, code: string): boolean {
  return domain.questions.some(({ id, answers }) => id === question && answers.includes(code));
}

/** The direction of bias as written; it may stand where no judgement does. */
export function directionOf({ pair }: DomainAssessment): string | undefined {
  return textAt(pair?.value, 'bias_direction');
}
