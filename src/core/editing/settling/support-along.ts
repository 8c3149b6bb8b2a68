/** The support of a value that is taken over: it comes along where the record that counts has none for it. */
import type { Document, Mapping, Node, TextEdit } from '../../document/document';
import { applyEdits } from '../../document/edited-text';
import { parse } from '../../document/parse';
import { isBlank, isMapping, isSequence, nodeAt, oneOrMany, pairOf } from '../../document/walk';
import type { MappingField } from '../../fields/field';
import { meaningOf } from '../../format/meaning';
import { supportField } from '../../format/shared/support';
import { supportsFor } from '../../two-extractors/supports';
import { quoted } from '../../writing/value';
import { copied, inOneLine } from './copied';
import { pathThere, type Source, writeEntryThere, writeThere } from './write-there';

/**
 * A document in which a value was taken over, with what backs that value in its source: for this value alone, beside it. One
 * place in a source that backs several values is one entry that names them all.
 * @returns the document itself where nothing backs the value there, or something does here
 */
export function withSupport(document: Document, fields: MappingField, source: Source): Document {
  const given = supportsFor(source.document.root, source.path);
  const here = pathThere(document, fields, source);
  if (given === undefined || here === undefined || supportsFor(document.root, here)) return document;
  const place: Source = { document: source.document, path: [...given.holder, 'support'] };
  return given.entries.reduce((now, entry) => {
    const edits = supportEdits(now, fields, place, entry, given.key);
    return edits.length === 0 ? now : parse(applyEdits(now.text, edits).text);
  }, document);
}

function supportEdits(
  document: Document,
  fields: MappingField,
  place: Source,
  entry: Node,
  key: string,
): readonly TextEdit[] {
  const path = pathThere(document, fields, place);
  const list = path && nodeAt(document.root, path);
  const words = forKey(place.document, entry, key);
  if (list === undefined || isBlank(list)) return writeThere(document, fields, place, inOneLine(words));
  const same = oneOrMany(list).find((each) => withoutFor(each) === withoutFor(entry));
  if (same && isMapping(same)) return alsoFor(same, key);
  if (isSequence(list)) return writeEntryThere(document, fields, place, list.items.length, words);
  return writeThere(document, fields, place, inOneLine(`[${copied(document, list).inLine}, ${words}]`));
}

/** An entry that names the key that it backs; a sentence as it is. */
function forKey(document: Document, entry: Node, key: string): string {
  if (!isMapping(entry)) return copied(document, entry).inLine;
  const others = entry.pairs.flatMap(({ key: { text }, value }) =>
    text === 'for' || isBlank(value) ? [] : [`${quoted(text)}: ${copied(document, value).inLine}`],
  );
  return `{${[`for: ${quoted(key)}`, ...others].join(', ')}}`;
}

/** What an entry says, apart from the keys that it is for. */
function withoutFor(entry: Node): string {
  const other = isMapping(entry) ? { ...entry, pairs: entry.pairs.filter(({ key }) => key.text !== 'for') } : entry;
  return meaningOf(other, supportField.of);
}

/** One key more that an entry is for. */
function alsoFor(entry: Mapping, key: string): TextEdit[] {
  const keys = pairOf(entry, 'for')?.value;
  if (keys === undefined || isBlank(keys)) return [];
  const last = isSequence(keys) ? keys.items.at(-1) : undefined;
  if (isSequence(keys))
    return last && keys.style === 'flow'
      ? [{ span: { start: last.span.end, end: last.span.end }, text: `, ${quoted(key)}` }]
      : [];
  const { start, end } = keys.span;
  return [
    { span: { start, end: start }, text: '[' },
    { span: { start: end, end }, text: `, ${quoted(key)}]` },
  ];
}
