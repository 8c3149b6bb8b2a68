// Takes the pictures of the documentation in a real VS Code: docs/screenshots/NAME.png.
//   npm run screenshots                 all of them
//   npm run screenshots -- NAME …       only these

import { cp, mkdir } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { scenes } from './screenshots/scenes.mjs';
import { openBrowser } from './vscode/browse.mjs';
import { project, temporaryFolder } from './vscode/places.mjs';
import { step } from './vscode/run.mjs';
import { serveVscode } from './vscode/serve.mjs';
import { Workbench } from './vscode/workbench.mjs';

const target = join(project, 'docs', 'screenshots');

/** Only what the picture is about. */
const calm = {
  'breadcrumbs.enabled': false,
  // Nothing that is typed for a picture is to be in the next.
  'files.autoSave': 'off',
  'window.title': 'Structured Extraction',
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
async function take({ name, theme, example, width = 1280, begin, play }) {
  const copies = await temporaryFolder();
  const folder = join(copies.path, basename(example ?? 'review'));
  if (example !== undefined) await cp(join(project, example), folder, { recursive: true });
  else await mkdir(folder);
  await begin?.(folder);
  const vscode = await serveVscode({ settings: { ...calm, 'workbench.colorTheme': theme } });
  try {
    const { page, close } = await openBrowser({ width, height: 800 });
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
    await copies.remove();
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
