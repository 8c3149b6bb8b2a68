import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { searchReport } from '../../../src/core/reports/search-report';
import { readReport } from '../../../src/formats/reports/read-report';
import type { Mark } from '../../../src/webview/report/protocol';
import { type Browser, needBrowser } from '../browser';
import { eventually } from '../eventually';
import { activate, open, revertAll, uriOf } from '../files';
import { chooseTheme, FOURTH_THEME, showIn, THEMES } from '../themes';
import { bringReport, openReport, REPORT, textOfPages } from './report-at-hand';

const STUDY = 'quiet-wards/studies/fir.extraction.yaml';

const TEXT = `study: fir
reports:
  - id: main
    file: reports/birch-2020.pdf
  - id: protocol
    file: reports/alder-2019.pdf
country: [Norway]
results:
  - id: mood-12m
    outcome: sleep
    report: main
    estimate:
      type: md
      value: -1.8
      support:
        quote: a complete-case analysis gave nearly the same result
        page: 412
`;

describe('from a file into its report', () => {
  let birch: vscode.Uri;

  before(async () => {
    await activate();
    birch = await bringReport('review/reports/birch-2020.pdf', 'quiet-wards/reports/birch-2020.pdf');
    await bringReport('review/reports/alder-2019.pdf', 'quiet-wards/reports/alder-2019.pdf');
    await vscode.workspace.fs.writeFile(uriOf(STUDY), new TextEncoder().encode(TEXT));
  });
  after(async () => {
    await vscode.workspace.fs.delete(uriOf('quiet-wards/reports'), { recursive: true });
    await vscode.workspace.fs.delete(uriOf(STUDY));
  });
  afterEach(revertAll);

  it('leads Ctrl+K R to the page of the support in which the cursor stands', async function () {
    const browser = needBrowser(this);
    await cursorAt('a complete-case');
    await browser.press('Control+k');
    await browser.press('r');
    await eventually(async () => assert.equal(await pageShown(browser), '412'));
    await eventually(async () => assert.match(await textOfPages(browser), /complete-case analysis/));
  });

  it('asks which report where several could be meant', async function () {
    const browser = needBrowser(this);
    await cursorAt('Norway');
    const opened = vscode.commands.executeCommand('extraction.openReport');
    await eventually(async () => assert.match(await browser.text({ selector: '.quick-input-list' }), /protocol/));
    await browser.type('protocol');
    await browser.press('Enter');
    await opened;
    const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
    await eventually(() => assert.ok(tabs().includes('alder-2019.pdf'), tabs().join()));
  });

  it('opens the report of a line of the side bar by keyboard, and leaves the cursor there', async function () {
    const browser = needBrowser(this);
    await cursorAt('a complete-case');
    await vscode.commands.executeCommand('extraction.showInSideBar');
    const focused =
      "document.querySelector('.customview-tree .monaco-list:focus-within .monaco-list-row.focused')?.ariaLabel";
    await eventually(async () => assert.match((await browser.evaluate<string>(focused, false)) ?? '', /./));
    await browser.press('Control+k');
    await browser.press('r');
    // The study has two reports.
    await eventually(async () => assert.match(await browser.text({ selector: '.quick-input-list' }), /protocol/));
    await eventually(async () => {
      // The side bar may take the focus back while it is drawn anew.
      await browser.click({ selector: '.quick-input-box input' });
      await browser.press('Control+a');
      await browser.type('main');
      assert.doesNotMatch(await browser.text({ selector: '.quick-input-list' }), /protocol/);
    });
    await browser.press('Enter');
    await eventually(async () => assert.match(await textOfPages(browser), /Guided walking groups/));
    await browser.picture('report-from-side-bar');
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  it('is a line above a report, and a link of its file and of a page', async function () {
    const browser = needBrowser(this);
    const editor = await open(STUDY);
    await browser.click({ selector: '.codelens-decoration a:text-is("Open report")' });
    await eventually(async () => assert.notEqual(await textOfPages(browser), ''));
    await goToPage(browser, '411');
    const links = await eventually(async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        editor.document.uri,
      );
      assert.equal(found.length, 3);
      return found;
    });
    const [, , page] = links;
    assert.equal(page?.target?.path, 'extraction.openReport');
    const [file, offset] = JSON.parse(decodeURIComponent(page.target.query));
    await vscode.commands.executeCommand('extraction.openReport', file, offset);
    await eventually(async () => assert.equal(await pageShown(browser), '412'));
  });

  it('marks what was found there: from the line to the words and back', async function () {
    const browser = needBrowser(this);
    await cursorAt('a complete-case');
    await vscode.commands.executeCommand('extraction.openReport');
    const current = "document.querySelector('.mark.current .mark-sign')?.getAttribute('aria-label') ?? ''";
    await eventually(async () =>
      assert.equal(
        await browser.evaluate<string>(current, REPORT),
        'Quoted for Results · Sleep · Estimate. Click to go to the line.',
      ),
    );
    await browser.picture('marks-from-file');
    await cursorAt('Norway');
    await browser.evaluate("document.querySelector('.mark-sign').focus()", REPORT);
    await browser.press('Enter');
    await eventually(() => {
      const editor = vscode.window.activeTextEditor;
      assert.equal(editor?.document.getText(editor.selection), 'a complete-case analysis gave nearly the same result');
    });
  });

  it('follows the cursor from support to support, where the report is in sight', async function () {
    const browser = needBrowser(this);
    await cursorAt('Norway');
    await openReport(browser, birch);
    await goToPage(browser, '411');
    await cursorAt('a complete-case');
    await eventually(async () => assert.equal(await pageShown(browser), '412'));
  });
});

describe('quotations in a report', () => {
  let birch: vscode.Uri;

  before(async () => {
    await activate();
    birch = await bringReport('review/reports/birch-2020.pdf');
  });
  after(async () => {
    await vscode.workspace.fs.delete(uriOf('reports'), { recursive: true });
  });
  afterEach(async () => {
    await chooseTheme();
    await revertAll();
  });

  it('are marked with a line and a sign, and say at the pointer what they support', async function () {
    const browser = needBrowser(this);
    await open('quiet-wards/studies/alder.extraction.yaml');
    await openReport(browser, birch);
    await goToPage(browser, '411');
    await mark(browser, birch, [
      'randomised 184 adults',
      'Loneliness did not differ',
      'allocation sequence was generated',
    ]);
    await browser.text({ selector: '.mark-line', webview: REPORT });
    assert.equal(await browser.evaluate("document.querySelectorAll('.mark-sign').length", REPORT), 3);
    const over = `(() => {
      const line = document.querySelectorAll('.mark')[1].querySelector('.mark-line').getBoundingClientRect();
      const event = { clientX: line.left + 5, clientY: line.top + 5, bubbles: true };
      document.querySelector('#report').dispatchEvent(new PointerEvent('pointermove', event));
      return document.querySelector('#mark-tip').textContent;
    })()`;
    assert.equal(
      await browser.evaluate<string>(over, REPORT),
      'Quoted for Results, Loneliness did not differ.Click to go to the line.',
    );
    const lies = `(() => {
      const line = document.querySelector('.mark .mark-line').getBoundingClientRect();
      const text = [...document.querySelectorAll('.textLayer span')].find((each) => each.textContent.includes('184 adults'));
      const { left, right, top, bottom } = text.getBoundingClientRect();
      return line.left >= left - 1 && line.right <= right + 1 && line.top >= top - 2 && line.bottom <= bottom + 4;
    })()`;
    assert.ok(await browser.evaluate<boolean>(lies, REPORT), 'the mark lies on its words');
    for (const theme of [...THEMES, FOURTH_THEME]) {
      await showIn(theme, browser, REPORT);
      // In high contrast, the pages are drawn again.
      await eventually(() => browser.evaluate("document.querySelector('.mark-sign').focus()", REPORT));
      await browser.picture(`marks-${theme}`);
    }
  });

  it('lie behind the letters of a report that is text, and their signs can be clicked', async function () {
    const browser = needBrowser(this);
    const notes = uriOf('reports/notes.txt');
    await vscode.workspace.fs.writeFile(notes, new TextEncoder().encode('Fictional. Sixty people sang every day.\n'));
    await vscode.commands.executeCommand('extraction.openReport', notes);
    await eventually(async () =>
      assert.equal(await browser.evaluate("document.querySelectorAll('.text-report p').length", REPORT), 1),
    );
    await mark(browser, notes, ['Sixty people sang']);
    await browser.text({ selector: '.mark-line', webview: REPORT });
    const above = (selector: string) => `(() => {
      const { left, top, width, height } = document.querySelector('${selector}').getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2).className;
    })()`;
    assert.equal(await browser.evaluate<string>(above('.mark-sign'), REPORT), 'mark-sign');
    const order = "getComputedStyle(document.querySelector('.text-report .marks')).zIndex";
    assert.equal(await browser.evaluate<string>(order, REPORT), '-1');
  });

  it('are gone to one after the other by M', async function () {
    const browser = needBrowser(this);
    await openReport(browser, birch);
    await goToPage(browser, '411');
    await mark(browser, birch, ['randomised 184 adults', 'allocation sequence was generated']);
    await browser.text({ selector: '.mark-line', webview: REPORT });
    await browser.click({ selector: '#report', webview: REPORT });
    const current = () =>
      browser.evaluate<string>("document.querySelector('.mark.current .mark-sign')?.dataset.mark ?? ''", REPORT);
    await browser.press('m');
    await eventually(async () => assert.equal(await current(), 'randomised 184 adults'));
    await browser.press('m');
    await eventually(async () => assert.equal(await current(), 'allocation sequence was generated'));
    await browser.press('Shift+M');
    await eventually(async () => assert.equal(await current(), 'randomised 184 adults'));
  });
});

async function cursorAt(words: string): Promise<void> {
  const editor = await open(STUDY);
  const place = editor.document.positionAt(editor.document.getText().indexOf(words));
  editor.selection = new vscode.Selection(place, place);
}

function pageShown(browser: Browser): Promise<string> {
  return browser.evaluate<string>("document.querySelector('#page-box').value", REPORT);
}

async function goToPage(browser: Browser, page: string): Promise<void> {
  await browser.click({ selector: '#page-box', webview: REPORT });
  await browser.type(page);
  await browser.press('Enter');
  await eventually(async () => assert.equal(await pageShown(browser), page));
}

/** Says to the page what is quoted from a report, as the extension does. */
async function mark(browser: Browser, report: vscode.Uri, quoted: readonly string[]): Promise<void> {
  const read = await readReport(new Uint8Array(await vscode.workspace.fs.readFile(report)), report.path);
  assert.ok('text' in read);
  const findings = await searchReport(read.text, quoted);
  const marks = quoted.map((words): Mark => {
    const finding = findings.get(words);
    assert.ok(finding?.state === 'found', words);
    return { id: words, stretches: finding.at[0]?.stretches ?? [], supports: `Results, ${words}` };
  });
  await browser.evaluate(`window.postMessage(${JSON.stringify({ type: 'marks', marks })})`, REPORT);
}
