/** Keys that can be written at a place: those that are missing, in the canonical order. */

import { hasBox } from '../../checks/reading/flow-diagrams';
import { named } from '../../document/named';
import { RECORD_KINDS } from '../../document/record';
import { textAt } from '../../document/walk';
import type { Field } from '../../fields/field';
import { fieldsOf, requiredKeys } from '../../format/lookup';
import { recordFields } from '../../format/records';
import { questionKey } from '../../format/study/assessment-fields';
import type { Question } from '../../knowledge/instrument';
import { arises } from '../../knowledge/variant';
import { counted } from '../../language/counted';
import { escaped, paragraphs } from '../../language/markdown';
import { say, translated } from '../../language/say';
import type { Assessment, DomainAssessment } from '../../review/appraisal/assessments';
import { asFacts } from '../../review/appraisal/assessments';
import { expectedSections } from '../../review/expected';
import { sectionsFor } from '../../review/fitting-sections';
import { definitionsOf, USED_NAMES } from '../../review/names';
import { indexed, type Review, recordCalled } from '../../review/review';
import { quoted } from '../../writing/value';
import { explainField, explainQuestion } from '../explaining/explain';
import { withRules } from '../explaining/team-rules';
import { whyNoName } from '../interview/write-name';
import { type AssessmentPlace, assessmentPlaceAt, questionPlace } from '../place/assessment-place';
import type { Place } from '../place/place';
import { firstWords } from './beside-label';
import { keysInUse } from './checklist-items';
import { entryOffers, kindsCalled, recordOffers, sectionOffers } from './complete-entries';
import { settingKeys } from './complete-settings';
import type { Offer } from './completion';
import { measureOffers } from './known-measures';
import { asSnippet } from './snippet';
import { textAfterKey } from './text-after-key';

/** Keys of the mapping at the cursor; where a new item begins, whole entries before them. */
export function keyOffers(review: Review, place: Place): readonly Offer[] {
  if (place.path.length === 0 && place.file.kind === undefined) return headOffers(place);
  if (place.field === undefined || isRightAlready(place)) return [];
  const entries = place.opensItem ? entryOffers(review, place) : [];
  const keys = missingKeys(review, place).map((offer) => withRules(offer, review, [...place.path, offer.label]));
  const measures = measureOffers(place, review);
  const names = nameOffers(review, place).filter(({ label }) => !measures.some((each) => each.label === label));
  return [...entries, ...keys, ...settingKeys(place, review), ...names, ...measures];
}

/** Where names are given: those that are used in the review and not given yet, the most frequent first. */
function nameOffers(review: Review, place: Place): readonly Offer[] {
  const { field, file, keys } = place;
  const target = field?.kind === 'dictionary' ? field.keys.defines : undefined;
  if (field?.kind !== 'dictionary' || target === undefined) return [];
  const given = [...keys, ...definitionsOf(review, file, target).map(({ name }) => name)];
  const counts = new Map<string, number>();
  for (const { name, places } of indexed(review, USED_NAMES, target)) {
    const isMissing = !given.includes(name) && whyNoName(field.keys, name) === undefined;
    if (isMissing) counts.set(name, (counts.get(name) ?? 0) + places);
  }
  return [...counts]
    .sort(([first, a], [second, b]) => b - a || (first < second ? -1 : 1))
    .map(([name, number]) => ({
      ...keyOffer(quoted(name), field.of, place),
      label: name,
      detail: say`named in ${counted(number, 'place')}, not given yet`,
      brief: say`in ${counted(number, 'place')}`,
    }));
}

/** A key that the format has, in front of its colon: what stands behind it would not fit another key. */
function isRightAlready({ field, beforeColon, typed, rest }: Place): boolean {
  return beforeColon && field !== undefined && Object.hasOwn(fieldsOf(field), typed + rest);
}

/** A file that does not say yet what it is about. */
function headOffers(place: Place): readonly Offer[] {
  if ([...place.keys, place.typed + place.rest].some((key) => RECORD_KINDS.some((kind) => kind === key))) return [];
  const heads = kindsCalled(place.file.path).map((kind) =>
    keyOffer(kind, recordFields[kind].fields[kind] as Field, place),
  );
  return place.keys.length === 0 ? [...recordOffers(place), ...heads] : heads;
}

function missingKeys(review: Review, place: Place): readonly Offer[] {
  const around = assessmentPlaceAt(place.file, place.path, review);
  if (around?.what === 'of another form') return [];
  if (around?.what === 'domain') return domainKeys(review, place, around.assessment, around.domain);
  const fields = Object.entries(fieldsOf(place.field as Field)).filter(([key]) => isWanted(key, review, place, around));
  const first = [...requiredKeys(place.field as Field), ...expectedHere(review, place)];
  const isFirst = ([key]: [string, Field]) => first.includes(key);
  return [...fields.filter(isFirst), ...fields.filter((each) => !isFirst(each))].flatMap(([key, field]) =>
    around?.what === 'assessment'
      ? assessmentKey(key, field, place, around.assessment)
      : [
          ...offersOf(key, field, place).map((offer) => asNamed(offer, place)),
          ...sectionOffers(review, key, field, place),
        ],
  );
}

/** A key that is a word of a list says what that word means: of a question, what it asks. */
function asNamed(offer: Offer, { field }: Place): Offer {
  const word = field?.kind === 'dictionary' ? field.keys.of?.find(({ value }) => value === offer.label) : undefined;
  if (word === undefined || word.meaning === '') return offer;
  const detail = translated(word.meaning);
  return { ...offer, detail, brief: firstWords(offer.label, detail) };
}

/** At the top of a file: the sections that the review expects of such a record. */
function expectedHere(review: Review, { path, file }: Place): readonly string[] {
  const record = path.length > 0 || file.kind === 'review' ? undefined : recordCalled(review, file.kind, file.id);
  return record === undefined ? [] : expectedSections(record, review);
}

function isWanted(key: string, review: Review, place: Place, around: AssessmentPlace | undefined): boolean {
  if (place.keys.includes(key)) return false;
  if (keysInUse(place.path, place.file, review)?.includes(key) === false && key !== 'support') return false;
  if (place.path.length === 0) return isWantedSection(key, review, place);
  if (place.path[0] === 'flow' && place.path.length === 1) return hasBox(templateOf(place), key);
  return around?.what !== 'assessment' || isWantedOfAssessment(key, around.assessment);
}

function templateOf({ file }: Place): string | undefined {
  return textAt(file.sections.get('flow')?.value, 'template');
}

/** Not the other way of saying whose work it is, and no section that does not fit the record. */
function isWantedSection(key: string, review: Review, { file, keys }: Place): boolean {
  if (key === 'consensus') return !keys.includes('extractor');
  if (key === 'extractor') return !keys.includes('consensus');
  return file.kind === undefined || sectionsFor(file, review).includes(key);
}

/** Of domains, those of the form at hand; of what is settled beforehand, what arises. */
function isWantedOfAssessment(key: string, { instrument, variant, facts }: Assessment): boolean {
  const isDomain = instrument.variants.some(({ domains }) => domains.some((domain) => domain.key === key));
  if (isDomain) return variant?.domains.some((domain) => domain.key === key) ?? false;
  const item =
    instrument.preliminary.find((each) => each.key === key) ??
    instrument.noted?.find((each) => each.in === 'assessment' && each.key === key);
  return item === undefined || arises(instrument, item, asFacts(facts));
}

/** The next question to answer, then the other open ones, then the judgement and what belongs to it. */
function domainKeys(review: Review, place: Place, assessment: Assessment, domain: DomainAssessment): readonly Offer[] {
  const { next, unreached } = domain.suggestion;
  const open = domain.domain.questions.filter(
    (question) =>
      // Under its bare number it stands there, too, and is to be repaired.
      ![questionKey(question), question.id].some((key) => place.keys.includes(key)) && !unreached.includes(question.id),
  );
  const isNext = ({ id }: Question) => id === next;
  const questions = [...open.filter(isNext), ...open.filter((question) => !isNext(question))];
  const fields = fieldsOf(place.field as Field);
  const isOfAnyForm = (key: string) =>
    assessment.instrument.variants.some(({ domains }) =>
      domains.some((each) => each.questions.some((question) => questionKey(question) === key)),
    );
  return [
    ...questions.map((question) => questionOffer(review, place, assessment, domain, question, fields)),
    ...Object.entries(fields)
      .filter(([key]) => !place.keys.includes(key) && !isOfAnyForm(key))
      .flatMap(([key, field]) => offersOf(key, field, place)),
  ];
}

function questionOffer(
  review: Review,
  place: Place,
  assessment: Assessment,
  domain: DomainAssessment,
  question: Question,
  fields: Readonly<Record<string, Field>>,
): Offer {
  const key = questionKey(question);
  return {
    ...keyOffer(key, named(fields, key) as Field, place),
    label: question.id,
    detail: translated(question.prompt),
    brief: firstWords(question.id, translated(question.prompt)),
    documentation: explainQuestion(questionPlace(assessment, domain, question, review)),
    alsoCalled: [key],
    ...(question.id === domain.suggestion.next && { preselect: true }),
  };
}

/** Domains have their full name beside them. */
function assessmentKey(key: string, field: Field, place: Place, { variant, instrument }: Assessment): Offer {
  const offer = keyOffer(key, field, place);
  const domain = variant?.domains.find((each) => each.key === key);
  if (domain === undefined) return offer;
  const about = `${instrument.name}: ${translated(variant?.name ?? '')}, ${translated(variant?.status ?? '')}.`;
  return {
    ...offer,
    detail: `${domain.id} ${translated(domain.name)}`,
    documentation: paragraphs([
      escaped(translated(domain.meaning)),
      domain.caveat && escaped(translated(domain.caveat)),
      escaped(about),
    ]),
  };
}

/** A key; support also with the keys that most entries have. */
function offersOf(key: string, field: Field, place: Place): readonly Offer[] {
  const offer = keyOffer(key, field, place);
  if (key !== 'support' || place.beforeColon || place.path.length === 0) return [offer];
  const below = `\n${' '.repeat(place.column + 2)}`;
  const entry = asSnippet(['for:', 'quote:', 'page:'], place.column + 4);
  const long: Offer = {
    ...offer,
    label: say`support with quote and page`,
    kind: 'snippet',
    detail: say`what it backs, the words of the source, where they stand`,
    insert: place.inBrackets ? 'support: {for: $1, quote: "$2", page: $0}' : `support:${below}- ${entry}`,
    isSnippet: true,
    askAgain: true,
  };
  return [offer, long];
}

function keyOffer(key: string, field: Field, place: Place): Offer {
  const after = textAfterKey(key, field, place);
  return {
    label: key,
    kind: 'key',
    detail: beside(key, field),
    documentation: explainField(field),
    ...(place.beforeColon ? { insert: key } : { insert: key + after.insert, isSnippet: true as const }),
    ...(field.aliases && { alsoCalled: field.aliases }),
    ...(after.askAgain && !place.beforeColon && { askAgain: true as const }),
  };
}

/** The title where it says more than the key; else the first sentence of what it means. */
function beside(key: string, { title, meaning }: Field): string {
  const saysMore = title.toLowerCase().replace(/[^a-z0-9]+/g, '_') !== key;
  if (saysMore) return translated(title);
  const words = translated(meaning);
  return (/^.*?[.:](?=\s|$)/.exec(words)?.[0] ?? words).slice(0, -1);
}
