import type { Browser } from './browser';

/** What tells the preview apart from other webviews. */
const PAGE = '#page section';

/**
 * Waits for a part of the preview and reads all that it says. Parts far out of sight are not laid out, so what is shown
 * of them is nothing.
 */
export async function pageText(browser: Browser, selector: string): Promise<string> {
  await browser.text({ selector, webview: PAGE });
  return browser.evaluate(`document.querySelector(${JSON.stringify(selector)}).textContent`, PAGE);
}
