/** All places at which an id or a name stands: where it is given, and where others refer to it. */
import type { Span } from '../../document/document';
import { HEADER_KEYS, type RecordFile } from '../../document/record';
import { touches } from '../../document/walk';
import type { ReferenceTarget } from '../../fields/field';
import {
  type Definition,
  definitionsIn,
  isOfOneStudy,
  mayStandIn,
  meaningsOf,
  type Reference,
  referencesIn,
} from '../../review/names';
import { fileAt, filesOfKind, mayBeSeen, type Review } from '../../review/review';
import { type OwnFieldName, type OwnFieldPlace, ownFieldPlacesIn } from '../place/own-field-places';
import { ownToolPlacesIn, type ToolPart, type ToolPlace } from '../place/own-tool-places';

/**
 * What an id or a name stands for. Reports, arms and results belong to one study: all people who work on it give them
 * the same ids on purpose, so that their work can be compared, and therefore each of them is one thing.
 */
export interface NamedThing {
  readonly name: string;
  /** own field: a key that the review has added; part of a tool: what the description of a team's own tool names inside itself. */
  readonly target: ReferenceTarget | 'review' | 'own field' | 'part of a tool';
  /** The id of the study to which it belongs; absent for what belongs to the whole review. */
  readonly study?: string;
  /** Of a field that the review has added: of which records, and the keys that lead to it. */
  readonly field?: OwnFieldName;
  /** Of a part of a tool: which. */
  readonly part?: ToolPart;
}

/** One place at which a thing is named. */
export interface Occurrence {
  readonly file: string;
  readonly span: Span;
  /**
   * Whether the name is given here or only used; `shared` where it means a thing of the same name in each of several
   * studies, or an answer and a level of a tool: it is about this one too, and does not follow when this one gets another name.
   */
  readonly role: 'given' | 'used' | 'shared';
  /** The top-level key below which it stands; of the head of a file, `study` and the like. */
  readonly section: string;
}

/** The thing whose name the cursor touches, and where that name stands; `undefined` on other words, and on names that nothing or that several studies have. */
export function thingAt(
  review: Review,
  file: RecordFile,
  offset: number,
): { readonly thing: NamedThing; readonly span: Span } | undefined {
  const { idNode, id, kind } = file;
  if (kind === 'review' && idNode && id !== undefined && touches(idNode.span, offset)) {
    return { thing: { name: id, target: 'review' }, span: idNode.span };
  }
  for (const definition of definitionsIn(file)) {
    if (touches(definition.span, offset)) return { thing: thingOf(definition, file), span: definition.span };
  }
  for (const { node, name, target } of referencesIn(file)) {
    if (!touches(node.span, offset)) continue;
    const [definition, ...others] = meaningsOf(review, file, target, name);
    const home = definition && fileAt(review, definition.file);
    return definition && home && others.length === 0
      ? { thing: thingOf(definition, home), span: node.span }
      : undefined;
  }
  for (const { kind: of, path, span } of ownFieldPlacesIn(file, review)) {
    if (!touches(span, offset)) continue;
    return { thing: { name: path.at(-1) as string, target: 'own field', field: { kind: of, path } }, span };
  }
  for (const { tool, kind: of, name, span, role } of ownToolPlacesIn(file, review)) {
    if (!touches(span, offset) || role === 'shared') continue;
    if (!isGiven(review, { tool, kind: of, name })) continue;
    return { thing: { name, target: 'part of a tool', part: { tool, kind: of, name } }, span };
  }
  return undefined;
}

/** Whether a description gives it: the key for index tests follows from what a tool is about, where nobody names another. */
function isGiven(review: Review, part: ToolPart): boolean {
  const descriptions = [...filesOfKind(review, 'review'), ...filesOfKind(review, 'tool')];
  return descriptions.some((file) => placesOfPart(file, review, part).some(({ role }) => role === 'given'));
}

function thingOf({ name, target }: Definition, { id }: RecordFile): NamedThing {
  return isOfOneStudy(target) && id !== undefined ? { name, target, study: id } : { name, target };
}

/** Every place at which a thing is given or used, file by file, in the order of each. */
export function occurrencesOf(review: Review, thing: NamedThing): Occurrence[] {
  return review.files.flatMap((file) => occurrencesIn(file, review, thing));
}

/** Those that may be shown: nothing that a colleague wrote in a section that the person who looks has not finished. */
export function visibleOccurrencesOf(review: Review, thing: NamedThing): Occurrence[] {
  return review.files.flatMap((file) =>
    occurrencesIn(file, review, thing).filter(
      ({ section }) => HEADER_KEYS.includes(section) || mayBeSeen(review, file, section),
    ),
  );
}

/** The places of one file at which a thing is given or used, in its order. */
export function occurrencesIn(file: RecordFile, review: Review, thing: NamedThing): Occurrence[] {
  // Most files of a large review are not even read for it.
  // What people choose may be spelled otherwise, the name of the tool may not.
  if (!mayStandIn(file, thing.part?.tool ?? thing.name)) return [];
  const given = spansGiven(file, thing).map((span) => ({ span, role: 'given' as const }));
  const used = placesUsed(file, review, thing);
  const ofField = thing.field === undefined ? [] : placesOfField(file, review, thing.field);
  const ofPart = thing.part === undefined ? [] : placesOfPart(file, review, thing.part);
  const places = new Map<number, Occurrence>();
  for (const { span, role } of [...given, ...used, ...ofField, ...ofPart]) {
    // What an alias repeats stands in the text once.
    if (!places.has(span.start)) {
      places.set(span.start, { span, role, file: file.path, section: sectionAt(file, span) });
    }
  }
  return [...places.values()].sort((a, b) => a.span.start - b.span.start);
}

function spansGiven(file: RecordFile, { name, target, study }: NamedThing): Span[] {
  if (target === 'review') return file.kind === 'review' && file.id === name && file.idNode ? [file.idNode.span] : [];
  if (study !== undefined && file.id !== study) return [];
  const definitions = definitionsIn(file).filter((each) => each.target === target && each.name === name);
  return definitions.map(({ span }) => span);
}

function placesUsed(
  file: RecordFile,
  review: Review,
  thing: NamedThing,
): { readonly span: Span; readonly role: 'used' | 'shared' }[] {
  const named = referencesIn(file).filter(({ name, target }) => name === thing.name && target === thing.target);
  const [first] = named;
  const role = first && roleOf(first, file, review, thing);
  return role === undefined ? [] : named.map(({ node: { span } }) => ({ span, role }));
}

/** The places of a file at which a field that the review has added is named. */
export function placesOfField(file: RecordFile, review: Review, { kind, path }: OwnFieldName): OwnFieldPlace[] {
  return [...ownFieldPlacesIn(file, review)].filter(
    (each) => each.kind === kind && each.path.join('.') === path.join('.'),
  );
}

/** The places of a file at which a part of a team's own tool is named. */
export function placesOfPart(file: RecordFile, review: Review, { tool, kind, name }: ToolPart): ToolPlace[] {
  return [...ownToolPlacesIn(file, review)].filter(
    (each) => each.tool === tool && each.kind === kind && each.name === name,
  );
}

/** Whether a name that a file uses leads to the thing, and not to something of the same name in another study. */
function roleOf(
  { name, target }: Reference,
  file: RecordFile,
  review: Review,
  { study }: NamedThing,
): 'used' | 'shared' | undefined {
  if (study === undefined) return 'used';
  if (file.kind === 'study' && file.id !== study) return undefined;
  const meant = meaningsOf(review, file, target, name);
  const isAmong = meant.some(({ file: home }) => review.files.some(({ path, id }) => path === home && id === study));
  if (!isAmong) return undefined;
  return meant.length > 1 ? 'shared' : 'used';
}

function sectionAt({ document: { root } }: RecordFile, { start }: Span): string {
  const pairs = root?.kind === 'mapping' ? root.pairs : [];
  return pairs.find(({ span }) => span.start <= start && start <= span.end)?.key.text ?? '';
}
