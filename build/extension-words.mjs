// The words of the extension that people read, as its source has them: those that a translation reaches, and those that
// none would reach. The source is read as a tree, so that comments and texts that look like code do not mislead.

import { readFile } from 'node:fs/promises';
import { parse } from 'acorn';
import esbuild from 'esbuild';
import { glob } from 'tinyglobby';
import { coreTexts } from './core-words.mjs';

/**
 * A part of a syntax tree: https://github.com/estree/estree
 * @typedef {{ type: string, [key: string]: unknown }} Part
 */

/**
 * @typedef {object} Words
 * @property {string[]} translated what `l10n.t` is called with: "{0} records"
 * @property {string[]} untranslated texts for people outside `l10n.t`
 */

/** Keys of what the editor shows: items of lists, boxes, actions, hovers. */
const SHOWN_KEYS = new Set(
  'label title placeHolder placeholder prompt tooltip detail description openLabel saveLabel message validationMessage'.split(
    ' ',
  ),
);

/** Functions whose texts the editor shows. */
const SHOWN_BY = new Set(
  'showInformationMessage showWarningMessage showErrorMessage setStatusBarMessage appendMarkdown appendText createWebviewPanel Error CodeAction'.split(
    ' ',
  ),
);

/** Functions whose texts are names for the machine, or for the log, which is read by those who repair a fault. */
const FOR_MACHINES = new Set(
  'guard #guard executeCommand createDiagnosticCollection getConfiguration querySelector querySelectorAll closest append replace replaceAll'.split(
    ' ',
  ),
);

/** The same in every language: the product's name, and examples of ids, which have small letters from a to z. */
const NAMES = new Set(['Structured Extraction', 'practice-training', 'doe-2020']);

/**
 * The source of a translation: every text of the extension and of the core by itself.
 * @param {string[]} kept the texts that the core keeps as data (`src/core/documentation/kept-texts.ts`)
 * @param {Words[]} [ofExtension] the words of its files, where they are known already
 * @returns {Promise<string>} l10n/bundle.l10n.json
 */
export async function translationBundle(kept, ofExtension) {
  const all = ofExtension ?? (await Promise.all((await extensionFiles()).map(wordsOfFile)));
  const texts = [...new Set([...all.flatMap(({ translated }) => translated), ...(await coreTexts()), ...kept])].sort();
  return `${JSON.stringify(Object.fromEntries(texts.map((text) => [text, text])), undefined, 2)}\n`;
}

/** The files in which the extension speaks. @returns {Promise<string[]>} */
export async function extensionFiles() {
  return (await glob('src/extension/**/*.ts', { ignore: '**/*.d.ts' })).sort();
}

/** @param {string} path of a TypeScript file @returns {Promise<Words>} */
export async function wordsOfFile(path) {
  return wordsIn(await readFile(path, 'utf8'));
}

/** @param {string} source TypeScript @returns {Promise<Words>} throws where `l10n.t` is not called with a plain text */
export async function wordsIn(source) {
  const { code } = await esbuild.transform(source, { loader: 'ts', target: 'esnext', charset: 'utf8' });
  /** @type {Words} */
  const words = { translated: [], untranslated: [] };
  collect(
    /** @type {Part} */ (/** @type {unknown} */ (parse(code, { ecmaVersion: 'latest', sourceType: 'module' }))),
    false,
  );
  return words;

  /** @param {Part} part @param {boolean} isShown whether the editor shows the text that stands here */
  function collect(part, isShown) {
    const text = textOf(part);
    if (text !== undefined) {
      if (!NAMES.has(text) && (isShown ? /\p{L}{2}/u.test(withoutMarks(text)) : isPhrase(text)))
        words.untranslated.push(text);
      return;
    }
    if (part.type === 'CallExpression' || part.type === 'NewExpression') {
      collectCall(part);
      return;
    }
    if (part.type === 'ImportDeclaration') return;
    for (const [key, child] of Object.entries(part))
      for (const each of [child].flat())
        if (isPart(each) && !(isComparison(part) && isText(each))) collect(each, isShownAt(part, key, isShown));
  }

  /** @param {Part} call */
  function collectCall(call) {
    const callee = /** @type {Part} */ (call.callee);
    const given = /** @type {Part[]} */ (call.arguments);
    const name = nameOf(callee);
    if (name === 'l10n.t') {
      const [first, ...values] = given;
      const text = first && textOf(first);
      if (text === undefined || first?.type === 'TemplateElement')
        throw new Error('l10n.t needs its text as one plain text, with {0} for what is put in.');
      words.translated.push(text);
      for (const each of values) collect(each, false);
      return;
    }
    collect(callee, false);
    const last = name.slice(name.lastIndexOf('.') + 1);
    for (const each of given)
      if (!(FOR_MACHINES.has(last) && isText(each))) collect(each, SHOWN_BY.has(last) && !isIdOf(last, each, given));
  }
}

/** The text that a part is; `undefined` where it is none. @param {Part} part */
function textOf(part) {
  if (part.type === 'Literal') return typeof part.value === 'string' ? part.value : '';
  if (part.type === 'TemplateElement') return /** @type {{ cooked: string }} */ (part.value).cooked;
  return undefined;
}

/** @param {Part} part */
function isText({ type }) {
  return type === 'Literal' || type === 'TemplateLiteral';
}

/** A panel has a name for the machine before its title. @param {string} name @param {Part} part @param {Part[]} given */
function isIdOf(name, part, given) {
  return name === 'createWebviewPanel' && part === given[0];
}

/** Words that are compared are names of the core's, not text. @param {Part} part */
function isComparison({ type, operator }) {
  return type === 'SwitchCase' || (type === 'BinaryExpression' && operator !== '+');
}

/** @param {Part} part @param {string} key of a child @param {boolean} isShown whether the part itself is shown */
function isShownAt(part, key, isShown) {
  switch (part.type) {
    case 'Property':
      return key === 'value' && SHOWN_KEYS.has(nameOf(/** @type {Part} */ (part.key)));
    case 'AssignmentExpression':
      return key === 'right' && SHOWN_KEYS.has(nameOf(/** @type {Part} */ (part.left)).replace(/.*\./, ''));
    case 'ConditionalExpression':
      return key !== 'test' && isShown;
    case 'TemplateLiteral':
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'ArrayExpression':
    case 'SpreadElement':
    case 'ObjectExpression':
      return isShown;
    default:
      return false;
  }
}

/** "window.showInformationMessage". @param {Part} part @returns {string} */
function nameOf(part) {
  if (part.type === 'PrivateIdentifier') return `#${part.name}`;
  if (part.type === 'Identifier') return String(part.name);
  if (part.type !== 'MemberExpression') return '';
  return `${nameOf(/** @type {Part} */ (part.object))}.${nameOf(/** @type {Part} */ (part.property))}`;
}

/** @param {unknown} value @returns {value is Part} */
function isPart(value) {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** Without the names of signs, addresses of commands and tags: "$(check) " has no words. @param {string} text */
function withoutMarks(text) {
  return text.replace(/\$\([\w-]*\)?|\bcommand:|<[^>]*>?/g, '');
}

/** A capital and another word, or three words in a row: what nobody writes for a machine. @param {string} text */
function isPhrase(text) {
  return /\p{Lu}\p{L}*[,:]? \p{L}|\p{L}+[,:;]? \p{L}+[,:;]? \p{L}+/u.test(withoutMarks(text));
}
