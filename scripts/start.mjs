// Opens a folder in a real VS Code with this extension under development.
//   npm start                      the example review
//   npm start -- FOLDER            another folder
//   npm start -- --desktop         in the installed VS Code instead of the browser

import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exampleFolder, project } from './vscode/places.mjs';
import { serveVscode } from './vscode/serve.mjs';

/** Builds the extension, and ends here where that fails: the errors are on the screen. */
function build() {
  const { status } = spawnSync(process.execPath, [join(project, 'esbuild.js')], { cwd: project, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

/** @param {string | undefined} asked @returns {string} the folder to open */
function chooseFolder(asked) {
  if (!asked) return exampleFolder();
  if (existsSync(asked)) return resolve(asked);
  throw new Error(`There is no folder ${asked}.`);
}

/** @param {string} folder */
function openDesktop(folder) {
  const { error, status } = spawnSync('code', [`--extensionDevelopmentPath=${project}`, folder], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error || status !== 0)
    throw new Error(
      "The command `code` of an installed VS Code was not found. In VS Code, run \"Shell Command: Install 'code' " +
        'command in PATH", or use the browser: npm start.',
    );
}

/** Opens the address in the person's browser, where there is one. The address is on the screen anyway. @param {string} address */
function openBrowser(address) {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const [program = '', ...args] = {
    darwin: ['open'],
    win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  }[/** @type {string} */ (process.platform)] ?? ['xdg-open'];
  spawn(program, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

/** Nobody should begin before an empty editor: the review's own file is opened, where there is one. @param {string} folder */
function firstFile(folder) {
  const file = ['review.extraction.yaml', 'review.extraction.yml']
    .map((name) => join(folder, name))
    .find((path) => existsSync(path));
  return file === undefined ? {} : { file };
}

/** @param {string} folder */
async function openServed(folder) {
  const interrupted = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });
  const vscode = await serveVscode({ token: true, settings: { 'window.autoDetectColorScheme': true } });
  const address = vscode.address({ folder, ...firstFile(folder) });
  console.log(`\nVS Code with Structured Extraction is open on ${relative('.', folder) || '.'}:\n\n${address}\n`);
  console.log('Ctrl+C ends it.');
  openBrowser(address);
  try {
    await Promise.race([interrupted, vscode.ended]);
  } finally {
    await vscode.close();
  }
}

try {
  const { values, positionals } = parseArgs({ options: { desktop: { type: 'boolean' } }, allowPositionals: true });
  const folder = chooseFolder(positionals[0]);
  build();
  if (values.desktop) openDesktop(folder);
  else await openServed(folder);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
