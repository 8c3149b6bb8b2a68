/** How a quotation and what is printed differ, letter by letter. */

/** Letters of the quotation in place of which others are printed: from `start` to `end` of each. */
export interface Change {
  readonly quoted: { readonly start: number; readonly end: number };
  readonly printed: { readonly start: number; readonly end: number };
}

/** A stretch of text that a quotation nearly is. */
export interface Alignment {
  readonly start: number;
  readonly end: number;
  readonly changes: readonly Change[];
}

/**
 * The stretch of a text that differs least from a quotation, by the number of letters that are left out, put in or changed
 * (Sellers 1980: the quotation as a whole, anywhere in the text). Takes time in the length of the quotation times `most`.
 *
 * @param window the part of the text in which it is looked for: about as long as the quotation, and begins at most `most`
 *   letters before it
 * @param most so many differences are small
 * @returns offsets in the window; nothing where there are more differences
 */
export function nearest(quoted: string, window: string, most: number): Alignment | undefined {
  const band = 2 * most + Math.max(window.length - quoted.length, 0) + 1;
  const steps = new Uint8Array((quoted.length + 1) * band);
  let costs = new Int32Array(band).fill(FAR);
  // Before the first letter of the quotation, what stands in the window costs nothing.
  for (let place = 0; place < band; place++) if (place - most >= 0 && place - most <= window.length) costs[place] = 0;
  for (let row = 1; row <= quoted.length; row++) {
    const next = new Int32Array(band).fill(FAR);
    for (let place = 0; place < band; place++) {
      const column = row + place - most;
      if (column < 0 || column > window.length) continue;
      const isSame = column > 0 && quoted[row - 1] === window[column - 1];
      const along = column > 0 ? (costs[place] as number) + (isSame ? 0 : 1) : FAR;
      const put = (costs[place + 1] ?? FAR) + 1;
      const left = place > 0 ? (next[place - 1] as number) + 1 : FAR;
      const cost = Math.min(along, put, left);
      next[place] = cost;
      steps[row * band + place] = cost === along ? (isSame ? SAME : OTHER) : cost === put ? PUT_IN : LEFT_OUT;
    }
    costs = next;
  }
  const cost = Math.min(...costs);
  return cost > most ? undefined : wayBack(steps, band, most, quoted.length, costs.lastIndexOf(cost));
}

const FAR = 1_000_000;
const [SAME, OTHER, PUT_IN, LEFT_OUT] = [0, 1, 2, 3];

/** From the end of the quotation to its start, by the steps that were noted. */
function wayBack(steps: Uint8Array, band: number, most: number, length: number, last: number): Alignment {
  let [row, place] = [length, last];
  const end = row + place - most;
  const changes: Change[] = [];
  let open: { quoted: { start: number; end: number }; printed: { start: number; end: number } } | undefined;
  while (row > 0) {
    const step = steps[row * band + place];
    const column = row + place - most;
    if (step === SAME) {
      if (open) changes.push(open);
      open = undefined;
    } else open ??= { quoted: { start: row, end: row }, printed: { start: column, end: column } };
    if (step === LEFT_OUT) place -= 1;
    else {
      if (step === PUT_IN) place += 1;
      row -= 1;
    }
    if (open) {
      open.quoted.start = row;
      open.printed.start = row + place - most;
    }
  }
  if (open) changes.push(open);
  return { start: row + place - most, end, changes: changes.reverse() };
}
