/** Effects on one outcome: every result, one a row, and what was measured without a result. */

import type { Node } from '../../document/document';
import { addTo } from '../../document/groups';
import { isMapping, itemsOf, oneOrMany, pairsOf, textAt, valueOf } from '../../document/walk';
import { judgementLabel } from '../../knowledge/instrument-words';
import { type Assessment, assessmentsOf } from '../../review/appraisal/assessments';
import { ofEach } from '../../review/of-each';
import { assessedResult } from '../../review/results-of';
import { includedStudies, type RecordView, type Review, sectionNode } from '../../review/review';
import { interventionCalled, type Names, namesOf, studyName } from '../../review/study-names';
import { instrumentsOf } from '../../review/tools-of-review';
import { withMinus } from '../../statistics/printed';
import { notExtracted, plainWords, sectionCell } from '../cells/cells';
import { estimateInWords } from '../cells/estimate-words';
import { type NotedRow, noted, tableOf } from '../cells/footnotes';
import { differingRow, type Entry, entriesOf, entryCell, entrySource, nameCell } from '../cells/section-entries';
import { capital } from '../cells/wording';
import type { Cell, Column, Row, Table } from '../models/table';
import { designWords } from '../reporting/characteristics';

export interface EffectsOf {
  readonly id: string;
  readonly title: string;
  /** Of which outcomes results stand in the table: of these, or of all but these. Then each row says which it is. */
  readonly outcomes: 'these' | 'all but these';
  readonly names: readonly string[];
}

/** The results on an outcome, by intervention; of studies that measured it and give no result, a row that says so. */
export function effectsTable(review: Review, what: EffectsOf): Table {
  const rows = byIntervention(
    ofEach(includedStudies(review), `rows of ${JSON.stringify(what)}`, review, (study) =>
      rowsOf(study, what, namesOf(review), review).map(noted),
    ).flat(),
  );
  const isDirected = rows.some(({ row }) => row.cells.some(({ text }) => DIRECTIONS.includes(text)));
  return tableOf(
    { id: what.id, title: what.title, columns: columnsOf(what), notes: isDirected ? [DIRECTION_NOTE] : [] },
    rows,
    new Map([...ABBREVIATIONS, ...namesOf(review).abbreviations, ...toolNames(review)]),
  );
}

/** The results that belong to an outcome of the vocabulary: its own, and those of outcomes in its domain. */
export function outcomesOf(name: string, { record }: Review): readonly string[] {
  const known = pairsOf(valueOf(sectionNode(record, 'vocabulary'), 'outcomes'));
  return [name, ...known.flatMap(({ key, value }) => (textAt(value, 'domain') === name ? [key.text] : []))];
}

const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['SMD', 'standardised mean difference'],
  ['MD', 'mean difference'],
  ['OR', 'odds ratio'],
  ['RR', 'risk ratio'],
  ['RD', 'risk difference'],
  ['HR', 'hazard ratio'],
  ['CI', 'confidence interval'],
  ['SD', 'standard deviation'],
]);

/** What the names of tools stand for; those that the review gives its own stand for themselves. */
function toolNames(review: Review) {
  return instrumentsOf(review).flatMap(({ name, fullName, isOwn }) => (isOwn ? [] : [[name, fullName] as const]));
}

const DIRECTIONS: readonly string[] = ['Favours intervention', 'Favours comparator', 'No difference'];
const DIRECTION_NOTE = 'A direction says which group did better, whatever the size or certainty of the difference.';

/** Whether results on this outcome stand in the table. */
function isMeant(outcome: string, { outcomes, names }: EffectsOf): boolean {
  return names.includes(outcome) === (outcomes === 'these');
}

function columnsOf({ outcomes }: EffectsOf): Column[] {
  return [
    { id: 'intervention', title: 'Intervention' },
    { id: 'study', title: 'Study' },
    { id: 'design', title: 'Design' },
    ...(outcomes === 'all but these' ? [{ id: 'outcome', title: 'Outcome' }] : []),
    { id: 'measure', title: 'Measure' },
    { id: 'timepoint', title: 'Time point' },
    { id: 'comparison', title: 'Comparison' },
    { id: 'people', title: 'People', meaning: 'Everyone, or a subgroup' },
    { id: 'groups', title: 'Each group', meaning: 'Mean (SD), events or other numbers of each group' },
    { id: 'effect', title: 'Effect', meaning: 'As reported, digit for digit' },
    { id: 'analysis', title: 'Analysis', meaning: 'Method, what it is adjusted for, who is analysed' },
    { id: 'words', title: 'In words' },
    { id: 'direction', title: 'Direction of effect' },
    { id: 'conclusion', title: 'Authors conclude' },
    {
      id: 'risk-of-bias',
      title: 'Risk of bias',
      meaning: 'The overall judgement on the result, or on the whole study',
    },
  ];
}

/** Rows of one intervention together, in the order of the words that stand for it. */
function byIntervention(rows: readonly NotedRow[]): NotedRow[] {
  const groups = new Map<string, NotedRow[]>();
  for (const each of rows) addTo(groups, each.row.cells[0]?.text ?? '', each);
  return [...groups].sort(([one], [other]) => one.localeCompare(other, 'en')).flatMap(([, inside]) => inside);
}

function rowsOf(study: RecordView, what: EffectsOf, names: Names, review: Review): Row[] {
  const isOne = ({ node }: Entry) => isMeant(textAt(node, 'outcome') ?? '', what);
  const results = entriesOf(study, 'results');
  const shown = results.filter(isOne);
  const measured = entriesOf(study, 'outcomes').filter((entry) => isOne(entry) && !hasResult(entry, results));
  const first = headCells(study, review);
  return [
    ...shown.map((entry, index) =>
      rowFrom(entry, `${study.id}-${textAt(entry.node, 'id') ?? index + 1}`, what, names, first, study, review),
    ),
    ...measured.map((entry, index) => measuredRow(entry, `${study.id}-outcome-${index + 1}`, what, names, first)),
    ...differingRow(study, 'results', first, columnsOf(what).length - first.length).filter(() => mayHold(study, what)),
  ];
}

/** Whether one of the versions of a study on which people differ has a result on the outcome. */
function mayHold(study: RecordView, what: EffectsOf): boolean {
  const versions = study.files.flatMap((file) => oneOrMany(file.sections.get('results')?.value));
  return versions.some((node) => isMeant(textAt(node, 'outcome') ?? '', what));
}

/** A result on the same outcome, by the same measure where one is named. */
function hasResult({ node }: Entry, results: readonly Entry[]): boolean {
  const measure = textAt(node, 'measure');
  return results.some(
    (result) =>
      textAt(result.node, 'outcome') === textAt(node, 'outcome') &&
      (measure === undefined || textAt(result.node, 'measure') === measure),
  );
}

function headCells(study: RecordView, review: Review): Cell[] {
  return [
    sectionCell(study, 'interventions', (node) => plainWords(node).map((id) => interventionCalled(id, review))),
    nameCell(study, studyName(study, review).cited),
    sectionCell(study, 'design', designWords),
  ];
}

function rowFrom(
  entry: Entry,
  id: string,
  what: EffectsOf,
  names: Names,
  first: readonly Cell[],
  study: RecordView,
  review: Review,
): Row {
  const arms = armNames(study);
  return {
    id,
    source: entrySource(entry),
    cells: [
      ...first,
      ...(what.outcomes === 'all but these' ? [entryCell(entry, 'outcome', capitals)] : []),
      entryCell(entry, 'measure', (node) => plainWords(node).map(names.measure)),
      entryCell(entry, 'timepoint'),
      entryCell(entry, 'comparison', (node) => [
        capital(
          itemsOf(node)
            .map((side) => plainWords(side).map(arms).join(' and '))
            .join(' against '),
        ),
      ]),
      entryCell(entry, 'population', capitals),
      entryCell(entry, 'by_arm', (node) => oneOrMany(node).map((group) => withMinus(groupWords(group, arms)))),
      entryCell(entry, 'estimate', (node) => [withMinus(estimateInWords(node) ?? '')]),
      entryCell(entry, 'analysis', analysisWords),
      entryCell(entry, 'narrative'),
      entryCell(entry, 'effect_direction', capitals),
      entryCell(entry, 'authors_conclude', capitals),
      riskOfBiasCell(entry, study, review),
    ],
  };
}

/** Measured, and no result is extracted; `not reported` only where a person wrote that none is given. */
function measuredRow(entry: Entry, id: string, what: EffectsOf, names: Names, first: readonly Cell[]): Row {
  const source = entrySource(entry);
  const isNotReported = NOT_REPORTED.includes(textAt(entry.node, 'reported') ?? '');
  const result: Cell = isNotReported ? { text: 'not reported', state: 'not reported', source } : notExtracted(source);
  const unknown = notExtracted(source);
  return {
    id,
    source,
    cells: [
      ...first,
      ...(what.outcomes === 'all but these' ? [entryCell(entry, 'outcome', capitals)] : []),
      entryCell(entry, 'measure', (node) => plainWords(node).map(names.measure)),
      entryCell(entry, 'timepoints'),
      unknown,
      unknown,
      result,
      result,
      unknown,
      isNotReported ? result : entryCell(entry, 'note'),
      unknown,
      unknown,
      unknown,
    ],
  };
}

const NOT_REPORTED: readonly string[] = ['not at all', 'no', 'none'];

function capitals(node: Node): string[] {
  return plainWords(node).map(capital);
}

/** How the estimate was worked out, a line for each thing that is said of it. */
function analysisWords(node: Node): string[] {
  if (!isMapping(node)) return capitals(node);
  const adjusted = plainWords(valueOf(node, 'adjusted_for') ?? node);
  return [
    textAt(node, 'method') ?? '',
    valueOf(node, 'adjusted_for') === undefined ? '' : `adjusted for: ${adjusted.join(', ')}`,
    ...ANALYSIS_PARTS.flatMap(([key, words]) => {
      const said = textAt(node, key);
      return said === undefined ? [] : [words === '' ? said : `${words}: ${said}`];
    }),
  ].map(capital);
}

const ANALYSIS_PARTS: readonly (readonly [key: string, words: string])[] = [
  ['clustering', 'clustering'],
  ['time', 'time trend'],
  ['population', 'analysed'],
  ['missing_data', 'missing data'],
];

/** What a group of a study is called. */
function armNames(study: RecordView): (id: string) => string {
  const arms = oneOrMany(sectionNode(study, 'arms'));
  return (id) => {
    const arm = arms.find((each) => textAt(each, 'id') === id);
    return textAt(arm, 'name') ?? id.replaceAll('-', ' ');
  };
}

/** "training: 18.2 (SD 8.9), n = 40": what is reported of a group, digit for digit. */
function groupWords(group: Node, arms: (id: string) => string): string {
  const said = (key: string, inWords: (words: string) => string) => {
    const words = textAt(group, key);
    return words === undefined ? [] : [inWords(words)];
  };
  const spread = [
    ...said('sd', (sd) => `SD ${sd}`),
    ...said('se', (se) => `SE ${se}`),
    ...said('range', (range) => range),
  ];
  const middle = [...said('mean', (mean) => mean), ...said('median', (median) => `median ${median}`)];
  const centre =
    middle.length > 0 && spread.length > 0 ? [`${middle.join(', ')} (${spread.join(', ')})`] : [...middle, ...spread];
  const numbers = [
    ...centre,
    ...said('change', (change) => `change ${change}`),
    ...said('events', (events) => (events === '1' ? '1 event' : `${events} events`)),
    ...said('analysed', (analysed) => `n = ${analysed}`),
  ];
  const arm = textAt(group, 'arm');
  return numbers.length === 0 ? '' : [arm === undefined ? '' : `${capital(arms(arm))}: `, numbers.join(', ')].join('');
}

/** What people judged of the result, or of the study as a whole, with every instrument. */
function riskOfBiasCell({ node }: Entry, study: RecordView, review: Review): Cell {
  const tools = instrumentsOf(review);
  const differing = tools.find(({ id }) => study.sections.get(id)?.standing === 'not agreed');
  if (differing) {
    const { file, pair } = study.sections.get(differing.id) ?? {};
    const source = file && pair && { file: file.path, span: pair.key.span };
    return { text: 'not agreed', state: 'not agreed', standing: 'not agreed', ...(source && { source }) };
  }
  const judged = tools
    .flatMap((instrument) => assessmentsOf(study, instrument, review))
    .filter((assessment) => assessment.result === undefined || assessedResult(assessment, study) === node)
    .flatMap(judgedWords);
  const [first] = judged;
  if (first === undefined) return notExtracted();
  const lines = judged.map(({ words }) => words);
  return {
    text: lines.join('; '),
    state: 'given',
    ...(lines.length > 1 && { lines }),
    source: first.source,
    ...(first.standing && { standing: first.standing }),
  };

  function judgedWords({ instrument, overall, file }: Assessment) {
    const { given } = overall;
    if (given === undefined) return [];
    const level = given.value === undefined ? given.text : judgementLabel(instrument, given.value);
    const standing = study.sections.get(instrument.id)?.standing;
    return [{ words: `${instrument.name}: ${level}`, source: { file: file.path, span: given.node.span }, standing }];
  }
}
