/** Names of the author's own: added from a study, asked for one after the other, renamed everywhere. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type Browser, needBrowser } from '../browser';
import { eventually } from '../eventually';
import { activate, choose, find, open, putCursor, replace, revertAll } from '../files';

const STUDY = 'quiet-wards/studies/alder.extraction.yaml';
const REVIEW = 'quiet-wards/review.extraction.yaml';

describe('names of one’s own', () => {
  before(activate);
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await revertAll();
  });

  it('are added to the vocabulary by the light bulb', async () => {
    const editor = await open(STUDY);
    await replace(editor, 'outcome: sleep\n', 'outcome: days at home\n');
    const { document } = editor;
    const action = await eventually(async () => {
      const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        find(document, 'outcome: da|ys at home'),
        vscode.CodeActionKind.QuickFix.value,
      );
      const found = all.find(({ title }) => title.startsWith('Add the outcome “days at home” to the vocabulary'));
      assert.ok(found, all.map(({ title }) => title).join(' | '));
      return found;
    });
    await choose(action);
    const { document: review } = await open(REVIEW);
    assert.ok(review.getText().includes('of patients}\n    days at home:\n  measures:\n'));
  });

  it('are asked for one after the other', async function () {
    const browser = needBrowser(this);
    const editor = await open(REVIEW);
    const { document } = editor;
    await replace(editor, 'appraisal:\n', 'themes: {calm: Nights without alarms}\nappraisal:\n');
    putCursor(editor, 'the|mes:');
    void vscode.commands.executeCommand('extraction.nextQuestion');
    await asks(browser, 'Themes');
    await browser.picture('own-names-another');
    await browser.type('Another theme');
    await browser.press('Enter');
    await asks(browser, 'Themes · Another theme');
    await browser.type('leadership');
    await browser.picture('own-names-name');
    await browser.press('Enter');
    await asks(browser, 'Themes, leadership · 1 to go');
    await browser.type('Who sees to it that nights are quiet');
    await browser.picture('own-names-meaning');
    await browser.press('Enter');
    await eventually(() =>
      assert.ok(
        document
          .getText()
          .includes('themes: {calm: Nights without alarms, leadership: Who sees to it that nights are quiet}\n'),
        document.getText(),
      ),
    );
  });

  it('are renamed with every key that carries them, and tables are named that keep the old one', async function () {
    const browser = needBrowser(this);
    const review = await open(REVIEW);
    const fields =
      'fields:\n  study:\n    beds: {type: integer}\ntables:\n  wards: {rows: studies, columns: {Beds: beds}}\n';
    await replace(review, 'appraisal:\n', `${fields}appraisal:\n`);
    const study = await open(STUDY);
    await replace(study, 'results:\n', 'beds: 24\nresults:\n');
    const { document } = study;
    const edit = await eventually(() =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        find(document, 'be|ds: 24').start,
        'beds_per_ward',
      ),
    );
    const toasts = () => browser.evaluate('document.querySelectorAll(".notification-toast").length', false);
    assert.equal(await toasts(), 0, 'nothing is said before the edit is made, because it may be discarded');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const told = await browser.text({ selector: '.notification-toast:has-text("own tables")' });
    assert.match(told, /look at “wards”/);
    await browser.picture('own-names-tables');
    assert.ok(document.getText().includes('\nbeds_per_ward: 24\n'));
    assert.ok(review.document.getText().includes('    beds_per_ward: {type: integer}\n'));
    assert.ok(review.document.getText().includes('columns: {Beds: beds}'));
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('of results tell what came out, and how it is judged', async () => {
    const editor = await open(STUDY);
    const at = putCursor(editor, '- result: slee|p-4w');
    await eventually(async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        editor.document.uri,
        at,
      );
      const words = hovers.flatMap(({ contents }) => contents.map((each) => (each as vscode.MarkdownString).value));
      assert.match(words.join('\n'), /Result 1 of/);
    });
  });
});

async function asks(browser: Browser, title: string): Promise<void> {
  await eventually(async () => {
    const shown = await browser.text({ selector: '.quick-input-widget .quick-input-title' });
    assert.equal(shown.trim(), title);
  });
}
