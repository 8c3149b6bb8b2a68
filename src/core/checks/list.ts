/** All checks. A new one is its own file and one line here. */

import { actsOn } from './acts-on';
import { ambiguousLevel } from './ambiguous-level';
import { answerNotAsked } from './answer-not-asked';
import { answerNotOffered } from './answer-not-offered';
import { bareQuestionNumber } from './bare-question-number';
import { behind } from './behind';
import type { Check } from './check';
import { comparisonMissing } from './comparison-missing';
import { contextWithoutInfluence } from './context-without-influence';
import { countedTwice } from './counted-twice';
import { dateForm } from './date-form';
import { decisionNotSaid } from './decision-not-said';
import { departsFromAppraisal } from './departs-from-appraisal';
import { descriptionContradicts } from './description-contradicts';
import { directionContradictsEstimate } from './direction-contradicts-estimate';
import { doiForm } from './doi-form';
import { domainOfOtherDimension } from './domain-of-other-dimension';
import { drummondItems } from './drummond-items';
import { drummondNotAppropriate } from './drummond-not-appropriate';
import { drummondTotal } from './drummond-total';
import { duplicateAssessment } from './duplicate-assessment';
import { duplicateDoi } from './duplicate-doi';
import { duplicateId } from './duplicate-id';
import { duplicateRegistration } from './duplicate-registration';
import { duplicateSection } from './duplicate-section';
import { errorAsDeviation } from './error-as-deviation';
import { estimateOffCentre } from './estimate-off-centre';
import { estimateOutsideInterval } from './estimate-outside-interval';
import { eventsExceedTotal } from './events-exceed-total';
import { extractorAndConsensus } from './extractor-and-consensus';
import { flowAgainstFiles } from './flow-against-files';
import { flowDoesNotAddUp } from './flow-does-not-add-up';
import { flowReasonTwice } from './flow-reason-twice';
import { flowTemplate } from './flow-template';
import { foreignWord } from './foreign-word';
import { harmNotLookedFor } from './harm-not-looked-for';
import { idForm } from './id-form';
import { impossibleEstimate } from './impossible-estimate';
import { incompleteDomain } from './incomplete-domain';
import { instrumentDoesNotFitDesign } from './instrument-does-not-fit-design';
import { intervalReversed } from './interval-reversed';
import { judgementDiffers } from './judgement-differs';
import { judgementNotOffered } from './judgement-not-offered';
import { judgementWithoutAnswers } from './judgement-without-answers';
import { judgementWithoutReason } from './judgement-without-reason';
import { keyForm } from './key-form';
import { listLength } from './list-length';
import { measureDirection } from './measure-direction';
import { measureUse } from './measure-use';
import { misplacedKey } from './misplaced-key';
import { missingKey } from './missing-key';
import { missingWordInList } from './missing-word-in-list';
import { numberForm } from './number-form';
import { numberRange } from './number-range';
import { overallDiffers } from './overall-differs';
import { overallRule } from './overall-rule';
import { ownFieldFaulty } from './own-field-faulty';
import { processEvaluationWithoutContext } from './process-evaluation-without-context';
import { processReliability } from './process-reliability';
import { questionNotOffered } from './question-not-offered';
import { recordHeader } from './record-header';
import { resultWithoutAssessment } from './result-without-assessment';
import { reviewerIsAuthor } from './reviewer-is-author';
import { scopeInconsistent } from './scope-inconsistent';
import { scoreAgainstCriteria } from './score-against-criteria';
import { secondReview } from './second-review';
import { severalWords } from './several-words';
import { spelling } from './spelling';
import { studyStatus } from './study-status';
import { summaryWithoutResults } from './summary-without-results';
import { supportForNothing } from './support-for-nothing';
import { tableExpression } from './table-expression';
import { textForm } from './text-form';
import { typeAndAppraisal } from './type-and-appraisal';
import { unknownKey } from './unknown-key';
import { unknownReference } from './unknown-reference';
import { unknownWord } from './unknown-word';
import { valueGoesOn } from './value-goes-on';
import { votesBySignificance } from './votes-by-significance';
import { waitsForFile } from './waits-for-file';
import { wrongForm } from './wrong-form';
import { wrongLevel } from './wrong-level';

/** Checks that look at the same side of a file. */
export interface CheckGroup {
  readonly title: string;
  readonly checks: readonly Check[];
}

/** In the order of the documentation. */
export const checkGroups: readonly CheckGroup[] = [
  {
    title: 'The file as a whole',
    checks: [recordHeader, extractorAndConsensus, secondReview, duplicateSection, behind],
  },
  {
    title: 'Form',
    checks: [
      unknownKey,
      misplacedKey,
      bareQuestionNumber,
      missingKey,
      keyForm,
      wrongForm,
      valueGoesOn,
      listLength,
      numberForm,
      numberRange,
      dateForm,
      textForm,
      ownFieldFaulty,
      tableExpression,
    ],
  },
  {
    title: 'Words',
    checks: [spelling, unknownWord, foreignWord, severalWords, missingWordInList, wrongLevel, ambiguousLevel, actsOn],
  },
  {
    title: 'Ids and names',
    checks: [
      idForm,
      duplicateId,
      unknownReference,
      waitsForFile,
      supportForNothing,
      doiForm,
      duplicateDoi,
      duplicateRegistration,
    ],
  },
  {
    title: 'Numbers and scores',
    checks: [
      intervalReversed,
      estimateOutsideInterval,
      estimateOffCentre,
      impossibleEstimate,
      eventsExceedTotal,
      errorAsDeviation,
      directionContradictsEstimate,
      scoreAgainstCriteria,
    ],
  },
  {
    title: 'Descriptions, context and equity',
    checks: [
      descriptionContradicts,
      domainOfOtherDimension,
      contextWithoutInfluence,
      processEvaluationWithoutContext,
      harmNotLookedFor,
    ],
  },
  {
    title: 'The review as a whole',
    checks: [
      flowDoesNotAddUp,
      flowTemplate,
      flowAgainstFiles,
      flowReasonTwice,
      votesBySignificance,
      comparisonMissing,
      countedTwice,
      summaryWithoutResults,
    ],
  },
  {
    title: 'Risk of bias',
    checks: [
      judgementDiffers,
      judgementNotOffered,
      overallDiffers,
      answerNotAsked,
      answerNotOffered,
      questionNotOffered,
      duplicateAssessment,
      incompleteDomain,
      judgementWithoutAnswers,
      scopeInconsistent,
      decisionNotSaid,
      departsFromAppraisal,
      instrumentDoesNotFitDesign,
      resultWithoutAssessment,
      overallRule,
    ],
  },
  {
    title: 'Measures',
    checks: [measureDirection, measureUse],
  },
  {
    title: 'Quality',
    checks: [
      typeAndAppraisal,
      drummondItems,
      drummondTotal,
      drummondNotAppropriate,
      processReliability,
      judgementWithoutReason,
    ],
  },
  {
    title: 'Studies and people',
    checks: [studyStatus, reviewerIsAuthor],
  },
];

export const checks: readonly Check[] = checkGroups.flatMap((group) => group.checks);
