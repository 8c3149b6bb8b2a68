/** The joint display: what outcome evaluations, context findings and risk of bias say of each intervention, and how they fit. */
import type { Node } from '../../document/document';
import { oneOrMany, textAt, textOf, valueOf } from '../../document/walk';
import { ofEach } from '../../review/of-each';
import { type RecordView, type Review, sectionNode, workedOut } from '../../review/review';
import { interventionName, interventionsOf, studiesOf, studyName } from '../../review/study-names';
import { biasOf, type ResultBias, worstBias } from '../bias/result-bias';
import { actedOnIn, codedCell, levelLabel, levelsIn } from '../cells/coded-words';
import { actsOnTitle, MODEL_ABBREVIATIONS, mainModelsOf } from '../cells/coding-shown';
import { noted, tableOf } from '../cells/footnotes';
import { type Entry, entriesOf, entryCell, nameCell, teamRecord } from '../cells/section-entries';
import { capital } from '../cells/wording';
import type { Cell, CellSource, Column, Row, Table } from '../models/table';
import type { View } from '../view';
import { directionsOf, directionsOfStudy, isAboutAll, type StudyDirections } from './directions';
import { partsNote } from './effect-direction';

export const jointDisplayView: View = {
  id: 'joint-display',
  title: 'Joint display',
  meaning: 'What outcome evaluations, context findings and risk of bias say of each intervention, and how they fit.',
  section: 'context',
  of: jointDisplay,
};

/** Rows for each intervention: what was measured, what people said of it, and how both fit. */
export function jointDisplay(review: Review): Table {
  const { leftOut } = directionsOf(review);
  const rows = ofEach(review.interventions, 'rows of the joint display', review, (intervention) =>
    rowsOf(intervention, entriesOf(teamRecord(review), 'integration'), review).map(noted),
  ).flat();
  const table = tableOf(
    {
      id: 'joint-display',
      title: 'Joint display: what different kinds of evidence say of each intervention',
      columns: columnsOf(review),
      notes:
        rows.length === 0
          ? partsNote(leftOut)
          : [
              '▲ the intervention group did better, ▼ the comparison group did better, ◄► no difference or conflicting: directions as written, never off p values or intervals, and no verdict on effectiveness.',
              'Risk of bias is that of the results shown, the highest of each study. Fit and inference are what the review wrote (“integration”).',
              ...partsNote(leftOut),
            ],
    },
    rows,
    MODEL_ABBREVIATIONS,
  );
  return { ...table, leftOut };
}

function columnsOf(review: Review): Column[] {
  return [
    { id: 'intervention', title: 'Intervention' },
    ...mainModelsOf(review).map(({ key, shortName }) => ({ id: key, title: shortName, group: 'Levels' })),
    ...(showsActsOn(review) ? [{ id: 'acts-on', title: 'Acts on' }] : []),
    ...OF_STUDIES,
  ];
}

function showsActsOn(review: Review): boolean {
  return actsOnTitle(review) !== undefined;
}

const OF_STUDIES: readonly Column[] = [
  { id: 'directions', title: 'Results', group: 'Outcome evaluations' },
  { id: 'bias', title: 'Risk of bias', group: 'Outcome evaluations' },
  { id: 'facilitators', title: 'Helps', group: 'Context' },
  { id: 'barriers', title: 'Hinders', group: 'Context' },
  { id: 'other', title: 'Other findings', group: 'Context' },
  { id: 'about', title: 'About', group: 'Integration' },
  { id: 'fit', title: 'Fit', group: 'Integration' },
  { id: 'inference', title: 'Inference', group: 'Integration' },
];

/** One row for each joint finding about the intervention; one without where there is none. */
function rowsOf(intervention: RecordView, integration: readonly Entry[], review: Review): Row[] {
  const studies = studiesOf(intervention, review);
  const own = studies.flatMap((study) => directionsOfStudy(study, review).directions);
  const cells = [
    nameCell(intervention, interventionName(intervention)),
    ...mainModelsOf(review).map((model) =>
      codedCell(intervention, model.key, (nodes) => levelsIn(nodes, model).map((level) => levelLabel(level, model))),
    ),
    ...(showsActsOn(review) ? [actsOnCell(intervention)] : []),
    directionsCell(own, review),
    biasCells(studies, own, review),
    ...contextCells(intervention, studies, review),
  ];
  const joint = integration.filter(({ node }) =>
    oneOrMany(valueOf(node, 'interventions')).some((each) => textOf(each) === intervention.id),
  );
  const entries: readonly (Entry | undefined)[] = joint.length === 0 ? [undefined] : joint;
  return entries.map((entry, index) => ({
    id: index === 0 ? intervention.id : `${intervention.id} ${index + 1}`,
    cells: [
      ...cells,
      ...(['about', 'fit', 'inference'] as const).map(
        (key): Cell => (entry === undefined ? { text: '', state: 'not extracted' } : entryCell(entry, key)),
      ),
    ],
  }));
}

function actsOnCell(intervention: RecordView): Cell {
  return codedCell(intervention, 'acts_on', (nodes) => [
    ...new Set(actedOnIn(nodes).map(({ target }) => capital(target))),
  ]);
}

const SIGNS = { benefit: '▲', harm: '▼', 'no difference or conflicting': '◄►' } as const;

function directionsCell(studies: readonly StudyDirections[], review: Review): Cell {
  const lines = studies.flatMap(({ study, outcomes }) =>
    [...outcomes].map(
      ([outcome, { direction }]) => `${SIGNS[direction]} ${outcome} (${studyName(study, review).cited})`,
    ),
  );
  return gathered(lines, studies[0]?.source);
}

/** Of the results that are drawn; of a study without directions, of those about all people. */
function biasCells(studies: readonly RecordView[], directions: readonly StudyDirections[], review: Review): Cell {
  const found = studies.flatMap((study) => {
    const directed = directions.find((each) => each.study === study);
    const worst = directed
      ? directed.bias
      : workedOut(review, study, 'worst of the study', () => worstOf(study, review));
    return worst === undefined
      ? []
      : [{ line: `${worst.symbol} ${worst.label} (${studyName(study, review).cited})`, worst }];
  });
  return gathered(
    found.map(({ line }) => line),
    found[0]?.worst.source,
  );
}

function worstOf(study: RecordView, review: Review): ResultBias | undefined {
  const results = oneOrMany(sectionNode(study, 'results')).filter((result) => isAboutAll(result, review));
  const ids = [...results.map((result) => textAt(result, 'id')), ...(results.length === 0 ? [undefined] : [])];
  return worstBias(ids.map((id) => biasOf(id, study, review)));
}

function gathered(lines: readonly string[], source: CellSource | undefined): Cell {
  const from = source && { source };
  if (lines.length === 0) return { text: '', state: 'not extracted', ...from };
  return { text: lines.join('; '), ...(lines.length > 1 && { lines }), state: 'computed', ...from };
}

/** Findings about context that name the intervention, or stand in a study of this intervention alone. */
function contextCells(intervention: RecordView, studies: readonly RecordView[], review: Review): Cell[] {
  const findings = studies.flatMap((study) =>
    workedOut(review, study, 'findings in the joint display', () => findingsIn(study))
      .filter(({ about }) => about.includes(intervention.id))
      .map((finding) => ({ ...finding, name: studyName(study, review).cited })),
  );
  const having = (isMeant: (influence: string | undefined) => boolean) => {
    const fit = findings.filter(({ influence }) => isMeant(influence));
    const lines = fit.flatMap(({ words, name }) => (words === undefined ? [] : [`${words} (${name})`]));
    return gathered(lines, fit[0]?.source);
  };
  return [
    having((influence) => influence === 'facilitator'),
    having((influence) => influence === 'barrier'),
    having((influence) => influence !== 'facilitator' && influence !== 'barrier'),
  ];
}

interface Finding {
  /** The ids of the interventions that it names; of a study of one intervention alone, this one. */
  readonly about: readonly string[];
  readonly influence: string | undefined;
  readonly words: string | undefined;
  readonly source: CellSource;
}

function findingsIn(study: RecordView): Finding[] {
  const [only, ...others] = interventionsOf(study);
  const alone = only !== undefined && others.length === 0 ? [only] : [];
  return entriesOf(study, 'cici').map(({ section, node }) => {
    const named = oneOrMany(valueOf(node, 'interventions')).flatMap((each) => textOf(each) ?? []);
    return {
      about: named.length > 0 ? named : alone,
      influence: influenceOf(node),
      words: textAt(node, 'finding') ?? textOf(node),
      source: { file: section.file.path, span: node.span },
    };
  });
}

/** Of the finding itself, or of its only code. */
function influenceOf(node: Node): string | undefined {
  const codes = oneOrMany(valueOf(node, 'codes')).flatMap((code) => textAt(code, 'influence') ?? []);
  return textAt(node, 'influence') ?? (new Set(codes).size === 1 ? codes[0] : undefined);
}
