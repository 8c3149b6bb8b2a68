/** What an id or a name stands for, in a few words: shown wherever somebody refers to it. */

import type { Mapping, Node, Path, Span } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { isMapping, itemsOf, oneOrMany, textAt, textOf, valueOf, walk } from '../../document/walk';
import type { Field } from '../../fields/field';
import { bold, bullets, escaped, paragraphs } from '../../language/markdown';
import { say, translated } from '../../language/say';
import { fieldIn } from '../../review/fields-of-review';
import type { Definition } from '../../review/names';
import { fileAt, inTree, type Review, recordCalled, sectionNode, workedOut } from '../../review/review';
import { describeResult } from './describe-result';
import type { LinkTo } from './explain-precedents';

/** Values that are told; more would hide what matters. */
const MOST = 6;
const MOST_REPORTS = 3;
const MOST_AUTHORS = 3;

/** Keys that say nothing about what the thing is. */
const SILENT = ['id', 'study', 'intervention', 'review', 'extractor', 'format', 'note', 'notes', 'support'];

/**
 * The name, and what is written where it is defined; of a result also what came out and how it is judged.
 * @param linkTo without it, other places of the review are named and not linked to
 */
export function describeDefinition(review: Review, definition: Definition, linkTo?: LinkTo): string {
  const file = fileAt(review, definition.file);
  const result = definition.target === 'result' && file ? holderOf(review, file, definition)?.mapping : undefined;
  if (file && result) return describeResult(review, definition, result, file, linkTo);
  return paragraphs([
    [bold(definition.name), definition.title && escaped(definition.title)].filter(Boolean).join(' · '),
    file && bullets(saidOf(review, file, definition)),
    ...citationsOf(review, definition, file).map(escaped),
  ]);
}

/** As a reference list prints them: the works that a study was published in, or that a report is. */
function citationsOf(review: Review, definition: Definition, file: RecordFile | undefined): string[] {
  const study = definition.target === 'study' ? recordCalled(review, 'study', definition.name) : undefined;
  const reports = itemsOf(sectionNode(study, 'reports')).slice(0, MOST_REPORTS);
  const report = definition.target === 'report' && file ? holderOf(review, file, definition)?.mapping : undefined;
  return [...reports, report].flatMap((node) => citationInWords(valueOf(node, 'citation')) ?? []);
}

/** "Doe A, Roe B, et al. 2020. Title. Journal." @returns nothing where none of it is written */
function citationInWords(citation: Node | undefined): string | undefined {
  const authors = oneOrMany(valueOf(citation, 'authors')).flatMap((node) => textOf(node) ?? []);
  const names = [...authors.slice(0, MOST_AUTHORS), ...(authors.length > MOST_AUTHORS ? ['et al'] : [])].join(', ');
  const parts = [names, ...['year', 'title', 'journal'].map((key) => textAt(citation, key))].filter(Boolean);
  return parts.length === 0 ? undefined : parts.map((part) => (part?.endsWith('.') ? part : `${part}.`)).join(' ');
}

function saidOf(review: Review, file: RecordFile, definition: Definition): string[] {
  const found = holderOf(review, file, definition);
  if (file.kind === undefined || found === undefined) return [];
  return found.mapping.pairs
    .filter(({ key }) => !SILENT.includes(key.text))
    .flatMap(({ key, value }) => {
      const field = fieldIn(review, file, [...found.path, key.text]);
      const said = shortText(value, field);
      const title = translated(field?.title ?? key.text);
      return said === undefined || said === definition.title ? [] : [`${escaped(translated(title))}: ${escaped(said)}`];
    })
    .slice(0, MOST);
}

/** A text, a list of texts, or two numbers with what lies between; nothing for what has keys of its own. */
function shortText(node: Node, field: Field | undefined): string | undefined {
  const texts = oneOrMany(node).map(textOf);
  const isRange = field?.kind === 'list' && field.of.kind === 'number' && field.least === 2 && field.most === 2;
  return texts.length > 0 && texts.every((text) => text !== undefined)
    ? isRange && texts.length === 2
      ? say`${texts[0]} to ${texts[1]}`
      : texts.join(', ')
    : undefined;
}

interface Holder {
  readonly mapping: Mapping;
  readonly path: Path;
}

/** The mapping that the name stands for: that in which the id is written, or that behind the name. */
function holderOf(review: Review, file: RecordFile, { span }: Definition): Holder | undefined {
  return holdersIn(review, file).get(placeOf(span));
}

/** All of a file, because a list of offers asks for each name of it. */
function holdersIn(review: Review, file: RecordFile): ReadonlyMap<string, Holder> {
  return workedOut(review, inTree(review, file), 'what names stand for', () => {
    const holders = new Map<string, Holder>();
    for (const { node, path, pair } of file.document.root ? walk(file.document.root) : []) {
      if (!isMapping(node)) continue;
      const holder = { mapping: node, path: [...path] };
      const names = node.pairs.flatMap(({ value }) => (value.kind === 'scalar' ? value : []));
      for (const { span } of pair ? [pair.key, ...names] : names)
        if (!holders.has(placeOf(span))) holders.set(placeOf(span), holder);
    }
    return holders;
  });
}

function placeOf({ start, end }: Span): string {
  return `${start} ${end}`;
}
