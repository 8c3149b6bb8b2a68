import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type Browser, needBrowser } from '../browser';
import { eventually } from '../eventually';
import { activate, open, revertAll, uriOf } from '../files';

const STUDY = 'quiet-wards/studies/birch.LM.extraction.yaml';
const INPUT = { selector: '.quick-input-widget .quick-input-list .monaco-list-row' };

describe('what leaves a review from the editor', () => {
  before(activate);
  beforeEach(() => open(STUDY));
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await revertAll();
  });

  it('is copied as a table with tabs', async function () {
    const browser = needBrowser(this);
    await vscode.env.clipboard.writeText('nothing');
    const done = vscode.commands.executeCommand('extraction.copyTable');
    await browser.text(INPUT);
    await browser.type('Characteristics of included');
    await browser.picture('export-copy');
    await browser.press('Enter');
    await eventually(async () =>
      assert.match(await vscode.env.clipboard.readText(), /^Characteristics of included studies\nStudy\t/),
    );
    await vscode.commands.executeCommand('notifications.clearAll');
    await done;
  });

  it('is a data package in a folder of its own, and in no other', async () => {
    const folder = uriOf('quiet-wards/package');
    const stranger = vscode.Uri.joinPath(folder, 'notes.txt');
    const names = async () => (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort();
    try {
      // The second one brings the first up to date.
      await vscode.commands.executeCommand('extraction.writeDataPackage', folder);
      await vscode.commands.executeCommand('extraction.writeDataPackage', folder);
      assert.deepEqual(await names(), [
        'README.md',
        'SHA256SUMS',
        'analysis',
        'datapackage.json',
        'dictionary.csv',
        'figures',
        'forms',
        'review.json',
        'ro-crate-metadata.json',
        'tables',
      ]);
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, 'README.md'));
      await vscode.workspace.fs.writeFile(stranger, new TextEncoder().encode('mine'));
      const refused = vscode.commands.executeCommand('extraction.writeDataPackage', folder);
      const isOver = refused.then(() => true);
      await eventually(async () => {
        await vscode.commands.executeCommand('notifications.clearAll');
        assert.ok(await Promise.race([isOver, new Promise((resolve) => setTimeout(resolve, 100, false))]));
      });
      assert.ok(!(await names()).includes('README.md'), 'nothing was written');
    } finally {
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });

  it('is a script for R with its tables, in one archive', async function () {
    const browser = needBrowser(this);
    const target = uriOf('quiet-wards/review-for-r.zip');
    const { done } = await asked(browser, 'R script');
    await browser.picture('export-r');
    await browser.press('Enter');
    await saved(browser, target);
    const names = Buffer.from(await vscode.workspace.fs.readFile(target)).toString('latin1');
    for (const name of ['r/review.R', 'r/effects.csv']) assert.ok(names.includes(name), name);
    await vscode.commands.executeCommand('notifications.clearAll');
    await done;
    await vscode.workspace.fs.delete(target);
  });

  it('is written where a person says', async function () {
    const browser = needBrowser(this);
    const target = uriOf('quiet-wards/data.xlsx');
    const { done } = await asked(browser, 'All data');
    await browser.picture('export-what');
    await browser.press('Enter');
    await saved(browser, target);
    await browser.picture('export-done');
    await vscode.commands.executeCommand('notifications.clearAll');
    await done;
    await vscode.workspace.fs.delete(target);
  });
});

/**
 * Has the list of exports with one of them in front: anew where something that ended late took the focus from the list.
 * @returns ends with the export
 */
async function asked(browser: Browser, what: string): Promise<{ readonly done: Thenable<unknown> }> {
  const chosen = "document.querySelector('.quick-input-list .monaco-list-row.focused')?.textContent ?? ''";
  return eventually(async () => {
    const done = vscode.commands.executeCommand('extraction.export');
    await browser.text(INPUT);
    await browser.type(what);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const row = await browser.evaluate<string>(chosen, false);
    if (!row.includes(what)) await browser.press('Escape');
    assert.ok(row.includes(what), row);
    return { done };
  });
}

/** Says yes to the file that the editor proposes: again where its box was not ready for the key. */
async function saved(browser: Browser, target: vscode.Uri): Promise<void> {
  const name = target.path.slice(target.path.lastIndexOf('/'));
  const proposed = () => browser.evaluate<string>("document.querySelector('.quick-input-widget input').value", false);
  await eventually(async () => assert.ok((await proposed()).endsWith(name)));
  await browser.picture(`export-where-${name.slice(1)}`);
  await eventually(async () => {
    if ((await proposed()).endsWith(name)) await browser.press('Enter');
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.ok((await vscode.workspace.fs.stat(target)).size > 1000);
  });
}
