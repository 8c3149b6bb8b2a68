// A key is pressed in one file of a review: what is wrong in that file now?

import { languageServer } from './language-server.mjs';
import { interleaved } from './measure.mjs';

/** A review in which somebody types, always at the same place of its first study. @param {import('./core.mjs').Core} core @param {number} files @param {number} lines */
export function typing(core, files, lines) {
  const read = core.madeUpReview({ files, lines }).map(({ path, text }) => core.readRecord(path, core.parse(text)));
  let review = core.buildReview(core.MADE_UP_FOLDER, read);
  const at = read.findIndex(({ kind }) => kind === 'study');
  const { path, document } = /** @type {import('../../src/core/index').RecordFile} */ (read[at]);
  const textAt = (/** @type {number} */ round) => typedText(document.text, round);
  const press = (/** @type {number} */ round) => {
    const file = core.readRecord(path, core.parse(textAt(round)));
    review = core.withFile(review, file);
    return core.findProblems(review, file).problems;
  };
  return { press, textAt };
}

/** The text with some letters more in a quotation. @param {string} text @param {number} round */
export function typedText(text, round) {
  const quotation = text.indexOf('Linear regression') + 'Linear regression'.length;
  return `${text.slice(0, quotation)} ${'x'.repeat(round + 20)}${text.slice(quotation)}`;
}

/** @param {import('./core.mjs').Core} core */
export async function keystrokes(core) {
  const validate = languageServer();
  const small = typing(core, 18, 300);
  return interleaved(
    {
      'yaml-language-server': (round) => validate(small.textAt(round)),
      'yaml, parseDocument': (round) => core.parseDocument(small.textAt(round)),
      'our reading alone': (round) => core.parse(small.textAt(round)),
      '18 files': small.press,
      '500 files': typing(core, 500, 300).press,
      '5,000 files': typing(core, 5000, 300).press,
    },
    { rounds: 5, warmUp: 2 },
  );
}
