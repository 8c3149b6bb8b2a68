/** Costs and what is gained for them, study by study, as the sources print them. */

import type { Node } from '../../document/document';
import { itemsOf, oneOrMany, textAt, textOf, valueOf } from '../../document/walk';
import { pointsTools } from '../../knowledge/quality-tools/list';
import { counted } from '../../language/counted';
import { pointsAppraisal } from '../../review/appraisal/points';
import { includedStudies, type RecordView, type Review, sectionNode } from '../../review/review';
import { studyNames } from '../../review/study-names';
import { notExtracted, partCell, plainWords, startOf, writtenCell } from '../cells/cells';
import { withFootnotes } from '../cells/footnotes';
import { nameCell } from '../cells/section-entries';
import type { Cell, Column, Row, Table } from '../models/table';
import type { View } from '../view';

export const economicView: View = {
  id: 'economic',
  title: 'Economic data',
  meaning: 'Costs and what is gained for them, study by study, with the quality of the evaluation.',
  section: 'results',
  of: economicTable,
};

/** Studies with economic data. Amounts of different currencies and years stand side by side and are never added up. */
function economicTable(review: Review): Table {
  const names = studyNames(review);
  const rows = includedStudies(review)
    .filter(({ sections }) => sections.has('economic'))
    .map((study) => rowOf(study, names.get(study.id)?.cited ?? study.id, review));
  return withFootnotes({
    id: 'economic',
    title: 'Economic data',
    columns: COLUMNS,
    rows,
    notes:
      rows.length === 0
        ? []
        : ['Amounts as printed, in the currency and of the year of each study: nothing is converted or added up.'],
  });
}

/** The tool with which economic evaluations are appraised. */
const TOOL = pointsTools.find(({ types }) => types.includes('economic evaluation'));

const COLUMNS: readonly Column[] = [
  { id: 'study', title: 'Study' },
  { id: 'form', title: 'Form' },
  { id: 'perspective', title: 'Perspective' },
  { id: 'horizon', title: 'Horizon' },
  { id: 'currency', title: 'Currency' },
  { id: 'price_year', title: 'Price year' },
  { id: 'discounting', title: 'Discounting' },
  { id: 'costs', title: 'Costs' },
  { id: 'effects', title: 'Effects' },
  { id: 'ratio', title: 'Ratio' },
  { id: 'uncertainty', title: 'Uncertainty' },
  { id: 'authors_conclude', title: 'Authors conclude' },
  { id: 'quality', title: 'Quality', meaning: `With a ${TOOL?.field.title ?? 'checklist'}` },
];

function rowOf(study: RecordView, name: string, review: Review): Row {
  const source = startOf(study);
  const part = (key: string, inWords: (node: Node) => readonly string[] = plainWords) =>
    partCell(study, 'economic', key, inWords);
  return {
    id: study.id,
    ...(source && { source }),
    cells: [
      nameCell(study, name),
      part('form'),
      part('perspective'),
      part('horizon'),
      part('currency'),
      part('price_year'),
      part('discounting', (node) => discountingWords(node)),
      part('costs', (node) => oneOrMany(node).flatMap(costWords)),
      part('effects'),
      part('ratio', (node) => costWords(node)),
      part('uncertainty'),
      part('authors_conclude'),
      qualityCell(study, review),
    ],
  };
}

function discountingWords(node: Node): string[] {
  const [costs, effects] = ['costs', 'effects'].map((key) => textAt(node, key));
  if (costs === undefined && effects === undefined) return plainWords(node);
  return [
    ...(costs === undefined ? [] : [`costs ${costs}%`]),
    ...(effects === undefined ? [] : [`effects ${effects}%`]),
  ];
}

/** "Supervisors (supervision): 410 per nurse (95% CI -390 to 130), p = 0.2". */
function costWords(node: Node): string[] {
  const value = textAt(node, 'value');
  const [lower, upper] = itemsOf(valueOf(node, 'ci')).map(textOf);
  const what = textAt(node, 'what') ?? textAt(node, 'type')?.toUpperCase();
  const arm = textAt(node, 'arm');
  const per = textAt(node, 'per');
  const p = textAt(node, 'p');
  const name = [what, arm === undefined ? undefined : `(${arm})`].filter((each) => each !== undefined).join(' ');
  const amount = [
    value,
    per === undefined ? undefined : `per ${per}`,
    lower === undefined || upper === undefined ? undefined : `(95% CI ${lower} to ${upper})`,
  ]
    .filter((each) => each !== undefined)
    .join(' ');
  const said = [name, amount].filter((each) => each !== '').join(': ');
  const words = p === undefined ? said : `${said}, p ${/^[<>=≤≥]/.test(p) ? p : `= ${p}`}`;
  return words === '' ? plainWords(node) : [words];
}

/** The total where one follows from the answers or is printed, and what people judged. */
function qualityCell(study: RecordView, review: Review): Cell {
  const section = TOOL && study.sections.get(TOOL.id);
  if (TOOL === undefined || section === undefined) return notExtracted(startOf(study));
  if (section.standing === 'not agreed') return partCell(study, TOOL.id, 'judgement');
  const node = sectionNode(study, TOOL.id);
  const appraisal = pointsAppraisal(TOOL, node, review);
  if (appraisal === undefined) return writtenCell(section, section.pair.value, section.pair.key.span);
  const { total, printed, possible, band, answers, checklist } = appraisal;
  const most = checklist === undefined ? '' : ` of ${checklist.items.items.length} items`;
  const sum =
    total !== undefined
      ? `total ${total}${possible && checklist ? ` (${checklist.items.items.length} items)` : ''}`
      : printed !== undefined
        ? `total ${printed.value}, as printed`
        : `${counted(answers.length, 'answer')}${most}`;
  const judged = textAt(node, 'judgement');
  const words = [
    sum,
    ...(band === undefined ? [] : [`${band.rating}, by the review’s own bands`]),
    ...(judged === undefined ? [] : [`judged: ${judged}`]),
  ];
  return {
    text: words.join('; '),
    lines: words,
    state: judged === undefined ? 'computed' : 'given',
    standing: section.standing,
    source: { file: section.file.path, span: section.pair.key.span },
  };
}
