/** A picture as it is, with every light, sign and estimate marked that is not what it was. */

import type { Figure } from '../models/figure';
import type { ForestPlot, ForestRow } from '../models/forest-plot';
import type { MatrixRow, SymbolMatrix } from '../models/symbol-matrix';
import type { Column } from '../models/table';
import type { LightsRow, TrafficLights } from '../models/traffic-lights';
import { comparedCell } from './compare-tables';

/**
 * @returns today's picture, with changes at its cells. Rows and columns belong together that have the same id; what is gone
 *   is not in it. A kind that has no cells is given back as it is.
 */
export function markChanges(before: Figure, now: Figure): Figure {
  if (before.kind === 'traffic lights' && now.kind === 'traffic lights') return withChangedLights(before, now);
  if (before.kind === 'symbol matrix' && now.kind === 'symbol matrix') return withChangedSigns(before, now);
  if (before.kind === 'forest plot' && now.kind === 'forest plot') return withChangedEstimates(before, now);
  return now;
}

function withChangedLights(before: TrafficLights, now: TrafficLights): TrafficLights {
  const places = placesOf(before.columns, now.columns);
  const light = (row: LightsRow | undefined, index: number) => row?.lights[places[index] ?? -1];
  return {
    ...now,
    groups: now.groups.map((group) => {
      const rows = byId(before.groups.find(({ id }) => id === group.id)?.rows ?? []);
      return {
        ...group,
        rows: group.rows.map((row) => {
          const was = rows.get(row.id);
          const lights = row.lights.map((cell, index) => comparedCell(light(was, index), cell));
          return { ...row, lights, ...(row.overall && { overall: comparedCell(was?.overall, row.overall) }) };
        }),
      };
    }),
  };
}

function withChangedSigns(before: SymbolMatrix, now: SymbolMatrix): SymbolMatrix {
  const places = placesOf(before.columns, now.columns);
  const heads = placesOf(before.heads, now.heads);
  const rows = byId(before.rows);
  const cell = (row: MatrixRow | undefined, index: number) => row?.cells[places[index] ?? -1]?.cell;
  return {
    ...now,
    rows: now.rows.map((row) => {
      const was = rows.get(row.id);
      return {
        ...row,
        heads: row.heads.map((each, index) => comparedCell(was?.heads[heads[index] ?? -1], each)),
        cells: row.cells.map((each, index) => ({ ...each, cell: comparedCell(cell(was, index), each.cell) })),
      };
    }),
  };
}

function withChangedEstimates(before: ForestPlot, now: ForestPlot): ForestPlot {
  const rowsOf = (panel: string, group: string): readonly ForestRow[] =>
    before.panels.find(({ title }) => title === panel)?.groups.find(({ title }) => title === group)?.rows ?? [];
  return {
    ...now,
    panels: now.panels.map((panel) => ({
      ...panel,
      groups: panel.groups.map((group) => {
        const rows = byId(rowsOf(panel.title, group.title));
        return {
          ...group,
          rows: group.rows.map((row) => ({
            ...row,
            effect: comparedCell(rows.get(row.id)?.effect, row.effect),
            bias: comparedCell(rows.get(row.id)?.bias, row.bias),
          })),
        };
      }),
    })),
  };
}

/** For each column of now, where it was; nothing for one that was not there. */
function placesOf(before: readonly Pick<Column, 'id'>[], now: readonly Pick<Column, 'id'>[]): (number | undefined)[] {
  return now.map(({ id }) => {
    const place = before.findIndex((each) => each.id === id);
    return place < 0 ? undefined : place;
  });
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
