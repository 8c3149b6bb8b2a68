import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type Browser, needBrowser } from '../browser';
import { eventually } from '../eventually';
import { activate, open, revertAll, uriOf } from '../files';
import { chooseTheme, FOURTH_THEME, showIn, THEMES } from '../themes';
import { madePdf } from './made-pdf';
import { bringReport, openReport, REPORT, textOfPages } from './report-at-hand';

const STUDY = 'quiet-wards/studies/alder.extraction.yaml';

describe('a report beside the files', () => {
  let birch: vscode.Uri;

  before(async () => {
    await activate();
    birch = await bringReport('review/reports/birch-2020.pdf');
  });
  after(async () => {
    await vscode.workspace.fs.delete(uriOf('reports'), { recursive: true });
  });
  afterEach(revertAll);

  it('shows the pages of a PDF with their text, and says which page it is as it is printed', async function () {
    const browser = needBrowser(this);
    const editor = await open(STUDY);
    await openReport(browser, birch);
    assert.match(await textOfPages(browser), /an inexpensive complement/);
    assert.deepEqual(await pageSaid(browser), ['411', '(1 of 3)']);
    assert.equal(vscode.window.activeTextEditor?.document, editor.document, 'the cursor stays in the file');
    await browser.picture('report-light');
  });

  it('selects what was found, although somebody left the search before its page was drawn', async function () {
    const browser = needBrowser(this);
    const long = uriOf('reports/long-search.pdf');
    await vscode.workspace.fs.writeFile(long, madePdf({ pages: 60 }));
    await openReport(browser, long);
    await browser.click({ selector: '#report', webview: REPORT });
    await browser.press('Control+f');
    await browser.type('page 57');
    const said = () => browser.evaluate<string>("document.querySelector('#found').textContent", REPORT);
    await eventually(async () => assert.equal(await said(), '1 of 1'));
    await browser.press('Escape');
    const selected = () => browser.evaluate<string>('String(document.getSelection())', REPORT);
    await eventually(async () => assert.equal(await selected(), 'page 57'));
  });

  it('shows the outline, and small pictures of its pages', async function () {
    const browser = needBrowser(this);
    const made = uriOf('reports/outlined.pdf');
    await vscode.workspace.fs.writeFile(made, madePdf({ pages: 12, outline: ['Background', 'Methods', 'Results'] }));
    await openReport(browser, made);
    await browser.click({ selector: '#report', webview: REPORT });
    await browser.press('s');
    await browser.click({ selector: '#side .leads:text-is("Results")', webview: REPORT });
    await eventually(async () => assert.deepEqual(await pageSaid(browser), ['3', 'of 12']));
    await browser.click({ selector: '#side .tabs button:text-is("Pages")', webview: REPORT });
    await eventually(async () =>
      assert.ok((await browser.evaluate<number>("document.querySelectorAll('#side canvas').length", REPORT)) > 1),
    );
    assert.equal(await browser.text({ selector: '#side [aria-current="page"]', webview: REPORT }), 'Page 3');
    await browser.picture('report-side');
    await browser.click({ selector: '#side [data-page="5"]', webview: REPORT });
    await eventually(async () => assert.deepEqual(await pageSaid(browser), ['5', 'of 12']));
  });

  it('remembers where somebody was', async function () {
    const browser = needBrowser(this);
    await openReport(browser, birch);
    await choose(browser, '1.5');
    await browser.click({ selector: '#page-box', webview: REPORT });
    await browser.type('413');
    await browser.press('Enter');
    await eventually(async () => assert.deepEqual(await pageSaid(browser), ['413', '(3 of 3)']));
    // The place is kept once it rests.
    await new Promise((resolve) => setTimeout(resolve, 800));
    await revertAll();
    await openReport(browser, birch);
    await eventually(async () => {
      assert.deepEqual(await pageSaid(browser), ['413', '(3 of 3)']);
      assert.equal(await browser.evaluate("document.querySelector('#zoom').value", REPORT), '1.5');
    });
    await choose(browser, 'page-width');
    await browser.press('Tab');
    await new Promise((resolve) => setTimeout(resolve, 800));
  });

  it('draws letters of fonts that are only named', async function () {
    const browser = needBrowser(this);
    const chinese = await bringReport('odd/chinese.pdf');
    await openReport(browser, chinese);
    assert.match(await textOfPages(browser), /六十名护士被随机分配到唱歌组或安静组/);
    await browser.picture('report-chinese');
  });

  it('never covers the file in whose column another report was left', async function () {
    const browser = needBrowser(this);
    const editor = await open(STUDY);
    await openReport(browser, birch);
    await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.Two);
    await openReport(browser, await bringReport('review/reports/alder-2019.pdf'));
    assert.ok(
      vscode.window.visibleTextEditors.some(({ document }) => document === editor.document),
      'the file is still in sight',
    );
  });

  it('is an editor for any PDF, for those who choose it', async function () {
    const browser = needBrowser(this);
    await vscode.commands.executeCommand('vscode.openWith', birch, 'extraction.pdf');
    await eventually(async () => assert.match(await textOfPages(browser), /twelve months/));
    const [tab] = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
    assert.ok(tab?.input instanceof vscode.TabInputCustom);
    assert.equal(tab.input.viewType, 'extraction.pdf');
    const selector = vscode.extensions.getExtension('structured-extraction.structured-extraction')?.packageJSON;
    assert.equal(selector.contributes.customEditors[0].priority, 'option');
  });

  it('shows reports that are text as text: nothing in them is run, loaded or followed', async function () {
    const browser = needBrowser(this);
    const write = (name: string, text: string) =>
      vscode.workspace.fs.writeFile(uriOf(`reports/${name}`), new TextEncoder().encode(text));
    await write(
      'thesis.html',
      `<h1>A fictional thesis</h1><script>document.title = 'run'</script><img src="https://example.org/x.png" onerror="document.title = 'run'">
       <p>Sixty people were <b>randomised</b> to <a href="https://example.org/">singing</a>.</p>`,
    );
    await write('notes.md', '# Fictional notes\n\nSixty **people** were [seen](https://example.org/).\n');
    await write('letter.txt', 'A fictional letter.\n\nFifty people\nanswered <b>it</b>.\n');
    const text = async () => browser.evaluate<string>("document.querySelector('.text-report').innerText", REPORT);
    const opened = async (name: string) =>
      vscode.commands.executeCommand('extraction.openReport', uriOf(`reports/${name}`));
    await opened('thesis.html');
    await eventually(async () =>
      assert.match(await text(), /^A fictional thesis\s+Sixty people were randomised to singing\.$/),
    );
    assert.equal(
      await browser.evaluate("document.querySelectorAll('.text-report :is(a, img, script, b)').length", REPORT),
      0,
    );
    assert.equal(await browser.evaluate('document.title', REPORT), 'thesis.html');
    await browser.click({ selector: '#report', webview: REPORT });
    await browser.press('Control+f');
    await browser.type('people');
    await eventually(async () =>
      assert.equal(await browser.evaluate("document.querySelector('#found').textContent", REPORT), '1 of 1'),
    );
    await browser.press('Escape');
    await eventually(async () =>
      assert.equal(await browser.evaluate('String(document.getSelection())', REPORT), 'people'),
    );
    const isOffered = `!document.querySelector('#toolbar button').disabled`;
    assert.equal(await browser.evaluate<boolean>(isOffered, REPORT), false, 'a text has nothing to stand beside it');
    await browser.picture('report-text');
    await revertAll();
    await opened('notes.md');
    await eventually(async () => assert.match(await text(), /^Fictional notes\s+Sixty people were seen\.$/));
    await revertAll();
    await opened('letter.txt');
    await eventually(async () =>
      assert.match(await text(), /^A fictional letter\.\s+Fifty people answered <b>it<\/b>\.$/),
    );
  });

  it('fits a narrow pane', async function () {
    const browser = needBrowser(this);
    await open(STUDY);
    await openReport(browser, birch);
    await browser.evaluate(
      "Object.assign(document.querySelector('#page').style, { right: 'auto', width: '300px' })",
      REPORT,
    );
    await eventually(async () => {
      const wider = "[document.querySelector('#toolbar').scrollWidth, document.querySelector('.page').offsetWidth]";
      const [bar, page] = await browser.evaluate<[number, number]>(wider, REPORT);
      assert.ok(bar <= 300 && page <= 300, `${bar}, ${page}`);
    });
    await browser.picture('report-narrow');
  });

  it('looks right in every theme', async function () {
    const browser = needBrowser(this);
    await open(STUDY);
    await openReport(browser, birch);
    await browser.click({ selector: '#page-box', webview: REPORT });
    await browser.type('411');
    await browser.press('Enter');
    for (const theme of [...THEMES.slice(1), FOURTH_THEME]) {
      await showIn(theme, browser, REPORT);
      await eventually(async () => assert.match(await textOfPages(browser), /twelve months/));
      await browser.picture(`report-${theme}`);
    }
    await chooseTheme();
  });
});

describe('a report that stays open', () => {
  let birch: vscode.Uri;

  before(async () => {
    await activate();
    birch = await bringReport('review/reports/birch-2020.pdf');
  });
  after(async () => {
    await revertAll();
    await vscode.workspace.fs.delete(uriOf('reports'), { recursive: true });
  });

  it('goes from page to page by box, buttons and keys', async function () {
    const browser = needBrowser(this);
    await openReport(browser, birch);
    await browser.click({ selector: '#page-box', webview: REPORT });
    await browser.type('412');
    await browser.press('Enter');
    await eventually(async () => assert.deepEqual(await pageSaid(browser), ['412', '(2 of 3)']));
    await browser.press('ArrowRight');
    await eventually(async () => assert.deepEqual(await pageSaid(browser), ['413', '(3 of 3)']));
    await browser.press('g');
    await browser.type('1');
    await browser.press('Enter');
    await eventually(async () => assert.deepEqual(await pageSaid(browser), ['411', '(1 of 3)']));
    await browser.click({ selector: '[aria-label^="Next page"]', webview: REPORT });
    await eventually(async () => assert.deepEqual(await pageSaid(browser), ['412', '(2 of 3)']));
    await browser.press('Tab');
    await browser.click({ selector: '#page-box', webview: REPORT });
    await browser.type('none');
    await browser.press('Enter');
    await eventually(async () =>
      assert.deepEqual(await pageSaid(browser), ['412', '(2 of 3)'], 'there is no such page'),
    );
  });

  it('finds words on all pages, and selects what was found', async function () {
    const browser = needBrowser(this);
    await openReport(browser, birch);
    await browser.click({ selector: '#report', webview: REPORT });
    await browser.press('Control+f');
    await browser.type('complete-case analysis');
    const said = () => browser.evaluate<string>("document.querySelector('#found').textContent", REPORT);
    await eventually(async () => assert.equal(await said(), '1 of 1'));
    await eventually(async () => assert.deepEqual(await pageSaid(browser), ['412', '(2 of 3)']));
    const frame = `(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.querySelector('.textLayer .highlight.selected'));
      return outlineStyle + ' ' + outlineWidth;
    })()`;
    assert.equal(await browser.evaluate<string>(frame, REPORT), 'solid 2px', 'told by more than a colour');
    await browser.picture('report-find');
    await browser.press('Escape');
    const selected = () => browser.evaluate<string>('String(document.getSelection())', REPORT);
    await eventually(async () => assert.equal(await selected(), 'complete-case analysis'));
    await eventually(async () => assert.ok(await isShown(browser, '#selection-buttons')));
    const inSight = `(() => {
      const { top, bottom } = document.getSelection().getRangeAt(0).getBoundingClientRect();
      return top > 0 && bottom < window.innerHeight;
    })()`;
    assert.ok(await browser.evaluate<boolean>(inSight, REPORT));
    await browser.picture('report-selection');
    const hiddenWhileItMoves = `new Promise((done) => {
      const report = document.querySelector('#report');
      const isHidden = () => done(document.querySelector('#selection-buttons').hidden);
      report.addEventListener('scroll', () => requestAnimationFrame(isHidden), { once: true });
      report.scrollBy(0, 20);
    })`;
    assert.ok(await browser.evaluate<boolean>(hiddenWhileItMoves, REPORT));
    await eventually(async () => assert.ok(await isShown(browser, '#selection-buttons')));
    await browser.press('Shift+ArrowLeft');
    await eventually(async () => assert.equal(await selected(), 'complete-case analysi'));
    await browser.press('Control+f');
    await browser.type('elephants');
    await eventually(async () => assert.equal(await said(), 'nothing found'));
    await browser.press('Escape');
  });

  it('becomes larger and smaller, as wide as the window, and fits a whole page', async function () {
    const browser = needBrowser(this);
    await openReport(browser, birch);
    const width = () => browser.evaluate<number>("document.querySelector('.page').clientWidth", REPORT);
    const fitted = await width();
    await browser.click({ selector: '[aria-label^="Larger"]', webview: REPORT });
    await eventually(async () => assert.ok((await width()) > fitted * 1.05));
    await browser.evaluate("document.querySelector('#report').focus()", REPORT);
    await browser.press('0');
    await eventually(async () => assert.equal(await width(), fitted));
    await browser.press('-');
    await eventually(async () => assert.ok((await width()) < fitted * 0.95));
    await choose(browser, 'page-fit');
    await eventually(async () => {
      const heights = "[document.querySelector('.page').clientHeight, document.querySelector('#report').clientHeight]";
      const [page, window] = await browser.evaluate<[number, number]>(heights, REPORT);
      assert.ok(page <= window && page > window * 0.8, `${page} of ${window}`);
    });
  });
});

/** What stands in the box for the page, and behind it. */
function pageSaid(browser: Browser): Promise<[string, string]> {
  return browser.evaluate(
    "[document.querySelector('#page-box').value, document.querySelector('#of-pages').textContent]",
    REPORT,
  );
}

async function choose(browser: Browser, zoom: string): Promise<void> {
  const box = "document.querySelector('#zoom')";
  await browser.evaluate(`${box}.value = '${zoom}'; ${box}.dispatchEvent(new Event('change'))`, REPORT);
}

function isShown(browser: Browser, selector: string): Promise<boolean> {
  return browser.evaluate(
    `document.querySelector('${selector}').offsetParent !== null || document.querySelector('${selector}').getClientRects().length > 0`,
    REPORT,
  );
}
