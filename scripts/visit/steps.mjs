// The visit of somebody who has never seen the editor: from an empty folder to a finished study. The study is fictional.

import { webviewFrame } from '../vscode/browse.mjs';
import {
  asked,
  command,
  complete,
  fillGap,
  follow,
  nextLine,
  nothingWrong,
  openStep,
  paste,
  pressButton,
  say,
  take,
  takeInGap,
  ticked,
  walkthrough,
} from './hands.mjs';

/**
 * One step, and the picture at its end.
 * @typedef {object} Step
 * @property {string} name of the picture
 * @property {string} story what the person does and sees, for the page of the visit
 * @property {string} alt what the picture shows
 * @property {(workbench: import('../vscode/workbench.mjs').Workbench) => Promise<void>} play
 */

const reference = `TY  - JOUR
AU  - Moe, Lena Anne
AU  - Berg, Carl
T1  - Quiet hours on wards: a randomised trial (fictional)
JO  - Journal of Examples
PY  - 2020
VL  - 12
SP  - 1
EP  - 9
DO  - 10.5555/quiet.2020
LA  - en
ER  - `;

/** What is answered in each domain, in a row, and how it is judged. */
const answers = [
  { domain: 1, codes: 'Y Y N', judgement: 'low' },
  { domain: 2, codes: 'Y Y PN Y', judgement: 'low' },
  { domain: 3, codes: 'Y', judgement: 'low' },
  { domain: 4, codes: 'N N Y PY PN', judgement: 'high' },
  { domain: 5, codes: 'Y N N', judgement: 'low' },
];

/** The questions of a domain. @param {import('../vscode/workbench.mjs').Workbench} workbench @param {number} domain */
async function answerQuestions(workbench, domain) {
  await say(workbench, `domain ${domain} of 5 · question ${domain}.1`, answers[domain - 1]?.codes);
}

/** The questions of a domain, and the judgement. @param {import('../vscode/workbench.mjs').Workbench} workbench @param {number} domain */
async function answerDomain(workbench, domain) {
  await answerQuestions(workbench, domain);
  await say(workbench, `domain ${domain} of 5 · judgement`, answers[domain - 1]?.judgement);
}

/** Fills the next lines, each behind its key. @param {import('../vscode/workbench.mjs').Workbench} workbench @param {string[]} texts */
async function fillNext(workbench, texts) {
  for (const text of texts) {
    await nextLine(workbench);
    await workbench.type(text);
    await workbench.page.waitForTimeout(300);
    await workbench.press('Escape');
  }
}

/** Gives the whole window to the editors in front, or takes it back. @param {import('../vscode/workbench.mjs').Workbench} workbench */
async function maximise(workbench) {
  await workbench.settle();
  await workbench.press('Mod+k');
  await workbench.press('Mod+m');
  await workbench.page.waitForTimeout(1500);
}

/** Asks what can be done about the name at the cursor. @param {import('../vscode/workbench.mjs').Workbench} workbench @param {string} what */
async function addName(workbench, what) {
  await workbench.page.waitForTimeout(1000);
  await workbench.press('Mod+.');
  await workbench.see(`.action-widget .monaco-list-row.focused:has-text("Add the ${what} to the vocabulary")`);
  await workbench.settle();
}

/** @type {Step[]} */
export const steps = [
  {
    name: 'empty-folder',
    story:
      'The folder is empty. **F1** opens the command palette; “Extraction: Get Started” shows the first six steps.',
    alt: 'The walkthrough “Your First Study”, open at “Begin a review”; the folder beside it is empty.',
    play: async (workbench) => {
      await workbench.see('.activitybar [aria-label^="Extraction"]');
      await workbench.settle();
      await walkthrough(workbench);
    },
  },
  {
    name: 'new-review',
    story:
      'Tab leads to the button “New Review”, Enter presses it. A title, a short name made of it, the folder, the reviewers, the outcomes, sets of words for a field, and the tools: Enter takes what is proposed, the space bar ticks a tool.',
    alt: 'The last question of New Review: a list of tools to tick, narrowed to RoB 2.',
    play: async (workbench) => {
      await pressButton(workbench, 'New Review');
      await say(workbench, 'New Review (1', 'Quiet hours on wards (fictional)');
      await say(workbench, 'New Review (2');
      await say(workbench, 'New Review (3');
      await say(workbench, 'New Review (4', 'LM Lee Example');
      await say(workbench, 'New Review (5', 'sleep quality');
      await say(workbench, 'New Review (6');
      await asked(workbench, 'New Review (7');
      await workbench.type('RoB 2');
      await workbench.settle();
      await workbench.press('ArrowDown');
      await workbench.press('Space');
      await workbench.settle();
    },
  },
  {
    name: 'review-file',
    story:
      'Nothing is written before the last Enter. Then the review file stands there, and can be changed line by line.',
    alt: 'The review file, with its title, its reviewer, its outcome and the decision about RoB 2.',
    play: async (workbench) => {
      await workbench.press('Enter');
      await say(workbench, 'New Review: ', 'assignment');
      await workbench.settle();
      await asked(workbench, 'New Review');
      await workbench.press('Enter');
      await workbench.see('.tab.active[aria-label^="review.extraction.yaml"]');
      await workbench.see('.monaco-editor .codelens-decoration');
      await workbench.settle();
    },
  },
  {
    name: 'first-check-mark',
    story: '“Extraction: Get Started” again: the first step has its check mark, and the next one is open.',
    alt: 'The walkthrough: “Begin a review” is done, “Add a study” is open with its button.',
    play: async (workbench) => {
      await walkthrough(workbench);
      await ticked(workbench, 'review');
    },
  },
  {
    name: 'new-study',
    story:
      '“New Study” reads a reference that is pasted as the database gave it. Who is there is asked once. The last step says what will be written.',
    alt: 'The last step of New Study: the name of the file, and the reference as it was read.',
    play: async (workbench) => {
      await pressButton(workbench, 'New Study');
      await asked(workbench, 'New Study: reference');
      await paste(workbench, reference);
      await workbench.settle();
      await workbench.press('Enter');
      await say(workbench, 'Who are you?', 'LM');
      await asked(workbench, 'New Study: short name');
      await workbench.settle();
      await workbench.press('Enter');
      await workbench.see('.quick-input-list .monaco-list-row:has-text("Create studies")');
      await workbench.settle();
    },
  },
  {
    name: 'study-file',
    story:
      'The file of the study has its reference. The cursor stands behind “types”, and the words that fit are shown; Tab takes one.',
    alt: 'The file of the study with its citation; below “types” the list of types with their meanings.',
    play: async (workbench) => {
      await workbench.press('Enter');
      await workbench.see('.suggest-widget.visible .monaco-list-row.focused');
      await workbench.page.waitForTimeout(1000);
    },
  },
  {
    name: 'new-intervention',
    story: '“New Intervention…” begins the file of what was evaluated. Its short name is made of its name.',
    alt: 'New Intervention asks for the short name, and says what it is for.',
    play: async (workbench) => {
      await workbench.press('Tab');
      await workbench.press('Escape');
      await command(workbench, 'Extraction: New Intervention');
      await say(workbench, 'New Intervention: name', 'Quiet hours');
      await asked(workbench, 'New Intervention: short name');
      await workbench.settle();
    },
  },
  {
    name: 'add-section',
    story:
      'In the walkthrough the second step is done. The next shows the report beside the file; the one after it has the button “Add Section”, which lists what a study may have besides the lines of its file.',
    alt: 'Add Section lists sections with what they mean, narrowed to the aim of the study.',
    play: async (workbench) => {
      await workbench.press('Enter');
      await asked(workbench, 'New Intervention');
      await workbench.press('Enter');
      await workbench.see('.tab.active[aria-label^="quiet-hours"]');
      await workbench.settle();
      await walkthrough(workbench);
      await ticked(workbench, 'study');
      await openStep(workbench, 'result');
      await pressButton(workbench, 'Add Section');
      await say(workbench, 'Add Section', 'moe');
      await workbench.see('.quick-input-list .monaco-list-row:has-text("Period")');
      await workbench.type('aim');
      await workbench.settle();
    },
  },
  {
    name: 'words-that-fit',
    story:
      'The design, the country, the intervention and the groups: a few letters, and Tab. A line below “arms”, “whole arm” writes all keys of a group; Tab goes from gap to gap and opens their lists; one step to the left begins the next group.',
    alt: 'The file with its aim, design, country and setting; behind “whole” the list offers “whole arm”.',
    play: async (workbench) => {
      await workbench.press('Enter');
      await workbench.page.waitForTimeout(800);
      await workbench.type('Whether patients sleep better');
      await workbench.press('ArrowUp');
      await take(workbench, ' random', 'randomised trial');
      await nextLine(workbench);
      await nextLine(workbench);
      await take(workbench, ' norw', 'Norway');
      await fillNext(workbench, [' Six wards of one hospital']);
      await nextLine(workbench);
      await take(workbench, ' quiet', 'quiet-hours');
      await fillNext(workbench, [' 120 patients']);
      await nextLine(workbench);
      await workbench.press('Enter');
      await complete(workbench, 'whole a', 'whole arm');
      await workbench.press('Tab');
      await workbench.settle();
      for (const text of ['quiet', 'Quiet hours']) await fillGap(workbench, text);
      await takeInGap(workbench, 'int', 'intervention');
      await takeInGap(workbench, 'qui', 'quiet-hours');
      await workbench.type('60');
      await workbench.press('Escape');
      await workbench.press('Enter');
      await workbench.press('Backspace');
      await complete(workbench, 'whole a', 'whole arm');
    },
  },
  {
    name: 'new-name',
    story:
      'A line below “results”, “whole result” writes all keys of a result. A name that the review does not know yet is underlined: **Ctrl+.** adds it to the review.',
    alt: 'The time point is underlined; the menu offers to add it to the vocabulary of the review.',
    play: async (workbench) => {
      await workbench.press('Tab');
      await workbench.settle();
      for (const text of ['usual', 'Usual care']) await fillGap(workbench, text);
      await takeInGap(workbench, 'com', 'comparator');
      await workbench.press('Escape');
      await workbench.press('Mod+Shift+k');
      await workbench.press('End');
      await workbench.type('60');
      await workbench.press('Escape');
      await nextLine(workbench);
      await workbench.press('Enter');
      await complete(workbench, 'whole res', 'whole result');
      await workbench.press('Tab');
      await workbench.settle();
      await fillGap(workbench, 'sleep-4w');
      await takeInGap(workbench, 'sl', 'sleep quality');
      await workbench.type('sleep diary');
      await addName(workbench, 'measure “sleep diary”');
      await workbench.press('Enter');
      await workbench.settle();
      await workbench.press('Tab');
      await workbench.settle();
      await takeInGap(workbench, 'pri', 'primary');
      await workbench.type('4 weeks');
      await addName(workbench, 'time point “4 weeks”');
    },
  },
  {
    name: 'whole-result',
    story:
      'Then the numbers, as they are printed. Nothing is left blank in this result, and nothing is underlined but what it still lacks: an assessment.',
    alt: 'The result in the file of the study, with its estimate, its direction and where it stands.',
    play: async (workbench) => {
      await workbench.press('Enter');
      await workbench.settle();
      await workbench.press('Tab');
      await workbench.settle();
      await takeInGap(workbench, 'qui', 'quiet, usual');
      await takeInGap(workbench, 'al', 'all');
      await takeInGap(workbench, 'md', 'md');
      for (const text of ['0.6', '0.1, 1.1', '0.02']) await fillGap(workbench, text);
      await takeInGap(workbench, 'int', 'favours intervention');
      await fillGap(workbench, 'Patients slept better with quiet hours');
      await workbench.type('Table 2 (p. 5)');
      await workbench.settle();
    },
  },
  {
    name: 'add-assessment',
    story:
      'The third step has its check mark. “Add Assessment” knows from the design which tool fits, and asks for which result.',
    alt: 'Add Assessment asks for which result, and says that RoB 2 will be added.',
    play: async (workbench) => {
      await walkthrough(workbench);
      await ticked(workbench, 'result');
      await openStep(workbench, 'assessment');
      await pressButton(workbench, 'Add Assessment');
      await asked(workbench, 'Add Assessment');
      await workbench.settle();
    },
  },
  {
    name: 'next-question',
    story:
      '“Next Question”, or **Ctrl+K Q** in the file, asks one question after the other. Enter alone answers nothing; an arrow key or a typed answer does. Alt+Q adds a quotation and its page.',
    alt: 'The first question of RoB 2 with its explanation, the five answers and where each leads.',
    play: async (workbench) => {
      await workbench.press('Enter');
      await workbench.see('.suggest-widget.visible .monaco-list-row');
      await workbench.press('Escape');
      await walkthrough(workbench);
      await ticked(workbench, 'assessment');
      await openStep(workbench, 'judgement');
      await pressButton(workbench, 'Next Question');
      await say(workbench, 'Next question', 'moe');
      await asked(workbench, 'domain 1 of 5 · question 1.1');
      await workbench.settle();
    },
  },
  {
    name: 'judgement',
    story:
      'Who knows the answers of a domain types them in a row. After its questions comes the judgement: the one that the answers lead to is marked, and says why.',
    alt: 'The judgement of the first domain: low is marked as the suggestion.',
    play: async (workbench) => {
      await answerQuestions(workbench, 1);
      await asked(workbench, 'domain 1 of 5 · judgement');
      await workbench.settle();
    },
  },
  {
    name: 'reason',
    story: 'In the fourth domain she judges otherwise than the answers suggest. She may; a reason is asked for.',
    alt: 'A box asks for the reason of a judgement that differs from the suggested one.',
    play: async (workbench) => {
      await say(workbench, 'domain 1 of 5 · judgement', 'low');
      await answerDomain(workbench, 2);
      await answerDomain(workbench, 3);
      await answerDomain(workbench, 4);
      await asked(workbench, 'domain 4 of 5 · reason');
      await workbench.type('Patients had asked for the quiet hours, and rated their own sleep.');
      await workbench.settle();
    },
  },
  {
    name: 'judged',
    story:
      'After the last domain come the overall judgement and its direction; the status bar says that everything is answered, and that both sections are done.',
    alt: 'The end of the assessment in the file, with its overall judgement; the status bar says that everything is answered.',
    play: async (workbench) => {
      await workbench.press('Enter');
      await say(workbench, 'domain 4 of 5 · direction of bias', 'favours experimental');
      await answerDomain(workbench, 5);
      await say(workbench, '· overall · judgement', 'high');
      await say(workbench, '· overall · direction of bias', 'favours experimental');
      await workbench.see('.statusbar:has-text("everything is answered")');
      await workbench.see('.statusbar:has-text("2 of 2 sections done")');
      await workbench.page.waitForTimeout(2000);
    },
  },
  {
    name: 'problems',
    story: 'The problems panel (Ctrl+Shift+M) is empty: no error, no warning, no hint.',
    alt: 'The problems panel below the judged study says that there are no problems.',
    play: async (workbench) => {
      await workbench.press('Mod+Shift+m');
      await workbench.see('.markers-panel');
      await workbench.settle();
      await nothingWrong(workbench);
    },
  },
  {
    name: 'preview',
    story:
      '“Open Preview” of the last step shows how far the review is, and its tables and figures as the files stand now; here with the whole window to itself.',
    alt: 'The overview in the preview: one study, of which two of two sections are done.',
    play: async (workbench) => {
      await workbench.press('Mod+Shift+m');
      await walkthrough(workbench);
      await ticked(workbench, 'judgement');
      await openStep(workbench, 'preview');
      await pressButton(workbench, 'Open Preview');
      await webviewFrame(workbench.page, '#appraisal');
      await workbench.press('Mod+b');
      await workbench.press('Control+2');
      await maximise(workbench);
    },
  },
  {
    name: 'tables-and-figures',
    story:
      'Tab leads to the headings above the page, and to “Risk of bias”: the table of effects, and the traffic lights.',
    alt: 'The table of effects on sleep quality with the estimate; below it the traffic lights of the study, high in the fourth domain and overall.',
    play: async (workbench) => {
      await follow(workbench, await webviewFrame(workbench.page, '#appraisal'), 'Risk of bias');
      for (let count = 0; count < 8; count += 1) await workbench.press('ArrowUp');
      await workbench.page.waitForTimeout(1000);
    },
  },
  {
    name: 'side-bar',
    story: 'The side bar shows the study finished, and what the review itself still lacks.',
    alt: 'The side bar of the review: the study with a check mark and both its sections done, beside its file and the preview.',
    play: async (workbench) => {
      await maximise(workbench);
      await workbench.press('Control+1');
      await workbench.press('Mod+p');
      await workbench.see('.quick-input-widget:visible input');
      await workbench.type('moe-2020');
      await workbench.see('.quick-input-list .monaco-list-row.focused:has-text("moe-2020")');
      await workbench.press('Enter');
      await workbench.settle();
      await command(workbench, 'Extraction: Focus on Review View');
      await workbench.see('.customview-tree .monaco-list-row:has-text("Moe"):has-text("2 of 2")');
      await workbench.page.waitForTimeout(1000);
    },
  },
  {
    name: 'all-check-marks',
    story:
      'The walkthrough has its check marks, but for the step with a report beside its file: that is for who has one.',
    alt: 'The walkthrough with six check marks of seven.',
    play: async (workbench) => {
      await workbench.press('Mod+b');
      await workbench.press('Control+1');
      await walkthrough(workbench);
      await maximise(workbench);
      for (const step of ['review', 'study', 'result', 'assessment', 'judgement', 'preview'])
        await ticked(workbench, step);
      await workbench.page.setViewportSize({ width: 1120, height: 860 });
      await workbench.settle();
    },
  },
];
