import { readdirSync } from 'node:fs';
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
  for (const file of readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).sort())
    if (file.endsWith('.test.js') && isAskedFor(file)) mocha.addFile(join(__dirname, file));

  const printed = printThroughBrowser();
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  await printed();
  if (failures > 0) throw new Error(`${failures} ${failures === 1 ? 'test' : 'tests'} failed in the editor.`);
}

/**
 * Whether a file of tests is to run: all are, unless the command line named some (`npm run test:editor -- hover typing`),
 * or two editors share them.
 */
function isAskedFor(file: string): boolean {
  const asked = process.env?.EXTRACTION_TEST_FILES?.split(' ') ?? [];
  if (asked.length > 0) return asked.some((part) => basename(file).includes(part));
  const part = process.env?.EXTRACTION_TEST_PART;
  return part === undefined || part === (SECOND_PART.test(file) ? '2' : '1');
}

/** The folders whose tests take about half of the time. */
const SECOND_PART = /^(?:reports|preview|finding|showing)\b/;

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
