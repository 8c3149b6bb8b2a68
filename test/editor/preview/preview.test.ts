import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import * as vscode from 'vscode';
import { type Browser, needBrowser } from '../browser';
import { eventually } from '../eventually';
import { activate, open, putCursor, replace, revertAll, uriOf } from '../files';
import { pageText } from '../page-text';

const STUDY = 'quiet-wards/studies/alder.extraction.yaml';
const INTERVENTION = 'quiet-wards/interventions/quiet-hours.extraction.yaml';

/** What tells the preview apart from other webviews. */
const PAGE = '#page section';

describe('the preview', () => {
  let editor: vscode.TextEditor;

  before(activate);
  beforeEach(async () => {
    editor = await open(STUDY);
    await vscode.commands.executeCommand('extraction.openPreview');
    await eventually(() => assert.equal(previewTabs().length, 1));
  });
  afterEach(revertAll);

  it('opens beside the file, and leaves the cursor there', () => {
    assert.equal(previewTabs()[0]?.group.viewColumn, vscode.ViewColumn.Two);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uriOf(STUDY).toString());
  });

  it('opens once for a review', async () => {
    await open(INTERVENTION);
    await vscode.commands.executeCommand('extraction.openPreview');
    await vscode.commands.executeCommand('extraction.openPreview', uriOf(STUDY));
    assert.equal(previewTabs().length, 1);
  });

  it('shows the tables and figures of the review', async function () {
    const browser = needBrowser(this);
    const text = await pageText(browser, '#page');
    for (const words of ['Quiet hours on hospital wards', 'Quiet hours', 'Alder', 'Some concerns'])
      assert.ok(text.includes(words), `${words} in ${text}`);
    assert.ok((await browser.evaluate<number>("document.querySelectorAll('svg').length", PAGE)) > 0);
  });

  it('follows what is typed, without being saved', async function () {
    const browser = needBrowser(this);
    await pageText(browser, '#characteristics');
    await replace(editor, 'country: [Norway]', 'country: [Iceland]');
    await eventually(async () => {
      const text = await pageText(browser, '#characteristics');
      assert.ok(text.includes('Iceland') && !text.includes('Norway'), text);
    });
  });

  it('draws a changed value anew in its figures, and leaves the other rows as they are', async function () {
    const browser = needBrowser(this);
    const row = '#figure-characteristics tbody tr, #figure-rob2 [role="row"]';
    await pageText(browser, '#characteristics');
    await browser.evaluate(`document.querySelectorAll('${row}').forEach((each) => { each.isKept = true; })`, PAGE);
    await replace(editor, 'country: [Norway]', 'country: [Iceland, Norway]');
    await eventually(async () => assert.match(await pageText(browser, '#characteristics'), /Iceland/));
    const kept = `[...document.querySelectorAll('${row}')].map((each) => [each.isKept === true, each.textContent])`;
    const rows = await browser.evaluate<[boolean, string][]>(kept, PAGE);
    const fresh = rows.flatMap(([isKept, text]) => (isKept ? [] : [text]));
    assert.ok(fresh.length > 0 && fresh.every((text) => text.includes('Alder')), fresh.join('\n'));
    assert.ok(rows.length > fresh.length);
  });

  it('draws nothing anew while a button of the mouse is pressed: the click would be lost', async function () {
    const browser = needBrowser(this);
    await pageText(browser, '#characteristics');
    const pointer = (type: string) =>
      browser.evaluate(`document.body.dispatchEvent(new PointerEvent('${type}', { bubbles: true }))`, PAGE);
    await pointer('pointerdown');
    await replace(editor, 'country: [Norway]', 'country: [Iceland]');
    // Long enough for what is in sight to be drawn.
    await pause(600);
    assert.match(await pageText(browser, '#characteristics'), /Norway/);
    await pointer('pointerup');
    await eventually(async () => assert.match(await pageText(browser, '#characteristics'), /Iceland/));
  });

  it('leads from a cell to the words that it shows', async function () {
    const browser = needBrowser(this);
    await browser.click({ selector: '#characteristics td:has-text("Norway")', webview: PAGE });
    await eventually(() => {
      const { document, selection } = active();
      assert.equal(document.uri.toString(), uriOf(STUDY).toString());
      assert.match(document.getText(selection), /Norway/);
    });
  });

  it('opens a closed file for a cell, in the other group', async function () {
    const browser = needBrowser(this);
    await browser.click({ selector: '#interventions tbody th', webview: PAGE });
    await eventually(() => {
      const { document, viewColumn } = active();
      assert.equal(document.uri.toString(), uriOf(INTERVENTION).toString());
      assert.equal(viewColumn, vscode.ViewColumn.One);
    });
  });

  it('marks the cell in whose value the cursor stands', async function () {
    const browser = needBrowser(this);
    await pageText(browser, '#characteristics');
    putCursor(editor, 'country: [Nor|way]');
    await eventually(async () => assert.deepEqual([...new Set(await marked(browser))], ['Norway']));
    putCursor(await open('studies/x.extraction.yaml'), 'study: |x');
    await eventually(async () => assert.deepEqual(await marked(browser), []));
  });

  it('shows the part that belongs to the cursor, on request', async function () {
    const browser = needBrowser(this);
    await pageText(browser, '#characteristics');
    putCursor(editor, 'q1.1: |Y');
    await vscode.commands.executeCommand('extraction.showInPreview');
    await eventually(async () => {
      const there = "document.querySelector('#appraisal .marked')?.getBoundingClientRect().top";
      const top = await browser.evaluate<number | undefined>(there, PAGE);
      assert.ok(top !== undefined && top >= 0 && top < 800, String(top));
    });
  });

  it('shows it also where the file has just become longer, and the page has not', async function () {
    const browser = needBrowser(this);
    await pageText(browser, '#characteristics');
    const onTop = `# ${'What is written above moves everything below. '.repeat(100)}\n`;
    assert.ok(await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), onTop)));
    putCursor(editor, 'q1.1: |Y');
    await vscode.commands.executeCommand('extraction.showInPreview');
    await eventually(async () => {
      const there = "document.querySelector('#appraisal .marked')?.getBoundingClientRect().top";
      const top = await browser.evaluate<number | undefined>(there, PAGE);
      assert.ok(top !== undefined && top >= 0 && top < 800, String(top));
    });
  });

  it('is up to date when it comes into sight again', async function () {
    const browser = needBrowser(this);
    await pageText(browser, '#characteristics');
    await vscode.window.showTextDocument(uriOf('studies/x.extraction.yaml'), { viewColumn: vscode.ViewColumn.Two });
    editor = await open(STUDY);
    await replace(editor, 'country: [Norway]', 'country: [Iceland]');
    await vscode.commands.executeCommand('extraction.openPreview');
    await eventually(async () => {
      const text = await pageText(browser, '#characteristics');
      assert.ok(text.includes('Iceland'), text);
    });
  });

  it('changes its colours with the setting', async function () {
    const browser = needBrowser(this);
    const settings = vscode.workspace.getConfiguration('extraction');
    const colours =
      "[...document.querySelectorAll('#appraisal svg [fill]')].map((part) => part.getAttribute('fill')).join()";
    const before = await eventually(async () => {
      const found = await browser.evaluate<string>(colours, '#appraisal svg');
      assert.notEqual(found, '');
      return found;
    });
    await settings.update('preview.palette', 'colour-blind', vscode.ConfigurationTarget.Global);
    try {
      await eventually(async () => assert.notEqual(await browser.evaluate(colours, '#appraisal svg'), before));
    } finally {
      await settings.update('preview.palette', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('loads and runs nothing but its own', async function () {
    const browser = needBrowser(this);
    const policy = `document.querySelector('meta[http-equiv="Content-Security-Policy"]').content`;
    assert.match(
      await browser.evaluate<string>(policy, PAGE),
      /^default-src 'none'; style-src \S+( \S+)*; script-src 'nonce-/,
    );
    assert.equal(
      await browser.evaluate<number>("document.querySelectorAll('#page [style], #page script').length", PAGE),
      0,
    );
  });

  it('shows half-typed files too', async function () {
    const browser = needBrowser(this);
    await replace(editor, 'results:\n', 'results: [{{\n  : -\n');
    await replace(editor, 'country: [Norway]', 'country: [Iceland');
    await eventually(async () => {
      const text = await pageText(browser, '#page');
      assert.ok(text.includes('Quiet hours on hospital wards'), text);
      assert.doesNotMatch(text, /went wrong/);
    });
  });
});

function previewTabs(): vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(
    ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('extraction.preview'),
  );
}

function active(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor, 'an editor has the focus');
  return editor;
}

/** What the marked cells say. */
function marked(browser: Browser): Promise<string[]> {
  return browser.evaluate("[...document.querySelectorAll('.marked')].map((cell) => cell.textContent.trim())", PAGE);
}
