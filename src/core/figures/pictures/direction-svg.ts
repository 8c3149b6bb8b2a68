/** The sign of an expected direction of bias, small enough to stand beside a light. */
import { element, type Markup, text } from '../escape';

/** Draws a sign around a middle. Those that are known are drawn, because few fonts have them all in one size. */
export function directionSvg(symbol: string, x: number, y: number): Markup {
  const path = PATHS[symbol];
  if (path === undefined) {
    const attributes = { x, y, dy: '0.36em', 'text-anchor': 'middle', 'font-weight': 700, 'font-size': 12 };
    return element('text', attributes, text(symbol));
  }
  const { d, filled } = path;
  const ink = filled ? { fill: 'currentColor' } : { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.4 };
  return element('path', { d: `M${x} ${y}${d}`, ...ink });
}

interface SignPath {
  readonly d: string;
  readonly filled?: true;
}

/** Around a middle, about 10 px wide and high. */
const PATHS: Readonly<Record<string, SignPath>> = {
  '▲': { d: 'm0 -4.5l5 9h-10z', filled: true },
  '▼': { d: 'm0 4.5l5 -9h-10z', filled: true },
  '↑': { d: 'm0 5v-10m-3.5 3.5l3.5 -3.5l3.5 3.5' },
  '↓': { d: 'm0 -5v10m-3.5 -3.5l3.5 3.5l3.5 -3.5' },
  '→←': { d: 'm-6 0h5.5m-3 -3.5l3 3.5l-3 3.5m9.5 -3.5h-5.5m3 -3.5l-3 3.5l3 3.5' },
  '←→': { d: 'm-1 0h-5m3 -3.5l-3 3.5l3 3.5m4 -3.5h5m-3 -3.5l3 3.5l-3 3.5' },
};
