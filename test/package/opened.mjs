// A review in a VS Code of its own, as the tests of this folder open it.

import { cp, mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { openBrowser } from '../../scripts/vscode/browse.mjs';
import { project, temporaryFolder } from '../../scripts/vscode/places.mjs';
import { serveVscode, still } from '../../scripts/vscode/serve.mjs';
import { Workbench } from '../../scripts/vscode/workbench.mjs';

/** How long a page may take to come, in milliseconds: beside it, two other editors are tried. */
export const PATIENCE = 60_000;

/**
 * @typedef {object} Opened
 * @property {string} folder the copy of the review
 * @property {import('../../scripts/vscode/serve.mjs').Served} vscode
 * @property {Workbench} workbench
 * @property {() => Promise<void>} close ends everything, and removes the copy
 */

/**
 * Opens a copy of a review.
 * @param {string} review its folder, from the project's
 * @param {Parameters<typeof serveVscode>[0] & { prepare?: (folder: string) => Promise<unknown> }} [options] as for the
 * server; `prepare` adds to the copy before it is opened
 * @returns {Promise<Opened>}
 */
export async function openCopy(review, { prepare, ...served } = {}) {
  /** @type {(() => Promise<unknown>)[]} */
  const undoing = [];
  const close = async () => {
    for (const undo of undoing.splice(0).reverse()) await undo();
  };
  try {
    const temporary = await temporaryFolder();
    undoing.push(temporary.remove);
    const folder = join(temporary.path, basename(review));
    await cp(join(project, review), folder, { recursive: true });
    await prepare?.(folder);
    const vscode = await serveVscode({ settings: still, ...served });
    undoing.push(vscode.close);
    const { page, close: closeBrowser } = await openBrowser({ isSparing: true });
    undoing.push(closeBrowser);
    await page.goto(vscode.address({ folder }));
    const workbench = new Workbench(page, folder);
    await workbench.ready();
    return { folder, vscode, workbench, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * What a window looked like at the end of a test.
 * @param {Workbench | undefined} workbench
 * @param {import('mocha').Context} context
 * @param {string} name of the picture
 * @returns {Promise<string | undefined>} where it is
 */
export async function pictureAfter(workbench, { currentTest }, name) {
  if (workbench === undefined) return undefined;
  const path = join(project, 'out', 'screenshots', `${currentTest?.state === 'failed' ? 'failed-' : ''}${name}.png`);
  await mkdir(join(path, '..'), { recursive: true });
  await workbench.page.screenshot({ path });
  return path;
}
