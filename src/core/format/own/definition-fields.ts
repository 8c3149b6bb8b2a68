/**
 * The descriptions of a review's own fields, as fields themselves: which words may stand in a description, given what
 * stands there already. Whoever writes one is helped at every word, and nothing is offered that would be told as a fault.
 */

import type { Node, Path } from '../../document/document';
import { named } from '../../document/named';
import { nodeAt, pairOf, pairsOf, valueOf } from '../../document/walk';
import type { Choice, Field } from '../../fields/field';
import { choice, dictionary, list, mapping, number, text } from '../../fields/field-makers';
import { fieldBelow } from '../lookup';
import {
  canBeOfType,
  canDescribe,
  DEEPEST,
  hasGoodName,
  OWN_FIELD_KEYWORDS,
  OWN_FIELD_TYPES,
  type OwnFieldType,
  wording,
} from './own-field-definition';
import { EXTENDED_KINDS } from './own-fields';

/**
 * The field of the value at a path below `fields` of a review file.
 * @param node what stands behind `fields`
 * @param path from there on
 * @returns `undefined` where no word of a description can stand
 */
export function definitionFieldAt(node: Node | undefined, path: Path): Field | undefined {
  const [kind, name, ...below] = path;
  if (kind === undefined) return KINDS;
  if (name === undefined || typeof kind !== 'string' || typeof name !== 'string') return fieldBelow(KINDS, path);
  if (!EXTENDED_KINDS.some((each) => each === kind)) return undefined;
  return inDescription(nodeAt(node, [kind, name]), { name, depth: 0, isWhole: !name.includes('.') }, below);
}

/** Where a description stands. */
interface Standing {
  readonly name: string;
  /** In how many descriptions it stands. */
  readonly depth: number;
  /** It is the description of a key of the record as a whole. */
  readonly isWhole: boolean;
}

function inDescription(node: Node | undefined, standing: Standing, path: Path): Field | undefined {
  const [word, name, ...below] = path;
  const depth = standing.depth + 1;
  if (word === 'items' && path.length > 1)
    return inDescription(valueOf(node, 'items'), { name: standing.name, depth, isWhole: false }, path.slice(1));
  if (word === 'properties' && typeof name === 'string')
    return inDescription(nodeAt(node, ['properties', name]), { name, depth, isWhole: false }, below);
  return fieldBelow(descriptionField(node, standing), path);
}

const SOME_NAME = { inWords: 'the name of a field, for example ward_size' };

const DESCRIPTION = mapping('Description', 'What belongs behind the name, in the words of JSON Schema.', {});

const KINDS = mapping(
  'Own fields',
  'What this review extracts beyond the fields of the format: first which files need it, then its name, then its description.',
  Object.fromEntries(
    EXTENDED_KINDS.map((kind) => [
      kind,
      dictionary(
        `Own fields of ${kind === 'intervention' ? 'an intervention' : `a ${kind}`}`,
        `Keys that the files of ${kind === 'review' ? 'the review' : `every ${kind}`} have besides those of the format. With a section and a full stop in front, as in arms.shifts, a key inside that section.`,
        SOME_NAME,
        DESCRIPTION,
        { strict: true },
      ),
    ]),
  ),
  { strict: true, withoutSupport: true },
);

/** A description with the words that it can have, or could have besides. */
function descriptionField(node: Node | undefined, standing: Standing): Field {
  const words = OWN_FIELD_KEYWORDS.filter((word) => canStand(word, node, standing));
  const { title, meaning } = wording(node, standing.name);
  return mapping(title, meaning, Object.fromEntries(words.map((word) => [word, wordField(word, node, standing)])), {
    strict: true,
    withoutSupport: true,
  });
}

function canStand(word: string, node: Node | undefined, { depth, isWhole }: Standing): boolean {
  // What stands there already keeps its explanation, whether it has an effect or not.
  if (pairOf(node, word)) return true;
  if (!canDescribe(node, word)) return false;
  if (word === 'show') return isWhole;
  if (word === 'required') return isWhole || isGroup(node);
  return depth < DEEPEST || (word !== 'items' && word !== 'properties');
}

function isGroup(node: Node | undefined): boolean {
  return pairOf(node, 'properties') !== undefined;
}

/** One word of a description: what it says, and what may stand behind it. */
function wordField(word: string, node: Node | undefined, { name, depth }: Standing): Field {
  const [title, meaning] = named(WORDS, word) ?? [word, ''];
  const strict = { strict: true } as const;
  if (word === 'type') return choice(title, meaning, typesFor(node), strict);
  if (word === 'format') return choice(title, meaning, FORMATS, strict);
  if (word === 'show') return choice(title, meaning, TRUTHS, { ...strict, isTruth: true });
  if (word === 'required') return requiredField(title, meaning, node);
  if (word === 'enum' || word === 'examples') return list(title, meaning, text('Word', 'One of them.', strict), strict);
  if (word === 'items') {
    const entry = descriptionField(valueOf(node, 'items'), { name, depth: depth + 1, isWhole: false });
    return { ...entry, title, meaning };
  }
  if (word === 'properties') return dictionary(title, meaning, { inWords: 'the name of a key' }, DESCRIPTION, strict);
  if (word === 'minimum' || word === 'maximum') return number(title, meaning, strict);
  if (word === 'minLength' || word === 'maxLength') return number(title, meaning, { ...strict, whole: true, least: 0 });
  return text(title, meaning, strict);
}

/** Of a group of keys, which of them; of anything else, whether every file needs it. */
function requiredField(title: string, meaning: string, node: Node | undefined): Field {
  if (!isGroup(node)) return choice(title, meaning, TRUTHS, { strict: true, isTruth: true });
  const names = pairsOf(valueOf(node, 'properties'))
    .map(({ key }) => key)
    .filter((key) => hasGoodName(key, () => {}));
  const keys = names.map(({ text: value }) => ({ value, meaning: 'One of the keys under “properties”.' }));
  const meant = 'A list of the keys under “properties” that must be there wherever the group is written.';
  return list(title, meant, choice('Key', 'One of the keys under “properties”.', keys, { strict: true }), {
    strict: true,
    least: 1,
  });
}

/** The types that leave an effect to everything else that is said. */
function typesFor(node: Node | undefined): Choice[] {
  const fitting = OWN_FIELD_TYPES.filter((type) => canBeOfType(node, type));
  return (fitting.length > 0 ? fitting : OWN_FIELD_TYPES).map((value) => ({
    value,
    meaning: TYPE_MEANINGS[value],
  }));
}

const TYPE_MEANINGS: Readonly<Record<OwnFieldType, string>> = {
  string: 'A text. With “enum”, one of its words; with “format: date”, a date.',
  number: 'A number that keeps its printed digits.',
  integer: 'A whole number.',
  boolean: 'Yes or no: in the files, “yes” or “no” is written.',
  array: 'A list; “items” describes one entry. A single value may stand without brackets.',
  object: 'A group of keys, which “properties” describes.',
};

const FORMATS: readonly Choice[] = [{ value: 'date', meaning: 'A date: 2026-01-31, 2026-01 or 2026.' }];

const TRUTHS: readonly Choice[] = [
  { value: 'true', meaning: 'So it is wished.' },
  { value: 'false', meaning: 'As if the word did not stand here.' },
];

/** The name of each word in plain words, and what it says. */
const WORDS: Readonly<Record<string, readonly [title: string, meaning: string]>> = {
  type: [
    'What it is',
    'A text, a number, a whole number, yes or no, a list or a group of keys. Without it: what follows from the other words, else a text.',
  ],
  title: ['Its name', 'A short name in your words, shown in hovers, completions and as the heading of a column.'],
  description: ['What it means', 'What belongs there, in a sentence: shown where somebody fills it in.'],
  examples: [
    'Examples',
    'What is written there, for example; shown in the hover. Each must have the form of “pattern”.',
  ],
  enum: ['The words that may stand there', 'A list of words or numbers. Any other is told as a problem.'],
  minimum: ['Smallest number', 'The smallest number that may stand there; itself included.'],
  maximum: ['Largest number', 'The largest number that may stand there; itself included.'],
  minLength: ['Shortest text', 'How many characters there are at least.'],
  maxLength: ['Longest text', 'How many characters there are at most.'],
  pattern: [
    'Form of the text',
    "A regular expression that a part of the text must have; ^ and $ stand for its start and its end, for example '^[A-Z]{2}-[0-9]+$'.",
  ],
  format: ['Kind of text', 'Only “date” is known: year first, as in 2026-01-31, 2026-01 or 2026.'],
  items: ['What one entry is', 'The description of one entry of the list, in the same words.'],
  properties: ['The keys of the group', 'The name of each key, and behind it its description in the same words.'],
  required: ['Whether every file needs it', 'With “true”, files of this kind that lack it are told to be behind.'],
  show: ['Whether tables show it', 'With “true”, it has a column of its own where the records are shown.'],
};
