// The page of the preview in a real browser: what an edit and a turn of the wheel cost there, with all that is laid out for it.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBrowser } from '../vscode/browse.mjs';
import { medianOf } from './measure.mjs';
import { IN_SIGHT, reviewOf } from './preview.mjs';
import { print } from './row.mjs';

/** @typedef {import('./measure.mjs').Cost} Cost */

/** @param {import('./core.mjs').Core} core */
export async function previewInPage(core) {
  const [small, large] = [await costsOf(core, 18), await costsOf(core, 500)];
  for (const [what, key] of /** @type {const} */ ([
    ['the page in a browser: first shown', 'first'],
    ['… after an edit of one study, what is in sight', 'edit'],
    ['… after an edit of one study, all other parts', 'rest'],
    ['… the cursor moved', 'mark'],
    ['… scrolled', 'scrolled'],
  ])) {
    print({ what, cost: large[key], against: '500 studies' });
    print({ what, cost: large[key], against: 'the same with 18', peer: small[key] });
  }
}

/** @param {import('./core.mjs').Core} core @param {number} studies */
async function costsOf(core, studies) {
  const review = reviewOf(core, studies, 300);
  const study = /** @type {import('../../src/core/index').RecordFile} */ (
    review.files.find(({ kind }) => kind === 'study')
  );
  const page = await openPage(core);
  const sent = new core.SentPage();
  /** @param {ReturnType<typeof sent.someOf>} changes */
  const show = async (changes) => {
    await page.prepare({ type: 'show', ...changes, view: core.WHOLE_VIEW, compared: null, isWhole: true });
    return page.costOf(page.tell);
  };
  try {
    const first = await show(sent.pageOf(core.previewParts(review), []));
    /** @type {Record<'edit' | 'rest' | 'mark' | 'scrolled', Cost[]>} */
    const costs = { edit: [], rest: [], mark: [], scrolled: [] };
    for (let round = 0; round < ROUNDS; round++) {
      const text = study.document.text.replace('Linear regression', `Linear regression ${'x'.repeat(round + 1)}`);
      const now = core.previewParts(core.withFile(review, core.readRecord(study.path, core.parse(text))));
      costs.edit.push(await show(sent.someOf(now.parts.filter(({ id }) => IN_SIGHT.includes(id)))));
      costs.rest.push(await show(sent.pageOf(now, [])));
      await page.prepare({ type: 'mark', file: study.path, offset: text.indexOf('Linear regression') });
      costs.mark.push(await page.costOf(page.tell));
      costs.scrolled.push(await page.costOf(() => page.scroll(round % 2 === 0 ? 400 : -400)));
    }
    const { edit, rest, mark, scrolled } = costs;
    return {
      first,
      edit: medianOf(edit),
      rest: medianOf(rest),
      mark: medianOf(mark),
      scrolled: medianOf(scrolled),
    };
  } finally {
    await page.close();
  }
}

const ROUNDS = 7;

/** The page as the editor loads it, with nobody behind it. @param {import('./core.mjs').Core} core */
async function openPage(core) {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  const file = join(folder, 'page.html');
  const dist = (/** @type {string} */ name) => pathToFileURL(resolve('dist', name)).href;
  const html = core.previewPage({
    nonce: 'bench',
    cspSource: 'file:',
    scriptUri: dist('preview.js'),
    styleUri: dist('preview.css'),
    title: 'Preview',
    waiting: '',
    state: null,
    words: {},
  });
  writeFileSync(file, html);
  const browser = await openBrowser();
  const { page } = browser;
  await page.addInitScript('globalThis.acquireVsCodeApi = () => ({ postMessage() {}, getState() {}, setState() {} });');
  await page.goto(pathToFileURL(file).href);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (/** @type {string} */ name) => metrics.find((each) => each.name === name)?.value ?? 0;
    return of('TaskDuration') * 1000;
  };
  /** Until what was asked for has been drawn. */
  const drawn = () =>
    page.evaluate(
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 200))))',
    );
  return {
    /** What the page is to be told next: handed over before anything is measured. @param {object} message */
    prepare: (message) => page.evaluate((told) => void Object.assign(globalThis, { told }), message),
    async tell() {
      await page.evaluate(() => window.postMessage(/** @type {any} */ (globalThis).told, '*'));
      await drawn();
    },
    /** @param {number} by */
    async scroll(by) {
      await page.mouse.move(600, 400);
      await page.mouse.wheel(0, by);
      await drawn();
    },
    /** @param {() => Promise<void>} work @returns {Promise<Cost>} of the thread that works for the page */
    async costOf(work) {
      const [before, start] = [await busy(), performance.now()];
      await work();
      return { cpu: (await busy()) - before, wall: performance.now() - start };
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true });
    },
  };
}
