// The extension in the browser's own host, which vscode.dev and github.dev use: a report beside its file, there and back.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { webviewFrame } from '../../scripts/vscode/browse.mjs';
import { openCopy, PATIENCE, pictureAfter } from './opened.mjs';

const STUDY = 'studies/birch-2020.extraction.yaml';

describe('in the host of the browser', function () {
  this.timeout(180_000);
  // A busy machine lets a window be late for a key; whoever reads the report sees what was tried again.
  this.retries(1);

  /** @type {import('./opened.mjs').Opened} */
  let opened;
  /** @type {string} */
  let folder;
  /** @type {import('../../scripts/vscode/workbench.mjs').Workbench} */
  let workbench;

  before(async () => {
    opened = await openCopy('test/reports/review', { host: 'browser' });
    ({ folder, workbench } = opened);
    await workbench.openFile(STUDY);
  });

  after(() => opened?.close());

  afterEach(async function () {
    await pictureAfter(workbench, this, 'browser-host');
  });

  const report = () => webviewFrame(workbench.page, '#report', PATIENCE);

  it('a report opens at the quotation in which the cursor stands, with all quotations marked that were found', async () => {
    await workbench.putCursor(STUDY, '|Recruitment began in March 2016');
    await workbench.press('Mod+k');
    await workbench.press('r');
    const frame = await report();
    await frame.getByText('Recruitment').first().waitFor();
    await frame.locator('.mark.current').first().waitFor({ state: 'attached' });
    assert.ok((await frame.locator('.mark').count()) > 20);
  });

  it('what is selected in it becomes support by keyboard, in one step of undo', async () => {
    const before = await readFile(join(folder, STUDY), 'utf8');
    await workbench.openFile(STUDY);
    await workbench.putCursor(STUDY, 'country: |Norway');
    const frame = await report();
    // Beside the page: a click on a mark would lead to its line.
    await frame.locator('#report').click({ position: { x: 4, y: 40 } });
    await workbench.press('Mod+f');
    await frame.locator('#find').fill('Leaders were trained volunteers');
    await frame.locator('#found', { hasText: '1 of 1' }).waitFor();
    await frame.locator('.highlight.selected').first().waitFor();
    await workbench.press('Escape');
    await frame.locator('#selection-buttons:not([hidden])').waitFor();
    await workbench.settle();
    await workbench.press('Mod+k');
    await workbench.press('e');
    await workbench.see('.statusbar-item:has-text("Support of")');
    await workbench.openFile(STUDY);
    await workbench.press('Mod+s');
    await workbench.settle();
    const added = '{for: country, quote: Leaders were trained volunteers, page: 412, report: main}';
    const after = await readFile(join(folder, STUDY), 'utf8');
    assert.equal(after.split(added).length, 2, after.slice(0, 1500));
    await workbench.press('Mod+z');
    await workbench.press('Mod+s');
    await workbench.settle();
    assert.equal(await readFile(join(folder, STUDY), 'utf8'), before);
  });

  for (const command of [
    'Review Changes Since',
    'Compare in Words',
    'Merge by Meaning',
    'Compare with an Earlier Version',
  ])
    it(`“${command}…” says that it needs Git, and where there is one`, async () => {
      // The file is in front: the test before has typed in it.
      await workbench.run(`Extraction: ${command}`);
      const said = workbench.page.locator('.notifications-toasts .notification-list-item-message').first();
      await said.waitFor();
      assert.match(
        (await said.textContent()) ?? '',
        /come from Git, and the editor knows no Git repository around this (?:file|review)\. Open the folder of the repository in an editor with Git .* in the browser alone there is none\.$/,
      );
      await workbench.run('Notifications: Clear All Notifications');
      await said.waitFor({ state: 'detached' });
      assert.match(await readFile(join(folder, STUDY), 'utf8'), /^study: birch-2020$/m);
    });
});
