/** Whatever is written is worked out from the text that it is written into: races, on purpose. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type Browser, needBrowser } from '../browser';
import { eventually } from '../eventually';
import { activate, choose, find, open, putBack, replace, uriOf } from '../files';

const STUDY = 'quiet-wards/studies/alder.extraction.yaml';
const COLLEAGUE = 'quiet-wards/studies/birch.LM.extraction.yaml';
const REVIEW = 'quiet-wards/review.extraction.yaml';
const NEW = 'quiet-wards/interventions/rest-hours.LM.extraction.yaml';

/** What somebody else writes at the top of a file in the meantime. */
const LINES = '# Looked through in June.\n# By both of us.\n# Nothing was open.\n# Fictional.\n\n';

/** How often a race is run. */
const TRIES = 4;

describe('writing', () => {
  const saved = new Map<string, Uint8Array>();

  before(async () => {
    await activate();
    for (const path of [STUDY, COLLEAGUE, REVIEW]) saved.set(path, await vscode.workspace.fs.readFile(uriOf(path)));
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.commands.executeCommand('notifications.clearAll');
    await putBack(saved);
  });

  async function onDisk(path: string): Promise<string> {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(path)));
  }

  /** As another program does it, which the editor hears of a moment later. */
  async function writeOnDisk(path: string, text: string): Promise<void> {
    await vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));
  }

  async function textOf(path: string): Promise<string> {
    return (await vscode.workspace.openTextDocument(uriOf(path))).getText();
  }

  /** Two names that the vocabulary lacks, and what adds them. */
  async function twoNames(): Promise<[vscode.CodeAction, vscode.CodeAction]> {
    const editor = await open(STUDY);
    await replace(editor, 'outcome: sleep\n', 'outcome: days at home\n');
    await replace(editor, 'timepoint: 4 weeks\n', 'timepoint: 6 months\n');
    return [
      await offered(editor, 'outcome: days| at home', 'Add the outcome “days at home”'),
      await offered(editor, 'timepoint: 6| months', 'Add the time point “6 months”'),
    ];
  }

  function assertBothNames(text: string): void {
    assert.match(text, /\n {2}outcomes:\n( {4}.*\n)* {4}days at home:\s*\n {2}measures:\n/);
    assert.match(text, /\n {2}timepoints:\n( {4}.*\n)* {4}6 months:\s*\nappraisal:\n/);
  }

  it('adds two names at the same time to a file that nobody has opened', async () => {
    for (let tries = 0; tries <= TRIES; tries += 1) {
      const [first, second] = await twoNames();
      // One after the other is no race: once is enough.
      if (tries < TRIES) await Promise.all([choose(first), choose(second)]);
      else for (const each of [first, second]) await choose(each);
      assertBothNames(await textOf(REVIEW));
      await putBack(saved);
    }
  }).timeout(120_000);

  it('adds a name to what another program wrote there a moment before', async () => {
    for (let tries = 0; tries < 5; tries += 1) {
      const [first, second] = await twoNames();
      await writeOnDisk(REVIEW, LINES + (await onDisk(REVIEW)));
      await choose(first);
      await choose(second);
      const text = await textOf(REVIEW);
      assert.ok(text.startsWith(LINES), text);
      assertBothNames(text);
      await putBack(saved);
    }
  }).timeout(90_000);

  it('follows a problem that has moved, and leaves one alone that is no longer there', async () => {
    const editor = await open(STUDY);
    const { document } = editor;
    await replace(editor, 'judgement: some concerns', 'judgement: Some_Concerns');
    const fix = await offered(editor, 'judgement: So|me_Concerns', 'Write “some concerns”');
    await insertAtTop(editor);
    await choose(fix);
    assert.ok(document.getText().startsWith(LINES));
    assert.match(document.getText(), /q4\.5: PN\n {6}judgement: some concerns\n {4}reporting:\n/);
    await replace(editor, 'judgement: some concerns', 'judgement: Some_Concerns');
    const again = await offered(editor, 'judgement: So|me_Concerns', 'Write “some concerns”');
    await replace(editor, 'judgement: Some_Concerns', 'judgement: high');
    const before = document.getText();
    await choose(again);
    assert.equal(document.getText(), before);
  });

  it('follows what a lens was drawn for', async () => {
    const editor = await open(STUDY);
    await replace(editor, 'judgement: some concerns', 'judgement:');
    const apply = await eventually(async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        editor.document.uri,
        100,
      );
      const found = lenses.find(({ command }) => command?.title.startsWith('Apply suggested judgement'));
      assert.ok(found?.command);
      return found.command;
    });
    await insertAtTop(editor);
    await vscode.commands.executeCommand(apply.command, ...(apply.arguments ?? []));
    assert.match(editor.document.getText(), /q4\.5: PN\n {6}judgement: some concerns\n {4}reporting:\n/);
  });

  it('renames in what another program wrote a moment before', async () => {
    const { document } = await open(STUDY);
    await writeOnDisk(COLLEAGUE, LINES + (await onDisk(COLLEAGUE)));
    await writeOnDisk(REVIEW, LINES + (await onDisk(REVIEW)));
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      find(document, 'timepoint: 4| weeks').start,
      'one month',
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    for (const path of [STUDY, COLLEAGUE]) assert.match(await textOf(path), /\n {4}timepoint: one month\n/, path);
    assert.match(await textOf(REVIEW), /\n {2}timepoints:\n {4}one month: \{meaning/);
    for (const path of [COLLEAGUE, REVIEW]) assert.ok((await textOf(path)).startsWith(LINES), path);
  });

  it('adds an assessment where it belongs, although lines came in while its list was open (add-assessment-stale)', async function () {
    const browser = needBrowser(this);
    const editor = await open(STUDY);
    await replace(editor, 'results:\n', 'results:\n  - id: rest-4w\n');
    const done = vscode.commands.executeCommand('extraction.addAssessment');
    await step(browser, 'Add Assessment');
    await insertAtTop(editor);
    await browser.press('Enter');
    await done;
    const text = editor.document.getText();
    assert.match(text, /\n {4}overall: \{judgement: some concerns\}\n {2}- result: rest-4w\n/);
    assert.match(text, /\n {4}reporting:\n {6}q5\.1: Y\n {6}q5\.2: N\n {6}q5\.3: N\n {6}judgement: low\n {4}overall:/);
    const line = editor.document.lineAt(editor.selection.active.line).text;
    assert.match(line, /^\s+(?:q1\.1|effect_of_interest): $/);
  });

  it('adds no assessment of a result that somebody else began to assess meanwhile', async function () {
    const browser = needBrowser(this);
    const editor = await open(STUDY);
    await replace(editor, 'results:\n', 'results:\n  - id: rest-4w\n');
    const done = vscode.commands.executeCommand('extraction.addAssessment');
    await step(browser, 'Add Assessment');
    await replace(editor, 'rob2:\n', 'rob2:\n  - result: rest-4w\n');
    const before = editor.document.getText();
    await browser.press('Enter');
    await done;
    assert.equal(editor.document.getText(), before);
    assert.match(await toast(browser), /Nothing was written/);
  });

  it('adds a section where it belongs, and none that is there by now', async function () {
    const browser = needBrowser(this);
    const editor = await open(STUDY);
    const added = vscode.commands.executeCommand('extraction.addSection');
    await step(browser, 'Add Section');
    await browser.type('Aim');
    await insertAtTop(editor);
    await browser.press('Enter');
    await added;
    assert.ok(editor.document.getText().startsWith(LINES));
    assert.match(editor.document.getText(), /\naim: \n/);
    assert.equal(editor.document.lineAt(editor.selection.active.line).text, 'aim: ');
    await browser.press('Escape');

    const refused = vscode.commands.executeCommand('extraction.addSection');
    await step(browser, 'Add Section');
    await browser.type('Funding');
    await replace(editor, '\naim: \n', '\naim: \nfunding: none\n');
    const before = editor.document.getText();
    await browser.press('Enter');
    await refused;
    assert.equal(editor.document.getText(), before);
    assert.match(await toast(browser), /stands there already/);
  });

  it('writes no new file over one that came into being while it was asked', async function () {
    const browser = needBrowser(this);
    await setReviewer('LM');
    const other = 'intervention: rest-hours\nextractor: LM\nname: By somebody else\n';
    try {
      await open(STUDY);
      const done = vscode.commands.executeCommand('extraction.newIntervention');
      await step(browser, 'New Intervention: name');
      await browser.type('Rest hours');
      await browser.press('Enter');
      await step(browser, 'New Intervention: short name');
      await browser.press('Enter');
      await step(browser, 'New Intervention');
      await writeOnDisk(NEW, other);
      await browser.press('Enter');
      await done;
      assert.match(await toast(browser), /There is a file .*rest-hours\.LM\.extraction\.yaml already/);
      assert.equal(await onDisk(NEW), other);
    } finally {
      await setReviewer(undefined);
      await vscode.workspace.fs.delete(uriOf(NEW));
    }
  });

  it('answers the question that was asked, whatever is typed at the same moment', async function () {
    const browser = needBrowser(this);
    await setReviewer('LM');
    try {
      for (let tries = 0; tries < 4; tries += 1) {
        const editor = await open(COLLEAGUE);
        await replace(editor, '      q1.3: N\n', '');
        const { start } = find(editor.document, 'q1.|2: NI');
        editor.selection = new vscode.Selection(start, start);
        const done = vscode.commands.executeCommand('extraction.nextQuestion');
        await eventually(async () => assert.match(await browser.text(TITLE), /question 1\.3|question 3/));
        await browser.press('ArrowDown');
        await Promise.all([browser.press('Enter'), insertAtTop(editor)]);
        await leave(done);
        const text = editor.document.getText();
        assert.ok(text.startsWith(LINES), text);
        assert.match(text, /\n {4}randomisation:\n {6}q1\.1: Y\n {6}q1\.2: NI(?:\n {6}q1\.3: [A-Z]+)?\s*$/);
        await putBack(saved);
      }
    } finally {
      await setReviewer(undefined);
    }
  }).timeout(90_000);

  it('corrects spelling on save where somebody sets it so', async () => {
    const setting = vscode.workspace.getConfiguration('editor');
    const set = (value: object | undefined) =>
      setting.update('codeActionsOnSave', value, vscode.ConfigurationTarget.Workspace);
    await set({ 'source.fixAll.extraction': 'explicit' });
    try {
      const editor = await open(STUDY);
      await replace(editor, 'q1.1: Y', 'q1.1: yes');
      await replace(editor, 'judgement: some concerns', 'judgement: Some_Concerns');
      await eventually(async () => {
        await vscode.commands.executeCommand('workbench.action.files.save');
        assert.match(await onDisk(STUDY), /q1\.1: Y\n[\s\S]*judgement: some concerns\n/);
      });
      assert.equal(editor.document.getText(), await onDisk(STUDY));
    } finally {
      await set(undefined);
    }
  });
});

const TITLE = { selector: '.quick-input-widget:visible .quick-input-title' };

/** The title of the step that is shown. */
async function step(browser: Browser, title: string): Promise<void> {
  await eventually(async () => assert.equal(await browser.text(TITLE), title));
}

/** Leaves a walk at whichever question it is. */
async function leave(walk: PromiseLike<unknown>): Promise<void> {
  let isLeft = false;
  void Promise.resolve(walk).then(() => {
    isLeft = true;
  });
  await eventually(async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    assert.ok(isLeft);
  });
}

function setReviewer(initials: string | undefined): PromiseLike<void> {
  const setting = vscode.workspace.getConfiguration('extraction');
  return setting.update('reviewer', initials, vscode.ConfigurationTarget.Workspace);
}

function toast(browser: Browser): Promise<string> {
  return browser.text({ selector: '.notification-toast' });
}

async function insertAtTop(editor: vscode.TextEditor): Promise<void> {
  await eventually(async () =>
    assert.ok(await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), LINES)), 'inserted'),
  );
}

/** What the light bulb offers at a place under a title. */
function offered({ document }: vscode.TextEditor, marked: string, title: string): Promise<vscode.CodeAction> {
  return eventually(async () => {
    const command = 'vscode.executeCodeActionProvider';
    const range = find(document, marked);
    const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(command, document.uri, range);
    const found = all.find((each) => each.title.startsWith(title));
    assert.ok(found, all.map((each) => each.title).join(' | '));
    return found;
  });
}
