// The words of the core that people read in the editor: those that its source says with `say` and `english`, and those
// that are kept as data (questions, fields, checks).

import { readFile } from 'node:fs/promises';
import { parse } from 'acorn';
import esbuild from 'esbuild';
import { glob } from 'tinyglobby';

/** @typedef {{ type: string, [key: string]: unknown }} Part a part of a syntax tree: https://github.com/estree/estree */

/** The tags of `src/core/language/say.ts`. */
const TAGS = new Set(['say', 'english']);

/** The files in which the core speaks, and readers that say what is lost. @returns {Promise<string[]>} */
export async function coreFiles() {
  return (await glob(['src/core/**/*.ts', 'src/formats/importing/**/*.ts'], { ignore: '**/*.d.ts' })).sort();
}

/** Every text that the source of the core says. @returns {Promise<string[]>} */
export async function coreTexts() {
  const all = await Promise.all((await coreFiles()).map(async (path) => textsIn(await readFile(path, 'utf8'))));
  return all.flat();
}

/**
 * The texts that TypeScript says, as a translation names them: “There is no check “{0}”.”
 * @param {string} source @returns {Promise<string[]>}
 */
export async function textsIn(source) {
  if (!/\b(say|english)`|\bcounted\(/.test(source)) return [];
  const { code } = await esbuild.transform(source, { loader: 'ts', target: 'esnext', charset: 'utf8' });
  /** @type {string[]} */
  const texts = [];
  collect(/** @type {Part} */ (/** @type {unknown} */ (parse(code, { ecmaVersion: 'latest', sourceType: 'module' }))));
  return texts.map((text) => text.trim()).filter((text) => /\p{L}/u.test(text.replace(/\{\d+\}/g, '')));

  /** @param {Part} part */
  function collect(part) {
    if (part.type === 'TaggedTemplateExpression' && TAGS.has(nameOf(part.tag))) texts.push(pattern(part));
    if (part.type === 'CallExpression' && nameOf(part.callee) === 'counted') texts.push(...numbered(part));
    for (const child of Object.values(part)) for (const each of [child].flat()) if (isPart(each)) collect(each);
  }
}

/** Rooms and files in which nearly every text that is put together is for people who read it in the editor. */
const TALKING = [
  'src/core/{checks,document,editing,effects,manuscript,queries,review-tree,writing}/**/*.ts',
  'src/core/figures/{comparing/compare-figures,on-the-page/{missing-legend,page-view,shortened,table-controls}}.ts',
  'src/core/preview/preview-*.ts',
  'src/core/synthesis/{arranging/narrow-review,sections}.ts',
  'src/formats/importing/**/*.ts',
];

/** What these say to each other, or write into files, is English. */
const SILENT = [
  'src/core/editing/changing/move-version.ts',
  'src/formats/importing/cochrane/analysis-tables.ts',
  'src/formats/importing/cochrane/texts-of.ts',
  'src/formats/importing/revman5/rm5-analyses.ts',
];

/** A source, and a message of a library that is told from others by it. */
const QUOTED = new Set(['Cochrane Handbook, chapter 6', 'Unknown function']);

/** The files in which nothing may be said outside `say`. @returns {Promise<string[]>} */
export async function talkingFiles() {
  return (await glob(TALKING, { ignore: ['**/*.d.ts', ...SILENT] })).sort();
}

/**
 * Sentences that a translation would not reach: a capital and another word in the body of a function, outside `say`.
 * @param {string} source TypeScript @returns {Promise<string[]>}
 */
export async function untranslatedIn(source) {
  const { code } = await esbuild.transform(source, { loader: 'ts', target: 'esnext', charset: 'utf8' });
  /** @type {string[]} */
  const found = [];
  collect(
    /** @type {Part} */ (/** @type {unknown} */ (parse(code, { ecmaVersion: 'latest', sourceType: 'module' }))),
    false,
  );
  return found;

  /** @param {Part} part @param {boolean} runs whether it stands in a function: data at the top are looked up elsewhere */
  function collect(part, runs) {
    if (part.type === 'TaggedTemplateExpression' && TAGS.has(nameOf(part.tag))) {
      for (const each of /** @type {Part[]} */ (/** @type {Part} */ (part.quasi).expressions)) collect(each, runs);
      return;
    }
    const text = part.type === 'Literal' ? part.value : part.type === 'TemplateElement' ? cooked(part) : undefined;
    if (
      runs &&
      typeof text === 'string' &&
      !QUOTED.has(text) &&
      /^\p{Lu}\p{Ll}+[,:]? \p{L}|[.,;:!?] \p{Lu}\p{Ll}+ \p{Ll}/u.test(text)
    )
      found.push(text);
    const inside = runs || /Function/.test(part.type);
    for (const child of Object.values(part)) for (const each of [child].flat()) if (isPart(each)) collect(each, inside);
  }
}

/** @param {Part} element */
function cooked({ value }) {
  return /** @type {{ cooked: string }} */ (value).cooked;
}

/** @param {Part} tagged */
function pattern({ quasi }) {
  const quasis = /** @type {{ value: { cooked: string } }[]} */ (/** @type {Part} */ (quasi).quasis);
  return quasis.map(({ value }, index) => (index === 0 ? value.cooked : `{${index - 1}}${value.cooked}`)).join('');
}

/** “1 criterion” and “{0} criteria”; nothing where the noun is put together. @param {Part} call */
function numbered(call) {
  const [, one, many] = /** @type {{ value?: unknown }[]} */ (call.arguments).map(({ value }) => value);
  if (typeof one !== 'string') return [];
  return [`1 ${one}`, `{0} ${typeof many === 'string' ? many : `${one}s`}`];
}

/** @param {unknown} part */
function nameOf(part) {
  return isPart(part) && part.type === 'Identifier' ? String(part.name) : '';
}

/** @param {unknown} value @returns {value is Part} */
function isPart(value) {
  return typeof value === 'object' && value !== null && 'type' in value;
}
