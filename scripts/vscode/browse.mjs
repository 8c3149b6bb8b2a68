// Opens the served VS Code in a browser that nobody sees.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';
import { temporaryFolder } from './places.mjs';

const flags = [
  // Containers seldom allow the sandbox, and the only page that is opened is our own.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * How a browser begins where only tests look at it: as on a laptop that spares its battery, so that it draws at most thirty
 * times a second. Without a graphics card, what is drawn takes the processor from what is tried.
 */
const sparing = { performance_tuning: { battery_saver_mode: { state: 3 } } };

/**
 * @param {object} [options]
 * @param {number} [options.width]
 * @param {number} [options.height]
 * @param {boolean} [options.isSparing] whether it draws seldom and coarsely, because nobody looks
 * @returns {Promise<{ page: import('playwright-core').Page, ended: Promise<never>, close: () => Promise<void> }>} an empty
 * page; `ended` rejects when the browser goes away, as it does after Ctrl+C
 */
export async function openBrowser({ width = 1440, height = 900, isSparing = false } = {}) {
  const profile = await temporaryFolder();
  if (isSparing) await writeFile(join(profile.path, 'Local State'), JSON.stringify(sparing));
  const context = await chromium.launchPersistentContext(profile.path, {
    executablePath: await findBrowser(),
    args: flags,
    viewport: { width, height },
    deviceScaleFactor: isSparing ? 0.5 : 1,
    // People are asked for the clipboard once, and say yes.
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  /** @type {Promise<never>} */
  const ended = new Promise((_, reject) => {
    context.once('close', () => reject(new Error('The browser was closed.')));
  });
  ended.catch(() => {});
  const close = async () => {
    await context.close();
    await profile.remove();
  };
  return { page, ended, close };
}

/**
 * The innermost frame of a webview: the one that holds the content.
 * @param {import('playwright-core').Page} page
 * @param {string} [selector] what the webview must contain, to tell several apart
 * @param {number} [patience] how long it may take to come, in milliseconds
 * @returns {Promise<import('playwright-core').Frame>}
 */
export async function webviewFrame(page, selector = 'body', patience = 10_000) {
  const until = Date.now() + patience;
  do {
    for (const frame of page.frames()) if (await shows(frame, selector)) return frame;
    await page.waitForTimeout(50);
  } while (Date.now() < until);
  const there = await Promise.all(page.frames().map(described));
  throw new Error(
    `No visible webview contains \`${selector}\` (waited ${patience / 1000} s). ${there.flat().join(' ') || 'There is none.'}`,
  );
}

/**
 * What there is of a webview: an error says more with it.
 * @param {import('playwright-core').Frame} frame
 * @returns {Promise<string[]>} nothing where it is none
 */
async function described(frame) {
  const url = frame.url();
  if (!url.startsWith('vscode-webview:') && !url.includes('/webview/')) return [];
  try {
    const element = await frame.frameElement();
    const { id, isVisible, text } = await element.evaluate((each) => {
      const frame = /** @type {HTMLIFrameElement} */ (each);
      const text = frame.contentDocument?.body?.textContent?.trim().slice(0, 80);
      return { id: frame.id, isVisible: frame.checkVisibility({ visibilityProperty: true }), text };
    });
    const name = /\/([\w-]+\.html)/.exec(url)?.[1] ?? url;
    return [`${name} ${id} ${isVisible ? 'visible' : 'hidden'} “${text}”.`];
  } catch (error) {
    return [`${url}: ${String(error).slice(0, 100)}.`];
  }
}

/**
 * @param {import('playwright-core').Frame} frame
 * @param {string} selector
 */
async function shows(frame, selector) {
  if (!frame.url().includes('/fake.html')) return false;
  try {
    // One question for all of it, because tests ask again and again.
    const found = await (await frame.frameElement()).evaluate(contains, selector);
    return found ?? (await frame.locator(selector).count()) > 0;
  } catch {
    // The frame went away while it was looked at.
    return false;
  }
}

/**
 * Runs in the page around a frame. @param {Node} element @param {string} selector
 * @returns {boolean | undefined} whether the frame is in sight and contains it; nothing where the selector is no plain one
 */
function contains(element, selector) {
  const frame = /** @type {HTMLIFrameElement} */ (element);
  // While a webview loads new content, the old one is still there, and a hidden webview keeps its frames.
  if (frame.id !== 'active-frame' || !frame.checkVisibility({ visibilityProperty: true })) return false;
  const { width, height } = frame.getBoundingClientRect();
  if (width === 0 || height === 0) return false;
  try {
    return frame.contentDocument?.querySelector(selector) != null;
  } catch {
    return undefined;
  }
}
