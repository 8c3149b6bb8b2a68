import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { activate, asShown, find, open, problemsIn, revertAll, uriOf } from '../files';

/** Something that only shows, like the old side of a diff. */
const OLD = 'old-version';
const STUDY = 'quiet-wards/studies/alder.extraction.yaml';

describe('the old side of a diff', () => {
  let old: vscode.TextDocument;
  let registration: vscode.Disposable;

  before(async () => {
    await activate();
    const content = (await open(STUDY)).document.getText().replace('timepoint: 4 weeks', 'timepoint: 5 weeks');
    registration = vscode.workspace.registerTextDocumentContentProvider(OLD, {
      provideTextDocumentContent: () => content,
    });
    const now = uriOf(STUDY);
    await vscode.commands.executeCommand('vscode.diff', now.with({ scheme: OLD }), now);
    old = await vscode.workspace.openTextDocument(now.with({ scheme: OLD }));
  });
  after(async () => {
    await revertAll();
    registration.dispose();
  });

  it('has our language', () => {
    assert.equal(old.languageId, 'extraction');
  });

  it('has hovers', async () => {
    const { start } = find(old, '|q1.2: Y');
    const hovers = await eventually(async () => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', old.uri, start);
      assert.ok(found.length > 0);
      return found;
    });
    assert.match(
      hovers
        .flatMap(({ contents }) => contents)
        .map(asShown)
        .join('\n'),
      /1\.2/,
    );
  });

  it('has no problems, and causes none', async () => {
    await eventually(() => assert.deepEqual(problemsIn(STUDY), []));
    assert.deepEqual(vscode.languages.getDiagnostics(old.uri), []);
  });

  it('offers no repairs', async () => {
    const whole = new vscode.Range(0, 0, old.lineCount, 0);
    const actions = await vscode.commands.executeCommand<unknown[]>('vscode.executeCodeActionProvider', old.uri, whole);
    assert.deepEqual(actions, []);
  });
});
