/** The page of the preview speaks the language of the editor; the tables and figures on it are those of papers. */
import assert from 'node:assert/strict';
import { WHOLE_VIEW } from '../../../src/core/figures/on-the-page/page-view';
import { tablesOfFigure } from '../../../src/core/figures/render';
import { inEnglish, speak } from '../../../src/core/language/say';
import { type PreviewOptions, previewParts } from '../../../src/core/preview/preview-parts';
import { printablePage } from '../../../src/core/preview/printable-page';
import { viewsOf } from '../../../src/core/queries/list-views';
import { buildReview, type Review } from '../../../src/core/review/review';
import { filterableBy } from '../../../src/core/synthesis/arranging/narrow-review';
import type { Figure } from '../../../src/core/synthesis/models/figure';
import { previewBody, withRows } from '../preview/preview-body';
import { FOLDERS, readFolder } from './folders';
import { wordsOnPage } from './page-words';
import { PSEUDO, prepareStrangeWords } from './pseudo';
import { wordsOfTheFormat } from './words-of-the-format';

/** Ways of looking at a review, each with texts of its own. */
const LOOKS: readonly (readonly [string, (review: Review) => PreviewOptions])[] = [
  ['as it comes', () => ({})],
  ['filtered, with columns hidden', filtered],
  ['with a filter that leaves nothing', () => ({ view: { ...WHOLE_VIEW, filter: { outcome: ['no such outcome'] } } })],
  ['compared with an earlier version', (review) => ({ earlier: { name: 'v1', review: withoutLast(review) } })],
];

describe('the page of the preview, in another language', function () {
  this.timeout(60_000);
  afterEach(() => speak());
  after(() => reviews.clear());

  for (const folder of FOLDERS)
    for (const [look, optionsFor] of LOOKS) it(`${folder}, ${look}`, () => assertSpeaks(readOnce(folder), optionsFor));

  it('says what to do in an empty review', () => assertSpeaks(buildReview('', []), () => ({})));

  it('is printed in English', () => {
    const english = printablePage(readFolder('examples/practice'));
    speak(PSEUDO);
    assert.equal(printablePage(readFolder('examples/practice')), english);
  });
});

const reviews = new Map<string, Review>();

/** A review, read in English. */
function readOnce(folder: string): Review {
  const review = reviews.get(folder) ?? readFolder(folder);
  reviews.set(folder, review);
  return review;
}

function assertSpeaks(review: Review, optionsFor: (review: Review) => PreviewOptions): void {
  const options = optionsFor(review);
  const english = previewBody(review, options);
  speak(PSEUDO);
  const page = previewBody(review, options);
  assert.equal(page.replace(/[⟦⟧]/g, ''), english, 'nothing but words differs');
  assert.equal(
    previewParts(review, options).parts.every(({ html, rows }) => page.includes(withRows(html, rows))),
    true,
  );
  const { around, figures } = wordsOnPage(page);
  assert.deepEqual(
    figures.filter((words) => words.includes('⟦')),
    [],
    'tables and figures are English',
  );
  ofTheFormat ??= inEnglish(wordsOfTheFormat);
  const strange = prepareStrangeWords(ofTheFormat, knownWords(review, options));
  assert.deepEqual(
    [...new Set(around)].filter((words) => strange(words).length > 0),
    [],
    'the page around them is translated',
  );
  // The names of sections are words that files and columns use, too.
  const headings = [...page.matchAll(/<(?:h2|a class="sections-link")[^>]*>([^<]*)/g)].map(([, words = '']) => words);
  assert.ok(headings.length > 0 && headings.every((words) => words.startsWith('⟦')), headings.join());
}

let ofTheFormat: readonly string[] | undefined;

/** What is said of files, tables and figures in their own words. */
function knownWords(review: Review, { earlier, view = WHOLE_VIEW }: PreviewOptions): string[] {
  return inEnglish(() => [
    ...review.files.flatMap(({ path, document }) => [path, document.text]),
    ...Object.values(view.filter).flat(),
    ...filterableBy(review).flatMap(({ choices }) => choices.map(({ label }) => label)),
    ...[review, ...(earlier ? [earlier.review] : [])].flatMap((each) =>
      viewsOf(each).flatMap((view) => titlesOf(view.of(each))),
    ),
  ]);
}

function titlesOf(figure: Figure): string[] {
  const columns = tablesOfFigure(figure).flatMap((table) => [
    table.title,
    ...table.columns.flatMap(({ title, group = '' }) => [title, group, `${group}: ${title}`]),
  ]);
  return [figure.title, ...columns];
}

function filtered(review: Review): PreviewOptions {
  const [first] = filterableBy(review);
  const tables = viewsOf(review).flatMap((view) => tablesOfFigure(view.of(review)));
  return {
    view: {
      ...WHOLE_VIEW,
      filter: first ? { [first.facet]: first.choices.slice(0, 2).map(({ value }) => value) } : {},
      tables: Object.fromEntries(
        tables.map(({ id, columns }) => [id, { hidden: columns.slice(1, 2).map((column) => column.id) }]),
      ),
    },
  };
}

/** As it was before its last file was written. */
function withoutLast({ folder, files }: Review): Review {
  return buildReview(folder, files.slice(0, -1));
}
