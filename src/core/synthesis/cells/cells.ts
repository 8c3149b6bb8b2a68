/** From what a file says to what a cell shows: its words, or why there are none, and the place where they stand. */
import type { Node, Span } from '../../document/document';
import { authorInWords, type RecordFile } from '../../document/record';
import { isBlank, oneOrMany, pairOf, pairsOf, textAt, textOf } from '../../document/walk';
import { canonicalChoice } from '../../fields/canonical';
import { MISSING_WORDS, NONE_WORD } from '../../fields/field';
import type { RecordView, SectionView, Standing } from '../../review/review';
import type { Cell, CellSource, CellState } from '../models/table';

/** Turns what is written into the lines of a cell. */
export type InWords = (node: Node) => readonly string[];

/** The cell of a whole section of a record. */
export function sectionCell(record: RecordView, key: string, inWords: InWords = plainWords): Cell {
  const section = record.sections.get(key);
  if (section === undefined) return notExtracted(startOf(record));
  if (section.standing === 'not agreed') return notAgreed(record, section, inWords);
  return writtenCell(section, section.pair.value, section.pair.key.span, inWords);
}

/** The cell of one value inside a section. Where people do not agree on the section, they may still agree on the value. */
export function partCell(record: RecordView, key: string, part: string, inWords: InWords = plainWords): Cell {
  const section = record.sections.get(key);
  if (section === undefined) return notExtracted(startOf(record));
  const partOf = (node: Node) => pairOf(node, part)?.value;
  if (section.standing === 'not agreed') {
    return notAgreed(record, section, (node) => {
      const value = partOf(node);
      return value === undefined ? [] : inWords(value);
    });
  }
  const pair = pairOf(section.pair.value, part);
  if (pair === undefined) return notExtracted({ file: section.file.path, span: section.pair.key.span });
  return writtenCell(section, pair.value, pair.key.span, inWords);
}

/** The cell of a value that is written (or left blank) somewhere in a section. */
export function writtenCell(
  section: Pick<SectionView, 'file' | 'standing'>,
  node: Node,
  keySpan: Span,
  inWords: InWords = plainWords,
): Cell {
  const file = section.file.path;
  if (isBlank(node)) return notExtracted({ file, span: keySpan });
  const source = { file, span: node.span };
  const missing = missingState(node);
  if (missing) return { text: missing, state: missing, standing: section.standing, source };
  if (textOf(node) === NONE_WORD.value) return linesCell([NONE_WORD.value], source, section.standing);
  const lines = inWords(node).filter((line) => line !== '');
  if (lines.length === 0) return notExtracted({ file, span: keySpan });
  return linesCell(lines, source, section.standing);
}

/** A cell with one or more lines. */
export function linesCell(lines: readonly string[], source: CellSource | undefined, standing?: Standing): Cell {
  return {
    text: lines.join('; '),
    state: 'given',
    ...(lines.length > 1 && { lines }),
    ...(source && { source }),
    ...(standing && { standing }),
  };
}

/** A cell for what nobody has extracted yet; its source is where it would stand. */
export function notExtracted(source?: CellSource): Cell {
  return { text: '', state: 'not extracted', ...(source && { source }) };
}

/** Whether two cells say and show the same, of the same place. */
export function isSameCell(one: Cell, other: Cell): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Where a record begins: its id. */
export function startOf(record: RecordView): CellSource | undefined {
  const file = record.files.find((each) => each.idNode !== undefined);
  return file?.idNode && { file: file.path, span: file.idNode.span };
}

/** Text as written, item by item; of a mapping, its sentences. */
export function plainWords(node: Node): string[] {
  if (node.kind === 'mapping') {
    return pairsOf(node)
      .filter(({ key }) => key.text !== 'support')
      .flatMap(({ value }) => plainWords(value));
  }
  return oneOrMany(node).flatMap((item) => (item === node ? (textOf(node) ?? []) : plainWords(item)));
}

/** Why there is no value, where a person wrote so. */
export function missingState(node: Node | undefined): CellState | undefined {
  const text = textOf(node);
  const word = text === undefined ? undefined : canonicalChoice(MISSING_WORDS, text);
  return MISSING_STATES.find((state) => state === word);
}

const MISSING_STATES: readonly CellState[] = ['not reported', 'unclear', 'not applicable'];

/** The words of the source that stand beside canonical ones: "printed: Individual, interpersonalCommunity". */
export function printedNote(holder: Node | undefined, key: string): string | undefined {
  const entries = oneOrMany(pairOf(holder, 'support')?.value).filter((entry) => {
    const about = oneOrMany(pairOf(entry, 'for')?.value).map(textOf);
    return about.length === 0 || about.includes(key);
  });
  const printed = entries.flatMap((entry) => {
    const words = textAt(entry, 'printed');
    const place = textAt(entry, 'place');
    return words === undefined ? [] : [place === undefined ? `“${words}”` : `“${words}” (${place})`];
  });
  return printed.length > 0 ? `Printed: ${printed.join('; ')}` : undefined;
}

/** Each extractor's own words; where they turn out to be the same, the cell shows them. */
function notAgreed(record: RecordView, section: SectionView, inWords: InWords): Cell {
  const said = record.files.flatMap((file) => saidBy(file, section.key, inWords));
  const [first] = said;
  const source = { file: section.file.path, span: section.pair.key.span };
  if (first && said.length > 1 && said.every(({ words }) => words === first.words)) {
    return first.words === '' ? notExtracted(source) : { ...linesCell(first.lines, source, 'extractors agree') };
  }
  const note = said.map(({ who, words }) => `${who}: ${words === '' ? 'nothing yet' : words}`).join('; ');
  return { text: 'not agreed', state: 'not agreed', standing: 'not agreed', note, source };
}

function saidBy(file: RecordFile, key: string, inWords: InWords) {
  const pair = file.sections.get(key);
  if (pair === undefined || isBlank(pair.value) || file.author.kind !== 'extractor') return [];
  const lines = missingState(pair.value) ? plainWords(pair.value) : inWords(pair.value);
  return [{ who: authorInWords(file.author), lines, words: lines.join('; ') }];
}
