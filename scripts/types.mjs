// Checks the types, room by room: each room's tsconfig.json says which globals exist there.

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';

const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');

/** Whether there is anything to check in this room yet. @param {string} config */
const hasSources = (config) => globSync(['**/*.ts', '**/*.mjs'], { cwd: dirname(config) }).length > 0;

const rooms = globSync(['src/*/tsconfig.json', 'test/tsconfig.json', 'scripts/tsconfig.json'])
  .sort()
  .filter((config) => existsSync(config) && hasSources(config));

/** @param {string} room @returns {Promise<{ room: string, printed: string, isRight: boolean }>} */
function check(room) {
  return new Promise((resolve) => {
    execFile(process.execPath, [compiler, '--project', room], { maxBuffer: 1e8 }, (error, stdout, stderr) =>
      resolve({ room, printed: `${stdout}${stderr}`, isRight: error === null }),
    );
  });
}

/** Takes one room after the other, beside whoever else does. */
async function takeRooms() {
  for (let room = rooms.pop(); room !== undefined; room = rooms.pop()) {
    const { printed, isRight } = await check(room);
    console.log(`${printed}${isRight ? '✓' : '✘'} ${dirname(room)}`);
    if (!isRight) process.exitCode = 1;
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, takeRooms));
