/** How the judgements are distributed by the weight that results have in a summary, as robvis draws it. */
import { addTo } from '../../document/groups';
import type { Instrument } from '../../knowledge/instrument';
import type { Review } from '../../review/review';
import type { SummaryBars } from '../models/summary-bars';
import type { LightsGroup, LightsRow } from '../models/traffic-lights';
import { forestPlot } from '../results/forest';
import { trafficLights } from './risk-of-bias';
import { summaryBars } from './summary-bars';

/** One group of bars for each summary; none where the review asks for no summary, or none can be made. */
export function weightedBars(instrument: Instrument, review: Review): SummaryBars {
  const lights = trafficLights(instrument, review);
  const rows = byStudy(lights.groups.flatMap((group) => group.rows));
  const weights = new Map<string, number>();
  const missing: string[] = [];
  const groups = forestPlot(review).panels.flatMap((panel) =>
    panel.groups.flatMap((group): LightsGroup[] => {
      if (group.summary === undefined) return [];
      const inside = group.rows.flatMap((row): LightsRow[] => {
        const light = lightOf(rows.get(row.studyId) ?? [], row.result);
        if (row.weight === undefined) return [];
        if (light === undefined) {
          missing.push(row.study);
          return [];
        }
        const id = `${panel.id} ${group.title} ${light.id}`;
        weights.set(id, row.weight);
        return [{ ...light, id }];
      });
      const title = `${panel.title} (${group.title.toLowerCase()})`;
      return inside.length === 0 ? [] : [{ id: title, title, of: 'results', rows: inside }];
    }),
  );
  const bars = summaryBars({ ...lights, groups }, weights);
  return {
    ...bars,
    id: `${instrument.id}-weighted`,
    title: `${instrument.name}: judgements by weight in the summaries`,
    notes: [
      ...bars.notes,
      ...(bars.groups.length > 0 && missing.length > 0
        ? [`In a summary and not assessed with ${instrument.name}, so not in the bars: ${missing.join(', ')}.`]
        : []),
    ],
  };
}

function byStudy(rows: readonly LightsRow[]): ReadonlyMap<string, readonly LightsRow[]> {
  const groups = new Map<string, LightsRow[]>();
  for (const row of rows) if (row.about) addTo(groups, row.about.study, row);
  return groups;
}

/** The assessment of a result; else that of the study as a whole. @param own those of the study */
function lightOf(own: readonly LightsRow[], result: string | undefined): LightsRow | undefined {
  return own.find(({ about }) => about?.result === result) ?? own.find(({ about }) => about?.result === undefined);
}
