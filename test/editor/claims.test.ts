import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually';
import { activate, asShown, choose, find, open, problemsIn, putCursor, replace, revertAll, uriOf } from './files';

const PAPER = 'quiet-wards/paper.md';

describe('claims in a manuscript', () => {
  before(activate);
  afterEach(revertAll);

  it('are checked while the manuscript is closed', async () => {
    await eventually(() => {
      const [problem, ...others] = problemsIn(PAPER);
      assert.equal(others.length, 0);
      assert.match(problem?.message ?? '', /^The text says “seven”; the data say two, because of /);
      assert.equal(problem?.severity, vscode.DiagnosticSeverity.Warning);
      assert.ok((problem?.relatedInformation?.length ?? 0) > 0);
    });
  });

  it('are gone with the folder in which the manuscript lay', async () => {
    const review = 'passing/review.extraction.yaml';
    const paper = 'passing/paper.md';
    const write = (path: string, text: string) =>
      vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));
    await write(review, 'review: passing\ntitle: A review for a moment (fictional)\n');
    await write(paper, 'Seven <!-- claim: length(studies) --> studies\n');
    await eventually(() => assert.match(problemsIn(paper)[0]?.message ?? '', /^The text says “Seven”/));
    await vscode.workspace.fs.delete(uriOf('passing'), { recursive: true });
    await eventually(() => assert.deepEqual(problemsIn(paper), []));
  });

  it('are mended by a fix', async () => {
    const { document } = await open(PAPER);
    const [fix] = await eventually(async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        find(document, 'se|ven'),
        vscode.CodeActionKind.QuickFix.value,
      );
      const own = found.filter(({ title }) => title.startsWith('Write'));
      assert.deepEqual(
        own.map(({ title }) => title),
        ['Write “two”'],
      );
      return own;
    });
    assert.ok(fix);
    await choose(fix);
    assert.ok(document.getText().includes('We found two <!-- claim: length(studies) --> studies'));
    await eventually(() => assert.deepEqual(problemsIn(PAPER), []));
  });

  it('follow the extraction files', async () => {
    await open(PAPER);
    const study = await open('quiet-wards/studies/alder.extraction.yaml');
    await replace(study, 'study: alder\n', 'study: alder\nstatus: excluded\n');
    await eventually(() => assert.match(problemsIn(PAPER)[0]?.message ?? '', /the data say one, because of/));
  });

  it('say what they rest on, with links', async () => {
    const { document } = await open(PAPER);
    const shown = await eventually(async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        find(document, 'length(stu|dies)').start,
      );
      assert.ok(hovers.length > 0);
      return hovers.flatMap(({ contents }) => contents.map(asShown)).join('\n');
    });
    assert.match(shown, /This claim does not hold/);
    assert.match(shown, /The text says \*\*seven\*\*, the data say \*\*two\*\*/);
    assert.match(shown, /\[Alder 2021[^\]]*\]\(command:extraction\.openPlace/);
  });

  it('that ask for too much are stopped, in files that nobody opened behind those on the screen', async () => {
    const { document } = await open(PAPER);
    const folder = vscode.Uri.joinPath(document.uri, '..');
    const bombs = ['bomb-1.md', 'bomb-2.md'].map((name) => vscode.Uri.joinPath(folder, name));
    const doubled = Array(40).fill('[@,@]').join('|');
    try {
      for (const uri of bombs)
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`5 <!-- claim: ${doubled} -->\n`));
      await eventually(() => {
        for (const uri of bombs)
          assert.match(vscode.languages.getDiagnostics(uri)[0]?.message ?? '', /gives so much that it was stopped/);
        assert.match(problemsIn(PAPER)[0]?.message ?? '', /^The text says “seven”/);
      });
    } finally {
      for (const uri of bombs) await vscode.workspace.fs.delete(uri);
    }
  });

  it('are completed inside and as a whole', async () => {
    const editor = await open(PAPER);
    await replace(editor, 'length(interventions)', 'length(interventions[?]');
    assert.ok((await offered(editor, 'interventions[?|]')).includes('targets'));
    await replace(editor, '--> intervention.', '--> intervention, two <!-');
    assert.ok((await offered(editor, 'two <!-|')).includes('<!-- claim: … -->'));
  });
});

async function offered(editor: vscode.TextEditor, marked: string): Promise<string[]> {
  const position = putCursor(editor, marked);
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    position,
  );
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}
