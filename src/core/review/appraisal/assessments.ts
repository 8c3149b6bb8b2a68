/**
 * Assessments in a file, read with their instrument: which variant applies and why, what was answered, what the
 * algorithm suggests, what people judged. Every feature that shows or checks an assessment reads this one value.
 */

import type { Mapping, Node, Pair, Path, Scalar } from '../../document/document';
import { once } from '../../document/once';
import type { RecordFile } from '../../document/record';
import { isBlank, isMapping, oneOrMany, pairOf, textAt, textOf, valueOf } from '../../document/walk';
import type { Domain, Instrument, PreliminaryItem, Question, Variant } from '../../knowledge/instrument';
import { type InstrumentWords, prepareWords } from '../../knowledge/instrument-words';
import { type Judge, type OverallSuggestion, prepareJudge, type Suggestion } from '../../knowledge/judge/judge';
import { type HouseRule, readOverallRule } from '../../knowledge/judge/overall-rule';
import { canonicalDesign } from '../../knowledge/terms/designs';
import { type Facts, pickVariant } from '../../knowledge/variant';
import { inTree, type RecordView, type Review, recordCalled, reviewSection, sectionNode, workedOut } from '../review';
import { instrumentIn, instrumentsOf } from '../tools-of-review';
import { mayLend, unsettledFilesOf } from '../unsettled';

/** One preliminary item of an assessment, and who said so. */
export interface Fact {
  readonly item: PreliminaryItem;
  /** Canonical values; empty where nobody says and the instrument assumes nothing. */
  readonly values: readonly string[];
  readonly from: 'assessment' | 'review' | 'study design' | 'instrument';
  /** Where it is written, if anywhere. */
  readonly node?: Node;
}

/** An answer as written beside its question. */
export interface GivenAnswer {
  readonly question: Question;
  readonly pair: Pair;
  /** The canonical code, absent where the instrument does not know what is written. */
  readonly code: string | undefined;
}

/** A judgement that people wrote down. */
export interface GivenJudgement {
  readonly node: Node;
  readonly text: string;
  /** The canonical level, absent where the instrument does not know what is written. */
  readonly value: string | undefined;
  /** Why it differs from the suggestion, if a reason is written. */
  readonly reason: string | undefined;
  readonly direction: string | undefined;
}

export interface DomainAssessment {
  readonly domain: Domain;
  /** Absent where the file does not mention the domain. */
  readonly pair: Pair | undefined;
  readonly answers: readonly GivenAnswer[];
  readonly given: GivenJudgement | undefined;
  readonly suggestion: Suggestion;
  /** judged: a judgement without answers, as published assessments often are. */
  readonly state: 'empty' | 'judged' | 'incomplete' | 'complete';
}

export interface OverallAssessment {
  readonly pair: Pair | undefined;
  readonly given: GivenJudgement | undefined;
  readonly suggestion: OverallSuggestion;
}

export interface Assessment {
  readonly instrument: Instrument;
  readonly file: RecordFile;
  readonly node: Mapping;
  /** From the root of the file: `['rob2', 0]`. */
  readonly path: Path;
  readonly facts: readonly Fact[];
  /** The form of the instrument that the facts pick; absent where they contradict each other. */
  readonly variant: Variant | undefined;
  /** The id of the assessed result; absent: the study as a whole, or what the subject says. */
  readonly result: Scalar | undefined;
  /** The part of the study that it is about, with instruments that have such parts: the index test. */
  readonly subject: Scalar | undefined;
  readonly domains: readonly DomainAssessment[];
  readonly overall: OverallAssessment;
  readonly houseRule: HouseRule | undefined;
}

/** All assessments of a file, in its order; those that are not mappings are left to the form checks. */
export function assessmentsIn(file: RecordFile, review: Review): Assessment[] {
  const used = instrumentsOf(review).filter(({ id }) => file.sections.has(id));
  return used.flatMap((instrument) => assessmentsWith(instrument, file, review));
}

/** The assessments of a file with one instrument. */
export function assessmentsWith(instrument: Instrument, file: RecordFile, review: Review): Assessment[] {
  return workedOut(review, inTree(review, file), `assessments with ${instrument.id}`, () => {
    // A tool of the review's own is another one when its description changes, though it keeps its name: that is read here.
    instrumentIn(review, instrument.id);
    const tools = workedOut(review, instrument, 'tools', () => toolsFor(instrument));
    const section = file.sections.get(instrument.id);
    const formOf = prepareForms(tools, file, review);
    return oneOrMany(section?.value).flatMap((node, index) =>
      isMapping(node) ? [readAssessment(formOf(node), file, node, [instrument.id, index])] : [],
    );
  });
}

/** An instrument with its words and its algorithm, ready for many assessments. */
interface Tools {
  readonly instrument: Instrument;
  readonly words: InstrumentWords;
  readonly judge: Judge;
}

function toolsFor(instrument: Instrument): Tools {
  return { instrument, words: prepareWords(instrument), judge: prepareJudge(instrument) };
}

/** The assessments of a record as the synthesis reads it; none where people have not agreed. */
export function assessmentsOf(record: RecordView, instrument: Instrument, review: Review): Assessment[] {
  const section = record.sections.get(instrument.id);
  if (section === undefined || section.standing === 'not agreed') return [];
  return assessmentsWith(instrument, section.file, review);
}

/** The assessment in which a place of a file lies. */
export function assessmentAt(file: RecordFile, path: Path, review: Review): Assessment | undefined {
  const instrument = instrumentIn(review, String(path[0]));
  if (instrument === undefined) return undefined;
  const byPlace = workedOut(review, inTree(review, file), `places of assessments with ${instrument.id}`, () => {
    return new Map(assessmentsWith(instrument, file, review).map((assessment) => [assessment.path[1], assessment]));
  });
  return byPlace.get(path[1] ?? 0);
}

/** What follows from the facts of an assessment alone. */
interface Form {
  readonly tools: Tools;
  readonly facts: readonly Fact[];
  readonly settled: Facts;
  readonly variant: Variant | undefined;
  readonly houseRule: HouseRule | undefined;
  /** The keys under which an assessment says something of a domain, or overall. */
  readonly keys: ReadonlySet<string>;
  /** An assessment in which nothing is said of these domains. */
  readonly unmentioned: (domains: readonly Domain[]) => Parts;
}

/** The parts of an assessment that are judged. */
type Parts = Pick<Assessment, 'domains' | 'overall'>;

/** Gives the form of each assessment: those that say none of the facts themselves share one, so that short ones cost little. */
function prepareForms(tools: Tools, file: RecordFile, review: Review): (node: Mapping) => Form {
  const { preliminary } = tools.instrument;
  const formOf = (node?: Mapping) =>
    formFrom(
      tools,
      preliminary.map((item) => readFact(tools, item, file, node, review)),
      review,
    );
  const shared = once(formOf);
  return (node) => (preliminary.some(({ key }) => valueOf(node, key)) ? formOf(node) : shared());
}

function formFrom(tools: Tools, facts: readonly Fact[], review: Review): Form {
  const { instrument } = tools;
  const settled = asFacts(facts);
  const variant = pickVariant(instrument, settled);
  const houseRule = workedOut(review, instrument, 'overall rule', () =>
    readOverallRule(instrument, valueOf(appraisalOf(instrument, review), 'overall_rule')),
  );
  const keys = new Set(['overall', ...(variant?.domains ?? []).map(({ key }) => key)]);
  const known = new Map<string, Parts>();
  const unmentioned = (domains: readonly Domain[]) => {
    const which = domains.map(({ key }) => key).join();
    const parts = known.get(which) ?? readParts(form, domains, undefined);
    known.set(which, parts);
    return parts;
  };
  const form: Form = { tools, facts, settled, variant, houseRule, keys, unmentioned };
  return form;
}

function readAssessment(form: Form, file: RecordFile, node: Mapping, path: Path): Assessment {
  const { tools, facts, variant, houseRule, keys } = form;
  const { instrument } = tools;
  const subject = instrument.subject && valueOf(node, instrument.subject.key);
  const isOfPart = textOf(subject) !== undefined;
  const all = variant?.domains ?? [];
  const domains = isOfPart
    ? all.filter(({ ofStudy, key }) => ofStudy === undefined || pairOf(node, key) !== undefined)
    : all;
  const isMentioned = node.pairs.some(({ key }) => keys.has(key.text));
  const result = instrument.assesses === 'result' ? valueOf(node, 'result') : undefined;
  return {
    instrument,
    file,
    node,
    path,
    facts,
    variant,
    houseRule,
    result: result?.kind === 'scalar' ? result : undefined,
    subject: subject?.kind === 'scalar' && isOfPart ? subject : undefined,
    ...(isMentioned ? readParts(form, domains, node) : form.unmentioned(domains)),
  };
}

function readParts(form: Form, domains: readonly Domain[], node: Mapping | undefined): Parts {
  const read = domains.map((domain) => readDomain(form, domain, node));
  return { domains: read, overall: readOverall(form, read, node) };
}

/** A fact of an assessment; without one, as the assessments have it that do not say it. */
function readFact(
  tools: Tools,
  item: PreliminaryItem,
  file: RecordFile,
  node: Mapping | undefined,
  review: Review,
): Fact {
  const own = valueOf(node, item.key);
  if (own) return { item, values: valuesIn(tools, item, own), from: 'assessment', node: own };
  const design = studyDesign(file, review);
  const fromDesign = item.choices.filter((choice) => design && choice.designs?.includes(design.value));
  if (design && fromDesign.length > 0) {
    return { item, values: fromDesign.map((choice) => choice.value), from: 'study design', node: design.node };
  }
  const decided = valueOf(appraisalOf(tools.instrument, review), item.key);
  if (decided) return { item, values: valuesIn(tools, item, decided), from: 'review', node: decided };
  const assumed = item.otherwise ?? [];
  return { item, values: typeof assumed === 'string' ? [assumed] : assumed, from: 'instrument' };
}

function valuesIn({ words }: Tools, item: PreliminaryItem, node: Node): string[] {
  const texts = oneOrMany(node).flatMap((each) => textOf(each) ?? []);
  return texts.flatMap((text) => words.preliminary(item.key)(text) ?? []);
}

/** What is settled about an assessment, as the instrument's functions read it. */
export function asFacts(facts: readonly Fact[]): Facts {
  return Object.fromEntries(facts.map(({ item, values }) => [item.key, item.many ? values : (values[0] ?? '')]));
}

/** What tells the assessments of one study with one instrument apart: the id of the result, or the part of the study. */
export function aboutOf({ result, subject }: Pick<Assessment, 'result' | 'subject'>): string | undefined {
  return textOf(result) ?? textOf(subject);
}

/** Whether the form has an overall judgement. */
export function hasOverall({ variant }: Pick<Assessment, 'variant'>): boolean {
  return variant?.overall.rule !== 'none';
}

/** Whether the questions before the domains end the assessment, so that no domain needs to be looked at. */
export function endsAtScreening({ domains }: Pick<Assessment, 'domains'>): boolean {
  const screening = domains.filter(({ domain }) => domain.screening);
  return screening.some(({ given, suggestion }) => (given?.value ?? suggestion.judgement) !== null);
}

/** What the review decided for an instrument, in `appraisal`. */
export function appraisalOf(instrument: Instrument, review: Review): Node | undefined {
  return valueOf(reviewSection(review, 'appraisal'), instrument.id);
}

/** The design of the study that a file is about: from the file itself, else from the study's other files. */
export function studyDesign(file: RecordFile, review: Review): StudyDesign | undefined {
  return workedOut(review, inTree(review, file), 'study design', () => findDesign(file, review));
}

interface StudyDesign {
  readonly value: string;
  readonly node: Node;
}

function findDesign(file: RecordFile, review: Review): StudyDesign | undefined {
  const study = recordCalled(review, 'study', file.id);
  // A line that is still blank says nothing: the study has the design that its other files give.
  const own = file.sections.get('design')?.value;
  const ofStudy = () => {
    const agreed = sectionNode(study, 'design');
    return agreed === undefined || isBlank(agreed) ? lentDesign(file, review) : agreed;
  };
  const node = textOf(own) === undefined ? ofStudy() : own;
  const text = textOf(node);
  return node && text !== undefined ? { value: canonicalDesign(text) ?? text, node } : undefined;
}

/** The design in a file that may be of this study, where nothing that is settled says it. */
function lentDesign(file: RecordFile, review: Review): Node | undefined {
  const lenders = unsettledFilesOf(review, file).filter(({ author }) => mayLend(author, file.author));
  return lenders.map(({ sections }) => sections.get('design')?.value).find((node) => textOf(node) !== undefined);
}

function readDomain({ tools, settled }: Form, domain: Domain, node: Mapping | undefined): DomainAssessment {
  const pair = pairOf(node, domain.key);
  const answers = domain.questions.flatMap((question) => readAnswer(tools, question, pair?.value));
  const codes = answers.map(({ question, code, pair: { value } }) => [question.id, code ?? textOf(value) ?? '']);
  const suggestion = tools.judge.domain(domain, Object.fromEntries(codes), settled);
  const given =
    domain.judgedBy === 'answers' ? judgedByAnswers(answers, suggestion) : readJudgement(tools, pair?.value);
  return { domain, pair, answers, given, suggestion, state: stateOf(domain, answers, given, suggestion) };
}

/** Of an item that people only answer: the level that follows, once every question has its answer. */
function judgedByAnswers(
  answers: readonly GivenAnswer[],
  { complete, judgement }: Suggestion,
): GivenJudgement | undefined {
  const node = answers.at(-1)?.pair.value;
  if (node === undefined || !complete || judgement === null) return undefined;
  return { node, text: judgement, value: judgement, reason: undefined, direction: undefined };
}

function readAnswer({ words }: Tools, question: Question, domain: Node | undefined): GivenAnswer[] {
  const pair = pairOf(domain, `q${question.id}`);
  const text = textOf(pair?.value);
  return pair && text !== undefined ? [{ question, pair, code: words.answer(text) }] : [];
}

function stateOf(
  { questions }: Domain,
  answers: readonly GivenAnswer[],
  given: GivenJudgement | undefined,
  suggestion: Suggestion,
): DomainAssessment['state'] {
  if (questions.length === 0) return given ? 'complete' : 'empty';
  if (answers.length === 0) return given ? 'judged' : 'empty';
  return suggestion.complete ? 'complete' : 'incomplete';
}

function readJudgement({ words }: Tools, holder: Node | undefined): GivenJudgement | undefined {
  const node = valueOf(holder, 'judgement');
  const text = textOf(node);
  if (node === undefined || text === undefined) return undefined;
  return {
    node,
    text,
    value: words.judgement(text),
    reason: textAt(holder, 'reason'),
    direction: textAt(holder, 'bias_direction'),
  };
}

/** The overall suggestion follows the reviewers' own domain judgements (RoB 2 guidance), else the suggested ones. */
function readOverall(
  { tools, variant, houseRule, settled }: Form,
  domains: readonly DomainAssessment[],
  node: Mapping | undefined,
): OverallAssessment {
  const judgements = domains.map((each) => [each.domain.id, each.given?.value ?? each.suggestion.judgement]);
  const pair = pairOf(node, 'overall');
  return {
    pair,
    given: readJudgement(tools, pair?.value),
    suggestion: tools.judge.overall(variant, Object.fromEntries(judgements), houseRule, settled),
  };
}
