/** Values put together by what they have in common, in time that grows with their number. */

/** Adds a value to its group; the first of a group begins it. Groups keep the order in which they began. */
export function addTo<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
