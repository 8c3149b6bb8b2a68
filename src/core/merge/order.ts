/** In which order the entries of both sides stand. Order is never in conflict. */
import type { Shape } from '../pairing/shape';
import type { Slot } from './align';
import type { Group } from './fates';
import type { Side } from './rope';
import { otherSide } from './rope';

/** Where an entry stands in one version. */
function placeIn(slot: Slot, version: keyof Slot): number {
  return slot[version]?.entry.index ?? -1;
}

/** Whether a side has put what it left into another order. */
function isReordered(slots: readonly Slot[], side: Side): boolean {
  const kept = slots.filter((slot) => slot.base && slot[side]).sort((a, b) => placeIn(a, 'base') - placeIn(b, 'base'));
  return kept.some((slot, index) => index > 0 && placeIn(kept[index - 1] as Slot, side) > placeIn(slot, side));
}

/**
 * All things in the order of the result: that of the side that changed it, else ours. What only the other side has stands
 * behind the neighbour that it stood behind there; of what both put at one place, ours stands first.
 */
export function inOrder(slots: readonly Slot[]): readonly Slot[] {
  const leading: Side = !isReordered(slots, 'ours') && isReordered(slots, 'theirs') ? 'theirs' : 'ours';
  const following = otherSide(leading);
  const order = slots.filter((slot) => slot[leading]).sort((a, b) => placeIn(a, leading) - placeIn(b, leading));
  const others = slots.filter((slot) => slot[following]).sort((a, b) => placeIn(a, following) - placeIn(b, following));
  const placed: Slot[][] = [[], ...order.map((slot) => [slot])];
  const groupOf = new Map(placed.flatMap((group) => group.map((slot) => [slot, group] as const)));
  let group = placed[0] as Slot[];
  for (const slot of others) {
    const own = groupOf.get(slot);
    if (own) group = own;
    else group.push(slot);
  }
  return leading === 'ours' ? behindOurs(placed) : placed.flat();
}

/** What only theirs has stands behind what ours put at the same place. */
function behindOurs(placed: readonly (readonly Slot[])[]): readonly Slot[] {
  const order: Slot[] = [];
  let waiting: readonly Slot[] = [];
  for (const [index, group] of placed.entries()) {
    const first = index === 0 ? undefined : group[0];
    const behind = index === 0 ? group : group.slice(1);
    const isOnlyOurs = first !== undefined && !first.theirs && !first.base;
    if (!isOnlyOurs) {
      order.push(...waiting);
      waiting = [];
    }
    if (first) order.push(first);
    waiting = [...waiting, ...behind];
  }
  return [...order, ...waiting];
}

/**
 * In a list whose order is meant: both put it into another order, or both added something at one place; of rows that are
 * looked at one after the other, also what one side added while the other put them into another order.
 */
export function isOrderInDispute(slots: readonly Slot[], groups: readonly Group[], shape: Shape): boolean {
  if (shape !== 'sequence' && shape !== 'rows') return false;
  const isByBoth = movesOrAdds(slots, 'ours', shape) && movesOrAdds(slots, 'theirs', shape);
  const order = inOrder(slots);
  const grouped = new Set(groups.flatMap((group) => group.slots));
  const meets = order.some((slot, index) => {
    const next = order[index + 1];
    return next && isOnlyIn(slot, 'ours') && isOnlyIn(next, 'theirs') && !grouped.has(next);
  });
  return isByBoth || meets;
}

function movesOrAdds(slots: readonly Slot[], side: Side, shape: Shape): boolean {
  return isReordered(slots, side) || (shape === 'rows' && slots.some((slot) => isOnlyIn(slot, side)));
}

function isOnlyIn(slot: Slot, side: Side): boolean {
  return !slot.base && slot[side] !== undefined && slot[otherSide(side)] === undefined;
}
