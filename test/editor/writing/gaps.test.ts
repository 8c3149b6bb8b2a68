import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type Browser, needBrowser } from '../browser';
import { eventually } from '../eventually';
import { activate, open, putCursor, replace, revertAll } from '../files';

const ALDER = 'quiet-wards/studies/alder.extraction.yaml';

describe('from gap to gap', () => {
  let editor: vscode.TextEditor;

  before(activate);
  beforeEach(async () => {
    editor = await open(ALDER);
  });
  afterEach(revertAll);

  /** The labels that the list shows, and whether one of them is selected. */
  async function list(browser: Browser): Promise<{ labels: string[]; selected: number }> {
    return {
      labels: await browser.evaluate<string[]>(
        `[...document.querySelectorAll('.suggest-widget.visible .monaco-list-row .label-name')].map((each) => each.textContent)`,
        false,
      ),
      selected: await browser.evaluate<number>(
        `document.querySelectorAll('.suggest-widget.visible .monaco-list-row.focused').length`,
        false,
      ),
    };
  }

  it('Tab opens the list where one belongs, and selects nothing in it', async function () {
    const browser = needBrowser(this);
    await replace(editor, 'results:\n', 'results:\n  - \n');
    putCursor(editor, 'results:\n  - |');
    const at = editor.selection.active.line;
    const rest = (line: number) => editor.document.lineAt(at + line).text;
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await browser.type('whole ');
    await browser.text({ selector: '.suggest-widget.visible .monaco-list-row' });
    await browser.type('re');
    await browser.text({ selector: '.suggest-widget.visible .monaco-list-row.focused:has-text("whole result")' });
    await browser.picture('gaps-whole-result');
    await browser.press('Tab');
    await eventually(() => assert.match(rest(0), /^ {2}- id: $/));
    await browser.type('rest-4w');
    await browser.press('Tab');
    await eventually(async () => {
      const { labels, selected } = await list(browser);
      assert.ok(labels.includes('sleep'), labels.join());
      assert.equal(selected, 0);
    });
    await browser.picture('gaps-outcome');
    // Passed over: the next gap opens its own list, and nothing is written.
    await browser.press('Tab');
    await eventually(async () => assert.ok((await list(browser)).labels.includes('sleep-score')));
    assert.equal(rest(1), '    outcome: ');
    await browser.type('sleep-s');
    await browser.text({ selector: '.suggest-widget.visible .monaco-list-row.focused:has-text("sleep-score")' });
    await browser.press('Tab');
    await eventually(() => assert.equal(rest(2), '    measure: sleep-score'));
    assert.match(editor.document.getText(), /\n {6}ci: \[\]\n/);
    await browser.press('Tab');
    await eventually(async () => assert.ok((await list(browser)).labels.includes('primary')));
    await browser.picture('gaps-role');
    await browser.press('Escape');
  });

  it('a new section opens the list at its first gap', async function () {
    const browser = needBrowser(this);
    await replace(editor, 'design: randomised trial\n', '');
    const done = vscode.commands.executeCommand('extraction.addSection');
    await browser.text({ selector: '.quick-input-widget .quick-input-title:has-text("Add Section")' });
    await browser.type('design');
    await browser.press('Enter');
    await done;
    await eventually(async () => {
      const { labels, selected } = await list(browser);
      assert.ok(labels.includes('cluster randomised trial'), labels.join());
      assert.equal(selected, 0);
    });
    await browser.picture('gaps-add-section');
    assert.match(editor.document.getText(), /\ndesign: \n/);
    await browser.press('Escape');
  });
});
