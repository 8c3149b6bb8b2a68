/** How the judgements of a figure are distributed: one bar per domain and one for the overall judgement, per outcome. */

import { addTo } from '../../document/groups';
import { SUGGESTED_SIGN } from '../cells/footnotes';
import type { Bar, BarsGroup, SummaryBars } from '../models/summary-bars';
import { type Cell, type CellSource, together } from '../models/table';
import { type LightsGroup, type LightsRow, PRINTED_AS_DOMAIN, type TrafficLights } from '../models/traffic-lights';

/**
 * The summary of a traffic-light figure.
 *
 * @param weights of the rows in an analysis, by row id (any unit, above 0). Rows without a weight are then left out of
 *   the bars, as robvis does; without weights each result counts once.
 */
export function summaryBars(lights: TrafficLights, weights?: ReadonlyMap<string, number>): SummaryBars {
  const unit = weights ? 'Bars show the share of the weight in the analysis.' : 'Each assessment counts once.';
  return {
    kind: 'summary bars',
    id: `${lights.id}-summary`,
    title: `${lights.title.replace(/:.*$/, '')}: summary of the judgements`,
    instrument: lights.instrument,
    levels: lights.levels,
    ...(lights.levelsOfWhole && { levelsOfWhole: lights.levelsOfWhole }),
    ...(lights.legendByScale && { legendByScale: lights.legendByScale }),
    groups: lights.groups.map((group) => barsOf(lights, group, weights)).filter(({ total }) => total > 0),
    notes: [
      unit,
      ...lights.notes.filter((note) => !note.startsWith(SUGGESTED_SIGN) && !note.includes(PRINTED_AS_DOMAIN)),
    ],
  };
}

function barsOf(
  lights: TrafficLights,
  group: LightsGroup,
  weights: ReadonlyMap<string, number> | undefined,
): BarsGroup {
  const rows = group.rows.filter((row) => weights === undefined || weights.has(row.id));
  const domains = lights.columns.map((column, index) =>
    barOf(
      lights,
      { id: column.id, name: column.name, kind: 'domain', ...(column.scale !== undefined && { scale: column.scale }) },
      rows,
      weights,
      (row) => row.lights[index],
    ),
  );
  const overall = barOf(
    lights,
    { id: 'overall', name: 'Overall', kind: 'overall' },
    rows,
    weights,
    (row) => row.overall,
  );
  return {
    id: group.id,
    title: group.title,
    of: group.of,
    total: rows.length,
    bars: [...domains.filter((bar) => bar.total > 0), ...(rows.some((row) => row.overall) ? [overall] : [])],
  };
}

function barOf(
  { levels }: TrafficLights,
  bar: Omit<Bar, 'parts' | 'total'>,
  rows: readonly LightsRow[],
  weights: ReadonlyMap<string, number> | undefined,
  lightOf: (row: LightsRow) => Cell | undefined,
): Bar {
  const byLevel = new Map<string, Lit[]>();
  let [total, count] = [0, 0];
  for (const row of rows) {
    const light = lightOf(row);
    const level = light ? levelOf(light) : 'not applicable';
    if (level === 'not applicable') continue;
    const weight = weights?.get(row.id) ?? 1;
    addTo(byLevel, level, { weight, source: light?.source ?? row.source });
    total += weight;
    count += 1;
  }
  const parts = [...levels.map(({ value }) => value), 'not agreed', 'not judged'].flatMap((level) => {
    const these = byLevel.get(level) ?? [];
    const share = these.reduce((sum, { weight }) => sum + weight, 0) / total;
    const source = together(these.map((each) => each.source));
    return these.length > 0 ? [{ level, count: these.length, share, ...(source && { source }) }] : [];
  });
  return { ...bar, parts, total: count };
}

/** A light that counts. */
interface Lit {
  readonly weight: number;
  readonly source: CellSource | undefined;
}

/** The level that people gave, or why there is none; a suggestion is not a judgement. */
function levelOf(light: Cell): string {
  if (light.mark && light.state === 'given') return light.mark.judgement;
  return light.state === 'not agreed' || light.state === 'not applicable' ? light.state : 'not judged';
}
