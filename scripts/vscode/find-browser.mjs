// Finds a Chromium to drive: the one that is named, one that is installed, or (for root on Debian) a newly installed one.

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, step } from './run.mjs';

/** Environment variables in which other tools, too, look for the browser. */
const variables = ['CHROME_PATH', 'CHROMIUM_PATH', 'PUPPETEER_EXECUTABLE_PATH'];

/** What it is called on Linux. */
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Where it is on macOS and Windows. */
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']
    .flatMap((variable) => process.env[variable] ?? [])
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
];

/** @returns {Promise<string>} the path of a browser that can be driven */
export async function findBrowser() {
  const found = named() ?? installed() ?? (canInstall() ? await install() : undefined);
  if (found) return found;
  throw new Error(
    `No Chromium, Chrome or Edge was found. Install one (on Debian and Ubuntu: sudo apt-get install chromium), ` +
      `or name one in CHROME_PATH.`,
  );
}

/** @returns {string | undefined} the browser that the environment names */
function named() {
  for (const variable of variables) {
    const path = process.env[variable];
    if (!path) continue;
    if (existsSync(path)) return path;
    throw new Error(`${variable} names ${path}, which does not exist.`);
  }
  return undefined;
}

/** @returns {string | undefined} a browser in one of the usual places */
function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...places].find((path) => existsSync(path));
}

/** Whether this is root (as in a container) on a system with Debian's packages. */
function canInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** @returns {Promise<string | undefined>} */
async function install() {
  console.log('No browser was found: installing Chromium from the distribution, once.');
  await step('package lists', () => apt('update'));
  await step('chromium', () => apt('install', '--yes', '--no-install-recommends', 'chromium'));
  return installed();
}

/** How long a machine that has just been started may be busy with its own packages. */
const patience = { tries: 60, pause: 5_000 };

/**
 * Runs the package manager; while another program uses it, waits for that.
 * @param {...string} args
 */
async function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  for (let left = patience.tries; ; left--) {
    try {
      return await run('apt-get', args, { env });
    } catch (error) {
      if (left === 0 || !/could not get lock|unable to (?:lock|acquire)/i.test(String(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, patience.pause));
    }
  }
}
