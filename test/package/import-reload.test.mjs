// The page of an import after the window was reloaded: what it shows, and what somebody had chosen on it, is there again.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { webviewFrame } from '../../scripts/vscode/browse.mjs';
import { openCopy, pictureAfter } from './opened.mjs';

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

  /** @type {import('./opened.mjs').Opened} */
  let opened;

  before(async () => {
    opened = await openCopy('examples/practice', {
      prepare: async (folder) => {
        await writeFile(join(folder, 'team.csv'), SHEET);
        await writeFile(join(folder, 'team.map.yaml'), MAPPING);
      },
    });
  });

  after(() => opened?.close());

  afterEach(async function () {
    await pictureAfter(opened?.workbench, this, 'import-reload');
  });

  it('comes back with what was chosen', async () => {
    const { workbench } = opened;
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
