/** Names that a review file or a header takes from the program itself: checks, and questions of instruments. */

import { checks } from '../../checks/list';
import type { Path } from '../../document/document';
import { named } from '../../document/named';
import { HEADER_KEYS } from '../../document/record';
import type { Field } from '../../fields/field';
import { fieldsOf } from '../../format/lookup';
import { questionKey } from '../../format/study/assessment-fields';
import type { Instrument } from '../../knowledge/instrument';
import { bold, escaped, paragraphs } from '../../language/markdown';
import { say, translated } from '../../language/say';
import { recordFieldsOf } from '../../review/fields-of-review';
import type { Review } from '../../review/review';
import { instrumentIn, instrumentsOf } from '../../review/tools-of-review';
import type { Place } from '../place/place';
import type { Offer } from './completion';

/** Keys of `severities` and `guidance`, which are the author's own to the format; none for others. */
export function settingKeys({ path, keys, column, beforeColon }: Place, review: Review): readonly Offer[] {
  if (beforeColon) return [];
  const behind = path[0] === 'guidance' && path.length === 1 ? `:\n${' '.repeat(column + 2)}` : ': ';
  return offersFor(path, review)
    .filter(({ insert }) => !keys.includes(insert))
    .map((offer) => ({ ...offer, kind: 'key', insert: offer.insert + behind }));
}

/** The same for the keys of a mapping as plain names; none where they are the author's own. */
export function settingNames(
  path: Path,
  review: Review,
): readonly { readonly name: string; readonly label: string; readonly meaning: string }[] {
  return offersFor(path, review).map(({ insert, label, detail }) => ({ name: insert, label, meaning: detail }));
}

function offersFor(path: Path, review: Review): readonly Offer[] {
  const [section, name, ...deeper] = path;
  if (section === 'severities' && path.length === 1) return checkOffers();
  if (section === 'checked' && path.length === 1) return [...instrumentOffers(review), ...sectionOffers(review)];
  if (section !== 'guidance' || deeper.length > 0) return [];
  return name === undefined
    ? [...instrumentOffers(review), ...sectionOffers(review)]
    : rulesOffers(String(name), review);
}

/** The code of a check, behind `check` in `accept`; none elsewhere. */
export function checkCodes({ path }: Place): readonly Offer[] {
  return path[0] === 'accept' && path.at(-1) === 'check' ? checkOffers() : [];
}

function checkOffers(): readonly Offer[] {
  return checks.map(({ code, title, explanation }) => ({
    label: code,
    kind: 'value',
    detail: translated(title),
    documentation: paragraphs([bold(translated(title)), escaped(translated(explanation))]),
    insert: code,
    askAgain: true,
  }));
}

function instrumentOffers(review: Review): readonly Offer[] {
  return instrumentsOf(review).map(({ id, name, meaning }) => ({
    label: id,
    kind: 'value',
    detail: name,
    documentation: escaped(translated(meaning)),
    insert: id,
  }));
}

/** The other sections that people fill in for studies and interventions. */
function sectionOffers(review: Review): readonly Offer[] {
  const fields = { ...recordFieldsOf(review, 'study').fields, ...recordFieldsOf(review, 'intervention').fields };
  return Object.entries(fields)
    .filter(([key]) => instrumentIn(review, key) === undefined && !HEADER_KEYS.includes(key))
    .map(([key, field]) => keyNamed(key, field));
}

/** What there can be a rule for in a section: questions, then domains and the whole; elsewhere its keys. */
function rulesOffers(section: string, review: Review): readonly Offer[] {
  const instrument = instrumentIn(review, section);
  const field =
    named(recordFieldsOf(review, 'study').fields, section) ??
    named(recordFieldsOf(review, 'intervention').fields, section);
  const fields = Object.entries(field ? fieldsOf(field) : {});
  const isPart = ([key]: readonly [string, unknown]) =>
    key === 'overall' || instrument?.variants.some(({ domains }) => domains.some((domain) => domain.key === key));
  return [
    ...questionOffers(instrument),
    ...fields.filter((each) => instrument === undefined || isPart(each)).map(([key, each]) => keyNamed(key, each)),
    ...(field ? [{ ...keyNamed(section, field), detail: say`the section as a whole` }] : []),
  ];
}

function keyNamed(key: string, { title, meaning }: Field): Offer {
  return {
    label: key,
    kind: 'value',
    detail: translated(title),
    documentation: escaped(translated(meaning)),
    insert: key,
  };
}

/** The questions of all forms of an instrument; those that share a number once. */
function questionOffers(instrument: Instrument | undefined): readonly Offer[] {
  const domains = instrument?.variants.flatMap((variant) => variant.domains) ?? [];
  const questions = new Map(domains.flatMap((domain) => domain.questions).map((question) => [question.id, question]));
  return [...questions.values()].map((question) => ({
    label: question.id,
    kind: 'value',
    detail: translated(question.prompt),
    documentation: paragraphs([
      escaped(translated(question.prompt)),
      question.guidance && escaped(translated(question.guidance)),
    ]),
    insert: questionKey(question),
    alsoCalled: [questionKey(question)],
  }));
}
