// A key is pressed in one file of a review: what is wrong in that file now?

import { languageServer } from './language-server.mjs';
import { interleaved } from './measure.mjs';
import { print } from './row.mjs';

/** A review in which somebody types, always at the same place of its first study. @param {import('./core.mjs').Core} core @param {number} files @param {number} lines */
export function typing(core, files, lines) {
  const read = core.madeUpReview({ files, lines }).map(({ path, text }) => core.readRecord(path, core.parse(text)));
  let review = core.buildReview(core.MADE_UP_FOLDER, read);
  const { path, document } = /** @type {import('../../src/core/index').RecordFile} */ (
    read.find(({ kind }) => kind === 'study')
  );
  const textAt = (/** @type {number} */ round) => typedText(document.text, round);
  const press = (/** @type {number} */ round) => {
    const file = core.readRecord(path, core.parse(textAt(round)));
    review = core.withFile(review, file);
    return core.findProblems(review, file).problems;
  };
  return { press, textAt };
}

/** The text with some letters more in a sentence. @param {string} text @param {number} round */
function typedText(text, round) {
  const end = text.indexOf('Linear regression') + 'Linear regression'.length;
  return `${text.slice(0, end)} ${'x'.repeat(round + 40)}${text.slice(end)}`;
}

/** @param {import('./core.mjs').Core} core */
export async function keystrokes(core) {
  const validate = languageServer();
  for (const lines of [100, 300, 600, 2000]) {
    const { press, textAt } = typing(core, 18, lines);
    const { ours, peer, parser } = await interleaved(
      {
        ours: press,
        peer: (round) => validate(textAt(round)),
        parser: (round) => core.parseDocument(textAt(round)),
      },
      { rounds: 25, warmUp: 25 },
    );
    const limits = lines === 300 ? { must: 1, aim: 0.3 } : {};
    const what = `a key in ${lines} lines, 18 files → problems`;
    print({ what, cost: ours, against: 'yaml-language-server', peer, ...limits });
    print({ what, cost: ours, against: 'yaml, parseDocument', peer: parser });
  }
}

/** @param {import('./core.mjs').Core} core */
export async function sizesOfReviews(core) {
  const presses = [18, 500, 5000].map((files) => typing(core, files, 300).press);
  const [small, middle, large] = /** @type {[typeof presses[0], typeof presses[0], typeof presses[0]]} */ (presses);
  const costs = await interleaved({ small, middle, large }, { rounds: 9, warmUp: 5 });
  for (const [files, cost] of /** @type {const} */ ([
    ['500', costs.middle],
    ['5,000', costs.large],
  ])) {
    const what = `a key in 300 lines, ${files} files → problems`;
    print({ what, cost, against: 'the same with 18 files', peer: costs.small, must: 1.1, aim: 1 });
  }
}
