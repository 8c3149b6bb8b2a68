/** What kinds of components interventions have, and which outcomes and levels each reaches: a figure of dots. */

import type { Node } from '../../document/document';
import { textAt } from '../../document/walk';
import { levelModelCalled } from '../../knowledge/terms/levels';
import { recordWords } from '../../review/record-words';
import type { RecordView, Review } from '../../review/review';
import { interventionName } from '../../review/study-names';
import { notExtracted, startOf } from '../cells/cells';
import { actedOnIn, type Coded, codedWith, levelLabel, levelsIn } from '../cells/coded-words';
import { levelModelsOf, targetsOf } from '../cells/coding-shown';
import { signed, standingNotes } from '../cells/footnotes';
import { entriesOf } from '../cells/section-entries';
import { capital } from '../cells/wording';
import type { ComponentMap, ComponentRow } from '../models/component-map';
import type { Cell, Column } from '../models/table';
import type { View } from '../view';
import { interventionsByName, referencesCell } from './interventions';

export const componentMapView: View = {
  id: 'component-map',
  title: 'Map of components',
  meaning: 'Interventions by kind of component, with the outcomes that they target and the levels that they reach.',
  section: 'interventions',
  of: componentMap,
};

/** The figure of the review; without groups where it has no interventions. */
export function componentMap(review: Review): ComponentMap {
  const columns = columnsOf(review);
  const rows = interventionsByName(review).flatMap((each) => partsOf(each, columns, review));
  const kinds = [...new Set(rows.map(({ kind }) => kind))].sort((a, b) => count(rows, b) - count(rows, a));
  const { signed: signs, notes } = standingNotes(rows.flatMap(({ row }) => row.cells));
  const groups = [...kinds.filter((kind) => kind !== undefined), ...kinds.filter((kind) => kind === undefined)];
  return {
    kind: 'component map',
    id: 'component-map',
    title: 'Components of the interventions, the outcomes they target and the levels they reach',
    columns,
    groups: groups.map((kind) => ({
      title: kind === undefined ? undefined : capital(kind),
      interventions: count(rows, kind),
      rows: rows.filter((each) => each.kind === kind).map(({ row }) => (signs === 'each' ? signRow(row) : row)),
    })),
    notes,
  };
}

interface Part {
  readonly intervention: string;
  readonly kind: string | undefined;
  readonly row: ComponentRow;
}

function count(parts: readonly Part[], kind: string | undefined): number {
  return new Set(parts.filter((each) => each.kind === kind).map(({ intervention }) => intervention)).size;
}

function signRow(row: ComponentRow): ComponentRow {
  return { ...row, cells: row.cells.map(signed) };
}

const OUTCOMES = 'Targeted outcomes';
const ACTS_ON = 'Acts on';

/** The outcomes that are targeted, then the levels of each model, then what is acted on. */
function columnsOf(review: Review): Column[] {
  const asked = review.record ? recordWords(review.record, ['question', 'outcomes']) : [];
  const aimed = review.interventions.flatMap((each) => recordWords(each, ['targets']));
  const targets = [...new Set([...asked.filter((name) => aimed.includes(name)), ...aimed])];
  return [
    ...targets.map((name) => ({ id: `target ${name}`, title: capital(name), group: OUTCOMES })),
    ...levelModelsOf(review).flatMap((model) =>
      model.levels.map(({ value }) => ({
        id: `${model.key} ${value}`,
        title: levelLabel(value, model),
        group: model.name,
      })),
    ),
    ...targetsOf(review).map(({ item }) => ({ id: `acts_on ${item.key}`, title: capital(item.key), group: ACTS_ON })),
  ];
}

/** One part for each component; the whole intervention where its components are not told apart. */
function partsOf(intervention: RecordView, columns: readonly Column[], review: Review): Part[] {
  const references = referencesCell(intervention, review).text;
  const name = `${interventionName(intervention)} ${references}`.trim();
  const [kind] = recordWords(intervention, ['kind']);
  const components = entriesOf(intervention, 'components');
  const source = startOf(intervention);
  if (components.length === 0) {
    const cells = columns.map((column) => dot(column, intervention, () => true));
    return [
      { intervention: intervention.id, kind, row: { id: intervention.id, name, ...(source && { source }), cells } },
    ];
  }
  return components.map(({ section, node }, index) => {
    const what = textAt(node, 'what');
    return {
      intervention: intervention.id,
      kind: textAt(node, 'kind') ?? kind,
      row: {
        id: `${intervention.id}-${index + 1}`,
        name,
        ...(what !== undefined && { component: what }),
        source: { file: section.file.path, span: node.span },
        cells: columns.map((column) => dot(column, intervention, ({ holder }) => holder === node)),
      },
    };
  });
}

/** Whether a part reaches what a column stands for. Targets belong to the whole intervention. */
function dot({ id }: Column, intervention: RecordView, isMeant: (coded: Coded) => boolean): Cell {
  const [key = '', ...words] = id.split(' ');
  const value = words.join(' ');
  if (key === 'target') return targetDot(intervention, value);
  if (holdsDiffering(intervention, key)) return { text: 'not agreed', state: 'not agreed', standing: 'not agreed' };
  const all = codedWith(intervention, key);
  const own = all.filter(isMeant);
  // What is coded for the whole holds for its components, where these have no codes of their own.
  const coded = own.length > 0 ? own : all.filter(({ section }) => section.key !== 'components');
  const [first] = coded;
  if (first === undefined) return notExtracted(startOf(intervention));
  const nodes = coded.map(({ node }) => node);
  return {
    text: valuesIn(nodes, key).includes(value) ? 'yes' : 'no',
    state: 'given',
    standing: first.section.standing,
    source: { file: first.section.file.path, span: first.node.span },
  };
}

function targetDot(intervention: RecordView, outcome: string): Cell {
  const section = intervention.sections.get('targets');
  if (section === undefined) return notExtracted(startOf(intervention));
  const source = { file: section.file.path, span: section.pair.value.span };
  if (section.standing === 'not agreed')
    return { text: 'not agreed', state: 'not agreed', standing: 'not agreed', source };
  const targets = recordWords(intervention, ['targets']);
  if (targets.length === 0) return notExtracted({ file: section.file.path, span: section.pair.key.span });
  return { text: targets.includes(outcome) ? 'yes' : 'no', state: 'given', standing: section.standing, source };
}

function holdsDiffering(intervention: RecordView, key: string): boolean {
  return ['components', 'levels', key].some((name) => intervention.sections.get(name)?.standing === 'not agreed');
}

function valuesIn(nodes: readonly Node[], key: string): readonly string[] {
  const model = levelModelCalled(key);
  return model ? levelsIn(nodes, model) : actedOnIn(nodes).map(({ target }) => target);
}
