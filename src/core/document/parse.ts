/** The one door for parsing: text → document. No other file knows the library that reads YAML. */

import {
  type Alias,
  Composer,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  type ParsedNode,
  Parser,
  type YAMLMap,
  type YAMLSeq,
  type Document as YamlDocument,
  type Pair as YamlPair,
  type Scalar as YamlScalar,
} from 'yaml';
import { english, say, translated } from '../language/say';
import type { Document, Mapping, Node, Pair, Scalar, Sequence, Span, SyntaxProblem } from './document';
import { type EditedText, originalSpan } from './edited-text';
import { LIMITS } from './limits';
import { hasMoreLinesThan, lineStarts, positionAt } from './lines';
import { readQuickly } from './quick-reading';
import { insertion, shortened } from './slips/repair';
import { repaired } from './slips/repairs';
import { unreadable, wordingFor } from './syntax-messages';
import { blankAt, blankPlace, mappingOf, pairOf } from './tree';

/** How many of the library's complaints are passed on. */
const mostComplaints = 3;

/**
 * Reads a text as YAML 1.2 (core): keys are text, dates are text, numbers keep their printed digits.
 *
 * Never throws. Whatever the text is, there is a document: half-typed or broken text yields what can be read of it
 * *and* problems. All offsets are those of `text`. Values are slices of the text, which keep the whole of it in
 * memory: copy what outlives the document.
 */
export function parse(text: string): Document {
  return parseWith(text, readQuickly);
}

/** The same without the quick way: what that is held against. */
export function parseWithYaml(text: string): Document {
  return parseWith(text, () => undefined);
}

function parseWith(text: string, quickly: typeof readQuickly): Document {
  if (text.length >= LIMITS.characters) return refused(text, 'syntax/too-large', translated(tooLarge), nowhere);
  if (hasMoreLinesThan(LIMITS.lines, text))
    return refused(text, 'syntax/too-many-lines', translated(tooManyLines), nowhere);
  const read = prepareReading();
  const { edited, problems: slips } = repaired(text, (each) => read(each).document?.errors.length === 0);
  const quick = edited.text === text ? quickly(text) : undefined;
  if (quick) return { text, root: quick.root, problems: inOrder([...slips, ...quick.problems]) };
  const reading = read(edited.text);
  if (reading.tooDeepAt !== undefined) {
    const start = edited.startOf(reading.tooDeepAt);
    return refused(text, 'syntax/too-deep', translated(tooDeep), { start, end: Math.min(start + 1, text.length) });
  }
  if (reading.hasTooMany) return refused(text, 'syntax/too-many-values', translated(tooMany), nowhere);
  const building: Building = {
    source: edited,
    problems: [],
    anchors: new Map(),
    sizes: new Map(),
    repeated: 0,
    isTooMuch: false,
  };
  const contents = reading.document?.contents ?? undefined;
  const root = contents && !isNothing(contents) ? build(contents, building) : undefined;
  const known = [...slips, ...instructions(reading, edited), ...building.problems];
  const problems = [...known, ...complaints(reading, edited, known)];
  if (root === undefined && problems.length === 0) problems.push({ ...empty, message: translated(empty.message) });
  return { text, root, problems: inOrder(problems) };
}

function inOrder(problems: SyntaxProblem[]): readonly SyntaxProblem[] {
  return problems.sort((a, b) => a.span.start - b.span.start);
}

const tooLarge = english`This file has 500,000 characters or more, so it is not read, to keep the editor quick. Split the record over several files, or keep pasted material elsewhere.`;
const tooManyLines = english`This file has more than 50,000 lines, so it is not read, to keep the editor quick. Delete empty lines that were pasted by mistake, split the record over several files, or keep pasted material elsewhere.`;
const tooMany = english`This file has more than 20,000 names and values, so it is not read, to keep the editor quick. Split the record over several files, or keep pasted material elsewhere.`;
const tooDeep = english`Here more than 64 values stand inside each other, so the file is not read. Look for brackets that were pasted or typed by mistake.`;
const nowhere: Span = { start: 0, end: 0 };
const empty: SyntaxProblem = {
  code: 'syntax/empty',
  message: english`Nothing is written here yet. Start with “study: ”, “intervention: ”, “review: ” or “tool: ” and a name, so that it is known what the file is about.`,
  span: nowhere,
};

function refused(text: string, code: SyntaxProblem['code'], message: string, span: Span): Document {
  return { text, root: undefined, problems: [{ code, message, span }] };
}

interface Reading {
  readonly document?: YamlDocument.Parsed;
  /** The instructions (`!word`) in the text, in its offsets. */
  readonly tags: readonly { readonly offset: number; readonly source: string }[];
  readonly tooDeepAt?: number;
  readonly hasTooMany?: true;
}

/** Reads texts; one that is the same as the text before is not read again. */
function prepareReading(): (text: string) => Reading {
  let last: { readonly text: string; readonly reading: Reading } | undefined;
  return (text) => {
    last = last?.text === text ? last : { text, reading: readYaml(text) };
    return last.reading;
  };
}

/** The first document of the text. A fault of the library may cost this one document, and nothing else. */
function readYaml(text: string): Reading {
  try {
    return firstDocument(text);
  } catch {
    return { tags: [] };
  }
}

/**
 * The library's stages are driven by hand, because its last one calls itself for each level: how deep the text is nested
 * has to be known before.
 */
function firstDocument(text: string): Reading {
  const parser = new Parser();
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    stringKeys: true,
    uniqueKeys: false,
    resolveKnownTags: false,
    keepSourceTokens: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const documents: YamlDocument.Parsed[] = [];
  const tags = [];
  let before = '';
  let values = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme[0] === '!' && before !== plainTextFollows) tags.push({ offset: parser.offset, source: lexeme });
    before = lexeme;
    if (beginsValue.test(lexeme) && ++values > LIMITS.values) return { tags, hasTooMany: true };
    for (const token of parser.next(lexeme)) documents.push(...composer.next(token));
    if (parser.stack.length > LIMITS.levels + 1) return { tags, tooDeepAt: parser.offset };
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end(true, text.length));
  const [document] = documents;
  return document ? { tags, document } : { tags };
}

/** What the library's first stage says before plain text. */
const plainTextFollows = '\u001F';

/** Plain text, quoted text, a collection in brackets, an item of a list. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: this is how the library announces plain text
const beginsValue = /^(?:\u001F|["'[{]|-$)/;

/**
 * What the library complained about, in our words: at most one for each line, none where there is one already, and only
 * the first few, since what follows is most likely their result.
 */
function complaints(reading: Reading, source: EditedText, known: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  if (reading.document === undefined) return [{ ...unreadable(), span: { start: 0, end: 0 } }];
  const { errors } = reading.document;
  if (errors.length === 0) return [];
  const problems: SyntaxProblem[] = [];
  const original = lineStarts(source.original);
  const taken = new Set(known.map(({ span }) => positionAt(original, span.start).line));
  for (const error of [...errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    const [start, end] = error.pos.map((offset) => Math.min(offset, source.text.length)) as [number, number];
    const span = originalSpan(source, { start, end: Math.max(start, end) });
    const place = positionAt(original, span.start).line;
    if (taken.has(place)) continue;
    if (problems.length === mostComplaints) break;
    taken.add(place);
    problems.push({
      ...wordingFor(error),
      span,
      ...(error.code === 'BAD_DQ_ESCAPE' && { fix: doubledBackslash(span.start) }),
    });
  }
  return problems;
}

function doubledBackslash(offset: number): NonNullable<SyntaxProblem['fix']> {
  return { title: say`Write two backslashes`, edits: [insertion(offset, '\\')] };
}

/** `!!str` says what the value is anyway: text. */
function instructions({ tags }: Reading, source: EditedText): readonly SyntaxProblem[] {
  return tags
    .filter(({ source: word }) => word !== '!!str')
    .map(({ offset, source: word }) => {
      const span = originalSpan(source, { start: offset, end: offset + word.length });
      const behind = offset + word.length + (/^[ \t]*/.exec(source.text.slice(offset + word.length))?.[0].length ?? 0);
      const edits = [{ span: originalSpan(source, { start: offset, end: behind }), text: '' }];
      return {
        code: 'syntax/tag',
        message: say`“${shortened(word)}” is an instruction to some programs. It is not carried out here, and the value behind it is taken as it is written. Delete it, or put it in quotation marks with what follows if it is text.`,
        span,
        fix: { title: say`Delete the instruction`, edits },
      };
    });
}

/** What is known while the tree is built. */
interface Building {
  readonly source: EditedText;
  readonly problems: SyntaxProblem[];
  /** The node behind each `&name` so far. */
  readonly anchors: Map<string, Node>;
  /** What {@link sizeOf} has found so far. */
  readonly sizes: Map<Node, number>;
  /** How many nodes the aliases so far stand for. */
  repeated: number;
  /** Whether they were too many. */
  isTooMuch: boolean;
}

function isNothing(node: ParsedNode): boolean {
  return isScalar(node) && node.value === null && node.range[0] === node.range[1];
}

function build(node: ParsedNode | null | undefined, building: Building, fallback = 0): Node {
  if (!node) return blank(fallback, building);
  if (isAlias(node)) return aliased(node, building);
  const built = isMap(node)
    ? mapping(node as YAMLMap.Parsed, building)
    : isSeq(node)
      ? sequence(node as YAMLSeq.Parsed, building)
      : scalar(node as YamlScalar.Parsed, building);
  if (node.anchor) building.anchors.set(node.anchor, built);
  return built;
}

/** How many nodes a node has, itself and those behind aliases included. */
function sizeOf(node: Node, sizes: Map<Node, number>): number {
  const children =
    node.kind === 'mapping' ? node.pairs.map((pair) => pair.value) : node.kind === 'sequence' ? node.items : [];
  const size = sizes.get(node) ?? children.reduce((sum, child) => sum + sizeOf(child, sizes), 1);
  sizes.set(node, size);
  return size;
}

/** Nothing is written. */
function blank(offset: number, { source }: Building): Scalar {
  return blankAt(source.startOf(blankPlace(source.text, offset)));
}

function scalar(node: YamlScalar.Parsed, building: Building): Scalar {
  const { source } = building;
  const [start, end] = node.range;
  const text = node.source ?? '';
  if (start === end) return blank(start, building);
  const block = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
  const written = block ? start + source.text.slice(start, end).trimEnd().length : end;
  const span = { start: source.startOf(start), end: source.endOf(written) };
  const value = node.tag ? text : (node.value as Scalar['value']);
  const quoted = node.type !== 'PLAIN' && source.startOf(start) !== source.startOf(start + 1);
  return { kind: 'scalar', span, value, text, style: block ? 'block' : quoted ? 'quoted' : 'plain' };
}

function mapping(node: YAMLMap.Parsed, building: Building): Mapping {
  const pairs = node.items
    .filter(isPair)
    .map((item) => pair(item as YamlPair<ParsedNode, ParsedNode | null>, building));
  const style = node.flow ? 'flow' : 'block';
  return mappingOf(pairs, style, spanOf(node, pairs, building), (problem) => building.problems.push(problem));
}

function pair(item: YamlPair<ParsedNode, ParsedNode | null>, building: Building): Pair {
  const key = keyOf(item.key, building);
  reportUnusualKey(item, key, building);
  const value = build(item.value, building, item.key.range[1]);
  const { end } = writtenSpan(item.value, value, building);
  return pairOf(key, value, end);
}

/** Where a node is written: for an alias, not where the node that it stands for is. */
function writtenSpan(node: ParsedNode | null | undefined, built: Node, { source }: Building): Span {
  if (!isAlias(node)) return built.span;
  return { start: source.startOf(node.range[0]), end: source.endOf(node.range[1]) };
}

/** A key is text; of one that is not (a list, a reference) what is written is taken. */
function keyOf(node: ParsedNode, building: Building): Scalar {
  if (isScalar(node)) {
    const key = scalar(node as YamlScalar.Parsed, building);
    return { ...key, value: key.text };
  }
  const { source } = building;
  const text = source.text.slice(node.range[0], node.range[1]);
  const span = { start: source.startOf(node.range[0]), end: source.endOf(node.range[1]) };
  return { kind: 'scalar', span, value: text, text, style: 'plain' };
}

function sequence(node: YAMLSeq.Parsed, building: Building): Sequence {
  const parsed = node.items as ParsedNode[];
  const items = parsed.map((item) => build(item, building));
  const places = items.map((item, index) => ({ span: writtenSpan(parsed[index], item, building) }));
  return { kind: 'sequence', span: spanOf(node, places, building), style: node.flow ? 'flow' : 'block', items };
}

/** From the first bracket, dash or key to the end of the last entry; not the comments and blank lines behind it. */
function spanOf(
  node: YAMLMap.Parsed | YAMLSeq.Parsed,
  parts: readonly { readonly span: Span }[],
  building: Building,
): Span {
  const { source } = building;
  const start = source.startOf(node.range[0]);
  if (node.flow) return { start, end: source.endOf(node.range[1]) };
  const end = parts.reduce((last, part) => Math.max(last, part.span.end), start);
  return { start: isMap(node) ? (parts[0]?.span.start ?? start) : start, end };
}

/** `<<`, and a name that is announced by `? `. */
function reportUnusualKey(item: YamlPair<ParsedNode, ParsedNode | null>, key: Scalar, building: Building): void {
  const { problems, source } = building;
  const mark = item.srcToken?.start.find(({ type }) => type === 'explicit-key-ind');
  if (mark) {
    problems.push({
      code: 'syntax/key',
      message: say`A question mark at the beginning of an entry announces a name, which hides that a colon is missing. Delete it, or put the text in quotation marks if it really begins with a question mark.`,
      span: originalSpan(source, { start: mark.offset, end: mark.offset + 1 }),
    });
  }
  if (key.text === '<<' && key.style === 'plain') {
    problems.push({
      code: 'syntax/merge-key',
      message: say`“<<” copies values from elsewhere in some programs; it is not done here, because it hides what was extracted. Write the values out.`,
      span: key.span,
    });
  }
}

/** The node that an alias stands for; where it cannot stand for one, nothing, with a problem. */
function aliased(node: Alias.Parsed, building: Building): Node {
  const { source, problems } = building;
  const span = originalSpan(source, { start: node.range[0], end: node.range[1] });
  const nothing: Scalar = { kind: 'scalar', span, value: null, text: '', style: 'plain' };
  const target = building.anchors.get(node.source);
  if (target === undefined) {
    problems.push({
      code: 'syntax/alias',
      message: say`“*${node.source}” refers to a value marked with “&${node.source}” further up, and there is none, so nothing is read here. Write the value out, or put the text in quotation marks if it really begins with *.`,
      span,
    });
    return nothing;
  }
  const size = sizeOf(target, building.sizes);
  if (building.repeated + size > LIMITS.repeated) {
    if (!building.isTooMuch) {
      building.isTooMuch = true;
      problems.push({
        code: 'syntax/alias-limit',
        message: say`“*${node.source}” and the references before it repeat more than 10,000 values, so nothing is read here. Write out what is needed.`,
        span,
      });
    }
    return nothing;
  }
  building.repeated += size;
  return target;
}
