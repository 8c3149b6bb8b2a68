/** What is written into files, tables, figures and exports do not follow the language of anybody's editor. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProblems } from '../../../src/core/checks/find-problems';
import type { RecordFile } from '../../../src/core/document/record';
import { lensesIn } from '../../../src/core/editing/between-lines/lenses';
import { refactoringsAt } from '../../../src/core/editing/changing/refactorings';
import { complete } from '../../../src/core/editing/completing/complete';
import { stepAt } from '../../../src/core/editing/interview/interview-step';
import { interviewsIn } from '../../../src/core/editing/interview/interviews';
import { openStops } from '../../../src/core/editing/interview/next-question';
import { dataPackage } from '../../../src/core/exports/data-package';
import { exportList } from '../../../src/core/exports/list';
import { FIGURE_FORMS } from '../../../src/core/figures/figure-forms';
import { WHOLE_VIEW } from '../../../src/core/figures/on-the-page/page-view';
import { render } from '../../../src/core/figures/render';
import { speak } from '../../../src/core/language/say';
import { replaceBlocks } from '../../../src/core/manuscript/finished-text';
import { renderBlock } from '../../../src/core/manuscript/render-block';
import { copiedTable } from '../../../src/core/preview/copied-table';
import { printablePage } from '../../../src/core/preview/printable-page';
import { viewsOf } from '../../../src/core/queries/list-views';
import type { Review } from '../../../src/core/review/review';
import { filterableBy } from '../../../src/core/synthesis/arranging/narrow-review';
import { sampled, usually } from '../../sampled';
import { FOLDERS, readFolder } from './folders';
import { PSEUDO } from './pseudo';

/** How many places of a file are tried. */
const PLACES = usually(3, 50);

/** How many questions of a walk are tried. */
const STOPS = 3;

/** In how many forms each table and figure is made. */
const FORMS = 3;

/** What leaves the editor, by where it goes: name → text. */
const WRITTEN: readonly (readonly [string, (review: Review, folder: string) => Map<string, string>])[] = [
  ['tables and figures', tablesAndFigures],
  ['exports', exported],
  ['edits', edits],
];

describe('the same in every language', function () {
  this.timeout(60_000);
  afterEach(() => speak());

  for (const folder of FOLDERS) {
    let reviews: { readonly english: Review; readonly other: Review };
    before(() => {
      const english = readFolder(folder);
      speak(PSEUDO);
      const other = readFolder(folder);
      // Whoever has asked for problems before has filled what the review remembers.
      for (const file of other.files) findProblems(other, file);
      speak();
      reviews = { english, other };
    });
    for (const [what, written] of WRITTEN)
      it(`${what}: ${folder}`, () => {
        const english = written(reviews.english, folder);
        speak(PSEUDO);
        const other = written(reviews.other, folder);
        assert.ok(english.size > 10);
        for (const [name, text] of english) assert.equal(other.get(name), text, name);
        assert.equal(other.size, english.size);
      });
  }
});

function tablesAndFigures(review: Review, folder: string): Map<string, string> {
  const all = new Map<string, string>();
  for (const view of viewsOf(review)) {
    const figure = view.of(review);
    all.set(view.id, JSON.stringify(figure));
    for (const form of sampled(`forms of ${view.id} in ${folder}`, FIGURE_FORMS, FORMS)) {
      const rendered = render(figure, form);
      if (rendered.ok) all.set(`${view.id}.${form}`, rendered.text);
    }
  }
  for (const { id } of viewsOf(review))
    all.set(`${id} copied`, JSON.stringify(copiedTable(review, id, WHOLE_VIEW)?.html ?? ''));
  const filter = Object.fromEntries(
    filterableBy(review).map(({ facet, choices }) => [facet, choices.slice(0, 1).map(({ value }) => value)]),
  );
  return all
    .set('page', printablePage(review))
    .set('filtered page', printablePage(review, { view: { ...WHOLE_VIEW, filter } }));
}

function exported(review: Review, folder: string): Map<string, string> {
  const all = new Map(dataPackage(review).map(({ path, text }) => [path, text()]));
  for (const { id, of } of exportList) {
    const { files, leftOut } = of(review);
    all.set(`${id}: left out`, leftOut.join('\n'));
    for (const { name, about = '', notes, content } of files)
      all.set(`${id}: ${name}`, JSON.stringify([about, notes, content()]));
  }
  const manuscript = join(folder, 'manuscript.md');
  if (existsSync(manuscript)) {
    const text = readFileSync(manuscript, 'utf8');
    all.set(
      'manuscript',
      replaceBlocks(text, (block) => renderBlock(block, review, 'md').text),
    );
  }
  return all;
}

function edits(review: Review): Map<string, string> {
  return new Map(
    sampled('edits in every language', review.files, 12).flatMap((file) =>
      Object.entries(editsOf(review, file)).map(
        ([what, all]) => [`${file.path}: ${what}`, JSON.stringify(all)] as const,
      ),
    ),
  );
}

function editsOf(review: Review, file: RecordFile): Readonly<Record<string, unknown>> {
  const { length } = file.document.text;
  const places = Array.from({ length: PLACES }, (_, index) => Math.round((length * index) / PLACES));
  return {
    fixes: findProblems(review, file).problems.flatMap(({ fixes }) => fixes.map((fix) => fix.edits)),
    completions: places.flatMap((at) =>
      complete(review, file, at).map(({ insertText, span }) => ({ insertText, ...span })),
    ),
    refactorings: places.flatMap((at) =>
      refactoringsAt(review, file, at).map((each) => ({ edits: each.edits, creates: each.creates })),
    ),
    lenses: lensesIn(review, file).map(({ action }) => (action?.kind === 'apply' ? action.edits : [])),
    walks: interviewsIn(review, file).flatMap((possible) => [
      possible.edits,
      ...sampled(`stops of ${file.path}`, openStops(review, file, possible.interview), STOPS).flatMap((stop) =>
        stepAt(review, file, possible.interview, stop)?.choices.map(({ written }) => written),
      ),
    ]),
  };
}
