/** Tools that are answered item by item: which items each study meets, and what was judged from them. A picture for each list of items. */

import { textAt } from '../../document/walk';
import type { Framework } from '../../knowledge/frameworks/framework';
import { isPointsTool } from '../../knowledge/quality-tools/list';
import type { QualityTool, Standing } from '../../knowledge/quality-tools/quality-tool';
import { listed } from '../../language/listed';
import {
  type AnsweredItem,
  type AnsweredItems,
  answeredItems,
  itemsToAnswer,
} from '../../review/appraisal/answered-items';
import { pointsAppraisal } from '../../review/appraisal/points';
import { ofEach } from '../../review/of-each';
import { includedStudies, type RecordView, type Review, type SectionView, sectionNode } from '../../review/review';
import { studyName } from '../../review/study-names';
import { startOf } from '../cells/cells';
import { capital } from '../cells/wording';
import type { Glyph, MatrixCell, MatrixLegend, MatrixRow, SymbolMatrix } from '../models/symbol-matrix';
import type { Cell, CellSource, Column } from '../models/table';
import type { View } from '../view';

/** One for each list of items of a tool for studies; interventions have their tables of scores. */
export function viewsOfItems(tool: QualityTool): View[] {
  if (tool.record !== 'study') return [];
  return tool.checklists.all.map(({ items: list }) => ({
    id: list.id,
    title: list.name,
    meaning: `Which items of “${list.name}” each study meets, and what was judged from them.`,
    section: 'appraisal',
    appraisedWith: [],
    of: (review) => itemsByStudy(tool, list, review),
  }));
}

/** The signs of the answers; none differs by colour only. */
const GLYPHS: Readonly<Record<Standing, Glyph>> = {
  met: { shape: 'disc', size: 8 },
  'in part': { shape: 'half disc', size: 8 },
  'not met': { shape: 'ring', size: 8 },
  'not known': { shape: 'question', size: 7 },
  'does not apply': { shape: 'dash', size: 6 },
};

const NOT_ANSWERED: Glyph = { shape: 'dot', size: 2 };

function itemsByStudy(tool: QualityTool, list: Framework, review: Review): SymbolMatrix {
  const items = itemsToAnswer(tool, list);
  const judged = judgedColumns(tool, list);
  const rows = ofEach(includedStudies(review), `items of ${list.id}`, review, (study) =>
    rowOf(tool, list, study, review),
  ).flat();
  const summed = rows.filter(({ isSummed }) => isSummed);
  return {
    kind: 'symbol matrix',
    id: list.id,
    title: `${list.fullName}: item by item`,
    description: 'One row for each study, one column for each item.',
    heads: [{ id: 'study', title: 'Study' }, ...judged.map(({ column }) => column)],
    columns: items.map(({ key, number, label, meaning, group }) => ({
      id: key,
      title: number === undefined ? label : label.endsWith(number) ? number : `${number} ${label}`,
      ...(group !== undefined && items.some((each) => each.group !== group) && { group }),
      meaning,
    })),
    rows: rows.map(({ row }) => row),
    ...(summed.length > 1 && {
      foot: { title: 'Met', cells: items.map((_, index) => metIn(summed.map(({ stands }) => stands[index]))) },
    }),
    legends: [legendOf(tool, rows)],
    notes:
      rows.length === 0 || tool.points !== undefined
        ? []
        : ['Items are not added up: no rule leads from them to a judgement.'],
  };
}

interface StudyRow {
  readonly row: MatrixRow;
  /** What the answers say, item by item. */
  readonly stands: readonly (Standing | undefined)[];
  readonly answers: readonly (string | undefined)[];
  readonly isSummed: boolean;
}

/** None where another list was answered, or it is not said which. */
function rowOf(tool: QualityTool, list: Framework, study: RecordView, review: Review): StudyRow[] {
  const section = study.sections.get(tool.id);
  const answered = answeredItems(tool, section?.pair.value, review);
  if (section === undefined || answered?.list !== list || !isSaid(answered, section)) return [];
  const isOpen = section.standing === 'not agreed';
  const start = startOf(study);
  const name: Cell = { text: studyName(study, review).cited, state: 'given', ...(start && { source: start }) };
  const judged = judgedColumns(tool, list).map(({ of }) => of(answered, study, review, section));
  return [
    {
      row: {
        id: study.id,
        heads: [name, ...judged],
        cells: answered.items.map((item) => (isOpen ? notAgreed(section, item) : cellOf(section, item))),
      },
      stands: answered.items.map(({ stands }) => stands),
      answers: answered.items.map(({ answer }) => answer),
      isSummed: !isOpen && answered.open.length < answered.items.length,
    },
  ];
}

/** A judgement alone says nothing of the list from which it was made, unless the section names it or there is no other. */
function isSaid({ tool, items, open }: AnsweredItems, { pair }: SectionView): boolean {
  return tool.checklists.all.length === 1 || open.length < items.length || textAt(pair.value, 'tool') !== undefined;
}

function sourceIn({ file, pair }: SectionView, item: AnsweredItem): CellSource {
  return { file: file.path, span: (item.pair?.value ?? pair.key).span };
}

function notAgreed(section: SectionView, item: AnsweredItem): MatrixCell {
  return {
    cell: { text: 'not agreed', state: 'not agreed', source: sourceIn(section, item) },
    glyphs: [GLYPHS['not known']],
  };
}

function cellOf(section: SectionView, item: AnsweredItem): MatrixCell {
  const { answer, stands } = item;
  const source = sourceIn(section, item);
  if (answer === undefined || stands === undefined)
    return { cell: { text: '', state: 'not extracted', source }, glyphs: [NOT_ANSWERED] };
  return { cell: { text: answer, state: 'given', source }, glyphs: [GLYPHS[stands]] };
}

/** "3 of 4": of those to which the item applies. */
function metIn(stands: readonly (Standing | undefined)[]): Cell {
  const asked = stands.filter((each) => each !== undefined && each !== 'does not apply');
  return { text: `${asked.filter((each) => each === 'met').length} of ${asked.length}`, state: 'computed' };
}

/** Each sign with the words that are written for it in these studies. */
function legendOf({ answers }: QualityTool, rows: readonly StudyRow[]): MatrixLegend {
  const used = new Set(rows.flatMap((row) => row.answers));
  const words = (Object.keys(GLYPHS) as Standing[]).flatMap((stands) => {
    const own = answers.filter((each) => each.stands === stands).map(({ value }) => value);
    const shown = [...own, ...(stands === 'not known' ? ['not reported', 'unclear'] : [])].filter((word) =>
      used.has(word),
    );
    return shown.length === 0 ? [] : [{ label: listed([...new Set(shown)], 'or'), glyph: GLYPHS[stands] }];
  });
  const isOpen = rows.some((row) => row.answers.includes(undefined));
  return { heading: 'Answer', items: [...words, ...(isOpen ? [{ label: 'not answered', glyph: NOT_ANSWERED }] : [])] };
}

interface JudgedColumn {
  readonly column: Column;
  readonly of: (answered: AnsweredItems, study: RecordView, review: Review, section: SectionView) => Cell;
}

/** What was judged from the items; of lists that some reviews add up, the total too. */
function judgedColumns(tool: QualityTool, list: Framework): JudgedColumn[] {
  const free = (tool.freeJudgements ?? []).map(
    ({ under, inWords }, index): JudgedColumn => ({
      column: { id: under ?? 'judgement', title: under === undefined ? 'Judgement' : capital(inWords) },
      of: ({ judged }, _study, _review, section) => wordCell(judged[index]?.given, section),
    }),
  );
  if (!isPointsTool(tool)) return free;
  const judgement: JudgedColumn = {
    column: { id: 'judgement', title: 'Judgement' },
    of: (_answered, study, _review, section) => wordCell(textAt(sectionNode(study, tool.id), 'judgement'), section),
  };
  const total: JudgedColumn = {
    column: { id: 'total', title: 'Total' },
    of: (_answered, study, review, section) => {
      const sum = pointsAppraisal(tool, sectionNode(study, tool.id), review);
      const cell = wordCell((sum?.total ?? sum?.printed?.value)?.toString(), section);
      return sum?.total !== undefined && cell.state === 'given' ? { ...cell, state: 'computed' } : cell;
    },
  };
  const word = tool.checklists.all.find(({ items }) => items === list)?.value;
  const isAddedUp = tool.points.ways.some((way) => way.tool === word && way.points !== undefined);
  return isAddedUp ? [total, judgement] : [judgement];
}

function wordCell(word: string | undefined, { file, pair, standing }: SectionView): Cell {
  const source = { file: file.path, span: pair.key.span };
  if (standing === 'not agreed') return { text: 'not agreed', state: 'not agreed', source };
  return word === undefined ? { text: '', state: 'not extracted', source } : { text: word, state: 'given', source };
}
