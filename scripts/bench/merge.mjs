// Merging by meaning: three versions of a file of 2,000 lines, both sides changed here and there; and the process that git starts for it.

import { join } from 'node:path';
import { interleaved } from './measure.mjs';
import { onDisk, run } from './programs.mjs';
import { print } from './row.mjs';

const LINES = 2000;

/** @param {import('./core.mjs').Core} core */
export async function merging(core) {
  const [file] = core.madeUpReview({ files: 6, lines: LINES }).slice(-1);
  const base = file?.text ?? '';
  const texts = { base, ours: changed(base, 3), theirs: changed(base, 5) };
  const merged = core.mergeTexts(texts);
  if (merged.kind !== 'merged' || merged.conflicts.length > 0) throw new Error('The versions were not merged.');
  const { merge, parser } = await interleaved(
    { merge: () => core.mergeTexts(texts), parser: () => core.parseDocument(base) },
    { rounds: 15 },
  );
  print({
    what: `merging three versions of ${LINES} lines`,
    cost: merge,
    against: 'yaml, parseDocument of one',
    peer: parser,
  });
  print({ what: 'the same on the clock of the processor', cost: merge, against: '', must: 60 });
  driver(texts);
}

/** What git calls, once for each file that both sides changed. @param {Readonly<Record<'base' | 'ours' | 'theirs', string>>} texts */
function driver(texts) {
  const { folder, remove } = onDisk(Object.entries(texts).map(([path, text]) => ({ path, text })));
  const files = ['base', 'ours', 'theirs'].map((name) => join(folder, name));
  const cost = run([join('dist', 'cli.js'), 'merge', ...files, '--output', join(folder, 'merged')]);
  remove();
  print({
    what: `extraction merge, three files of ${LINES} lines`,
    cost,
    against: 'fresh process, with Node.js',
    must: 500,
  });
}

/** Some sentences say more. @param {string} text @param {number} rest */
function changed(text, rest) {
  const lines = text.split('\n');
  return lines
    .map((line, index) =>
      index % 7 === rest && /: [A-Z][A-Za-z ,]+\.$/.test(line) ? `${line.slice(0, -1)}, now.` : line,
    )
    .join('\n');
}
