// The page of an import after the window was reloaded: what it shows, and what somebody had chosen on it, is there again.

import assert from 'node:assert/strict';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser, webviewFrame } from '../../scripts/vscode/browse.mjs';
import { project, temporaryFolder } from '../../scripts/vscode/places.mjs';
import { serveVscode } from '../../scripts/vscode/serve.mjs';
import { Workbench } from '../../scripts/vscode/workbench.mjs';

const SHEET = `Author;Year;Country
Fir;2018;Norway
Gorse;2021;Ghana
`;

const MAPPING = `sheet: team.csv
columns:
  Author: study
  Year: [study, reports.citation.year]
  Country: country
`;

describe('an import, when the window is reloaded', function () {
  this.timeout(120_000);

  /** What is to be undone at the end, the last thing first. @type {(() => Promise<unknown>)[]} */
  const undoing = [];
  /** @type {Workbench} */
  let workbench;

  before(async () => {
    const temporary = await temporaryFolder();
    undoing.push(temporary.remove);
    const folder = join(temporary.path, 'practice');
    await cp(join(project, 'examples', 'practice'), folder, { recursive: true });
    await writeFile(join(folder, 'team.csv'), SHEET);
    await writeFile(join(folder, 'team.map.yaml'), MAPPING);
    const vscode = await serveVscode();
    undoing.push(vscode.close);
    const { page, close } = await openBrowser();
    undoing.push(close);
    await page.goto(vscode.address({ folder }));
    workbench = new Workbench(page, folder);
    await workbench.ready();
  });

  after(async () => {
    for (const undo of undoing.reverse()) await undo();
  });

  afterEach(async function () {
    if (workbench === undefined) return;
    const name = `${this.currentTest?.state === 'failed' ? 'failed-' : ''}import-reload`;
    const path = join(project, 'out', 'screenshots', `${name}.png`);
    await mkdir(join(path, '..'), { recursive: true });
    await workbench.page.screenshot({ path });
  });

  it('comes back with what was chosen', async () => {
    await workbench.openFile('team.map.yaml');
    await workbench.page.locator('.codelens-decoration a', { hasText: 'Import…' }).first().click();
    const before = await webviewFrame(workbench.page, '#counts');
    assert.match(await before.locator('#counts').innerText(), /^2 new files/);
    assert.equal(await before.locator('#choose-as').inputValue(), 'spreadsheet');
    await before.locator('#choose-extractor').selectOption('LM');
    await before.getByText('fir-2018.LM.extraction.yaml').first().waitFor();

    // The command, because a window that is only loaded again may not have kept its tabs.
    const loaded = workbench.page.waitForEvent('load');
    await workbench.run('Developer: Reload Window');
    await loaded;
    await workbench.ready();
    const after = await webviewFrame(workbench.page, '#counts');
    await after.getByText('fir-2018.LM.extraction.yaml').first().waitFor();
    assert.match(await after.locator('#counts').innerText(), /^2 new files/);
    assert.equal(await after.locator('#choose-as').inputValue(), 'spreadsheet');
    assert.equal(await after.locator('#choose-extractor').inputValue(), 'LM');
  });
});
