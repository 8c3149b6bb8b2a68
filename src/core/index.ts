/** The core's front door: shells import from here and from nowhere else inside the core. */
export { catalogue } from './checks/catalogue';
export { type Check, type Finding, type Fix, type Problem, SEVERITIES, type Severity } from './checks/check';
export { findProblems, type Problems } from './checks/find-problems';
export { keptFixes, keptSpelling, onlySpelling } from './checks/kept-fixes';
export { type MissingKeys, missingKeys } from './checks/reading/missing-keys';
export type { Change, Comparison, TableChange } from './diff/changes/change';
export { factLines } from './diff/facts/fact-lines';
export { seenFactLines } from './diff/facts/seen-fact-lines';
export { factsFirst, factsOfReviews } from './diff/facts-between';
export {
  byRecord,
  byTable,
  byTableAndRow,
  type Group,
  inNumbers,
  isFirstVersion,
  MOST_TOLD,
  type PathOf,
  silentInWords,
  sumInWords,
  tablesLeftOut,
  unreadableInWords,
} from './diff/forms/arranged';
export { comparisonHtml } from './diff/forms/comparison-html';
export { comparisonJson } from './diff/forms/comparison-json';
export { comparisonMarkdown } from './diff/forms/comparison-markdown';
export { placesInMeaning } from './diff/places/place-in-meaning';
export type { Document, Node, Path, Span, TextEdit, Unread } from './document/document';
export { applyEdits, offsetAfter } from './document/edited-text';
export { EXTRACTION_NAME } from './document/id-from-path';
export { lineStarts, type Position, positionAt } from './document/lines';
export { placeNow } from './document/moved-place';
export { named } from './document/named';
export { parse } from './document/parse';
export { authorInWords, authorKey, fileWith, type RecordFile, type RecordKind, readRecord } from './document/record';
export {
  asUnread,
  decoded,
  LARGEST_FILE,
  recordFromBytes,
  unreadBecause,
  unreadMessage,
  unreadRecord,
} from './document/unread';
export { CITED_KEYS, type CitedWork, languageOf, workLabel } from './editing/beginning/cited-work';
export { beginTyping } from './editing/beginning/first-blank';
export {
  addSection,
  type MissingSection,
  missingSections,
  type SectionAddition,
} from './editing/beginning/missing-sections';
export {
  folderOfNew,
  idsNotToBegin,
  type NewRecord,
  newIntervention,
  newStudy,
  studyWithWork,
} from './editing/beginning/new-record';
export {
  newReview,
  nextDecision,
  outcomesObjection,
  packsToChoose,
  proposedInitials,
  readReviewers,
  reviewersObjection,
  toolsToChoose,
} from './editing/beginning/new-review';
export {
  hasLevels,
  newTool,
  proposeToolId,
  scaleObjection,
  toolForms,
  toolIdObjection,
  toolUnits,
  USUAL_SCALES,
} from './editing/beginning/new-tool';
export { type OpenAssessment, openAssessments } from './editing/beginning/open-assessments';
export { idObjection, idsTaken, proposeIdFromWords, proposeStudyId } from './editing/beginning/propose-id';
export { namedReviewers } from './editing/beginning/reviewers';
export { secondExtraction, sectionsForSecond } from './editing/beginning/second-extraction';
export { STEPS, stepsTaken } from './editing/beginning/steps-taken';
export { readTypedList } from './editing/beginning/typed-list';
export { clearOfLenses } from './editing/between-lines/clear-of-lenses';
export type { HintKind } from './editing/between-lines/hint';
export { hintsIn } from './editing/between-lines/hints';
export type { Lens, LensAction } from './editing/between-lines/lens';
export { lensesIn } from './editing/between-lines/lenses';
export { type CapturePlace, capturePlaces } from './editing/capturing/capture-places';
export { mendedQuotation } from './editing/capturing/mended-quotation';
export { type Captured, useAsSupport } from './editing/capturing/use-as-support';
export { useAsValue, type ValueCapture, type ValueChoice, withSupport } from './editing/capturing/use-as-value';
export { withReference } from './editing/capturing/with-reference';
export { type FileAfter, fileAfter, withReport } from './editing/capturing/with-report';
export { nameAdded, whyNoNewName } from './editing/changing/add-name';
export { errorAt } from './editing/changing/error-at';
export { type MovedVersion, moveVersion } from './editing/changing/move-version';
export type { NewFile, Refactoring } from './editing/changing/refactoring';
export { refactoringsAt } from './editing/changing/refactorings';
export { prepareRename, type Renaming, rename } from './editing/changing/rename';
export { sortAllKeys } from './editing/changing/sort-keys';
export { besideLabel } from './editing/completing/beside-label';
export { complete } from './editing/completing/complete';
export { completeExpression } from './editing/completing/complete-expressions';
export type { Completion } from './editing/completing/completion';
export { explainClaim } from './editing/explaining/explain-claim';
export { type Hover, hoverAt } from './editing/explaining/hover';
export { definitionsAt } from './editing/finding/definition';
export { type Fold, foldsIn } from './editing/finding/folding';
export { selectionsAt } from './editing/finding/growing-selection';
export { linksIn } from './editing/finding/links';
export { type NamedThing, occurrencesIn, thingAt, visibleOccurrencesOf } from './editing/finding/occurrences';
export { type OutlineItem, outlineOf } from './editing/finding/outline';
export { type ReportAtCursor, reportAtCursor } from './editing/finding/report-at-cursor';
export { type ReviewSymbol, reviewSymbols } from './editing/finding/review-symbols';
export { type AnswersAhead, answersAhead } from './editing/interview/answers-ahead';
export { addEntry, type FurtherEntry, furtherEntries, whyNoEntry } from './editing/interview/further-entries';
export { interviewOf } from './editing/interview/interview-of';
export { type InterviewChoice, type InterviewStep, stepAt } from './editing/interview/interview-step';
export { interviewAt, interviewsIn, type PossibleInterview } from './editing/interview/interviews';
export { matchingChoices } from './editing/interview/matching-choices';
export { addQuotation, answer, type Chosen, nextStep, openStops } from './editing/interview/next-question';
export { type Interview, type Stop, stopName } from './editing/interview/stop';
export { readQuotation, typedQuotation, whyNoQuotation } from './editing/interview/typed-quotation';
export { type DroppedReport, droppedReport } from './editing/pasting/dropped-report';
export { takesEntries } from './editing/pasting/list-place';
export type { Pasted } from './editing/pasting/pasted';
export { pastedCells } from './editing/pasting/pasted-cells';
export { pastedQuotation } from './editing/pasting/pasted-quotation';
export { pastedReports } from './editing/pasting/pasted-reports';
export { isGapWithList } from './editing/place/gap';
export {
  type Keeper,
  type OpenConflict,
  openConflicts,
  proposedName,
  settling,
  withAnotherName,
} from './editing/resolving/open-conflicts';
export { type Choice as SettlingChoice, type SettledText, type Settling, settle } from './editing/settling/settle';
export { isToTakeOver, takeOver } from './editing/settling/take-over';
export {
  CHECKSUMS,
  checksumsNow,
  checksumsText,
  type FileBefore,
  NEXT_CHECKSUMS,
  readChecksums,
  unfinishedName,
  type Whose,
  whoseFile,
} from './exports/checksums';
export { dataPackage } from './exports/data-package';
export type { Export, ExportedFile, ReferenceForm, ReferenceToWrite } from './exports/export';
export { hiddenWorkInWords } from './exports/hidden-work';
export { exportList } from './exports/list';
export type { PackageFile } from './exports/package/package-file';
export type { TidyTable } from './exports/tidy';
export { canonicalChoice } from './fields/canonical';
export { block as xmlBlock, element as xmlElement, text as escapedText } from './figures/escape';
export { FIGURE_FORMS, type FigureForm } from './figures/figure-forms';
export { type FigureOptions, PALETTES, type Palette } from './figures/figure-options';
export {
  changeView,
  isViewChange,
  type PreviewView,
  readPreviewView,
  type ViewChange,
  WHOLE_VIEW,
} from './figures/on-the-page/page-view';
export { division, type PandocBlock, pandocMessage, pandocPicture } from './figures/pandoc/pandoc';
export { tablePandoc } from './figures/pandoc/table-pandoc';
export { PRINT_STYLES } from './figures/print-styles';
export { formsOfFigure, isEmptyFigure, render, tablesOfFigure } from './figures/render';
export { placeholder, progressInText } from './figures/tables/cell-text';
export { withoutFormula } from './figures/tables/csv';
export { columnWidths } from './figures/tables/table-tex';
export { tablesTsv } from './figures/tables/table-tsv';
export { MOST_OWN_DOMAINS } from './format/own/own-domains';
export { STUDY_STATUSES } from './format/study/inclusion';
export { type AlgorithmSays, prepareAlgorithm } from './importing/algorithm';
export { firstFree } from './importing/first-free';
export { type FormNotRead, notReadInWords } from './importing/forms-not-read';
export { type Found, type Loss, type Origin, originInWords, originKey, type Remark } from './importing/found';
export { type ImportChoice, type ImportView, importPage } from './importing/import-page';
export { type KnownResult, type KnownStudy, knownStudies } from './importing/known-studies';
export { type LastImport, readLastImport } from './importing/last-import';
export type { MoreAsked } from './importing/long-list';
export { lossesTable } from './importing/losses-table';
export {
  type AnalysisMaterial,
  type ArmMaterial,
  type AssessmentMaterial,
  type DomainMaterial,
  type ExcludedMaterial,
  foundIn,
  type Material,
  type PublishedMaterial,
  type ReportMaterial,
  type ResultMaterial,
  type ReviewMaterial,
  type StudyMaterial,
  type TakenResult,
  type TextMaterial,
} from './importing/material';
export { asSpoken } from './importing/people';
export { type ImportPlan, importPlan, importSteps, type PlanOptions } from './importing/plan';
export { asBeforeInWords, cellsLost, hasNews, isSamePlan, newLosses } from './importing/plan-words';
export { reviewAfter } from './importing/review-after';
export {
  cellAt,
  cellsOf,
  cellUnder,
  type Grid,
  type JoinedCells,
  leftOver,
  type Sheet,
  type SheetRow,
} from './importing/sheet';
export { agreedWord, assessmentKeys, studyKeys } from './importing/study-content';
export { inTurns, type Progress } from './importing/work-in-steps';
export { jsonText } from './json-view/json-text';
export type { Domain, Instrument, Variant } from './knowledge/instrument';
export {
  comparable,
  foreignJudgement,
  type InstrumentWords,
  judgementLabel,
  prepareWords,
} from './knowledge/instrument-words';
export { prepareJudgeLines } from './knowledge/judge/judge-line';
export type { Suggestion } from './knowledge/judge/suggestion';
export { instrumentById, instruments } from './knowledge/list';
export { counted } from './language/counted';
export { english, say, speak, translated } from './language/say';
export { type BlockProblem, blockFigure } from './manuscript/block-figure';
export { meansFigure } from './manuscript/block-language';
export { type BlockOffer, blockAt, completeBlock } from './manuscript/complete-block';
export { explainBlock } from './manuscript/explain-block';
export { figureBlocksIn, type PlacedBlock, readBlock } from './manuscript/figure-block';
export { replaceBlocks, withoutClaims } from './manuscript/finished-text';
export { isManuscript, MANUSCRIPTS } from './manuscript/manuscript-names';
export { type CheckedText, type CommentRenderer, markClaims } from './manuscript/markdown-claims';
export { drawFigures, type MarkdownRenderer } from './manuscript/markdown-figures';
export { blockMessage, renderBlock } from './manuscript/render-block';
export type { Conflict } from './merge/conflict-lines';
export type { Unreadable } from './merge/lossless/source';
export { type Merged, mergeTexts, type NotMerged, type Texts } from './merge/merge';

export { type About, inWords } from './merge/rope';
export { type Deviation, type Verified, verifyMerge } from './merge/verify';
export { copiedTable } from './preview/copied-table';
export { previewPage } from './preview/preview-page';
export {
  type PreviewOptions,
  type PreviewPart,
  type PreviewParts,
  previewParts,
  previewPartsOf,
} from './preview/preview-parts';
export { type PreviewStep, previewSteps } from './preview/preview-steps';
export { printablePage } from './preview/printable-page';
export { nothingToSettle, type ShownData, settlePage } from './preview/settle-page';
export { type Budget, budgetOf } from './queries/budget';
export { type ClaimResult, checkClaims } from './queries/claims/check-claim';
export { claimsIn } from './queries/claims/claims';
export { completeClaim } from './queries/claims/complete-claim';
export { titleInFrontMatter, withoutFrontMatter } from './queries/claims/front-matter';
export type { QueryOffer } from './queries/complete-query';
export { viewNamed, viewsOf } from './queries/list-views';
export { calledPath, type NamesIn } from './reports/called-path';
export type { Finding as QuotationFinding, PrintedPage, ReportState, ReportStates } from './reports/finding';
export {
  foundOn,
  ODD_STATUSES,
  type QuotationStatus,
  quotationCounts,
  quotationCountsInWords,
  statusOf,
} from './reports/quotation-status';
export {
  findingOf,
  type QuotationAsked,
  quotationsAsked,
} from './reports/quotations-asked';
export { type QuotedPlace, quotedPlaces } from './reports/quoted-places';
export { quotationsByReport } from './reports/quoted-reports';
export { type MeantReport, reportAt, reportsOf } from './reports/report-meant';
export {
  LARGEST_REPORT,
  piecesOf,
  type ReportPage,
  type ReportText,
  type TextPlace,
  type WhyNoText,
} from './reports/report-text';
export { searchReport } from './reports/search-report';
export { pageName, pagesWritten } from './reports/written-page';
export { ET_AL, familyName } from './review/citation';
export { leftOutFiles, leftOutInWords } from './review/left-out';
export { type Reference, resolve } from './review/names';
export { progressOf, recordProgress, type SectionProgress, sectionState } from './review/progress';
export {
  buildReview,
  extractedRecord,
  fileAt,
  filesOfRecord,
  folderOf,
  groupByReview,
  type KnownReports,
  type RecordView,
  type Review,
  recordCalled,
  type Viewer,
  withFile,
  withReports,
} from './review/review';
export { instrumentsOf } from './review/tools-of-review';
export { type FileMark, fileMark } from './review-tree/file-mark';
export { reviewTree } from './review-tree/review-tree';
export { sectionTitle } from './review-tree/section-title';
export {
  type FilterChoice,
  filterChoices,
  filterInWords,
  filterTrees,
  type TreeFilter,
} from './review-tree/tree-filter';
export type { TreeItem } from './review-tree/tree-item';
export { visibleProblems } from './review-tree/visible-problems';
export { completeMapping } from './sheets/complete-mapping';
export { explainMapping } from './sheets/explain-mapping';
export { firstRowsText } from './sheets/first-rows';
export { columnsLeftUntold, type MapProblem, mapProblems } from './sheets/map-problems';
export { mappedSheet, sheetNamedIn, tabOf } from './sheets/mapped-sheet';
export { readMapping, type SheetMapping } from './sheets/mapping';
export { materialSteps, sheetOf } from './sheets/material-of-sheet';
export { proposedMapping } from './sheets/propose-mapping';
export { greatest } from './statistics/extremes';
export { views } from './synthesis/list';
export type { Figure } from './synthesis/models/figure';
export type { Cell, Column, Row, Table } from './synthesis/models/table';
export type { View } from './synthesis/view';
export {
  type ComparedInWords,
  comparisonCounts,
  comparisonInWords,
  comparisonLines,
  countsInWords,
  isAmongDifferences,
  stateInWords,
} from './two-extractors/comparison-words';
export { placeKey } from './two-extractors/settled';
export { inOneStep } from './writing/in-one-step';
