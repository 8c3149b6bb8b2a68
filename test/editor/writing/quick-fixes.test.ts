import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { activate, choose, find, open, problemsIn, replace, revertAll } from '../files';

const STUDY = 'quiet-wards/studies/alder.extraction.yaml';

describe('quick fixes', () => {
  let editor: vscode.TextEditor;

  before(activate);
  beforeEach(async () => {
    editor = await open(STUDY);
  });
  afterEach(revertAll);

  it('write the word that was meant', async () => {
    await replace(editor, 'judgement: some concerns', 'judgement: Some_Concerns');
    const [fix] = await eventually(async () => {
      const found = await fixesAt(editor, 'judgement: S|ome_Concerns');
      assert.equal(found.length, 1);
      return found;
    });
    assert.ok(fix);
    assert.equal(fix.isPreferred, true);
    await choose(fix);
    assert.ok(editor.document.getText().includes('judgement: some concerns'));
    await eventually(() => assert.deepEqual(problemsIn(STUDY), []));
  });

  it('correct all spelling at once, and decide nothing', async () => {
    await replace(editor, 'q1.1: Y', 'q1.1: yes');
    await replace(editor, 'judgement: some concerns', 'judgement: Some_Concerns');
    await replace(editor, 'overall: {judgement: some concerns}', 'overall: {judgement: high}');
    await eventually(async () => {
      const [all] = await actionsAt(editor, new vscode.Range(0, 0, 0, 0), 'source.fixAll');
      assert.ok(all);
      await choose(all);
      assert.ok(editor.document.getText().includes('q1.1: Y\n'));
    });
    assert.ok(editor.document.getText().includes('judgement: some concerns'));
    assert.ok(editor.document.getText().includes('overall: {judgement: high}'));
  });
});

function fixesAt(editor: vscode.TextEditor, marked: string): Promise<vscode.CodeAction[]> {
  return actionsAt(editor, find(editor.document, marked), vscode.CodeActionKind.QuickFix.value);
}

async function actionsAt({ document }: vscode.TextEditor, range: vscode.Range, kind: string) {
  const command = 'vscode.executeCodeActionProvider';
  return vscode.commands.executeCommand<vscode.CodeAction[]>(command, document.uri, range, kind);
}
