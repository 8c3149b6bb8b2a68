/** What another program has, brought in: shown on a page first, and written when somebody says so. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COLOURS, FINDINGS, loadAxe } from './axe';
import { type Browser, needBrowser } from './browser';
import { eventually } from './eventually';
import { activate, open, revertAll, uriOf } from './files';
import { chooseTheme, showIn, THEMES } from './themes';

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
    await chooseTheme();
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
    for (const theme of THEMES) {
      await showIn(theme, browser, PAGE);
      await browser.evaluate(`document.querySelectorAll('details').forEach((each) => { each.open = true; })`, PAGE);
      await browser.picture(`import-${theme}`);
      assert.deepEqual(await browser.evaluate(theme === THEMES[0] ? FINDINGS : COLOURS, PAGE), []);
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
    await browser.picture('import-text');
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
    await browser.picture('import-written');
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

  it('writes what differs beside the file that is there, as the work of another extractor', async function () {
    const browser = needBrowser(this);
    const [, maple = ''] = made;
    const beside = maple.replace('.extraction', '.CB.extraction');
    made.push(beside);
    const there = `study: maple${tests}-2018\nresults:\n  - {id: effects-${tests}, outcome: effects-${tests}, note: ours}\n`;
    await write(maple, there);
    await open(maple);
    await open(STUDY);
    await vscode.commands.executeCommand('extraction.import', uriOf(source));
    await eventually(async () => assert.match(await counts(browser), /^1 new file · 1 file differs/));
    await browser.picture('import-differs');
    await browser.evaluate(`document.querySelector('[data-do="apart"]').click()`, PAGE);
    await eventually(async () =>
      assert.match(await browser.text({ selector: '.quick-input-widget:visible .quick-input-list' }), /Carl/),
    );
    await browser.type('CB');
    await browser.press('Enter');
    await eventually(async () => assert.match(await counts(browser), /^2 new files ·/));
    await press(browser, 'do-write-');
    await eventually(async () => assert.equal(await isThere(beside), true));
    assert.equal(await textOf(maple), there);
    assert.match(await textOf(beside), /\nextractor: CB\n/);
  });

  it('writes nothing that was not shown: a review that has changed is shown anew first', async function () {
    const browser = needBrowser(this);
    await opened(browser);
    await write(made[1] ?? '', `study: maple${tests}-2018\ncountry: Norway\n`);
    await press(browser, 'do-write-');
    await eventually(async () => assert.match(await counts(browser), /^1 new file · 1 file differs/));
    assert.equal(await isThere(made[2] ?? ''), false);
  });

  it('shows references with the duplicates among them, and asks what they are', async function () {
    const browser = needBrowser(this);
    const ris = (author: string, doi: string) =>
      `TY  - JOUR\nAU  - ${author}\nPY  - 2020\nTI  - Quiet hours by ${author} (fictional)\nAB  - Loud.\nDO  - ${doi}\nER  - \n`;
    const refs = `quiet-wards/refs-${tests}.ris`;
    const study = `quiet-wards/studies/rowan${tests}-2020.extraction.yaml`;
    made.push(refs, study, study.replace('2020', '2020b'), `quiet-wards/studies/larch${tests}-2020.extraction.yaml`);
    await write(
      refs,
      ris(`Rowan${tests}, A.`, '10.5555/r') +
        ris(`Larch${tests}, B.`, '10.5555/l') +
        ris(`Rowan${tests}, A.`, '10.5555/R'),
    );
    const done = vscode.commands.executeCommand('extraction.importReferences', uriOf(refs));
    await eventually(async () =>
      assert.match(await browser.text({ selector: '.quick-input-widget:visible .quick-input-list' }), /Awaiting/),
    );
    await browser.picture('import-references-asked');
    await browser.type('Excluded');
    await browser.press('Enter');
    await done;
    await eventually(async () => assert.match(await counts(browser), /^2 new files · 1 duplicate · 3 cells/));
    await browser.picture('import-references');
    await loadAxe(browser, PAGE);
    assert.deepEqual(await browser.evaluate(FINDINGS, PAGE), []);
    await browser.evaluate(`document.querySelector('[data-do="keep"]').click()`, PAGE);
    await eventually(async () => assert.match(await counts(browser), /^3 new files · 3 cells/));
    await press(browser, 'do-write-');
    await eventually(async () => assert.equal(await isThere(study.replace('2020', '2020b')), true));
    assert.match(await textOf(study), /\nstatus: excluded\n/);
  });

  it('shows the rest of a long list where somebody asks for it, and goes on there', async function () {
    const browser = needBrowser(this);
    const refs = `quiet-wards/many-${tests}.ris`;
    made.push(refs);
    const entry = `TY  - JOUR\nAU  - Linden${tests}, A.\nPY  - 2020\nTI  - Quiet hours again (fictional)\nER  - \n`;
    await write(refs, entry.repeat(503));
    await vscode.commands.executeCommand('extraction.import', uriOf(refs));
    await eventually(async () => assert.match(await counts(browser), /^1 new file · 502 duplicates/));
    const items = () => browser.evaluate(`document.querySelectorAll('#duplicates li').length`, PAGE);
    assert.equal(await items(), 500);
    assert.equal(await browser.text({ selector: '#do-more-duplicates', webview: PAGE }), 'Show 2 more');
    await press(browser, 'do-more-duplicates');
    await eventually(async () => assert.equal(await items(), 502));
    assert.equal(await browser.evaluate(`document.activeElement.id`, PAGE), 'duplicates-500');
    assert.equal(await browser.evaluate(`document.getElementById('do-more-duplicates')`, PAGE), null);
  });

  it('can be read where the window is narrow', async function () {
    const browser = needBrowser(this);
    await opened(browser);
    await open(STUDY);
    await vscode.commands.executeCommand('workbench.action.moveEditorToRightGroup');
    await vscode.commands.executeCommand('workbench.action.evenEditorWidths');
    await vscode.commands.executeCommand('workbench.action.increaseViewWidth');
    await eventually(async () => assert.match(await counts(browser), /^2 new files/));
    await browser.picture('import-narrow');
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    assert.equal(await browser.evaluate(overflow, PAGE), 0);
  });
});
