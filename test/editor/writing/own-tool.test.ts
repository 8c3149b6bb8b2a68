/** A team's own tool, from an empty file to a study that is appraised with it, and what is left when its file goes. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { activate, codeOf, open, problemsIn, putCursor, replace, revertAll, uriOf } from '../files';

const TOOL = 'quiet-wards/tools/night-check.tool.yaml';
const STUDY = 'quiet-wards/studies/alder.extraction.yaml';

const WITH_A_GAP = `tool: night_check
name: Night checklist
answers: [yes, unclear, no]
items:
  alarms: Is it said which alarms there were?
  lights: Is it said when lights went out?
overall:
  points: {yes: 2, unclear: 1, no: 0}
  bands: {good: [4, 4], poor: [0, 2]}
`;

const write = (text: string) => vscode.workspace.fs.writeFile(uriOf(TOOL), new TextEncoder().encode(text));

const offered = (editor: vscode.TextEditor, place: string): Promise<readonly string[]> =>
  eventually(async () => {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      putCursor(editor, place),
    );
    assert.ok(items.length > 0);
    return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
  });

describe('a tool of the team’s own', () => {
  before(activate);
  afterEach(async () => {
    await revertAll();
    await vscode.workspace.fs.delete(uriOf('quiet-wards/tools'), { recursive: true }).then(undefined, () => undefined);
  });

  it('begins with the name of its file', async () => {
    await write('');
    const editor = await open(TOOL);
    assert.equal(editor.document.languageId, 'extraction');
    assert.ok((await offered(editor, '|')).includes('new tool'));
  });

  it('is checked while it is written, then known in the studies, and missed when it is gone', async () => {
    await write(WITH_A_GAP);
    const tool = await open(TOOL);
    await eventually(() =>
      assert.deepEqual(
        problemsIn(TOOL).map((problem) => `${codeOf(problem)}: ${problem.message.slice(0, 34)}`),
        ['own-tool-faulty: The sum can be 3, which lies in no'],
      ),
    );
    await replace(tool, 'poor: [0, 2]', 'poor: [0, 3]');
    await eventually(() => assert.deepEqual(problemsIn(TOOL), []));
    await tool.document.save();

    const study = await open(STUDY);
    const end = study.document.lineAt(study.document.lineCount - 1).range.end;
    await study.edit((edit) => edit.insert(end, '\nnight_check:\n  - alarms: {q1: }\n    lights: {q2: yes}\n'));
    assert.deepEqual(await offered(study, 'alarms: {q1: |'), ['yes', 'unclear', 'no']);
    assert.deepEqual(
      problemsIn(STUDY).filter((problem) => codeOf(problem) === 'unknown-key'),
      [],
    );

    // As the explorer does it: an open file that is gone would stay open.
    const deletion = new vscode.WorkspaceEdit();
    deletion.deleteFile(uriOf(TOOL));
    assert.ok(await vscode.workspace.applyEdit(deletion));
    await eventually(() =>
      assert.ok(
        problemsIn(STUDY).some((problem) => codeOf(problem) === 'unknown-key' && /night_check/.test(problem.message)),
      ),
    );
  });
});
