/** Names that a review file or a header takes from the program itself: checks, and questions of instruments. */

import { checks } from '../../checks/list';
import type { Path } from '../../document/document';
import { named } from '../../document/named';
import { HEADER_KEYS } from '../../document/record';
import type { Field } from '../../fields/field';
import { fieldsOf } from '../../format/lookup';
import { recordFields } from '../../format/records';
import { questionKey } from '../../format/study/assessment-fields';
import { instrumentById, instruments } from '../../knowledge/list';
import { say, translated } from '../../language/say';
import { bold, escaped, paragraphs } from '../explaining/markdown';
import type { Place } from '../place/place';
import type { Offer } from './completion';

/** Keys of `severities` and `guidance`, which are the author's own to the format; none for others. */
export function settingKeys({ path, keys, column, beforeColon }: Place): readonly Offer[] {
  if (beforeColon) return [];
  const behind = path[0] === 'guidance' && path.length === 1 ? `:\n${' '.repeat(column + 2)}` : ': ';
  return offersFor(path)
    .filter(({ insert }) => !keys.includes(insert))
    .map((offer) => ({ ...offer, kind: 'key', insert: offer.insert + behind }));
}

/** The same for the keys of a mapping as plain names; none where they are the author's own. */
export function settingNames(
  path: Path,
): readonly { readonly name: string; readonly label: string; readonly meaning: string }[] {
  return offersFor(path).map(({ insert, label, detail }) => ({ name: insert, label, meaning: detail }));
}

function offersFor(path: Path): readonly Offer[] {
  const [section, name, ...deeper] = path;
  if (section === 'severities' && path.length === 1) return checkOffers();
  if (section !== 'guidance' || deeper.length > 0) return [];
  return name === undefined ? [...instrumentOffers(), ...sectionOffers()] : rulesOffers(String(name));
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

function instrumentOffers(): readonly Offer[] {
  return instruments.map(({ id, name, meaning }) => ({
    label: id,
    kind: 'value',
    detail: name,
    documentation: escaped(translated(meaning)),
    insert: id,
  }));
}

/** The other sections that people fill in for studies and interventions. */
function sectionOffers(): readonly Offer[] {
  const fields = { ...recordFields.study.fields, ...recordFields.intervention.fields };
  return Object.entries(fields)
    .filter(([key]) => instrumentById(key) === undefined && !HEADER_KEYS.includes(key))
    .map(([key, field]) => keyNamed(key, field));
}

/** What there can be a rule for in a section: questions, then domains and the whole; elsewhere its keys. */
function rulesOffers(section: string): readonly Offer[] {
  const instrument = instrumentById(section);
  const field = named(recordFields.study.fields, section) ?? named(recordFields.intervention.fields, section);
  const fields = Object.entries(field ? fieldsOf(field) : {});
  const isPart = ([key]: readonly [string, unknown]) =>
    key === 'overall' || instrument?.variants.some(({ domains }) => domains.some((domain) => domain.key === key));
  return [
    ...questionOffers(section),
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
function questionOffers(instrument: string): readonly Offer[] {
  const domains = instrumentById(instrument)?.variants.flatMap((variant) => variant.domains) ?? [];
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
