/** The review on one page: what it asks, what it has, how far it is, who works on it, and what it does in its own way. */

import type { Node } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { itemsOf, pairsOf, textAt, textOf, valueOf } from '../../document/walk';
import type { Choice } from '../../fields/field';
import { fieldAt } from '../../format/lookup';
import { reviewFields } from '../../format/review/review-file';
import { readOverallRule } from '../../knowledge/judge/overall-rule';
import { DESIGNS, STUDY_TYPES } from '../../knowledge/terms/designs';
import { counted } from '../../language/counted';
import { english } from '../../language/say';
import { QUOTATION_STATUSES, quotationCounts } from '../../reports/quotation-status';
import { appraisalOf } from '../../review/appraisal/assessments';
import { ofEach } from '../../review/of-each';
import { type Progress, progressOf, type Totals } from '../../review/progress';
import { recordWords, tally } from '../../review/record-words';
import { includedStudies, type RecordView, type Review, sectionNode, workedOut } from '../../review/review';
import { reportsOf, studyNames } from '../../review/study-names';
import { instrumentsOf } from '../../review/tools-of-review';
import { linesCell, partCell } from '../cells/cells';
import { capital } from '../cells/wording';
import type { Count, CountPart, Overview, Statement } from '../models/overview-model';
import type { Cell, CellSource, Table } from '../models/table';
import type { View } from '../view';
import { progressTable } from './progress-table';

export const overviewView: View = {
  id: 'overview',
  title: 'Overview',
  meaning: 'What the review asks, how many studies, reports and interventions it has, and how far it is.',
  section: 'overview',
  readsReports: true,
  of: overviewOf,
};

/** What a review is called above all that is made of it. */
export function titleOf({ record }: Review): string {
  return textOf(sectionNode(record, 'title')) ?? record?.id ?? 'Review';
}

/** Where the review stands: what to do next, its question, its numbers and how far each record is. */
export function overviewOf(review: Review): Overview {
  const progress = progressOf(review);
  const tables = [
    progressTable('study', progress, review),
    progressTable('intervention', progress, review),
    peopleTable(progress, review),
    houseRulesTable(review),
    exceptionsTable(review),
  ];
  return {
    kind: 'overview',
    id: 'overview',
    title: titleOf(review),
    hints: hintsFor(review, progress),
    question: questionOf(review),
    counts: [studyCount(review), reportCount(review), interventionCount(review), ...quotationCount(review)],
    tables: tables.filter(({ rows }) => rows.length > 0),
  };
}

/** They are looked up where they are shown. */
function hintsFor(review: Review, progress: Progress): string[] {
  if (review.record === undefined) {
    return [
      english`There is no review file here yet, so nothing says what the review asks and expects. Make a file “review.extraction.yaml” in the folder of the review; its first line is “review:” and a short name.`,
    ];
  }
  const hasRecords = review.studies.length + review.interventions.length > 0;
  if (!hasRecords || progress.totals.expected > 0) return [];
  return [
    english`The review file does not say yet which sections a study needs (“expects:”), so progress cannot be measured.`,
  ];
}

/** What the review asks, in the order of the form. */
function questionOf({ record }: Review): Statement[] {
  const field = reviewFields.fields.question;
  if (record === undefined || field?.kind !== 'mapping' || !record.sections.has('question')) return [];
  return Object.entries(field.fields).flatMap(([key, { title }]) => {
    const cell = partCell(record, 'question', key);
    return cell.state === 'not extracted' ? [] : [{ name: title, cell }];
  });
}

function studyCount(review: Review): Count {
  const studies = includedStudies(review);
  const included = new Set(studies);
  const others = tally(
    review.studies.filter((study) => !included.has(study)).map((study) => recordWords(study, ['status'])),
  );
  const notes = [...others].map(([status, number]) => `${number} ${status}`);
  return {
    number: studies.length,
    what: studies.length === 1 ? 'study' : 'studies',
    ...(notes.length > 0 && { note: `not counted: ${notes.join(', ')}` }),
    kinds: [
      { title: 'By type', parts: partsOf(studies, 'types', STUDY_TYPES, review) },
      { title: 'By design', parts: partsOf(studies, 'design', DESIGNS, review) },
    ].filter(({ parts }) => parts.length > 0),
  };
}

/** How many records have which word in a section; one record may have several. The most frequent first. */
function partsOf(
  records: readonly RecordView[],
  section: string,
  choices: readonly Choice[],
  review: Review,
): CountPart[] {
  const words = ofEach(records, `words of ${section}`, review, (record) => {
    const own = recordWords(record, [section]);
    return own.length > 0 ? own : ['not extracted yet'];
  });
  return [...tally(words)]
    .sort(([, a], [, b]) => b - a)
    .map(([word, number]) => ({ name: capital(choices.find(({ value }) => value === word)?.label ?? word), number }));
}

function reportCount(review: Review): Count {
  const studies = includedStudies(review);
  const each = ofEach(studies, 'how many reports', review, (study) => reportsOf(study).length);
  const number = each.reduce((sum, reports) => sum + reports, 0);
  const several = each.filter((reports) => reports > 1).length;
  const without = each.filter((reports) => reports === 0).length;
  const notes = [
    `of ${counted(studies.length, 'study', 'studies')}`,
    ...(several > 0 ? [`${counted(several, 'study has', 'studies have')} more than one`] : []),
    ...(without > 0 ? [`${counted(without, 'study has', 'studies have')} none yet`] : []),
  ];
  return {
    number,
    what: number === 1 ? 'report' : 'reports',
    note: notes.join('; '),
    kinds: [],
  };
}

/** How many quotations stand in their reports; nothing where nobody has looked for them. */
function quotationCount(review: Review): Count[] {
  if (review.reports === undefined || review.reports.size === 0) return [];
  const counts = quotationCounts(review.studies, review);
  const number = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const parts = QUOTATION_STATUSES.flatMap(({ status, words }) => {
    const count = counts.get(status);
    return count === undefined ? [] : [{ name: capital(words), number: count }];
  });
  const kinds = [{ title: 'In the reports', parts }];
  return number === 0 ? [] : [{ number, what: number === 1 ? 'quotation' : 'quotations', kinds }];
}

function interventionCount(review: Review): Count {
  const { interventions } = review;
  const counts = tally(
    ofEach(interventions, 'whether it is effective', review, (each) => recordWords(each, ['effective', 'value'])),
  );
  const field = fieldAt('intervention', ['effective', 'value']);
  const order = field?.kind === 'choice' ? field.choices.map(({ value }) => value) : [];
  const parts = [...counts]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([word, number]) => ({ name: `Effective: ${word}`, number }));
  return {
    number: interventions.length,
    what: interventions.length === 1 ? 'intervention' : 'interventions',
    kinds: parts.length > 0 ? [{ title: 'Effective?', parts }] : [],
  };
}

/** Who extracts what, and how far each is. Consensus is nobody's own work and not in it. */
function peopleTable(progress: Progress, review: Review): Table {
  const reviewers = sectionNode(review.record, 'reviewers');
  const initials = [
    ...new Set([...pairsOf(reviewers).map(({ key }) => key.text), ...progress.people.map((each) => each.initials)]),
  ];
  const source = sourceIn(review.record, 'reviewers');
  const rows = initials.map((person) => {
    const own = progress.people.find((each) => each.initials === person);
    const entry = pairsOf(reviewers).find(({ key }) => key.text === person);
    const agreed = consensusBy(review, person);
    return {
      id: person,
      cells: [
        linesCell(
          [person],
          entry && source ? { file: source.file, span: entry.key.span, around: entry.span } : undefined,
        ),
        textCell(personName(entry?.value)),
        textCell(own && own.records.length > 0 ? counted(own.records.length, 'record') : ''),
        textCell(own ? sectionsInWords(own.totals) : ''),
        textCell(agreed > 0 ? counted(agreed, 'record') : ''),
      ],
    };
  });
  return withoutEmptyColumns({
    kind: 'table',
    id: 'people',
    title: 'People',
    columns: [
      { id: 'initials', title: 'Initials' },
      { id: 'name', title: 'Name and role' },
      { id: 'records', title: 'Extracts', meaning: 'Records with files of their own' },
      { id: 'sections', title: 'Sections', meaning: 'Expected sections in their own files' },
      { id: 'consensus', title: 'Agreed on', meaning: 'Records whose consensus names them' },
    ],
    rows,
    notes: [],
    abbreviations: [],
  });
}

function withoutEmptyColumns(table: Table): Table {
  const isUsed = (_: unknown, index: number) => table.rows.some(({ cells }) => cells[index]?.text !== '');
  return {
    ...table,
    columns: table.columns.filter(isUsed),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.filter(isUsed) })),
  };
}

function sectionsInWords({ done, begun }: Totals): string {
  return [`${done} done`, ...(begun > 0 ? [`${begun} begun`] : [])].join(', ');
}

function personName(node: Node | undefined): string {
  const text = textOf(node);
  if (text !== undefined) return text;
  return [textAt(node, 'name'), textAt(node, 'role')].filter((each) => each !== undefined).join(': ');
}

function consensusBy({ files }: Review, person: string): number {
  const records = files.filter(({ author }) => author.kind === 'consensus' && author.by.includes(person));
  return new Set(records.map(({ kind, id }) => `${kind} ${id}`)).size;
}

/** Rules of the review's own, in force instead of a published one. */
function houseRulesTable(review: Review): Table {
  const file = review.record?.sections.get('appraisal')?.file;
  const rows = instrumentsOf(review).flatMap((instrument) => {
    const node = valueOf(appraisalOf(instrument, review), 'overall_rule');
    const rule = readOverallRule(instrument, node);
    if (rule === undefined || node === undefined || file === undefined || rule.rows.length === 0) return [];
    const source = { file: file.path, span: node.span };
    return [
      {
        id: instrument.id,
        cells: [
          linesCell([`${instrument.name}: overall judgement`], source),
          linesCell(
            rule.rows.map(({ text }) => capital(text)),
            source,
          ),
          textCell(rule.reason ?? 'No reason is given.'),
        ],
      },
    ];
  });
  return {
    kind: 'table',
    id: 'house-rules',
    title: 'Rules of this review',
    columns: [
      { id: 'what', title: 'For' },
      { id: 'rule', title: 'Instead of the published rule' },
      { id: 'reason', title: 'Reason' },
    ],
    rows,
    notes: [],
    abbreviations: [],
  };
}

/** Problems that the team has looked at and accepts, and checks whose weight the review has changed. */
function exceptionsTable(review: Review): Table {
  const names = studyNames(review);
  const accepted = review.files.flatMap((file) => {
    const where = file.id === undefined ? file.path : (names.get(file.id)?.cited ?? file.id);
    return workedOut(review, file, 'accepted exceptions', () => acceptedIn(file)).map(
      ({ check, reason, source }, index) => ({
        id: `${file.path} ${index}`,
        cells: [linesCell([check], source), linesCell([where], source), textCell(reason)],
      }),
    );
  });
  const severities = pairsOf(sectionNode(review.record, 'severities')).map(({ key, value, span }) => {
    const file = review.record?.sections.get('severities')?.file.path ?? '';
    const text = textOf(value) ?? '';
    return {
      id: `severity ${key.text}`,
      cells: [
        linesCell([key.text], { file, span: value.span, around: span }),
        textCell('The whole review'),
        textCell(text === 'ignore' ? 'Switched off' : `Counts as ${text}`),
      ],
    };
  });
  return {
    kind: 'table',
    id: 'exceptions',
    title: 'Accepted exceptions',
    columns: [
      { id: 'check', title: 'Check' },
      { id: 'where', title: 'Where' },
      { id: 'reason', title: 'Reason' },
    ],
    rows: [...accepted, ...severities],
    notes: [],
    abbreviations: [],
  };
}

function acceptedIn(file: RecordFile): { check: string; reason: string; source: CellSource }[] {
  return itemsOf(valueOf(file.document.root, 'accept')).flatMap((node) => {
    const check = textAt(node, 'check');
    const source = { file: file.path, span: node.span };
    return check === undefined ? [] : [{ check, reason: textAt(node, 'reason') ?? 'No reason is given.', source }];
  });
}

function sourceIn(record: RecordView | undefined, key: string): CellSource | undefined {
  const section = record?.sections.get(key);
  return section && { file: section.file.path, span: section.pair.key.span };
}

/** A cell that need not be filled: empty, and nothing is missing. */
function textCell(text: string): Cell {
  return { text, state: 'computed' };
}
