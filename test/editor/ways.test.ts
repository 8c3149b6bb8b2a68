import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type Browser, needBrowser } from './browser';
import { eventually } from './eventually';
import { activate, open, putCursor, revertAll, uriOf } from './files';
import { pageText } from './page-text';

const STUDY = 'quiet-wards/studies/alder.extraction.yaml';
const PAGE = '#page section';

/** What a screen reader says of the selected line of the side bar. */
const SELECTED = `[...document.querySelectorAll('.pane-body .customview-tree .monaco-list-row.selected')].map((row) => row.ariaLabel)`;

/** Where the marked cell of the traffic lights is in the window of the preview. */
const MARKED = "document.querySelector('#appraisal .marked')?.getBoundingClientRect().top";

async function selects(browser: Browser, spoken: RegExp): Promise<void> {
  await eventually(async () => assert.match((await browser.evaluate<string[]>(SELECTED, false)).join(), spoken));
}

async function marksInSight(browser: Browser): Promise<void> {
  await eventually(async () => {
    const top = await browser.evaluate<number | undefined>(MARKED, PAGE);
    assert.ok(top !== undefined && top >= 0 && top < 800, String(top));
  });
}

describe('the ways between text, side bar and preview', () => {
  let editor: vscode.TextEditor;

  before(activate);
  beforeEach(async () => {
    editor = await open(STUDY);
  });
  afterEach(revertAll);
  after(() => vscode.commands.executeCommand('workbench.view.explorer'));

  it('lead from the text to the line of the side bar that says most about it', async function () {
    const browser = needBrowser(this);
    putCursor(editor, 'q4.4: P|Y');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await browser.press('ControlOrMeta+k');
    await browser.press('b');
    await selects(browser, /^sleep-4w, Some concerns/i);
    await browser.picture('way-to-side-bar');
    putCursor(editor, 'design: |randomised');
    // The side bar may take the focus a moment after it has chosen its line: then the keys are not for the editor.
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      await browser.press('ControlOrMeta+k');
      await browser.press('b');
      assert.match((await browser.evaluate<string[]>(SELECTED, false)).join(), /^Design, done/);
    });
  });

  it('lead from the text to the preview', async function () {
    const browser = needBrowser(this);
    putCursor(editor, 'q1.1: |Y');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await browser.press('ControlOrMeta+k');
    await browser.press('Shift+V');
    await marksInSight(browser);
  });

  it('lead from the side bar to the text, and to the preview', async function () {
    const browser = needBrowser(this);
    putCursor(editor, 'q4.4: P|Y');
    await vscode.commands.executeCommand('extraction.showInSideBar');
    await selects(browser, /^sleep-4w/);
    await browser.press('Enter');
    await eventually(() => {
      const { document, selection } = active();
      assert.equal(document.lineAt(selection.active.line).text, '  - result: sleep-4w');
    });
    await vscode.commands.executeCommand('extraction.showInSideBar');
    await selects(browser, /^sleep-4w/);
    await browser.press('ControlOrMeta+k');
    await browser.press('Shift+V');
    await pageText(browser, '#appraisal');
    await marksInSight(browser);
    await browser.picture('way-to-preview');
  });

  it('lead from a cell of the preview to the text with Enter, and to the side bar from its menu', async function () {
    const browser = needBrowser(this);
    await vscode.commands.executeCommand('extraction.openPreview');
    await pageText(browser, '#characteristics');
    const norway = `[...document.querySelectorAll('#characteristics td[data-file]')].find((cell) => /Norway/.test(cell.textContent))`;
    const isThere = () => assert.match(active().document.getText(active().selection), /Norway/);
    await browser.click({ selector: '#characteristics td:has-text("Norway")', webview: PAGE });
    await eventually(isThere);
    putCursor(active(), 'study: |alder');
    await browser.evaluate(`${norway}.focus()`, PAGE);
    await browser.press('Enter');
    await eventually(isThere);
    await browser.evaluate(`${norway}.focus()`, PAGE);
    await browser.press('Shift+F10');
    await browser.text({ selector: '.monaco-menu .action-label:has-text("Show in Side Bar")' });
    await browser.picture('way-from-preview');
    // A menu that has only just opened does not hear the first key.
    await eventually(async () => {
      await browser.press('ArrowDown');
      const item = '.monaco-menu .action-item.focused .action-label';
      assert.equal(await browser.text({ selector: item }), 'Show in Side Bar');
    });
    await browser.press('Enter');
    // The review expects nothing of the country, so that the record has no line for it.
    await selects(browser, /^Alder 2021/);
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  });
});

function active(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor, 'an editor has the focus');
  assert.equal(editor.document.uri.toString(), uriOf(STUDY).toString());
  return editor;
}
