// What the extension does in the editor: the start, and everything that follows one key.

import { join } from 'node:path';
import { cheapest, languageServerAtStart } from './load.mjs';
import { interleaved, medianOf } from './measure.mjs';
import { onDisk, run } from './programs.mjs';
import { print } from './row.mjs';

const EDITOR = join('scripts', 'bench', 'editor', 'editor.mjs');

/** @param {import('./core.mjs').Core} core @param {number} files @param {'start' | 'beats'} [how] */
function play(core, files, how) {
  const { folder, remove } = onDisk(core.madeUpReview({ files }));
  const { output } = run([EDITOR, join(folder, core.MADE_UP_FOLDER), ...(how ? [how] : [])]);
  remove();
  /** @type {{ first: import('./measure.mjs').Cost, rounds: import('./measure.mjs').Cost[] }} */
  const played = JSON.parse(output);
  return played;
}

/** @param {import('./core.mjs').Core} core */
export async function untilQuiet(core) {
  const [, , , , , study] = core.madeUpReview({ files: 18 });
  const text = study?.text ?? '';
  const { parser } = await interleaved({ parser: () => core.parseDocument(text) }, { rounds: 25, warmUp: 25 });
  const cost = medianOf(play(core, 300).rounds);
  const what = 'all work until quiet after a key, 300 files';
  print({ what, cost, against: 'yaml, parseDocument of that file', peer: parser, must: 20, aim: 10 });
  const longest = medianOf(play(core, 300, 'beats').rounds);
  print({
    what: 'longest time that the editor is blocked after a key',
    cost: longest,
    against: '300 files',
    must: 30,
    aim: 16,
  });
}

/** @param {import('./core.mjs').Core} core */
export async function start(core) {
  const cost = cheapest(() => play(core, 18, 'start').first);
  print({ what: 'load and first problems, fresh process', cost, against: '18 files', must: 350, aim: 200 });
  const peer = languageServerAtStart('both');
  print({ what: '… the same', cost, against: 'yaml-language-server, loaded, and one file', peer });
}
