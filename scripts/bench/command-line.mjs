// `extraction check` of whole reviews.

import { join } from 'node:path';
import { CORE_BUNDLE } from './core.mjs';
import { medianOf } from './measure.mjs';
import { onDisk, run } from './programs.mjs';
import { print } from './row.mjs';

const COMMAND = join('dist', 'cli.js');
const PARSER = join('scripts', 'bench', 'parse-files.mjs');

/** Both in turn, some times. @param {import('./core.mjs').Core} core @param {number} files @param {number} rounds */
function compare(core, files, rounds) {
  const { folder, remove } = onDisk(core.madeUpReview({ files }));
  const [checks, parses] = [[], []].map((none) => /** @type {import('./measure.mjs').Cost[]} */ (none));
  for (let round = 0; round < rounds; round++) {
    checks?.push(run([COMMAND, 'check', folder]));
    parses?.push(run([PARSER, CORE_BUNDLE, folder]));
  }
  remove();
  return { check: medianOf(checks ?? []), parse: medianOf(parses ?? []) };
}

/** @param {import('./core.mjs').Core} core */
export async function commandLine(core) {
  const some = compare(core, 500, 3);
  const peer = some.parse;
  print({
    what: 'extraction check, 500 files',
    cost: some.check,
    against: 'reading and parsing them with yaml',
    peer,
    must: 2,
    aim: 1.3,
  });
  const more = compare(core, 1000, 3);
  print({
    what: 'extraction check, 1,000 files',
    cost: more.check,
    against: 'the same with 500',
    peer: some.check,
    must: 2.05,
    aim: 2,
  });
  const most = compare(core, 5000, 1);
  print({
    what: 'extraction check, 5,000 files',
    cost: most.check,
    against: 'the same with 500',
    peer: some.check,
    must: 10.5,
    aim: 10,
  });
}
