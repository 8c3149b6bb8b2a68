import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { activate, revertAll } from '../files';

let editor: vscode.TextEditor;

/** Writes a text, and puts the cursor where `|` stands in it. */
async function write(marked: string): Promise<vscode.TextDocument> {
  const { document } = editor;
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  assert.ok(await editor.edit((edit) => edit.replace(all, marked.replace('|', ''))));
  const cursor = document.positionAt(marked.indexOf('|'));
  editor.selection = new vscode.Selection(cursor, cursor);
  return document;
}

/** The text after something is typed, with `|` for the cursor. */
async function typed(marked: string, text: string): Promise<string> {
  const document = await write(marked);
  await vscode.commands.executeCommand('type', { text });
  const offset = document.offsetAt(editor.selection.active);
  const written = document.getText();
  return `${written.slice(0, offset)}|${written.slice(offset)}`;
}

describe('typing', () => {
  before(async () => {
    await activate();
    const document = await vscode.workspace.openTextDocument({ language: 'extraction', content: '' });
    editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.LF));
  });
  after(revertAll);

  const lines: readonly [what: string, before: string, after: string][] = [
    ['goes one step in below a key', 'study: a\nsetting:|', 'study: a\nsetting:\n  |'],
    ['stays where it is below a value', 'setting:\n  sites: 3|', 'setting:\n  sites: 3\n  |'],
    ['stays below a key that is left blank, its space typed', 'setting:\n  sites: |', 'setting:\n  sites: \n  |'],
    ['stays with an item whose first key is left blank', 'arms:\n  - id: |', 'arms:\n  - id: \n    |'],
    ['goes to the keys of an item', 'arms:\n  - id: training|', 'arms:\n  - id: training\n    |'],
    ['goes below the first key of an item', 'rob2:\n  - randomisation:|', 'rob2:\n  - randomisation:\n      |'],
    ['stays with the next word of a list', 'igloo:\n  - individual|', 'igloo:\n  - individual\n  |'],
    ['stays below an item in braces', 'arms:\n  - {id: training}|', 'arms:\n  - {id: training}\n  |'],
    ['stays below a sentence with a colon at its end inside quotation marks', 'aim: "so:"|', 'aim: "so:"\n|'],
  ];
  for (const [what, before, after] of lines) {
    // The editor looks at its rules for Enter only in lines that it has coloured, a moment after they were written.
    it(`Enter ${what}`, () => eventually(async () => assert.equal(await typed(before, '\n'), after)));
  }

  it('Enter goes one step in below the sign for text over several lines', async () => {
    assert.equal(await typed('aim: >|', '\n'), 'aim: >\n  |');
  });

  it('closes brackets and quotation marks at the start of a value', async () => {
    assert.equal(await typed('types: |', '['), 'types: [|]');
    assert.equal(await typed('title: |', '"'), 'title: "|"');
    assert.equal(await typed('title: |', "'"), "title: '|'");
  });

  it('leaves an apostrophe in a text alone', async () =>
    assert.equal(await typed('title: Women|', "'"), "title: Women'|"));

  const words = ['wykes-2018', 'q1a.1', '<0.001', '-0.38', '12-13', '0.060', 'women’s', 'überleben'];
  for (const word of words) {
    it(`takes “${word}” as one word`, async () => {
      const document = await write(`a: [${word}|, b]`);
      const range = document.getWordRangeAtPosition(new vscode.Position(0, 5));
      assert.equal(document.getText(range), word);
    });
  }

  it('does not take the full stop at the end of a sentence', async () => {
    const document = await write('a: We stop.|');
    assert.equal(document.getText(document.getWordRangeAtPosition(new vscode.Position(0, 8))), 'stop');
  });
});
