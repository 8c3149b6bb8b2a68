/** What studies found about context, implementation and acceptability (CICI), finding by finding, sorted by theme. */
import type { Node } from '../../document/document';
import { itemsOf, oneOrMany, pairsOf, textAt, textOf, valueOf } from '../../document/walk';
import { cici } from '../../knowledge/frameworks/cici';
import { ofEach } from '../../review/of-each';
import { includedStudies, type RecordView, type Review, sectionNode } from '../../review/review';
import { interventionCalled, interventionsOf, studyName } from '../../review/study-names';
import { linesCell, plainWords } from '../cells/cells';
import { type NotedRow, noted, tableOf } from '../cells/footnotes';
import {
  differingRow,
  type Entry,
  entriesOf,
  entryCell,
  mainCell,
  nameCell,
  teamRecord,
} from '../cells/section-entries';
import { capital } from '../cells/wording';
import type { Cell, Column, Row, Table } from '../models/table';
import type { View } from '../view';

export const contextView: View = {
  id: 'context',
  title: 'Context, implementation and acceptability',
  meaning: 'What studies found about context (CICI), finding by finding, by theme.',
  section: 'context',
  appraisedWith: [],
  of: contextTable,
};

/** A finding under each of its themes, in the order of the review file; those without a theme come last. */
export function contextTable(review: Review): Table {
  const findings = ofEach(includedStudies(review), 'findings on context', review, (study) =>
    findingsIn(study, review),
  ).flat();
  const themes = [...new Set([...themeNames(review), ...findings.flatMap((each) => each.themes)])];
  const rows = [
    ...themes.flatMap((theme) => [
      ...summaryRows(theme, review),
      ...findings.flatMap((each) => each.rows.get(theme) ?? []),
    ]),
    ...findings.flatMap((each) => each.rows.get(undefined) ?? []),
    ...differing(review),
  ];
  return tableOf(
    { id: 'context', title: 'Context, implementation and acceptability, by theme', columns: COLUMNS, notes: [] },
    rows,
    new Map([[cici.name, cici.fullName]]),
  );
}

const COLUMNS: readonly Column[] = [
  { id: 'theme', title: 'Theme' },
  { id: 'finding', title: 'Finding' },
  { id: 'influence', title: 'Influence', meaning: 'Whether it helps or hinders' },
  { id: 'bears-on', title: 'Bears on' },
  { id: 'dimension', title: 'Dimension', group: 'CICI' },
  { id: 'domain', title: 'Domain', group: 'CICI' },
  { id: 'level', title: 'Level', group: 'CICI' },
  { id: 'intervention', title: 'Intervention' },
  { id: 'study', title: 'Study' },
];

interface Finding {
  readonly themes: readonly string[];
  /** Its row under each of its themes; one of no theme where it has none. */
  readonly rows: ReadonlyMap<string | undefined, NotedRow>;
}

function themeNames({ record }: Review): string[] {
  return pairsOf(sectionNode(record, 'themes')).map(({ key }) => key.text);
}

function findingsIn(study: RecordView, review: Review): Finding[] {
  const head = nameCell(study, studyName(study, review).cited);
  const all = interventionsOf(study).map((id) => interventionCalled(id, review));
  return entriesOf(study, 'cici').map((entry, index): Finding => {
    const themes = oneOrMany(valueOf(entry.node, 'theme')).flatMap((node) => textOf(node) ?? []);
    const cells = [...findingCells(entry), interventionCell(entry, all, review), head];
    const row = (theme: string | undefined) => noted(rowOf(`${study.id}-${index + 1}`, entry, cells, theme));
    return { themes, rows: new Map((themes.length === 0 ? [undefined] : themes).map((theme) => [theme, row(theme)])) };
  });
}

function findingCells(entry: Entry): Cell[] {
  const coded = (key: string) => codeCell(entry, key);
  return [mainCell(entry, 'finding'), ...['influence', 'bears_on', 'dimension', 'domain', 'level'].map(coded)];
}

/** A finding carries one code itself, or several under `codes`; then each on a line of its own. */
function codeCell(entry: Entry, key: string): Cell {
  const words = (node: Node) => plainWords(node).map(capital);
  if (valueOf(entry.node, key) !== undefined || valueOf(entry.node, 'codes') === undefined) {
    return entryCell(entry, key, words);
  }
  const ofCodes = (codes: Node) => {
    const said = itemsOf(codes).flatMap((code) => valueOf(code, key) ?? []);
    return [...new Set(said.flatMap(words))];
  };
  return entryCell(entry, 'codes', ofCodes);
}

/** Those that the finding names; else all of the study. */
function interventionCell(entry: Entry, all: readonly string[], review: Review): Cell {
  if (valueOf(entry.node, 'interventions') !== undefined || all.length === 0) {
    return entryCell(entry, 'interventions', (node) => plainWords(node).map((id) => interventionCalled(id, review)));
  }
  // Nothing stands at the finding itself: the study says which, once for all of them.
  const source = { file: entry.section.file.path, span: entry.node.span };
  return linesCell(all, source);
}

function rowOf(id: string, entry: Entry, cells: readonly Cell[], theme: string | undefined): Row {
  const source = { file: entry.section.file.path, span: entry.node.span };
  const head: Cell =
    theme === undefined
      ? { text: '', state: 'not extracted', source }
      : { text: capital(theme), state: 'given', source };
  return { id: theme === undefined ? id : `${id} ${theme}`, source, cells: [head, ...cells] };
}

/** What the review itself says under a theme. */
function summaryRows(theme: string, review: Review): NotedRow[] {
  const record = teamRecord(review);
  const section = record?.sections.get('themes');
  const pair = pairsOf(sectionNode(record, 'themes')).find(({ key }) => key.text === theme);
  if (section === undefined || pair === undefined || textAt(pair.value, 'summary') === undefined) return [];
  const entry = { section, node: pair.value };
  const nothing: Cell = { text: '', state: 'computed' };
  return [
    noted({
      id: `theme ${theme}`,
      source: { file: section.file.path, span: pair.key.span },
      cells: [
        { text: capital(theme), state: 'given', source: { file: section.file.path, span: pair.key.span } },
        entryCell(entry, 'summary'),
        ...Array.from({ length: COLUMNS.length - 3 }, () => nothing),
        { text: 'The review', state: 'computed' },
      ],
    }),
  ];
}

function differing(review: Review): NotedRow[] {
  return includedStudies(review).flatMap((study) =>
    differingRow(study, 'cici', [], COLUMNS.length - 1).map((row) =>
      noted({ ...row, cells: [...row.cells, nameCell(study, studyName(study, review).cited)] }),
    ),
  );
}
