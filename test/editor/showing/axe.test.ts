import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import * as vscode from 'vscode';
import { COLOURS, FINDINGS, inProject, loadAxe as loadAxeInto } from '../axe';
import { type Browser, needBrowser } from '../browser';
import { eventually } from '../eventually';
import { activate, open, replace, revertAll, uriOf } from '../files';
import { needGit } from '../git';
import { bringReport, openReport, REPORT } from '../reports/report-at-hand';
import { chooseTheme, FOURTH_THEME, showIn, THEMES } from '../themes';

/** What tells the preview apart from other webviews. */
const PAGE = '#page section';

/** Everything is looked at in the first. */
const LOOKED = [...THEMES, FOURTH_THEME].map((theme) => [theme, theme === THEMES[0] ? FINDINGS : COLOURS] as const);

/** With everything open, and everything laid out: what is far out of sight is not, otherwise. */
const ALL_OPEN = `(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.fold { content-visibility: visible !important } .menu-box { position: static !important }');
  document.adoptedStyleSheets = [sheet];
  for (const menu of document.querySelectorAll('details.menu')) menu.open = true;
})()`;

describe('the preview under axe', function () {
  // A hundred rules over every cell of a review.
  this.timeout(120_000);

  before(async function () {
    needBrowser(this);
    await activate();
  });

  for (const example of ['practice', 'maddox-2025']) {
    describe(`in ${example}`, () => {
      before(async function () {
        const browser = needBrowser(this);
        await vscode.workspace.fs.copy(inProject('examples', example), uriOf(example));
        await openPreview(browser, `${example}/review.extraction.yaml`);
        await loadAxe(browser);
      });
      after(async () => {
        await chooseTheme();
        await revertAll();
        await vscode.workspace.fs.delete(uriOf(example), { recursive: true });
      });

      for (const [theme, looked] of LOOKED) {
        it(`finds nothing in ${theme}`, async function () {
          const browser = needBrowser(this);
          await showIn(theme, browser, PAGE);
          assert.deepEqual(await browser.evaluate<string[]>(looked, PAGE), []);
        });
      }
    });
  }

  it('finds nothing where a filter is on, columns are hidden and an earlier version is beside', async function () {
    const browser = needBrowser(this);
    await needGit(this);
    const study = 'quiet-wards/studies/alder.extraction.yaml';
    await openPreview(browser, study);
    await replace(await open(study), 'judgement: low', 'judgement: high');
    await vscode.commands.executeCommand(
      'extraction.compareWithEarlierVersion',
      uriOf(study),
      process.env.EXTRACTION_GIT,
    );
    await browser.text({ selector: '.earlier', webview: PAGE });
    await browser.evaluate("document.querySelector('#filters .choice').click()", PAGE);
    await browser.text({ selector: '#chips .chip', webview: PAGE });
    await browser.evaluate("document.querySelector('#columns-characteristics .choice').click()", PAGE);
    await browser.text({ selector: '#columns-characteristics .all', webview: PAGE });
    await loadAxe(browser);
    assert.deepEqual(await browser.evaluate<string[]>(FINDINGS, PAGE), []);
    await revertAll();
  });
});

describe('a report under axe', function () {
  this.timeout(120_000);
  let birch: vscode.Uri;

  before(async function () {
    const browser = needBrowser(this);
    await activate();
    birch = await bringReport('review/reports/birch-2020.pdf');
    await open('quiet-wards/studies/alder.extraction.yaml');
    await openReport(browser, birch);
    await loadAxeInto(browser, REPORT);
  });
  after(async () => {
    await chooseTheme();
    await revertAll();
    await vscode.workspace.fs.delete(uriOf('reports'), { recursive: true });
  });

  for (const [theme, looked] of LOOKED) {
    it(`finds nothing in ${theme}, with search, pictures of pages, a mark and a notice`, async function () {
      const browser = needBrowser(this);
      await showIn(theme, browser, REPORT);
      await browser.evaluate(REPORT_OPEN, REPORT);
      await browser.text({ selector: '#side [data-page="3"]', webview: REPORT });
      await eventually(async () =>
        assert.equal(await browser.evaluate("document.querySelectorAll('.mark-sign').length", REPORT), 1),
      );
      assert.deepEqual(await browser.evaluate<string[]>(looked, REPORT), []);
    });
  }
});

/** Everything on the page of a report that is not always there. */
const REPORT_OPEN = `(() => {
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', ctrlKey: true }));
  if (document.querySelector('#side').hidden) document.querySelector('#toolbar button').click();
  const from = { page: 1, item: 4, offset: 0 };
  const marks = [{ id: 'one', stretches: [{ from, to: { ...from, offset: 8 } }], supports: 'Results, mood-12m' }];
  window.postMessage({ type: 'marks', marks });
  window.postMessage({ type: 'note', said: 'The report was replaced. This is how it is now.' });
  window.postMessage({ type: 'go to', page: '1', mark: 'one' });
})()`;

/** The preview of a review, once all its files are read: they are told of one after the other, and it is drawn by itself. */
async function openPreview(browser: Browser, path: string): Promise<void> {
  const review = uriOf(path);
  await vscode.window.showTextDocument(review, { preview: false });
  await vscode.commands.executeCommand('extraction.openPreview', review);
  await eventually(() => browser.text({ selector: '#appraisal h2', webview: PAGE }));
  let before = 0;
  await eventually(async () => {
    await pause(CALM);
    const now = await browser.evaluate<number>(WRITTEN, PAGE);
    const isSame = now > 0 && now === before;
    before = now;
    assert.ok(isSame, 'files are still read');
  }, WHOLE_REVIEW);
}

/** How long a whole review that was just copied may take to be read and drawn, in milliseconds. */
const WHOLE_REVIEW = 90_000;

/** A preview is drawn as a whole when nothing has changed for so long, and a little more for the machine. In milliseconds. */
const CALM = 1000;

/** How much stands on the page, where nothing is being drawn. */
const WRITTEN = "document.querySelector('#progress').hidden ? document.querySelector('main').textContent.length : 0";

/** Axe in the page, with everything on it open. */
async function loadAxe(browser: Browser): Promise<void> {
  await loadAxeInto(browser, PAGE);
  await browser.evaluate(ALL_OPEN, PAGE);
}
