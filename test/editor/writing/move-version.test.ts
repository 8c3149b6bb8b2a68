import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { browser, needBrowser } from '../browser';
import { eventually } from '../eventually';
import { activate, open, putCursor, revertAll } from '../files';

const STUDY = 'quiet-wards/studies/birch.CB.extraction.yaml';

/** The remark and the spaces are there because they have to stay. */
const OLD = `robins_i:
  - result:   sleep-4w
    version: 2016
    assessors: CB
    confounding: {q1.1: Y, judgement: serious} # talked over in March
    reporting:
      q7.1: N
      judgement: low
    overall: {judgement: serious}
`;

const BEFORE = `study: birch
extractor: CB
design: cohort study
results: [{id: sleep-4w}]
${OLD}process_quality:
`;

const SUMMARY = vscode.Uri.from({ scheme: 'extraction-move', path: '/Newer version.md' });

const BUTTON = '.notifications-toasts .notification-list-item-buttons-container .monaco-button';

describe('moving an assessment to a newer version', () => {
  let editor: vscode.TextEditor;
  let done: PromiseLike<unknown>;

  before(activate);
  beforeEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    editor = await open(STUDY);
    const { document } = editor;
    const all = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
    assert.ok(await editor.edit((edit) => edit.replace(all, BEFORE)));
    putCursor(editor, '    version: 2|016');
    done = vscode.commands.executeCommand('extraction.moveToNewerVersion');
    await eventually(() => assert.ok(vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(showsSummary))));
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await revertAll();
  });

  it('shows what it means beside the file, and writes nothing', async () => {
    const { document } = editor;
    const summary = await vscode.workspace.openTextDocument(SUMMARY);
    const text = summary.getText();
    assert.match(text, /^# ROBINS-I, version 2.*: the result “sleep-4w”/);
    assert.match(text, /Nothing is written until you agree/);
    for (const heading of ['## What is taken over', '## What is lost', '## What must be answered anew'])
      assert.ok(text.includes(heading), heading);
    assert.ok(!summary.isDirty);
    assert.equal(document.getText(), BEFORE);
    await asked();
    assert.equal(document.getText(), BEFORE);
  });

  it('writes nothing when the question is closed without an answer', async () => {
    await asked();
    await vscode.commands.executeCommand('notifications.clearAll');
    await done;
    assert.equal(editor.document.getText(), BEFORE);
  });

  it('asks with a button that says what it does', async function () {
    const browser = needBrowser(this);
    assert.equal(await browser.text({ selector: BUTTON }), 'Add the version 2 assessment');
    await browser.picture('move-version');
  });

  it('adds the new assessment behind the old one, which stays as it is, and all is taken back in one step', async () => {
    const { document } = editor;
    await agree();
    await done;
    const after = document.getText();
    const [head = '', rest = ''] = after.split(OLD);
    assert.equal(head + OLD, BEFORE.slice(0, BEFORE.indexOf('process_quality')), 'the old assessment is unchanged');
    assert.match(rest, /^ {2}- result: sleep-4w\n {4}version: 2\n/);
    assert.match(rest, /\n {4}assessors: CB\n/);
    assert.doesNotMatch(rest, /judgement: (?:serious|low)/);
    assert.match(rest, /\nprocess_quality:\n$/);
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One });
    await eventually(() => assert.equal(vscode.window.activeTextEditor?.document, document));
    await vscode.commands.executeCommand('undo');
    await eventually(() => assert.equal(document.getText(), BEFORE));
  });

  it('writes nothing into a file that has changed since', async () => {
    const { document } = editor;
    await asked();
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# Fictional.\n'));
    await agree();
    // It says so in a notification, which may come late; the command ends when that is closed.
    let isDone = false;
    void done.then(() => {
      isDone = true;
    });
    await eventually(async () => {
      await vscode.commands.executeCommand('notifications.clearAll');
      assert.ok(isDone);
    });
    assert.equal(document.getText(), `# Fictional.\n${BEFORE}`);
  });
});

/** The summary is a preview where the editor formats it, and a text where it cannot. */
function showsSummary({ label }: vscode.Tab): boolean {
  return label.includes('Newer version');
}

/** The question is put as soon as the summary is shown; only a browser can see it. */
async function asked(): Promise<void> {
  if (browser) await browser.text({ selector: BUTTON });
  else await new Promise((resolve) => setTimeout(resolve, 500));
}

/** With the mouse where there is one, else as by the key for it. */
async function agree(): Promise<void> {
  await asked();
  if (browser) await browser.click({ selector: BUTTON });
  else await vscode.commands.executeCommand('notification.acceptPrimaryAction');
}
