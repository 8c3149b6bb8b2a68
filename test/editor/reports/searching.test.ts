import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { activate, codeOf, find, open, problemsIn, replace, revertAll, uriOf } from '../files';
import { bringReport } from './report-at-hand';

/** A review of its own in the workspace. */
const HOME = 'walking';
const STUDY = `${HOME}/studies/birch-2020.extraction.yaml`;
const REPORT = `${HOME}/reports/birch-2020.pdf`;

/** Codes of problems about quotations and reports, in the order of the file. */
function found(): string[] {
  const about = problemsIn(STUDY).filter((each) => /^(?:quotation|report)-/.test(codeOf(each)));
  return about.sort((a, b) => a.range.start.compareTo(b.range.start)).map(codeOf);
}

const SPOILED = [
  'quotation-differs',
  'quotation-differs',
  'quotation-differs',
  'quotation-not-found',
  'quotation-differs',
  'quotation-on-another-page',
  'quotation-not-found',
];

describe('quotations in the editor', function () {
  this.timeout(120_000);

  before(async () => {
    await activate();
    await bringReport('review/review.extraction.yaml', `${HOME}/review.extraction.yaml`);
    await bringReport('review/studies/birch-2020.extraction.yaml', STUDY);
    await bringReport('review/reports/birch-2020.pdf', REPORT);
    await open(STUDY);
  });
  after(async () => {
    await revertAll();
    await vscode.workspace.fs.delete(uriOf(HOME), { recursive: true });
  });

  it('are looked for without anybody asking', async () => {
    await eventually(() => assert.deepEqual(found(), SPOILED));
  });

  it('are looked for again once they are written otherwise', async () => {
    const editor = await open(STUDY);
    await replace(editor, 'Recruitment began in March 2015', 'Recruitment began in March 2016');
    await eventually(() => assert.deepEqual(found(), SPOILED.slice(1)));
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await eventually(() => assert.deepEqual(found(), SPOILED));
  });

  it('are written as they are printed by the light bulb', async () => {
    const editor = await open(STUDY);
    const range = find(editor.document, 'People who could walk');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      range,
    );
    assert.ok(
      actions.some(({ title }) => title === 'Write it as it is printed'),
      actions.map(({ title }) => title).join(),
    );
  });

  it('are looked for anew where the file of the report is replaced, and nothing is said without it', async () => {
    await bringReport('odd/encrypted.pdf', REPORT);
    await eventually(() => assert.deepEqual(found(), ['report-not-searched']));
    await vscode.workspace.fs.delete(uriOf(REPORT));
    await eventually(() => assert.deepEqual(found(), []));
    await bringReport('review/reports/birch-2020.pdf', REPORT);
    await eventually(() => assert.deepEqual(found(), SPOILED));
  });

  it('of a whole review are checked by a command, which says what came of it', async () => {
    const done = vscode.commands.executeCommand('extraction.checkAllQuotations');
    await eventually(() => assert.deepEqual(found(), SPOILED));
    await vscode.commands.executeCommand('notifications.clearAll');
    await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 5000))]);
  });
});
