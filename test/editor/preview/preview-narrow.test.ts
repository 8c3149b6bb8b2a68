import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type Browser, needBrowser } from '../browser';
import { eventually } from '../eventually';
import { activate, open, revertAll } from '../files';
import { pageText } from '../page-text';

const STUDY = 'quiet-wards/studies/alder.extraction.yaml';
const PAGE = '#page section';

describe('the preview in a narrow pane', () => {
  before(activate);
  beforeEach(async function () {
    const browser = needBrowser(this);
    await open(STUDY);
    await vscode.commands.executeCommand('extraction.openPreview');
    await pageText(browser, '#appraisal');
  });
  afterEach(revertAll);

  it('cuts no name of a section: those without room are left to the contents, which say where one is', async function () {
    const browser = needBrowser(this);
    for (const width of [300, 420, 545, 640, 760]) {
      await narrow(browser, width);
      await browser.evaluate("document.querySelector('#appraisal').scrollIntoView()", PAGE);
      await eventually(async () => {
        assert.deepEqual(await browser.evaluate<string[]>(CUT, PAGE), [], `at ${width} px`);
        const [link, here] = await browser.evaluate<[string, string]>(WHERE, PAGE);
        assert.equal(link || here, 'Risk of bias', `at ${width} px`);
      });
    }
  });

  it('has one scroll bar up and down: that of the page', async function () {
    const browser = needBrowser(this);
    await narrow(browser, 420);
    const inner = `[...document.querySelectorAll('.scroller')].filter((box) => box.scrollHeight > box.clientHeight + 1).map((box) => box.ariaLabel)`;
    assert.deepEqual(await browser.evaluate<string[]>(inner, PAGE), []);
  });

  it('keeps the names of the rows of a wide picture in sight', async function () {
    const browser = needBrowser(this);
    await narrow(browser, 420);
    const box = "document.querySelector('#figure-effect-direction .scroller')";
    await eventually(async () => assert.ok(await browser.evaluate(`${box}?.scrollWidth > ${box}?.clientWidth`, PAGE)));
    await browser.evaluate(`${box}.scrollLeft = 150`, PAGE);
    await eventually(async () => {
      const text = await browser.evaluate<string>(`${box}.querySelector('.names')?.textContent ?? ''`, PAGE);
      assert.match(text, /Alder/);
    });
    const edges = `[${box}.querySelector('.names > svg').getBoundingClientRect().left, ${box}.getBoundingClientRect().left]`;
    const [names, edge] = await browser.evaluate<[number, number]>(edges, PAGE);
    assert.ok(Math.abs(names - edge) <= 1, `${names} at ${edge}`);
    await browser.evaluate(`${box}.scrollLeft = 0`, PAGE);
    await eventually(async () => assert.equal(await browser.evaluate(`${box}.querySelector('.names')`, PAGE), null));
  });

  it('keeps a wide picture where it was scrolled to, when it is drawn anew', async function () {
    const browser = needBrowser(this);
    await narrow(browser, 420);
    const box = "document.querySelector('#figure-effect-direction .scroller')";
    await eventually(async () => assert.ok(await browser.evaluate(`${box}?.scrollWidth > ${box}?.clientWidth`, PAGE)));
    await browser.evaluate(`(${box}.scrollLeft = 150, window.boxBefore = ${box}, 0)`, PAGE);
    await eventually(async () => assert.ok(await browser.evaluate(`${box}.querySelector('.names') !== null`, PAGE)));
    await browser.evaluate('window.scrollTo(0, 0)', PAGE);
    const edit = new vscode.WorkspaceEdit();
    const { document } = vscode.window.activeTextEditor ?? assert.fail('no editor');
    const at = document.getText().indexOf('favours intervention');
    const words = new vscode.Range(document.positionAt(at), document.positionAt(at + 'favours intervention'.length));
    edit.replace(document.uri, words, 'favours comparison');
    await vscode.workspace.applyEdit(edit);
    await eventually(async () => {
      const [isAnew, left] = await browser.evaluate<[boolean, number]>(
        `[${box} !== window.boxBefore, ${box}.scrollLeft]`,
        PAGE,
      );
      assert.deepEqual([isAnew, left], [true, 150]);
    });
  });

  it('keeps the headings of a wide table in sight', async function () {
    const browser = needBrowser(this);
    await narrow(browser, 420);
    const table = '#figure-characteristics';
    const scroll = `window.scrollBy(0, document.querySelector('${table} tbody tr').getBoundingClientRect().bottom - 120)`;
    await browser.evaluate(scroll, PAGE);
    const tops = `[document.querySelector('${table} thead').getBoundingClientRect().top, document.querySelector('.bar').getBoundingClientRect().bottom]`;
    await eventually(async () => {
      const [head, bar] = await browser.evaluate<[number, number]>(tops, PAGE);
      assert.ok(Math.abs(head - bar) <= 2, `${head} below ${bar}`);
    });
  });
});

/** Links of the bar that are shown, and whose words do not fit. */
const CUT = `(() => {
  const room = document.querySelector('.sections-list').getBoundingClientRect();
  return [...document.querySelectorAll('.sections-link:not(.folded)')]
    .filter((link) => { const at = link.getBoundingClientRect(); return at.right > room.right + 1 || at.bottom > room.bottom + 1; })
    .map((link) => link.textContent);
})()`;

/** What the bar says is being read: in its links, and in the contents. */
const WHERE = `[
  document.querySelector('.sections-link[aria-current]:not(.folded)')?.textContent ?? '',
  document.querySelector('#contents .here').textContent,
]`;

/** As if the pane were so narrow; media queries aside. */
async function narrow(browser: Browser, width: number): Promise<void> {
  await browser.evaluate(`document.body.style.width = '${width}px'`, PAGE);
}
