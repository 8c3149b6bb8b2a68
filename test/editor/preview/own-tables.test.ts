import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { activate, asShown, codeOf, find, open, problemsIn, putCursor, revertAll } from '../files';

const REVIEW = 'quiet-wards/review.extraction.yaml';

const TABLE = `tables:
  places:
    rows: studies
    filter: contains(country, 'Norway')
    columns: {Study: computed.cited, Where: contry}
`;

describe('own tables', () => {
  let editor: vscode.TextEditor;

  before(activate);
  beforeEach(async () => {
    editor = await open(REVIEW);
    const { document } = editor;
    const end = document.lineAt(document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, document.getText().endsWith('\n') ? TABLE : `\n${TABLE}`));
  });
  afterEach(revertAll);

  it('have their problems at the place in the expression', async () => {
    await eventually(() => {
      const [problem, ...others] = problemsIn(REVIEW);
      assert.ok(problem);
      assert.equal(others.length, 0);
      assert.equal(codeOf(problem), 'table-expression');
      assert.ok(problem.range.isEqual(find(editor.document, 'Where: |contry|')));
    });
  });

  it('are completed inside an expression', async () => {
    const position = putCursor(editor, "filter: contains(cou|ntry, 'Norway')");
    await eventually(async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        position,
      );
      const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      assert.ok(labels.includes('country') && labels.includes('length'), labels.join(', '));
    });
  });

  it('say what an expression gives now', async () => {
    const { document } = editor;
    await eventually(async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        find(document, "filter: cont|ains(country, 'Norway')").start,
      );
      const shown = hovers.flatMap(({ contents }) => contents.map(asShown)).join('\n');
      assert.match(shown, /Keeps now\*\* · \d of \d rows/);
    });
  });
});
