/**
 * The quick way of reading: valid text without anything rare in it, which is nearly every text at every moment, read with
 * `js-yaml`. Its events tell where each value stands, in a third of the time that `yaml` needs.
 *
 * It gives what `yaml` gives, value for value and place for place (a test holds the two against each other over thousands
 * of texts), or nothing at all: whatever is broken, or rare enough that the two may see it differently (marks, references,
 * instructions, tabs, question marks that announce a name, values left out between brackets), is left to `yaml`.
 */
import {
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import { isScalar, Schema } from 'yaml';
import type { Mapping, Node, Pair, Scalar, Sequence, Span, SyntaxProblem } from './document';
import { LIMITS } from './limits';
import { once } from './once';
import { blankAt, blankPlace, mappingOf, pairOf } from './tree';

/** A text that was read the quick way. */
export interface QuickReading {
  readonly root: Mapping;
  /** Keys that are written twice. */
  readonly problems: readonly SyntaxProblem[];
}

/** @returns nothing where `yaml` has to read the text */
export function readQuickly(text: string): QuickReading | undefined {
  if (RARE.test(text)) return undefined;
  try {
    const events = parseEvents(text, { maxDepth: DEEPEST });
    return events.length > MOST_EVENTS ? undefined : readEvents(text, events);
  } catch {
    // Broken text, or something rare.
    return undefined;
  }
}

/** Each value has an event for its beginning, and those that have parts one for their end. */
const MOST_EVENTS = 2 * LIMITS.values;
const DEEPEST = LIMITS.levels / 2;

/** Names longer than this are no names to YAML. */
const LONGEST_NAME = 1000;

/** Tabs, carriage returns that end no line, names that a question mark announces, beginnings and ends of documents, names that copy. */
const RARE = /\t|(?:^|[\s,[{-])\?(?=\s|$)|^(?:---|\.\.\.|%)|<<|\r(?!\n)/m;

/** Thrown where something rare comes up on the way. */
class Rare extends Error {}

function readEvents(text: string, events: readonly Event[]): QuickReading | undefined {
  const [document, first] = events;
  const last = events[events.length - 1];
  const isOne = document?.type === EVENT_ID.DOCUMENT && !document.explicitStart && !document.explicitEnd;
  if (!isOne || document.directives.length > 0 || first?.type !== EVENT_ID.MAPPING) return undefined;
  const reading: Reading = { text, events, next: 1, at: 0, values: 0, words: new Map(), problems: [] };
  const root = readNode(reading);
  const isWhole = reading.next === events.length - 1 && last?.type === EVENT_ID.POP;
  return isWhole && root.kind === 'mapping' ? { root, problems: reading.problems } : undefined;
}

interface Reading {
  readonly text: string;
  readonly events: readonly Event[];
  /** The event that comes next. */
  next: number;
  /** Behind what has been read: between two values stand only spaces, comments and signs. */
  at: number;
  /** Names, values and dashes so far, as they count towards the limit. */
  values: number;
  /** Short texts that came up already: the same names and answers stand in a file over and over, and are kept once. */
  readonly words: Map<string, string>;
  readonly problems: SyntaxProblem[];
}

const SHORT = 24;

function keptOnce({ words }: Reading, text: string): string {
  if (text.length > SHORT) return text;
  const known = words.get(text);
  if (known !== undefined) return known;
  words.set(text, text);
  return text;
}

/** One name, value or dash more; where they are too many, `yaml` has to say so. */
function count(reading: Reading): void {
  if (++reading.values > LIMITS.values) throw new Rare();
}

function readNode(reading: Reading): Node {
  const event = reading.events[reading.next++];
  if (event === undefined || !('tagStart' in event) || event.tagStart >= 0 || event.anchorStart >= 0) throw new Rare();
  if (event.type === EVENT_ID.SCALAR) return readScalar(reading, event);
  return event.type === EVENT_ID.MAPPING ? readMapping(reading, event) : readSequence(reading, event);
}

const isFlow = ({ style }: MappingEvent | SequenceEvent) => style === 2;

function hasMore(reading: Reading): boolean {
  if (reading.events[reading.next]?.type !== EVENT_ID.POP) return true;
  reading.next++;
  return false;
}

function readMapping(reading: Reading, event: MappingEvent): Mapping {
  const flow = isFlow(event);
  if (flow) open(reading, event, '{');
  const pairs: Pair[] = [];
  while (hasMore(reading)) pairs.push(readPair(reading, flow));
  const report = (problem: SyntaxProblem) => reading.problems.push(problem);
  const span = flow ? closed(reading, event, '}') : spanOf(pairs, pairs[0]?.span.start ?? event.start);
  // A copy is as long as it has to be; a list that has grown keeps room for more.
  return mappingOf(pairs.slice(), flow ? 'flow' : 'block', span, report);
}

function readPair(reading: Reading, flow: boolean): Pair {
  const name = readNode(reading);
  if (name.kind !== 'scalar' || name.style === 'block' || isLeftOut(name)) throw new Rare();
  if (name.span.end - name.span.start > LONGEST_NAME) throw new Rare();
  const key: Scalar = name.value === name.text ? name : { ...name, value: name.text };
  let colon = reading.at;
  while (reading.text[colon] === ' ') colon++;
  if (reading.text[colon] !== ':') throw new Rare();
  reading.at = colon + 1;
  const value = readNode(reading);
  if (flow && isLeftOut(value)) throw new Rare();
  return pairOf(key, value, value.span.end);
}

function readSequence(reading: Reading, event: SequenceEvent): Sequence {
  const flow = isFlow(event);
  if (flow) open(reading, event, '[');
  const items: Node[] = [];
  while (hasMore(reading)) {
    if (!flow) step(reading, '-');
    const item = readNode(reading);
    if (flow && isLeftOut(item)) throw new Rare();
    items.push(item);
  }
  const span = flow ? closed(reading, event, ']') : spanOf(items, event.start);
  return { kind: 'sequence', span, style: flow ? 'flow' : 'block', items: items.slice() };
}

/** Goes on to a sign, which has to come next. */
function step(reading: Reading, sign: string): void {
  count(reading);
  const at = behindSpace(reading.text, reading.at);
  if (reading.text[at] !== sign) throw new Rare();
  reading.at = at + 1;
}

function open(reading: Reading, { start }: MappingEvent | SequenceEvent, bracket: string): void {
  count(reading);
  if (reading.text[start] !== bracket) throw new Rare();
  reading.at = start + 1;
}

/** The span of a collection in brackets, once its last value is read. */
function closed(reading: Reading, { start }: MappingEvent | SequenceEvent, bracket: string): Span {
  let at = behindSpace(reading.text, reading.at);
  if (reading.text[at] === ',') at = behindSpace(reading.text, at + 1);
  if (reading.text[at] !== bracket) throw new Rare();
  reading.at = at + 1;
  return { start, end: at + 1 };
}

/** Behind spaces, line breaks and comments. */
function behindSpace(text: string, from: number): number {
  let at = from;
  for (;;) {
    const unit = text.charCodeAt(at);
    if (unit === SPACE || unit === FEED || unit === RETURN) at++;
    else if (unit === HASH) {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end;
    } else return at;
  }
}

const [SPACE, FEED, RETURN, HASH] = [0x20, 0x0a, 0x0d, 0x23];

/** As far as the last of its parts. */
function spanOf(parts: readonly { readonly span: Span }[], start: number): Span {
  let end = start;
  for (const { span } of parts) if (span.end > end) end = span.end;
  return { start, end };
}

function isLeftOut({ span }: Node): boolean {
  return span.start === span.end;
}

function readScalar(reading: Reading, event: ScalarEvent): Scalar {
  const { text } = reading;
  const { valueStart, valueEnd, style } = event;
  if (valueStart < 0) return blankAt(blankPlace(text, reading.at));
  count(reading);
  const value = keptOnce(reading, getScalarValue(text, event));
  if (style === SCALAR_STYLE.PLAIN) {
    reading.at = valueEnd;
    const span = { start: valueStart, end: valueEnd };
    return { kind: 'scalar', span, value: meaningOf(value), text: value, style: 'plain' };
  }
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) {
    reading.at = valueEnd + 1;
    return { kind: 'scalar', span: { start: valueStart - 1, end: valueEnd + 1 }, value, text: value, style: 'quoted' };
  }
  const start = behindSpace(text, reading.at);
  if (!'|>'.includes(text[start] ?? ' ') || value === '') throw new Rare();
  reading.at = valueEnd;
  const end = start + text.slice(start, valueEnd).trimEnd().length;
  return { kind: 'scalar', span: { start, end }, value, text: value, style: 'block' };
}

/** How YAML 1.2 (core) reads plain text that may be more than text. */
const meanings = once(() => new Schema({ schema: 'core' }).tags.filter((tag) => 'test' in tag && tag.default === true));

/** What plain text stands for: most begins with a letter that no number, truth value or `null` begins with. */
function meaningOf(text: string): Scalar['value'] {
  if (!MAY_BE_MORE.test(text)) return text;
  for (const tag of meanings()) {
    if (!('test' in tag) || !tag.test?.test(text)) continue;
    const meant = tag.resolve(text, refuse, {});
    return isScalar(meant) ? (meant.value as Scalar['value']) : (meant as Scalar['value']);
  }
  return text;
}

const MAY_BE_MORE = /^[~nNtTfF\d.+-]/;

function refuse(): never {
  throw new Rare();
}
