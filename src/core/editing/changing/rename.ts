/**
 * Giving an id or a name another one, at every place at which it stands. Only those places change: what a person has
 * put in quotation marks stays in them, and they are added where the new name would be misread without.
 *
 * Ids and own fields inside the review's own tables and in claims of a manuscript are parts of questions to the data, and
 * are left alone: whoever asks for a name that is gone is told so there.
 */

import type { Span, TextEdit } from '../../document/document';
import { once } from '../../document/once';
import { RECORD_KINDS, type RecordFile } from '../../document/record';
import { pairOf, touches } from '../../document/walk';
import { canonicalChoice, canonicalWord } from '../../fields/canonical';
import type { ReferenceField, ReferenceTarget } from '../../fields/field';
import { asId, isId } from '../../fields/ids';
import { whyNotAdded } from '../../format/own/own-fields';
import { assessmentKeyObjection } from '../../format/own/own-tool-domains';
import { recordFields } from '../../format/records';
import { fieldsWithin } from '../../format/walk-fields';
import { english, say, translated } from '../../language/say';
import { tableExpressions } from '../../queries/table-expressions';
import { fieldIn, recordFieldsOf } from '../../review/fields-of-review';
import { THINGS } from '../../review/named-things';
import { definitionsIn, isOfOneStudy, meaningsOf, referencesIn, resolve } from '../../review/names';
import { fileAt, filesOfKind, filesOfRecord, type Review } from '../../review/review';
import { quoted } from '../../writing/value';
import { type NamedThing, occurrencesOf, placesOfField, thingAt } from '../finding/occurrences';
import { whyNoName } from '../interview/write-name';
import { type UnderCursor, underCursor } from '../place/cursor';
import { homeOfNames } from '../place/home-of-names';
import { hasKeyWithin, type OwnFieldName } from '../place/own-field-places';
import { domainAskedIn, noNumberOfQuestion } from './rename-own-question';
import { noNameOfPart, whyNotApart, whyNotPart } from './rename-tool-part';

/** Why something cannot be done, in words for the person who asked. */
export interface Refusal {
  readonly refused: string;
}

/** What would be renamed. */
export interface Renamable {
  readonly name: string;
  /** Where the name stands under the cursor, quotation marks included. */
  readonly span: Span;
}

/** What renaming changes. */
export interface Renaming {
  /** The edits of each file, none of which overlap. */
  readonly edits: readonly { readonly file: string; readonly edits: readonly TextEdit[] }[];
  /** Files that carry the old name in theirs, and what they would be called: an offer, for afterwards. */
  readonly files: readonly { readonly from: string; readonly to: string }[];
  /** The review's own tables whose expressions have the old name of a field in them, and keep it: what they ask for is for people to say. */
  readonly tables: readonly string[];
}

/** The id or name under the cursor, or why what stands there cannot be renamed. */
export function prepareRename(review: Review, file: RecordFile, offset: number): Renamable | Refusal {
  const found = thingAt(review, file, offset);
  if (found === undefined) return { refused: whyNot(review, file, offset) };
  const together = found.thing.part && whyNotApart(review, found.thing.part);
  if (together !== undefined) return { refused: together };
  const folded = occurrencesOf(review, found.thing).find(({ file: path, span }) =>
    isBlock(textOfFile(review, path), span),
  );
  if (folded) {
    return {
      refused: say`“${found.thing.name}” is written as a block of text in ${fileName(folded.file)}, and cannot be renamed there. Write it on one line first.`,
    };
  }
  return { name: found.thing.name, span: found.span };
}

/** The edits that give the thing under the cursor another name, or why it cannot have that name. */
export function rename(review: Review, file: RecordFile, offset: number, newName: string): Renaming | Refusal {
  const prepared = prepareRename(review, file, offset);
  if ('refused' in prepared) return prepared;
  const thing = thingAt(review, file, offset)?.thing;
  const name = newName.trim();
  if (thing === undefined || name === thing.name) return { edits: [], files: [], tables: [] };
  const refused = refusedName(review, thing, name);
  if (refused !== undefined) return { refused };
  const tables =
    thing.field || thing.part ? tablesWith(review, [thing.name, ...(thing.part ? [thing.part.tool] : [])]) : [];
  return { edits: editsOf(review, thing, name), files: filesOf(review, thing, name), tables };
}

function refusedName(review: Review, thing: NamedThing, name: string): string | undefined {
  if (thing.field) return noNameOfField(review, thing.field, name);
  if (thing.part) return noLine(name) ?? noNameOfPart(review, thing.part, name);
  return badlyFormed(thing, name) ?? reserved(review, thing, name) ?? taken(review, thing, name);
}

function editsOf(review: Review, thing: NamedThing, name: string): Renaming['edits'] {
  const places = occurrencesOf(review, thing).filter(({ role }) => role !== 'shared');
  return review.files.flatMap(({ path, document: { text } }) => {
    const edits = places
      .filter(({ file }) => file === path)
      .map(({ span }) => ({ span, text: written(thing, name, text[span.start]) }));
    return edits.length > 0 ? [{ file: path, edits }] : [];
  });
}

/** The name as it is written in place of a text that begins with this character. */
function written({ target }: NamedThing, name: string, first: string | undefined): string {
  if (first === "'") return `'${name.replaceAll("'", "''")}'`;
  if (first === '"') return `"${name.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  // The name of a field needs no quotation marks, and may stand behind a full stop, where there can be none.
  if (target === 'own field') return name;
  // Words of tools are read as they are written, so that a number may stay one: answers: [2, 1, 0].
  return target === 'part of a tool' && NUMBER.test(name) ? name : quoted(name);
}

const NUMBER = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;

function isBlock(text: string, { start }: Span): boolean {
  return text[start] === '|' || text[start] === '>';
}

function textOfFile(review: Review, path: string): string {
  return fileAt(review, path)?.document.text ?? '';
}

/** What a thing is called in messages: "an outcome", "a time point". */
function kindOf({ target }: NamedThing): string {
  const name = isReferredTo(target) ? translated(THINGS[target].name) : target;
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
}

function isReferredTo(target: NamedThing['target']): target is ReferenceTarget {
  return target !== 'review' && target !== 'own field' && target !== 'part of a tool';
}

const WITH_IDS: readonly NamedThing['target'][] = ['review', 'study', 'intervention', 'report', 'arm', 'result'];

function noLine(name: string): string | undefined {
  if (name === '') return say`Without a name nobody could refer to it. Type the new name.`;
  return /[\r\n]/.test(name) ? say`A name stands on one line.` : undefined;
}

function badlyFormed(thing: NamedThing, name: string): string | undefined {
  const refused = noLine(name);
  if (refused !== undefined) return refused;
  if (WITH_IDS.includes(thing.target)) {
    if (isId(name)) return undefined;
    const like = asId(name) || 'wykes-2018';
    return say`“${name}” cannot be an id: ids consist of lower-case letters, digits and hyphens, so that they can stand in file names and look the same everywhere. For example: “${like}”.`;
  }
  const home = homeOfNames(thing.target);
  return home && whyNoName(home.keys, name);
}

/** The names of the tables in whose expressions all of these words stand. */
function tablesWith(review: Review, words: readonly string[]): string[] {
  const all = review.files.flatMap((file) => tableExpressions(file, review));
  const isThere = (text: string, word: string) =>
    new RegExp(`(?<!\\w)${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\w)`).test(text);
  return [
    ...new Set(
      all.flatMap(({ table, scalar }) => (words.every((word) => isThere(scalar.text, word)) ? [table.name] : [])),
    ),
  ];
}

/** Why a field that the review has added cannot have a name: it is none, the format or the review has it, or a file does. */
function noNameOfField(review: Review, field: OwnFieldName, name: string): string | undefined {
  const { kind, path } = field;
  const domain = domainAskedIn(review, field);
  if (domain) return noNumberOfQuestion(review, field, domain, name);
  // A full stop would lead to another place.
  const place = name.includes('.') ? name : [...path.slice(0, -1), name].join('.');
  const fields = recordFieldsOf(review, kind);
  // The items of a team's own tool stand beside what every assessment has.
  const section = path.length === 2 ? fields.fields[path[0] ?? ''] : undefined;
  const why = name.includes('.')
    ? NO_FULL_STOP
    : section?.kind === 'assessments'
      ? (assessmentKeyObjection(name) ?? whyNotAdded(kind, name, section.of))
      : whyNotAdded(kind, place, fields);
  if (why !== undefined) return why;
  const holds = (file: RecordFile) =>
    placesOfField(file, review, field).some(({ holder }) => pairOf(holder, name) !== undefined);
  const home = review.files.find(holds);
  return (
    home &&
    say`“${name}” stands in ${fileName(home.path)} already, beside “${path.at(-1)}”. With the same name, nobody could tell the two apart. Choose another name.`
  );
}

const NO_FULL_STOP = english`A full stop would lead to another section. Type only the name, without it.`;

/** All places of the format that name something. */
const references = once(() =>
  RECORD_KINDS.flatMap((kind) => [...fieldsWithin(recordFields[kind])]).filter((field) => field.kind === 'reference'),
);

/** Words that would be read as something else than a name at a place where it is used. */
function reserved(review: Review, thing: NamedThing, name: string): string | undefined {
  const wordAt = ({ to, also }: ReferenceField) =>
    to === thing.target ? canonicalChoice(also ?? [], name) : undefined;
  if (!references().some((field) => wordAt(field) !== undefined)) return undefined;
  for (const file of review.files) {
    for (const { field } of referencesIn(file)) {
      const word = wordAt(field);
      if (word !== undefined) {
        return say`“${name}” cannot be the name of ${kindOf(thing)}, because at “${translated(field.title)}” the word “${word}” already has a meaning of its own.`;
      }
    }
  }
  return undefined;
}

/** Whether something else has the name already, where this one is named or given. */
function taken(review: Review, thing: NamedThing, name: string): string | undefined {
  const { target } = thing;
  const places = occurrencesOf(review, thing);
  const touched = review.files.filter(({ path }) => places.some(({ file }) => file === path));
  const home = isReferredTo(target)
    ? (touched.map((file) => resolve(review, file, target, name)?.file).find((path) => path !== undefined) ??
      givenInStudy(review, { ...thing, name }))
    : filesOfKind(review, 'review').find(({ id }) => id === name)?.path;
  if (home === undefined) return undefined;
  const where = thing.study === undefined ? say`in this review` : say`in this study`;
  return say`There is already ${kindOf(thing)} called “${name}” ${where} (${fileName(home)}). With the same name, nobody could tell the two apart. Choose another name.`;
}

/** Another person's file of the study that gives the name, seen or not. */
function givenInStudy(review: Review, { name, target, study }: NamedThing): string | undefined {
  if (study === undefined || !isReferredTo(target) || !isOfOneStudy(target)) return undefined;
  const gives = (file: RecordFile) => definitionsIn(file).some((each) => each.target === target && each.name === name);
  return filesOfRecord(review, { kind: 'study', id: study }).find(gives)?.path;
}

/** Files whose name begins with the id of their record or tool, or carries the initials of their author. */
function filesOf(review: Review, { name, target, field }: NamedThing, to: string): Renaming['files'] {
  const known = review.files.map(({ path }) => path);
  return review.files.flatMap((file) => {
    const base = fileName(file.path);
    const isTool = file.kind === 'tool' && field?.path.length === 1 && file.id === name;
    const renamed = isTool ? renamedToolFile(base, name, to) : renamedFile(file, base, name, target, to);
    const path = file.path.slice(0, file.path.length - base.length) + renamed;
    return renamed === base || known.includes(path) ? [] : [{ from: file.path, to: path }];
  });
}

function renamedFile(
  { kind, id, author }: RecordFile,
  base: string,
  name: string,
  target: NamedThing['target'],
  to: string,
): string {
  if (!/\.extraction\.ya?ml$/.test(base)) return base;
  if (kind === target && id === name && kind !== 'review' && base.startsWith(`${name}.`))
    return to + base.slice(name.length);
  const isOwn = target === 'reviewer' && author.kind === 'extractor' && author.initials === name;
  return isOwn ? base.replace(`.${name}.extraction.`, `.${to}.extraction.`) : base;
}

/** `ward-check.tool.yaml` stays written with hyphens. */
function renamedToolFile(base: string, name: string, to: string): string {
  const hyphened = (word: string) => word.replaceAll('_', '-');
  if (base.startsWith(`${name}.tool.`)) return to + base.slice(name.length);
  return base.startsWith(`${hyphened(name)}.tool.`) ? hyphened(to) + base.slice(name.length) : base;
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

const ONLY_NAMES = english`Only ids and names that this review has given itself can be renamed everywhere: ids of studies, interventions, reports, arms and results, names of the vocabulary and of themes, initials, fields that the review has added, and what a tool of the team names: its items, domains, questions, scales, answers and levels.`;

function whyNot(review: Review, file: RecordFile, offset: number): string {
  const nothing = referencesIn(file).find(({ node }) => touches(node.span, offset));
  const meant = nothing === undefined ? [] : meaningsOf(review, file, nothing.target, nothing.name);
  if (nothing && meant.length > 1) {
    return say`“${nothing.name}” means a ${translated(THINGS[nothing.target].name)} in each of ${meant.length} studies here, so it cannot be renamed at this place. Rename it in the file of a study, and write the new name here beside this one.`;
  }
  if (nothing) {
    return say`There is no ${translated(THINGS[nothing.target].name)} called “${nothing.name}” yet, so there is nothing to rename. Correct the name here, or add what it stands for.`;
  }
  const under = underCursor(file, offset);
  if (under === undefined) return say`There is no name here. ${translated(ONLY_NAMES)}`;
  const ofTool = whyNotPart(review, file, under);
  if (ofTool !== undefined) return ofTool;
  if (under.on === 'key') return whyNotKey(review, file, under);
  const field = fieldIn(review, file, under.path);
  const isKnown = field !== undefined && canonicalWord(field, under.scalar.text) !== undefined;
  if (field?.kind === 'choice' && field.open === undefined && !isKnown)
    return say`“${under.scalar.text}” is none of the words that can stand here, so there is nothing to rename. Correct it here.`;
  const word = field?.kind === 'reference' || (field?.kind === 'choice' && isKnown);
  return word
    ? say`“${under.scalar.text}” is one of the words that the file format offers at this place. ${translated(ONLY_NAMES)}`
    : say`This is text, and stands only here; change it where it stands. ${translated(ONLY_NAMES)}`;
}

/** Names of tables, of columns and the like are the author's own, but nothing in the review refers to them. */
function whyNotKey(review: Review, file: RecordFile, { scalar, path }: UnderCursor): string {
  const [top, section, ...below] = path;
  if (top === 'guidance' && typeof section === 'string' && !hasKeyWithin(review, section, scalar.text))
    return below.length === 0
      ? say`No file has a section “${section}”, so there is nothing to rename. Correct it here.`
      : say`There is no “${scalar.text}” in the section “${section}”, so there is nothing to rename. Correct it here.`;
  const holder = fieldIn(review, file, path.slice(0, -1));
  if (
    holder?.kind !== 'dictionary' ||
    holder.keys.of !== undefined ||
    path[0] === 'guidance' ||
    path[0] === 'severities'
  )
    return say`“${scalar.text}” is a key of the file format. ${translated(ONLY_NAMES)}`;
  const manuscripts =
    path[0] === 'tables' && path.length === 2 ? say`, and in the manuscripts that show this table` : '';
  return say`No other place of the review names “${scalar.text}”, so there is nothing to change elsewhere. Change it here${manuscripts}.`;
}
