import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type Browser, needBrowser } from '../browser';
import { eventually } from '../eventually';
import { activate, open, revertAll, uriOf } from '../files';
import { needGit } from '../git';
import { pageText } from '../page-text';

const STUDY = 'quiet-wards/studies/alder.extraction.yaml';
const PAGE = '#page section';
const PLOT = '#figure-effect-direction';
const ACTIONS = '.editor-group-container.active .editor-actions';
const MENU = '.context-view .monaco-menu';
const PICKS = '.quick-input-widget .quick-input-list';

describe('what the mouse finds', () => {
  before(activate);
  beforeEach(async function () {
    const browser = needBrowser(this);
    await open(STUDY);
    await vscode.commands.executeCommand('extraction.openPreview');
    await pageText(browser, PLOT);
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await revertAll();
  });

  it('in the title bars of the preview and of the side bar', async function () {
    const browser = needBrowser(this);
    await browser.click({ selector: '.tab:has-text("Preview")' });
    for (const button of ['Export', 'Compare with an Earlier Version'])
      await browser.text({ selector: `${ACTIONS} .action-label[aria-label^="${button}"]` });
    await browser.click({ selector: `${ACTIONS} .codicon-toolbar-more` });
    assert.match(await browser.text({ selector: MENU }), /Copy Table\s+Copy Picture\s+Open Printable Page…/);
    await browser.press('Escape');
    await vscode.commands.executeCommand('extraction.review.focus');
    await browser.click({ selector: '.sidebar .codicon-toolbar-more' });
    const menu = await browser.text({ selector: MENU });
    for (const entry of ['Export…', 'Copy Table', 'Copy Picture', 'Open Printable Page…', 'Compare with an Earlier'])
      assert.ok(menu.includes(entry), `${entry} is in ${menu}`);
    await browser.press('Escape');
  });

  it('in the menu of a figure: it puts the picture on the clipboard, and the table', async function () {
    const browser = needBrowser(this);
    await chooseInPlot(browser, 'Copy Picture');
    const types = 'navigator.clipboard.read().then((items) => items.flatMap(({ types }) => types).join())';
    await eventually(async () => assert.match(await saidAtPlot(browser), /^Copied: paste it into a text or a pres/));
    assert.equal(await browser.evaluate(types, PAGE), 'image/png');
    await chooseInPlot(browser, 'Copy Table');
    await eventually(async () => assert.match(await saidAtPlot(browser), /^Copied: paste it into a text or a spread/));
    assert.equal(await browser.evaluate(types, PAGE), 'text/plain,text/html');
  });

  it('for comparing: versions in words before hashes, from Source Control and from a diff', async function () {
    const browser = needBrowser(this);
    await needGit(this);
    const file = uriOf(STUDY);
    const comparing = () => browser.text({ selector: '#comparing', webview: PAGE });
    const done = vscode.commands.executeCommand('extraction.compareWithEarlierVersion', { resourceUri: file });
    await eventually(async () => {
      const words = (await browser.text({ selector: PICKS })).replace(/\s+/g, ' ');
      assert.match(words, /What was committed last ?HEAD .*agreed ?tag .*Agreed.*[0-9a-f]{7}/);
    });
    await browser.press('Enter');
    await done;
    await eventually(async () => assert.match(await comparing(), /what was committed last/));
    const query = JSON.stringify({ path: file.fsPath, ref: 'agreed' });
    await vscode.commands.executeCommand('vscode.diff', file.with({ scheme: 'git', query }), file);
    await browser.click({ selector: `${ACTIONS} .action-label[aria-label^="Compare with an Earlier"]` });
    await eventually(async () => assert.match(await comparing(), /agreed/));
  });

  it('after an export: the editor opens what it can show, and the message stays', async function () {
    const browser = needBrowser(this);
    const target = uriOf('quiet-wards/effect-direction.png');
    const done = vscode.commands.executeCommand('extraction.export', uriOf(STUDY), 'effect-direction');
    await browser.text({ selector: `${PICKS} .monaco-list-row` });
    await browser.type('PNG');
    await browser.press('Enter');
    // The box for the place has its name a moment before it takes it.
    await browser.text({ selector: '.quick-input-widget .quick-input-action:has-text("OK")' });
    await browser.click({ selector: '.quick-input-widget .quick-input-action:has-text("OK")' });
    const open = { selector: '.notification-list-item .monaco-button:has-text("Open")' };
    await browser.click(open);
    await eventually(() => {
      const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
      assert.ok(input instanceof vscode.TabInputCustom && `${input.uri}` === `${target}`);
    });
    await browser.text(open);
    await vscode.commands.executeCommand('notifications.clearAll');
    await done;
    await vscode.workspace.fs.delete(target);
  });
});

async function chooseInPlot(browser: Browser, entry: string): Promise<void> {
  await browser.openMenu({ selector: `${PLOT} svg`, webview: PAGE });
  // For a moment after it opens, a menu takes no click: that of the hand that opened it could be one.
  await new Promise((resolve) => setTimeout(resolve, 500));
  await browser.click({ selector: `${MENU} .action-label:has-text("${entry}")` });
}

function saidAtPlot(browser: Browser): Promise<string> {
  return browser.text({ selector: `${PLOT} .copied`, webview: PAGE });
}
