import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type Browser, needBrowser } from '../browser';
import { eventually } from '../eventually';
import { activate, open, replace, revertAll, uriOf } from '../files';
import { needGit } from '../git';

const STUDY = 'quiet-wards/studies/alder.extraction.yaml';
const PAGE = '#page section';
const TABLE = '#figure-characteristics';

describe('working in the preview', () => {
  let editor: vscode.TextEditor;

  before(activate);
  beforeEach(async () => {
    editor = await open(STUDY);
    await vscode.commands.executeCommand('extraction.openPreview');
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await revertAll();
  });

  it('searches, counts and steps through what it finds', async function () {
    const browser = needBrowser(this);
    await browser.click({ selector: '.search-input', webview: PAGE });
    await browser.type('alder');
    const found = () => browser.text({ selector: '.found', webview: PAGE });
    const first = await eventually(async () => {
      const words = await found();
      assert.match(words, /^1 of \d+/);
      return words;
    });
    await browser.press('Enter');
    await eventually(async () => assert.equal(await found(), first.replace(/^1/, '2')));
    await browser.press('Shift+Enter');
    await eventually(async () => assert.equal(await found(), first));
    assert.ok((await browser.evaluate<number>("CSS.highlights.get('search').size", PAGE)) > 1);
  });

  it('forgets what was searched with Escape', async function () {
    const browser = needBrowser(this);
    await browser.click({ selector: '.search-input', webview: PAGE });
    await browser.type('alder');
    await eventually(async () => {
      assert.match((await texts(browser, `${TABLE} .searched`)).join(), /^found in \d of 2 rows$/);
      assert.ok((await texts(browser, '#contents .searched')).length > 0);
    });
    await browser.press('Escape');
    await eventually(async () => {
      assert.deepEqual(await texts(browser, '.searched'), []);
      assert.equal(await browser.evaluate("document.querySelector('.search-input').value", PAGE), '');
    });
  });

  it('copies a table in both forms, by keyboard too', async function () {
    const browser = needBrowser(this);
    // What is on the clipboard of the browser, a page may not read; it says what it put there.
    const said = () => texts(browser, `${TABLE} .copied`);
    const isSaid = () => eventually(async () => assert.match((await said()).join(), /^Copied: paste it/));
    await browser.click({ selector: `${TABLE} .copy`, webview: PAGE });
    await isSaid();
    await browser.evaluate(`document.querySelector('${TABLE} .copied').textContent = ''`, PAGE);
    await browser.press('Enter');
    await isSaid();
  });

  it('sorts by a heading: up, down, and as it comes', async function () {
    const browser = needBrowser(this);
    const names = () => texts(browser, `${TABLE} tbody th`);
    const heading = { selector: `${TABLE} th:first-child .sort`, webview: PAGE };
    const asItComes = await eventually(async () => {
      const rows = await names();
      assert.ok(rows.length > 1);
      return rows;
    });
    const sorted = [...asItComes].sort((a, b) => a.localeCompare(b, 'en'));
    const ascending = () => texts(browser, `${TABLE} [aria-sort="ascending"] .sort`, 'firstChild.textContent');
    await browser.click(heading);
    // The rows may come in this order, so that they do not tell whether the table has been sorted already.
    await eventually(async () => assert.deepEqual(await ascending(), ['Study']));
    assert.deepEqual(await names(), sorted);
    await hasFocus(browser, `${TABLE} th:first-child .sort`);
    await browser.press('Enter');
    await eventually(async () => assert.deepEqual(await names(), [...sorted].reverse()));
    await hasFocus(browser, `${TABLE} th:first-child .sort`);
    await browser.press('Enter');
    await eventually(async () => assert.deepEqual(await names(), asItComes));
  });

  it('keeps filter, order and hidden columns while files change', async function () {
    const browser = needBrowser(this);
    await browser.click({ selector: '#columns-characteristics > summary', webview: PAGE });
    await browser.click({ selector: '#columns-characteristics .choice:has-text("Setting")', webview: PAGE });
    await browser.click({ selector: '#filters > summary', webview: PAGE });
    await browser.click({ selector: '#filters .facet:first-child .choice', webview: PAGE });
    await eventually(async () => {
      const text = await whole(browser, TABLE);
      assert.match(text, /A filter is on, showing \d of 2 studies/);
      assert.match(text, /\d of 2 rows/);
    });
    await replace(editor, 'country: [Norway]', 'country: [Iceland]');
    await eventually(async () => {
      const text = await whole(browser, TABLE);
      assert.match(text, /Iceland/);
      assert.match(text, /A filter is on/);
      assert.match(text, /Columns \(1 hidden\)/);
    });
    await browser.press('Escape');
    await browser.click({ selector: '#chips button:has-text("Clear")', webview: PAGE });
    await eventually(async () => {
      assert.doesNotMatch(await whole(browser, TABLE), /A filter is on/);
    });
  });

  it('keeps the place while something above it grows', async function () {
    const browser = needBrowser(this);
    // The page follows a cursor that stands in what is changed, and an earlier test may have left it there.
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await browser.text({ selector: TABLE, webview: PAGE });
    await browser.evaluate("document.querySelector('#appraisal').scrollIntoView()", PAGE);
    // Figures that come into sight are laid out only now, and take their room.
    const top =
      "new Promise((done) => setTimeout(() => done(document.querySelector('#appraisal').getBoundingClientRect().top), 500))";
    const before = await eventually(async () => {
      const [early, late] = [await browser.evaluate<number>(top, PAGE), await browser.evaluate<number>(top, PAGE)];
      assert.equal(late, early, 'the page is still laid out');
      return late;
    });
    await replace(editor, 'country: [Norway]', 'country: [Iceland, Norway, Sweden, Denmark, Finland, Estonia, Latvia]');
    await eventually(async () => assert.match(await whole(browser, TABLE), /Latvia/));
    const after = await browser.evaluate<number>(top, PAGE);
    assert.ok(Math.abs(after - before) <= 2, `${before} and ${after}`);
  });

  it('closes a figure, and opens it from the contents', async function () {
    const browser = needBrowser(this);
    await browser.click({ selector: `${TABLE} > summary`, webview: PAGE });
    await eventually(async () => {
      const drawn = `document.querySelectorAll('${TABLE} table').length`;
      assert.equal(await browser.evaluate<number>(drawn, PAGE), 0);
    });
    await browser.click({ selector: '#contents > summary', webview: PAGE });
    await browser.type('included');
    await shortly();
    await eventually(async () => {
      await browser.press('ArrowDown');
      const here = `document.activeElement?.textContent ?? ''`;
      assert.match(await browser.evaluate<string>(here, PAGE), /Characteristics of included/);
    });
    await browser.press('Enter');
    await eventually(async () => assert.match(await whole(browser, TABLE), /Norway/));
  });

  it('marks what has changed since an earlier version', async function () {
    const browser = needBrowser(this);
    await needGit(this);
    await replace(editor, 'country: [Norway]', 'country: [Iceland]');
    await vscode.commands.executeCommand('extraction.compareWithEarlierVersion', uriOf(STUDY), 'agreed');
    await eventually(async () => {
      assert.deepEqual(await texts(browser, `${TABLE} td.change-changed`), ['~IcelandNorway']);
      assert.match(await browser.text({ selector: '#comparison', webview: PAGE }), /Compared with “agreed”/);
    });
    // In the bar, which is always in sight.
    await browser.click({ selector: '#comparing button', webview: PAGE });
    await eventually(async () => assert.deepEqual(await texts(browser, '.change'), []));
  });

  it('writes what it shows as a page of its own', async () => {
    const target = uriOf('printed.html');
    try {
      await vscode.commands.executeCommand('extraction.openPrintablePage', uriOf(STUDY), target);
      const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
      assert.match(page, /^<!DOCTYPE html>/);
      assert.match(page, /Norway/);
      assert.doesNotMatch(page, /<script|<button|data-file|alder\.extraction/);
    } finally {
      await vscode.workspace.fs.delete(target);
    }
  });
});

/** Everything that a part of the page says, also where it is far out of sight and so not laid out. */
async function whole(browser: Browser, selector: string): Promise<string> {
  return (await texts(browser, selector)).join();
}

/** What the elements that a selector finds in the page say. */
function texts(browser: Browser, selector: string, of = 'textContent'): Promise<string[]> {
  return browser.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].map((each) => each.${of}.trim())`,
    PAGE,
  );
}

/** Waits until keys go to an element of the page. */
async function hasFocus(browser: Browser, selector: string): Promise<void> {
  const isThere = `document.hasFocus() && document.activeElement === document.querySelector(${JSON.stringify(selector)})`;
  await eventually(async () => assert.ok(await browser.evaluate<boolean>(isThere, PAGE), `${selector} has the focus`));
}

/** The contents are narrowed a moment after the last letter. */
function shortly(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 400));
}
