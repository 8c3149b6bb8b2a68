/** The error detectives’ table: every number that was checked, how, and what came out. */

import type { Node, Span } from '../../document/document';
import { addTo } from '../../document/groups';
import type { RecordFile } from '../../document/record';
import { oneOrMany, textAt, valueOf } from '../../document/walk';
import { type Fault, type Fits, isFault } from '../../effects/faults/fault';
import { examined } from '../../effects/faults/faults';
import { fileFaults } from '../../effects/faults/list';
import { counted } from '../../language/counted';
import { type Exception, exceptionsIn } from '../../review/exceptions';
import { includedStudies, type RecordView, type Review, workedOut } from '../../review/review';
import { studyName } from '../../review/study-names';
import { startOf } from '../cells/cells';
import { entriesOf } from '../cells/section-entries';
import type { Cell, CellSource, Column, Row, Table } from '../models/table';
import type { View } from '../view';

export const numbersView: View = {
  id: 'numbers',
  title: 'Numbers that were checked',
  meaning:
    'Every number of the included studies that was checked, how, and what came out: for the team, not for the paper.',
  section: 'overview',
  appraisedWith: [],
  of: numbersTable,
};

/** One row for each number, those with something against them first. */
function numbersTable(review: Review): Table {
  const studies = includedStudies(review).map((study) => numbersOfStudy(study, review));
  const wrong = studies.flatMap((study) => study.wrong);
  const rows = wrong.concat(...studies.map(({ rest }) => rest));
  return {
    kind: 'table',
    id: 'numbers',
    title: 'Numbers that were checked',
    columns: COLUMNS,
    rows,
    notes: notesOf(
      rows.length,
      studies.reduce((sum, { looks }) => sum + looks, 0),
      wrong.length,
    ),
    abbreviations: [],
  };
}

/** The rows of a study as the table takes them: it has twenty thousand of them, and after an edit those of one study are others. */
export interface StudyRows {
  readonly wrong: readonly Row[];
  readonly rest: readonly Row[];
  readonly looks: number;
}

/** The rows of one study; they are worked out once, and again after an edit of what they are read from. */
export function numbersOfStudy(study: RecordView, review: Review): StudyRows {
  return workedOut(review, study, 'rows of numbers', () => sorted(rowsOf(study, review)));
}

function sorted(rows: readonly NumberRow[]): StudyRows {
  return {
    wrong: rows.flatMap(({ outcome, row }) => (outcome === 'wrong' ? [row] : [])),
    rest: rows.flatMap(({ outcome, row }) => (outcome === 'wrong' ? [] : [row])),
    looks: rows.reduce((sum, { looks }) => sum + looks, 0),
  };
}

const COLUMNS: readonly Column[] = [
  { id: 'study', title: 'Study' },
  { id: 'result', title: 'Result' },
  { id: 'where', title: 'Where', meaning: 'The group, the estimate, or the section of the file' },
  { id: 'number', title: 'Number', meaning: 'As written' },
  { id: 'checked', title: 'Checked', meaning: 'What it was held against' },
  { id: 'outcome', title: 'What came out' },
];

function notesOf(numbers: number, looks: number, wrong: number): string[] {
  if (numbers === 0) return [];
  return [
    `${counted(numbers, 'number')} in ${counted(looks, 'check')}; ${wrong === 0 ? 'nothing speaks against any of them' : `something speaks against ${wrong}`}.`,
    'Rounding of printed digits is respected everywhere. GRIM: Brown and Heathers 2017; GRIMMER: Anaya 2016, Allard 2018; p from statistics as in statcheck, Nuijten and others 2016. A number that fits can be wrong all the same.',
  ];
}

/** A row, and what the table says of all of them. */
interface NumberRow {
  readonly row: Row;
  readonly outcome: 'wrong' | 'accepted' | 'fits';
  readonly looks: number;
}

/** What was held against one number. */
interface Look {
  readonly code: string;
  readonly looksAt: string;
  readonly found: Fault | Fits;
}

function rowsOf(study: RecordView, review: Review): NumberRow[] {
  const ofResults = entriesOf(study, 'results').flatMap(({ section: { file }, node }) =>
    rowsFrom(looksAt(node, file, review), { study, file, result: node }, review),
  );
  const files = new Set([...study.sections.values()].map(({ file }) => file));
  const ofFiles = [...files].flatMap((file) => rowsFrom(looksAtFile(file, review), { study, file }, review));
  return [...ofResults, ...ofFiles];
}

function looksAt(result: Node, file: RecordFile, review: Review): Look[] {
  return examined(result, file, review).flatMap(({ rule: { code, looksAt: how }, found }) =>
    how === undefined ? [] : found.map((each) => ({ code, looksAt: how, found: each })),
  );
}

function looksAtFile(file: RecordFile, review: Review): Look[] {
  return fileFaults.flatMap(({ code, looksAt: how, find }) =>
    [...find(file, review)].map((found) => ({ code, looksAt: how, found })),
  );
}

interface Place {
  readonly study: RecordView;
  readonly file: RecordFile;
  readonly result?: Node;
}

function rowsFrom(looks: readonly Look[], place: Place, review: Review): NumberRow[] {
  const byNumber = new Map<string, Look[]>();
  for (const look of looks) {
    const { start, end } = spanOf(look);
    addTo(byNumber, `${start} ${end}`, look);
  }
  const inOrder = [...byNumber.values()].sort(([one], [other]) => startOfLook(one) - startOfLook(other));
  if (inOrder.length === 0) return [];
  const { study, file, result } = place;
  const id = result === undefined ? undefined : textAt(result, 'id');
  const about: About = {
    id,
    rowsBegin: JSON.stringify([study.id, file.author, id ?? null]).slice(0, -1),
    name: named(study, studyName(study, review).cited),
    exceptions: exceptionsIn(file),
  };
  return inOrder.map((own, index) => rowFrom(own, index, place, about));
}

/** What the numbers of one place have in common. */
interface About {
  /** Of the result. */
  readonly id: string | undefined;
  /** With which the ids of their rows begin. */
  readonly rowsBegin: string;
  readonly name: Cell;
  readonly exceptions: readonly Exception[];
}

function spanOf({ found }: Look): Span {
  return isFault(found) ? found.span : found.fits;
}

function startOfLook(look: Look | undefined): number {
  return look === undefined ? 0 : spanOf(look).start;
}

/** @param index of the number among those of its result: the same in another version of the file, wherever it stands */
function rowFrom(
  looks: readonly Look[],
  index: number,
  { file, result }: Place,
  { id, rowsBegin, name, exceptions }: About,
): NumberRow {
  const span = looks[0] ? spanOf(looks[0]) : { start: 0, end: 0 };
  const source: CellSource = { file: file.path, span };
  const against = looks.flatMap(({ code, found }) => {
    if (!isFault(found)) return [];
    const reason = exceptions.find((each) => each.code === code)?.reason;
    return [{ words: reason === undefined ? found.message : `Accepted: ${reason}`, isAccepted: reason !== undefined }];
  });
  const outcome = against.length === 0 ? 'fits' : against.every(({ isAccepted }) => isAccepted) ? 'accepted' : 'wrong';
  const checked = [...new Set(looks.map(({ looksAt: how }) => how))];
  const words = outcome === 'fits' ? ['fits'] : against.map((each) => each.words);
  return {
    outcome,
    looks: looks.length,
    row: {
      id: `${rowsBegin},${index}]`,
      source,
      cells: [
        name,
        said(result === undefined ? 'whole study' : id, 'given', source),
        said(whereIs(span, file, result), 'computed', source),
        { text: writtenAt(span, file), state: 'given', source },
        several(checked, source),
        several(words, source),
      ],
    },
  };
}

function named(study: RecordView, text: string): Cell {
  const source = startOf(study);
  return { text, state: 'given', ...(source && { source }) };
}

function said(text: string | undefined, state: 'given' | 'computed', source: CellSource): Cell {
  return text === undefined ? { text: '', state: 'not applicable' } : { text, state, source };
}

function several(lines: readonly string[], source: CellSource): Cell {
  return { text: lines.join('; '), state: 'computed', source, ...(lines.length > 1 && { lines }) };
}

/** Longer texts are no single number. */
const LONGEST = 40;

/** A number as the file has it; of several together, how they begin. */
function writtenAt({ start, end }: Span, { document: { text } }: RecordFile): string {
  const written = text.slice(start, end).replace(/\s+/g, ' ').trim();
  return written.length <= LONGEST ? written : `${written.slice(0, LONGEST - 1)}…`;
}

/** The group, the part of the result, or the section in which a number stands. */
function whereIs(span: Span, file: RecordFile, result: Node | undefined): string | undefined {
  const holds = (node: Node | undefined) =>
    node !== undefined && node.span.start <= span.start && span.end <= node.span.end;
  if (result === undefined) return [...file.sections].find(([, { value }]) => holds(value))?.[0].replaceAll('_', ' ');
  const group = oneOrMany(valueOf(result, 'by_arm')).find(holds);
  if (group !== undefined) return textAt(group, 'arm');
  return PARTS.find((key) => holds(valueOf(result, key)))?.replaceAll('_', ' ');
}

const PARTS = ['estimate', 'unadjusted', 'paired', 'derive', 'effect_direction', 'by_arm'];
