// What a person does without a mouse: keys, and waiting for what they bring about.

const patience = 20_000;

/** The window as a keyboard finds it. @typedef {import('../vscode/workbench.mjs').Workbench} Workbench */

/** Runs a command from the palette, as somebody who knows a part of its name. @param {Workbench} workbench @param {string} title */
export async function command(workbench, title) {
  await workbench.press('F1');
  await workbench.see('.quick-input-widget:visible input');
  await workbench.type(title);
  await workbench.see(`.quick-input-list .monaco-list-row.focused:has-text("${title}")`);
  await workbench.press('Enter');
}

/** Waits until the box over the editor asks this. @param {Workbench} workbench @param {string} title the end or the beginning of its title */
export async function asked(workbench, title) {
  const box = workbench.page.locator('.quick-input-widget:visible .quick-input-title');
  const until = Date.now() + patience;
  // A whole title may be the beginning of another one, which the box still shows: “New Study”, “New Study: reference”.
  const isBeginning = !/[a-z]$/.test(title);
  let shown = '';
  while (Date.now() < until) {
    shown = (await box.count()) > 0 ? (await box.first().innerText()).trim() : '';
    if (shown.endsWith(title) || (isBeginning && shown.startsWith(title))) return;
    await workbench.page.waitForTimeout(50);
  }
  throw new Error(`The box over the editor asks “${shown}” and not “${title}”.`);
}

/** Answers a question of a box: what is typed, and Enter. @param {Workbench} workbench @param {string} title @param {string} [text] */
export async function say(workbench, title, text = '') {
  await asked(workbench, title);
  if (text !== '') await workbench.type(text);
  await workbench.page.waitForTimeout(150);
  await workbench.press('Enter');
}

/** Pastes a text where the focus is. @param {Workbench} workbench @param {string} text */
export async function paste(workbench, text) {
  const { page } = workbench;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await workbench.press('Mod+v');
}

/** Types a name word by word, as people do, and takes it from the list. @param {Workbench} workbench @param {string} text @param {string} name */
export async function complete(workbench, text, name) {
  await workbench.type(text, { delay: 120 });
  await workbench.see(`.suggest-widget.visible .monaco-list-row.focused:has-text("${name}")`);
  await workbench.settle();
}

/** Opens the walkthrough as the palette does, and waits until one of its steps is open. @param {Workbench} workbench */
export async function walkthrough(workbench) {
  await command(workbench, 'Extraction: Get Started');
  await workbench.see('.getting-started-step.expanded');
  await workbench.page.waitForTimeout(1500);
}

/** Fails unless a step of the walkthrough gets its check mark. @param {Workbench} workbench @param {string} step its id */
export async function ticked(workbench, step) {
  await workbench.see(`.getting-started-step [data-done-step-id$="#${step}"][aria-checked="true"]`);
}

/** Goes to a button of the walkthrough with Tab, and presses it. @param {Workbench} workbench @param {string} title */
export async function pressButton(workbench, title) {
  await pressAt(workbench, title, ({ textContent }, wanted) => textContent?.trim() === wanted);
}

/** Opens another step of the walkthrough than the one that comes next. @param {Workbench} workbench @param {string} step its id */
export async function openStep(workbench, step) {
  await pressAt(
    workbench,
    `#${step}`,
    (element, wanted) => element.getAttribute('data-step-id')?.endsWith(wanted) === true,
  );
  await workbench.see(`.getting-started-step.expanded[data-step-id$="#${step}"]`);
}

/**
 * Goes on with Tab until something has the focus, and presses Enter there.
 * @param {Workbench} workbench
 * @param {string} wanted
 * @param {(focused: Element, wanted: string) => boolean} isMeant is sent to the page: it can use nothing around it
 */
async function pressAt(workbench, wanted, isMeant) {
  for (let count = 0; count < 40; count += 1) {
    await workbench.press('Tab');
    const focused = await workbench.page.evaluateHandle(() => document.activeElement ?? document.body);
    if (!(await focused.evaluate(isMeant, wanted))) continue;
    await workbench.press('Enter');
    return;
  }
  throw new Error(`Tab does not lead to “${wanted}”.`);
}

/** Goes to the next line, behind its key, with the space that belongs there. @param {Workbench} workbench */
export async function nextLine(workbench) {
  await workbench.press('ArrowDown');
  await workbench.press('End');
  await workbench.settle();
}

/** Types the beginning of a word, and takes the word from the list with Tab. @param {Workbench} workbench @param {string} text @param {string} name */
export async function take(workbench, text, name) {
  await workbench.press('End');
  await complete(workbench, text, name);
  await workbench.press('Tab');
  await workbench.settle();
  await workbench.press('Escape');
}

/** Fails where the files have any problem, hints too. @param {Workbench} workbench */
export async function nothingWrong({ page }) {
  const counted = (await page.locator('#status\\.problems').getAttribute('aria-label')) ?? '';
  const listed = await page.locator('.markers-panel .monaco-list-row').count();
  if (/\d/.test(counted.replace(/\b0\b/g, '')) || listed > 0) throw new Error(`There are problems: ${counted}`);
}

/**
 * Goes to a link of the preview with Tab, and follows it.
 * @param {Workbench} workbench
 * @param {import('playwright-core').Frame} frame
 * @param {string} title
 */
export async function follow(workbench, frame, title) {
  for (let count = 0; count < 40; count += 1) {
    await workbench.press('Tab');
    const reached = await frame.evaluate(() => document.activeElement?.textContent?.trim());
    if (reached === title) {
      await workbench.press('Enter');
      await workbench.settle();
      return;
    }
  }
  throw new Error(`Tab does not lead to “${title}” in the preview.`);
}

/** Types into the gap at the cursor, and goes to the next one. @param {Workbench} workbench @param {string} text */
export async function fillGap(workbench, text) {
  await workbench.type(text);
  await workbench.settle();
  await workbench.press('Tab');
  await workbench.settle();
}

/** Takes a word for the gap at the cursor from the list that is open there, and goes to the next one. @param {Workbench} workbench @param {string} text @param {string} name */
export async function takeInGap(workbench, text, name) {
  await complete(workbench, text, name);
  await workbench.press('Tab');
  await workbench.settle();
  await workbench.press('Tab');
  await workbench.settle();
}
