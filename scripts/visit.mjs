// A visit of the real editor as somebody new to it, with the keyboard alone: docs/visit/NN-name.png for each step, and the
// page that tells it. Fails where a step does not come to what it should.

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { steps } from './visit/steps.mjs';
import { openBrowser } from './vscode/browse.mjs';
import { project, temporaryFolder } from './vscode/places.mjs';
import { step } from './vscode/run.mjs';
import { serveVscode } from './vscode/serve.mjs';
import { Workbench } from './vscode/workbench.mjs';

const target = join(project, 'docs', 'visit');

/** The name of a picture. @param {number} index @param {string} name */
const picture = (index, name) => `${String(index + 1).padStart(2, '0')}-${name}.png`;

/** The page that tells the visit. */
function page() {
  const told = steps.map(
    ({ name, story, alt }, index) => `${index + 1}. ${story}\n\n    ![${alt}](${picture(index, name)})\n`,
  );
  return `# A first visit

From an empty folder to a finished study with its tables and figures, with the keyboard alone, as the walkthrough “Your First Study” says it. The
study and its numbers are fictional. \`npm run visit\` makes this page and its pictures in the real editor, and fails where a step of the
walkthrough does not get its check mark.

${told.join('\n')}`;
}

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
const around = await temporaryFolder();
const folder = join(around.path, 'quiet-hours');
await mkdir(folder);
const settings = {
  'window.commandCenter': false,
  'window.title': 'Structured Extraction',
  'workbench.layoutControl.enabled': false,
  'workbench.colorTheme': 'Default Light Modern',
  'editor.minimap.enabled': false,
};
const vscode = await serveVscode({ settings });
try {
  const browser = await openBrowser({ width: 1120, height: 720 });
  try {
    await browser.page.goto(vscode.address({ folder }));
    const workbench = new Workbench(browser.page, folder);
    for (const [index, { name, play }] of steps.entries()) {
      const before = workbench.keys;
      await step(name, () => play(workbench));
      console.log(`  ${workbench.keys - before} keys`);
      await browser.page.screenshot({ path: join(target, picture(index, name)) });
    }
    await writeFile(join(target, 'README.md'), page());
    console.log(`${workbench.keys} keys in all`);
  } catch (error) {
    await browser.page.screenshot({ path: join(project, 'out', 'visit-failed.png') });
    throw error;
  } finally {
    await browser.close();
  }
} finally {
  await vscode.close();
  await around.remove();
}
