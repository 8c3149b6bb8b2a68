/**
 * A review in one documented shape, for queries (JMESPath) and for other programs: docs/json-view.md.
 *
 * Two rules explain it. What people wrote stands under the keys of the files, in a form without surprises: lists are
 * always there, words have the agreed spelling. What we add stands under `computed`, and never anywhere else. Problems
 * are not in it: they have a form of their own.
 */

import type { Node } from '../document/document';
import { named } from '../document/named';
import type { RecordFile } from '../document/record';
import { isBlank, isMapping, isSequence, itemsOf, textAt, valueOf } from '../document/walk';
import type { Effect } from '../effects/effect';
import { effectOf } from '../effects/effect-of';
import type { Field } from '../fields/field';
import { interventionFields } from '../format/intervention/intervention';
import { type Gathered, isPlainObject, type Plain, plainContent } from '../format/plain-content';
import { type PointsSection, pointsTools } from '../knowledge/quality-tools/list';
import type { PointsTool } from '../knowledge/quality-tools/quality-tool';
import { levelModels } from '../knowledge/terms/levels';
import { inEnglish } from '../language/say';
import { assessmentsWith } from '../review/appraisal/assessments';
import { checklistOf, completenessOf } from '../review/appraisal/completeness';
import { type ContextCounts, contextCounts } from '../review/appraisal/context-counts';
import { type EquityCounts, equityCounts } from '../review/appraisal/equity-counts';
import { pointsAppraisal } from '../review/appraisal/points';
import { scoreOf } from '../review/appraisal/scores';
import { readFieldsOf, recordFieldsOf } from '../review/fields-of-review';
import { type LeftOutFile, leftOutFiles } from '../review/left-out';
import { progressOf, recordProgress, type Totals, totalsOf } from '../review/progress';
import { recordWords, tally } from '../review/record-words';
import {
  includedStudies,
  isIncluded,
  type RecordView,
  type Review,
  type SectionView,
  type Standing,
  sectionNode,
  workedOut,
} from '../review/review';
import { interventionsOf, reportsOf, studiesOf, studyName } from '../review/study-names';
import { instrumentsOf } from '../review/tools-of-review';
import type { TwoByTwo } from '../statistics/two-by-two';
import { type ActedOn, actedOnIn, codedWith, levelsIn } from '../synthesis/cells/coded-words';
import { mainModelsOf } from '../synthesis/cells/coding-shown';
import { estimateInWords } from '../synthesis/cells/estimate-words';
import { type AssessmentView, assessmentView } from './assessment-view';
import { type EntryOrigin, originOf } from './origin';
import { type SummaryJson, summariesOf } from './summaries';

export type { Plain } from '../format/plain-content';
export type { ContextCounts } from '../review/appraisal/context-counts';
export type { EquityCounts } from '../review/appraisal/equity-counts';
export type { AnswerView, AssessmentView, DomainView, JudgementView, OverallView } from './assessment-view';
export type { SummaryJson } from './summaries';

export interface ReviewJson {
  /** The version of this shape. */
  readonly format: 1;
  readonly review: RecordJson<ReviewComputed> | null;
  /** Those that are part of the review. */
  readonly studies: readonly RecordJson<StudyComputed>[];
  /** Excluded, ongoing and undecided ones: in no table and in no count but `studies_by_status`. */
  readonly studies_not_included: readonly RecordJson<StudyComputed>[];
  readonly interventions: readonly RecordJson<InterventionComputed>[];
  readonly counts: CountsJson;
  /** Files that are not in all this, or only in part, because they cannot be read; none in a review that is in order. */
  readonly left_out: readonly LeftOutFile[];
}

/** A record: its sections under their own keys, as agreed; `null` (a list: empty) where people have not agreed. */
export type RecordJson<Computed extends object> = {
  readonly id: string;
  /** By section. */
  readonly standing: { readonly [section: string]: StandingJson };
  /** Words that stand in place of a list, by its place: `arms` → `not reported`, `components` → `none`. */
  readonly missing: { readonly [place: string]: string };
  readonly computed: Computed;
} & { readonly [section: string]: Plain | object };

export interface StandingJson {
  readonly standing: Standing;
  /** Whose work it is: initials; empty for a draft. */
  readonly by: readonly string[];
  /** Where people have not agreed: what each wrote. Empty otherwise. */
  readonly versions: readonly { readonly by: string; readonly content: Plain }[];
}

export interface ReviewComputed {
  /** How much is said of the question (PICOS), the synthesis (SWiM) and the involvement in the review (GRIPP2). */
  readonly completeness: CompletenessJson<'question' | 'synthesis' | 'gripp2'>;
  /** What the forest plots sum up; empty where the review asks for no summary, or none can be made. */
  readonly summaries: readonly SummaryJson[];
  readonly progress: Totals;
}

/** By section; `null` where nothing stands there, or people have not agreed. */
export type CompletenessJson<Section extends string> = { readonly [K in Section]: ChecklistJson | null };

/** How many items of a checklist have which status; the six add up to `items`. No score is made of it. */
export interface ChecklistJson {
  readonly items: number;
  readonly reported: number;
  readonly partially_reported: number;
  readonly not_reported: number;
  readonly unclear: number;
  readonly not_applicable: number;
  readonly not_yet_extracted: number;
}

/** What appraisals with tools that add up come to, by section; `null` where there is none. */
type PointsBySection = { readonly [section in PointsSection]: PointsJson | null };

export interface StudyComputed extends PointsBySection {
  /** How tables call the study: "Aimola et al. 2018", and with the numbers of its reports. */
  readonly name: string;
  readonly cited: string;
  /** Named for the study or for one of its groups. */
  readonly interventions: readonly string[];
  readonly reports: readonly {
    readonly study: string;
    readonly id: string | null;
    readonly number: string | null;
    readonly name: string | null;
  }[];
  readonly results: readonly ResultJson[];
  readonly assessments: readonly AssessmentView[];
  /** One for each kind of people; none where nothing is written, or people have not agreed. */
  readonly progress_plus: readonly EquityCounts[];
  /** Findings by what they speak of; `null` where no list of findings stands there, or people have not agreed. */
  readonly cici: ContextCounts | null;
  readonly progress: Totals;
}

export interface ResultJson {
  readonly study: string;
  readonly id: string | null;
  readonly outcome: string | null;
  readonly measure: string | null;
  readonly timepoint: string | null;
  readonly population: string | null;
  /** With its printed digits: "SMD -0.18 (95% CI -0.38 to 0.02), p = 0.08". */
  readonly estimate: string | null;
  readonly effect_direction: string | null;
  /** As given with how sure it is, or as the file declares that it is derived; `null` where there is none. */
  readonly effect: EffectJson | null;
  /** Why there is none, although an estimate or a derivation is written. */
  readonly no_effect: string | null;
  /** What people judged of this result, or of the study as a whole. One result may be assessed for several questions. */
  readonly assessments: readonly ResultAssessmentJson[];
}

/** Intervention against comparator, never turned round. */
export interface EffectJson {
  readonly metric: Effect['metric'];
  /** On its own scale, ratios as ratios, with the 95% interval; as printed where it is given. */
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** The scale on which effects are pooled, the effect there, and its standard error. */
  readonly scale: Effect['scale'];
  readonly estimate: number;
  readonly se: number;
  readonly origin: Effect['origin'];
  readonly formula: string;
  readonly citation: string;
  /** Which way of the measure is better. */
  readonly better: 'lower' | 'higher' | null;
  readonly notes: readonly string[];
  /** Why it may not be part of a summary. */
  readonly not_pooled: string | null;
  /** Of an effect from events: with and without the event, intervention first, as they were counted. Absent for others. */
  readonly counts?: TwoByTwo;
}

export interface ResultAssessmentJson extends Pick<AssessmentView, 'instrument' | 'settled'> {
  readonly overall: string | null;
}

export interface InterventionComputed {
  readonly studies: readonly string[];
  /** Numbers under which the review cites the reports of these studies. */
  readonly report_numbers: readonly string[];
  /** Of the components and of the whole, taken together, in the order of each model. */
  readonly levels: Readonly<Record<string, readonly string[]>>;
  readonly acts_on: readonly { readonly [K in keyof ActedOn]: string | null }[];
  readonly scores: { readonly [section: string]: ScoreJson };
  /** How much is said of each item of TIDieR, or of its form for policies. */
  readonly completeness: CompletenessJson<'tidier' | 'tidier_php'>;
  readonly progress: Totals;
}

export interface ScoreJson {
  /** The score that counts; `null` where it is not known. */
  readonly score: number | null;
  readonly from: 'criteria' | 'printed' | null;
  /** What the known criteria allow. */
  readonly least: number;
  readonly most: number;
}

export interface PointsJson {
  readonly tool: string | null;
  readonly answered_with: string | null;
  /** How many items have which answer. */
  readonly answers: { readonly [answer: string]: number };
  /** `null` where answers are not added up, or not all items are answered and no sum is printed. */
  readonly total: number | null;
  readonly from: 'answers' | 'printed' | null;
  /** What the known answers allow; `null` where they are not added up. */
  readonly least: number | null;
  readonly most: number | null;
  /** The rating of the review's own bands; `null` where it has none. */
  readonly band: string | null;
}

/** Every number says what it counts. Studies of several types are counted under each. */
export interface CountsJson {
  readonly studies: number;
  readonly reports: number;
  readonly interventions: number;
  readonly results: number;
  readonly assessments: number;
  /** Only studies whose status is written. */
  readonly studies_by_status: { readonly [status: string]: number };
  readonly studies_by_type: { readonly [type: string]: number };
  readonly studies_by_design: { readonly [design: string]: number };
  readonly interventions_by_effective: { readonly [value: string]: number };
}

/** The view together with where its entries come from, so that what is made of it leads back to the files. */
export interface SourcedJson {
  readonly json: ReviewJson;
  /** Records, and entries inside their sections. */
  readonly origins: ReadonlyMap<object, EntryOrigin | RecordView>;
}

/** The whole review as plain data. */
export function jsonView(review: Review): ReviewJson {
  return sourcedJson(review).json;
}

/** The same, with its origins; made once for each snapshot. */
export function sourcedJson(review: Review): SourcedJson {
  return inEnglish(() =>
    workedOut(review, review, 'json view', () => {
      const origins = new Map<object, EntryOrigin | RecordView>();
      return { json: viewOf(review, origins), origins };
    }),
  );
}

type Origins = Map<object, EntryOrigin | RecordView>;

function viewOf(review: Review, origins: Origins): ReviewJson {
  const gathered = <Json>(one: Sourced<Json>): Json => {
    for (const [entry, origin] of one.origins) origins.set(entry, origin);
    return one.json;
  };
  const studyJson = (study: RecordView) => gathered(sourcedStudy(study, review));
  const studies = includedStudies(review).map(studyJson);
  const interventions = review.interventions.map((each) => gathered(sourcedIntervention(each, review)));
  return {
    format: 1,
    review: review.record
      ? recordJson(review.record, reviewComputed(review.record, progressOf(review).totals, review), review, origins)
      : null,
    studies,
    studies_not_included: review.studies.filter((study) => !isIncluded(study)).map(studyJson),
    interventions,
    counts: countsOf(review, studies),
    left_out: leftOutFiles(review),
  };
}

/** One record of the view with its origins; remembered for itself, so that an edit of one study leaves the others alone. */
interface Sourced<Json> {
  readonly json: Json;
  readonly origins: Origins;
}

function sourcedStudy(study: RecordView, review: Review): Sourced<RecordJson<StudyComputed>> {
  return workedOut(review, study, 'json', () => {
    const origins: Origins = new Map();
    // Of studies that are not included nothing is expected.
    const progress = totalsOf(isIncluded(study) ? recordProgress(study, review).sections : []);
    const computed = studyComputed(study, studyName(study, review), progress, review, origins);
    return { json: recordJson(study, computed, review, origins), origins };
  });
}

function sourcedIntervention(intervention: RecordView, review: Review): Sourced<RecordJson<InterventionComputed>> {
  return workedOut(review, intervention, 'json', () => {
    const origins: Origins = new Map();
    const computed = interventionComputed(
      intervention,
      totalsOf(recordProgress(intervention, review).sections),
      review,
    );
    const levels = levelsJson(intervention, computed, review);
    return { json: recordJson(intervention, computed, review, origins, { levels }), origins };
  });
}

/**
 * The levels of an intervention are those of its components and of the whole, taken together; what else is written beside
 * those of the whole, its support for example, stays there.
 */
function levelsJson(intervention: RecordView, { levels }: InterventionComputed, review: Review): object {
  const written = plainSection(intervention, 'levels', review);
  return isPlainObject(written) ? { ...written, ...levels } : levels;
}

function recordJson<Computed extends object>(
  record: RecordView,
  computed: Computed,
  review: Review,
  origins: Origins,
  instead: { readonly [section: string]: object } = {},
): RecordJson<Computed> {
  const { fields } = readFieldsOf(review, record.kind);
  const nodes = new Map<object, Node>();
  const gathered: Gathered = { missing: new Map(), origins: nodes };
  const offered = recordFieldsOf(review, record.kind).fields;
  const shown = Object.keys(fields).filter((key) => record.sections.has(key) || isList(named(offered, key), key));
  const keys = new Set([...shown, ...record.sections.keys()]);
  const sections = [...keys].map((key) => {
    const content = plainContent(sectionNode(record, key), named(fields, key), key, gathered);
    const section = record.sections.get(key);
    if (section) for (const [entry, node] of nodes) origins.set(entry, originOf(node, section));
    nodes.clear();
    return [key, content] as const;
  });
  const standing = [...record.sections].map(([key, section]) => [key, standingOf(record, section, review)]);
  const json = {
    id: record.id,
    ...Object.fromEntries(sections.filter(([key]) => !OURS.includes(key))),
    ...instead,
    standing: Object.fromEntries(standing),
    missing: Object.fromEntries(gathered.missing),
    computed,
  };
  origins.set(json, record);
  return json;
}

/** Keys that we use; a section of that name, which the format does not have, is left out. */
const OURS: readonly string[] = ['id', 'standing', 'missing', 'computed'];

/** `accept` belongs to a file, not to the record. */
function isList(field: Field | undefined, key: string): boolean {
  return key !== 'accept' && (field?.kind === 'list' || field?.kind === 'assessments');
}

function standingOf(record: RecordView, { key, standing, file }: SectionView, review: Review): StandingJson {
  if (standing !== 'not agreed') return { standing, by: initialsOf(file), versions: [] };
  const field = named(readFieldsOf(review, record.kind).fields, key);
  const versions = record.files.flatMap((each) => {
    const value = each.sections.get(key)?.value;
    if (value === undefined || isBlank(value) || each.author.kind !== 'extractor') return [];
    return [{ by: each.author.initials, content: plainContent(value, field, key, { missing: new Map() }) }];
  });
  return { standing, by: versions.map(({ by }) => by), versions };
}

function initialsOf({ author }: RecordFile): readonly string[] {
  if (author.kind === 'consensus') return author.by;
  return author.kind === 'extractor' ? [author.initials] : [];
}

function studyComputed(
  study: RecordView,
  { name, cited }: { readonly name: string; readonly cited: string },
  progress: Totals,
  review: Review,
  origins: Origins,
): StudyComputed {
  const assessments = instrumentsOf(review).flatMap((instrument) => {
    const section = study.sections.get(instrument.id);
    if (section === undefined || section.standing === 'not agreed') return [];
    return assessmentsWith(instrument, section.file, review).map((each) => {
      const view = assessmentView(each, study, section.standing);
      origins.set(view, originOf(each.node, section));
      return view;
    });
  });
  const cici = sectionNode(study, 'cici');
  return {
    name,
    cited,
    interventions: interventionsOf(study),
    reports: reportsOf(study).map((report) => ({
      study: study.id,
      id: report.id ?? null,
      number: report.number ?? null,
      name: report.label ?? null,
    })),
    results: itemsOf(sectionNode(study, 'results')).map((node) => {
      const section = study.sections.get('results');
      const result = resultJson(node, study.id, assessments, section && effectOf(node, section.file, review));
      if (section) origins.set(result, originOf(node, section));
      return result;
    }),
    assessments,
    ...pointsOf(study, review),
    progress_plus: equityCounts(plainSection(study, 'progress_plus', review)),
    cici: isMapping(cici) || isSequence(cici) ? contextCounts(plainSection(study, 'cici', review)) : null,
    progress,
  };
}

function reviewComputed(record: RecordView, progress: Totals, review: Review): ReviewComputed {
  return {
    completeness: {
      question: checklistJson(record, 'question'),
      synthesis: checklistJson(record, 'synthesis'),
      gripp2: checklistJson(record, 'gripp2'),
    },
    summaries: summariesOf(review),
    progress,
  };
}

function checklistJson(record: RecordView, section: string): ChecklistJson | null {
  const framework = checklistOf(section);
  const node = sectionNode(record, section);
  if (framework === undefined || !isMapping(node)) return null;
  const counts = completenessOf(framework, node);
  return {
    items: framework.items.length,
    reported: counts.reported,
    partially_reported: counts['partially reported'],
    not_reported: counts['not reported'],
    unclear: counts.unclear,
    not_applicable: counts['not applicable'],
    not_yet_extracted: counts['not yet extracted'],
  };
}

function plainSection(record: RecordView, section: string, review: Review): Plain {
  return plainContent(sectionNode(record, section), named(readFieldsOf(review, record.kind).fields, section), section, {
    missing: new Map(),
  });
}

/** Of each tool whose items are added up, by its section. */
function pointsOf(study: RecordView, review: Review): Record<PointsSection, PointsJson | null> {
  const all = pointsTools.map((tool) => [tool.id, pointsJson(tool, sectionNode(study, tool.id), review)]);
  return Object.fromEntries(all) as Record<PointsSection, PointsJson | null>;
}

function pointsJson(counting: PointsTool, section: Node | undefined, review: Review): PointsJson | null {
  const appraisal = pointsAppraisal(counting, section, review);
  if (appraisal === undefined) return null;
  const { checklist, way, answers, total, possible, printed, band } = appraisal;
  return {
    tool: checklist?.value ?? null,
    answered_with: way?.value ?? null,
    answers: Object.fromEntries(tally(answers.map(({ answer }) => [answer]))),
    total: total ?? printed?.value ?? null,
    from: total !== undefined ? 'answers' : printed !== undefined ? 'printed' : null,
    least: possible?.least ?? null,
    most: possible?.most ?? null,
    band: band?.rating ?? null,
  };
}

function resultJson(
  result: Node,
  study: string,
  assessments: readonly AssessmentView[],
  effect: ReturnType<typeof effectOf>,
): ResultJson {
  const word = (key: string) => textAt(result, key) ?? null;
  const about = assessments.filter((each) => each.result === null || each.result === word('id'));
  return {
    study,
    id: word('id'),
    outcome: word('outcome'),
    measure: word('measure'),
    timepoint: word('timepoint'),
    population: word('population'),
    estimate: estimateInWords(valueOf(result, 'estimate')) ?? null,
    effect_direction: word('effect_direction'),
    effect: effect?.ok ? effectJson(effect.value) : null,
    no_effect: effect === undefined || effect.ok ? null : effect.because,
    assessments: about.map(({ instrument, settled, overall }) => ({ instrument, settled, overall: overall.given })),
  };
}

function effectJson(effect: Effect): EffectJson {
  const { metric, value, interval, scale, estimate, origin, formula, citation, better, notes, notPooled } = effect;
  return {
    metric,
    value,
    lower: interval.lower,
    upper: interval.upper,
    scale,
    estimate: estimate.value,
    se: Math.sqrt(estimate.variance),
    origin,
    formula,
    citation,
    better: better ?? null,
    notes,
    not_pooled: notPooled ?? null,
    ...(effect.table && { counts: effect.table }),
  };
}

const ALTERNATIVES = levelModels.filter(({ isAlternative }) => isAlternative);

function interventionComputed(intervention: RecordView, progress: Totals, review: Review): InterventionComputed {
  const studies = studiesOf(intervention, review);
  const levels = [...new Set([...mainModelsOf(review), ...ALTERNATIVES])].map((model) => [
    model.key,
    levelsIn(nodesWith(intervention, model.key), model),
  ]);
  return {
    studies: studies.map(({ id }) => id),
    report_numbers: studies.flatMap((study) => reportsOf(study).flatMap(({ number }) => number ?? [])),
    levels: Object.fromEntries(levels),
    acts_on: actedOnIn(nodesWith(intervention, 'acts_on')).map(({ target, change, what }) => ({
      target,
      change: change ?? null,
      what: what ?? null,
    })),
    scores: scoresOf(intervention),
    completeness: {
      tidier: checklistJson(intervention, 'tidier'),
      tidier_php: checklistJson(intervention, 'tidier_php'),
    },
    progress,
  };
}

function nodesWith(intervention: RecordView, key: string): Node[] {
  return codedWith(intervention, key).map(({ node }) => node);
}

function scoresOf(intervention: RecordView): { [section: string]: ScoreJson } {
  const scores = Object.entries(interventionFields.fields).flatMap(([key, field]) => {
    const score = scoreOf(sectionNode(intervention, key), field);
    if (score === undefined) return [];
    const { value, from, least, most } = score;
    return [[key, { score: value ?? null, from: from ?? null, least, most }] as const];
  });
  return Object.fromEntries(scores);
}

function countsOf(review: Review, studies: readonly RecordJson<StudyComputed>[]): CountsJson {
  const sum = (count: (study: StudyComputed) => number) =>
    studies.reduce((total, each) => total + count(each.computed), 0);
  const words = (records: readonly RecordView[], ...path: [string, ...string[]]) =>
    Object.fromEntries(tally(records.map((record) => recordWords(record, path))));
  return {
    studies: studies.length,
    reports: sum(({ reports }) => reports.length),
    interventions: review.interventions.length,
    results: sum(({ results }) => results.length),
    assessments: sum(({ assessments }) => assessments.length),
    studies_by_status: Object.fromEntries(tally(review.studies.map((study) => recordWords(study, ['status'])))),
    studies_by_type: words(includedStudies(review), 'types'),
    studies_by_design: words(includedStudies(review), 'design'),
    interventions_by_effective: words(review.interventions, 'effective', 'value'),
  };
}
