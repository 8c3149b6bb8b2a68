// What papers are set with: pages of a fixed size, lines broken and hyphenated as a printer breaks them.

import { readFile } from 'node:fs/promises';
import PDFDocument from 'pdfkit';
import subsetFont from 'subset-font';

/** The size of a page, in points. */
export const PAGE = { width: 420, height: 520 };

/** So that the same words give the same bytes. */
const DATE = new Date(Date.UTC(2020, 0, 1));

/**
 * A PDF under way.
 * @param {PDFKit.PDFDocumentOptions} [options]
 */
export function newPaper(options) {
  return new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    autoFirstPage: false,
    info: { Title: 'A fictional report', Author: 'Nobody', CreationDate: DATE, ModDate: DATE },
    ...options,
  });
}

/**
 * Puts those letters of a font into a PDF that a text needs.
 * @param {PDFKit.PDFDocument} paper @param {string} name by which the paper calls it
 * @param {string} file of the fonts that are installed @param {string} text
 */
export async function embed(paper, name, file, text) {
  const font = await readFile(`node_modules/@fontsource/${file}`);
  paper.registerFont(name, await subsetFont(font, text, { targetFormat: 'truetype' }));
}

/** Ends a PDF. @param {PDFKit.PDFDocument} paper @returns {Promise<Buffer>} its bytes */
export function bytesOf(paper) {
  return new Promise((resolve, reject) => {
    /** @type {Buffer[]} */
    const parts = [];
    paper.on('data', (part) => parts.push(part));
    paper.on('end', () => resolve(Buffer.concat(parts)));
    paper.on('error', reject);
    paper.end();
  });
}

/** Writes one line at its place. @param {PDFKit.PDFDocument} paper @param {string} words @param {number} x @param {number} y */
export function put(paper, words, x, y) {
  let at = x;
  const size = paper._fontSize;
  // ^1,2^ stands for the marks of footnotes and references, which are small and raised.
  for (const [index, part] of words.split('^').entries()) {
    if (part === '') continue;
    const isMark = index % 2 === 1;
    paper.fontSize(isMark ? size * 0.6 : size).text(part, at, isMark ? y - 1 : y, { lineBreak: false });
    at += paper.widthOfString(part);
    paper.fontSize(size);
  }
}

/** Says which numbers the pages of a PDF print. @param {PDFKit.PDFDocument} paper @param {number} first */
export function numberPagesFrom(paper, first) {
  paper._root.data.PageLabels = paper.ref({ Nums: [0, { S: 'D', St: first }] });
  paper._root.data.PageLabels.end();
}

/**
 * Breaks a paragraph into lines that are at most so wide; words that do not fit are hyphenated.
 * @param {PDFKit.PDFDocument} paper @param {string} paragraph @param {number} width
 */
export function linesOf(paper, paragraph, width) {
  const lines = [];
  const fits = (/** @type {string} */ text) => paper.widthOfString(text.replace(/\^/g, '')) <= width;
  let line = '';
  for (let word of paragraph.split(' ')) {
    for (;;) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (fits(longer)) {
        line = longer;
        break;
      }
      const broken = breaksOf(word).find(([head]) => fits(line === '' ? head : `${line} ${head}`));
      lines.push(broken ? `${line} ${broken[0]}`.trim() : line);
      line = '';
      word = broken?.[1] ?? word;
    }
  }
  return [...lines, line];
}

/** Where a word may be broken, the longest part first: before a consonant that stands before a vowel. @param {string} word */
function breaksOf(word) {
  const breaks = [];
  for (let at = word.length - 3; at >= 3; at--) {
    if (!/^[a-z]+$/.test(word.slice(0, at + 2)) || !/[a-z]{2}/.test(word.slice(at))) continue;
    if (/[aeiou]/.test(word[at - 1] ?? '') && /[^aeiou]/.test(word[at] ?? '') && /[aeiouy]/.test(word[at + 1] ?? ''))
      breaks.push([`${word.slice(0, at)}-`, word.slice(at)]);
  }
  return breaks;
}
