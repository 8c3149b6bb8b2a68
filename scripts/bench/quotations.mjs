// `extraction quotations` of a review with 100 reports of 12 pages, against reading their text with pdf.js alone.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './programs.mjs';
import { print } from './row.mjs';

const [REPORTS, PAGES, QUOTATIONS] = [100, 12, 10];

/** The most milliseconds that it may take. */
const MUST = 60_000;

const WORDS =
  'adults with low mood were randomised by a computer to walking groups or usual care and followed for twelve months; no serious adverse event was related to the programme, and missing outcomes were handled by multiple imputation'.split(
    ' ',
  );

export async function quotations() {
  const folder = mkdtempSync(join(tmpdir(), 'quotations-'));
  for (const name of ['reports', 'studies']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'review.extraction.yaml'), 'review: bench\n');
  for (let report = 0; report < REPORTS; report++) await makeReport(folder, `study-${report}`, report);
  const cost = run([join('dist', 'cli.js'), 'quotations', '--format', 'json', folder]);
  const peer = run([join('scripts', 'bench', 'pdf-alone.mjs'), join(folder, 'reports')]);
  const what = `${REPORTS * QUOTATIONS} quotations in ${REPORTS} reports of ${PAGES} pages`;
  print({ what, cost, against: 'their text by pdf.js alone', peer, must: 1.3 });
  print({ what: 'the same on the clock of the processor', cost, against: 'fresh process, with Node.js', must: MUST });
  rmSync(folder, { recursive: true });
}

/** What papers of the tests are made with. */
const making = pathToFileURL(resolve('test/reports/making/paper.mjs')).href;

/** A report in two columns, and a study that quotes it. @param {string} folder @param {string} id @param {number} seed */
async function makeReport(folder, id, seed) {
  const { bytesOf, linesOf, newPaper, PAGE, put } = await import(making);
  const paper = newPaper();
  let state = seed + 1;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return state;
  };
  const sentence = () =>
    `${Array.from({ length: 14 }, () => WORDS[next() % WORDS.length]).join(' ')} ${next() % 10000}.`;
  const quotes = [];
  for (let page = 1; page <= PAGES; page++) {
    paper.addPage().fontSize(9);
    const sentences = Array.from({ length: 36 }, sentence);
    if (page <= QUOTATIONS) quotes.push({ quote: sentences[7], page });
    const lines = linesOf(paper, sentences.join(' '), 170);
    for (const [at, line] of lines.slice(0, 74).entries()) put(paper, line, at < 37 ? 28 : 222, 50 + (at % 37) * 11);
    put(paper, String(page), PAGE.width / 2, PAGE.height - 20);
  }
  writeFileSync(join(folder, 'reports', `${id}.pdf`), await bytesOf(paper));
  const support = quotes.map(({ quote, page }) => `  - {quote: ${JSON.stringify(quote)}, page: ${page}}`);
  const lines = [`study: ${id}`, 'reports:', `  - {id: main, file: reports/${id}.pdf}`, 'support:', ...support, ''];
  writeFileSync(join(folder, 'studies', `${id}.extraction.yaml`), lines.join('\n'));
}
