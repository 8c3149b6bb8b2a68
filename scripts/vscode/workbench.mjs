// What a person does in the editor, for pictures of it.

import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { webviewFrame } from './browse.mjs';

/** How long something may take to appear, in milliseconds. */
const patience = 20_000;

/** The window of a served VS Code, with the hands to use it. */
export class Workbench {
  /**
   * @param {import('playwright-core').Page} page
   * @param {string} folder the folder that is open in it
   */
  constructor(page, folder) {
    this.page = page;
    this.folder = folder;
    /** How many keys were pressed so far: a combination is one, and so is a character that is typed. */
    this.keys = 0;
  }

  /** Waits until the window is ready to be used: three times as long as for anything in it, because other windows may start beside it. */
  async ready() {
    await this.see('.monaco-workbench .explorer-viewlet .monaco-list-row', 3 * patience);
    await this.settle();
  }

  /** Waits for an element to be seen. @param {string} selector @param {number} [timeout] in milliseconds */
  async see(selector, timeout = patience) {
    await this.page.locator(selector).first().waitFor({ timeout });
  }

  /** Waits until nothing has moved for a moment. */
  async settle() {
    await this.page.waitForTimeout(500);
  }

  /** Presses a key or combination; `Mod` is the one for shortcuts here. @param {string} keys */
  async press(keys) {
    this.keys += 1;
    await this.page.keyboard.press(keys.replace('Mod', 'ControlOrMeta'));
  }

  /** Types text where the focus is. @param {string} text @param {{ delay?: number }} [pace] milliseconds from key to key */
  async type(text, pace) {
    this.keys += [...text].length;
    await this.page.keyboard.type(text, pace);
  }

  /** Opens a file of the folder. @param {string} path */
  async openFile(path) {
    await this.pickFrom('Mod+p', path, basename(path));
    await this.see(`.tab.active[aria-label^="${basename(path)}"]`);
    await this.see('.monaco-editor.focused');
    await this.settle();
  }

  /**
   * Puts the cursor into the open file.
   * @param {string} path the open file
   * @param {string} text where it goes, marked by `|`: 'design: |cluster'; its first occurrence
   */
  async putCursor(path, text) {
    const content = await readFile(join(this.folder, path), 'utf8');
    const start = content.indexOf(text.replace('|', ''));
    if (start < 0) throw new Error(`${path} does not contain ${JSON.stringify(text.replace('|', ''))}.`);
    const before = content.slice(0, start + text.indexOf('|')).split('\n');
    await this.press('Control+g');
    await this.see('.quick-input-widget input');
    await this.type(`${before.length}:${(before.at(-1) ?? '').length + 1}`);
    await this.press('Enter');
    await this.settle();
  }

  /** Asks for completions at the cursor. */
  async suggest() {
    await this.press('Control+Space');
    await this.see('.suggest-widget.visible .monaco-list-row');
    await this.settle();
  }

  /** Asks for the hover at the cursor. */
  async hover() {
    await this.press('Mod+k');
    await this.press('Mod+i');
    await this.see('.monaco-hover:not(.hidden) .hover-contents');
    await this.settle();
  }

  /**
   * Opens the preview: beside the file with more room than the file has, or alone.
   * @param {string} section what to show of it
   * @param {'beside' | 'whole window'} room
   */
  async preview(section, room) {
    await this.press('Mod+b');
    await this.press('Mod+k');
    await this.press('v');
    const frame = await webviewFrame(this.page, section);
    if (room === 'beside') await this.widen('.editor-group-container', 1);
    else await this.maximise('Preview');
    await frame.locator(section).evaluate((element) => element.scrollIntoView());
    await this.settle();
  }

  /** Gives the whole window to the group in which a tab is open. @param {string} tab */
  async maximise(tab) {
    await this.page.locator('.tab', { hasText: tab }).click();
    await this.press('Mod+k');
    await this.press('Mod+m');
    await this.settle();
  }

  /** Moves the border in front of the second of these elements to the left. @param {string} selector @param {number} index */
  async widen(selector, index) {
    const box = await this.page.locator(selector).nth(index).boundingBox();
    if (!box) throw new Error(`There is no ${selector} to widen.`);
    const { mouse } = this.page;
    await mouse.move(box.x, box.y + box.height / 2);
    await this.settle();
    await mouse.down();
    await mouse.move(box.x * 0.7, box.y + box.height / 2, { steps: 10 });
    await mouse.up();
    await mouse.move(box.x + box.width / 2, 5);
    await this.settle();
  }

  /** Runs a command by its title. @param {string} title for example 'Extraction: Open preview' */
  async run(title) {
    await this.pickFrom('F1', title, title);
    await this.settle();
  }

  /**
   * Takes the entry with this name from the list that the keys open. The list fills while one types.
   * @param {string} keys
   * @param {string} text
   * @param {string} name
   * @returns {Promise<void>}
   */
  async pickFrom(keys, text, name) {
    await this.press(keys);
    const input = this.page.locator('.quick-input-widget input').first();
    await input.waitFor({ timeout: patience });
    // At once, as it is pasted: the list is drawn again for each letter that is typed.
    this.keys += [...text].length;
    await this.page.keyboard.insertText(text);
    const entry = this.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first();
    const isThere = await Promise.race([
      entry.waitFor({ timeout: patience }).then(() => true),
      input.waitFor({ state: 'hidden', timeout: patience }).then(() => false),
    ]);
    // A page that has just been loaded may have taken the focus, and with it the list.
    if (!isThere) return this.pickFrom(keys, text, name);
    await entry.click();
  }
}
