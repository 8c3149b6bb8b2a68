// How the time of everything that runs while somebody types grows with the text, for texts that nobody writes by hand.

import { featuresOf } from './features.mjs';
import { hostileTexts } from './hostile-texts.mjs';

/** In thousands of characters; the larger is four times the smaller. */
const SMALL = 32;
const LARGE = 128;

/** What is told: more than this for twice the text, or more milliseconds for a thousand characters. */
const MOST_PER_DOUBLING = 2.6;
const MOST_PER_THOUSAND = 1;

/** Below this many milliseconds a ratio says nothing. */
const NOISE = 50;

/** What the processor worked, which other programs hardly change, in milliseconds. @param {() => void} work */
function worked(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The longest of what a feature does at one text. @param {any} core @param {string} feature @param {string} text */
function costOf(core, feature, text) {
  const file = core.readRecord('r/s.extraction.yaml', core.parse(text));
  const fresh = () => core.buildReview('r', [file]);
  const state = { text, file, review: fresh(), fresh };
  /** @type {unknown} */
  let asked;
  const all = worked(() => {
    asked = featuresOf(core)[feature]?.(state);
  });
  if (!Array.isArray(asked) || typeof asked[0] !== 'function') return all;
  return Math.max(...asked.map(worked));
}

/** Prints what grows faster than the text, or is slow at any size. @param {any} core @param {string} [only] part of a text's name */
export function reportGrowth(core, only = '') {
  for (const [name, textOf] of Object.entries(hostileTexts)) {
    if (!name.includes(only)) continue;
    for (const feature of Object.keys(featuresOf(core))) {
      const small = costOf(core, feature, textOf(SMALL * 1000));
      const large = costOf(core, feature, textOf(LARGE * 1000));
      const ratio = Math.sqrt(large / small);
      const rate = large / LARGE;
      if (large < NOISE || (ratio <= MOST_PER_DOUBLING && rate <= MOST_PER_THOUSAND)) continue;
      console.log(`${ratio.toFixed(2)} × for twice the text, ${rate.toFixed(1)} s for a million: ${name} · ${feature}`);
    }
  }
}
