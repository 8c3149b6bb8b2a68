import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type Browser, needBrowser } from '../browser';
import { eventually } from '../eventually';
import { activate, open, problemsIn, putCursor, replace, revertAll, uriOf } from '../files';

const ALDER = 'quiet-wards/studies/alder.extraction.yaml';

/** The lines of the tree as they are shown, from top to bottom. */
const LINES = `[...document.querySelectorAll('.pane-body .customview-tree .monaco-list-row')]
  .sort((a, b) => a.offsetTop - b.offsetTop)
  .map((row) => [row.querySelector('.label-name')?.textContent, row.querySelector('.label-description')?.textContent])
  .map((words) => words.filter(Boolean).join(' | '))`;

const SPOKEN = `[...document.querySelectorAll('.pane-body .customview-tree .monaco-list-row')].map((row) => row.ariaLabel)`;

const SELECTED = `[...document.querySelectorAll('.pane-body .customview-tree .monaco-list-row.selected .label-name')].map((name) => name.textContent)`;

const FOCUSED = `[...document.querySelectorAll('.pane-body .customview-tree .monaco-list-row.focused .label-name')].map((name) => name.textContent)`;

const MENU = `[...document.querySelectorAll('.monaco-menu .action-label')].map((entry) => entry.textContent)`;

const row = (label: string) => ({ selector: `.customview-tree .monaco-list-row:has-text("${label}")` });

const linesOf = (browser: Browser) => browser.evaluate<string[]>(LINES, false);

/** Shows the tree with all lines closed but the uppermost. */
async function show(): Promise<void> {
  await vscode.commands.executeCommand('extraction.review.focus');
}

async function cursorAt(path: string, line: string): Promise<void> {
  await eventually(() => {
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uriOf(path).toString());
    assert.equal(editor.document.lineAt(editor.selection.active.line).text, line);
  });
}

/** Shows what is below a line, which an earlier test may have done already. */
async function unfold(browser: Browser, label: string): Promise<void> {
  const unfolded = `document.querySelector('.customview-tree .monaco-list-row[aria-label^="${label}"]')?.ariaExpanded`;
  if ((await browser.evaluate(unfolded, false)) === 'true') return;
  await browser.click({ selector: `${row(label).selector} .monaco-tl-twistie` });
  await eventually(async () => assert.equal(await browser.evaluate(unfolded, false), 'true'));
}

describe('the side bar', () => {
  before(async () => {
    await activate();
    await show();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('extraction.sideBar.clearFilter');
    await revertAll();
  });
  after(() => vscode.commands.executeCommand('workbench.view.explorer'));

  it('has a root for each review, and the studies below with how far they are', async function () {
    const browser = needBrowser(this);
    await eventually(async () => {
      const lines = await linesOf(browser);
      for (const line of [
        /^Quiet hours on hospital… \| \d+ of \d+ sections/,
        /^Studies \| 2 · /,
        /^Alder 2021 \| 4 of 4 sections$/,
        /^Birch 2022 \| \d of 4 sections · CB, LM/,
        /^The review/,
      ])
        assert.ok(
          lines.some((each) => line.test(each)),
          `${line} in ${lines.join('\n')}`,
        );
    });
    const spoken = await browser.evaluate<string[]>(SPOKEN, false);
    assert.ok(spoken.some((each) => each.startsWith('Alder 2021, 4 of 4 sections done, consensus')));
  });

  it('opens the exact place, of a missing section too, and writes nothing', async function () {
    const browser = needBrowser(this);
    const editor = await open(ALDER);
    await replace(editor, 'design: randomised trial\n', '');
    await eventually(async () => {
      const lines = await linesOf(browser);
      assert.ok(
        lines.some((line) => line.startsWith('Alder 2021 | 3 of 4 sections')),
        lines.join('\n'),
      );
    });
    const text = editor.document.getText();
    putCursor(editor, 'rob2|:');
    await browser.click(row('Alder 2021'));
    await cursorAt(ALDER, 'study: alder');
    await unfold(browser, 'Alder 2021');
    await browser.click(row('Design'));
    await cursorAt(ALDER, 'types: [outcome evaluation]');
    await browser.click(row('RoB 2'));
    await cursorAt(ALDER, 'rob2:');
    assert.equal(editor.document.getText(), text);
  });

  it('counts problems as they come and go, and leads to them', async function () {
    const browser = needBrowser(this);
    const editor = await open(ALDER);
    await replace(editor, 'timepoint: 4 weeks', 'timepoint: 4 week');
    await eventually(async () =>
      assert.ok((await linesOf(browser)).includes('Alder 2021 | 4 of 4 sections · 1 problem')),
    );
    await browser.hover(row('Alder 2021'));
    await browser.click({ selector: `${row('Alder 2021').selector} .action-label[aria-label^="Show Problems"]` });
    await browser.click({ selector: '.quick-input-list .monaco-list-row:has-text("alder.extraction.yaml, line")' });
    await cursorAt(ALDER, '    timepoint: 4 week');
    await replace(editor, 'timepoint: 4 week', 'timepoint: 4 weeks');
    await eventually(async () => assert.ok((await linesOf(browser)).includes('Alder 2021 | 4 of 4 sections')));
  });

  it('lists problems with the text of a file as text, also where it looks like the name of a picture', async function () {
    const browser = needBrowser(this);
    const editor = await open(ALDER);
    await replace(editor, 'timepoint: 4 weeks', 'timepoint: $(flame) weeks');
    await eventually(async () =>
      assert.ok((await linesOf(browser)).includes('Alder 2021 | 4 of 4 sections · 1 problem')),
    );
    await browser.hover(row('Alder 2021'));
    await browser.click({ selector: `${row('Alder 2021').selector} .action-label[aria-label^="Show Problems"]` });
    // The list keeps the lines that it had before until it has new ones.
    await eventually(async () => {
      const listed = await browser.text({ selector: '.quick-input-list .monaco-list-row' });
      assert.match(listed.replace(/\u200B/g, ''), /\$\(flame\) weeks/);
    });
    await browser.press('Escape');
  });

  it('opens files beside the preview that is in front, and not over it', async function () {
    const browser = needBrowser(this);
    await vscode.commands.executeCommand('extraction.openPreview', uriOf(ALDER));
    const isPreview = ({ input }: vscode.Tab) => input instanceof vscode.TabInputWebview;
    await eventually(() => assert.ok(vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(isPreview))));
    const group = vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(isPreview));
    assert.ok(group);
    for (const tab of vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs))
      if (!isPreview(tab)) await vscode.window.tabGroups.close(tab);
    await show();
    await browser.click(row('Alder 2021'));
    await cursorAt(ALDER, 'study: alder');
    await browser.picture('side-bar-beside-preview');
    await eventually(() => {
      const shown = vscode.window.tabGroups.all.filter(({ activeTab }) => activeTab && isPreview(activeTab));
      assert.equal(shown.length, 1, 'the preview is still in front in its group');
      assert.ok(!vscode.window.tabGroups.activeTabGroup.tabs.some(isPreview));
    });
  });

  it('says of a file that it was deleted outside, as long as it is open', async function () {
    const browser = needBrowser(this);
    const name = 'quiet-wards/studies/elm.extraction.yaml';
    await vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode('study: elm\ncountry: Norway\n'));
    const { document } = await open(name);
    await eventually(async () => assert.ok((await linesOf(browser)).some((line) => line.startsWith('elm | '))));
    await vscode.workspace.fs.delete(uriOf(name));
    await eventually(() =>
      assert.match(
        problemsIn(name)
          .map(({ message }) => message)
          .join(),
        /deleted outside of the editor.*save it to keep it, or close it/,
      ),
    );
    await eventually(async () => assert.ok((await linesOf(browser)).some((line) => /^elm \| .*problem/.test(line))));
    await browser.picture('side-bar-deleted');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.save');
    await eventually(() =>
      assert.doesNotMatch(
        problemsIn(name)
          .map(({ message }) => message)
          .join(),
        /deleted/,
      ),
    );
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(uriOf(name));
    await eventually(async () => assert.ok(!(await linesOf(browser)).some((line) => line.startsWith('elm'))));
  });

  it('marks the record that is edited', async function () {
    const browser = needBrowser(this);
    await show();
    await open('quiet-wards/interventions/quiet-hours.extraction.yaml');
    await eventually(async () => assert.deepEqual(await browser.evaluate(SELECTED, false), ['Quiet hours']));
    await open('quiet-wards/studies/birch.LM.extraction.yaml');
    await eventually(async () => assert.deepEqual(await browser.evaluate(SELECTED, false), ['Birch 2022']));
  });

  it('shows what the filter leaves, says so, and everything again', async function () {
    const browser = needBrowser(this);
    await vscode.commands.executeCommand('extraction.sideBar.filter');
    await browser.click({ selector: '.quick-input-list .monaco-list-row:has-text("Incomplete")' });
    await browser.press('Enter');
    await eventually(async () => {
      const lines = await linesOf(browser);
      assert.ok(lines.some((line) => line.startsWith('Birch 2022')));
      assert.ok(!lines.some((line) => line.startsWith('Alder 2021')), lines.join('\n'));
    });
    assert.match(await browser.text({ selector: '.tree-explorer-viewlet-tree-view .message' }), /records: incomplete/);
    await browser.picture('side-bar-filtered');
    await vscode.commands.executeCommand('extraction.sideBar.clearFilter');
    await eventually(async () => assert.ok((await linesOf(browser)).some((line) => line.startsWith('Alder 2021'))));
  });

  it('says what to do where the filter leaves nothing', async function () {
    const browser = needBrowser(this);
    await vscode.commands.executeCommand('extraction.sideBar.filter');
    await browser.click({ selector: '.quick-input-list .monaco-list-row:has-text("Not agreed")' });
    await browser.press('Enter');
    const welcome = '.pane-body .welcome-view-content';
    await eventually(async () => assert.match(await browser.text({ selector: welcome }), /fits the filter/));
    await browser.picture('side-bar-nothing-fits');
    await browser.click({ selector: `${welcome} .monaco-button:has-text("Clear Filter")` });
    await eventually(async () => assert.ok((await linesOf(browser)).some((line) => line.startsWith('Alder 2021'))));
  });

  it('asks who I am, to find what is mine', async function () {
    const browser = needBrowser(this);
    const title = { selector: '.quick-input-widget:visible .quick-input-title' };
    const setting = vscode.workspace.getConfiguration('extraction');
    const askForMine = async () => {
      await vscode.commands.executeCommand('extraction.sideBar.filter');
      await browser.click({ selector: '.quick-input-list .monaco-list-row:has-text("With files of mine")' });
      await browser.press('Enter');
      await eventually(async () => assert.equal(await browser.text(title), 'Who are you?'));
    };
    try {
      await askForMine();
      await browser.picture('side-bar-who');
      await browser.press('Escape');
      await eventually(async () => assert.ok((await linesOf(browser)).some((line) => line.startsWith('Alder 2021'))));
      await askForMine();
      await browser.type('LM');
      await browser.press('Enter');
      await eventually(async () => {
        const lines = await linesOf(browser);
        assert.ok(lines.some((line) => line.startsWith('Birch 2022')) && !lines.some((line) => /^Alder/.test(line)));
      });
      assert.equal(vscode.workspace.getConfiguration().get('extraction.reviewer'), 'LM');
    } finally {
      await setting.update('reviewer', undefined, vscode.ConfigurationTarget.Global);
    }
    await vscode.commands.executeCommand('extraction.sideBar.clearFilter');
    // As long as I am LM, my initials come first.
    await eventually(async () => assert.match((await linesOf(browser)).join('\n'), /^Birch 2022 \| .* CB, LM/m));
  });

  it('has a menu for its lines, also by keyboard', async function () {
    const browser = needBrowser(this);
    putCursor(await open('quiet-wards/studies/birch.LM.extraction.yaml'), 'study: |birch');
    await vscode.commands.executeCommand('extraction.showInSideBar');
    await eventually(async () => assert.deepEqual(await browser.evaluate(SELECTED, false), ['Birch 2022']));
    await browser.press('Shift+F10');
    await eventually(async () => {
      const entries = await browser.evaluate<string[]>(MENU, false);
      assert.deepEqual(entries.filter(Boolean), ['Open File', 'Show in Preview', 'Open Report Beside', 'Copy Id']);
    });
    await browser.picture('side-bar-menu');
    await browser.press('ArrowDown');
    await browser.press('Enter');
    // Of several files it asks which.
    await browser.click({ selector: '.quick-input-list .monaco-list-row:has-text("birch.CB")' });
    await cursorAt('quiet-wards/studies/birch.CB.extraction.yaml', 'study: birch');
  });

  it('copies the id of the line that has the focus', async function () {
    const browser = needBrowser(this);
    await vscode.env.clipboard.writeText('nothing');
    putCursor(await open(ALDER), 'study: |alder');
    await vscode.commands.executeCommand('extraction.showInSideBar');
    await eventually(async () => assert.deepEqual(await browser.evaluate(FOCUSED, false), ['Alder 2021']));
    await browser.press('ControlOrMeta+c');
    await eventually(async () => assert.equal(await vscode.env.clipboard.readText(), 'alder'));
    await browser.press('ArrowLeft');
    await browser.press('ArrowDown');
    await browser.press('ControlOrMeta+c');
    await eventually(async () => assert.equal(await vscode.env.clipboard.readText(), 'birch'));
    assert.deepEqual(await browser.evaluate(SELECTED, false), ['Birch 2022']);
  });

  it('goes on with the next question of a line', async function () {
    const browser = needBrowser(this);
    const editor = await open(ALDER);
    await replace(editor, '    overall: {judgement: some concerns}', '    overall: {judgement: }');
    putCursor(editor, 'q5.1: |Y');
    // The tree is drawn anew a moment after the change; a person sees that before they go there.
    await eventually(async () => assert.ok((await linesOf(browser)).includes('Alder 2021 | 3 of 4 sections')));
    await vscode.commands.executeCommand('extraction.showInSideBar');
    await eventually(async () => assert.deepEqual(await browser.evaluate(FOCUSED, false), ['sleep-4w']));
    await browser.press('ControlOrMeta+k');
    await browser.press('q');
    await eventually(async () =>
      assert.match(await browser.text({ selector: '.quick-input-widget:visible .quick-input-title' }), /RoB 2/),
    );
    await browser.press('Escape');
  });

  it('begins a study where there is none', async function () {
    const browser = needBrowser(this);
    const folder = uriOf('early');
    const file = vscode.Uri.joinPath(folder, 'review.extraction.yaml');
    await vscode.workspace.fs.writeFile(
      file,
      new TextEncoder().encode('review: early\ntitle: Early days (fictional)\n'),
    );
    try {
      await open('early/review.extraction.yaml');
      await eventually(async () => assert.ok((await linesOf(browser)).includes('There is no study yet | New Study…')));
      await browser.picture('side-bar-no-study');
      await browser.click(row('There is no study yet'));
      await eventually(async () =>
        assert.match(await browser.text({ selector: '.quick-input-widget:visible .quick-input-title' }), /^New Study/),
      );
      await browser.press('Escape');
    } finally {
      await revertAll();
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });

  it('keeps a colleague’s unfinished sections out of sight', async function () {
    const browser = needBrowser(this);
    const setting = vscode.workspace.getConfiguration('extraction');
    try {
      await setting.update('reviewer', 'CB', vscode.ConfigurationTarget.Workspace);
      // LM's reports give the study its name, which CB does not see yet.
      await eventually(async () =>
        assert.ok((await linesOf(browser)).some((line) => line.startsWith('birch | CB, LM'))),
      );
    } finally {
      await setting.update('reviewer', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('is where a click in the status bar leads', async function () {
    const browser = needBrowser(this);
    await vscode.commands.executeCommand('workbench.view.explorer');
    putCursor(await open(ALDER), 'study: |alder');
    await browser.click({ selector: '[id="structured-extraction.structured-extraction.extraction.file"]' });
    await eventually(async () => assert.deepEqual(await browser.evaluate(SELECTED, false), ['Alder 2021']));
  });
});

describe('the file explorer', () => {
  const LABEL = `[...document.querySelectorAll('.explorer-folders-view .monaco-icon-label')].find((label) => label.ariaLabel?.includes('birch.LM'))?.ariaLabel ?? ''`;
  const setting = vscode.workspace.getConfiguration('extraction');

  before(activate);
  afterEach(async () => {
    await setting.update('fileDecorations', undefined, vscode.ConfigurationTarget.Workspace);
    await revertAll();
  });

  it('marks files in which something is left to do, and does not where that is not wanted', async function () {
    const browser = needBrowser(this);
    await vscode.commands.executeCommand('revealInExplorer', uriOf('quiet-wards/studies/birch.LM.extraction.yaml'));
    await eventually(async () => assert.match(await browser.evaluate<string>(LABEL, false), /Still to do: RoB 2/));
    await setting.update('fileDecorations', false, vscode.ConfigurationTarget.Workspace);
    await eventually(async () => assert.doesNotMatch(await browser.evaluate<string>(LABEL, false), /Still to do/));
  });
});
