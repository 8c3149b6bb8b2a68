/** What is pasted into extraction files becomes what it is; the ordinary paste stays one key away. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type Browser, needBrowser } from '../browser';
import { eventually } from '../eventually';
import { activate, open, putCursor, revertAll, uriOf } from '../files';

const STUDY = 'quiet-wards/studies/birch.CB.extraction.yaml';

const BEFORE = `study: birch
extractor: CB
reports:
  - id: main
    file: reports/birch.pdf
  -
design: randomised trial
arms: [{id: quiet, name: Quiet hours}, {id: usual, name: Usual care}]
results:
  - id: sleep-4w
    outcome: sleep
    by_arm:
      -
    support:
      - for: outcome
        quote:
`;

const TABLE = 'Group\tN\tMean (SD)\nQuiet hours\t60\t6.1 (2.0)\nUsual care\t58\t5,2 (1.9)\n';

describe('pasting', () => {
  let editor: vscode.TextEditor;

  before(activate);
  beforeEach(async () => {
    editor = await open(STUDY);
    const { document } = editor;
    const all = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
    assert.ok(await editor.edit((edit) => edit.replace(all, BEFORE)));
  });
  afterEach(revertAll);

  /** Pastes a text where `|` stands, behind a space where the line ends there. */
  async function paste(browser: Browser, at: string, text: string): Promise<void> {
    const [before = '', after = ''] = at.split('|');
    const end = putCursor(editor, `${before.trimEnd()}|${after}`);
    if (before.endsWith(' ')) assert.ok(await editor.edit((edit) => edit.insert(end, ' ')));
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await browser.evaluate(
      `(() => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', ${JSON.stringify(text)});
        const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData });
        document.activeElement.dispatchEvent(event);
      })()`,
      false,
    );
  }

  async function reads(text: string): Promise<void> {
    await eventually(() => assert.equal(editor.document.getText(), text));
  }

  it('a quotation leaves the line ends of the page, and one undo takes it back', async function () {
    const browser = needBrowser(this);
    await paste(browser, 'quote: |', 'Wards were ran-\ndomised: by\nlot.\n');
    await reads(BEFORE.replace('quote:\n', "quote: 'Wards were randomised: by lot.'\n"));
    await browser.picture('paste-quotation');
    await vscode.commands.executeCommand('undo');
    await reads(BEFORE.replace('quote:\n', 'quote: \n'));
  });

  it('a reference becomes a report', async function () {
    const browser = needBrowser(this);
    await paste(
      browser,
      'birch.pdf\n  - |',
      'TY  - JOUR\nAU  - Moe, Lena A.\nPY  - 2021\nTI  - Quiet wards\nDO  - 10.1000/xyz\nER  - \n',
    );
    await reads(
      BEFORE.replace(
        '  -\ndesign',
        '  - id: moe-2021\n    citation:\n      authors: [Moe LA]\n      year: 2021\n      title: Quiet wards\n      doi: 10.1000/xyz\n      kind: journal article\ndesign',
      ),
    );
    await browser.picture('paste-reference');
  });

  it('cells become the numbers of each group', async function () {
    const browser = needBrowser(this);
    await paste(browser, 'by_arm:\n      - |', TABLE.replace('5,2', '5.2'));
    await reads(
      BEFORE.replace(
        '      -\n    support',
        '      - {arm: quiet, analysed: 60, mean: 6.1, sd: 2.0}\n      - {arm: usual, analysed: 58, mean: 5.2, sd: 1.9}\n    support',
      ),
    );
    await browser.picture('paste-cells');
  });

  it('cells that are not certain are pasted as they are, and offered', async function () {
    const browser = needBrowser(this);
    const table = 'Group\tN\tColour\nSomebody\t60\tblue\nUsual care\t58\tred';
    await paste(browser, 'by_arm:\n      - |', table);
    await eventually(() => assert.match(editor.document.getText(), /Somebody\t60\tblue/));
    await eventually(async () =>
      assert.ok(await browser.evaluate<boolean>("document.querySelector('.post-edit-widget') !== null", false)),
    );
    await browser.press('Control+.');
    await eventually(async () =>
      assert.match(
        await browser.text({ selector: '.context-view .action-widget, .context-view' }),
        /Paste as 2 entries, without “Colour”/,
      ),
    );
    await browser.picture('paste-uncertain');
    await browser.press('ArrowDown');
    await browser.press('Enter');
    await eventually(async () =>
      assert.match(await browser.text({ selector: '.bulk-edit-panel' }), /arm: somebody, analysed: 60/),
    );
    await browser.picture('paste-shown');
    assert.doesNotMatch(editor.document.getText(), /arm: usual, analysed: 58/, 'it is shown before it is written');
    await browser.click({ selector: '.bulk-edit-panel .monaco-list-row input[type="checkbox"]' });
    await browser.click({ selector: '.bulk-edit-panel .monaco-button:first-child' });
    await reads(
      BEFORE.replace(
        '      -\n    support',
        '      - {arm: somebody, analysed: 60}\n      - {arm: usual, analysed: 58}\n    support',
      ),
    );
  });

  it('words stay as they are', async function () {
    const browser = needBrowser(this);
    await paste(browser, 'outcome: sleep|', 'ping and\trest');
    await reads(BEFORE.replace('outcome: sleep\n', 'outcome: sleepping and\trest\n'));
  });

  it('the file of a report becomes the file of the study, when it is dropped', async function () {
    const browser = needBrowser(this);
    const report = uriOf('quiet-wards/reports/second.pdf');
    await vscode.workspace.fs.writeFile(report, new TextEncoder().encode('%PDF-1.4\n'));
    try {
      await editor.edit((edit) => edit.delete(new vscode.Range(5, 0, 6, 0)));
      putCursor(editor, 'design|');
      await drop(browser, report);
      await reads(BEFORE.replace('  -\ndesign', '  - id: report-2\n    file: reports/second.pdf\ndesign'));
      await browser.picture('drop-report');
    } finally {
      await vscode.workspace.fs.delete(report);
    }
  });
});

/** The uppermost line of the editor that nothing lies above: where the file is scrolled, the first one is below the tabs. */
const LINE = `[...document.querySelectorAll('.editor-group-container.active .editor-instance .view-line')].find((line) => {
  const { left, top } = line.getBoundingClientRect();
  return document.elementFromPoint(left + 20, top + 5)?.closest('.view-line') === line;
})`;

/** Drops a file on a line of the editor, as the browser tells it, as soon as the line is drawn with what was written last. */
async function drop(browser: Browser, file: vscode.Uri): Promise<void> {
  await eventually(async () => {
    const lines = `[...document.querySelectorAll('.editor-group-container.active .view-line')]`;
    const shown = await browser.evaluate<string[]>(`${lines}.map(({ textContent }) => textContent)`, false);
    assert.ok(!shown.includes('\u00a0\u00a0-'));
    assert.ok(await browser.evaluate<boolean>(`${LINE} !== undefined`, false));
  });
  await browser.evaluate(
    `(() => {
      const line = ${LINE};
      const { left, top } = line.getBoundingClientRect();
      const dataTransfer = new DataTransfer();
      // The workbench and its extensions call files of a server differently.
      dataTransfer.setData('text/uri-list', 'vscode-remote://' + location.host + ${JSON.stringify(file.path)});
      const at = { bubbles: true, cancelable: true, clientX: left + 20, clientY: top + 5, dataTransfer, shiftKey: true };
      for (const type of ['dragenter', 'dragover', 'drop']) line.dispatchEvent(new DragEvent(type, at));
    })()`,
    false,
  );
}
