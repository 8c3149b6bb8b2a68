#!/usr/bin/env node
// Takes the place of VS Code's executable in @vscode/test-electron where the desktop version cannot run: takes the same
// arguments, runs the same suite inside the same extension host, and ends with the same exit code.

import { appendFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { format, parseArgs } from 'node:util';
import { startBridge } from './bridge.mjs';
import { openBrowser } from './browse.mjs';
import { project } from './places.mjs';
import { serveVscode, still } from './serve.mjs';

/** After this many minutes the suite is taken to hang. */
const patience = 25;

/** Everything that the workbench and the extension host said, for the case that something went wrong. */
const part = process.env.EXTRACTION_TEST_PART;
const log = join(project, 'out', part ? `editor-${part}.log` : 'editor.log');

/**
 * Takes what the workbench and the extension host say. It goes to a file, because they complain of native modules that are
 * missing on purpose and of a network that is not to be used; only what concerns the extension is shown as well.
 * @param {string} type
 * @param {unknown[]} args
 */
function record(type, args) {
  const text = format(...args);
  appendFileSync(log, `[${type}] ${text}\n`);
  if (type === 'error' && /structured-extraction|dist.extension\.js/.test(text)) console.error(text);
}

/**
 * Runs the suite in a browser.
 * @param {{ folder: string, tests: string }} what
 * @returns {Promise<number>} the exit code
 */
async function runSuite(what) {
  /** What is to be done at the end, the browser first. @type {(() => unknown)[]} */
  const closing = [];
  try {
    const browser = await openBrowser({ isSparing: true });
    closing.push(browser.close);
    const bridge = await startBridge(browser.page);
    closing.push(bridge.close);
    const vscode = await serveVscode({ settings: still, env: { EXTRACTION_BROWSER: bridge.address } });
    closing.push(vscode.close);

    /** @type {Promise<number>} */
    const finished = new Promise((resolve) => browser.page.exposeFunction('codeAutomationExit', resolve));
    await browser.page.exposeFunction('codeAutomationLog', record);
    /** @type {Promise<never>} */
    const hangs = new Promise((_, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`The suite did not end within ${patience} minutes.`)),
        patience * 60_000,
      );
      closing.push(() => clearTimeout(timer));
    });
    /** When whoever asked for the suite goes away, so does the other end of our input. @type {Promise<never>} */
    const abandoned = new Promise((_, reject) => {
      process.stdin.resume().once('end', () => reject(new Error('Nobody waits for the suite any more.')));
      closing.push(() => process.stdin.destroy());
    });
    await browser.page.goto(vscode.address(what));
    return await Promise.race([finished, hangs, abandoned, browser.ended, vscode.ended]);
  } finally {
    for (const close of closing) await close();
  }
}

const { values, positionals } = parseArgs({
  options: { extensionTestsPath: { type: 'string' }, extensionDevelopmentPath: { type: 'string' } },
  strict: false,
  allowPositionals: true,
});
try {
  writeFileSync(log, '');
  process.exitCode = await runSuite({ folder: String(positionals[0]), tests: String(values.extensionTestsPath) });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
if (process.exitCode) console.error(`The whole log of the editor is in ${relative(process.cwd(), log)}.`);
