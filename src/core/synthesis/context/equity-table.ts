/** PROGRESS-Plus: which characteristics that bear on equity each study reports, what for, and whether anybody looked for harm. */

import type { Node } from '../../document/document';
import { named } from '../../document/named';
import { isMapping, oneOrMany, pairsOf, textAt, textOf, valueOf } from '../../document/walk';
import { isMissingWord } from '../../fields/field';
import { progressPlus } from '../../knowledge/frameworks/progress-plus';
import { ofEach } from '../../review/of-each';
import { includedStudies, type RecordView, type Review } from '../../review/review';
import { studyName } from '../../review/study-names';
import { notExtracted, partCell, plainWords, startOf } from '../cells/cells';
import { noted, tableOf } from '../cells/footnotes';
import { differingRow, entriesOf, entryCell, entrySource, nameCell } from '../cells/section-entries';
import { capital } from '../cells/wording';
import type { Cell, Column, Row, Table } from '../models/table';
import type { View } from '../view';

export const equityView: View = {
  id: 'equity',
  title: 'Equity (PROGRESS-Plus)',
  meaning: 'Which characteristics that bear on equity each study reports, what for, and with what harm.',
  section: 'characteristics',
  appraisedWith: [],
  of: equityTable,
};

/** One row for each study, or for each kind of people that it describes; none while no study says anything of it. */
export function equityTable(review: Review): Table {
  const studies = includedStudies(review);
  const rows = ofEach(studies, 'equity is begun', review, isBegun).includes(true)
    ? ofEach(studies, 'rows of equity', review, (study) =>
        rowsOf(study, studyName(study, review).cited).map(noted),
      ).flat()
    : [];
  const isNotReported = rows.some(({ row }) => row.cells.some(({ state }) => state === 'not reported'));
  return tableOf(
    {
      id: 'equity',
      title: 'Characteristics that bear on equity (PROGRESS-Plus)',
      columns: COLUMNS,
      notes: isNotReported ? [NOT_REPORTED] : [],
    },
    rows,
  );
}

const NOT_REPORTED = 'Not reported: looked for, and not in the sources.';

const COLUMNS: readonly Column[] = [
  { id: 'study', title: 'Study' },
  { id: 'people', title: 'People' },
  ...progressPlus.items.map(({ key, label, meaning }) => ({ id: key, title: label, meaning })),
  { id: 'equity-harms', title: 'Equity harms', meaning: 'Worse effects in groups that are disadvantaged already' },
];

function isBegun(study: RecordView): boolean {
  return study.sections.has('progress_plus') || harmsCell(study).state !== 'not extracted';
}

function rowsOf(study: RecordView, name: string): Row[] {
  const head = nameCell(study, name);
  const harms = harmsCell(study);
  const rows = entriesOf(study, 'progress_plus').map(
    (entry, index): Row => ({
      id: `${study.id}-${index + 1}`,
      source: entrySource(entry),
      cells: [
        head,
        entryCell(entry, 'people', (node) => plainWords(node).map(capital)),
        ...progressPlus.items.map(({ key }) => entryCell(entry, key, characteristicWords)),
        harms,
      ],
    }),
  );
  const differing = differingRow(study, 'progress_plus', [head], COLUMNS.length - 1);
  return rows.length + differing.length > 0 ? [...rows, ...differing] : [emptyRow(study, head, harms)];
}

function emptyRow(study: RecordView, head: Cell, harms: Cell): Row {
  const source = startOf(study);
  const missing = Array.from({ length: COLUMNS.length - 2 }, () => notExtracted(source));
  return { id: study.id, ...(source && { source }), cells: [head, ...missing, harms] };
}

/** "61 women and 17 men; reported by arm; used in: subgroup; equity harm: none found", a line each. */
function characteristicWords(node: Node): readonly string[] {
  if (!isMapping(node)) return plainWords(node);
  const parts = pairsOf(node)
    .filter(({ key }) => !BESIDE.includes(key.text))
    .flatMap(({ key, value }) =>
      plainWords(value).map((words) => (key.text === 'what' ? words : `${key.text.replaceAll('_', ' ')}: ${words}`)),
    );
  const reported = textAt(node, 'reported');
  const uses = oneOrMany(valueOf(node, 'used_in')).flatMap((use) => textOf(use) ?? []);
  const harm = textAt(node, 'harm');
  const described =
    reported === undefined || isMissingWord(reported)
      ? (reported ?? '')
      : `reported ${named(IN_WORDS, reported) ?? reported}`;
  return [
    ...parts,
    described,
    uses.length === 0 ? '' : `used in: ${uses.join(', ')}`,
    harm === undefined ? '' : `equity harm: ${harm}`,
  ].map(capital);
}

/** What is said of a characteristic beside what is reported. */
const BESIDE: readonly string[] = ['reported', 'used_in', 'harm', 'support'];

const IN_WORDS: Readonly<Record<string, string>> = { baseline: 'at baseline', 'by arm': 'by group' };

/** What the study found of worse effects in disadvantaged groups, taken together. */
function harmsCell(study: RecordView): Cell {
  return partCell(study, 'harms', 'equity_harms', (node) => {
    const finding = textAt(node, 'finding') ?? textAt(node, 'sought') ?? '';
    const what = oneOrMany(valueOf(node, 'what')).map((each) => textAt(each, 'what') ?? textOf(each) ?? '');
    return [finding, ...what, textAt(node, 'note') ?? ''].map(capital);
  });
}
