/** How far two sets overlap. Jaccard P. The distribution of the flora in the alpine zone. New Phytologist 1912;11:37–50. */

/** What both have, as a share of what either has (Jaccard), from 0 to 1; 1 for two empty sets, which are the same. */
export function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((each) => other.has(each)).length;
  const all = one.size + other.size - common;
  return all === 0 ? 1 : common / all;
}
