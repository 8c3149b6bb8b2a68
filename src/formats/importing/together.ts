/** Losses that are one for people: a column that nothing is known of, a row that belongs to no study. */
import { type Loss, say } from '../../core/index';

/** As many different values as anybody reads of one loss. */
const MOST_SHOWN = 4;

/** Cells of one column that are lost for the same reason, told once, in the place of the first. */
export function byColumn(losses: readonly Loss[]): readonly Loss[] {
  return grouped(losses, ({ at: [first], reason }) => JSON.stringify([first?.part, first?.column, reason]));
}

/** Cells of one row, likewise. */
export function byRow(losses: readonly Loss[]): readonly Loss[] {
  return grouped(losses, ({ at: [first], reason }) => JSON.stringify([first?.part, first?.row, reason]));
}

function grouped(losses: readonly Loss[], keyOf: (loss: Loss) => string): readonly Loss[] {
  const groups = new Map<string, Loss[]>();
  for (const loss of losses) {
    const key = keyOf(loss);
    const group = groups.get(key);
    if (group) group.push(loss);
    else groups.set(key, [loss]);
  }
  return [...groups.values()].map(asOne);
}

function asOne(group: readonly Loss[]): Loss {
  const values = [...new Set(group.map(({ value }) => value))];
  const more = values.length - MOST_SHOWN;
  const shown = values.slice(0, MOST_SHOWN).join(' · ');
  return {
    at: group.flatMap(({ at }) => at),
    value: more > 0 ? say`${shown} … and ${more} more` : shown,
    reason: group[0]?.reason ?? '',
  };
}
