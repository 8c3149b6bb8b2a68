/**
 * Every place of a file at which a field that the review has added is named: where it is described (domains and questions
 * that it adds to a tool of the program: where it decides about that tool), where records use it as a key, and where others
 * speak of that key: what is expected, what a rule or a support is for.
 */

import type { Mapping, Node, Path, Scalar, Span } from '../../document/document';
import { named } from '../../document/named';
import { RECORD_KINDS, type RecordFile, type RecordKind } from '../../document/record';
import { isMapping, itemsOf, oneOrMany, pairsOf, textOf, valueOf } from '../../document/walk';
import type { Field } from '../../fields/field';
import { recordFields } from '../../format/records';
import { walkFields } from '../../format/walk-fields';
import { recordFieldsOf } from '../../review/fields-of-review';
import type { Review } from '../../review/review';
import { ownToolsOf } from '../../review/tools-of-review';

/** A field that a review has added: of which records, and the keys that lead to it, its own last. */
export interface OwnFieldName {
  readonly kind: RecordKind;
  readonly path: readonly string[];
}

/** A place at which one is named. */
export interface OwnFieldPlace extends OwnFieldName {
  /** Of the name alone: of “shifts” in “arms.shifts”. */
  readonly span: Span;
  readonly role: 'given' | 'used';
  /** The mapping of which it is a key. */
  readonly holder?: Mapping;
}

/** All of them; things that are no field, because their description cannot be used, have none. */
export function* ownFieldPlacesIn(file: RecordFile, review: Review): Generator<OwnFieldPlace> {
  if (file.kind === 'tool' && file.idNode) yield* ofTool(file.idNode, file.document.root, review);
  if (file.kind === 'review') {
    yield* described(file, review);
    const tools = file.sections.get('tools')?.value;
    for (const { key, value } of pairsOf(tools)) yield* ofTool(key, value, review, tools);
    yield* addedToTools(file, review);
    yield* expected(file, review);
    yield* ruled(file, review);
  }
  if (file.kind !== undefined) yield* filledIn(file, file.kind, review);
}

/** Whether the review has added a field there, and not the format. */
function isOwn(review: Review, { kind, path }: OwnFieldName): boolean {
  const [section, key] = path;
  const tool = kind === 'study' ? ownToolsOf(review).find(({ id, isOwn }) => isOwn && id === section) : undefined;
  if (tool && key !== undefined)
    return path.length === 2 && tool.variants.some(({ domains }) => domains.some((domain) => domain.key === key));
  return (
    fieldAlong(recordFields[kind], path) === undefined && fieldAlong(recordFieldsOf(review, kind), path) !== undefined
  );
}

/** The field to which keys lead, whatever lists lie between. */
function fieldAlong(field: Field | undefined, [key, ...deeper]: readonly string[]): Field | undefined {
  if (key === undefined) return field;
  if (field?.kind === 'list' || field?.kind === 'assessments') return fieldAlong(field.of, [key, ...deeper]);
  if (field?.kind !== 'mapping') return undefined;
  return fieldAlong(named(field.fields, key), deeper);
}

function* described(file: RecordFile, review: Review): Generator<OwnFieldPlace> {
  const node = file.sections.get('fields')?.value;
  for (const kind of RECORD_KINDS) {
    const holder = valueOf(node, kind);
    if (!isMapping(holder)) continue;
    for (const { key, value } of holder.pairs) {
      const steps = key.text.split('.');
      let from = 0;
      for (const [index, step] of steps.entries()) {
        const name = { kind, path: steps.slice(0, index + 1) };
        const role = index === steps.length - 1 ? 'given' : 'used';
        const span = steps.length === 1 ? key.span : within(file, key, from, step);
        if (span && isOwn(review, name)) yield { ...name, span, role, holder };
        from += step.length + 1;
      }
      yield* keysOfGroup({ kind, path: steps }, value, review);
    }
  }
}

/** Where a part of a name stands; nothing where the file writes the name in a roundabout way. */
function within(
  { document: { text } }: RecordFile,
  { span, text: name }: Scalar,
  from: number,
  part: string,
): Span | undefined {
  const at = text.slice(span.start, span.end).indexOf(name);
  return at < 0 ? undefined : { start: span.start + at + from, end: span.start + at + from + part.length };
}

/** The keys that a description lists under “properties”, and which of them are needed. */
function* keysOfGroup({ kind, path }: OwnFieldName, description: Node, review: Review): Generator<OwnFieldPlace> {
  const items = valueOf(description, 'items');
  if (items) yield* keysOfGroup({ kind, path }, items, review);
  const holder = valueOf(description, 'properties');
  if (!isMapping(holder)) return;
  for (const { key, value } of holder.pairs) {
    const name = { kind, path: [...path, key.text] };
    if (isOwn(review, name)) yield { ...name, span: key.span, role: 'given', holder };
    yield* keysOfGroup(name, value, review);
  }
  for (const node of oneOrMany(valueOf(description, 'required'))) {
    const name = { kind, path: [...path, textOf(node) ?? ''] };
    if (isOwn(review, name)) yield { ...name, span: node.span, role: 'used' };
  }
}

/** The names in the description of a tool: its own, and those of its items and domains. */
function* ofTool(key: Scalar, tool: Node | undefined, review: Review, holder?: Node): Generator<OwnFieldPlace> {
  const whole: OwnFieldName = { kind: 'study', path: [key.text] };
  if (!isOwn(review, whole)) return;
  yield { ...whole, span: key.span, role: 'given', ...(isMapping(holder) && { holder }) };
  for (const section of ['items', 'domains']) {
    const inside = valueOf(tool, section);
    for (const pair of pairsOf(inside)) {
      const name = { ...whole, path: [key.text, pair.key.text] };
      if (isOwn(review, name) && isMapping(inside))
        yield { ...name, span: pair.key.span, role: 'given', holder: inside };
    }
  }
  for (const row of itemsOf(valueOf(valueOf(tool, 'overall'), 'rows'))) {
    for (const node of oneOrMany(valueOf(row, 'among'))) {
      const name = { ...whole, path: [key.text, textOf(node) ?? ''] };
      if (isOwn(review, name)) yield { ...name, span: node.span, role: 'used' };
    }
  }
}

/** The domains and questions that a review adds to tools of the program, where it decides about them. */
function* addedToTools({ sections }: RecordFile, review: Review): Generator<OwnFieldPlace> {
  for (const { key: tool, value } of pairsOf(sections.get('appraisal')?.value)) {
    yield* addedUnder([tool.text], valueOf(value, 'own_domains'), review);
    for (const { key: domain, value: questions } of pairsOf(valueOf(value, 'own_questions')))
      yield* addedUnder([tool.text, domain.text], questions, review);
  }
}

function* addedUnder(above: readonly string[], holder: Node | undefined, review: Review): Generator<OwnFieldPlace> {
  if (!isMapping(holder)) return;
  for (const { key } of holder.pairs) {
    const name: OwnFieldName = { kind: 'study', path: [...above, key.text] };
    if (isOwn(review, name)) yield { ...name, span: key.span, role: 'given', holder };
  }
}

function* expected({ sections }: RecordFile, review: Review): Generator<OwnFieldPlace> {
  for (const { key, value } of pairsOf(sections.get('expects')?.value)) {
    const kind = key.text === 'intervention' ? 'intervention' : 'study';
    for (const node of oneOrMany(value)) {
      const name: OwnFieldName = { kind, path: [textOf(node) ?? ''] };
      if (isOwn(review, name)) yield { ...name, span: node.span, role: 'used' };
    }
  }
}

/** Rules stand under a section and a key, whichever records have them: only where one field alone is meant. */
function* ruled({ sections }: RecordFile, review: Review): Generator<OwnFieldPlace> {
  for (const { key: section, value } of pairsOf(sections.get('guidance')?.value)) {
    const tops = RECORD_KINDS.filter((kind) => fieldAlong(recordFieldsOf(review, kind), [section.text]));
    const [kind] = tops;
    if (kind === undefined || tops.length > 1) continue;
    const top = { kind, path: [section.text] };
    if (isOwn(review, top)) yield { ...top, span: section.span, role: 'used' };
    for (const { key } of pairsOf(value)) {
      const paths = pathsTo(key.text, recordFieldsOf(review, kind), top.path);
      const [path] = paths;
      if (path && paths.length === 1 && isOwn(review, { kind, path })) {
        yield { kind, path, span: key.span, role: 'used' };
      }
    }
  }
}

/** Whether a section of some record, as the review has it, has a key of this name anywhere: what rules can be for. */
export function hasKeyWithin(review: Review, section: string, name: string): boolean {
  const records = RECORD_KINDS.map((kind) => recordFieldsOf(review, kind)).filter((each) =>
    fieldAlong(each, [section]),
  );
  return records.some((record) => pathsTo(name, record, [section]).length > 0);
}

/** Every way to a key of this name from a section on, itself included. */
function pathsTo(name: string, record: Field, section: readonly string[]): (readonly string[])[] {
  const collect = (field: Field | undefined, path: readonly string[]): (readonly string[])[] => {
    if (field?.kind === 'list' || field?.kind === 'assessments') return collect(field.of, path);
    const here = path.at(-1) === name ? [path] : [];
    if (field?.kind !== 'mapping') return here;
    return [...here, ...Object.entries(field.fields).flatMap(([key, child]) => collect(child, [...path, key]))];
  };
  return collect(fieldAlong(record, section), section);
}

/** The keys of a record, and the supports that stand beside them. */
function* filledIn(file: RecordFile, kind: RecordKind, review: Review): Generator<OwnFieldPlace> {
  for (const { node, path, pair, holder } of walkFields(file, recordFieldsOf(review, kind))) {
    const name = { kind, path: keysOf(path) };
    if (pair && holder && isOwn(review, name))
      yield { ...name, span: pair.key.span, role: 'used', ...(isMapping(holder.node) && { holder: holder.node }) };
    for (const entry of oneOrMany(valueOf(node, 'support'))) {
      for (const sibling of oneOrMany(valueOf(entry, 'for'))) {
        const meant = { kind, path: [...name.path, textOf(sibling) ?? ''] };
        if (isOwn(review, meant)) yield { ...meant, span: sibling.span, role: 'used' };
      }
    }
  }
}

function keysOf(path: Path): string[] {
  return path.filter((step) => typeof step === 'string');
}
