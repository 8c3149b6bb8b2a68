/** The review file, from what a person answered before it exists. What they left open stays blank. */

import { isMissingWord } from '../../fields/field';
import { appraisalField } from '../../format/review/appraisal-decisions';
import type { Instrument, PreliminaryItem } from '../../knowledge/instrument';
import { instrumentById, instruments } from '../../knowledge/list';
import { packs } from '../../knowledge/packs/list';
import type { Pack } from '../../knowledge/packs/pack';
import { arises, type Facts } from '../../knowledge/variant';
import { say, translated } from '../../language/say';
import { quoted } from '../../writing/value';
import { beginTyping } from './first-blank';
import type { NewRecord } from './new-record';
import { readTypedList } from './typed-list';

export interface ReviewToBegin {
  readonly id: string;
  readonly title: string;
  readonly reviewers: readonly ReviewerToBegin[];
  /** What may be measured, in the words of the review; empty while nobody has said it. */
  readonly outcomes: readonly string[];
  /** The packs that the review uses, by name. */
  readonly packs?: readonly string[];
  /** The tools of the review, by section, each with what was decided about it. */
  readonly appraisal: Readonly<Record<string, Facts>>;
}

export interface ReviewerToBegin {
  readonly initials: string;
  readonly name?: string;
}

/** A decision that a review takes once about a tool, before anybody assesses with it. */
export interface Decision {
  /** The key under `appraisal`. */
  readonly key: string;
  readonly title: string;
  readonly meaning: string;
  readonly choices: readonly { readonly value: string; readonly label: string; readonly meaning: string }[];
}

/** A tool, with what it is for in a few words and in a sentence. */
export interface ToolToChoose extends Pick<Instrument, 'id' | 'name' | 'purpose' | 'meaning'> {}

/** The tools with an algorithm that a review can choose. */
export function toolsToChoose(): readonly ToolToChoose[] {
  return instruments.map(({ id, name, purpose, meaning }) => ({
    id,
    name,
    purpose: translated(purpose),
    meaning: translated(meaning),
  }));
}

/** A pack that a review can use. */
export interface PackToChoose extends Pick<Pack, 'id' | 'name' | 'meaning'> {}

/** All packs, in the language of the editor. */
export function packsToChoose(): readonly PackToChoose[] {
  return packs.map(({ id, name, meaning }) => ({ id, name: translated(name), meaning: translated(meaning) }));
}

/**
 * The next decision about a tool that nobody can take for granted, such as its version or the effect of interest.
 * @param decided what was decided about it so far; what was left open, as an empty list
 * @returns nothing where all is said
 */
export function nextDecision(tool: string, decided: Facts): Decision | undefined {
  const instrument = instrumentById(tool);
  if (instrument === undefined) return undefined;
  const said = Object.fromEntries(Object.entries(decided).filter(([, value]) => value.length > 0));
  return instrument.preliminary.find((item) => isOpen(instrument, item, said) && !(item.key in decided));
}

function isOpen(instrument: Instrument, item: PreliminaryItem, facts: Facts): boolean {
  const inReview = item.key in appraisalField(instrument).fields;
  const decides = item.mustBeSaid || item.key === 'version';
  return inReview && decides === true && !item.many && !item.ofEachResult && arises(instrument, item, facts);
}

/** `review.extraction.yaml`. It has no problems as it is. */
export function newReview({ id, title, reviewers, outcomes, packs: used = [], appraisal }: ReviewToBegin): NewRecord {
  const tools = Object.entries(appraisal).sort(([a], [b]) => placeOf(a) - placeOf(b));
  const lines = [
    `review: ${id}`,
    'format: 1',
    `title: ${quoted(title)}`,
    '',
    ...section('reviewers', reviewers.map(reviewerLine)),
    ...section('question', ['population:', 'intervention:', 'comparison:', questionOutcomes(outcomes), 'designs:']),
    ...(used.length === 0 ? [] : [`packs: [${used.join(', ')}]`, '']),
    ...section('vocabulary', ['outcomes:', ...outcomes.map(nameLine), 'measures:', 'timepoints:']),
    ...section('appraisal', tools.flatMap(toolLines)),
    ...section('expects', expected(tools.map(([tool]) => tool))),
  ];
  const text = `${lines.join('\n').trimEnd()}\n`;
  return { steps: ['review.extraction.yaml'], ...beginTyping(text, text.indexOf('question:')) };
}

/** In the usual order, whichever was ticked first. */
function placeOf(tool: string): number {
  return instruments.findIndex(({ id }) => id === tool);
}

/** What is wrong with initials that are listed, separated by commas, names behind them; in plain words. */
export function reviewersObjection(text: string): string | undefined {
  const people = readReviewers(text);
  const wrong = people.find(({ initials }) => !INITIALS.test(initials));
  if (people.length === 0) return say`Write the initials of at least one person. For example: LM, CB.`;
  const named = partsOf(text).find(isName);
  if (named !== undefined)
    return say`“${named}” is a name. Put the initials in front of it, which go into files and their names.`;
  if (wrong) {
    return say`“${wrong.initials}” cannot be used as initials: a letter first, then letters without accents, digits and hyphens, at most twelve in all.`;
  }
  const twice = people.find(({ initials }, index) => people.findIndex((each) => each.initials === initials) !== index);
  return twice && say`“${twice.initials}” stands twice. Two people need different initials.`;
}

/** "LM Lena Moe, CB" as people. */
export function readReviewers(text: string): readonly ReviewerToBegin[] {
  return partsOf(text).map((part) => {
    const [initials = '', ...name] = part.split(/\s+/);
    return { initials, ...(name.length > 0 && { name: name.join(' ') }) };
  });
}

function partsOf(text: string): readonly string[] {
  const parts = text.split(/[,;]/).map((part) => part.trim());
  return parts.filter((part) => part !== '');
}

/**
 * The same people with initials in front of those who were typed by their names alone: "AM Anna Meyer, C Carl" for "Anna
 * Meyer, Carl". The initials are a proposal; people may use others.
 * @returns nothing where all have initials
 */
export function proposedInitials(text: string): string | undefined {
  const parts = partsOf(text);
  if (!parts.some(isName)) return undefined;
  const taken = new Set(parts.filter((part) => !isName(part)).map((part) => part.split(/\s+/)[0] ?? ''));
  return parts.map((part) => (isName(part) ? `${initialsFor(part, taken)} ${part}` : part)).join(', ');
}

/** Whether a person is called by a name: initials are short, or in capitals. */
function isName(part: string): boolean {
  const [first = ''] = part.split(/\s+/);
  return /^\p{Lu}\p{Ll}{2,}|^\p{Ll}{4,}$|^\p{Lo}/u.test(first) || (/^\p{L}+$/u.test(first) && /[^A-Za-z]/.test(first));
}

/** Letters of a name that nobody else has as initials: of its words; then more of its last word; else numbers. */
function initialsFor(name: string, taken: Set<string>): string {
  const words = plainLetters(name)
    .split(/[^A-Za-z]+/)
    .filter((word) => word !== '');
  const short = words.map((word) => word.slice(0, 1)).join('');
  const longer = Array.from({ length: 4 }, (_, more) => short + (words.at(-1) ?? '').slice(1, more + 1));
  const numbered = Array.from({ length: taken.size + 1 }, (_, index) => `${short === '' ? 'R' : short}${index + 1}`);
  const free = [...longer, ...numbered]
    .map((each) => each.toUpperCase().slice(0, MOST_INITIALS))
    .find((each) => each !== '' && !taken.has(each));
  taken.add(free ?? '');
  return free ?? '';
}

/** Without accents and the like. */
function plainLetters(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss').replace(/[øØ]/g, 'o').replace(/[łŁ]/g, 'l');
}

/** What is wrong with names of outcomes that are listed; in plain words. None at all is fine. */
export function outcomesObjection(text: string): string | undefined {
  const missing = readTypedList(text).find(isMissingWord);
  return missing && say`“${missing}” is no outcome. Leave the line empty where nothing is decided yet.`;
}

const INITIALS = /^[A-Za-z][A-Za-z0-9-]{0,11}$/;

/** As many characters as initials may have. */
const MOST_INITIALS = 12;

function section(key: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${key}:`, ...lines.map((line) => `  ${line}`), ''];
}

function questionOutcomes(outcomes: readonly string[]): string {
  return outcomes.length === 0 ? 'outcomes:' : `outcomes: [${outcomes.map(quoted).join(', ')}]`;
}

/** A name of the vocabulary; what it stands for is left to be said. */
function nameLine(name: string): string {
  return `  ${quoted(name)}:`;
}

function reviewerLine({ initials, name }: ReviewerToBegin): string {
  return name === undefined ? `${quoted(initials)}:` : `${quoted(initials)}: ${quoted(name)}`;
}

function toolLines([tool, decided]: [string, Facts]): readonly string[] {
  const said = Object.entries(decided).map(([key, value]) => `  ${key}:${value.length > 0 ? ` ${value}` : ''}`);
  return said.length === 0 ? [`${tool}:`] : [`${tool}:`, ...said];
}

/** What a study that tells of effects needs before it is done; other types are up to the review. */
function expected(tools: readonly string[]): readonly string[] {
  return tools.length === 0 ? [] : [`outcome evaluation: [${['results', ...tools].join(', ')}]`];
}
