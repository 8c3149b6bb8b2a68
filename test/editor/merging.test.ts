/** A repository in conflict: merged by what the files say, the rest settled by keyboard. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type Browser, needBrowser } from './browser';
import { eventually } from './eventually';
import { activate, find, open, readAgain, revertAll, uriOf } from './files';
import { backToAgreed, conflictIn, needWatchfulGit } from './git';

const STUDY = 'quiet-wards/studies/alder.extraction.yaml';

const ESTIMATE = 'value: 6.1, ci: [1.9, 10.3]';
const LAST = '    effect_direction: favours intervention\n';

const OURS = [
  ['country: [Norway]', 'country: [Norway, Sweden]'],
  [ESTIMATE, 'value: 6.2, ci: [1.9, 10.3]'],
  [LAST, `${LAST}  - id: mood-4w\n    outcome: mood\n`],
  ['q1.2: Y', 'q1.2: PY'],
] as const;

const THEIRS = [
  ['country: [Norway]', 'country: [Norway, Denmark]'],
  [ESTIMATE, 'value: 6.3, ci: [1.9, 10.3]'],
  [LAST, `${LAST}  - id: mood-4w\n    outcome: low mood\n`],
  ['q1.3: N', 'q1.3: PN'],
] as const;

const PICKS = '.quick-input-widget .quick-input-list';
const TITLE = '.quick-input-widget .quick-input-title';
const TOAST = '.notification-toast';

describe('a file in conflict', () => {
  let marked = '';

  before(async function () {
    await needWatchfulGit(this);
    await activate();
    marked = conflictIn(STUDY, OURS, THEIRS);
    assert.match(marked, /^<<<<<<< HEAD$/m);
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.commands.executeCommand('notifications.clearAll');
    await revertAll();
  });
  after(async () => {
    await revertAll();
    await backToAgreed();
  });

  async function openMarked(): Promise<vscode.TextEditor> {
    const editor = await readAgain(uriOf(STUDY));
    await eventually(() => assert.equal(editor.document.getText(), marked));
    return editor;
  }

  async function lensesOf(uri: vscode.Uri): Promise<string[]> {
    const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
    return found.map(({ command }) => command?.title ?? '');
  }

  async function palette(browser: Browser, command: string): Promise<void> {
    await browser.press('F1');
    await browser.text({ selector: `${PICKS} .monaco-list-row` });
    await browser.type(command);
    await eventually(async () => assert.match(await browser.text({ selector: PICKS }), new RegExp(command)));
    await browser.press('Enter');
  }

  /** Waits for a list with this title, types a part of an entry, and chooses it. */
  async function choose(browser: Browser, title: RegExp, entry: string): Promise<void> {
    await eventually(async () => assert.match(await browser.text({ selector: TITLE }), title));
    await browser.type(entry);
    await eventually(async () => assert.ok((await browser.text({ selector: PICKS })).includes(entry)));
    await browser.press('Enter');
  }

  it('is merged by meaning, and the rest settled by keyboard; each is one step back', async function () {
    const browser = needBrowser(this);
    const { document } = await openMarked();
    await eventually(async () => assert.match(await browser.text({ selector: TOAST }), /alder.*is in conflict/));
    await vscode.commands.executeCommand('notifications.clearAll');
    await palette(browser, 'Merge by Meaning');
    await eventually(() => assert.match(document.getText(), /^<<<<<<< HEAD · results, sleep-4w, estimate: value$/m));
    const merged = document.getText();
    assert.match(merged, /country: \[Norway, Sweden, Denmark\]/);
    assert.match(merged, /q1\.2: PY\n {6}q1\.3: PN\n/);
    assert.match(merged, /^<<<<<<< HEAD · results: mood-4w$/m);
    assert.match(await browser.text({ selector: TOAST }), /2 conflicts are left/);
    await vscode.commands.executeCommand('notifications.clearAll');
    await browser.picture('conflicts');

    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await browser.press('Control+K');
    await browser.press('g');
    await choose(browser, /Conflict 1 of 2: results, sleep-4w, estimate: value/, 'theirs');
    await eventually(() => assert.doesNotMatch(document.getText(), /value: 6\.2, ci/));
    const first = document.getText();
    await choose(browser, /Conflict: results: mood-4w/, 'another id');
    await choose(browser, /Both sides call something “mood-4w”/, 'ours (HEAD) keeps');
    await eventually(async () => assert.match(await browser.text({ selector: '.quick-input-widget' }), /new id/));
    await browser.press('Enter');
    await eventually(() => {
      const text = document.getText();
      assert.match(text, / {2}- id: mood-4w\n {4}outcome: mood\n {2}- id: mood-4w-2\n {4}outcome: low mood\n/);
    });
    await eventually(async () =>
      assert.match(await browser.text({ selector: '.statusbar-item:has-text("settled")' }), /(\d) of \1 settled/),
    );
    assert.match(await browser.text({ selector: TOAST }), /All conflicts of .* are settled/);

    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    for (const before of [first, merged, marked]) {
      await browser.press('Control+z');
      await eventually(() => assert.equal(document.getText(), before));
    }
  });

  it('has a line above each conflict, and the same at the light bulb', async () => {
    const { document } = await openMarked();
    await vscode.commands.executeCommand('extraction.mergeByMeaning', { resourceUri: uriOf(STUDY) });
    await eventually(async () => {
      const titles = await lensesOf(document.uri);
      const at = titles.findIndex((title) => title.startsWith('Conflict 1 of 2: '));
      assert.deepEqual(titles.slice(at, at + 3), [
        'Conflict 1 of 2: results, sleep-4w, estimate: value',
        'Take ours (HEAD)',
        'Take theirs (cb)',
      ]);
      assert.ok(titles.includes('Give one another id than “mood-4w”…'));
    });
    const { start } = find(document, '|value: 6.2');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(start, start),
    );
    const take = actions.find(({ title }) => title === 'Take ours (HEAD)');
    // They are offered at the problem that the check tells there, too.
    await eventually(() => {
      const problems = vscode.languages.getDiagnostics(document.uri).filter(({ range }) => range.contains(start));
      const codes = problems.map(({ code }) => (typeof code === 'object' ? code.value : code));
      assert.deepEqual(codes, ['syntax/merge-conflict']);
      assert.match(problems[0]?.message ?? '', /estimate/);
    });
    assert.ok(take?.command);
    await vscode.commands.executeCommand(take.command.command, ...(take.command.arguments ?? []));
    assert.match(document.getText(), /value: 6\.2, ci/);
    assert.doesNotMatch(document.getText(), /value: 6\.3/);
    assert.ok(document.isDirty, 'nothing is saved that nobody asked for');
  });

  it('is readable in a dark theme and in high contrast', async function () {
    const browser = needBrowser(this);
    const workbench = vscode.workspace.getConfiguration('workbench');
    const editor = await openMarked();
    await vscode.commands.executeCommand('extraction.mergeByMeaning', uriOf(STUDY));
    await eventually(() => assert.match(editor.document.getText(), /^<<<<<<< HEAD · /m));
    // Where the last reader of the file has left it, the first conflict may be out of sight.
    const { start } = find(editor.document, '|<<<<<<< HEAD · ');
    editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.InCenter);
    for (const [name, theme] of [
      ['dark', 'Default Dark Modern'],
      ['contrast', 'Default High Contrast'],
    ] as const) {
      await workbench.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
      await eventually(async () =>
        assert.match(
          await browser.text({ selector: '.codelens-decoration:has-text("Conflict 1 of 2")' }),
          /Take theirs/,
        ),
      );
      await browser.picture(`conflicts-${name}`);
    }
    await workbench.update('colorTheme', undefined, vscode.ConfigurationTarget.Global);
  });

  it('is left as it is where there is nothing to merge, and that is said', async function () {
    const browser = needBrowser(this);
    const other = 'quiet-wards/review.extraction.yaml';
    const { document } = await open(other);
    const before = document.getText();
    await vscode.commands.executeCommand('extraction.mergeByMeaning', uriOf(other));
    await eventually(async () =>
      assert.match(await browser.text({ selector: TOAST }), /For Git, .*review.* is not in conflict/),
    );
    assert.equal(document.getText(), before);
  });

  it('can be settled as Git has marked it, too; what is no longer there is not', async () => {
    const { document } = await openMarked();
    const lenses = await eventually(async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
      );
      const taking = found.filter(({ command }) => command?.title === 'Take theirs (cb)');
      assert.ok(taking.length > 0);
      return taking;
    });
    const [first] = lenses;
    assert.ok(first?.command);
    const { command, arguments: given = [] } = first.command;
    await vscode.commands.executeCommand(command, ...given);
    const settled = document.getText();
    assert.match(settled, /country: \[Norway, Denmark\]/);
    await vscode.commands.executeCommand(command, ...given);
    assert.equal(document.getText(), settled);
  });
});
