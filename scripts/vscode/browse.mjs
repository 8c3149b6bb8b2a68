// Opens the served VS Code in a browser that nobody sees.

import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';

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
 * @param {object} [options]
 * @param {number} [options.width]
 * @param {number} [options.height]
 * @returns {Promise<{ page: import('playwright-core').Page, ended: Promise<never>, close: () => Promise<void> }>} an empty
 * page; `ended` rejects when the browser goes away, as it does after Ctrl+C
 */
export async function openBrowser({ width = 1440, height = 900 } = {}) {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: flags });
  // People are asked for the clipboard once, and say yes.
  const permissions = ['clipboard-read', 'clipboard-write'];
  const page = await browser.newPage({ viewport: { width, height }, permissions });
  /** @type {Promise<never>} */
  const ended = new Promise((_, reject) => {
    browser.once('disconnected', () => reject(new Error('The browser was closed.')));
  });
  ended.catch(() => {});
  return { page, ended, close: () => browser.close() };
}

/**
 * The innermost frame of a webview: the one that holds the content.
 * @param {import('playwright-core').Page} page
 * @param {string} [selector] what the webview must contain, to tell several apart
 * @returns {Promise<import('playwright-core').Frame>}
 */
export async function webviewFrame(page, selector = 'body') {
  const patience = 10_000;
  const until = Date.now() + patience;
  do {
    for (const frame of page.frames()) if (await shows(frame, selector)) return frame;
    await page.waitForTimeout(50);
  } while (Date.now() < until);
  throw new Error(`No visible webview contains \`${selector}\` (waited ${patience / 1000} s).`);
}

/**
 * @param {import('playwright-core').Frame} frame
 * @param {string} selector
 */
async function shows(frame, selector) {
  if (!frame.url().includes('/fake.html')) return false;
  try {
    const element = await frame.frameElement();
    // While a webview loads new content, the old one is still there, and a hidden webview keeps its frames.
    const visible = (await element.getAttribute('id')) === 'active-frame' && (await element.isVisible());
    return visible && (await frame.locator(selector).count()) > 0;
  } catch {
    // The frame went away while it was looked at.
    return false;
  }
}
