import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { activate, choose, find, open, putBack, replace, revertAll, uriOf } from '../files';

const FOLDER = 'quiet-wards/studies';
const STUDY = `${FOLDER}/alder.extraction.yaml`;
const NEW_INTERVENTION = 'quiet-wards/interventions/dim-lights.extraction.yaml';
const NEW_SECTION = `${FOLDER}/alder.rob2.extraction.yaml`;

describe('what the light bulb offers', () => {
  let editor: vscode.TextEditor;
  const saved = new Map<string, Uint8Array>();

  before(async () => {
    await activate();
    saved.set(STUDY, await vscode.workspace.fs.readFile(uriOf(STUDY)));
  });
  beforeEach(async () => {
    editor = await open(STUDY);
  });
  afterEach(async () => {
    await revertAll();
    for (const path of [NEW_INTERVENTION, NEW_SECTION]) {
      await vscode.workspace.fs.delete(uriOf(path)).then(undefined, () => undefined);
    }
    await putBack(saved);
  });

  it('writes the suggested judgement where nobody has judged', async () => {
    await replace(editor, 'judgement: some concerns', 'judgement:');
    await chooseAt(editor, 'judgement|:\n', 'Write the suggested judgement “');
    assert.match(editor.document.getText(), /judgement: (?:low|some concerns|high)\n/);
  });

  it('marks a key as not reported, and adds the keys that are missing', async () => {
    await replace(editor, 'rob2:\n', 'funding:\nrob2:\n');
    await chooseAt(editor, 'fundin|g:', 'Write “not reported” for “funding”');
    assert.ok(editor.document.getText().includes('funding: not reported\nrob2:\n'));
    await chooseAt(editor, 'q1|.1:', 'Add ');
    assert.ok(editor.document.getText().includes('bias_direction:\n'));
  });

  it('creates the file of an intervention that is named, and opens it', async () => {
    await replace(editor, 'interventions: [quiet-hours]', 'interventions: [dim-lights]');
    await chooseAt(editor, 'dim-|lights', 'Create a file for the intervention “dim-lights”');
    const text = (await vscode.workspace.openTextDocument(uriOf(NEW_INTERVENTION))).getText();
    assert.ok(text.startsWith('intervention: dim-lights\nname:\n'), text);
  });

  it('moves a section to a file of its own', async () => {
    await chooseAt(editor, 'rob|2:', 'Move “rob2” to a file of its own');
    const text = (await vscode.workspace.openTextDocument(uriOf(NEW_SECTION))).getText();
    assert.match(text, /^study: alder\n[\s\S]*\nrob2:\n/);
    assert.ok(!editor.document.getText().includes('rob2:'));
  });
});

/** Asks as the menu does, for one place, and applies what is offered under this title. */
async function chooseAt(editor: vscode.TextEditor, marked: string, title: string): Promise<void> {
  const { document } = editor;
  const action = await eventually(async () => {
    const at = find(document, marked);
    const command = 'vscode.executeCodeActionProvider';
    const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(command, document.uri, at);
    const found = all.find((each) => each.title.startsWith(title));
    assert.ok(found, all.map((each) => each.title).join(' | '));
    return found;
  });
  await choose(action);
}
