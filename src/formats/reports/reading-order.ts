/** In which order people read a page: column by column, and without what runs along its head and foot. */
import type { Fragment } from './fragments';

/** Running heads and page numbers stand in these parts of a page, from its top and its foot. */
const MARGIN = 0.13;

/** Lines that are this many times as far apart as usual do not belong together. */
const APART = 1.7;

/** What stands at the head and the foot, apart from the rest. @param height of the page */
export function marginsOf(
  fragments: readonly Fragment[],
  height: number,
): { readonly body: readonly Fragment[]; readonly margins: readonly Fragment[] } {
  const bases = [...new Set(fragments.map(({ base }) => Math.round(base)))].sort((a, b) => b - a);
  const usual = usualOf(bases.slice(1).map((base, at) => (bases[at] as number) - base));
  const [top, foot] = [edge(bases, usual, height), -edge(bases.map((base) => height - base).reverse(), usual, height)];
  const above = top === 0 ? Number.POSITIVE_INFINITY : top;
  const below = foot === 0 ? Number.NEGATIVE_INFINITY : height + foot;
  const isMargin = ({ base }: Fragment) => Math.round(base) >= above || Math.round(base) <= below;
  return { body: fragments.filter((each) => !isMargin(each)), margins: fragments.filter(isMargin) };
}

/** How far down the lines at an edge reach that stand apart from those below; 0 where none do. @param bases from that edge on, falling */
function edge(bases: readonly number[], usual: number, height: number): number {
  // A head has two lines at most.
  for (const place of [0, 1]) {
    const [base, next] = [bases[place], bases[place + 1]];
    if (base === undefined || next === undefined || base < height * (1 - MARGIN)) return 0;
    if (base - next > APART * usual) return base;
  }
  return 0;
}

/** The middle of some lengths, those of nearly nothing left out. */
function usualOf(lengths: readonly number[]): number {
  const sorted = lengths.filter((length) => length > 4).sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.POSITIVE_INFINITY;
}

/** A fragment that takes more of the width of the text than this goes across its columns. */
const ACROSS = 0.62;

/** From the top down; where columns stand beside each other, one after the other. */
export function inReadingOrder(fragments: readonly Fragment[]): readonly Fragment[] {
  if (fragments.length < 4) return fragments;
  const left = Math.min(...fragments.map((each) => each.left));
  const right = Math.max(...fragments.map((each) => each.right));
  const isAcross = (each: Fragment) => each.right - each.left > ACROSS * (right - left);
  const across = fragments.filter(isAcross).sort((a, b) => b.base - a.base);
  const bands: Fragment[][] = across.map(() => []);
  bands.push([]);
  for (const each of fragments) if (!isAcross(each)) bands[countAbove(across, each.base)]?.push(each);
  return bands.flatMap((band, place) => [...byColumns(band), ...across.slice(place, place + 1)]);
}

/** How many of some fragments, from the top down, stand above a line. */
function countAbove(across: readonly Fragment[], base: number): number {
  let [low, high] = [0, across.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((across[middle] as Fragment).base > base + 1) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Columns are parted by a strip in which nothing stands; each is in the order of the file. */
function byColumns(band: readonly Fragment[]): readonly Fragment[] {
  const sorted = [...band].sort((a, b) => a.left - b.left);
  const columns: Fragment[][] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const each of sorted) {
    if (each.left > reach + each.size * 0.4) columns.push([]);
    columns.at(-1)?.push(each);
    reach = Math.max(reach, each.right);
  }
  const places = new Map(band.map((each, place) => [each, place]));
  const placeOf = (each: Fragment) => places.get(each) as number;
  return columns.flatMap((column) => column.sort((a, b) => placeOf(a) - placeOf(b)));
}
