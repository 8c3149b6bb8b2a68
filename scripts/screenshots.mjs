// Takes the pictures of the documentation in a real VS Code: docs/screenshots/NAME.png.
//   npm run screenshots                 all of them
//   npm run screenshots -- NAME …       only these

import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { scenes } from './screenshots/scenes.mjs';
import { openBrowser } from './vscode/browse.mjs';
import { exampleFolder, project } from './vscode/places.mjs';
import { step } from './vscode/run.mjs';
import { serveVscode } from './vscode/serve.mjs';
import { Workbench } from './vscode/workbench.mjs';

const folder = exampleFolder();
const target = join(project, 'docs', 'screenshots');

/** Only what the picture is about. */
const calm = {
  'breadcrumbs.enabled': false,
  'editor.fontSize': 14,
  'editor.minimap.enabled': false,
  'window.commandCenter': false,
  'workbench.iconTheme': 'vs-seti',
  'workbench.layoutControl.enabled': false,
};

/**
 * @param {import('./screenshots/scenes.mjs').Scene} scene
 * @returns {Promise<void>}
 */
async function take({ name, theme = 'Default Light Modern', settings = {}, play }) {
  const vscode = await serveVscode({ settings: { ...calm, 'workbench.colorTheme': theme, ...settings } });
  try {
    const { page, close } = await openBrowser();
    try {
      await page.goto(vscode.address({ folder }));
      const workbench = new Workbench(page, folder);
      await workbench.ready();
      await play(workbench);
      await page.screenshot({ path: join(target, `${name}.png`) });
    } finally {
      await close();
    }
  } finally {
    await vscode.close();
  }
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !scenes.some((scene) => scene.name === name));
if (unknown.length > 0) {
  console.error(`There is no scene ${unknown.join(', ')}; there are ${scenes.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}
await mkdir(target, { recursive: true });
for (const scene of scenes) {
  if (asked.length > 0 && !asked.includes(scene.name)) continue;
  await step(relative(project, join(target, `${scene.name}.png`)), () => take(scene));
}
