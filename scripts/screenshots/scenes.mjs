// What the pictures of the documentation show.

import { globSync } from 'tinyglobby';

/**
 * One picture.
 * @typedef {object} Scene
 * @property {string} name of the file in docs/screenshots/, without the ending
 * @property {string} [theme] as VS Code's settings call it
 * @property {Record<string, unknown>} [settings]
 * @property {(workbench: import('../vscode/workbench.mjs').Workbench) => Promise<void>} play what a person does before it is taken
 */

/** @type {Scene[]} */
export const scenes = [
  {
    name: 'study',
    play: async (workbench) => {
      const [study = ''] = globSync('studies/*.extraction.yaml', { cwd: workbench.folder }).sort();
      await workbench.openFile(study);
    },
  },
];
