/**
 * Sections that a second person has checked against the sources (`checked`), and whether they still say what was checked.
 *
 * A file is plain text that anybody may change, so that a name and a date alone would go on claiming what nobody has looked
 * at. Beside them stands a seal: eight digits that follow from what the section said. It follows from the meaning, not from
 * the letters of the file: a blank line, a comment or another spelling of an agreed word takes no check back. It keeps nobody
 * from writing a new seal; it only lets a change be seen that nobody looked at.
 */
import type { Pair } from '../document/document';
import type { RecordFile } from '../document/record';
import { oneOrMany, pairsOf, textAt, textOf, valueOf } from '../document/walk';
import type { MappingField } from '../fields/field';
import { meaningOfSection } from './review';

export interface CheckedSection {
  readonly section: string;
  /** The entry: its key is the section. */
  readonly pair: Pair;
  readonly by: readonly string[];
  readonly date: string | undefined;
  /** holds: the section says what was checked. unsealed: nothing is written by which one could tell. */
  readonly state: 'holds' | 'changed' | 'unsealed';
}

/** What a file says was checked in it. @param fields of such a record */
export function checkedIn(file: RecordFile, fields: MappingField): readonly CheckedSection[] {
  return pairsOf(valueOf(file.document.root, 'checked')).map((pair) => {
    const section = pair.key.text;
    const seal = textAt(pair.value, 'seal');
    return {
      section,
      pair,
      by: oneOrMany(valueOf(pair.value, 'by')).flatMap((each) => textOf(each) ?? []),
      date: textAt(pair.value, 'date'),
      state: seal === undefined ? 'unsealed' : seal === sealOf(file, section, fields) ? 'holds' : 'changed',
    };
  });
}

/** The seal of a section as it is now. */
export function sealOf(file: RecordFile, section: string, fields: MappingField): string {
  return digest(meaningOfSection(file, section, fields));
}

/** FNV-1a, 32 bits, over the bytes of its UTF-16 units: it tells one text from another and protects nothing. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    for (const byte of [unit & 0xff, unit >> 8]) hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
