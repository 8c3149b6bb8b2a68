import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { needBrowser } from '../browser';
import { eventually } from '../eventually';
import { activate, open, replace, revertAll } from '../files';
import { pageText } from '../page-text';

describe('somebody who has not finished', () => {
  const setting = vscode.workspace.getConfiguration('extraction');

  before(activate);
  afterEach(async () => {
    await setting.update('reviewer', undefined, vscode.ConfigurationTarget.Workspace);
    await revertAll();
  });

  it("does not see a colleague's answers in the preview", async function () {
    const browser = needBrowser(this);
    const characteristics = () => pageText(browser, '#characteristics');
    const editor = await open('quiet-wards/studies/birch.CB.extraction.yaml');
    await vscode.commands.executeCommand('extraction.openPreview');
    await eventually(async () => assert.match(await characteristics(), /Denmark/));
    await setting.update('reviewer', 'CB', vscode.ConfigurationTarget.Workspace);
    await eventually(async () => assert.doesNotMatch(await characteristics(), /Denmark/));
    await replace(editor, 'country:', 'country: [Sweden]');
    await eventually(async () => assert.match(await characteristics(), /agreed/i));
  });
});
