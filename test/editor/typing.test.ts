import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, revertAll } from './files';

/** An extraction file that is not saved, with the cursor where `|` stands. */
async function openWith(marked: string): Promise<vscode.TextEditor> {
  const content = marked.replace('|', '');
  const document = await vscode.workspace.openTextDocument({ language: 'extraction', content });
  const editor = await vscode.window.showTextDocument(document);
  const cursor = document.positionAt(marked.indexOf('|'));
  editor.selection = new vscode.Selection(cursor, cursor);
  return editor;
}

/** The text after something is typed, with `|` for the cursor. */
async function typed(marked: string, text: string): Promise<string> {
  const { document, selection } = await afterTyping(marked, text);
  const written = document.getText().replaceAll('\r\n', '\n');
  const lines = written.split('\n').slice(0, selection.active.line);
  const offset = lines.reduce((sum, line) => sum + line.length + 1, 0) + selection.active.character;
  return `${written.slice(0, offset)}|${written.slice(offset)}`;
}

async function afterTyping(marked: string, text: string): Promise<vscode.TextEditor> {
  const editor = await openWith(marked);
  await vscode.commands.executeCommand('type', { text });
  return editor;
}

describe('typing', () => {
  before(activate);
  afterEach(revertAll);

  const lines: readonly [what: string, before: string, after: string][] = [
    ['goes one step in below a key', 'study: a\nsetting:|', 'study: a\nsetting:\n  |'],
    ['stays where it is below a value', 'setting:\n  sites: 3|', 'setting:\n  sites: 3\n  |'],
    ['goes to the keys of an item', 'arms:\n  - id: training|', 'arms:\n  - id: training\n    |'],
    ['goes below the first key of an item', 'rob2:\n  - randomisation:|', 'rob2:\n  - randomisation:\n      |'],
    ['stays with the next word of a list', 'igloo:\n  - individual|', 'igloo:\n  - individual\n  |'],
    ['stays below an item in braces', 'arms:\n  - {id: training}|', 'arms:\n  - {id: training}\n  |'],
    ['stays below a sentence with a colon at its end inside quotation marks', 'aim: "so:"|', 'aim: "so:"\n|'],
  ];
  for (const [what, before, after] of lines) {
    it(`Enter ${what}`, async () => assert.equal(await typed(before, '\n'), after));
  }

  it('Enter goes one step in below the sign for text over several lines', async () => {
    const editor = await openWith('aim: >|');
    await vscode.commands.executeCommand('type', { text: '\n' });
    assert.equal(editor.document.getText().replaceAll('\r\n', '\n'), 'aim: >\n  ');
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
      const { document } = await openWith(`a: [${word}|, b]`);
      const range = document.getWordRangeAtPosition(new vscode.Position(0, 5));
      assert.equal(document.getText(range), word);
    });
  }

  it('does not take the full stop at the end of a sentence', async () => {
    const { document } = await openWith('a: We stop.|');
    assert.equal(document.getText(document.getWordRangeAtPosition(new vscode.Position(0, 8))), 'stop');
  });
});
