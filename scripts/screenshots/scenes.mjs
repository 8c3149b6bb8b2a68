// What the pictures of the documentation show.

import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { webviewFrame } from '../vscode/browse.mjs';
import { project } from '../vscode/places.mjs';

/**
 * One picture.
 * @typedef {object} Scene
 * @property {string} name of the file in docs/screenshots/, without the ending
 * @property {string} theme as VS Code's settings call it
 * @property {string} [example] the folder that is open, from the project on; absent: a new one
 * @property {(folder: string) => Promise<void>} [begin] puts into the folder what is to be there before it is opened
 * @property {number} [width] of the window
 * @property {(workbench: import('../vscode/workbench.mjs').Workbench) => Promise<void>} play what a person does before it is taken
 */

const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' };

/** What somebody answered, in the fictional review. */
const answers = 'studies/alder-2019.LM.extraction.yaml';

/** A study with its results and what was agreed on. */
const study = 'studies/alder-2019.extraction.yaml';

/** A spreadsheet as a team has it; made up. */
const spreadsheet = `Autor;Jahr;Land;Design;n IG;MW IG;SD IG;n KG;MW KG;SD KG;Farbe
Fir;2018;Norway;RCT;40;20,1;5,0;41;22,4;4,8;rot
Gorse;2021;Ghana;RCT;33;18,2;4,1;30;19,0;4,4;
`;

/** The mapping of it, as somebody types it: the editor indents below “columns”. */
const typedMapping = `sheet: team.csv
decimal: comma
results: {outcome: exhaustion}
arms: {ig: {name: Training, role: intervention}, kg: {name: Usual care, role: comparator}}
columns:
Autor: study
Jahr: [study, reports.citation.year]
Land: country
Design: {key: design, words: {RCT: randomised trial}}
n IG: {key: results.by_arm.analysed, arm: ig}
n KG: {key: results.by_arm.analysed, arm: kg}
`;

/**
 * Writes a mapping from nothing, letter by letter.
 * @param {import('../vscode/workbench.mjs').Workbench} workbench
 */
async function writeMapping(workbench) {
  await writeFile(join(workbench.folder, 'team.csv'), spreadsheet);
  await writeFile(join(workbench.folder, 'team.map.yaml'), '');
  await workbench.openFile('team.map.yaml');
  await workbench.type(typedMapping, { delay: 10 });
  await workbench.press('Escape');
  await workbench.see('.codelens-decoration');
}

/** A tool of the team's own with twelve questions, as somebody types it: the editor indents by itself. Made up. */
const typedTool = [
  `tool: ward_check
name: Ward checklist
meaning: How well a study describes its wards.
source: Our protocol, appendix 2
designs: [randomised trial]
answers: [yes, unclear, no]
items:
ward: Is the kind of ward described?
beds: Is it said how many beds it has?
staff: Is it said who works there?
shifts: Is it said how shifts are organised?
patients: Is it said who the patients are?
stay: Is it said how long patients stay?
rules: Are the rules of the ward described?
rooms: Are the rooms described?
training: Is it said how staff are trained?
turnover: Is it said how many leave?
help: Is there help for staff?
changes: Is it said what changed meanwhile?
`,
  `overall:
points: {yes: 2, unclear: 1, no: 0}
bands: {good: [17, 24], fair: [9, 15], poor: [0, 8]}`,
];

/** Domains with rules, in which the cursor stands: made up. */
const interviewCheck = `tool: interview_check
name: Interview check
designs: [qualitative study]
answers: [yes, unclear, no]
levels: [low, some concerns, high]
domains:
  sampling:
    name: Choice of people
    questions:
      q1: Is it said how people were chosen?
      q2: Did most of them take part?
      q3: {question: Is it said why others did not?, asked: {q2: [unclear, no]}}
    rules:
      - {when: {q1: yes, q2: yes}, level: low}
      - {when: {q1: no, }, level: high}
`;

const toolFile = 'tools/ward-check.tool.yaml';

/**
 * Writes it from nothing, letter by letter.
 * @param {import('../vscode/workbench.mjs').Workbench} workbench
 */
async function writeTool(workbench) {
  await mkdir(join(workbench.folder, 'tools'), { recursive: true });
  await writeFile(join(workbench.folder, toolFile), '');
  await workbench.openFile(toolFile);
  const [items = '', overall = ''] = typedTool;
  await workbench.type(items, { delay: 8 });
  await workbench.press('Escape');
  await workbench.press('Shift+Tab');
  await workbench.type(overall, { delay: 8 });
  await workbench.press('Escape');
  await workbench.see('.squiggly-error');
}

/**
 * Shows a figure of the preview from its heading on.
 * @param {import('../vscode/workbench.mjs').Workbench} workbench
 * @param {string} figure its name
 */
async function scrollTo(workbench, figure) {
  const buttons = `[data-figure="${figure}"]`;
  const page = await webviewFrame(workbench.page, buttons);
  await page
    .locator(buttons)
    .first()
    .evaluate((element) => (element.closest('details') ?? element).scrollIntoView());
  await workbench.settle();
}

/** What people would answer, one study after the other. */
const answered = [
  'yes yes yes no yes yes unclear yes yes no yes yes',
  'yes unclear yes yes no yes yes no unclear yes no yes',
  'no no yes unclear no no yes no no unclear no yes',
];

/**
 * The tool as a file, and three studies that are appraised with it.
 * @param {string} folder
 */
async function useTool(folder) {
  const [items = '', overall = ''] = typedTool;
  const indented = (/** @type {string} */ text, /** @type {RegExp} */ from) => {
    const at = text.search(from);
    return text.slice(0, at) + text.slice(at).replace(/\n(?=.)/g, '\n  ');
  };
  await mkdir(join(folder, 'tools'));
  const text = indented(items, /\bitems:/) + indented(overall.replace('15', '16'), /^overall/);
  await writeFile(join(folder, toolFile), `${text}\n`);
  const keys = [...items.matchAll(/^(\w+): .*\?$/gm)].map(([, key = '']) => key);
  for (const [index, name] of ['alder-2019', 'elder-2023', 'ivy-2019'].entries()) {
    const words = answered[index]?.split(' ') ?? [];
    const lines = keys.map((key, place) => `    ${key}: {q${place + 1}: ${words[place]}}\n`).join('');
    await appendFile(
      join(folder, `studies/${name}.extraction.yaml`),
      `\nward_check:\n  - ${lines.trimStart()}    overall: {judgement: ${['good', 'fair', 'poor'][index]}}\n`,
    );
  }
}

const PACKAGE = 'CD000000-SUP-01-dataPackage.zip';

/**
 * The data package of a made-up Cochrane review, as the tests have it: 20 studies, 30 analyses.
 * @param {string} folder
 */
async function putPackage(folder) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(project, 'test', 'formats', 'importing', 'cochrane', 'made-up-package.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  const { madeUpPackage, packed } = await import(`data:text/javascript;base64,${code}`);
  await writeFile(join(folder, PACKAGE), packed(madeUpPackage().files).bytes);
}

/**
 * Brings a Cochrane review into a folder that has none, as far as the page that shows it.
 * @param {import('../vscode/workbench.mjs').Workbench} workbench
 */
async function importCochrane(workbench) {
  await workbench.see('.activitybar .action-label[aria-label*="Extraction"]');
  await workbench.settle();
  await workbench.pickFrom('F1', 'Extraction: Import', 'Extraction: Import…');
  await workbench.see('.quick-input-widget input');
  await workbench.page.locator('.quick-input-widget input').first().fill(join(workbench.folder, PACKAGE));
  await workbench.settle();
  await workbench.press('Enter');
  const page = await webviewFrame(workbench.page, '#counts');
  await workbench.settle();
  return page;
}

/** Each in every theme. @type {Omit<Scene, 'theme'>[]} */
const plays = [
  {
    name: 'problem',
    example: 'examples/practice',
    play: async (workbench) => {
      await workbench.openFile(answers);
      await workbench.putCursor(answers, 'q1.2: |Y');
      await workbench.press('Shift+End');
      await workbench.type('N');
      await workbench.press('Escape');
      await workbench.see('.squiggly-warning');
      await workbench.putCursor(answers, 'judgement: l|ow');
      await workbench.hover();
    },
  },
  {
    name: 'completion',
    example: 'examples/practice',
    play: async (workbench) => {
      await workbench.openFile(answers);
      await workbench.putCursor(answers, 'q2.3: |PN');
      await workbench.press('Shift+End');
      await workbench.press('Delete');
      await workbench.suggest();
    },
  },
  {
    name: 'judgement',
    example: 'examples/practice',
    play: async (workbench) => {
      await workbench.openFile(answers);
      await workbench.putCursor(answers, 'q3.4: PN\n      judgement: |some concerns');
      await workbench.press('Shift+End');
      await workbench.press('Delete');
      await workbench.suggest();
    },
  },
  {
    name: 'hover',
    example: 'examples/practice',
    play: async (workbench) => {
      await workbench.openFile(answers);
      // The extension has started.
      await workbench.see('.codelens-decoration');
      await workbench.putCursor(answers, 'q3.|3: PY');
      await workbench.hover();
    },
  },
  {
    name: 'between-lines',
    example: 'examples/practice',
    play: async (workbench) => {
      await workbench.openFile(answers);
      await workbench.putCursor(answers, 'q2.6: Y\n      judgement: |low');
      await workbench.press('Shift+End');
      await workbench.type('high');
      await workbench.press('Escape');
      await workbench.putCursor(answers, 'q1.3: N\n      judgement: |low');
      await workbench.press('Shift+End');
      await workbench.press('Delete');
      await workbench.press('Escape');
      await workbench.see('.squiggly-warning');
      // The editor takes its time with lines between the lines.
      await workbench.see('.codelens-decoration >> text=next: judgement');
      await workbench.settle();
    },
  },
  {
    name: 'claims',
    example: 'examples/maddox-2025',
    play: async (workbench) => {
      await workbench.openFile('claims.md');
      await workbench.see('.squiggly-warning');
      await workbench.putCursor('claims.md', "F|our <!-- claim: length(studies[?contains(types, 'process");
      await workbench.hover();
    },
  },
  {
    name: 'interventions',
    example: 'examples/maddox-2025',
    // The whole width of the table.
    width: 1520,
    play: async (workbench) => {
      await workbench.openFile('interventions/str.extraction.yaml');
      await workbench.preview('#interventions', 'whole window');
    },
  },
  {
    name: 'risk-of-bias',
    example: 'examples/practice',
    play: async (workbench) => {
      await workbench.openFile(study);
      await workbench.preview('#appraisal', 'beside');
      await workbench.putCursor(study, 'q3.4: PN\n      judgement: some| concerns');
    },
  },
  {
    name: 'settling',
    example: 'examples/practice',
    play: async (workbench) => {
      const theirs = 'studies/dogwood-2022.LM.extraction.yaml';
      await workbench.openFile(theirs);
      await workbench.see('.codelens-decoration');
      await workbench.run('Extraction: Compare and Settle');
      await workbench.settle();
    },
  },
  {
    name: 'mapping',
    example: 'examples/practice',
    play: async (workbench) => {
      await writeMapping(workbench);
      await workbench.press('Mod+b');
      await workbench.page.locator('.codelens-decoration a', { hasText: 'Show first rows' }).first().click();
      await workbench.see('.tab[aria-label*="team.extraction.yaml"]');
      await workbench.settle();
      await workbench.type('MW IG: ', { delay: 10 });
      await workbench.suggest();
    },
  },
  {
    name: 'import',
    example: 'examples/practice',
    play: async (workbench) => {
      await writeMapping(workbench);
      await workbench.press('Mod+b');
      await workbench.page.locator('.codelens-decoration a', { hasText: 'Import…' }).first().click();
      const page = await webviewFrame(workbench.page, '#counts');
      await page.locator('#losses summary').first().click();
      await workbench.settle();
    },
  },
  {
    name: 'import-cochrane',
    width: 1440,
    begin: putPackage,
    play: async (workbench) => {
      await importCochrane(workbench);
    },
  },
  {
    name: 'import-cochrane-losses',
    width: 1440,
    begin: putPackage,
    play: async (workbench) => {
      const page = await importCochrane(workbench);
      await page.locator('#losses summary').first().click();
      await page.locator('#remarks').evaluate((element) => element.scrollIntoView());
      await workbench.settle();
    },
  },
  {
    name: 'tool',
    example: 'examples/practice',
    play: async (workbench) => {
      await writeTool(workbench);
      await workbench.press('Mod+s');
      await workbench.press('Mod+b');
      await workbench.settle();
      await workbench.putCursor(toolFile, 'g|ood: [17');
      await workbench.hover();
    },
  },
  {
    name: 'tool-completion',
    example: 'examples/practice',
    begin: async (folder) => {
      await mkdir(join(folder, 'tools'));
      await writeFile(join(folder, 'tools/interview-check.tool.yaml'), interviewCheck);
    },
    play: async (workbench) => {
      const file = 'tools/interview-check.tool.yaml';
      await workbench.openFile(file);
      await workbench.press('Mod+b');
      await workbench.see('.squiggly-error');
      await workbench.putCursor(file, 'q1: no, |}');
      await workbench.suggest();
    },
  },
  {
    name: 'tool-used',
    example: 'examples/practice',
    begin: useTool,
    width: 1520,
    play: async (workbench) => {
      await workbench.openFile(study);
      await workbench.preview('#appraisal', 'beside');
      await workbench.press('Mod+b');
      await workbench.putCursor(study, 'patients: {q5: y|es');
      await workbench.settle();
      await scrollTo(workbench, 'ward_check');
    },
  },
  {
    name: 'three-tools',
    example: 'test/three-tools/stool-tests',
    width: 1520,
    play: async (workbench) => {
      await workbench.openFile('studies/alder-2016.extraction.yaml');
      await workbench.preview('#appraisal', 'whole window');
      await scrollTo(workbench, 'quadas2');
    },
  },
  {
    name: 'report',
    example: 'test/reports/review',
    play: async (workbench) => {
      const birch = 'studies/birch-2020.extraction.yaml';
      await workbench.openFile(birch);
      await workbench.see('.codelens-decoration');
      await workbench.putCursor(birch, 'quote: "dep|ressive symptoms were lower');
      await workbench.press('Control+k');
      await workbench.press('r');
      const report = await webviewFrame(workbench.page, '.mark.current');
      await report.waitForSelector('.mark.current .mark-line');
      await workbench.settle();
    },
  },
];

/** @type {Scene[]} */
export const scenes = Object.entries(themes).flatMap(([name, theme]) =>
  plays.map((scene) => ({ ...scene, name: `${scene.name}-${name}`, theme })),
);
