// One line of the table: what was measured, against what, what it must be and what it should be.

/**
 * @typedef {object} Row
 * @property {string} what
 * @property {import('./measure.mjs').Cost} cost
 * @property {string} against the peer, or how much there was to do
 * @property {import('./measure.mjs').Cost} [peer] left out where the limit is one of time alone
 * @property {number} [must] the largest ratio, or the most milliseconds where there is no peer
 * @property {number} [aim]
 */

/** @param {Row} row */
export function print({ what, cost, against, peer, must, aim }) {
  const value = peer ? cost.cpu / peer.cpu : cost.cpu;
  const unit = peer ? '×' : 'ms';
  const limits = [must === undefined ? '' : `≤ ${must} ${unit}`, aim === undefined ? '' : `≤ ${aim}`];
  const mark = must === undefined ? ' ' : value <= must ? (aim === undefined || value <= aim ? '★' : '✓') : '✘';
  const times = [cost, ...(peer ? [peer] : [])].map(({ cpu, wall }) => `${inMs(cpu)} (${inMs(wall)})`).join(' : ');
  const columns = [
    `${mark} ${rounded(value).padStart(7)} ${unit.padEnd(2)}`,
    (limits[0] ?? '').padEnd(10),
    (limits[1] ?? '').padEnd(7),
    what.padEnd(52),
    against.padEnd(44),
  ];
  console.log(`${columns.join(' ')} ${times}`);
}

export function printHead() {
  console.log(
    'CPU time, and in brackets that on the clock, both in ms. ★ as good as it should be, ✓ as it must be, ✘ not yet.',
  );
  // The same work takes one engine half as long again as another; VS Code brings its own.
  console.log(`Node.js ${process.versions.node}, V8 ${process.versions.v8}\n`);
}

/** @param {number} value */
function rounded(value) {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** @param {number} time */
function inMs(time) {
  return time >= 10 ? time.toFixed(0) : time.toFixed(1);
}
