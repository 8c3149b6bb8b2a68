/** Holds what a manuscript says against what the files say now. */

import type { Span, TextEdit } from '../document/document';
import { sourcedJson } from '../json-view';
import { say } from '../language/say';
import type { Review } from '../review';
import type { Plain } from '../synthesis/plain-content';
import { type Budget, budgetOf } from './budget';
import { type Behind, because, behindOf } from './claim-behind';
import { type Claim, claimsIn } from './claims';
import { numberFromWords, numberInWords } from './number-words';
import { inWords, plainOf } from './own-tables';
import { runQuery } from './query';
import { isObject } from './reach';
import { listBefore, numberBefore, type SaidList, type SaidNumber } from './said';
import { unknownNames } from './unknown-names';

export interface ClaimResult {
  readonly claim: Claim;
  /** unreadable: the expression cannot be worked out, or nothing before it can be compared with what it gives. */
  readonly state: 'holds' | 'differs' | 'unreadable';
  /** What the text says, and where; absent for a whole sentence and where nothing was found. */
  readonly said?: { readonly text: string; readonly span: Span };
  /** What the data say, in the form of the text. */
  readonly dataSay: string;
  /** For people: what is wrong and why. Of a claim that holds, what it rests on. */
  readonly message: string;
  /** Where the message belongs. */
  readonly span: Span;
  readonly behind: readonly Behind[];
  readonly fix?: TextEdit;
}

/** All claims of a text with their results. */
export function checkClaims(text: string, review: Review): readonly ClaimResult[] {
  const budget = budgetOf(review);
  return claimsIn(text).map((claim) => checkClaim(claim, text, review, budget));
}

/**
 * Holds what a text says against what the files say now.
 * @param budget of all claims of the text
 */
export function checkClaim(claim: Claim, text: string, review: Review, budget: Budget): ClaimResult {
  const sourced = sourcedJson(review);
  const data = plainOf(sourced);
  const outcome = runQuery(claim.expression, data, budget.forOne());
  if (!outcome.ok) return unreadable(claim, outcome.problem.message, within(claim, outcome.problem.span));
  const [unknown] = unknownNames(claim.expression, [data], review);
  if (unknown) return unreadable(claim, say`Nothing is called “${unknown.name}” here.`, within(claim, unknown.span));
  const behind = behindOf(claim.expression, sourced, budget.forOne());
  const before = text.slice(claim.before.start, claim.before.end);
  const { value } = outcome;
  if (typeof value === 'boolean') return checkedSentence(claim, value, behind);
  if (typeof value === 'number') return checkedNumber(claim, before, value, behind);
  if (Array.isArray(value)) return checkedList(claim, before, value, behind);
  if (typeof value === 'string') return checkedWords(claim, before, value, behind);
  const what =
    value === null
      ? say`The data do not say anything here: the expression gives nothing.`
      : say`The expression gives an entry; a claim needs a number, a text, a list, or true or false.`;
  return unreadable(claim, what, claim.expressionSpan);
}

function within(claim: Claim, { start, end }: Span): Span {
  const from = claim.expressionSpan.start;
  return end > start ? { start: from + start, end: from + end } : claim.span;
}

function unreadable(claim: Claim, message: string, span: Span): ClaimResult {
  return {
    claim,
    state: 'unreadable',
    dataSay: '',
    message: say`This claim cannot be checked. ${message}`,
    span,
    behind: [],
  };
}

function checkedSentence(claim: Claim, value: boolean, behind: readonly Behind[]): ClaimResult {
  const dataSay = value ? say`this is so` : say`this is not so`;
  const message = value
    ? say`The data say that this is so${because(behind)}.`
    : say`The data say that this is not so${because(behind)}.`;
  return { claim, state: value ? 'holds' : 'differs', dataSay, message, span: value ? claim.span : claim.span, behind };
}

function checkedNumber(claim: Claim, before: string, value: number, behind: readonly Behind[]): ClaimResult {
  const said = numberBefore(before);
  if (said === undefined)
    return unreadable(
      claim,
      say`The data say ${shortNumber(value)}, but no number, in digits or words, stands right before it.`,
      claim.span,
    );
  if (said.kind === 'percentage' && (value < 0 || value > 1))
    return unreadable(
      claim,
      say`A percentage needs a share from 0 to 1, such as length(a) / length(b); the expression gives ${shortNumber(value)}.`,
      claim.expressionSpan,
    );
  const compared = said.kind === 'percentage' ? value * 100 : value;
  const written = before.slice(said.span.start, said.span.end);
  const result = compare(claim, before, said.span, numberAs(said, compared, written), agrees(said, compared), behind);
  return withLimit(result, said, before);
}

/** Whether data say what a text says: as rounded to the printed digits, whichever way a half is rounded. */
function agrees({ kind, number, decimals, limit }: SaidNumber, value: number): boolean {
  const rounding = kind === 'share' ? 0.005 : Number.isInteger(value) ? 0 : 0.5 * 10 ** -decimals;
  const isEqual = Math.abs(value - number) <= rounding + 1e-9;
  switch (limit?.kind) {
    case undefined:
      return isEqual;
    case 'above':
      return value > number;
    case 'at least':
      return isEqual || value > number;
    case 'below':
      return value < number;
    case 'at most':
      return isEqual || value < number;
    case 'about':
      return isEqual || Math.abs(value - number) <= nearness(number);
  }
}

/** How far "about" reaches: a twentieth, or what was rounded away. About 5000 is 4500 to 5500. */
function nearness(number: number): number {
  const zeros = Number.isInteger(number) && number !== 0 ? (/0*$/.exec(String(number))?.[0].length ?? 0) : 0;
  return Math.max(Math.abs(number) * 0.05, zeros === 0 ? 0 : 0.5 * 10 ** zeros) + 1e-9;
}

/** The word before the number is part of what is said; "more than" goes where the number is not more. */
function withLimit(result: ClaimResult, { limit }: SaidNumber, before: string): ClaimResult {
  const { fix, said } = result;
  if (fix === undefined || said === undefined || limit === undefined) return result;
  const words = before.slice(limit.span.start, limit.span.end) + said.text;
  const message = result.message.replace(`“${said.text}”`, () => `“${words}”`);
  if (limit.kind !== 'above' && limit.kind !== 'below') return { ...result, message };
  const start = result.claim.before.start + limit.span.start;
  return { ...result, message, fix: { ...fix, span: { start, end: fix.span.end } } };
}

/** The number of the data, written as the text writes its own. */
function numberAs(said: SaidNumber, value: number, written: string): string {
  if (said.kind === 'share') return `${shortNumber(Math.round(value * 100))}%`;
  const rounded = Number(value.toFixed(said.decimals));
  const unit = said.kind === 'percentage' ? (/\s*(?:%|per cent|percent)$/i.exec(written)?.[0] ?? '%') : '';
  const words = said.style === 'words' ? numberInWords(rounded) : undefined;
  if (words !== undefined)
    return `${/^\p{Lu}/u.test(written) ? words.charAt(0).toUpperCase() + words.slice(1) : words}${unit}`;
  const digits = said.style === 'digits' ? rounded.toFixed(said.decimals) : shortNumber(rounded);
  const pointed = written.includes('·') ? digits.replace('.', '·') : digits;
  return `${said.separator === '' ? pointed : grouped(pointed, said.separator)}${unit}`;
}

function grouped(digits: string, separator: string): string {
  const [whole = '', ...rest] = digits.split(/(?=[.·])/);
  return [whole.replace(/\B(?=(\d{3})+(?!\d))/g, separator), ...rest].join('');
}

function shortNumber(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}

function checkedList(claim: Claim, before: string, value: readonly Plain[], behind: readonly Behind[]): ClaimResult {
  const items = [...new Set(value.flat(Infinity as 1).map((item) => itemInWords(item as Plain)))].filter(
    (item) => item !== '',
  );
  const said = listBefore(before, items.length);
  if (said === undefined)
    return unreadable(
      claim,
      items.length === 0
        ? say`The data give an empty list.`
        : say`The data say ${enumerated(items)}, but no list stands right before it.`,
      claim.span,
    );
  const holds = said.style === 'brackets' ? sameItems(said.items, items) : endsWithItems(said.items, items);
  return compare(claim, before, listSpan(said, before), listAs(said, items), holds, behind);
}

function itemInWords(item: Plain): string {
  if (!isObject(item)) return inWords(item);
  return (
    [item.number, item.id, item.name].map((part) => inWords(part ?? null)).find((part) => part !== '') ?? inWords(item)
  );
}

/** Of words, only the items themselves, without the sentence that leads to them. */
function listSpan({ span, style, items }: SaidList, before: string): Span {
  if (style === 'brackets') return span;
  const [first = ''] = items;
  const word = /\S+$/.exec(first)?.[0] ?? first;
  const start = before.indexOf(word, span.start);
  return { start: start < 0 ? span.start : start, end: span.end };
}

function listAs({ style, items }: SaidList, data: readonly string[]): string {
  if (style === 'words') return enumerated(data);
  const numbers = data.map(Number);
  if (numbers.every((number) => Number.isInteger(number))) return `[${ranges([...numbers].sort((a, b) => a - b))}]`;
  return `[${data.map((item) => `@${item}`).join(items.length > 1 ? '; ' : '; ')}]`;
}

function ranges(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(', '))).join(', ');
}

function enumerated(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? 'none';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

function sameItems(said: readonly string[], data: readonly string[]): boolean {
  const [left, right] = [said, data].map((items) => new Set(items.map(alike)));
  return left?.size === right?.size && [...(left ?? [])].every((item) => right?.has(item));
}

/** The first item may have the rest of a sentence before it. */
function endsWithItems(said: readonly string[], data: readonly string[]): boolean {
  const [first = '', ...others] = said.map(alike);
  const rest = new Set(data.map(alike));
  for (const item of others) if (!rest.delete(item)) return false;
  const [last, ...more] = [...rest];
  return last !== undefined && more.length === 0 && (first === last || first.endsWith(` ${last}`));
}

function checkedWords(claim: Claim, before: string, value: string, behind: readonly Behind[]): ClaimResult {
  const trimmed = before.replace(/[\s*_)”"'’.,;:]*$/, '');
  const start = wordsLike(trimmed, value) ?? lastWords(trimmed, value.trim().split(/\s+/).length);
  if (start === undefined)
    return unreadable(claim, say`The data say “${value}”, but no words stand right before it.`, claim.span);
  const holds = alike(trimmed.slice(start)) === alike(value);
  return compare(claim, before, { start, end: trimmed.length }, value, holds, behind);
}

/** Where words begin that end the text and say the same. */
function wordsLike(text: string, value: string): number | undefined {
  const starts = [...text.matchAll(/[\p{L}\d]+/gu)].map(({ index }) => index).slice(-40);
  return starts.find((start) => alike(text.slice(start)) === alike(value));
}

/** Where the last words begin, so many of them or fewer. */
function lastWords(text: string, count: number): number | undefined {
  return [...text.matchAll(/[\p{L}\d][^\s]*/gu)].map(({ index }) => index).slice(-count)[0];
}

/** What stays of words when case, hyphens, spaces, "the" and marks at the end do not matter. */
function alike(words: string): string {
  return words
    .toLowerCase()
    .replace(/[\s\-–_]+/g, ' ')
    .replace(/[\s*_)”"'’.,;:]+$/, '')
    .replace(/^the /, '')
    .trim();
}

function compare(
  claim: Claim,
  before: string,
  span: Span,
  dataSay: string,
  holds: boolean,
  behind: readonly Behind[],
): ClaimResult {
  const place = { start: claim.before.start + span.start, end: claim.before.start + span.end };
  const said = { text: before.slice(span.start, span.end), span: place };
  // What was listed is said already.
  const reason = isListed(behind, dataSay) ? '' : because(behind);
  if (holds)
    return {
      claim,
      state: 'holds',
      said,
      dataSay,
      message: say`The data say ${inSentence(dataSay)}${reason}.`,
      span: place,
      behind,
    };
  const message = say`The text says “${said.text}”; the data say ${inSentence(dataSay)}${reason}.`;
  return { claim, state: 'differs', said, dataSay, message, span: place, behind, fix: { span: place, text: dataSay } };
}

/** A number in words has no capital inside a sentence. */
function inSentence(words: string): string {
  return numberFromWords(words) === undefined ? words : words.toLowerCase();
}

function isListed(behind: readonly Behind[], dataSay: string): boolean {
  return behind.every(({ name }) => dataSay.includes(name));
}
