import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { needBrowser } from '../browser';
import { eventually } from '../eventually';
import { activate, find, open, putCursor, replace, revertAll } from '../files';

const STUDY = 'quiet-wards/studies/birch.LM.extraction.yaml';

/** As long as the editor waits, and a little less for clocks that differ. */
const PAUSE = 950;

describe('what is being typed', () => {
  let editor: vscode.TextEditor;

  before(activate);
  beforeEach(async () => {
    editor = await open(STUDY);
    await replace(editor, 'design: randomised trial', 'design: ');
    putCursor(editor, 'design: |');
    await eventually(() => assert.deepEqual(wrongWords(), []));
    // Only an editor with the focus hears what is typed; a test before this one may have left it in the side bar.
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  });
  afterEach(revertAll);

  function wrongWords(): string[] {
    return vscode.languages
      .getDiagnostics(editor.document.uri)
      .filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning)
      .map(({ range }) => editor.document.getText(range))
      .filter((text) => text.startsWith('clu'));
  }

  it('is not pointed out before a pause of a second', async () => {
    let last = 0;
    const waited: number[] = [];
    const listening = vscode.languages.onDidChangeDiagnostics(() => {
      if (wrongWords().length > 0) waited.push(Date.now() - last);
    });
    for (const letter of 'clust') {
      last = Date.now();
      await vscode.commands.executeCommand('type', { text: letter });
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    await eventually(() => assert.ok(waited.length > 0));
    listening.dispose();
    assert.deepEqual(wrongWords(), ['clust']);
    assert.ok(Math.min(...waited) >= PAUSE, `after ${waited.join(', ')} ms`);
  });

  it('is pointed out as soon as the line is left, in the status bar, too', async function () {
    const browser = needBrowser(this);
    const begun = Date.now();
    await vscode.commands.executeCommand('type', { text: 'clust' });
    const status = await browser.text({
      selector: '[id="structured-extraction.structured-extraction.extraction.file"]',
    });
    const isEarly = Date.now() - begun < PAUSE;
    await browser.picture('being-typed');
    if (isEarly) assert.match(status, /No problems/);
    putCursor(editor, 'study: |');
    await eventually(() => assert.deepEqual(wrongWords(), ['clust']));
    await eventually(async () =>
      assert.match(
        await browser.text({ selector: '[id="structured-extraction.structured-extraction.extraction.file"]' }),
        /[1-9]\d* problem/,
      ),
    );
  });

  it('does not hide what was wrong on the line before', async () => {
    await replace(editor, 'design: ', 'design: clueless');
    putCursor(editor, 'study: |');
    await eventually(() => assert.deepEqual(wrongWords(), ['clueless']));
    putCursor(editor, 'design: clueless|');
    await vscode.commands.executeCommand('type', { text: ' ' });
    await vscode.commands.executeCommand('deleteLeft');
    await eventually(() => assert.deepEqual(wrongWords(), ['clueless']));
    assert.ok(find(editor.document, 'clueless'));
  });
});
