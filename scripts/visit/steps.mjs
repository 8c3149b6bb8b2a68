// The visit of somebody who has never seen the editor: from an empty folder to a judged trial. The study is fictional.

import { asked, command, complete, paste, say, walk } from './hands.mjs';

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

/** What is answered, by domain. The person has reasons of her own in the fourth. */
const answers = {
  'domain 1': ['Y', 'Y', 'N'],
  'domain 2': ['Y', 'Y', 'PN', 'Y'],
  'domain 3': ['Y'],
  'domain 4': ['N', 'N', 'Y', 'PY', 'PN'],
  'domain 5': ['Y', 'N', 'N'],
};

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
    story: 'Nothing is written before the last Enter. Then the review file stands there, and can be changed line by line.',
    alt: 'The review file, with its title, its reviewer and the decisions about RoB 2.',
    play: async (workbench) => {
      await workbench.press('Enter');
      await say(workbench, 'New Review: ', 'assignment');
      await workbench.settle();
      await asked(workbench, 'New Review');
      await workbench.press('Enter');
      await workbench.see('.tab.active[aria-label^="review.extraction.yaml"]');
      await workbench.settle();
    },
  },
  {
    name: 'new-study',
    story: '“New Study…” reads a reference that is pasted as the database gave it. Who is there is asked once. The last step says what will be written.',
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
];
