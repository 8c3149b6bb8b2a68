/**
 * One field that a review describes itself, in the words of JSON Schema, read into a field like those of the format. A
 * word that is not understood is told and passed over: the rest of the description counts.
 */

import type { Node, Pair, Span } from '../../document/document';
import { named } from '../../document/named';
import {
  isBlank,
  isMapping,
  isScalar,
  isSequence,
  pairOf,
  pairsOf,
  textAt,
  textOf,
  valueOf,
} from '../../document/walk';
import { type Choice, type Field, isMissingWord, type MappingField, type TextField } from '../../fields/field';
import { anything, choice, date, list, mapping, number, text, yesOrNo } from '../../fields/field-makers';
import { LONGEST_PATTERN, linearPattern } from '../../fields/linear-pattern';
import { listed } from '../../language/listed';
import { english, say, translated } from '../../language/say';

/** Something in the description of a field that cannot be used. */
export interface OwnFieldFault {
  readonly span: Span;
  /** What is wrong, and what to do. */
  readonly message: string;
  /** A word that is not known, and those of which one may have been meant. */
  readonly instead?: { readonly written: string; readonly known: readonly string[] };
}

/** Where faults are put down. */
export type Report = (fault: OwnFieldFault) => void;

/** What a field can be. */
export type OwnFieldType = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';

/** Each type with what it is to people. */
const TYPES: Readonly<Record<OwnFieldType, string>> = {
  string: english`a text`,
  number: english`a number`,
  integer: english`a whole number`,
  boolean: english`a yes or no`,
  array: english`a list`,
  object: english`a group of lines`,
};

/** The words that a description may have, each with the types that it says something about; `[]`: all. */
const KEYWORDS: Readonly<Record<string, readonly OwnFieldType[]>> = {
  type: [],
  title: [],
  description: [],
  examples: [],
  enum: ['string', 'number', 'integer'],
  minimum: ['number', 'integer'],
  maximum: ['number', 'integer'],
  minLength: ['string'],
  maxLength: ['string'],
  pattern: ['string'],
  format: ['string'],
  items: ['array'],
  properties: ['object'],
  required: [],
  show: [],
};

/** The words with which a field can be described. */
export const OWN_FIELD_KEYWORDS: readonly string[] = Object.keys(KEYWORDS);

/** What a field can be. */
export const OWN_FIELD_TYPES = Object.keys(TYPES) as readonly OwnFieldType[];

/** Descriptions inside descriptions, at most. */
export const DEEPEST = 6;

/**
 * The field that a description describes: what stands behind a key.
 * @param name the key under which its values will stand
 * @param depth how many descriptions it stands in
 */
export function fieldFromDefinition({ key, value: node }: Pair, name: string, report: Report, depth = 0): Field {
  const unknown = anything(titleFrom(name), ADDED);
  if (depth > DEEPEST) {
    report({
      span: node.span,
      message: say`Descriptions stand in each other more than ${DEEPEST} deep here. Take some of them out.`,
    });
    return unknown;
  }
  if (!isMapping(node)) {
    const example = say`for example {type: number, minimum: 1}`;
    report({
      span: isBlank(node) ? key.span : node.span,
      message: say`It is not said what “${name}” is. Describe it with names and values behind them, ${example}.`,
    });
    return unknown;
  }
  const type = typeOf(node, name, report);
  for (const pair of node.pairs) reportUnsuited(pair, type, depth, report);
  return type === undefined ? unknown : { ...bareField(type, node, name, report, depth), ...wording(node, name) };
}

const ADDED = english`A field that this review has added.`;

/** What a field is called and what it means, as its description has it; without one, as its name has it. */
export function wording(node: Node | undefined, name: string): { title: string; meaning: string } {
  return { title: textAt(node, 'title') ?? titleFrom(name), meaning: textAt(node, 'description') ?? ADDED };
}

/** `ward_size` → “Ward size”. */
function titleFrom(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** The type that is said, or that follows from the other words; a text where nothing follows. `undefined`: not known. */
function typeOf(node: Node, name: string, report: Report): OwnFieldType | undefined {
  const written = valueOf(node, 'type');
  if (written === undefined) return typeThatFollows((word) => valueOf(node, word) !== undefined);
  // Blank values are accepted everywhere, so that a type beside “null” is the type alone.
  const words = isSequence(written)
    ? written.items.filter((item) => !isBlank(item) && textOf(item) !== 'null')
    : [written];
  const word = words.length === 1 ? textOf(words[0]) : undefined;
  const type = OWN_FIELD_TYPES.find((each) => each === word);
  if (type === undefined) {
    report({
      span: written.span,
      message: say`What stands here is not a type, so nothing behind “${name}” is checked. Write one of ${quotedList(OWN_FIELD_TYPES, 'or')}.`,
      ...(word !== undefined && { instead: { written: word, known: OWN_FIELD_TYPES } }),
    });
  }
  return type;
}

/** What a field is whose description does not say it. */
function typeThatFollows(isSaid: (word: string) => boolean): OwnFieldType {
  if (isSaid('properties')) return 'object';
  if (isSaid('items')) return 'array';
  return isSaid('minimum') || isSaid('maximum') ? 'number' : 'string';
}

/** Whether a word can be added to a description so that it has an effect and no other loses its own. */
export function canDescribe(node: Node | undefined, word: string): boolean {
  const said = pairsOf(node).map(({ key }) => key.text);
  const written = valueOf(node, 'type');
  const stated = OWN_FIELD_TYPES.find((each) => each === textOf(written));
  if (word === 'type' || (written !== undefined && stated === undefined)) return true;
  const [before, after] = [said, [...said, word]].map(
    (words) => stated ?? typeThatFollows((each) => words.includes(each)),
  ) as [OwnFieldType, OwnFieldType];
  return suits(word, after) && said.every((each) => suits(each, after) || !suits(each, before));
}

/** Whether all that a description says has an effect on this type. */
export function canBeOfType(node: Node | undefined, type: OwnFieldType): boolean {
  return pairsOf(node).every(({ key }) => suits(key.text, type));
}

/** Whether a word says something about a type; one that is not known is not the type's fault. */
function suits(word: string, type: OwnFieldType): boolean {
  const types = named(KEYWORDS, word);
  return types === undefined || types.length === 0 || types.includes(type);
}

function reportUnsuited({ key, value }: Pair, type: OwnFieldType | undefined, depth: number, report: Report): void {
  if (!Object.hasOwn(KEYWORDS, key.text)) {
    report({
      span: key.span,
      message: say`“${key.text}” is not a word with which a field can be described, so it has no effect. The words are ${quotedList(OWN_FIELD_KEYWORDS, 'and')}.`,
      instead: { written: key.text, known: OWN_FIELD_KEYWORDS },
    });
  } else if (isBlank(value)) {
    report({
      span: key.span,
      message: say`Nothing stands behind “${key.text}”, so it has no effect. Take it out, or say what is meant.`,
    });
  } else if (type !== undefined && !suits(key.text, type)) {
    report({
      span: key.span,
      message: say`“${key.text}” has no effect on ${translated(TYPES[type])}. Take it out, or change the type.`,
    });
  } else if (key.text === 'required' && isSequence(value) && type !== undefined && type !== 'object') {
    report({
      span: value.span,
      message: say`A list of names has no effect on ${translated(TYPES[type])}. Write “required: true” if every file needs the field.`,
    });
  } else if (key.text === 'show' && depth > 0) {
    report({
      span: key.span,
      message: say`“show” has an effect only where the field itself is described. Take it out here.`,
    });
  } else if ((key.text === 'show' || (key.text === 'required' && !isSequence(value))) && !isTruth(value)) {
    report({
      span: value.span,
      message: say`“${key.text}” takes “true” or “false”${key.text === 'required' ? say`; for the names inside a group of lines, a list` : ''}.`,
    });
  }
}

/** Whether `true` or `false` is written. */
function isTruth(node: Node): boolean {
  return isScalar(node) && typeof node.value === 'boolean';
}

/** @returns whether `true` stands behind this word of a description. */
export function isWished(definition: Node, keyword: 'required' | 'show'): boolean {
  const node = valueOf(definition, keyword);
  return isScalar(node) && node.value === true;
}

/** The field without its wording. */
function bareField(type: OwnFieldType, node: Node, name: string, report: Report, depth: number): Field {
  if (type === 'boolean') return yesOrNo('', '');
  if (type === 'array') return listField(node, name, report, depth);
  if (type === 'object') return groupField(node, name, report, depth);
  if (valueOf(node, 'enum')) return choice('', '', choicesIn(node, report));
  if (type === 'string') return isDate(node, report) ? date('', '') : textField(node, report);
  const [least, most] = limits(node, 'minimum', 'maximum', 'number', report);
  return number('', '', {
    ...(least !== undefined && { least }),
    ...(most !== undefined && { most }),
    ...(type === 'integer' && { whole: true as const }),
  });
}

function listField(node: Node, name: string, report: Report, depth: number): Field {
  const items = pairOf(node, 'items');
  const of =
    items && !isBlank(items.value)
      ? fieldFromDefinition(items, name, report, depth + 1)
      : text(say`Entry`, say`One entry.`);
  const isGroup = of.kind === 'mapping' || of.kind === 'list' || of.kind === 'any';
  return list('', '', of, isGroup ? {} : { orOne: true });
}

function groupField(node: Node, name: string, report: Report, depth: number): Field {
  const properties = valueOf(node, 'properties');
  if (!isMapping(properties) || properties.pairs.length === 0) {
    const span = pairOf(node, 'properties')?.key.span ?? pairOf(node, 'type')?.key.span ?? node.span;
    report({
      span,
      message: say`It is not said which lines “${name}” has. Write them under “properties”, each with its description.`,
    });
    return anything('', '');
  }
  const fields: Record<string, Field> = {};
  for (const pair of properties.pairs) {
    if (!hasGoodName(pair.key, report)) continue;
    fields[pair.key.text] = fieldFromDefinition(pair, pair.key.text, report, depth + 1);
  }
  const required = requiredIn(node, fields, report);
  return mapping('', '', fields, required.length > 0 ? { required } : {});
}

function requiredIn(node: Node, fields: MappingField['fields'], report: Report): string[] {
  const written = valueOf(node, 'required');
  if (!isSequence(written)) return [];
  return written.items.flatMap((item) => {
    const key = textOf(item) ?? '';
    if (isBlank(item) || Object.hasOwn(fields, key)) return key === '' ? [] : [key];
    const known = Object.keys(fields);
    report({
      span: item.span,
      message: say`“${key}” is said to be needed, but it does not stand under “properties”.`,
      instead: { written: key, known },
    });
    return [];
  });
}

/** Words that older readers of these files take for something else. */
const MISREAD: readonly string[] = ['n', 'y', 'on', 'off', 'no', 'yes', 'true', 'false', 'null'];

/** Whether a name can stand in files: the form that all names of the format have. */
export function hasGoodName(
  { text: name, span }: { readonly text: string; readonly span: Span },
  report: Report,
): boolean {
  if (/^[a-z][a-z0-9_]{0,63}$/.test(name) && !MISREAD.includes(name) && name !== 'support') return true;
  report({
    span,
    message:
      name === 'support'
        ? say`“support” may stand everywhere already. Choose another name.`
        : say`“${name}” cannot be the name of a field. Names are written in lower-case letters, digits and underscores, begin with a letter, and are not “yes”, “no” and their like; for example “ward_size”.`,
  });
  return false;
}

function choicesIn(node: Node, report: Report): Choice[] {
  const written = valueOf(node, 'enum');
  const words = isSequence(written) ? written.items.flatMap((item) => wordIn(item, report)) : [];
  if (!isSequence(written) || written.items.length === 0) {
    const span = written?.span ?? node.span;
    report({ span, message: say`“enum” takes a list of the words that may stand there, for example [day, night].` });
  }
  return [...new Set(words)].map((value) => ({ value, meaning: say`One of the words that this review has chosen.` }));
}

/** Blanks and the words that say why there is no value may stand everywhere, and need not be listed. */
function wordIn(item: Node, report: Report): string[] {
  if (isBlank(item)) return [];
  const word = textOf(item);
  if (word !== undefined && !(isScalar(item) && typeof item.value === 'boolean'))
    return isMissingWord(word) ? [] : [word];
  report({
    span: item.span,
    message: say`Only words and numbers can be listed here. Put “true” and “false” in quotation marks if they are meant as words.`,
  });
  return [];
}

function isDate(node: Node, report: Report): boolean {
  const format = valueOf(node, 'format');
  if (format === undefined) return false;
  if (textOf(format) === 'date') return true;
  report({
    span: format.span,
    message: say`The only format that is known is “date”. Take it out, or describe the form with “pattern”.`,
  });
  return false;
}

function textField(node: Node, report: Report): TextField {
  const [shortest, longest] = limits(node, 'minLength', 'maxLength', 'whole number', report);
  const written = valueOf(node, 'examples');
  const examples = (isSequence(written) ? written.items : []).flatMap((item) => textOf(item) ?? []);
  const pattern = patternIn(node, examples, report);
  return text('', '', {
    ...(shortest !== undefined && { shortest }),
    ...(longest !== undefined && { longest }),
    ...(examples.length > 0 && { examples }),
    ...(pattern && { pattern }),
  });
}

function patternIn(node: Node, examples: readonly string[], report: Report): TextField['pattern'] {
  const written = valueOf(node, 'pattern');
  if (written === undefined) return undefined;
  const source = textOf(written);
  const fits = source === undefined ? undefined : linearPattern(source);
  if (source === undefined || fits === undefined) {
    report({
      span: written.span,
      message: say`What stands behind “pattern” cannot be used, so this form is not checked. It may have at most ${LONGEST_PATTERN} characters, every bracket needs its partner, and it cannot look ahead, look back or repeat what was found before.`,
    });
    return undefined;
  }
  const wrong = examples.find((example) => !fits(example));
  if (wrong !== undefined) {
    const span = valueOf(node, 'examples')?.span ?? written.span;
    report({
      span,
      message: say`The example “${wrong}” does not have the form that “pattern” describes. One of the two is wrong.`,
    });
  }
  const [example] = examples;
  return {
    source,
    fits,
    inWords: say`the form that the review has set${example === undefined ? '' : say`, for example “${example}”`}`,
  };
}

/** Two limits that belong together; one that is not a number is told and does not count. */
function limits(
  node: Node,
  lower: string,
  upper: string,
  of: 'number' | 'whole number',
  report: Report,
): [number | undefined, number | undefined] {
  const limit = (key: string): number | undefined => {
    const written = valueOf(node, key);
    if (written === undefined) return undefined;
    const value = isScalar(written) ? written.value : undefined;
    if (
      typeof value === 'number' &&
      Number.isFinite(value) &&
      (of === 'number' || (Number.isInteger(value) && value >= 0))
    )
      return value;
    report({
      span: written.span,
      message: say`“${key}” takes ${of === 'number' ? say`a number` : say`a whole number`}.`,
    });
    return undefined;
  };
  const [least, most] = [limit(lower), limit(upper)];
  if (least === undefined || most === undefined || least <= most) return [least, most];
  const span = pairOf(node, lower)?.value.span ?? node.span;
  report({
    span,
    message: say`“${lower}” is larger than “${upper}”, so that no value could stand here. Correct one of them.`,
  });
  return [undefined, undefined];
}

function quotedList(words: readonly string[], last: 'and' | 'or'): string {
  return listed(
    words.map((word) => `“${word}”`),
    last,
  );
}
