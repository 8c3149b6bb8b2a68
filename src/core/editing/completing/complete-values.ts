/** Words and names that can be written behind a key or in a list. */

import type { Node } from '../../document/document';
import { idFromPath } from '../../document/id-from-path';
import { named } from '../../document/named';
import { nodeAt, oneOrMany, pairsOf, textAt, textOf } from '../../document/walk';
import { acceptsNone, canonicalWord } from '../../fields/canonical';
import {
  type Choice,
  type Field,
  type ListField,
  MISSING_WORDS,
  NONE_WORD,
  type ReferenceField,
  type TextField,
} from '../../fields/field';
import { counted } from '../../language/counted';
import { escaped } from '../../language/markdown';
import { say, translated } from '../../language/say';
import { fieldIn } from '../../review/fields-of-review';
import { definitionsOf } from '../../review/names';
import { filesOfRecord, type Review } from '../../review/review';
import { quoted } from '../../writing/value';
import { describeDefinition } from '../explaining/describe-definition';
import { explainChoice, explainField, takesMissingWords } from '../explaining/explain';
import { withRules } from '../explaining/team-rules';
import { assessmentPlaceAt } from '../place/assessment-place';
import { domainsAt } from '../place/context-domains';
import type { Place } from '../place/place';
import { answersInUse } from './checklist-items';
import { answerOffers, directionsAt, judgementOffers, overallJudgementOffers } from './complete-answers';
import { checkCodes } from './complete-settings';
import type { Offer } from './completion';
import { likelyFirst } from './likely-words';
import { wordsInUse } from './words-in-use';

/** What can stand at the value or item at the cursor: words of its list first, words for "no value" last. */
export function valueOffers(review: Review, place: Place): readonly Offer[] {
  return likelyFirst(offersAt(review, place), review, place).map((offer) => withRules(offer, review, place.path));
}

function offersAt(review: Review, place: Place): readonly Offer[] {
  const { field } = place;
  if (field === undefined) return [];
  const around = assessmentPlaceAt(place.file, place.path, review);
  if (around?.what === 'of another form') return [];
  if (around?.what === 'question') return answerOffers(around);
  if (around?.what === 'judgement') return judgementOffers(around.assessment.instrument, around.domain);
  if (around?.what === 'overall judgement') return overallJudgementOffers(around.assessment);
  if (isNameOfSibling(place)) return siblingOffers(review, place);
  if (place.path.at(-1) === 'bias_direction') return directionOffers(review, place, field);
  const offers = field.kind === 'list' ? listOffers(review, place, field) : offersFor(review, place, field);
  // In a list, a word for "no value" would stand beside values.
  if (place.role === 'item') return offers;
  // A description of a tool is written, not extracted: nothing in it is unknown.
  if (place.file.kind === 'tool' || place.path[0] === 'tools') return offers;
  const none = acceptsNone(field) ? [NONE_WORD] : [];
  const missing = takesMissingWords(field) ? MISSING_WORDS : [];
  return [...offers, ...[...none, ...missing].map(missingOffer)];
}

/** Not every domain can have every direction. */
function directionOffers(review: Review, place: Place, field: Field): readonly Offer[] {
  const around = assessmentPlaceAt(place.file, place.path.slice(0, -1), review);
  const possible = around && directionsAt(around);
  const offers = offersFor(review, place, field);
  return possible === undefined ? offers : offers.filter(({ label }) => possible.includes(label));
}

function offersFor(review: Review, place: Place, field: Field): readonly Offer[] {
  // One value may stand instead of several that are put together.
  if (field.kind === 'list' && field.orOne) return offersFor(review, place, field.of);
  const short =
    field.kind === 'mapping' && field.wordFor !== undefined ? named(field.fields, field.wordFor) : undefined;
  if (short) return offersFor(review, place, short);
  if (field.kind === 'choice') {
    const inUse = answersInUse(place.path, place.file, review) ?? domainsAt(place, field);
    const listed = listedAt(place, field);
    return field.choices
      .filter(({ value }) => inUse === undefined || inUse.includes(value))
      .filter(({ value }) => !listed.has(value))
      .map((choice) => choiceOffer(choice, field));
  }
  if (field.kind === 'reference') return referenceOffers(review, place, field);
  if (field.kind === 'text') return [...checkCodes(place), ...usualWords(review, place, field)];
  const suggested = idFromPath(place.file.path);
  if (field.kind !== 'id' || place.path.length > 1 || suggested === '') return [];
  return [
    {
      label: suggested,
      kind: 'value',
      detail: say`as the file is named`,
      documentation: '',
      insert: quoted(suggested),
    },
  ];
}

/** A list behind its key: one value where that is enough, else brackets around it. */
function listOffers(review: Review, place: Place, field: ListField): readonly Offer[] {
  const offers = offersFor(review, place, field.of);
  if (field.orOne) return offers;
  if (field.least === 2 && field.most === 2) return pairs(offers);
  return offers.map((offer) => ({ ...offer, insert: `[${offer.insert}]` }));
}

/** More names than these make more pairs than anybody reads. */
const MOST_IN_PAIRS = 4;

/** Every two, in both orders: which comes first matters. */
function pairs(offers: readonly Offer[]): readonly Offer[] {
  if (offers.length > MOST_IN_PAIRS) return [];
  const forwards = offers.flatMap((first, index) => offers.slice(index + 1).map((second) => [first, second] as const));
  return [...forwards, ...forwards.map(([first, second]) => [second, first] as const)].map(([first, second]) => ({
    ...first,
    label: `${first.label}, ${second.label}`,
    detail: [first.detail, second.detail].join('; '),
    documentation: [first.documentation, second.documentation].join('\n\n'),
    insert: `[${first.insert}, ${second.insert}]`,
  }));
}

/** Words that are usual at a text: those that other records of the review have there first, so that one thing keeps one name. */
function usualWords(review: Review, place: Place, field: TextField): readonly Offer[] {
  const { usual } = field;
  if (usual === undefined) return [];
  const inUse = wordsInUse(review, place);
  const known = (word: string) => usual.find(({ value }) => value === word);
  const own = inUse.map(({ word, records }) => ({
    ...choiceOffer(known(word) ?? { value: word, meaning: '' }, field),
    detail: [translated(known(word)?.meaning ?? '').replace(/\.$/, ''), say`in ${counted(records, 'other record')}`]
      .filter(Boolean)
      .join(' · '),
    brief: say`in ${counted(records, 'other record')}`,
  }));
  const others = usual.filter(({ value }) => !inUse.some(({ word }) => word === value));
  const offers = [...own, ...others.map((choice) => choiceOffer(choice, field))];
  const listed = listedAt(place, field);
  return offers.filter(({ label }) => !listed.has(label));
}

function choiceOffer(choice: Choice, field: Field): Offer {
  return {
    label: choice.value,
    kind: 'value',
    detail:
      choice.label && choice.label.toLowerCase() !== choice.value
        ? translated(choice.label)
        : translated(choice.meaning).replace(/\.$/, ''),
    documentation: explainChoice(choice, field),
    insert: field.kind === 'choice' && field.isTruth ? choice.value : quoted(choice.value),
    alsoCalled: [choice.label ?? '', ...(choice.aliases ?? [])],
  };
}

function missingOffer(word: Choice): Offer {
  return {
    label: word.value,
    kind: 'value',
    detail: translated(word.meaning),
    documentation: escaped(translated(word.meaning)),
    insert: word.value,
    alsoCalled: word.aliases ?? [],
  };
}

function referenceOffers(review: Review, place: Place, field: ReferenceField): readonly Offer[] {
  const elsewhere = extractorsElsewhere(review, place);
  const listed = listedAt(place, field);
  const named = definitionsOf(review, place.file, field.to)
    .filter(({ name }) => !listed.has(name))
    .filter(({ name }) => !elsewhere.includes(name));
  const assessed = assessedAlready(place);
  const names = [...named.filter(({ name }) => !assessed.has(name)), ...named.filter(({ name }) => assessed.has(name))];
  return [
    ...names.map(
      (definition): Offer => ({
        label: definition.name,
        kind: 'reference',
        detail: definition.title ?? translated(field.title),
        documentation: describeDefinition(review, definition),
        insert: quoted(definition.name),
        alsoCalled: definition.title === undefined ? [] : [definition.title],
      }),
    ),
    ...(field.also ?? []).map((choice) => choiceOffer(choice, field)),
  ];
}

/** At `extractor`: people who have a file of their own with sections of this one, and so are not who wrote this. */
function extractorsElsewhere(review: Review, { path, file }: Place): readonly string[] {
  if (path.length !== 1 || path[0] !== 'extractor') return [];
  const others = filesOfRecord(review, file).filter((each) => each.path !== file.path);
  return others.flatMap(({ author, sections }) =>
    author.kind === 'extractor' && [...file.sections.keys()].some((key) => sections.has(key)) ? [author.initials] : [],
  );
}

/** Results that other assessments in the same section are about: less likely to be meant once more. */
function assessedAlready({ path, file }: Place): ReadonlySet<string> {
  const [section, index, key] = path;
  if (key !== 'result' || typeof section !== 'string') return new Set();
  const others = oneOrMany(file.sections.get(section)?.value).filter((_, position) => position !== index);
  return new Set(others.flatMap((node) => textAt(node, 'result') ?? []));
}

/** What the list at the cursor holds already, each word as it is agreed. */
function listedAt({ items }: Place, field: Field): ReadonlySet<string> {
  const agreed = (node: Node) => {
    const text = textOf(node);
    return text === undefined ? [] : (canonicalWord(field, text) ?? text);
  };
  return new Set(items.flatMap(agreed));
}

/** `for` of a support: which of the keys beside the support it backs. */
function isNameOfSibling({ path }: Place): boolean {
  const steps = path.filter((step) => typeof step === 'string');
  return steps.at(-1) === 'for' && steps.at(-2) === 'support';
}

function siblingOffers(review: Review, { file, path, items }: Place): readonly Offer[] {
  const around = path.slice(0, path.lastIndexOf('support'));
  const listed = new Set(items.map(textOf));
  return pairsOf(nodeAt(file.document.root, around))
    .filter(({ key }) => key.text !== 'support' && !listed.has(key.text))
    .map(({ key, value }) => {
      const field = fieldIn(review, file, [...around, key.text]);
      return {
        label: key.text,
        kind: 'reference',
        detail: textOf(value) ?? say`a key beside this support`,
        documentation: field ? explainField(field) : '',
        insert: quoted(key.text),
        alsoCalled: key.text.startsWith('q') ? [key.text.slice(1)] : [],
      };
    });
}
