import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import { browser } from './browser';

/** Called by VS Code inside the extension host; rejects when a test fails. */
export async function run(): Promise<void> {
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 90_000,
    slow: 5_000,
    // A busy machine lets a window be late for a key or a drop; whoever reads the report sees what was tried again.
    retries: 1,
    reporter: join(__dirname, '..', '..', 'test', 'reporter.cjs'),
    rootHooks: { afterEach: pictureOfFailure },
  });
  for (const file of filesToRun()) mocha.addFile(file);

  const printed = printThroughBrowser();
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  await printed();
  if (failures > 0) throw new Error(`${failures} ${failures === 1 ? 'test' : 'tests'} failed in the editor.`);
}

/**
 * The files of tests to run: all, those that the command line named (`npm run test:editor -- hover typing`), or the share
 * of one of several editors.
 */
function filesToRun(): string[] {
  const all = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.js'))
    .sort()
    .map((name) => join(__dirname, name));
  const asked = process.env?.EXTRACTION_TEST_FILES?.split(' ') ?? [];
  if (asked.length > 0) return all.filter((file) => asked.some((part) => basename(file).includes(part)));
  const share = /^([1-9])\/([1-9])$/.exec(process.env?.EXTRACTION_TEST_PART ?? '');
  return share ? (shares(all, Number(share[2]))[Number(share[1]) - 1] ?? []) : all;
}

/**
 * Shares files out so that each editor has about as much to do: the largest first, each to whoever has least. How long the
 * text of a file is stands for how long its tests take.
 * @param count of the shares
 * @returns the files of each share, in the order in which they came
 */
function shares(files: readonly string[], count: number): string[][] {
  const given = Array.from({ length: count }, () => ({ size: 0, files: new Set<string>() }));
  const sized = files.map((file) => ({ file, size: Math.min(statSync(file).size, LARGEST) }));
  for (const { file, size } of sized.sort((a, b) => b.size - a.size)) {
    const least = given.reduce((found, each) => (each.size < found.size ? each : found));
    least.files.add(file);
    least.size += size;
  }
  return given.map((share) => files.filter((file) => share.files.has(file)));
}

/** What is larger has a library in it; in bytes. */
const LARGEST = 25_000;

/**
 * Lets mocha print through the browser, where there is one.
 * @returns waits until everything is printed
 */
function printThroughBrowser(): () => Promise<void> {
  let last = Promise.resolve();
  if (browser) {
    const { print } = browser;
    Mocha.reporters.Base.consoleLog = (...values: unknown[]) => {
      last = last.then(() => print(format(...values)));
    };
  }
  return () => last;
}

/** What the editor looked like when a test failed. */
async function pictureOfFailure(this: Mocha.Context): Promise<void> {
  const test = this.currentTest;
  if (test?.state !== 'failed' || !browser) return;
  const name = `failed ${test.fullTitle()}`.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 100);
  Mocha.reporters.Base.consoleLog(`      picture: ${await browser.screenshot(name)}`);
}
