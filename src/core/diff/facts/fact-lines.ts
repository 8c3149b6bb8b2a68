/**
 * A file as lines, one fact a line, each with its whole place: “RoB 2 · exhaustion-6m · missing data · 3.4 = PN”.
 *
 * Two versions of a file can be compared line by line in this form, and every line of the difference says what it is
 * about. Order, comments, blanks, spelling and form are left out of it: what says the same gives the same lines.
 */
import type { Document, Node } from '../../document/document';
import type { RecordFile } from '../../document/record';
import type { MappingField } from '../../fields/field';
import { recordFields } from '../../format/records';
import { say } from '../../language/say';
import { placeInWords, RECORD } from '../places/named-place';
import { unreadableBecause } from '../records/unreadable';
import { linesOfBoth } from './both-versions';
import { factsOf } from './facts';

/**
 * The facts of a file, a line for each, in the canonical order; of a file in conflict those of both versions; of one that
 * cannot be read its text as it is. The first line says so then.
 * @param fields of such a record; those of the format where nothing is known of the review
 * @returns lines that end with a line feed; empty for an empty file
 */
export function factLines(file: RecordFile, fields?: MappingField): string {
  const { kind, document } = file;
  const linesOf = ({ root }: Pick<Document, 'root'>) =>
    root === undefined || kind === undefined ? [] : linesIn(root, fields ?? recordFields[kind]);
  const why = unreadableBecause(file);
  if (why === undefined) return linesOf(document).join('');
  const both = linesOfBoth(document.text, linesOf);
  if (both === undefined) return asWritten(document.text, why);
  return [`${say`In conflict: what the two versions say differently stands here twice.`}\n`, ...both].join('');
}

function linesIn(root: Node, fields: MappingField): readonly string[] {
  const facts = factsOf(root, fields, RECORD);
  return [...facts].map(({ place, value }) => `${placeInWords(place.titles)} = ${value}\n`);
}

function asWritten(text: string, why: string): string {
  const end = text === '' || text.endsWith('\n') ? '' : '\n';
  return `${say`Not readable as extraction: ${why}`}\n${text}${end}`;
}
