import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { needBrowser } from '../browser';
import { eventually } from '../eventually';
import { activate, open, revertAll, uriOf } from '../files';
import { bringReport, openReport, textOfPages } from './report-at-hand';

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

  it('shows the pages of a PDF with their text', async function () {
    const browser = needBrowser(this);
    await open('quiet-wards/studies/alder.extraction.yaml');
    await openReport(browser, birch);
    await browser.screenshot('report-light');
    await eventually(async () => assert.match(await textOfPages(browser), /an inexpensive complement/));
  });
});
