/** From a report into the file: selected beside it, used by keyboard, taken back with one undo. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import * as vscode from 'vscode';
import { type Browser, needBrowser } from '../browser';
import { eventually } from '../eventually';
import { activate, open, putCursor, revertAll, uriOf } from '../files';
import { bringReport, openReport, REPORT } from './report-at-hand';

const STUDY = 'quiet-wards/studies/birch.CB.extraction.yaml';

/** The remarks and the spaces are there because they have to stay. */
const BEFORE = `study: birch
extractor: CB
reports: [{id: main, file: reports/birch-2020.pdf, citation: {authors: [Birch A, Moe L, Ash C], year: 2020}}]
design: randomised trial
results:
  - id: mood-12m
    outcome: sleep
    estimate:
      type: md   # as printed
      value:
rob2:
  - result:   mood-12m   # the one that counts
    randomisation:
      q1.1: Y
notes: Fictional.
`;

describe('what is selected in a report', () => {
  let editor: vscode.TextEditor;
  let birch: vscode.Uri;
  let study: Uint8Array;

  before(async () => {
    await activate();
    study = await vscode.workspace.fs.readFile(uriOf(STUDY));
    await setReviewer('CB');
    birch = await bringReport('review/reports/birch-2020.pdf', 'quiet-wards/reports/birch-2020.pdf');
  });
  after(async () => {
    await revertAll();
    await setReviewer(undefined);
    // What adds a report to a study saves the file.
    await vscode.workspace.fs.writeFile(uriOf(STUDY), study);
    await vscode.workspace.fs.delete(uriOf('quiet-wards/reports'), { recursive: true });
  });
  beforeEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    editor = await open(STUDY);
    await setText(BEFORE);
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.commands.executeCommand('notifications.clearAll');
    // The file and its report stay open, as they do for a person.
  });

  async function setText(text: string): Promise<void> {
    const { document } = editor;
    const all = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
    assert.ok(await editor.edit((edit) => edit.replace(all, text)));
  }

  async function reads(text: string): Promise<void> {
    await eventually(() => assert.equal(editor.document.getText(), text));
  }

  /** One undo in the file takes all of it back. */
  async function undoes(): Promise<void> {
    await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
    await vscode.commands.executeCommand('undo');
    await reads(BEFORE);
  }

  it('supports the answer at the cursor: with its page as printed and its report, in one undo', async function () {
    const browser = needBrowser(this);
    const cursor = putCursor(editor, 'q1.1: Y|');
    await openReport(browser, birch);
    await select(browser, 'Leaders were trained volunteers');
    await browser.picture('capture-selected');
    await browser.press('Control+k');
    await browser.press('e');
    const after = BEFORE.replace(
      'q1.1: Y\n',
      'q1.1: Y\n      support:\n        - {for: q1.1, quote: Leaders were trained volunteers, page: 412, report: main}\n',
    );
    await reads(after);
    await eventually(() => assert.ok(editor.selection.active.isEqual(cursor), 'the cursor stays at the answer'));
    await browser.picture('capture-answer');
    await undoes();
  });

  it('is kept with the fingerprint of the file of the report, where the team wants it', async function () {
    const browser = needBrowser(this);
    const settings = vscode.workspace.getConfiguration('extraction');
    await settings.update('fingerprints', true, vscode.ConfigurationTarget.Global);
    try {
      putCursor(editor, 'q1.1: Y|');
      await openReport(browser, birch);
      await select(browser, 'Leaders were trained volunteers');
      await vscode.commands.executeCommand('extraction.useAsSupport');
      const sha256 = createHash('sha256')
        .update(await vscode.workspace.fs.readFile(birch))
        .digest('hex');
      await eventually(() => assert.match(editor.document.getText(), new RegExp(`sha256: ${sha256}`)));
      await undoes();
    } finally {
      await settings.update('fingerprints', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('is quoted with both pages where it goes over the end of one', async function () {
    const browser = needBrowser(this);
    putCursor(editor, 'q1.1: Y|');
    await openReport(browser, birch);
    await selectOverPages(browser, birch);
    await vscode.commands.executeCommand('extraction.useAsSupport');
    await eventually(() => assert.match(editor.document.getText(), /page: '411-412', report: main\}/));
    await browser.picture('capture-two-pages');
    await undoes();
  });

  it('supports an estimate, from the file by keyboard', async function () {
    const browser = needBrowser(this);
    putCursor(editor, 'estima|te:');
    await openReport(browser, birch);
    await select(browser, 'lower in the walking groups');
    await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
    await browser.press('Control+k');
    await browser.press('e');
    await reads(
      BEFORE.replace(
        'value:\n',
        'value:\n      support:\n        - {quote: lower in the walking groups, page: 411, report: main}\n',
      ),
    );
    await undoes();
  });

  it('offers places where the cursor is at none', async function () {
    const browser = needBrowser(this);
    putCursor(editor, '|extractor');
    await openReport(browser, birch);
    await select(browser, 'Leaders were trained volunteers');
    void vscode.commands.executeCommand('extraction.useAsSupport');
    await eventually(async () =>
      assert.match(await browser.text({ selector: '.quick-input-widget' }), /the study as a whole/),
    );
    await browser.picture('capture-places');
    await browser.press('Enter');
    await reads(`${BEFORE}support:\n  - {quote: Leaders were trained volunteers, page: 412, report: main}\n`);
    await undoes();
  });

  it('is the value of the key at the cursor, alone or with its quotation', async function () {
    const browser = needBrowser(this);
    putCursor(editor, 'value:|');
    await openReport(browser, birch);
    await select(browser, 'mean difference −1.8');
    await vscode.commands.executeCommand('extraction.useAsValue');
    await reads(BEFORE.replace('value:\n', 'value: -1.8\n'));
    await undoes();
    await vscode.commands.executeCommand('extraction.useAsValueWithSupport');
    await reads(
      BEFORE.replace(
        'value:\n',
        "value: -1.8\n      support:\n        - {for: value, quote: 'mean difference −1.8', page: 411, report: main}\n",
      ),
    );
    assert.equal(
      editor.document.lineAt(editor.selection.active).text.trim(),
      'value: -1.8',
      'the cursor stays at the value',
    );
    await browser.picture('capture-value');
    await undoes();
  });

  it('is refused in words where it is no number', async function () {
    const browser = needBrowser(this);
    putCursor(editor, 'value:|');
    await openReport(browser, birch);
    await select(browser, 'Leaders were trained volunteers');
    await vscode.commands.executeCommand('extraction.useAsValue');
    await eventually(async () =>
      assert.match(await browser.text({ selector: '.notifications-toasts' }), /has no number that could be read/),
    );
    await reads(BEFORE);
  });

  it('is copied with its reference', async function () {
    const browser = needBrowser(this);
    await editor.document.save();
    await openReport(browser, birch);
    await select(browser, 'Leaders were trained volunteers');
    await browser.click({ selector: '#selection-buttons button:nth-child(3)', webview: REPORT });
    await eventually(async () =>
      assert.equal(
        await vscode.env.clipboard.readText(),
        '“Leaders were trained volunteers” (Birch et al. 2020, p. 412)',
      ),
    );
  });

  it('is offered as the quotation in Next Question', async function () {
    const browser = needBrowser(this);
    putCursor(editor, 'q1.1: |Y');
    await openReport(browser, birch);
    await select(browser, 'Leaders were trained volunteers');
    await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
    await browser.press('Control+k');
    await browser.press('q');
    await asks(browser, 'question 1.2');
    await eventually(async () =>
      assert.match(
        await browser.text({ selector: '.quick-input-widget' }),
        /Selected in the report: “Leaders were trained/,
      ),
    );
    await browser.picture('capture-question');
    await browser.press('Alt+q');
    await asks(browser, 'question 1.2 · quotation and page');
    await browser.picture('capture-question-quotation');
    await browser.press('Enter');
    await asks(browser, 'question 1.2');
    await browser.type('PY');
    await browser.press('Enter');
    await asks(browser, 'question 1.3');
    await browser.press('Escape');
    await reads(
      BEFORE.replace(
        'q1.1: Y\n',
        'q1.1: Y\n      q1.2: PY\n      support:\n        - {for: q1.2, quote: Leaders were trained volunteers, page: 412, report: main}\n',
      ),
    );
  });

  it('asks what to do with a report that the study does not have', async function () {
    const browser = needBrowser(this);
    const without = BEFORE.replace('file: reports/birch-2020.pdf, ', '');
    await setText(without);
    putCursor(editor, 'q1.1: |Y');
    await openReport(browser, birch);
    await select(browser, 'Leaders were trained volunteers');
    await browser.press('Control+k');
    await browser.press('e');
    await eventually(async () =>
      assert.match(await browser.text({ selector: '.quick-input-widget' }), /Write as the file of the report “main”/),
    );
    await browser.picture('capture-unknown-report');
    await browser.press('Enter');
    await eventually(() => {
      assert.match(editor.document.getText(), /citation: .*, file: reports\/birch-2020\.pdf\}\]/);
      assert.match(editor.document.getText(), /page: 412, report: main\}/);
    });
    await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
    await vscode.commands.executeCommand('undo');
    await reads(without);
  });
});

function setReviewer(initials: string | undefined): PromiseLike<void> {
  const setting = vscode.workspace.getConfiguration('extraction');
  return setting.update('reviewer', initials, vscode.ConfigurationTarget.Workspace);
}

/** Selects words in the report by looking for them, as people do by keyboard; again where the page was still being drawn. */
async function select(browser: Browser, words: string): Promise<void> {
  await eventually(async () => {
    await find(browser, words);
    await browser.press('Escape');
    const selected = await browser.evaluate<string>('String(document.getSelection())', REPORT);
    assert.equal(selected.replace(/\s+/g, ' ').trim(), words);
  });
  await told(browser, true);
}

/** Selects from the last words of the first page to the first of the second, as people do by dragging. */
async function selectOverPages(browser: Browser, report: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('extraction.openReport', report);
  await browser.click({ selector: '#page-box', webview: REPORT });
  await browser.type('412');
  await browser.press('Enter');
  const drawn = "document.querySelectorAll('.page:nth-child(-n+2) .textLayer .endOfContent').length";
  await eventually(async () => assert.equal(await browser.evaluate<number>(drawn, REPORT), 2));
  await browser.evaluate('document.getSelection().removeAllRanges()', REPORT);
  await told(browser, false);
  await browser.evaluate(
    `(() => {
      const [first, second] = [1, 2].map((page) => [...document.querySelectorAll('.page:nth-child(' + page + ') .textLayer span[role="presentation"]')]);
      document.getSelection().setBaseAndExtent(first.at(-1).firstChild, 0, second[0].firstChild, second[0].firstChild.length);
    })()`,
    REPORT,
  );
  await told(browser, true);
}

/** Waits until the extension has been told by the page that something is selected, or nothing. */
async function told(browser: Browser, isSelected: boolean): Promise<void> {
  const hidden = "document.querySelector('#selection-buttons').hidden";
  await eventually(async () => assert.equal(await browser.evaluate<boolean>(hidden, REPORT), !isSelected));
  // The answer comes by the same way as what the page has said before.
  await vscode.commands.executeCommand('setContext', 'extraction.told', isSelected);
}

async function find(browser: Browser, words: string): Promise<void> {
  // What is offered beside an earlier selection may lie where the report is clicked.
  await browser.evaluate('document.getSelection().removeAllRanges()', REPORT);
  await told(browser, false);
  await eventually(async () => {
    await browser.click({ selector: '#report', webview: REPORT });
    await browser.press('Control+f');
    assert.equal(await browser.evaluate<string>('document.activeElement.id', REPORT), 'find');
  });
  await browser.evaluate("document.querySelector('#find').select()", REPORT);
  await browser.type(words);
  const said = () => browser.evaluate<string>("document.querySelector('#found').textContent", REPORT);
  await eventually(async () => assert.match(await said(), /^1 of/));
  const isShown = "document.querySelector('.textLayer .highlight.selected') !== null";
  await eventually(async () => assert.ok(await browser.evaluate<boolean>(isShown, REPORT)));
}

async function asks(browser: Browser, title: string): Promise<void> {
  await eventually(async () =>
    assert.match(await browser.text({ selector: '.quick-input-title' }), new RegExp(`${title}$`)),
  );
}
