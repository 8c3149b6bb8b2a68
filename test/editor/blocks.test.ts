import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually';
import { activate, asShown, choose, find, open, problemsIn, putCursor, replace, revertAll, uriOf } from './files';

const PAPER = 'quiet-wards/paper.md';

describe('tables and figures in a manuscript', () => {
  before(activate);
  afterEach(revertAll);

  /** The manuscript with a block at its end. */
  async function withBlock(content: string): Promise<vscode.TextEditor> {
    const editor = await open(PAPER);
    await replace(editor, '--> intervention.', `--> intervention.\n\n\`\`\`extraction\n${content}\n\`\`\``);
    return editor;
  }

  it('are offered by name, with their options', async () => {
    const editor = await withBlock('interv\n');
    const names = await offered(editor, 'extraction\ninterv|');
    assert.ok(names.includes('interventions'));
    assert.ok(!names.includes('<!-- claim: … -->'));
    await replace(editor, 'interv\n', 'interventions\ncol\n');
    assert.ok((await offered(editor, '\ncol|')).includes('columns'));
  });

  it('are explained', async () => {
    const { document } = await withBlock('interventions');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      find(document, 'extraction\ninter|ventions').start,
    );
    const shown = hovers.flatMap(({ contents }) => contents.map(asShown)).join('\n');
    assert.match(shown, /^\*\*Interventions\*\*[\s\S]*A table\. It has one row/);
  });

  it('that do not exist are a problem with a fix', async () => {
    const { document } = await withBlock('interventoins');
    await eventually(() =>
      assert.ok(
        problemsIn(PAPER).some(({ message }) => /“interventoins”\. Did you mean “interventions”\?/.test(message)),
      ),
    );
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      find(document, 'interven|toins'),
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = found.find(({ title }) => title === 'Write “interventions”');
    assert.ok(fix);
    await choose(fix);
    await eventually(() => assert.ok(!problemsIn(PAPER).some(({ message }) => message.includes('table or figure'))));
  });

  it('are looked at in manuscripts that are not open, too', async () => {
    const closed = 'quiet-wards/methods.md';
    const bad = '```extraction\nintervenshuns\n```\n';
    await vscode.workspace.fs.writeFile(uriOf(closed), new TextEncoder().encode(bad));
    try {
      await eventually(() => assert.ok(problemsIn(closed).some(({ message }) => message.includes('intervenshuns'))));
    } finally {
      await vscode.workspace.fs.delete(uriOf(closed));
    }
    await eventually(() => assert.deepEqual(problemsIn(closed), []));
  });

  it('are drawn by the Markdown preview, as the files say it now', async () => {
    const { document } = await withBlock('interventions\ncolumns: Intervention');
    await eventually(async () => assert.match(await drawn(document), /<table [^>]*id="table-interventions">/));
    const intervention = await open('quiet-wards/interventions/quiet-hours.extraction.yaml');
    await replace(intervention, 'name: Quiet hours', 'name: Silent hours');
    await eventually(async () => assert.match(await drawn(document), />Silent hours</));
  });
});

/** What the built-in preview makes of a text. */
async function drawn(document: vscode.TextDocument): Promise<string> {
  return vscode.commands.executeCommand<string>('markdown.api.render', document);
}

async function offered(editor: vscode.TextEditor, marked: string): Promise<string[]> {
  const position = putCursor(editor, marked);
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    position,
  );
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}
