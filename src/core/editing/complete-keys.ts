/** Keys that can be written at a place: those that are missing, in the canonical order. */
import type { Assessment, DomainAssessment } from '../assessments';
import { asFacts } from '../assessments';
import { authorKey, RECORD_KINDS } from '../document/record';
import type { Question } from '../instruments/instrument';
import { arises } from '../instruments/variant';
import type { Review } from '../review';
import { questionKey } from '../schema/assessment-fields';
import type { Field } from '../schema/field';
import { fieldsOf, requiredKeys } from '../schema/lookup';
import { recordFields } from '../schema/records';
import { afterKey } from './after-key';
import { type AssessmentPlace, assessmentPlaceAt, questionPlace } from './assessment-place';
import { keysInUse } from './checklist-items';
import { entryOffers, recordOffers } from './complete-entries';
import { settingKeys } from './complete-settings';
import type { Offer } from './completion';
import { explainField, explainQuestion } from './explain';
import { measureOffers } from './known-measures';
import { escaped, paragraphs } from './markdown';
import type { Place } from './place';

/** Keys of the mapping at the cursor; where a new item begins, whole entries before them. */
export function keyOffers(review: Review, place: Place): readonly Offer[] {
  if (place.path.length === 0 && place.file.kind === undefined) return headOffers(place);
  if (place.field === undefined || isRightAlready(place)) return [];
  const entries = place.opensItem ? entryOffers(review, place) : [];
  return [...entries, ...missingKeys(review, place), ...settingKeys(place), ...measureOffers(place)];
}

/** A key that the format has, in front of its colon: what stands behind it would not fit another key. */
function isRightAlready({ field, beforeColon, typed, rest }: Place): boolean {
  return beforeColon && field !== undefined && Object.hasOwn(fieldsOf(field), typed + rest);
}

/** A file that does not say yet what it is about. */
function headOffers(place: Place): readonly Offer[] {
  if ([...place.keys, place.typed + place.rest].some((key) => RECORD_KINDS.some((kind) => kind === key))) return [];
  const heads = RECORD_KINDS.map((kind) => keyOffer(kind, recordFields[kind].fields[kind] as Field, place));
  return place.keys.length === 0 ? [...recordOffers(place), ...heads] : heads;
}

function missingKeys(review: Review, place: Place): readonly Offer[] {
  const around = assessmentPlaceAt(place.file, place.path, review);
  if (around?.what === 'of another form') return [];
  if (around?.what === 'domain') return domainKeys(review, place, around.assessment, around.domain);
  const fields = Object.entries(fieldsOf(place.field as Field)).filter(([key]) => isWanted(key, review, place, around));
  const required = requiredKeys(place.field as Field);
  const isRequired = ([key]: [string, Field]) => required.includes(key);
  return [...fields.filter(isRequired), ...fields.filter((each) => !isRequired(each))].map(([key, field]) =>
    around?.what === 'assessment' ? assessmentKey(key, field, place, around.assessment) : keyOffer(key, field, place),
  );
}

function isWanted(key: string, review: Review, place: Place, around: AssessmentPlace | undefined): boolean {
  if (place.keys.includes(key)) return false;
  if (keysInUse(place.path, place.file, review)?.includes(key) === false && key !== 'support') return false;
  if (place.path.length === 0) return isWantedSection(key, review, place);
  return around?.what !== 'assessment' || isWantedOfAssessment(key, around.assessment);
}

/** Not the other way of saying whose work it is, and not what the same people have in another file of the record. */
function isWantedSection(key: string, review: Review, { file, keys }: Place): boolean {
  if (key === 'consensus') return !keys.includes('extractor');
  if (key === 'extractor') return !keys.includes('consensus');
  const others = review.files.filter(
    ({ path, kind, id, author }) =>
      path !== file.path && kind === file.kind && id === file.id && authorKey(author) === authorKey(file.author),
  );
  return !others.some(({ sections }) => sections.has(key));
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
    (question) => !place.keys.includes(questionKey(question)) && !unreached.includes(question.id),
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
      .map(([key, field]) => keyOffer(key, field, place)),
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
    ...keyOffer(key, fields[key] as Field, place),
    label: question.id,
    detail: question.prompt,
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
  const about = `${instrument.name}: ${variant?.name ?? ''}, ${variant?.status ?? ''}.`;
  return {
    ...offer,
    detail: `${domain.id} ${domain.name}`,
    documentation: paragraphs([escaped(domain.meaning), domain.caveat && escaped(domain.caveat), escaped(about)]),
  };
}

function keyOffer(key: string, field: Field, place: Place): Offer {
  const after = afterKey(key, field, place.column, place.inBrackets);
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
  return saysMore ? title : (/^.*?[.:](?=\s|$)/.exec(meaning)?.[0] ?? meaning).slice(0, -1);
}
