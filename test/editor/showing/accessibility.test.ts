import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { needBrowser } from '../browser';
import { eventually } from '../eventually';
import { activate, open, replace, revertAll } from '../files';
import { pageText } from '../page-text';

const STUDY = 'quiet-wards/studies/alder.extraction.yaml';
const PAGE = '#page section';

/** What has no name that could be read aloud. Signs are no names. */
const NAMELESS = `[...document.querySelectorAll('button, summary, input, select, a, [role="button"], [role="grid"], svg')]
  .filter((part) => part.closest('[aria-hidden="true"]') === null)
  .filter((part) => {
    const said = [part.getAttribute('aria-label'), part.getAttribute('title'), part.labels?.[0]?.textContent, part.textContent];
    const by = (part.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);
    return ![...said, ...by].some((name) => /\\p{L}|\\p{N}/u.test(name ?? ''));
  })
  .map((part) => part.outerHTML.slice(0, 200))`;

const LINES = `[...document.querySelectorAll('.pane-body .customview-tree .monaco-list-row')].map((row) => row.ariaLabel)`;

describe('for those who hear the screen', () => {
  before(activate);
  afterEach(revertAll);
  after(() => vscode.commands.executeCommand('workbench.view.explorer'));

  it('everything in the preview that can be used has a name', async function () {
    const browser = needBrowser(this);
    await open(STUDY);
    await vscode.commands.executeCommand('extraction.openPreview');
    await pageText(browser, '#characteristics');
    assert.ok((await browser.evaluate<number>("document.querySelectorAll('button').length", PAGE)) > 10);
    assert.deepEqual(await browser.evaluate(NAMELESS, PAGE), []);
  });

  it('every line of the side bar says in words what its sign and its numbers mean', async function () {
    const browser = needBrowser(this);
    await open(STUDY);
    await vscode.commands.executeCommand('extraction.showInSideBar');
    await eventually(async () => {
      const lines = await browser.evaluate<(string | null)[]>(LINES, false);
      assert.ok(
        lines.some((line) => /^RoB 2, done/.test(line ?? '')),
        lines.join('\n'),
      );
      for (const line of lines) assert.match(line ?? '', /^[\p{L}\p{N}]/u);
      for (const line of lines) assert.doesNotMatch(line ?? '', /[·◐≠]|\$\(/);
    });
  });

  it('a problem says how serious it is', async function () {
    const browser = needBrowser(this);
    const editor = await open(STUDY);
    await replace(editor, 'timepoint: 4 weeks', 'timepoint: 4 week');
    await vscode.commands.executeCommand('extraction.showInSideBar');
    await eventually(async () =>
      assert.match((await browser.evaluate<string[]>(LINES, false)).join(), /Alder 2021.*?1 problem/s),
    );
    const alder = '.customview-tree .monaco-list-row:has-text("Alder 2021")';
    const label = `document.querySelector('.quick-input-list .monaco-list-row')?.ariaLabel ?? ''`;
    await eventually(async () => {
      // A line that is drawn anew at this moment does not hear the click.
      await browser.hover({ selector: alder });
      await browser.click({ selector: `${alder} .action-label[aria-label^="Show Problems"]` });
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.match(
        await browser.evaluate<string>(label, false),
        /alder\.extraction\.yaml, line \d+.*(?:Error|Warning)/,
      );
    });
    await browser.press('Escape');
  });
});
