import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { activate, choose, codeOf, find, open, problemsIn, putBack, replace } from '../files';

const REVIEW = 'quiet-wards/review.extraction.yaml';
const ALDER = 'quiet-wards/studies/alder.extraction.yaml';

/** The key stands in the file, and nothing behind it. */
const ADDED = /^harms:$/m;

describe('files that are behind the review file', () => {
  /** What stands on the disk: the editor saves what is changed in many files at once. */
  const saved = new Map<string, Uint8Array>();

  before(async () => {
    await activate();
    for (const uri of await vscode.workspace.findFiles('quiet-wards/**/*.yaml')) {
      saved.set(vscode.workspace.asRelativePath(uri), await vscode.workspace.fs.readFile(uri));
    }
  });
  beforeEach(async () => {
    await open(ALDER);
    const editor = await open(REVIEW);
    await replace(editor, 'outcome evaluation: [', 'outcome evaluation: [harms, ');
    await eventually(() => assert.deepEqual(problemsIn(ALDER).map(codeOf), ['behind']));
  });
  afterEach(async () => {
    await putBack(saved);
    await eventually(() => assert.deepEqual(problemsIn(ALDER), []));
  });

  it('have a repair that adds what is missing', async () => {
    const { document } = await open(ALDER);
    const [fix] = await eventually(async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        find(document, 'study: a|lder'),
        vscode.CodeActionKind.QuickFix.value,
      );
      assert.equal(actions.length, 1);
      return actions;
    });
    assert.ok(fix);
    await choose(fix);
    assert.match(document.getText(), ADDED);
    await eventually(() => assert.deepEqual(problemsIn(ALDER), []));
  });

  it('get what is missing all at once, after a look at the edits', async () => {
    const { document } = await open(ALDER);
    const before = document.getText();
    const done = vscode.commands.executeCommand('extraction.addMissingKeys');
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(document.getText(), before, 'nothing is changed before the look');
    await eventually(async () => {
      // As a person would: the first file in the list is ticked, then the ticked changes are applied.
      for (const step of ['refactorPreview.focus', 'list.focusFirst', 'refactorPreview.toggleCheckedState']) {
        await vscode.commands.executeCommand(step);
      }
      await vscode.commands.executeCommand('refactorPreview.apply');
      await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 1000))]);
      assert.notEqual(document.getText(), before);
    });
    await done;
    assert.match(document.getText(), ADDED);
    await eventually(() => assert.deepEqual(problemsIn(ALDER), []));
  });
});
