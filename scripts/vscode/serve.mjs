// Runs the fetched VS Code as a server on this machine only.

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fetchVscode } from './fetch.mjs';
import { project, slashed, temporaryFolder } from './places.mjs';
import { run } from './run.mjs';

/**
 * A running VS Code.
 * @typedef {object} Served
 * @property {(what: What) => string} address the address at which a browser opens a folder
 * @property {Promise<never>} ended rejects when the server ends without having been asked to
 * @property {string} extensions the folder into which extensions are installed
 * @property {() => Promise<void>} close ends the server and removes what it left behind
 */

/**
 * What to open.
 * @typedef {object} What
 * @property {string} folder
 * @property {string} [file]
 * @property {string} [tests] a CommonJS module whose `run()` is called inside the extension host
 */

/** Quiet, the same for everyone, and nothing that asks for the network. */
const quiet = {
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'remote.autoForwardPorts': false,
  // Without this, the ports of all processes are looked for every few seconds.
  'remote.autoForwardPortsSource': 'output',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * For tests: nothing moves, blinks or is drawn small that nobody looks at. Without a graphics card, every picture of the
 * window is drawn by the processor that the tests want. Git, which starts three processes for each file that is opened and
 * more for each that changes, is turned on by the tests that are about it.
 */
export const still = {
  'breadcrumbs.enabled': false,
  'editor.bracketPairColorization.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.guides.indentation': false,
  'editor.matchBrackets': 'never',
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.overviewRulerBorder': false,
  'editor.renderLineHighlight': 'none',
  'editor.stickyScroll.enabled': false,
  'git.autorefresh': false,
  'git.decorations.enabled': false,
  'git.enabled': false,
  'scm.diffDecorations': 'none',
  'window.commandCenter': false,
  'workbench.enableExperiments': false,
  'workbench.layoutControl.enabled': false,
  'workbench.reduceMotion': 'on',
};

/**
 * Starts VS Code on a free port of this machine, with settings and data of its own in a temporary folder.
 * @param {object} [options]
 * @param {boolean} [options.token] whether only those who know the address may use it
 * @param {Record<string, unknown>} [options.settings]
 * @param {Record<string, string>} [options.env] for the extension host
 * @param {'server' | 'browser'} [options.host] where the extension under development runs: as on the desktop, or in the
 * browser's own host, as on vscode.dev
 * @param {string} [options.installed] a packaged extension (.vsix) to install, instead of this project under development
 * @returns {Promise<Served>}
 */
export async function serveVscode({
  token: guarded = false,
  settings = {},
  env = {},
  host = 'server',
  installed,
} = {}) {
  const folder = await fetchVscode();
  const data = await temporaryFolder();
  await writeSettings(data.path, { ...quiet, ...settings });
  // The extension is loaded through a link: VS Code prefers the themes inside an extension under development to those that
  // the settings ask for, and VS Code itself, with all its themes, is inside this project.
  const extension = installed === undefined ? join(data.path, 'extension') : undefined;
  if (extension !== undefined)
    await (host === 'browser' ? linkForBrowser(extension) : symlink(project, extension, 'junction'));
  const main = join(folder, 'out', 'server-main.js');
  const quietly = ['--server-data-dir', data.path, '--telemetry-level', 'off', '--accept-server-license-terms'];
  if (installed !== undefined) await run(process.execPath, [main, ...quietly, '--install-extension', installed]);

  const token = guarded ? randomBytes(16).toString('hex') : undefined;
  const server = spawn(
    process.execPath,
    [
      main,
      ...['--host', '127.0.0.1', '--port', '0', ...quietly],
      ...(token ? ['--connection-token', token] : ['--without-connection-token']),
      '--disable-workspace-trust',
      // Release builds load an extension under development only with this.
      '--enable-smoke-test-driver',
    ],
    // A process group of its own, so that the server can be ended together with its extension hosts.
    {
      env: { ...process.env, ...temporaryIn(data.path), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    },
  );
  const exited = new Promise((resolve) => server.once('exit', resolve));
  // Where there is no time left to wait, as after Ctrl+C.
  const abandon = () => {
    endGroup(server.pid, 'SIGKILL');
    data.removeNow();
  };
  process.once('exit', abandon);
  const close = async () => {
    endGroup(server.pid);
    await exited;
    await data.remove();
    process.off('exit', abandon);
  };

  try {
    const port = await listening(server);
    const ended = exited.then(() => Promise.reject(new Error('VS Code ended unexpectedly.')));
    ended.catch(() => {});
    const extensions = join(data.path, 'extensions');
    return { address: (what) => address(port, token, { ...what, extension, host }), extensions, ended, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * The project without its entry for the desktop, which every host but that of the browser would prefer.
 * @param {string} extension the folder to make
 */
async function linkForBrowser(extension) {
  await mkdir(extension);
  for (const name of NEEDED_IN_BROWSER) await symlink(join(project, name), join(extension, name), 'junction');
  const files = (await readdir(project)).filter((name) => /^package\.nls|^language-configuration/.test(name));
  for (const name of files) await copyFile(join(project, name), join(extension, name));
  const { main: _, ...manifest } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8'));
  await writeFile(join(extension, 'package.json'), JSON.stringify(manifest));
}

/** The folders of the project that an extension brings along. */
const NEEDED_IN_BROWSER = ['dist', 'l10n', 'media', 'syntaxes'];

/**
 * VS Code and its git extension leave sockets behind, so their temporary folder goes with everything else. Elsewhere than on
 * Linux the path of a socket in there could be longer than the system allows.
 * @param {string} folder
 * @returns {Record<string, string>}
 */
function temporaryIn(folder) {
  return process.platform === 'linux' ? { TMPDIR: folder, XDG_RUNTIME_DIR: folder } : {};
}

/**
 * @param {string} data
 * @param {Record<string, unknown>} settings
 */
async function writeSettings(data, settings) {
  const folder = join(data, 'data', 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} server
 * @returns {Promise<number>} the port, as soon as the server answers there
 */
function listening(server) {
  return new Promise((resolve, reject) => {
    let output = '';
    /** @param {Buffer} data */
    const read = (data) => {
      output += data;
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port) {
        resolve(Number(port));
        // What it says from now on (native modules that are missing on purpose) is read and dropped.
        for (const stream of [server.stdout, server.stderr]) stream.off('data', read).resume();
      }
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`VS Code did not start:\n${output.trim()}`)));
  });
}

/**
 * Ends a process that was started here, with its children.
 * @param {number | undefined} pid
 * @param {NodeJS.Signals} [signal]
 */
function endGroup(pid, signal = 'SIGTERM') {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // It has ended already.
  }
}

/**
 * @param {number} port
 * @param {string | undefined} token
 * @param {What & { extension: string | undefined, host: 'server' | 'browser' }} what
 */
function address(port, token, { extension, host, folder, file, tests }) {
  /** @param {string} path */
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${encodeURI(slashed(path))}`;
  const payload = [
    ['skipWelcome', 'true'],
    ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
    ...(host === 'browser' ? [['extensionDevelopmentKind', 'web']] : []),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ...(file ? [['openFile', remote(file)]] : []),
  ];
  const query = new URLSearchParams(token ? { tkn: token } : {});
  query.set('folder', slashed(folder));
  query.set('payload', JSON.stringify(payload));
  return `http://127.0.0.1:${port}/?${query}`;
}
