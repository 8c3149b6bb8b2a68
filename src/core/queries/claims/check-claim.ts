/** Holds what a manuscript says against what the files say now. */

import type { Span, TextEdit } from '../../document/document';
import type { Plain } from '../../format/plain-content';
import { sourcedJson } from '../../json-view/json-view';
import { say } from '../../language/say';
import type { Review } from '../../review/review';
import { greatest, least } from '../../statistics/extremes';
import { type Budget, budgetOf } from '../budget';
import { isObject } from '../names-visited';
import { inWords, plainOf } from '../own-tables';
import { runQuery } from '../query';
import { unknownNames } from '../unknown-names';
import { type Basis, type BasisEntry, basisOf, because, listBasis, named } from './claim-basis';
import { nothingExtracted, withoutValue } from './claim-gaps';
import { agrees, meantBy, numberAs, shortNumber } from './claim-number';
import { type Claim, claimsIn } from './claims';
import { numberFromWords } from './number-words';
import { listBefore, type StatedList } from './stated-list';
import { numbersBefore, type StatedNumber } from './stated-number';

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
  readonly behind: readonly BasisEntry[];
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
function checkClaim(claim: Claim, text: string, review: Review, budget: Budget): ClaimResult {
  const { expression } = claim;
  const sourced = sourcedJson(review);
  const data = plainOf(sourced);
  const outcome = runQuery(expression, data, budget.forOne());
  if (!outcome.ok) return unreadable(claim, outcome.problem.message, within(claim, outcome.problem.span));
  const [unknown] = unknownNames(expression, [data], review);
  if (unknown) return unreadable(claim, say`Nothing is called “${unknown.name}” here.`, within(claim, unknown.span));
  const { value } = outcome;
  const gap = nothingExtracted(expression, data, budget.forOne());
  if (gap !== undefined) return unreadable(claim, openQuestion(value, gap), claim.expressionSpan);
  const basis = basisOf(expression, sourced, budget.forOne());
  const before = text.slice(claim.before.start, claim.before.end);
  if (typeof value === 'boolean') return checkedSentence(claim, value, basis.counted);
  if (typeof value === 'number') {
    const all = () => listBasis(expression, sourced, budget.forOne());
    return checkedNumber({ claim, before, value, basis, all });
  }
  if (Array.isArray(value)) return checkedList(claim, before, value, basis);
  if (typeof value === 'string') return checkedWords(claim, before, value, basis.counted);
  const what =
    value === null
      ? say`The data do not say anything here: the expression gives nothing.`
      : say`The expression gives an entry; a claim needs a number, a text, a list, or true or false.`;
  return unreadable(claim, what, claim.expressionSpan);
}

function openQuestion(value: Plain, gap: string): string {
  const shown = typeof value === 'number' ? shortNumber(value) : undefined;
  return shown === undefined
    ? say`Nothing is extracted yet as “${gap}”, so that nothing is known about it.`
    : say`The expression gives ${shown}, but nothing is extracted yet as “${gap}”, so that nothing is known about it.`;
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

function checkedSentence(claim: Claim, value: boolean, behind: readonly BasisEntry[]): ClaimResult {
  const dataSay = value ? say`this is so` : say`this is not so`;
  const message = value
    ? say`The data say that this is so${because(behind)}.`
    : say`The data say that this is not so${because(behind)}.`;
  return { claim, state: value ? 'holds' : 'differs', dataSay, message, span: value ? claim.span : claim.span, behind };
}

interface NumberAsked {
  readonly claim: Claim;
  /** The text before the claim. */
  readonly before: string;
  readonly value: number;
  readonly basis: Basis;
  /** The entries among which the number was looked for. */
  readonly all: () => Basis;
}

function checkedNumber(asked: NumberAsked): ClaimResult {
  const { claim, before, value } = asked;
  const said = numbersBefore(before);
  if (said === undefined)
    return unreadable(
      claim,
      say`The data say ${shortNumber(value)}, but no number, in digits or words, stands right before it.`,
      claim.span,
    );
  const meant = meantBy(said.nearest, value);
  const further = said.isRightBefore ? [] : meantBy(said.others, value);
  const agreeing = [...meant, ...further].find((each) => agrees(each, value));
  if (agreeing) return comparedNumber(asked, agreeing, 'holds');
  const [first, ...others] = said.nearest.filter(({ kind }) => kind !== 'share' || said.nearest.length === 1);
  const [only, ...more] = meant.filter(({ kind, style }) => kind !== 'share' || style === 'words');
  if (!said.isRightBefore && first) return tooFar(claim, before, first, value);
  if (only === undefined || first === undefined)
    return unreadable(
      claim,
      say`A percentage needs a share from 0 to 1, such as length(a) / length(b); the expression gives ${shortNumber(value)}.`,
      claim.expressionSpan,
    );
  const open = withMissingValues(asked, only);
  if (open) return open;
  return more.length === 0
    ? comparedNumber(asked, only, 'differs')
    : comparedSeveral(asked, [only, ...more, ...others]);
}

/** Nothing is offered to be changed: another number may be meant. */
function tooFar(claim: Claim, before: string, { span }: StatedNumber, value: number): ClaimResult {
  return unreadable(
    claim,
    say`The data say ${shortNumber(value)}. The number nearest to this place is “${before.slice(span.start, span.end)}”, and whether it is meant is not certain. Put the claim right behind its number.`,
    claim.span,
  );
}

/** A minimum, maximum or sum could be what the text says if every entry had its value. */
function withMissingValues({ claim, value, all }: NumberAsked, { number }: StatedNumber): ClaimResult | undefined {
  const missing = withoutValue(claim.expression, all(), number, value);
  if (missing.length === 0) return undefined;
  const message = say`The data say ${shortNumber(value)}, but there is no value yet in ${named(missing)}.`;
  return { ...unreadable(claim, message, claim.expressionSpan), behind: missing };
}

function comparedNumber(asked: NumberAsked, said: StatedNumber, state: Verdict): ClaimResult {
  const { claim, before, value } = asked;
  const holds = state === 'holds';
  const behind = holds ? asked.basis.counted : culpritsOf(asked, said);
  const written = before.slice(said.span.start, said.span.end);
  const dataSay = holds && said.kind === 'percentage' && value > 1 ? written : numberAs(said, value, written);
  return withLimit(compare(claim, before, said.span, dataSay, state, behind), said, before);
}

/** "11 of 18": it does not hold whichever is meant, and what to write instead would be a guess. */
function comparedSeveral(asked: NumberAsked, several: readonly StatedNumber[]): ClaimResult {
  const { claim, before, value } = asked;
  const span = {
    start: least(several.map(({ span }) => span.start)),
    end: greatest(several.map(({ span }) => span.end)),
  };
  const [nearest] = several;
  const behind = nearest ? culpritsOf(asked, nearest) : asked.basis.counted;
  const { fix: _, ...result } = compare(claim, before, span, shortNumber(value), 'differs', behind);
  const uncertain = say`Which of these numbers is meant is not certain: put the claim right behind its number.`;
  return { ...result, message: `${result.message} ${uncertain}` };
}

/** The entries that make a number false: the largest itself, those that are left out of too few, those that are too many. */
function culpritsOf({ value, basis, all }: NumberAsked, { number, kind }: StatedNumber): readonly BasisEntry[] {
  const list = all().counted;
  const extreme = list.filter(({ gives }) => gives() === value);
  if (list.length > 1 && extreme.length > 0 && extreme.length < list.length && value !== 1) return extreme;
  const isTooFew = kind === 'number' && number > value && basis.leftOut.length > 0;
  return isTooFew ? basis.leftOut : basis.counted;
}

/** The word around the number is part of what is said; "more than" goes where the number is not more. */
function withLimit(result: ClaimResult, { limit }: StatedNumber, before: string): ClaimResult {
  const { fix, said } = result;
  if (fix === undefined || said === undefined || limit === undefined) return result;
  const word = before.slice(limit.span.start, limit.span.end);
  const isBehind = limit.span.start >= said.span.end - result.claim.before.start;
  const words = isBehind ? said.text + word : word + said.text;
  const message = result.message.replace(`“${said.text}”`, () => `“${words}”`);
  if (limit.kind !== 'above' && limit.kind !== 'below') return { ...result, message };
  const start = result.claim.before.start + limit.span.start;
  return { ...result, message, fix: { ...fix, span: { start, end: fix.span.end } } };
}

function checkedList(claim: Claim, before: string, value: readonly Plain[], basis: Basis): ClaimResult {
  const items = itemsIn(value);
  const said = listBefore(before, items);
  const none = items.length === 0 && said === undefined ? saidNone(before) : undefined;
  if (none) return compare(claim, before, none, 'none', 'holds', []);
  if (said === undefined)
    return unreadable(
      claim,
      items.length === 0
        ? say`The data give an empty list.`
        : say`The data say ${enumerated(items)}, but no list stands right before it.`,
      claim.span,
    );
  const holds =
    said.isWhole ?? (said.style === 'brackets' ? sameItems(said.items, items) : endsWithItems(said.items, items));
  const behind = holds ? basis.counted : differing(said.items, basis);
  const first = firstItem(said, items);
  const result = compare(
    claim,
    before,
    listSpan(said, before, first),
    listAs(said, items),
    holds ? 'holds' : 'differs',
    behind,
  );
  if (first !== undefined || said.style === 'brackets') return result;
  const { fix: _, ...withoutFix } = result;
  return withoutFix;
}

/** The first item of a list in words, without the sentence that leads to it; nothing where only a guess would tell. */
function firstItem({ items: [first = '', ...others] }: StatedList, data: readonly string[]): string | undefined {
  const known = data.find((item) => alike(first) === alike(item) || alike(first).endsWith(` ${alike(item)}`));
  if (known !== undefined) return first.slice(-known.length);
  const isOneWord = [...others, ...data].every((item) => !/\s/.test(item.replace(/^(?:the|an?)\s+/i, '')));
  return isOneWord ? (/\S+$/.exec(first)?.[0] ?? first) : undefined;
}

/** "None", "no", "nobody" right before the claim of an empty list. */
function saidNone(before: string): Span | undefined {
  const said = numbersBefore(before);
  return said?.isRightBefore
    ? said.nearest.find(({ number, style }) => number === 0 && style === 'words')?.span
    : undefined;
}

function itemsIn(value: Plain): string[] {
  const all = (Array.isArray(value) ? value.flat(Infinity as 1) : [value]) as readonly Plain[];
  return [...new Set(all.map(itemInWords))].filter((item) => item !== '');
}

/** The entries that have what the text does not say, and those that were left out though the text says what they have. */
function differing(said: readonly string[], { counted, leftOut }: Basis): readonly BasisEntry[] {
  const known = new Set(said.map(alike));
  const extra = counted.filter(({ gives }) => itemsIn(gives()).some((item) => !known.has(alike(item))));
  const absent = leftOut.filter(({ gives }) => itemsIn(gives()).some((item) => known.has(alike(item))));
  return extra.length + absent.length > 0 ? [...extra, ...absent] : counted;
}

function itemInWords(item: Plain): string {
  if (!isObject(item)) return inWords(item);
  return (
    [item.number, item.id, item.name].map((part) => inWords(part ?? null)).find((part) => part !== '') ?? inWords(item)
  );
}

/** Of words, only the items themselves, without the sentence that leads to them. */
function listSpan({ span, style, items }: StatedList, before: string, firstItem: string | undefined): Span {
  if (style === 'brackets') return span;
  const start = before.indexOf(firstItem ?? items[0] ?? '', span.start);
  return { start: start < 0 ? span.start : start, end: span.end };
}

function listAs({ style }: StatedList, data: readonly string[]): string {
  if (style === 'words') return enumerated(data);
  const numbers = data.map(Number);
  if (numbers.every((number) => Number.isInteger(number))) return `[${ranges([...numbers].sort((a, b) => a - b))}]`;
  return `[${data.map((item) => `@${item}`).join('; ')}]`;
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
  if (items.some((item) => /,| and /.test(item))) return items.join('; ');
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

function checkedWords(claim: Claim, before: string, value: string, behind: readonly BasisEntry[]): ClaimResult {
  const trimmed = before.replace(/[\s*_)”"'’.,;:]*$/, '');
  const start = wordsLike(trimmed, value) ?? lastWords(trimmed, value.trim().split(/\s+/).length);
  if (start === undefined)
    return unreadable(claim, say`The data say “${value}”, but no words stand right before it.`, claim.span);
  const holds = alike(trimmed.slice(start)) === alike(value);
  return compare(claim, before, { start, end: trimmed.length }, value, holds ? 'holds' : 'differs', behind);
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

/** What comes of a comparison of what is said with the data. */
type Verdict = 'holds' | 'differs';

function compare(
  claim: Claim,
  before: string,
  span: Span,
  dataSay: string,
  state: Verdict,
  behind: readonly BasisEntry[],
): ClaimResult {
  const place = { start: claim.before.start + span.start, end: claim.before.start + span.end };
  const said = { text: before.slice(span.start, span.end), span: place };
  // What was listed is said already.
  const reason = isListed(behind, dataSay) ? '' : because(behind);
  if (state === 'holds')
    return {
      claim,
      state,
      said,
      dataSay,
      message: say`The data say ${inSentence(dataSay)}${reason}.`,
      span: place,
      behind,
    };
  const message = say`The text says “${said.text}”; the data say ${inSentence(dataSay)}${reason}.`;
  return { claim, state, said, dataSay, message, span: place, behind, fix: { span: place, text: dataSay } };
}

/** A number in words has no capital inside a sentence. */
function inSentence(words: string): string {
  return numberFromWords(words) === undefined ? words : words.toLowerCase();
}

function isListed(behind: readonly BasisEntry[], dataSay: string): boolean {
  return behind.every(({ name }) => dataSay.includes(name));
}
