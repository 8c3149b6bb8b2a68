/** Two people: the second begins, both compare and settle, by keyboard. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COLOURS, FINDINGS, loadAxe } from './axe';
import { type Browser, needBrowser } from './browser';
import { eventually } from './eventually';
import { activate, open, revertAll, uriOf } from './files';
import { chooseTheme, showIn, THEMES } from './themes';

const FOLDER = 'quiet-wards/studies';

/** Each test has a study of its own: the editor remembers files that were deleted for a while. */
let tests = 0;
let id = '';
let [LM, CB, AGREED] = ['', '', ''];

const first = () => `study: ${id}
extractor: LM
reports: [{id: main, citation: {title: Rest (fictional)}}]
design: randomised trial
country: [Denmark, Norway]
results:
  - {id: distress-4w, outcome: distress, timepoint: 4 weeks, estimate: {type: md, value: -1.50}}
rob2:
  - result: distress-4w
    measurement:
      q4.1: N
      q4.2: N
      q4.3: Y
      q4.4: PY
      q4.5: PN
      judgement: some concerns
      support: {quote: Nurses filled in the scale themselves., page: 5}
`;

const second = () =>
  first()
    .replace('extractor: LM', 'extractor: CB')
    .replace('[Denmark, Norway]', 'Norway')
    .replace('q4.4: PY', 'q4.4: PN')
    .replace('      q4.5: PN\n', '')
    .replace('judgement: some concerns', 'judgement: low')
    .replace(/ {6}support: .*\n/, '');

/** What tells the page apart from other webviews. */
const PAGE = '#counts';

const TITLE = { selector: '.quick-input-widget:visible .quick-input-title' };

async function titled(browser: Browser, title: RegExp): Promise<void> {
  await eventually(async () => assert.match(await browser.text(TITLE), title));
}

async function placeholder(browser: Browser, words: string): Promise<void> {
  const box = `[...document.querySelectorAll('.quick-input-widget .quick-input-box input')].find((each) => each.offsetParent)?.placeholder ?? ''`;
  await eventually(async () => assert.equal(await browser.evaluate(box, false), words));
}

function write(path: string, text: string): Thenable<void> {
  return vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));
}

async function textOf(path: string): Promise<string> {
  return (await vscode.workspace.openTextDocument(uriOf(path))).getText();
}

async function remove(path: string): Promise<void> {
  await Promise.resolve(vscode.workspace.fs.delete(uriOf(path))).catch(() => undefined);
}

describe('two extractors', () => {
  before(activate);
  beforeEach(async () => {
    tests += 1;
    id = `elm-${tests}`;
    [LM, CB, AGREED] = [
      `${FOLDER}/${id}.LM.extraction.yaml`,
      `${FOLDER}/${id}.CB.extraction.yaml`,
      `${FOLDER}/${id}.extraction.yaml`,
    ];
    await vscode.commands.executeCommand('notifications.clearAll');
  });
  afterEach(async () => {
    await revertAll();
    for (const path of [LM, CB, AGREED]) await remove(path);
  });

  it('begins a second extraction with names and blank keys, and nothing before the last step', async function () {
    const browser = needBrowser(this);
    await write(LM, first());
    await open(LM);
    const done = vscode.commands.executeCommand('extraction.startSecondExtraction');
    await placeholder(browser, 'Which study or intervention?');
    await browser.type(id);
    await browser.press('Enter');
    await placeholder(browser, 'Who extracts a second time?');
    await browser.type('CB');
    await browser.press('Enter');
    await titled(browser, /^Start Second Extraction$/);
    await eventually(async () =>
      assert.match(await browser.text({ selector: '.quick-input-widget:visible .quick-input-list' }), /Country/),
    );
    await browser.type('rob2');
    await browser.press('ArrowDown');
    await browser.press('Space');
    await browser.picture('second-extraction');
    await browser.press('Enter');
    await eventually(async () =>
      assert.match(
        await browser.text({ selector: '.quick-input-widget:visible .quick-input-list' }),
        new RegExp(`${id}\\.CB`),
      ),
    );
    await assert.rejects(Promise.resolve(vscode.workspace.fs.stat(uriOf(CB))));
    await browser.press('Enter');
    await done;
    const text = await textOf(CB);
    assert.match(text, new RegExp(`^study: ${id}\\nextractor: CB\\nreports: `));
    assert.match(text, / {2}- id: distress-4w\n {4}outcome: distress\n {4}timepoint: 4 weeks\n/);
    assert.doesNotMatch(text, /-1\.50|: PY|some concerns|Denmark/);
  });

  describe('compare and settle', () => {
    beforeEach(async () => {
      await write(LM, first());
      await write(CB, second());
      // What is open is known at once, whatever the watcher of files has told.
      await open(CB);
      await open(LM);
    });
    afterEach(async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await chooseTheme();
    });

    async function opened(browser: Browser): Promise<void> {
      await vscode.commands.executeCommand('extraction.compareAndSettle');
      await eventually(async () =>
        assert.match(await browser.text({ selector: PAGE, webview: PAGE }), /^4 differences, 0 settled$/),
      );
    }

    const focus = (browser: Browser, id: string) =>
      browser.evaluate(`document.getElementById(${JSON.stringify(id)}).focus()`, PAGE);

    it('settles by keyboard: the choice, how, and why; one step of undo each', async function () {
      const browser = needBrowser(this);
      await opened(browser);
      await focus(browser, 'd1');
      await browser.press('Tab');
      await browser.press('Enter');
      await placeholder(browser, 'How was it settled?');
      await browser.press('Enter');
      await eventually(async () => assert.match(await browser.text({ selector: '.quick-input-message' }), /^Why/));
      await assert.rejects(Promise.resolve(vscode.workspace.fs.stat(uriOf(AGREED))));
      await browser.type('They did not know the group.');
      await browser.press('Enter');
      await eventually(async () => assert.match(await textOf(AGREED), /q4\.4: PN/));
      const text = await textOf(AGREED);
      assert.match(
        text,
        new RegExp(
          `^study: ${id}\\nconsensus: \\{by: \\[CB, LM\\]\\}\\nrob2:\\n {2}- result: distress-4w\\n {4}measurement:\\n {6}q4\\.4: PN\\nsettled:\\n {2}- at: \\[rob2, distress-4w, measurement\\]\\n {4}for: q4\\.4\\n {4}was: \\{CB: PN, LM: PY\\}\\n {4}is: PN\\n {4}how: discussion\\n {4}by: \\[CB, LM\\]\\n {4}date: \\d{4}-\\d\\d-\\d\\d\\n {4}reason: They did not know the group\\.\\n$`,
        ),
      );
      await eventually(async () =>
        assert.equal(await browser.text({ selector: PAGE, webview: PAGE }), '4 differences, 1 settled'),
      );
      assert.equal(await browser.evaluate('document.activeElement.id', PAGE), 'd1-takeCB', 'the focus stays');
    });

    it('types another value, takes over what both say with its support, and undoes each step by itself', async function () {
      const browser = needBrowser(this);
      await opened(browser);
      await browser.click({ selector: '#d1-type', webview: PAGE });
      await eventually(async () =>
        assert.match(await browser.text({ selector: '.quick-input-message' }), /^The value as it is to stand/),
      );
      await browser.press('Control+a');
      await browser.type('NI');
      await browser.press('Enter');
      await placeholder(browser, 'How was it settled?');
      await browser.press('Enter');
      await eventually(async () => assert.match(await browser.text({ selector: '.quick-input-message' }), /^Why/));
      await browser.press('Enter');
      await eventually(async () =>
        assert.match(await textOf(AGREED), /\n {6}q4\.4: NI\nsettled:\n(?:.*\n)* {4}is: NI\n/),
      );
      const typed = await textOf(AGREED);
      // The page is drawn again when the file was read: a button that is pressed before that may not be there when it is let go.
      await eventually(async () =>
        assert.equal(await browser.text({ selector: PAGE, webview: PAGE }), '4 differences, 1 settled'),
      );
      await browser.click({ selector: '#take-over', webview: PAGE });
      await titled(browser, /^Take over what both say into the consensus\?$/);
      await browser.picture('settling-take-over');
      assert.equal(await textOf(AGREED), typed, 'nothing is written before somebody says so');
      const hasFocus = "document.activeElement?.closest('.quick-input-widget') != null";
      await eventually(async () => assert.ok(await browser.evaluate<boolean>(hasFocus, false)));
      await browser.press('Enter');
      await eventually(async () => assert.match(await textOf(AGREED), /\ndesign: randomised trial\n/));
      const taken = await textOf(AGREED);
      assert.match(taken, /q4\.1: N\n/);
      assert.match(
        taken,
        /\n {6}support: \{for: \[[^\]]*q4\.1[^\]]*\], quote: Nurses filled in the scale themselves\., page: 5\}\n/,
      );
      await open(AGREED);
      await vscode.commands.executeCommand('undo');
      await eventually(async () => assert.equal(await textOf(AGREED), typed));
      await vscode.commands.executeCommand('redo');
      await eventually(async () => assert.equal(await textOf(AGREED), taken));
    });

    it('writes nothing where the person leaves, and goes from difference to difference by arrows', async function () {
      const browser = needBrowser(this);
      await opened(browser);
      await focus(browser, 'd0');
      await browser.press('ArrowDown');
      assert.equal(await browser.evaluate('document.activeElement.id', PAGE), 'd1');
      await browser.press('Tab');
      await browser.press('Enter');
      await placeholder(browser, 'How was it settled?');
      await browser.press('Enter');
      await eventually(async () => assert.match(await browser.text({ selector: '.quick-input-message' }), /^Why/));
      await browser.press('Escape');
      await assert.rejects(Promise.resolve(vscode.workspace.fs.stat(uriOf(AGREED))));
    });

    it('looks right in every theme', async function () {
      const browser = needBrowser(this);
      await write(
        AGREED,
        `study: ${id}\nconsensus: {by: [LM, CB]}\ncountry: [Norway]\nsettled:\n  - {at: country, was: {CB: Norway, LM: [Denmark, Norway]}, is: [Norway], how: discussion, by: [LM, CB], date: 2026-01-31, reason: The Danish ward left.}\n  - {at: [rob2, distress-4w, measurement], for: q4.4, was: {CB: PN, LM: PY}, referred: RE, date: 2026-02-01}\n`,
      );
      await vscode.commands.executeCommand('extraction.compareAndSettle');
      await eventually(async () =>
        assert.equal(await browser.text({ selector: PAGE, webview: PAGE }), '4 differences, 1 settled, 1 with RE'),
      );
      for (const theme of THEMES) {
        await showIn(theme, browser, PAGE);
        await browser.picture(`settling-${theme}`);
      }
    });

    it('keeps on the page what brings it back after a reload, and has no fault that axe finds', async function () {
      const browser = needBrowser(this);
      await opened(browser);
      assert.deepEqual(JSON.parse(await browser.evaluate('document.body.dataset.state', PAGE)), {
        folder: uriOf('quiet-wards').toString(),
        kind: 'study',
        id,
        shown: 'differences',
      });
      await browser.click({ selector: '#shown', webview: PAGE });
      await loadAxe(browser, PAGE);
      for (const theme of THEMES) {
        await showIn(theme, browser, PAGE);
        assert.deepEqual(await browser.evaluate<string[]>(theme === THEMES[0] ? FINDINGS : COLOURS, PAGE), [], theme);
      }
    });

    it('does the same without the page, from a list', async function () {
      const browser = needBrowser(this);
      const done = vscode.commands.executeCommand('extraction.settleDifference');
      await titled(browser, new RegExp(`^${id}: 4 differences, 0 settled$`));
      await browser.picture('settling-list');
      await browser.type('Country');
      await browser.press('Enter');
      await placeholder(browser, 'What stands in the consensus?');
      await browser.type('Both');
      await browser.press('Enter');
      await placeholder(browser, 'How was it settled?');
      // Something else that changes meanwhile is not what was written here.
      const other = new vscode.WorkspaceEdit();
      other.insert(uriOf(LM), new vscode.Position(0, 0), '# Looked at again.\n');
      assert.ok(await vscode.workspace.applyEdit(other));
      await browser.press('Enter');
      await eventually(async () => assert.match(await browser.text({ selector: '.quick-input-message' }), /^Why/));
      await browser.press('Enter');
      await titled(browser, new RegExp(`^${id}: 4 differences, 1 settled$`));
      await browser.press('Escape');
      await done;
      const text = await textOf(AGREED);
      assert.match(text, /\ncountry: \[Norway, Denmark\]\n/);
      assert.doesNotMatch(text, /reason/);
    });
  });
});
