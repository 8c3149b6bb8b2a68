/**
 * Every place of a file at which the description of a team's own tool names something inside itself, and where assessments
 * use it: questions, further scales, answers, levels, directions of bias, and the key that says which part of a study is meant.
 *
 * A word is one level of a tool wherever it stands, of the tool's own scale, of a further one or of the whole: they have one
 * meaning and one colour. An answer is something else than a level of the same word, but for the items of a checklist, whose
 * answers are their levels.
 */

import type { Mapping, Node, Path, Scalar, Span } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { isMapping, itemsOf, oneOrMany, pairsOf, textOf, valueOf } from '../../document/walk';
import { canonicalWord } from '../../fields/canonical';
import { type FieldStep, walkFields } from '../../format/walk-fields';
import type { Instrument } from '../../knowledge/instrument';
import { recordFieldsOf } from '../../review/fields-of-review';
import type { Review } from '../../review/review';
import { ownToolsOf } from '../../review/tools-of-review';

/** Something that the description of a tool names. */
export interface ToolPart {
  /** The section of the tool. */
  readonly tool: string;
  readonly kind: 'question' | 'scale' | 'answer' | 'level' | 'direction' | 'subject';
  /** A question with its letter: `q1`. */
  readonly name: string;
}

/** Kinds of words, one of which may be another, too. */
type WordKind = 'answer' | 'level' | 'direction';

/** A place at which one is named. */
export interface ToolPlace extends ToolPart {
  readonly span: Span;
  /** `shared`: the word is an answer and a level of this tool, or the like, and both are meant here. */
  readonly role: 'given' | 'used' | 'shared';
  /** Both count here towards the whole: one of them under another name would no longer. */
  readonly bothCount?: true;
  /** The mapping of which it is a key. */
  readonly holder?: Mapping;
}

/** All of them, in no order. Words that the tool does not know are none. */
export function* ownToolPlacesIn(file: RecordFile, review: Review): Generator<ToolPlace> {
  const tools = describedTools(review);
  if (tools.length === 0) return;
  const toolCalled = (name: string | undefined) => tools.find(({ id }) => id === name);
  if (file.kind === 'tool') yield* describedIn(file.document.root, toolCalled(file.id));
  if (file.kind === 'review') {
    for (const { key, value } of pairsOf(file.sections.get('tools')?.value))
      yield* describedIn(value, toolCalled(key.text));
    for (const { key, value } of pairsOf(file.sections.get('guidance')?.value))
      yield* ruledIn(value, toolCalled(key.text));
  }
  if (file.kind === 'study' && tools.some(({ id }) => file.sections.has(id)))
    for (const step of walkFields(file, recordFieldsOf(review, 'study')))
      yield* assessedAt(step, toolCalled(String(step.path[0])));
}

/** Whether a number of a question follows from its place in a list of items, and is no name that somebody gave: in an assessment, or in the rules for a tool. */
export function isNumberedByPlace(file: RecordFile, path: Path, review: Review): boolean {
  const keys = keysOf(path);
  const isRule = file.kind === 'review' && keys[0] === 'guidance';
  if (!isRule && file.kind !== 'study') return false;
  const [section, domain, question] = isRule ? [keys[1], undefined, keys[2]] : keys;
  const tool = describedTools(review).find(({ id }) => id === section);
  return domainsOf(tool).some(
    ({ key, judgedBy, questions }) =>
      judgedBy === 'answers' && (isRule || key === domain) && questions.some(({ id }) => `q${id}` === question),
  );
}

/** Tools of the program, to which a review may add domains or questions, keep their words. */
function describedTools(review: Review): readonly Instrument[] {
  return ownToolsOf(review).filter(({ isOwn }) => isOwn);
}

type Role = ToolPlace['role'];
type Kind = ToolPart['kind'];

/** The words of a tool, to tell which of them a text names. */
class Words {
  readonly #tool: string;
  readonly #known: Readonly<Record<Kind, ReadonlySet<string>>>;

  constructor(tool: Instrument, description: Node | undefined) {
    this.#tool = tool.id;
    this.#known = {
      question: new Set(
        domainsOf(tool).flatMap((each) => (each.judgedBy ? [] : each.questions.map(({ id }) => `q${id}`))),
      ),
      scale: new Set(tool.scales?.map(({ key }) => key)),
      answer: new Set(tool.answers.map(({ code }) => code)),
      level: new Set([...levelsOf(tool), ...levelsIn(description)]),
      direction: new Set(tool.directions.map(({ value }) => value)),
      subject: new Set(tool.subject && [tool.subject.key]),
    };
  }

  /** The place, where the tool knows the word. */
  *at(kind: Kind, node: Scalar | Node | undefined, role: Role, holder?: Node): Generator<ToolPlace> {
    const name = textOf(node);
    if (node === undefined || name === undefined || !this.#known[kind].has(name)) return;
    yield { tool: this.#tool, kind, name, span: node.span, role, ...(isMapping(holder) && { holder }) };
  }

  /** The same of several values, with or without brackets. */
  *among(kind: Kind, nodes: Node | undefined, role: Role): Generator<ToolPlace> {
    for (const node of oneOrMany(nodes)) yield* this.at(kind, node, role);
  }

  /** A word of one of these kinds, whichever the tool has; both are meant where it is of two. */
  *either(kinds: readonly WordKind[], node: Scalar | Node, holder?: Node): Generator<ToolPlace> {
    const known = kinds.filter((kind) => this.#known[kind].has(textOf(node) ?? ''));
    for (const kind of known) yield* this.at(kind, node, known.length > 1 ? 'shared' : 'used', holder);
  }

  /** Questions, each with the answers that are meant. */
  *conditions(node: Node | undefined): Generator<ToolPlace> {
    for (const { key, value } of pairsOf(node)) {
      yield* this.at('question', key, 'used', node);
      yield* this.among('answer', value, 'used');
    }
  }
}

function domainsOf(tool: Instrument | undefined) {
  return tool?.variants.flatMap(({ domains }) => domains) ?? [];
}

/** Those of domains that people judge, and of the whole. */
function levelsOf({ variants }: Instrument): string[] {
  return variants.flatMap(({ domains, overall: { order = [], bands = [], rows = [] } }) => [
    ...domains.flatMap(({ judgedBy, judgements = [] }) => (judgedBy ? [] : judgements)),
    ...order,
    ...bands.map(({ judgement }) => judgement),
    ...rows.flatMap(({ judgement, permits = [] }) => [judgement, ...permits]),
  ]);
}

/** Those that are listed, whether or not a domain has them. */
function levelsIn(description: Node | undefined): string[] {
  const scales = pairsOf(valueOf(description, 'scales')).map(({ value }) => valueOf(value, 'levels'));
  return [valueOf(description, 'levels'), ...scales].flatMap((each) =>
    oneOrMany(each).flatMap((node) => textOf(node) ?? []),
  );
}

function* describedIn(description: Node | undefined, tool: Instrument | undefined): Generator<ToolPlace> {
  if (tool === undefined || !isMapping(description)) return;
  const words = new Words(tool, description);
  yield* words.among('answer', valueOf(description, 'answers'), 'given');
  yield* words.among('level', valueOf(description, 'levels'), 'given');
  yield* words.among('direction', valueOf(description, 'directions'), 'given');
  const subjects = valueOf(description, 'parts');
  for (const { key } of pairsOf(subjects)) yield* words.at('subject', key, 'given', subjects);
  const scales = valueOf(description, 'scales');
  for (const { key, value } of pairsOf(scales)) {
    yield* words.at('scale', key, 'given', scales);
    yield* words.among('level', valueOf(value, 'levels'), 'given');
  }
  const meanings = valueOf(description, 'meanings');
  for (const { key } of pairsOf(meanings)) yield* words.either(['answer', 'level', 'direction'], key, meanings);
  const items = pairsOf(valueOf(description, 'items'));
  for (const { value } of items) yield* words.among('answer', valueOf(value, 'answers'), 'used');
  const domains = pairsOf(valueOf(description, 'domains'));
  for (const { value } of domains) yield* inDomain(value, words);
  yield* inOverall(valueOf(description, 'overall'), words, [
    ...(items.length > 0 ? (['answer'] as const) : []),
    ...(domains.length > 0 ? (['level'] as const) : []),
  ]);
}

function* inDomain(domain: Node, words: Words): Generator<ToolPlace> {
  yield* words.among('scale', valueOf(domain, 'scale'), 'used');
  const questions = valueOf(domain, 'questions');
  for (const { key, value } of pairsOf(questions)) {
    yield* words.at('question', key, 'given', questions);
    yield* words.among('answer', valueOf(value, 'answers'), 'used');
    yield* words.conditions(valueOf(value, 'asked'));
  }
  for (const rule of itemsOf(valueOf(domain, 'rules'))) {
    yield* words.conditions(valueOf(rule, 'when'));
    yield* words.among('level', valueOf(rule, 'level'), 'used');
  }
  const criteria = valueOf(domain, 'criteria');
  for (const { key } of pairsOf(criteria)) yield* words.at('level', key, 'used', criteria);
}

/** @param counted what items or domains have, that points and rows count */
function* inOverall(overall: Node | undefined, words: Words, counted: readonly WordKind[]): Generator<ToolPlace> {
  yield* words.among('level', valueOf(overall, 'levels'), 'given');
  const [points, bands] = [valueOf(overall, 'points'), valueOf(overall, 'bands')];
  for (const { key } of pairsOf(points)) yield* counting(words.either(counted, key, points));
  for (const { key } of pairsOf(bands)) yield* words.at('level', key, 'given', bands);
  for (const row of itemsOf(valueOf(overall, 'rows'))) {
    for (const node of oneOrMany(valueOf(row, 'have'))) yield* counting(words.either(counted, node));
    yield* words.among('level', valueOf(row, 'level'), 'given');
    yield* words.among('level', valueOf(row, 'or'), 'given');
  }
}

function* counting(places: Iterable<ToolPlace>): Generator<ToolPlace> {
  for (const place of places) yield place.role === 'shared' ? { ...place, bothCount: true } : place;
}

/** Rules of the review for a section stand under its questions, too. */
function* ruledIn(rules: Node, tool: Instrument | undefined): Generator<ToolPlace> {
  if (tool === undefined) return;
  const words = new Words(tool, undefined);
  for (const { key } of pairsOf(rules)) yield* words.at('question', key, 'used', rules);
}

/** A question or a part of the study as a key, what is chosen, and the support beside them. */
function* assessedAt(step: FieldStep, tool: Instrument | undefined): Generator<ToolPlace> {
  if (tool === undefined) return;
  const { node, field, path, pair, holder } = step;
  const [, domain = '', key = ''] = keysOf(path);
  const home = domainsOf(tool).find((each) => each.key === domain);
  const questions = home?.judgedBy ? [] : (home?.questions ?? []);
  const place = (kind: Kind, name: string, span: Span) => ({ tool: tool.id, kind, name, span, role: 'used' as const });
  const asKey = (kind: Kind, name: string) =>
    pair === undefined
      ? []
      : [{ ...place(kind, name, pair.key.span), ...(isMapping(holder?.node) && { holder: holder.node }) }];
  if (questions.some(({ id }) => `q${id}` === key)) yield* asKey('question', key);
  if (key === '' && domain === tool.subject?.key) yield* asKey('subject', domain);
  if (field.kind === 'choice') {
    const word = canonicalWord(field, textOf(node) ?? '');
    const isAnswer = home?.questions.some(({ id }) => `q${id}` === key);
    if (word !== undefined && isAnswer) yield place('answer', word, node.span);
    if (word !== undefined && key === 'judgement') yield place('level', word, node.span);
    if (word !== undefined && key === 'bias_direction') yield place('direction', word, node.span);
  }
  for (const entry of oneOrMany(valueOf(node, 'support')))
    for (const about of oneOrMany(valueOf(entry, 'for')))
      if (questions.some(({ id }) => `q${id}` === textOf(about)))
        yield place('question', textOf(about) as string, about.span);
}

function keysOf(path: Path): string[] {
  return path.filter((step) => typeof step === 'string');
}
