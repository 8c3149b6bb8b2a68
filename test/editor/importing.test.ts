/** What another program has, brought in: shown on a page first, and written when somebody says so. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FINDINGS, loadAxe } from './axe';
import { type Browser, needBrowser } from './browser';
import { eventually } from './eventually';
import { activate, open, revertAll, uriOf } from './files';

const STUDY = 'quiet-wards/studies/alder.extraction.yaml';

/** What tells the page apart from other webviews. */
const PAGE = '#counts, #problem';

/** Each test has a file and studies of its own: the editor remembers files that were deleted for a while. */
let tests = 0;
let source = '';
let made: string[] = [];

const TABLE = (number: number) => `author,year,n1i,m1i,sd1i,n2i,m2i,sd2i,ward,city
Maple${number},2018,40,20.5,4.1,41,22.0,4.4,surgery,Oslo
Hazel${number},2019,33,18,3.9,30,19.5,NA,medicine,Ghent
`;

const study = (name: string) => `quiet-wards/studies/${name}${tests}.extraction.yaml`;

async function isThere(path: string): Promise<boolean> {
  return Promise.resolve(vscode.workspace.fs.stat(uriOf(path))).then(
    () => true,
    () => false,
  );
}

function write(path: string, text: string): Thenable<void> {
  return vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));
}

async function textOf(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(path)));
}

const counts = (browser: Browser) => browser.text({ selector: '#counts', webview: PAGE });

const press = (browser: Browser, id: string) =>
  browser.evaluate(`document.getElementById(${JSON.stringify(id)}).click()`, PAGE);

const THEMES = [
  ['Default Light Modern', 'light'],
  ['Default Dark Modern', 'dark'],
  ['Default High Contrast', 'high-contrast'],
] as const;

describe('an import', () => {
  before(activate);
  beforeEach(async () => {
    tests += 1;
    source = `quiet-wards/effects-${tests}.csv`;
    made = [
      source,
      study('maple').replace(`${tests}.`, `${tests}-2018.`),
      study('hazel').replace(`${tests}.`, `${tests}-2019.`),
    ];
    await write(source, TABLE(tests));
    await open(STUDY);
    await vscode.commands.executeCommand('notifications.clearAll');
  });
  afterEach(async () => {
    await vscode.workspace
      .getConfiguration('workbench')
      .update('colorTheme', undefined, vscode.ConfigurationTarget.Global);
    await revertAll();
    for (const path of made) await Promise.resolve(vscode.workspace.fs.delete(uriOf(path))).catch(() => undefined);
  });

  async function opened(browser: Browser): Promise<void> {
    await vscode.commands.executeCommand('extraction.import', uriOf(source));
    await eventually(async () => assert.match(await counts(browser), /^2 new files/));
  }

  it('shows all of it before anything is written, in every theme', async function () {
    const browser = needBrowser(this);
    await opened(browser);
    await loadAxe(browser, PAGE);
    for (const [theme, name] of THEMES) {
      await vscode.workspace
        .getConfiguration('workbench')
        .update('colorTheme', theme, vscode.ConfigurationTarget.Global);
      await new Promise((resolve) => setTimeout(resolve, 800));
      await browser.evaluate(`document.querySelectorAll('details').forEach((each) => { each.open = true; })`, PAGE);
      await browser.screenshot(`import-${name}`);
      assert.deepEqual(await browser.evaluate(FINDINGS, PAGE), []);
    }
    for (const path of made.slice(1)) assert.equal(await isThere(path), false, path);
  });

  it('opens each new file as the text that it will be', async function () {
    const browser = needBrowser(this);
    await opened(browser);
    await press(browser, `do-open-studies/maple${tests}-2018.extraction.yaml`);
    await eventually(() => {
      const text = vscode.window.activeTextEditor?.document.getText() ?? '';
      assert.match(text, new RegExp(`^study: maple${tests}-2018\n`));
      assert.equal(vscode.window.activeTextEditor?.document.languageId, 'extraction');
    });
    await browser.screenshot('import-text');
    assert.equal(await isThere(made[1] ?? ''), false);
  });

  it('writes all of it by keyboard, and one undo takes it back', async function () {
    const browser = needBrowser(this);
    await opened(browser);
    await browser.evaluate(`document.getElementById('do-write-').focus()`, PAGE);
    await browser.press('Enter');
    await eventually(async () => {
      for (const path of made.slice(1)) assert.equal(await isThere(path), true, path);
    });
    assert.match(await textOf(made[1] ?? ''), new RegExp(`^study: maple${tests}-2018\n`));
    await eventually(() =>
      assert.match(
        vscode.window.activeTextEditor?.document.getText() ?? '',
        new RegExp(`^study: maple${tests}-2018\n`),
      ),
    );
    await browser.screenshot('import-written');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await browser.press('ControlOrMeta+z');
    await eventually(async () => {
      for (const path of made.slice(1)) assert.equal(await isThere(path), false, path);
    });
  });

  it('writes nothing when it is cancelled', async function () {
    const browser = needBrowser(this);
    await opened(browser);
    await press(browser, 'do-cancel-');
    await eventually(() =>
      assert.deepEqual(
        vscode.window.tabGroups.all
          .flatMap(({ tabs }) => tabs.map(({ label }) => label))
          .filter((label) => /^Import/.test(label)),
        [],
      ),
    );
    for (const path of made.slice(1)) assert.equal(await isThere(path), false, path);
  });
});
