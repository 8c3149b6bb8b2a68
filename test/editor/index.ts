import { mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { format } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import Mocha from 'mocha';
import patience from '../patient-engine.cjs';
import { browser } from './browser';
import { clearWindow } from './files';

/** Called by VS Code inside the extension host; rejects when a test fails. */
export async function run(): Promise<void> {
  setFlagsFromString(`--${patience}`);
  const tests = new SharedTests({
    ui: 'bdd',
    timeout: 90_000,
    slow: 5_000,
    // A busy machine lets a window be late for a key or a drop; whoever reads the report sees what was tried again.
    retries: 1,
    reporter: join(__dirname, '..', '..', 'test', 'reporter.cjs'),
    rootHooks: { afterEach: pictureOfFailure },
  });
  const printed = printThroughBrowser();
  const failures = await tests.runShared();
  await printed();
  if (failures > 0) throw new Error(`${failures} ${failures === 1 ? 'test' : 'tests'} failed in the editor.`);
}

/** Tests whose next file is chosen when the one before it has ended, so that several editors can share them. */
class SharedTests extends Mocha {
  private readonly left = filesAskedFor();

  /** @returns how many tests failed */
  runShared(): Promise<number> {
    this.takeNext();
    return new Promise((resolve) => {
      this.run(resolve).on('suite end', (suite) => {
        // Mocha looks for the next one only after this.
        if (suite === this.suite.suites.at(-1)) this.takeNext();
      });
    });
  }

  /** Adds the tests of the next file that no other editor has taken; nothing where there is none. */
  private takeNext(): void {
    const { suites } = this.suite;
    const before = suites.length;
    for (let file = this.left.shift(); file !== undefined; file = this.left.shift()) {
      if (!isFree(file)) continue;
      this.files = [join(__dirname, file)];
      this.loadFiles();
      this.files = [];
      // Nobody knows which file is next: each finds the window as it was in the beginning.
      for (const suite of suites.slice(before)) suite.afterAll('clears the window', clearWindow);
      if (suites.length > before) return;
    }
  }
}

/** The files of tests, those that take long first: so the editors that share them end at nearly the same time. */
function filesAskedFor(): string[] {
  const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.js') && isAskedFor(file))
    .sort();
  const [long = [], short = []] = [true, false].map((isLong) => files.filter((file) => LONG.test(file) === isLong));
  return [...long, ...short];
}

/** Those that take more than a quarter of a minute. */
const LONG =
  /\b(?:axe|bad-reports|capturing|changes|completion|exports|getting-started|half-typed|importing|mapping|marks|merging|next-question|own-names|preview|preview-work|report|settling|side-bar)\.test/;

/** Whether a file of tests is to run: all are, unless the command line named some (`npm run test:editor -- hover typing`). */
function isAskedFor(file: string): boolean {
  const asked = process.env?.EXTRACTION_TEST_FILES?.split(' ') ?? [];
  return asked.length === 0 || asked.some((part) => basename(file).includes(part));
}

/** Where editors share the tests, there is a folder in which each leaves the names of those that it takes. */
function isFree(file: string): boolean {
  const taken = process.env.EXTRACTION_TEST_TAKEN;
  if (taken === undefined) return true;
  try {
    mkdirSync(join(taken, file.replace(/\W+/g, '-')));
    return true;
  } catch {
    return false;
  }
}

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
