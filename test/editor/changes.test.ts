/** What has changed, in words: from a diff, from Source Control, for a whole review. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { buildReview, factsOfReviews, parse, readRecord } from '../../src/core/index';
import { changeLines, changesInNumbers, itemFor } from '../../src/extension/changes/change-lines';
import { needBrowser } from './browser';
import { eventually } from './eventually';
import { activate, revertAll, uriOf } from './files';
import { backToAgreed, git, needWatchfulGit, rewrite } from './git';

const STUDY = 'quiet-wards/studies/alder.extraction.yaml';
const COLLEAGUE = 'quiet-wards/studies/birch.LM.extraction.yaml';
const WORDS = 'extraction-words';
const PICKS = '.quick-input-widget .quick-input-list';

describe('changes in words', () => {
  const setting = vscode.workspace.getConfiguration('extraction');

  before(async function () {
    await needWatchfulGit(this);
    await activate();
    // Of two changes, one says something else.
    rewrite(STUDY, ['q1.3: N', 'q1.3: PN'], ['study: alder', '# Looked through in June.\nstudy: alder']);
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await setting.update('reviewer', undefined, vscode.ConfigurationTarget.Workspace);
    await revertAll();
  });
  after(async () => {
    await backToAgreed();
  });

  function atVersion(path: string, ref: string): vscode.Uri {
    const file = uriOf(path);
    return file.with({ scheme: 'git', query: JSON.stringify({ path: file.fsPath, ref }) });
  }

  function diffShown(): vscode.TabInputTextDiff {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(input instanceof vscode.TabInputTextDiff);
    return input;
  }

  /** On which branch the editor’s own Git thinks that it is. */
  async function branchKnown(): Promise<string | undefined> {
    const [repository] = vscode.extensions.getExtension('vscode.git')?.exports.getAPI(1).repositories ?? [];
    await repository?.status();
    return repository?.state.HEAD?.name;
  }

  async function linesOf(uri: vscode.Uri): Promise<string[]> {
    return (await vscode.workspace.openTextDocument(uri)).getText().split('\n');
  }

  /** Lines of one version that the other does not have. */
  async function linesBeside({ original, modified }: vscode.TabInputTextDiff): Promise<[string[], string[]]> {
    const [before, after] = [await linesOf(original), await linesOf(modified)];
    return [before.filter((line) => !after.includes(line)), after.filter((line) => !before.includes(line))];
  }

  it('show of a diff what it says, and the text again', async () => {
    await vscode.commands.executeCommand('vscode.diff', atVersion(STUDY, 'agreed'), uriOf(STUDY));
    const text = await eventually(diffShown);
    await vscode.commands.executeCommand('extraction.showInWords');
    const inWords = await eventually(() => {
      const shown = diffShown();
      assert.deepEqual([shown.original.scheme, shown.modified.scheme], [WORDS, WORDS]);
      return shown;
    });
    await eventually(async () =>
      assert.deepEqual(await linesBeside(inWords), [
        ['RoB 2 · sleep-4w · randomisation · 1.3 = N'],
        ['RoB 2 · sleep-4w · randomisation · 1.3 = PN'],
      ]),
    );
    await vscode.commands.executeCommand('extraction.showAsText');
    await eventually(() => assert.equal(String(diffShown().original), String(text.original)));
    assert.equal(String(diffShown().modified), String(text.modified));
  });

  it('are asked for in the title bar of a diff, with the mouse too', async function () {
    const browser = needBrowser(this);
    await vscode.commands.executeCommand('vscode.diff', atVersion(STUDY, 'agreed'), uriOf(STUDY));
    // What stands in the title bar follows from the editor below it, which comes a moment later.
    await eventually(diffShown);
    const actions = '.editor-group-container.active .editor-actions .action-label';
    await browser.click({ selector: `${actions}[aria-label^="Show in Words"]` });
    await browser.text({ selector: `${actions}[aria-label^="Show as Text"]` });
    await eventually(() => assert.equal(diffShown().modified.scheme, WORDS));
    await browser.picture('changes-in-words');
  });

  it('of one file against a version that a person picks, from Source Control', async function () {
    const browser = needBrowser(this);
    const done = vscode.commands.executeCommand('extraction.compareInWords', { resourceUri: uriOf(STUDY) });
    await eventually(async () => assert.match(await browser.text({ selector: PICKS }), /What was committed last/));
    await browser.press('Enter');
    await done;
    const shown = await eventually(diffShown);
    assert.equal(shown.original.scheme, WORDS);
    await eventually(async () => assert.equal((await linesBeside(shown))[1].length, 1));
  });

  it('of the whole review, in one list, by keyboard', async function () {
    const browser = needBrowser(this);
    await vscode.commands.executeCommand('vscode.open', uriOf(STUDY));
    await browser.press('F1');
    await browser.text({ selector: `${PICKS} .monaco-list-row` });
    await browser.type('Review Changes Since');
    await eventually(async () => assert.match(await browser.text({ selector: PICKS }), /Review Changes Since/));
    await browser.press('Enter');
    await eventually(async () => assert.match(await browser.text({ selector: PICKS }), /What was committed last/));
    await browser.type('agreed');
    await eventually(async () => assert.match(await browser.text({ selector: PICKS }), /^\W*agreed/));
    await browser.press('Enter');
    await eventually(() => {
      const label = vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '';
      assert.match(label, /Changes since agreed, in words/);
    });
    const page = '.editor-group-container.active .multiDiffEntry';
    await eventually(async () => assert.match(await browser.text({ selector: page }), /alder/));
    const tree = '.pane:has-text("Changes") .monaco-list-row';
    await eventually(async () =>
      assert.match(await browser.text({ selector: `${tree}:has-text("1.3")` }), /RoB 2 · sleep-4w · .*N → PN/),
    );
    await browser.picture('review-changes');
    await vscode.commands.executeCommand('extraction.changes.copyMarkdown');
    assert.match(await vscode.env.clipboard.readText(), /\*\*alder\*\*\n\n- RoB 2 · sleep\\?-4w · .*1\.3/);
    await vscode.commands.executeCommand('extraction.changes.focus');
    // Keys that come before the list has the focus go to the page beside it, and a list that is made anew begins again.
    await browser.text({ selector: '.pane:has-text("Changes") .monaco-list:focus' });
    const line = () =>
      browser.evaluate<string | undefined>(
        "document.querySelector('.monaco-list:focus .monaco-list-row.focused')?.textContent",
        false,
      );
    await eventually(async () => {
      await browser.press('Home');
      await browser.press('ArrowDown');
      assert.match(String(await line()), /1\.3.*N → PN/);
    });
    await browser.press('Enter');
    await eventually(() => {
      const editor = vscode.window.activeTextEditor;
      assert.equal(String(editor?.document.uri), String(uriOf(STUDY)));
      assert.match(editor?.document.lineAt(editor.selection.start.line).text ?? '', /q1\.3: PN/);
    });
    await vscode.commands.executeCommand('extraction.changes.close');
  });

  it('since the branch that one is on left the main one, with what was done there since', async function () {
    const browser = needBrowser(this);
    const main = git('rev-parse', '--abbrev-ref', 'HEAD').trim();
    assert.match(main, /^(?:main|master)$/);
    git('checkout', '--quiet', '-b', 'walk');
    try {
      // The main branch goes on, and nothing of that is a change of this branch.
      git('commit', '--quiet', '--all', '--message', 'On the branch');
      rewrite(STUDY, ['q1.3: PN', 'q1.3: PY']);
      await eventually(async () => assert.equal(await branchKnown(), 'walk'));
      const done = vscode.commands.executeCommand('extraction.reviewChanges', uriOf(STUDY));
      await eventually(async () => assert.match(await browser.text({ selector: PICKS }), /What was committed last/));
      await browser.type('Where this branch left');
      // It stands in the list before it is chosen there, and Enter takes what is chosen.
      const chosen = `${PICKS} .monaco-list-row.focused:has-text("Where this branch left")`;
      await eventually(async () =>
        assert.match(await browser.text({ selector: chosen }), new RegExp(`Where this branch left “${main}”`)),
      );
      await browser.press('Enter');
      await done;
      const tree = '.pane:has-text("Changes") .monaco-list-row';
      await eventually(async () =>
        assert.match(await browser.text({ selector: `${tree}:has-text("1.3")` }), /RoB 2 · sleep-4w · .*N → PY/),
      );
      await eventually(() => {
        const label = vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '';
        assert.match(label, new RegExp(`Changes since where this branch left “${main}”, in words`));
      });
      await vscode.commands.executeCommand('extraction.changes.close');
    } finally {
      git('checkout', '--quiet', '--force', main);
      git('branch', '--quiet', '--delete', '--force', 'walk');
      await eventually(async () => assert.equal(await branchKnown(), main));
      rewrite(STUDY, ['q1.3: N', 'q1.3: PN'], ['study: alder', '# Looked through in June.\nstudy: alder']);
    }
  });

  it('by the thousand are told in numbers first, and listed as far as anybody reads', () => {
    const studies = (value: (index: number) => string) =>
      Array.from({ length: 250 }, (_, study) =>
        fileOf(
          `studies/s${study}.extraction.yaml`,
          `study: s${study}\nresults:\n${Array.from(
            { length: 12 },
            (__, index) => `  - {id: r${index}, estimate: {type: md, value: ${value(index)}}}\n`,
          ).join('')}`,
        ),
      );
    const fileOf = (path: string, text: string) => readRecord(path, parse(text));
    const review = fileOf('review.extraction.yaml', 'review: many\n');
    const comparison = factsOfReviews([
      {
        before: buildReview('', [review, ...studies((index) => `${index}.1`)]),
        after: buildReview('', [review, ...studies((index) => `${index}.2`)]),
      },
    ]);
    assert.equal(comparison.changes.length, 3000);
    assert.match(changesInNumbers(comparison), /^Changes: 3000, in records: 250\./);
    const lines = changeLines(comparison, (path) => path);
    assert.equal(lines.length, 201);
    assert.match(lines.at(-1)?.label ?? '', /^\d+ more$/);
    for (const line of lines.slice(0, -1)) {
      const { collapsibleState, description } = itemFor(line);
      assert.equal(collapsibleState, vscode.TreeItemCollapsibleState.Collapsed, 'nothing is opened by itself');
      assert.equal(description, '12');
    }
    const few = { ...comparison, changes: comparison.changes.slice(0, 5), tables: [] };
    assert.equal(changesInNumbers(few), '');
    const [open] = changeLines(few, (path) => path);
    assert.equal(open && itemFor(open).collapsibleState, vscode.TreeItemCollapsibleState.Expanded);
  });

  it('keep a colleague’s answers until one’s own are complete', async () => {
    await setting.update('reviewer', 'CB', vscode.ConfigurationTarget.Workspace);
    await vscode.commands.executeCommand('vscode.diff', atVersion(COLLEAGUE, 'agreed'), uriOf(COLLEAGUE));
    await eventually(diffShown);
    await vscode.commands.executeCommand('extraction.showInWords');
    await eventually(async () => {
      for (const side of [diffShown().original, diffShown().modified]) {
        const text = (await linesOf(side)).join('\n');
        assert.match(text, /^country: not shown until your own is complete$/m);
        assert.doesNotMatch(text, /Denmark/);
      }
    });
    assert.equal(git('status', '--porcelain', '--', COLLEAGUE), '');
  });
});
