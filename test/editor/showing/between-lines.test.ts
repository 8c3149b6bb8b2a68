import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { activate, asShown, find, open, replace, revertAll } from '../files';

const STUDY = 'quiet-wards/studies/alder.extraction.yaml';
const BEGUN = 'quiet-wards/studies/birch.LM.extraction.yaml';
const OTHER = 'quiet-wards/studies/birch.CB.extraction.yaml';

/** Switches a setting for one test. */
async function set(name: string, value: unknown): Promise<void> {
  const settings = vscode.workspace.getConfiguration('extraction');
  await settings.update(name, value, vscode.ConfigurationTarget.Workspace);
}

describe('between the lines', () => {
  before(activate);
  afterEach(async () => {
    for (const name of ['hints.questions', 'codeLens', 'reviewer']) await set(name, undefined);
    await revertAll();
  });

  describe('hints', () => {
    it('show questions, suggested judgements and scores, behind what is written', async () => {
      const editor = await open(STUDY);
      await replace(editor, 'q1.2: Y', 'q1.2: N');
      const line = find(editor.document, 'q1.1: Y').start.line;
      await eventually(async () => {
        const hints = await hintsOf(editor.document);
        assert.match(hints.get(line) ?? '', /^\s*Did sequence generation involve/);
        assert.equal(hints.get(line + 3), 'suggested: High');
      });
      const intervention = await open('quiet-wards/interventions/quiet-hours.extraction.yaml');
      const { document } = intervention;
      await intervention.edit((edit) =>
        edit.insert(
          document.lineAt(document.lineCount - 1).range.end,
          '\nquality: {theory: yes, facilitator_training: yes, adherence: no}',
        ),
      );
      await eventually(async () => assert.equal((await hintsOf(document)).get(document.lineCount - 1), 'score 2 of 3'));
    });

    it('can be switched off by kind', async () => {
      const { document } = await open(STUDY);
      await set('hints.questions', false);
      await eventually(async () => assert.deepEqual([...(await hintsOf(document)).values()], []));
    });
  });

  describe('lenses', () => {
    it('say what is complete and lead to the next question', async () => {
      const editor = await open(STUDY);
      assert.ok((await titles(editor.document)).includes('complete'));
      await replace(editor, '      q4.5: PN\n', '');
      await choose(editor.document, 'next question: 4.5');
      await eventually(() => {
        const line = editor.document.lineAt(editor.selection.active.line).text;
        assert.equal(line, '      q4.5: ');
        assert.equal(editor.selection.active.character, line.length);
      });
    });

    it('apply the suggested judgement, and only that', async () => {
      const editor = await open(STUDY);
      const before = editor.document.getText();
      await replace(editor, 'q1.3: N\n      judgement: low', 'q1.3: N\n      judgement: high');
      await choose(editor.document, 'Apply suggested judgement: Low');
      await eventually(() => assert.equal(editor.document.getText(), before));
    });

    it('compare what two extractors have written, at that place', async () => {
      await replace(await open(OTHER), 'country:', 'country: [Sweden]');
      const { document } = await open(BEGUN);
      await choose(document, 'Compare with CB');
      await eventually(() => {
        const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
        assert.ok(input instanceof vscode.TabInputTextDiff);
        assert.match(input.original.path, /birch\.LM/);
        assert.match(input.modified.path, /birch\.CB/);
        assert.equal(vscode.window.activeTextEditor?.selection.active.line, 2);
      });
      // Beside each other there is no room for questions.
      await eventually(async () => assert.deepEqual([...(await hintsOf(document)).values()], []));
    });

    it('do not lead to a colleague’s work before the own is done', async () => {
      await replace(await open(OTHER), 'country:', 'country: [Sweden]\nrob2: [{randomisation: {q1.1: N}}]');
      const { document } = await open(BEGUN);
      await eventually(async () => assert.equal((await titles(document)).filter(isComparison).length, 2));
      await set('reviewer', 'LM');
      // The country is extracted; the assessment is not finished.
      await eventually(async () => assert.equal((await titles(document)).filter(isComparison).length, 1));
    });

    it('can be switched off', async () => {
      const { document } = await open(STUDY);
      await set('codeLens', false);
      await eventually(async () => assert.deepEqual(await titles(document), []));
    });
  });

  describe('hovers', () => {
    it('show how other studies answered, with links that open the place', async () => {
      const { document } = await open(BEGUN);
      const hover = await eventually(async () => {
        const position = find(document, 'q1|.2').start;
        const found = await vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          position,
        );
        const text = found.flatMap(({ contents }) => contents.map(asShown)).join('\n');
        assert.match(text, /In other studies.* · Y 1 ×/);
        return text;
      });
      const [, command = '', parts = ''] = /\[alder, sleep-4w\]\(command:([^?]+)\?([^)]+)\)/.exec(hover) ?? [];
      await vscode.commands.executeCommand(command, ...JSON.parse(decodeURIComponent(parts)));
      await eventually(() => {
        const editor = vscode.window.activeTextEditor;
        assert.match(editor?.document.uri.path ?? '', /alder/);
        assert.match(editor?.document.lineAt(editor.selection.active.line).text ?? '', /q1\.2: Y/);
      });
    });
  });
});

/** What hints say, by their line. */
async function hintsOf(document: vscode.TextDocument): Promise<ReadonlyMap<number, string>> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const command = 'vscode.executeInlayHintProvider';
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(command, document.uri, whole);
  return new Map(hints.map(({ position, label }) => [position.line, String(label)]));
}

async function lensesOf({ uri }: vscode.TextDocument): Promise<readonly vscode.CodeLens[]> {
  return vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 1000);
}

async function titles(document: vscode.TextDocument): Promise<string[]> {
  return (await lensesOf(document)).map(({ command }) => command?.title ?? '');
}

function isComparison(title: string): boolean {
  return title.startsWith('Compare');
}

/** Follows the first lens with a title, as a click would. */
async function choose(document: vscode.TextDocument, title: string): Promise<void> {
  const command = await eventually(async () => {
    const lens = (await lensesOf(document)).find((each) => each.command?.title.endsWith(title));
    assert.ok(lens?.command, `there is “${title}”`);
    return lens.command;
  });
  await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}
