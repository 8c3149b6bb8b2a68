/** A reporting checklist that a review answers about itself: items in rows, what the review says beside them. */

import type { Node } from '../../document/document';
import { isMapping, textAt } from '../../document/walk';
import type { Framework } from '../../knowledge/frameworks/framework';
import { gripp2 } from '../../knowledge/frameworks/gripp2';
import { picos } from '../../knowledge/frameworks/picos';
import { swim } from '../../knowledge/frameworks/swim';
import { itemStatus } from '../../review/appraisal/completeness';
import type { RecordView, Review } from '../../review/review';
import { partCell, plainWords } from '../cells/cells';
import { withFootnotes } from '../cells/footnotes';
import { teamRecord } from '../cells/section-entries';
import { capital } from '../cells/wording';
import type { Cell, Row, Table } from '../models/table';
import type { View } from '../view';

export const questionView: View = {
  id: 'question',
  title: 'Question and eligibility (PICOS)',
  meaning: 'What the review asks, part by part, and what a study must be to be included.',
  section: 'reporting',
  of: questionTable,
};

export const swimView: View = {
  id: 'swim',
  title: 'Synthesis (SWiM)',
  meaning: 'How the results were brought together, item by item.',
  section: 'reporting',
  of: synthesisReporting,
};

export const gripp2View: View = {
  id: 'gripp2',
  title: 'Involvement in the review (GRIPP2)',
  meaning: 'How patients and the public took part in the review itself.',
  section: 'reporting',
  of: involvementInReview,
};

/** How patients and the public took part in the review: GRIPP2, short form (10.1136/bmj.j3453). */
export function involvementInReview(review: Review): Table {
  return checklistTable(review, {
    id: 'gripp2',
    title: 'Involvement of patients and the public in the review (GRIPP2, short form)',
    section: 'gripp2',
    framework: gripp2,
  });
}

/** How results were brought together without meta-analysis: SWiM (10.1136/bmj.l6890). */
function synthesisReporting(review: Review): Table {
  return checklistTable(review, {
    id: 'swim',
    title: 'How the results were brought together (SWiM)',
    section: 'synthesis',
    framework: swim,
  });
}

/** The question of the review by its parts (PICOS), and what a study must be to be included. */
export function questionTable(review: Review): Table {
  const table = checklistTable(review, {
    id: 'question',
    title: 'Question and eligibility (PICOS)',
    section: 'question',
    framework: picos,
  });
  const record = teamRecord(review);
  if (record === undefined || table.rows.length === 0) return table;
  return withFootnotes({
    ...table,
    rows: [
      ...table.rows,
      ...rowsAbout(record, 'question', [['aims', 'Questions in words']]),
      ...rowsAbout(record, 'eligibility', [
        ['include', 'Included'],
        ['exclude', 'Excluded'],
        ['limits', 'Limits'],
      ]),
    ],
    notes: [],
  });
}

interface Checklist {
  readonly id: string;
  readonly title: string;
  /** The section of the review file that holds the items. */
  readonly section: string;
  readonly framework: Framework;
}

/** Without rows where the review file has nothing of it. */
function checklistTable(review: Review, { id, title, section, framework }: Checklist): Table {
  const record = teamRecord(review);
  const isBegun = record?.sections.has(section) === true;
  const rows = record && isBegun ? framework.items.map((item) => itemRow(record, section, item)) : [];
  return withFootnotes({
    id,
    title,
    columns: [
      { id: 'item', title: 'Item' },
      { id: 'said', title: 'What the review says' },
    ],
    rows,
    notes: [],
  });
}

function itemRow(record: RecordView, section: string, item: Framework['items'][number]): Row {
  const label = item.number === undefined ? item.label : `${item.number} ${item.label}`;
  return {
    id: item.key,
    cells: [{ text: label, state: 'given', note: item.meaning }, statedCell(partCell(record, section, item.key, said))],
  };
}

/** What an item says; of one that only has a status, the status. */
function said(node: Node): readonly string[] {
  if (!isMapping(node)) return plainWords(node);
  return [textAt(node, 'text') ?? (textAt(node, 'status') ? itemStatus(node) : plainWords(node).join('; '))];
}

function statedCell(cell: Cell): Cell {
  return cell.state === 'given' && cell.lines === undefined ? { ...cell, text: capital(cell.text) } : cell;
}

function rowsAbout(record: RecordView, section: string, parts: readonly (readonly [key: string, title: string])[]) {
  if (!record.sections.has(section)) return [];
  return parts.map(
    ([key, title]): Row => ({
      id: `${section}-${key}`,
      cells: [{ text: title, state: 'given' }, statedCell(partCell(record, section, key))],
    }),
  );
}
