/** Files of the test workspace, and hands to edit them. {@link revertAll} takes back what was not saved, {@link putBack} the rest. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { browser } from './browser';
import { eventually } from './eventually';

/** The extension under test. */
export async function activate(): Promise<void> {
  const extension = vscode.extensions.getExtension('structured-extraction.structured-extraction');
  assert.ok(extension, 'the extension is installed');
  await extension.activate();
}

/** The address of a file of the workspace. */
export function uriOf(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'the suite runs in a workspace');
  return vscode.Uri.joinPath(folder.uri, ...path.split('/'));
}

/** Opens a file of the workspace in the first group. */
export async function open(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(uriOf(path), { viewColumn: vscode.ViewColumn.One, preview: false });
}

/**
 * Reads a file again from the disk, as the editor does when it is told that the file has changed: on a busy machine the
 * watcher's word may never come. What was not saved is lost.
 */
export async function readAgain(uri: vscode.Uri): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.One, preview: false });
  await vscode.commands.executeCommand('workbench.action.files.revert');
  return editor;
}

/**
 * The range of a text in a document; of several, the first. `|` in it makes the range shorter: up to two of them mark
 * where the range starts and ends; one alone is a cursor.
 */
export function find(document: vscode.TextDocument, marked: string): vscode.Range {
  const [before = '', inside, after] = marked.split('|');
  const start = document.getText().indexOf(marked.replaceAll('|', ''));
  assert.ok(start >= 0, `the document contains ${JSON.stringify(marked)}`);
  const from = start + (inside === undefined ? 0 : before.length);
  const length = inside === undefined ? marked.length : after === undefined ? 0 : inside.length;
  return new vscode.Range(document.positionAt(from), document.positionAt(from + length));
}

/** Puts the cursor where `|` stands. */
export function putCursor(editor: vscode.TextEditor, marked: string): vscode.Position {
  const { start } = find(editor.document, marked);
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(editor.selection);
  return start;
}

/** Replaces a text by another, as typing would. */
export async function replace(editor: vscode.TextEditor, text: string, by: string): Promise<void> {
  const range = find(editor.document, text);
  assert.ok(await editor.edit((edit) => edit.replace(range, by)));
}

/** Does what an offer of the light bulb says, as the editor does it when it is chosen. */
export async function choose({ edit, command }: vscode.CodeAction): Promise<void> {
  assert.ok(edit ?? command, 'it does something');
  if (edit) assert.ok(await vscode.workspace.applyEdit(edit));
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

/** What the problems panel shows for a file. */
export function problemsIn(path: string): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uriOf(path)).filter(({ source }) => source === 'extraction');
}

/** The code of a problem, as people see it. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The text of a hover as people read it: without the backslashes that keep Markdown from reading it as its own. */
export function asShown(content: vscode.MarkdownString | vscode.MarkedString): string {
  const markdown = typeof content === 'string' ? content : content.value;
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** Takes back all changes and closes all editors. */
export async function revertAll(): Promise<void> {
  // Also those that an edit has changed without anybody opening them.
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    const group = vscode.window.tabGroups.all.find(({ tabs }) =>
      tabs.some(({ input }) => input instanceof vscode.TabInputText && `${input.uri}` === `${document.uri}`),
    );
    await vscode.window.showTextDocument(document, group ? { viewColumn: group.viewColumn } : {});
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await browser?.endWorkers();
}

/** The window as every file of tests finds it: nothing open, nothing asked, the explorer at the side. */
export async function clearWindow(): Promise<void> {
  await revertAll();
  for (const command of CLEARING) await vscode.commands.executeCommand(command);
}

const CLEARING = [
  'workbench.action.closeQuickOpen',
  'notifications.clearAll',
  'workbench.action.closePanel',
  'workbench.action.closeAuxiliaryBar',
  'workbench.view.explorer',
] as const;

/**
 * Takes back all changes, and writes files back as they were on the disk. A document that is changed before the editor has
 * read that would keep what it said, and the tests that come next would meet it.
 * @param saved path → what stood in the file
 */
export async function putBack(saved: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await revertAll();
  for (const [path, bytes] of saved) await vscode.workspace.fs.writeFile(uriOf(path), bytes);
  const uris = new Set(Array.from(saved.keys(), (path) => String(uriOf(path))));
  await asOnDisk(({ uri }) => uris.has(String(uri)));
}

/** Waits until the documents that are meant say what stands in their files. */
export async function asOnDisk(isMeant: (document: vscode.TextDocument) => boolean): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(isMeant)) {
    await eventually(async () => {
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri));
      if (document.getText() !== text) await readAgain(document.uri);
      assert.equal(document.getText(), text, `${document.uri.path} is as on the disk`);
    });
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
