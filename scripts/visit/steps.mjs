// The visit of somebody who has never seen the editor: from an empty folder to a judged trial. The study is fictional.

import { webviewFrame } from '../vscode/browse.mjs';
import { answer, asked, command, complete, fill, paste, say } from './hands.mjs';

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
ER  - `;

/** What is answered after the first question, and what the suggestion is where it is taken. */
const answers = [
  { domain: 1, codes: ['Y', 'Y', 'N'], judgement: 'low' },
  { domain: 2, codes: ['Y', 'Y', 'PN', 'Y'], judgement: 'low' },
  { domain: 3, codes: ['Y'], judgement: 'low' },
  { domain: 4, codes: ['N', 'N', 'Y', 'PY', 'PN'], judgement: 'high' },
  { domain: 5, codes: ['Y', 'N', 'N'], judgement: 'low' },
];

/** The questions of a domain. @param {import('../vscode/workbench.mjs').Workbench} workbench @param {number} domain */
async function answerQuestions(workbench, domain) {
  for (const [index, code] of (answers[domain - 1]?.codes ?? []).entries()) {
    await answer(workbench, `domain ${domain} of 5 · question ${index + 1}`, code);
  }
}

/** The questions of a domain, and the judgement. @param {import('../vscode/workbench.mjs').Workbench} workbench @param {number} domain */
async function answerDomain(workbench, domain) {
  await answerQuestions(workbench, domain);
  await answer(workbench, `domain ${domain} of 5 · judgement`, answers[domain - 1]?.judgement ?? '');
}

/** @type {Step[]} */
export const steps = [
  {
    name: 'empty-folder',
    story: 'The folder is empty. **F1** opens the command palette; “Extraction: Get Started” shows the first steps.',
    alt: 'The walkthrough “Your First Study”, open at “Begin a review”; the folder beside it is empty.',
    play: async (workbench) => {
      await workbench.see('.activitybar [aria-label^="Extraction"]');
      await workbench.settle();
      await command(workbench, 'Extraction: Get Started');
      await workbench.see('.getting-started-step.expanded');
      await workbench.page.waitForTimeout(1500);
    },
  },
  {
    name: 'new-review',
    story:
      'Tab leads to the button “New Review”, Enter presses it. A title, a short name, the folder, the reviewers and the tools: Enter takes what is proposed, the space bar ticks a tool.',
    alt: 'The last question of New Review: a list of tools to tick, narrowed to RoB 2.',
    play: async (workbench) => {
      for (const key of ['Tab', 'Tab', 'Enter']) await workbench.press(key);
      await say(workbench, 'New Review (1', 'Quiet hours on wards');
      await say(workbench, 'New Review (2');
      await say(workbench, 'New Review (3');
      await say(workbench, 'New Review (4', 'LM Lee Example');
      await asked(workbench, 'New Review (5');
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
    alt: 'The review file, with its title, its reviewer and the decisions about RoB 2.',
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
    name: 'new-study',
    story:
      '“New Study…” reads a reference that is pasted as the database gave it. Who is there is asked once. The last step says what will be written.',
    alt: 'The last step of New Study: the name of the file, and the reference as it was read.',
    play: async (workbench) => {
      await command(workbench, 'Extraction: New Study');
      await say(workbench, 'New Study: reference');
      await workbench.page.waitForTimeout(600);
      await paste(workbench, reference);
      await workbench.settle();
      await workbench.press('Enter');
      await say(workbench, 'Who are you?', 'LM');
      await asked(workbench, 'New Study: id');
      await workbench.settle();
      await workbench.press('Enter');
      await workbench.see('.quick-input-list .monaco-list-row:has-text("Create studies")');
      await workbench.settle();
    },
  },
  {
    name: 'study-file',
    story:
      'The file of the study has its reference. The cursor stands behind “types”, and the words that fit are shown.',
    alt: 'The file of the study with its citation; below “types” the list of types with their meanings.',
    play: async (workbench) => {
      await workbench.press('Enter');
      await workbench.see('.suggest-widget.visible .monaco-list-row.focused');
      await workbench.page.waitForTimeout(1000);
    },
  },
  {
    name: 'whole-result',
    story:
      'Tab takes a word. After type and design, a line below “results”: two words of “whole result”, and Tab writes all its keys.',
    alt: 'Behind “whole res” the list offers “whole result” with the keys that it writes.',
    play: async (workbench) => {
      await workbench.press('Tab');
      await workbench.press('Escape');
      await workbench.press('ArrowDown');
      await workbench.press('End');
      await complete(workbench, ' random', 'randomised trial');
      await workbench.press('Tab');
      await workbench.press('Escape');
      await workbench.press('Mod+End');
      await workbench.press('ArrowUp');
      await workbench.press('End');
      await workbench.press('Enter');
      await complete(workbench, 'whole res', 'whole result');
    },
  },
  {
    name: 'add-assessment',
    story: 'The result gets an id, an outcome and a time. “Add Assessment…” knows from the design which tool fits.',
    alt: 'Add Assessment asks for which result, and says that RoB 2 will be added.',
    play: async (workbench) => {
      await workbench.press('Tab');
      await workbench.settle();
      for (const text of ['sleep-4w', 'sleep quality', '', '', '4 weeks']) await fill(workbench, text);
      await command(workbench, 'Extraction: Add Assessment');
      await asked(workbench, 'Add Assessment');
      await workbench.settle();
    },
  },
  {
    name: 'next-question',
    story:
      '**Ctrl+K Q** asks one question after the other. Enter alone answers nothing; an arrow key or a typed answer does. A quotation and a page may follow.',
    alt: 'The first question of RoB 2 with its explanation, the five answers and where each leads.',
    play: async (workbench) => {
      await workbench.press('Enter');
      await workbench.see('.suggest-widget.visible .monaco-list-row');
      await workbench.press('Escape');
      await workbench.press('Mod+k');
      await workbench.press('q');
      await asked(workbench, 'domain 1 of 5 · question 1');
      await workbench.settle();
    },
  },
  {
    name: 'judgement',
    story:
      'After the questions of a domain comes its judgement: the one that the answers lead to is marked, and says why.',
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
      await answer(workbench, 'domain 1 of 5 · judgement', 'low');
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
    story: 'After the last domain comes the overall judgement; then everything is answered.',
    alt: 'The assessment in the file, with its overall judgement; a message says that everything is answered.',
    play: async (workbench) => {
      await workbench.press('Enter');
      await answer(workbench, 'domain 4 of 5 · direction of bias', 'favours');
      await answerDomain(workbench, 5);
      await answer(workbench, '· overall', 'high');
      await workbench.see('.quick-input-list .monaco-list-row:has-text("In which direction is the whole")');
      await answer(workbench, '· overall', 'favours');
      await workbench.see('.notification-toast:has-text("everything is answered")');
      await workbench.settle();
    },
  },
  {
    name: 'problems',
    story: 'The problems panel (Ctrl+Shift+M) has no error and no warning. What it still lists are hints.',
    alt: 'The problems panel below the judged study: no error and no warning.',
    play: async (workbench) => {
      await workbench.press('Mod+Shift+m');
      await workbench.see('.markers-panel');
      await workbench.settle();
      if (
        /Errors?: [1-9]|Warnings?: [1-9]/.test(
          (await workbench.page.locator('#status\\.problems').getAttribute('aria-label')) ?? '',
        )
      )
        throw new Error('The judged study has problems.');
    },
  },
  {
    name: 'preview',
    story: 'Ctrl+K V opens the preview beside the file: progress, tables and traffic lights as the files stand now.',
    alt: 'The preview beside the file, with the study and its progress.',
    play: async (workbench) => {
      await workbench.press('Mod+Shift+m');
      await workbench.press('Control+1');
      await workbench.press('Mod+b');
      await workbench.press('Mod+k');
      await workbench.press('v');
      await webviewFrame(workbench.page, '#appraisal');
      await workbench.page.waitForTimeout(1500);
    },
  },
  {
    name: 'side-bar',
    story: 'The side bar shows how far the study is, and what the review itself still lacks.',
    alt: 'The side bar of the review: the study with its progress, beside its file and the preview.',
    play: async (workbench) => {
      await command(workbench, 'Extraction: Focus on Review View');
      await workbench.see('.customview-tree .monaco-list-row:has-text("Moe")');
      await workbench.page.waitForTimeout(1000);
    },
  },
];
