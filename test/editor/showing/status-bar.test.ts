import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { needBrowser } from '../browser';
import { eventually } from '../eventually';
import { activate, open, replace, revertAll } from '../files';

const ITEM = { selector: '[id="structured-extraction.structured-extraction.extraction.file"]' };

describe('the status bar', () => {
  before(activate);
  afterEach(revertAll);

  it('says how far the open file has come', async function () {
    const browser = needBrowser(this);
    await open('quiet-wards/studies/alder.extraction.yaml');
    await eventually(async () => assert.equal((await browser.text(ITEM)).trim(), 'No problems, 4 of 4 sections done'));
    await open('quiet-wards/studies/birch.LM.extraction.yaml');
    await eventually(async () => assert.match(await browser.text(ITEM), /3 of 4 sections done/));
  });

  it('says who I am', async function () {
    const browser = needBrowser(this);
    const setting = vscode.workspace.getConfiguration('extraction');
    await open('quiet-wards/studies/birch.LM.extraction.yaml');
    try {
      await setting.update('reviewer', 'LM', vscode.ConfigurationTarget.Workspace);
      await eventually(async () => assert.match(await browser.text(ITEM), /3 of 4 sections done · LM/));
    } finally {
      await setting.update('reviewer', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('counts problems as they come and go', async function () {
    const browser = needBrowser(this);
    const editor = await open('quiet-wards/studies/alder.extraction.yaml');
    await replace(editor, 'timepoint: 4 weeks', 'timepoint: 4 week');
    await eventually(async () => assert.match(await browser.text(ITEM), /1 problem,/));
    await replace(editor, 'timepoint: 4 week', 'timepoint: 4 weeks');
    await eventually(async () => assert.match(await browser.text(ITEM), /No problems,/));
  });
});
