/** Traffic lights with one row for each study: of each domain the highest judgement among the study's results. */

import { addTo } from '../../document/groups';
import type { Instrument } from '../../knowledge/instrument';
import { UNITS } from '../../knowledge/units';
import { counted } from '../../language/counted';
import { type Review, workedOut } from '../../review/review';
import type { Cell } from '../models/table';
import { allLights, JUDGED_ONCE, type LightsRow, type TrafficLights } from '../models/traffic-lights';
import { trafficLights } from './risk-of-bias';

/** Without rows where the figure of the results says the same: each study has one assessment, of what the review asks. */
export function lightsByStudy(instrument: Instrument, review: Review): TrafficLights {
  const lights = trafficLights(instrument, review);
  const unit = UNITS[instrument.assesses];
  const byStudy = new Map<string, LightsRow[]>();
  const asked = lights.groups.filter(({ departs }) => departs === undefined).flatMap(({ rows }) => rows);
  const others = lights.groups.length - lights.groups.filter(({ departs }) => departs === undefined).length;
  for (const row of asked) {
    addTo(byStudy, row.about?.study ?? row.study, row);
  }
  // The lights of a study are kept with it, so that they tell whether anything about it has changed.
  const rows = [...byStudy].map(([study, inside]) =>
    workedOut(review, inside[0]?.lights ?? inside, 'highest of the study', () => rowOf(study, inside, instrument)),
  );
  const isWorthIt = others > 0 || [...byStudy.values()].some((inside) => inside.length > 1);
  return {
    ...lights,
    id: `${instrument.id}-studies`,
    title: `${instrument.name}: highest judgement for each study`,
    groups: isWorthIt ? [{ id: 'studies', title: unit.together, of: unit.records, rows }] : [],
    notes: [
      `Of several assessments of a study, each light is the highest judgement that people gave; risk of bias belongs to ${unit.belongsTo}, so that this is a summary only. One that is not judged yet could still be higher.`,
      ...(rows.some((row) => allLights(row).some(({ biasDirection }) => biasDirection !== undefined))
        ? ['A direction of bias stands here where all assessments with this judgement have the same one.']
        : []),
      ...(others > 0 ? ['Assessments that answer another question than the review asks are left out.'] : []),
      ...lights.notes.filter((note) => note !== JUDGED_ONCE),
    ],
  };
}

function rowOf(study: string, rows: readonly LightsRow[], instrument: Instrument): LightsRow {
  const [first] = rows as readonly [LightsRow, ...LightsRow[]];
  const lights = first.lights.map((_, index) => highest(rows, (row) => row.lights[index], instrument));
  return {
    id: `study ${study}`,
    study: first.study,
    about: { study },
    ...(rows.length > 1 && { detail: counted(rows.length, 'assessment') }),
    lights,
    ...(first.overall && { overall: highest(rows, (row) => row.overall, instrument) }),
    ...(first.source && { source: first.source }),
  };
}

/**
 * The highest given judgement; without one, the first cell of the rows. A direction of bias is shown where all with
 * this judgement have the same.
 */
function highest(
  rows: readonly LightsRow[],
  cellOf: (row: LightsRow) => Cell | undefined,
  instrument: Instrument,
): Cell {
  const cells = rows.flatMap((row) => {
    const cell = cellOf(row);
    return cell === undefined ? [] : [{ row, cell }];
  });
  const [first] = cells;
  if (first === undefined) return { text: '', state: 'not applicable' };
  if (cells.length === 1) return first.cell;
  const rank = ({ mark, state }: Cell) =>
    state === 'given' ? instrument.judgements.findIndex(({ value }) => value === mark?.judgement) : -1;
  const top = cells.reduce((best, each) => (rank(each.cell) > rank(best.cell) ? each : best), first);
  const directions = new Set(
    cells.filter(({ cell }) => rank(cell) === rank(top.cell)).map(({ cell }) => cell.biasDirection),
  );
  const said = cells.map(
    ({ row, cell }) =>
      `${row.detail ?? row.about?.result ?? 'the study as a whole'}: ${[cell.text === '' ? cell.state : cell.text, cell.biasDirection ?? []].flat().join(', ')}`,
  );
  const { biasDirection, ...light } = top.cell;
  const direction = directions.size === 1 && biasDirection !== undefined ? { biasDirection } : {};
  return { ...light, ...direction, note: `Highest of ${cells.length}. ${said.join('; ')}` };
}
