/**
 * The algorithms for other programs: one request in, one answer out, both plain JSON values.
 *
 * `{"instrument":"rob2","design":"parallel","effect":"assignment","domain":"1","answers":{"1.1":"Y","1.2":"NI"}}`
 * becomes `{"judgement":…,"permitted":[…],"because":"…","unanswered":[…],"unreached":[…],"invalid":[…],"ignored":[…]}`;
 * `"domain":"overall"` takes `"judgements":{"1":"low",…}`. What cannot be understood becomes `{"error":"…"}`.
 */

import { named } from '../../document/named';
import { listed } from '../../language/listed';
import type { Domain, Instrument, PreliminaryItem, Variant } from '../instrument';
import { foreignJudgement, type InstrumentWords, prepareWords } from '../instrument-words';
import { instruments } from '../list';
import { arises, type Facts, pickVariant } from '../variant';
import { type Judge, prepareJudge } from './judge';

/** A request that was understood. */
export interface JudgeAnswer {
  readonly judgement: string | null;
  /** The levels within the published criteria; while the judgement is open, all that can still be reached. */
  readonly permitted: readonly string[];
  /** Where the instrument has criteria and no algorithm: the mildest level that they leave open. */
  readonly floor?: string | null;
  readonly because: string;
  /** Questions (for the overall judgement: domains) that are needed and have no valid entry. */
  readonly unanswered: readonly string[];
  /** Questions that are not asked. */
  readonly unreached: readonly string[];
  /** Entries that are none of those offered. */
  readonly invalid: readonly (
    | { readonly question: string; readonly answer: string }
    | { readonly domain: string; readonly judgement: string }
  )[];
  /** Questions that have an answer although they are not asked; it has no effect. */
  readonly ignored: readonly string[];
}

/** A request that was not understood: what is wrong, and what to write instead. */
export interface JudgeError {
  readonly error: string;
}

/**
 * Prepares answering lines of JSON text, each with one line of JSON text. Never throws, whatever the line.
 * @param known The instruments that requests may name.
 */
export function prepareJudgeLines(known: readonly Instrument[] = instruments): (line: string) => string {
  const answer = prepareJudgeRequests(known);
  return (line) => JSON.stringify(readJson(line, answer));
}

/** Prepares answering requests, as {@link prepareJudgeLines} does lines. Never throws, whatever the request. */
function prepareJudgeRequests(
  known: readonly Instrument[] = instruments,
): (request: unknown) => JudgeAnswer | JudgeError {
  const desks = known.map((instrument) => ({
    instrument,
    words: prepareWords(instrument),
    judge: prepareJudge(instrument),
  }));
  return (request) => {
    if (!isObject(request)) return { error: 'A request is an object: {"instrument": …, "domain": …, "answers": {…}}.' };
    const desk = find(desks, request.instrument);
    return 'error' in desk ? desk : answerAt(desk, request);
  };
}

function readJson(line: string, answer: (request: unknown) => object): object {
  let request: unknown;
  try {
    request = JSON.parse(line);
  } catch {
    return { error: line.trim() === '' ? 'The line is empty.' : 'The line is not valid JSON.' };
  }
  return answer(request);
}

/** An instrument, ready for requests. */
interface Desk {
  readonly instrument: Instrument;
  readonly words: InstrumentWords;
  readonly judge: Judge;
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Letters and digits only, so that "RoB 2" is `rob2`. */
const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function find(desks: readonly Desk[], name: unknown): Desk | JudgeError {
  const known = `Known: ${listed(
    desks.map(({ instrument }) => instrument.id),
    'and',
  )}.`;
  if (typeof name !== 'string') return { error: `“instrument” must name an instrument. ${known}` };
  const desk = desks.find(({ instrument }) =>
    [instrument.id, instrument.name].some((each) => bare(each) === bare(name)),
  );
  return desk ?? { error: `There is no instrument ${shown(name)}. ${known}` };
}

function answerAt(desk: Desk, request: Fields): JudgeAnswer | JudgeError {
  const read = readFacts(desk, request);
  if ('error' in read) return read;
  const { instrument } = desk;
  const { facts } = read;
  const variant = pickVariant(instrument, facts);
  if (variant === undefined) return { error: `No form of ${instrument.name} fits this request.` };
  const name = typeof request.domain === 'number' ? String(request.domain) : request.domain;
  if (typeof name !== 'string') return { error: `“domain” must name one of ${domainsOf(variant)}, or be “overall”.` };
  if (bare(name) === 'overall') {
    const unsaid = whatMustBeSaid(instrument, facts, ({ overall }) => overall);
    return unsaid ?? answerOverall(desk, variant, request.judgements);
  }
  const unsaid = whatMustBeSaid(instrument, facts, (form) => domainNamed(form, name));
  if (unsaid) return unsaid;
  const domain = domainNamed(variant, name);
  return domain ? answerDomain(desk, domain, request.answers, facts) : noDomain(instrument, variant, name);
}

const domainsOf = ({ domains }: Variant) =>
  listed(
    domains.map(({ id }) => id),
    'and',
  );

function noDomain(instrument: Instrument, variant: Variant, name: string): JudgeError {
  return {
    error: `There is no domain ${shown(name)} in this form of ${instrument.name}, which has ${domainsOf(variant)}.`,
  };
}

/** A domain by its printed id (`1`, `D1`, `1a`, `S`), its key in files, or its name as printed. */
function domainNamed({ domains }: Variant, name: string): Domain | undefined {
  const word = bare(name);
  const id = word.replace(/^(domain|d)/, '');
  return (
    domains.find((domain) => [domain.key, domain.name, domain.shortName].some((each) => bare(each) === word)) ??
    domains.find((domain) => bare(domain.id) === id)
  );
}

/** Reads the preliminary items that a request names, under their own key or the shorter one. */
function readFacts({ instrument, words }: Desk, request: Fields): { facts: Facts } | JudgeError {
  const facts: Record<string, string | readonly string[]> = {};
  for (const item of instrument.preliminary) {
    const given = named(request, item.shortKey ?? item.key) ?? named(request, item.key);
    if (given === undefined || given === null) continue;
    if (!arises(instrument, item, facts)) continue;
    const texts = item.many && Array.isArray(given) ? given : [given];
    const values = texts.map((text) =>
      typeof text === 'string' || typeof text === 'number' ? words.preliminary(item.key)(String(text)) : undefined,
    );
    if (values.length === 0 || values.includes(undefined))
      return { error: whatToSay(item, texts[values.indexOf(undefined)]) };
    const read = values.flatMap((value) => value ?? []);
    facts[item.key] = item.many ? read : (read[0] ?? '');
  }
  return { facts };
}

function whatToSay(item: PreliminaryItem, given?: unknown): string {
  const name = item.shortKey ?? item.key;
  const choices = listed(
    item.choices.map(({ value, shortValue = value }) => `“${shortValue}”`),
    'or',
  );
  const start = given === undefined ? '' : `${shown(given)} is not understood. `;
  return `${start}${shown(name)} must be ${item.many ? 'a list with at least one of' : 'one of'} ${choices}.`;
}

/** Refuses a request that leaves out what must be said, where `of` is not the same in all forms that it could mean. */
function whatMustBeSaid(
  instrument: Instrument,
  facts: Facts,
  of: (variant: Variant) => object | undefined,
): JudgeError | undefined {
  const usual = pickVariant(instrument, facts);
  const unsaid = instrument.preliminary.find((item) => {
    if (!item.mustBeSaid || named(facts, item.key) !== undefined || !arises(instrument, item, facts)) return false;
    const others = item.choices.map(({ value }) => pickVariant(instrument, { ...facts, [item.key]: value }));
    return others.some((variant) => variant !== undefined && usual !== undefined && of(variant) !== of(usual));
  });
  return unsaid && { error: `The questions and levels depend on it: ${whatToSay(unsaid)}` };
}

function answerDomain({ words, judge }: Desk, domain: Domain, given: unknown, facts: Facts): JudgeAnswer | JudgeError {
  if (!isObject(given))
    return { error: `“answers” must hold answers by question: {"${domain.questions[0]?.id}": "Y", …}.` };
  const answers: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    const id = name.replace(/^q/i, '').toLowerCase();
    const question = domain.questions.find((each) => each.id.toLowerCase() === id);
    if (question === undefined) {
      const ids = listed(
        domain.questions.map((each) => each.id),
        'and',
      );
      return { error: `Domain ${domain.id} has no question ${shown(name)}. Its questions are ${ids}.` };
    }
    if (value === null || value === '') continue;
    if (typeof value !== 'string') return { error: whyNotText(`answer to ${question.id}`, value) };
    const code = words.answer(value) ?? value;
    if ((named(answers, question.id) ?? code) !== code)
      return { error: `Question ${question.id} is answered twice, differently.` };
    answers[question.id] = code;
  }
  const { judgement, permitted, floor, because, unanswered, unreached, invalid, ignored } = judge.domain(
    domain,
    answers,
    facts,
  );
  const mildest = domain.criteria ? { floor: floor ?? null } : {};
  return { judgement, permitted, ...mildest, because, unanswered, unreached, invalid, ignored };
}

function answerOverall({ instrument, words, judge }: Desk, variant: Variant, given: unknown): JudgeAnswer | JudgeError {
  const first = variant.domains[0]?.id;
  if (!isObject(given)) return { error: `“judgements” must hold judgements by domain: {"${first}": "low", …}.` };
  const judgements: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    const domain = domainNamed(variant, name);
    if (domain === undefined) return noDomain(instrument, variant, name);
    if (value === null || value === '') continue;
    if (typeof value !== 'string') return { error: whyNotText(`judgement of domain ${domain.id}`, value) };
    const level = words.judgement(value) ?? value;
    if ((named(judgements, domain.id) ?? level) !== level)
      return { error: `Domain ${domain.id} is judged twice, differently.` };
    judgements[domain.id] = level;
  }
  const overall = judge.overall(variant, judgements);
  return {
    judgement: overall.judgement,
    permitted: overall.permitted,
    ...mildestOverall(instrument, variant, overall.permitted),
    because: [...overall.invalid.map((each) => whyInvalid(instrument, variant, each)), overall.because].join(' '),
    unanswered: overall.missing,
    unreached: [],
    invalid: overall.invalid,
    ignored: [],
  };
}

/** The mildest level that is a step of the scale; only for instruments with criteria. */
function mildestOverall({ judgements }: Instrument, { domains }: Variant, permitted: readonly string[]) {
  if (domains.every(({ criteria }) => criteria === undefined)) return {};
  const isStep = (level: string) => judgements.some(({ value, onlyWith }) => value === level && onlyWith === undefined);
  return { floor: permitted.find(isStep) ?? null };
}

function whyInvalid(
  instrument: Instrument,
  { domains }: Variant,
  { domain: id, judgement }: { readonly domain: string; readonly judgement: string },
): string {
  const domain = domains.find((each) => each.id === id);
  if (domain?.judgements && instrument.judgements.some(({ value }) => value === judgement)) {
    return `“${judgement}” is no level of domain ${id}, which has ${listed(domain.judgements, 'and')}.`;
  }
  return foreignJudgement(instrument, judgement) ?? `“${judgement}” is not a judgement of ${instrument.name}.`;
}

function whyNotText(what: string, value: unknown): string {
  const hint =
    typeof value === 'boolean'
      ? ' Some readers of YAML make true and false of a bare Y and N: write it in quotation marks.'
      : '';
  return `The ${what} must be text, such as "Y" or "low", and is ${shown(value)}.${hint}`;
}

/** A value as it stands in a message; long ones are cut. */
function shown(value: unknown): string {
  if (typeof value === 'string') return `“${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`;
  return typeof value === 'object' && value !== null ? (Array.isArray(value) ? 'a list' : 'an object') : String(value);
}
