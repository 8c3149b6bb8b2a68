import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { needBrowser } from '../browser';

describe('an extraction file', () => {
  before(async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder, 'the suite runs in a workspace');
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, 'studies', 'x.extraction.yaml'));
  });

  it('has its own language', () => {
    assert.equal(vscode.window.activeTextEditor?.document.languageId, 'extraction');
  });

  it('wakes the extension', async () => {
    const extension = vscode.extensions.getExtension('structured-extraction.structured-extraction');
    assert.ok(extension, 'the extension is installed');
    await extension.activate();
    assert.ok(extension.isActive);
  });

  it('is found by its name', async () => {
    const found = await vscode.workspace.findFiles('**/*.extraction.{yaml,yml}');
    assert.ok(found.some(({ path }) => path.endsWith('/studies/x.extraction.yaml')));
  });

  it('says its language in the status bar', async function () {
    const browser = needBrowser(this);
    assert.match(await browser.text({ selector: '[id="status.editor.mode"]' }), /Extraction/);
  });
});
