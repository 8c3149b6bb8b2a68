import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import * as vscode from 'vscode';
import { needBrowser } from './browser';
import { eventually } from './eventually';

const page = `<!DOCTYPE html>
<html>
  <body>
    <button id="more">more</button>
    <script>
      const { postMessage } = acquireVsCodeApi();
      document.querySelector('#more').addEventListener('click', () => postMessage('clicked'));
    </script>
  </body>
</html>`;

describe('the browser around the editor', () => {
  it('reaches into a webview, and its clicks arrive in the extension', async function () {
    const browser = needBrowser(this);
    const panel = vscode.window.createWebviewPanel('test', 'Test', vscode.ViewColumn.One, { enableScripts: true });
    try {
      const message = new Promise((resolve) => panel.webview.onDidReceiveMessage(resolve));
      panel.webview.html = page;
      assert.equal(await browser.text({ selector: '#more', webview: true }), 'more');
      await browser.click({ selector: '#more', webview: true });
      assert.equal(await message, 'clicked');
      assert.equal(await browser.evaluate<string>('document.activeElement.id', '#more'), 'more');
      assert.ok(existsSync(await browser.screenshot('webview')));
    } finally {
      panel.dispose();
    }
  });

  it('types where the focus is', async function () {
    const browser = needBrowser(this);
    const document = await vscode.workspace.openTextDocument({ content: '', language: 'plaintext' });
    await vscode.window.showTextDocument(document);
    await browser.click({ selector: '.monaco-editor' });
    await browser.type('a word');
    await eventually(() => assert.equal(document.getText(), 'a word'));
    await browser.press('Backspace');
    await eventually(() => assert.equal(document.getText(), 'a wor'));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
