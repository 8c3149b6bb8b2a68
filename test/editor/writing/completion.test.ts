import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { needBrowser } from '../browser';
import { eventually } from '../eventually';
import { activate, open, putCursor, replace, revertAll } from '../files';

const STUDY = 'quiet-wards/studies/birch.LM.extraction.yaml';

describe('completion', () => {
  let editor: vscode.TextEditor;

  before(activate);
  beforeEach(async () => {
    editor = await open(STUDY);
  });
  afterEach(revertAll);

  it('offers the answers of a question', async () => {
    await replace(editor, 'q1.3: N', 'q1.3: ');
    assert.deepEqual(await offered(editor, 'q1.3: |'), ['Y', 'PY', 'PN', 'N', 'NI']);
  });

  it('offers the words of a field', async () => {
    await replace(editor, 'design: randomised trial', 'design: ');
    assert.ok((await offered(editor, 'design: |')).includes('cluster randomised trial'));
  });

  it('offers the ids of the review', async () => {
    await replace(editor, 'interventions: [quiet-hours]', 'interventions: []');
    assert.deepEqual(await offered(editor, 'interventions: [|]'), ['quiet-hours']);
  });

  it('writes a word that was begun', async () => {
    await replace(editor, 'effect_direction: no difference', 'effect_direction: fav');
    putCursor(editor, 'effect_direction: fav|');
    await accept(editor, 'effect_direction: favours');
  });

  it('does not put a word of the list in the place of other words', async function () {
    const browser = needBrowser(this);
    await replace(editor, 'effect_direction: no difference\n', 'effect_direction: no difference\n    narrative: \n');
    putCursor(editor, 'narrative: |');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await browser.press('Control+Space');
    await browser.text({ selector: '.suggest-widget.visible .monaco-list-row.focused' });
    await browser.type('Slept better');
    await eventually(async () =>
      assert.doesNotMatch(await browser.text({ selector: '.monaco-workbench' }), /The sources were read/),
    );
    await browser.press('Enter');
    await eventually(() => assert.match(editor.document.getText(), /\n {4}narrative: Slept better\r?\n/));
  });

  it('writes a key and its colon, in its place', async () => {
    await replace(editor, 'timepoint: 4 weeks\n', 'timepoint: 4 weeks\n    popul\n');
    putCursor(editor, '    popul|');
    await accept(editor, '\n    population:');
  });

  it('writes a whole result, and puts the cursor where it begins', async () => {
    await replace(editor, 'effect_direction: no difference\n', 'effect_direction: no difference\n  - whole resu\n');
    putCursor(editor, '  - whole resu|');
    await accept(editor, '\n  - id: \n    outcome: \n    measure: ');
    await eventually(() => assert.equal(beforeCursor(editor), '  - id: '));
  });

  it('begins the next entry below a filled one, where the editor leaves the cursor', async function () {
    const browser = needBrowser(this);
    putCursor(editor, 'effect_direction: no difference|');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await browser.press('Enter');
    await eventually(() => assert.equal(beforeCursor(editor), '    '));
    await browser.type('whole res');
    await browser.text({ selector: '.suggest-widget.visible .monaco-list-row.focused' });
    await browser.picture('completion-next-entry');
    await browser.press('Tab');
    await eventually(() =>
      assert.match(
        editor.document.getText(),
        /\n {4}effect_direction: no difference\r?\n {2}- id: \r?\n {4}outcome: \r?\n/,
      ),
    );
    assert.equal(beforeCursor(editor), '  - id: ');
  });

  it('takes a name of two words with Tab after its space was typed, and Tab goes on to the next gap', async function () {
    const browser = needBrowser(this);
    await replace(editor, 'effect_direction: no difference\n', 'effect_direction: no difference\n  - \n');
    putCursor(editor, 'no difference\n  - |');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await browser.type('whole ');
    await browser.text({ selector: '.suggest-widget.visible .monaco-list-row' });
    await browser.type('re');
    await browser.text({ selector: '.suggest-widget.visible .monaco-list-row.focused' });
    await browser.press('Tab');
    await eventually(() => assert.match(editor.document.getText(), /\n {2}- id: \r?\n {4}outcome: /));
    await browser.type('calm-4w');
    await browser.press('Tab');
    await eventually(() => assert.equal(beforeCursor(editor), '    outcome: '));
    assert.match(editor.document.getText(), /\n {2}- id: calm-4w\r?\n/);
  });

  it('writes a whole assessment at the top of the file, of the tool that fits the design', async () => {
    const { document } = editor;
    const all = document.getText();
    const at = document.positionAt(all.indexOf('rob2:'));
    assert.ok(
      await editor.edit((edit) => edit.replace(new vscode.Range(at, document.positionAt(all.length)), 'whole as')),
    );
    putCursor(editor, 'whole as|');
    await accept(editor, '\nrob2:\n  - result: distress-4w\n    randomisation:\n      q1.1:');
  });

  it('offers today where people date what they just did, and nowhere else', async () => {
    const now = new Date();
    const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => `${part}`.padStart(2, '0'))
      .join('-');
    editor = await open('quiet-wards/studies/alder.extraction.yaml');
    await replace(editor, 'how: discussion', 'how: discussion, date: ');
    assert.equal((await offered(editor, 'date: |'))[0], day);
    await replace(editor, 'country: [Norway]', 'period: ');
    assert.ok(!(await offered(editor, 'period: |')).includes(day));
  });

  it('writes a whole assessment for the result that has none, and asks for the first answer', async () => {
    await replace(editor, '  - id: distress-4w\n', '  - {id: calm-4w}\n  - id: distress-4w\n');
    await replace(editor, 'q1.3: N', 'q1.3: N\n  - assessment of');
    putCursor(editor, '  - assessment of|');
    await accept(editor, '\n  - result: calm-4w\n    randomisation:\n      q1.1:');
    await eventually(() => assert.equal(beforeCursor(editor), '      q1.1: '));
    assert.match(editor.document.getText(), /overall:\r?\n {6}judgement: /);
  });

  it('writes a country by its other name', async () => {
    await replace(editor, 'country: [Denmark]', 'country: [Denmark, czech rep]');
    putCursor(editor, 'czech rep|');
    await accept(editor, 'country: [Denmark, Czechia]');
  });

  it('writes support with quote and page, and offers the keys that it can back', async () => {
    await replace(editor, 'effect_direction: no difference\n', 'effect_direction: no difference\n    support with\n');
    putCursor(editor, '    support with|');
    await accept(editor, '\n    support:\n      - for:');
    await eventually(() => assert.equal(beforeCursor(editor), '      - for: '));
    assert.match(editor.document.getText(), /- for: \n {8}quote: \n {8}page: \n/);
    assert.ok((await offered(editor, '- for: |')).includes('effect_direction'));
  });

  it('writes the answer whose words are typed', async function () {
    const browser = needBrowser(this);
    await replace(editor, 'q1.3: N', 'q1.3: ');
    putCursor(editor, 'q1.3: |');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await browser.type('Probably yes');
    await browser.press('Control+Space');
    await browser.text({ selector: '.suggest-widget.visible .monaco-list-row.focused' });
    await browser.press('Enter');
    await eventually(() => assert.match(editor.document.getText(), /q1\.3: PY\r?\n?$/));
  });

  it('writes nothing on Enter while nothing was chosen', async function () {
    const browser = needBrowser(this);
    await replace(editor, '      q1.3: N\n', '      q1.3:\n');
    putCursor(editor, 'q1.3:|');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await browser.type(' ');
    await browser.text({ selector: '.suggest-widget.visible .monaco-list-row' });
    await browser.press('Enter');
    await eventually(() => assert.match(editor.document.getText(), /q1\.3: \r?\n/));
    assert.doesNotMatch(editor.document.getText(), /q1\.3: +\w/);
  });
});

/** What is offered where `|` stands, in the order in which it is shown. */
async function offered({ document }: vscode.TextEditor, marked: string): Promise<string[]> {
  const editor = await vscode.window.showTextDocument(document);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    putCursor(editor, marked),
  );
  const ordered = [...list.items].sort((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''));
  return ordered.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** What stands on the line in front of the cursor. */
function beforeCursor({ document, selection: { active } }: vscode.TextEditor): string {
  return document.lineAt(active.line).text.slice(0, active.character);
}

/** Asks for completions as a person does, takes the first, and waits for the text that it gives. */
async function accept({ document }: vscode.TextEditor, expected: string): Promise<void> {
  await eventually(async () => {
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    assert.ok(document.getText().includes(expected), document.getText());
  });
}
