/**
 * A file as lines, one fact a line, each with its whole place: “RoB 2 · exhaustion-6m · missing data · 3.4 = PN”.
 *
 * Two versions of a file can be compared line by line in this form, and every line of the difference says what it is
 * about. Order, comments, blanks, spelling and form are left out of it: what says the same gives the same lines.
 */
import type { Node } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { isBlank, isMapping, oneOrMany } from '../../document/walk';
import type { Field, MappingField } from '../../fields/field';
import { recordFields } from '../../format/records';
import { supportField } from '../../format/shared/support';
import { say } from '../../language/say';
import { type Entry, entriesOf } from '../../pairing/entries';
import { shapeOf } from '../../pairing/shape';
import { byName, inOrder } from '../places/canonical-order';
import { labelsOf } from '../places/entry-labels';
import { headingOfKey, titleOfKey } from '../places/titles';
import { inOneLine, valueInWords } from '../places/value-in-words';
import { unreadableBecause } from './unreadable';

/** Between the parts of a place. */
const PLACE_SEPARATOR = ' · ';

/**
 * The facts of a file, a line for each, in the canonical order; of a file that cannot be read its text as it is, below a
 * line that says so.
 * @param fields of such a record; those of the format where nothing is known of the review
 * @returns lines that end with a line feed; empty for an empty file
 */
export function words(file: RecordFile, fields?: MappingField): string {
  const why = unreadableBecause(file);
  if (why !== undefined) return asWritten(file.document.text, why);
  const root = file.document.root;
  const lines =
    root === undefined || file.kind === undefined ? [] : [...facts(root, fields ?? recordFields[file.kind], [])];
  return lines.map((line) => `${line}\n`).join('');
}

function asWritten(text: string, why: string): string {
  const end = text === '' || text.endsWith('\n') ? '' : '\n';
  return `${say`Not readable as extraction: ${why}`}\n${text}${end}`;
}

type Place = readonly string[];

function* facts(node: Node | undefined, field: Field | undefined, place: Place): Generator<string> {
  if (node === undefined || isBlank(node)) return;
  switch (shapeOf(field, [node])) {
    case 'keys':
      yield* keyFacts(node, field, place);
      break;
    case 'names':
    case 'entries':
      yield* entryFacts(node, field, place);
      break;
    case 'words':
      yield* wordFacts(node, field, place);
      break;
    default:
      yield fact(place, valueInWords(node, field));
  }
}

function* keyFacts(node: Node, field: Field | undefined, place: Place): Generator<string> {
  const title = place.length === 0 ? headingOfKey : titleOfKey;
  for (const entry of inOrder(entriesOf(node, field), field, ({ pair }) => pair?.key.text ?? '')) {
    yield* facts(entry.node, entry.field, [...place, title(entry.pair?.key.text ?? '', field)]);
  }
}

function* entryFacts(node: Node, field: Field | undefined, place: Place): Generator<string> {
  const entries = entriesOf(node, field);
  if (entries.length === 0) yield fact(place, valueInWords(node, field));
  const labels = labelsOf(entries, field);
  const label = (entry: Entry) => labels.get(entry) ?? '';
  for (const entry of [...entries].sort((a, b) => byName(label(a), label(b)))) {
    // One place in one source is one fact.
    const isWhole = field === supportField || (entry.name === undefined && !isMapping(entry.node));
    if (isWhole) yield fact(place, valueInWords(entry.node, entry.field));
    else yield* factsOfEntry(entry, label(entry) === '' ? place : [...place, label(entry)]);
  }
}

/** What its name says is not said again; of an entry that says nothing else, that it is there. */
function* factsOfEntry({ node, field, namedBy }: Entry, place: Place): Generator<string> {
  if (!isMapping(node) || namedBy.length === 0) return yield* facts(node, field, place);
  const others = { ...node, pairs: node.pairs.filter(({ key }) => !namedBy.includes(key.text)) };
  const told = [...facts(others, field, place)];
  yield* told.length > 0 ? told : [fact(place.slice(0, -1), place.at(-1) ?? '')];
}

function* wordFacts(node: Node, field: Field | undefined, place: Place): Generator<string> {
  const of = field?.kind === 'list' ? field.of : undefined;
  const all = oneOrMany(node).map((item) => valueInWords(item, of));
  if (all.length === 0) yield fact(place, valueInWords(node, field));
  for (const word of [...new Set(all)].sort(byName)) if (word !== '') yield fact(place, word);
}

function fact(place: Place, value: string): string {
  return `${place.map(inOneLine).join(PLACE_SEPARATOR)} = ${value}`;
}
