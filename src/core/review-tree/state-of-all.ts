/** How far several lines are, taken together: what a line shows that stands above them. */
import { stateLabel, type TreeItem, type TreeState } from './tree-item';

/** The state and the most serious problem of a line that others stand below; lines of which nothing is measured do not count. */
export function stateOfAll(items: readonly TreeItem[]): Pick<TreeItem, 'state' | 'worst'> {
  const worsts = items.flatMap(({ worst }) => worst ?? []);
  const worst = worsts.includes('error') ? 'error' : worsts[0];
  const states = items.map(({ state }) => state).filter((state) => state !== 'plain');
  return { state: together(states), ...(worst && { worst }) };
}

function together(states: readonly TreeState[]): TreeState {
  const [first] = states;
  if (first === undefined) return 'plain';
  if (states.includes('not agreed')) return 'not agreed';
  return states.every((state) => state === first) ? first : 'begun';
}

/** A line whose state is said, too, for those who do not see its sign. */
export function saidWithState(item: TreeItem): TreeItem {
  return { ...item, spoken: [item.spoken, stateLabel(item.state)].filter(Boolean).join(', ') };
}
