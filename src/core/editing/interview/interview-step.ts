/** What a person is shown at a stop of an interview: the question in our words, and what may be answered. */

import type { Path, Span } from '../../document/document';
import { isOfSources, type RecordFile } from '../../document/record';
import { isBlank, nodeAt, textOf } from '../../document/walk';
import type { Field, ListField, ReferenceTarget } from '../../fields/field';
import type { Answer } from '../../knowledge/instrument';
import { judgementLabel } from '../../knowledge/instrument-words';
import { furtherPrompts } from '../../knowledge/variant';
import { english, say, translated } from '../../language/say';
import { type Assessment, assessmentAt } from '../../review/appraisal/assessments';
import { fieldIn } from '../../review/fields-of-review';
import type { Review } from '../../review/review';
import { instrumentIn } from '../../review/tools-of-review';
import { explainItemPlainly } from '../completing/checklist-items';
import { valueOffers } from '../completing/complete-values';
import type { Offer } from '../completing/completion';
import { outcomeInWords, outcomesAt, takesMissingWords } from '../explaining/explain';
import { suggestedInWords } from '../explaining/judgement-against-suggestion';
import { precedentsOf } from '../explaining/precedents';
import { rulesInWords } from '../explaining/team-rules';
import { type AssessmentPlace, assessmentPlaceAt, type QuestionPlace } from '../place/assessment-place';
import { takesNewNames } from '../place/home-of-names';
import type { Place } from '../place/place';
import { progressInWords } from './interview-progress';
import { takesSentence } from './section-stops';
import type { Interview, Stop } from './stop';

export interface InterviewStep extends Stop {
  /** Where in the interview one is: "RoB 2 · domain 2 of 5 · question 2.3". */
  readonly progress: string;
  /** The question, in one or two sentences. */
  readonly asks: string;
  /** What helps to answer it, a line each: guidance, the team's own rule, how others answered, what is suggested. */
  readonly notes: readonly string[];
  /** pick: one of the choices. pick many: any of them. */
  readonly input: 'pick' | 'pick many' | 'text';
  /** What may be typed that is not among the choices: words of one's own, or a new name, which is added to the vocabulary. */
  readonly own: 'words' | 'name' | undefined;
  /** What a new name would be the name of. */
  readonly newNames: ReferenceTarget | undefined;
  readonly choices: readonly InterviewChoice[];
  /** What stands there now. */
  readonly now: string | undefined;
  /** A quotation and a page may be added. */
  readonly takesSupport: boolean;
  /** The sources may be said to be silent, in these words. */
  readonly missingWord: string | undefined;
  /** The nearest place that is in the file already. */
  readonly place: Span;
}

export interface InterviewChoice {
  readonly label: string;
  /** Other names under which people look for it. */
  readonly alsoCalled: readonly string[];
  /** What it means. */
  readonly meaning: string;
  /** What follows from it here; empty where nothing is known. */
  readonly leadsTo: string;
  /** As it is written in the file. */
  readonly written: string;
  /** The instrument suggests it. */
  readonly isSuggested: boolean;
  /** It stands there now. */
  readonly isNow: boolean;
}

/** @returns `undefined` where the format has nothing at the stop */
export function stepAt(review: Review, file: RecordFile, interview: Interview, stop: Stop): InterviewStep | undefined {
  const field = fieldIn(review, file, stop.path);
  if (field === undefined) return undefined;
  const node = nodeAt(file.document.root, stop.path);
  const now = textOf(node);
  const around = assessmentPlaceAt(file, stop.path, review);
  const choices = choicesAt(review, file, stop, field, around, now);
  return {
    ...stop,
    progress: progressInWords(review, file, interview, stop),
    ...wordsFor(review, file, stop, field, around),
    input: inputFor(field, choices),
    ...ownOf(review, field),
    choices,
    now,
    takesSupport: stop.kind === 'question' || isJudgedOutright(review, file, stop) || isReported(review, file, stop),
    missingWord: isSilenceSaid(review, file, stop, field) ? 'not reported' : undefined,
    place: nearestPlace(file, stop.path),
  };
}

function inputFor(field: Field, choices: readonly InterviewChoice[]): InterviewStep['input'] {
  if (choices.length === 0) return 'text';
  return field.kind === 'list' && !isPair(field) ? 'pick many' : 'pick';
}

function ownOf(review: Review, field: Field): Pick<InterviewStep, 'own' | 'newNames'> {
  const nothing = { own: undefined, newNames: undefined };
  if (field.kind === 'list') return isPair(field) ? nothing : ownOf(review, field.of);
  if (field.kind === 'choice') return field.open ? { own: 'words', newNames: undefined } : nothing;
  if (field.kind !== 'reference') return { own: 'words', newNames: undefined };
  return takesNewNames(review, field.to) ? { own: 'name', newNames: field.to } : nothing;
}

/** Two of which the order matters are picked at once. */
function isPair({ least, most }: ListField): boolean {
  return least === 2 && most === 2;
}

/** Whether it is the judgement of a domain without questions: what shows it stands beside the judgement. */
function isJudgedOutright(review: Review, file: RecordFile, { kind, path }: Stop): boolean {
  if (kind !== 'judgement') return false;
  const domains = assessmentAt(file, path, review)?.domains ?? [];
  return domains.some(({ domain: { key, questions } }) => key === path[2] && questions.length === 0);
}

/** Whether sources say it: a review, a tool and an assessment are our own. */
function isReported(review: Review, file: RecordFile, { kind, path }: Stop): boolean {
  return kind === 'field' && isOfSources(file) && instrumentIn(review, String(path[0])) === undefined;
}

function isSilenceSaid(review: Review, file: RecordFile, stop: Stop, field: Field): boolean {
  if (!isReported(review, file, stop)) return false;
  return takesMissingWords(field) || (field.kind === 'mapping' && takesSentence(field));
}

function choicesAt(
  review: Review,
  file: RecordFile,
  stop: Stop,
  field: Field,
  around: AssessmentPlace | undefined,
  now: string | undefined,
): readonly InterviewChoice[] {
  if (stop.kind === 'reason') return [];
  const place =
    field.kind === 'list' && !isPair(field)
      ? placeOf(file, [...stop.path, 0], field.of)
      : placeOf(file, stop.path, field);
  const offers = valueOffers(review, place);
  // The words for "no value" alone leave nothing to pick.
  if (offers.every(({ label }) => MISSING.includes(label))) return [];
  const choices = offers.map((offer): InterviewChoice => {
    const isSuggested = offer.preselect === true;
    const rest = { label: offer.label, written: offer.insert, isSuggested, isNow: offer.label === now };
    return { ...rest, alsoCalled: offer.alsoCalled?.filter(Boolean) ?? [], ...consequenceOf(offer, around) };
  });
  // Nothing comes first because it is suggested: the order is that of the scale.
  const order = around?.assessment.instrument.judgements.map(({ value }) => value) ?? [];
  return stop.kind === 'judgement' || stop.kind === 'overall judgement'
    ? [...choices].sort((a, b) => order.indexOf(a.label) - order.indexOf(b.label))
    : choices;
}

const MISSING: readonly string[] = ['not reported', 'unclear', 'not applicable'];

function consequenceOf(
  offer: Offer,
  around: AssessmentPlace | undefined,
): Pick<InterviewChoice, 'meaning' | 'leadsTo'> {
  const { instrument } = around?.assessment ?? {};
  if (instrument === undefined || around === undefined) return { meaning: offer.detail, leadsTo: '' };
  if (around.what === 'question') {
    const answer = instrument.answers.find(({ code }) => code === offer.label);
    const outcome = outcomesAt(around).find((each) => each.answer === offer.label);
    return {
      meaning: answer ? answerInWords(answer) : offer.detail,
      leadsTo: outcome ? outcomeInWords(instrument, outcome) : say`where the question does not arise`,
    };
  }
  const level = instrument.judgements.find(({ value }) => value === offer.label);
  const isTold = level === undefined || translated(level.meaning) === offer.detail;
  const meaning = level ? translated(level.meaning) : offer.detail;
  // Of a level of their own, a team need not say what it means.
  return { meaning: meaning === level?.value ? '' : meaning, leadsTo: isTold ? '' : offer.detail };
}

/** "Probably yes. …" behind PY; where the answer is itself a word, that is not said again. */
function answerInWords({ code, label, meaning }: Answer): string {
  const isWord = label.toLowerCase() === code.toLowerCase();
  return isWord ? translated(meaning) : `${translated(label)}. ${translated(meaning)}`;
}

/** A value that is wanted, as completions know places. */
function placeOf(file: RecordFile, path: Path, field: Field): Place {
  const role = typeof path.at(-1) === 'number' ? 'item' : 'value';
  const nothing = { typed: '', rest: '', lead: '' as const, column: 0, keys: [], items: [] };
  const span = nearestPlace(file, path);
  return { ...nothing, role, path, field, span, inBrackets: false, beforeColon: false, opensItem: false, file };
}

function wordsFor(
  review: Review,
  file: RecordFile,
  stop: Stop,
  field: Field,
  around: AssessmentPlace | undefined,
): Pick<InterviewStep, 'asks' | 'notes'> {
  if (around?.what === 'question') return questionWords(review, around);
  if (stop.kind !== 'field') {
    const inside = assessmentPlaceAt(file, stop.path.slice(0, -1), review);
    if (inside) return withRules(judgementWords(stop, inside), review, stop.path);
  }
  const item = explainItemPlainly(stop.path, file, review);
  const example = field.kind === 'text' && field.examples ? [say`For example: ${field.examples.join('; ')}.`] : [];
  const form =
    field.kind === 'text' && field.pattern
      ? [say`Write ${translated(field.pattern.inWords)}.`]
      : field.kind === 'date'
        ? [translated(DATES)]
        : [];
  const asks = item ?? `${nameAround(review, file, stop.path)}${translated(field.title)}: ${translated(field.meaning)}`;
  return withRules({ asks, notes: [...form, ...example] }, review, stop.path);
}

/** The team's own rules come first. */
function withRules({ asks, notes }: Pick<InterviewStep, 'asks' | 'notes'>, review: Review, path: Path) {
  return { asks, notes: [...rulesInWords(review, path), ...notes] };
}

/** Of which name the value is, where keys are the author's own: “mbi-exhaustion” · */
function nameAround(review: Review, file: RecordFile, path: Path): string {
  const names = path.filter((_, depth) => fieldIn(review, file, path.slice(0, depth))?.kind === 'dictionary');
  return names.length === 0 ? '' : `${names.map((name) => `“${name}”`).join(', ')} · `;
}

const DATES = english`Write 2026-01-31, 2026-01 or 2026.`;

function questionWords(review: Review, place: QuestionPlace): Pick<InterviewStep, 'asks' | 'notes'> {
  const { question, domain, facts, guidance, assessment } = place;
  const precedents = precedentsOf(place, review);
  const counts = assessment.instrument.answers.flatMap(({ code }) => {
    const number = precedents.filter((each) => each.code === code).length;
    return number === 0 ? [] : [`${code} ${number} ×`];
  });
  return {
    asks: `${question.id} · ${translated(question.prompt)}`,
    notes: [
      ...(guidance === undefined ? [] : [say`In this review: ${guidance}`]),
      ...(counts.length === 0 ? [] : [say`In other studies: ${counts.join(', ')}.`]),
      ...(question.guidance === undefined ? [] : [translated(question.guidance)]),
      ...furtherPrompts(question, facts).map(translated),
      ...[question.caveat, domain.domain.caveat].flatMap((each) => (each === undefined ? [] : translated(each))),
    ],
  };
}

function judgementWords({ kind }: Stop, inside: AssessmentPlace): Pick<InterviewStep, 'asks' | 'notes'> {
  const { instrument } = inside.assessment;
  const part = inside.what === 'domain' ? inside.domain : inside.assessment.overall;
  const name =
    inside.what === 'domain'
      ? say`domain ${inside.domain.domain.id} (${translated(inside.domain.domain.name)})`
      : say`the whole`;
  const suggested = suggestedInWords(instrument, part);
  const { because: why, judgement } = part.suggestion;
  const because = judgement === null ? why : say`Suggested · ${why}`;
  if (kind === 'reason') {
    const given = judgementLabel(instrument, part.given?.value ?? '');
    return {
      asks: say`Why is ${name} judged ${given}${suggested === undefined ? '' : say`, where ${suggested} is suggested`}?`,
      notes: [why, say`Readers must be able to see why a judgement differs.`],
    };
  }
  if (kind === 'direction') return { asks: say`In which direction is ${name} likely to be biased?`, notes: [] };
  return { asks: say`How do you judge ${name}?`, notes: [because, ...criteriaOf(inside.assessment, inside)] };
}

/** What the levels ask for, where the domain has criteria and no algorithm. */
function criteriaOf({ instrument }: Assessment, inside: AssessmentPlace): readonly string[] {
  if (inside.what !== 'domain') return [];
  const { criteria = {} } = inside.domain.domain;
  return Object.entries(criteria).map(
    ([level, asksFor]) => `${judgementLabel(instrument, level)}: ${translated(asksFor)}`,
  );
}

/** What is written at a path; else what stands closest around it. */
function nearestPlace({ document: { root } }: RecordFile, path: Path): Span {
  for (let length = path.length; length > 0; length -= 1) {
    const node = nodeAt(root, path.slice(0, length));
    if (node && !isBlank(node))
      return length === path.length ? node.span : { start: node.span.start, end: node.span.start };
  }
  return { start: 0, end: 0 };
}
