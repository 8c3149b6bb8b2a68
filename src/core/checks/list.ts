/** All checks. A new one is its own file and one line here. */

import type { Check } from './check';
import { flowAgainstFiles } from './flow/flow-against-files';
import { flowDoesNotAddUp } from './flow/flow-does-not-add-up';
import { flowReasonTwice } from './flow/flow-reason-twice';
import { flowTemplate } from './flow/flow-template';
import { bareQuestionNumber } from './form/bare-question-number';
import { dateForm } from './form/date-form';
import { doiForm } from './form/doi-form';
import { duplicateEntry } from './form/duplicate-entry';
import { duplicateSection } from './form/duplicate-section';
import { idForm } from './form/id-form';
import { keyForm } from './form/key-form';
import { listLength } from './form/list-length';
import { misplacedKey } from './form/misplaced-key';
import { missingKey } from './form/missing-key';
import { numberForm } from './form/number-form';
import { numberRange } from './form/number-range';
import { ownFieldFaulty } from './form/own-field-faulty';
import { ownQuestionFaulty } from './form/own-question-faulty';
import { ownToolFaulty } from './form/own-tool-faulty';
import { recordHeader } from './form/record-header';
import { textForm } from './form/text-form';
import { unknownKey } from './form/unknown-key';
import { valueGoesOn } from './form/value-goes-on';
import { wrongForm } from './form/wrong-form';
import { answerNotAsked } from './judgements/answer-not-asked';
import { answerNotOffered } from './judgements/answer-not-offered';
import { decisionNotSaid } from './judgements/decision-not-said';
import { departsFromAppraisal } from './judgements/departs-from-appraisal';
import { duplicateAssessment } from './judgements/duplicate-assessment';
import { incompleteDomain } from './judgements/incomplete-domain';
import { instrumentDoesNotFitDesign } from './judgements/instrument-does-not-fit-design';
import { judgementDiffers } from './judgements/judgement-differs';
import { judgementNotOffered } from './judgements/judgement-not-offered';
import { judgementWithoutAnswers } from './judgements/judgement-without-answers';
import { judgementWithoutReason } from './judgements/judgement-without-reason';
import { overallDiffers } from './judgements/overall-differs';
import { overallRule } from './judgements/overall-rule';
import { questionLeftOut } from './judgements/question-left-out';
import { questionNotOffered } from './judgements/question-not-offered';
import { resultWithoutAssessment } from './judgements/result-without-assessment';
import { scopeInconsistent } from './judgements/scope-inconsistent';
import { typeAndAppraisal } from './judgements/type-and-appraisal';
import { countedTwice } from './numbers/counted-twice';
import { measureDirection } from './numbers/measure-direction';
import { measureUse } from './numbers/measure-use';
import { publishedDiffers } from './numbers/published-differs';
import { summaryWithoutResults } from './numbers/summary-without-results';
import { votesBySignificance } from './numbers/votes-by-significance';
import { checklistItems } from './quality/checklist-items';
import { checklistTotal } from './quality/checklist-total';
import { contextWithoutInfluence } from './quality/context-without-influence';
import { descriptionContradicts } from './quality/description-contradicts';
import { harmNotLookedFor } from './quality/harm-not-looked-for';
import { processEvaluationWithoutContext } from './quality/process-evaluation-without-context';
import { processReliability } from './quality/process-reliability';
import { rareAnswerGiven } from './quality/rare-answer';
import { scoreAgainstCriteria } from './quality/score-against-criteria';
import { quotationDiffers } from './quotations/quotation-differs';
import { quotationNotFound } from './quotations/quotation-not-found';
import { quotationOnAnotherPage } from './quotations/quotation-on-another-page';
import { quotationTooShort } from './quotations/quotation-too-short';
import { reportChanged } from './quotations/report-changed';
import { reportFileName } from './quotations/report-file-name';
import { reportNotSearched } from './quotations/report-not-searched';
import { valueNotInQuotation } from './quotations/value-not-in-quotation';
import { faultChecks, fileFaultChecks } from './reading/fault-findings';
import { duplicateDoi } from './references/duplicate-doi';
import { duplicateId } from './references/duplicate-id';
import { duplicatePubmed } from './references/duplicate-pubmed';
import { duplicateRegistration } from './references/duplicate-registration';
import { duplicateTitle } from './references/duplicate-title';
import { supportForNothing } from './references/support-for-nothing';
import { unknownReference } from './references/unknown-reference';
import { waitsForFile } from './references/waits-for-file';
import { behindReviewFile } from './review/behind-review-file';
import { checkedSection } from './review/checked-section';
import { comparisonMissing } from './review/comparison-missing';
import { extractorAndConsensus } from './review/extractor-and-consensus';
import { reviewerIsAuthor } from './review/reviewer-is-author';
import { secondReview } from './review/second-review';
import { settledOtherwise } from './review/settled-otherwise';
import { studyStatus } from './review/study-status';
import { tableExpression } from './review/table-expression';
import { actsOn } from './words/acts-on';
import { ambiguousLevel } from './words/ambiguous-level';
import { domainOfOtherDimension } from './words/domain-of-other-dimension';
import { foreignWord } from './words/foreign-word';
import { missingWordInList } from './words/missing-word-in-list';
import { packNotNamed } from './words/pack-not-named';
import { severalWords } from './words/several-words';
import { spelling } from './words/spelling';
import { unknownPack } from './words/unknown-pack';
import { unknownWord } from './words/unknown-word';
import { wrongLevel } from './words/wrong-level';

/** Checks that look at the same side of a file. */
export interface CheckGroup {
  readonly title: string;
  readonly checks: readonly Check[];
}

/** In the order of the documentation. */
export const checkGroups: readonly CheckGroup[] = [
  {
    title: 'The file as a whole',
    checks: [recordHeader, extractorAndConsensus, secondReview, duplicateSection, duplicateEntry, behindReviewFile],
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
      ownToolFaulty,
      ownQuestionFaulty,
      tableExpression,
    ],
  },
  {
    title: 'Words',
    checks: [
      spelling,
      unknownWord,
      foreignWord,
      severalWords,
      missingWordInList,
      wrongLevel,
      ambiguousLevel,
      actsOn,
      packNotNamed,
      unknownPack,
    ],
  },
  {
    title: 'Ids and names',
    checks: [idForm, duplicateId, unknownReference, waitsForFile, supportForNothing, doiForm],
  },
  {
    title: 'Numbers that cannot be, and numbers that contradict each other',
    checks: [
      ...faultChecks,
      ...fileFaultChecks,
      scoreAgainstCriteria,
      duplicateDoi,
      duplicatePubmed,
      duplicateRegistration,
      duplicateTitle,
    ],
  },
  {
    title: 'Quotations and reports',
    checks: [
      quotationNotFound,
      quotationDiffers,
      quotationOnAnotherPage,
      quotationTooShort,
      valueNotInQuotation,
      reportChanged,
      reportNotSearched,
      reportFileName,
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
      publishedDiffers,
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
      questionLeftOut,
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
      checklistItems,
      checklistTotal,
      rareAnswerGiven,
      processReliability,
      judgementWithoutReason,
    ],
  },
  {
    title: 'Studies and people',
    checks: [studyStatus, reviewerIsAuthor, settledOtherwise, checkedSection],
  },
];

export const checks: readonly Check[] = checkGroups.flatMap((group) => group.checks);
