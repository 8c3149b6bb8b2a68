// Hands and eyes for the tests inside the editor: they run in the extension host, which cannot reach the page around it.
// The suite's side of this is test/editor/browser.ts.

import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { webviewFrame } from './browse.mjs';
import { project } from './places.mjs';

const screenshots = join(project, 'out', 'screenshots');

/** How long an element may take to appear, in milliseconds. */
const patience = 20_000;

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {{ selector: string, webview?: boolean | string }} Target
 */

/**
 * Where an element is looked for: in the workbench, in the visible webview that contains it, or in the one that a selector
 * tells apart from others.
 * @param {Page} page
 * @param {Target} target
 */
async function find(page, { selector, webview }) {
  const place = webview ? await webviewFrame(page, webview === true ? selector : webview, patience) : page;
  return place.locator(selector).first();
}

/** What can be asked for. @type {Record<string, (page: Page, asked: any) => Promise<unknown>>} */
const calls = {
  print: async (_page, { text }) => console.log(text),
  screenshot: async (page, { name }) => {
    await mkdir(screenshots, { recursive: true });
    const path = join(screenshots, `${name}.png`);
    // As large as the window is laid out, also where it is drawn coarsely.
    await page.screenshot({ path, scale: 'css' });
    return path;
  },
  type: (page, { text }) => page.keyboard.type(text),
  press: (page, { key }) => page.keyboard.press(key),
  click: async (page, target) => (await find(page, target)).click({ timeout: patience }),
  openMenu: async (page, target) => (await find(page, target)).click({ timeout: patience, button: 'right' }),
  hover: async (page, target) => (await find(page, target)).hover({ timeout: patience }),
  text: async (page, target) => (await find(page, target)).innerText({ timeout: patience }),
  endWorkers: (page) => page.evaluate(endWebviewWorkers),
  evaluate: async (page, { expression, webview = true }) => {
    const place = webview ? await webviewFrame(page, webview === true ? undefined : webview) : page;
    return place.evaluate(expression);
  },
};

/** Runs in the workbench, which has the same origin as its webviews here. */
async function endWebviewWorkers() {
  const all = await navigator.serviceWorker.getRegistrations();
  await Promise.all(all.filter(({ scope }) => scope.includes('/webview/')).map((each) => each.unregister()));
}

/**
 * Answers the suite's calls on a port of this machine that only those who know the address can use.
 * @param {Page} page
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function startBridge(page) {
  const secret = randomBytes(16).toString('hex');
  const server = createServer(async (request, response) => {
    try {
      const [, given, name = ''] = (request.url ?? '').split('/');
      const call = calls[name];
      if (given !== secret || !call) throw new Error(`There is no call ${request.url}.`);
      let body = '';
      for await (const part of request) body += part;
      const result = await call(page, JSON.parse(body));
      response.end(JSON.stringify({ result }));
    } catch (error) {
      response.statusCode = 500;
      response.end(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${port}/${secret}`, close };
}
