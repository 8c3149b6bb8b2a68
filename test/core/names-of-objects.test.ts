/** Words that every object of JavaScript answers to are words like all others, wherever a person may write a name. */
import assert from 'node:assert/strict';
import { findProblems } from '../../src/core/checks/find-problems';
import type { Node, Path } from '../../src/core/document/document';
import { parse } from '../../src/core/document/parse';
import { type RecordFile, readRecord } from '../../src/core/document/record';
import { isMapping, isSequence } from '../../src/core/document/walk';
import { hintsIn } from '../../src/core/editing/between-lines/hints';
import { lensesIn } from '../../src/core/editing/between-lines/lenses';
import { refactoringsAt } from '../../src/core/editing/changing/refactorings';
import { prepareRename } from '../../src/core/editing/changing/rename';
import { complete } from '../../src/core/editing/completing/complete';
import { hoverAt } from '../../src/core/editing/explaining/hover';
import { definitionsAt } from '../../src/core/editing/finding/definition';
import { outlineOf } from '../../src/core/editing/finding/outline';
import { reviewSymbols } from '../../src/core/editing/finding/review-symbols';
import { stepAt } from '../../src/core/editing/interview/interview-step';
import { interviewsIn } from '../../src/core/editing/interview/interviews';
import { openStops } from '../../src/core/editing/interview/next-question';
import { dataPackage } from '../../src/core/exports/data-package';
import { metaforExport } from '../../src/core/exports/metafor';
import { robvisExport } from '../../src/core/exports/robvis';
import { FIGURE_FORMS } from '../../src/core/figures/figure-forms';
import { render } from '../../src/core/figures/render';
import { viewsOf } from '../../src/core/queries/list-views';
import { buildReview, type Review } from '../../src/core/review/review';
import { fileMark } from '../../src/core/review-tree/file-mark';
import { reviewTree } from '../../src/core/review-tree/review-tree';
import { sampled } from '../sampled';
import { readFolder } from './language/folders';
import { previewBody } from './preview/preview-body';

const NAMES = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf', 'prototype'];

/** How many places of one review are written over at once. */
const AT_ONCE = 300;

/** A place whose word is written over: where it stands, in which file. */
interface Place {
  readonly file: number;
  readonly path: Path;
  readonly start: number;
  readonly end: number;
}

describe('names that objects of JavaScript have', function () {
  this.timeout(120_000);
  const practice = readFolder('examples/practice');
  const kept = ['review', 'birch-2020', 'birch-2020.LM', 'practice-training', 'fir-2021'];
  const files = practice.files.filter(({ path }) =>
    kept.some((name) => path.endsWith(`/${name}.extraction.yaml`) || path === `${name}.extraction.yaml`),
  );

  it('has files of every kind to begin with', () => {
    assert.deepEqual([...new Set(files.map(({ kind }) => kind))].sort(), ['intervention', 'review', 'study']);
  });

  for (const what of ['keys', 'values'] as const)
    it(`as ${what} everywhere`, () => {
      const groups = grouped(placesIn(files, what));
      assert.ok(groups.length > 1);
      for (const [index, group] of groups.entries())
        useEverything(
          files.map((file, at) =>
            writtenOver(
              file,
              group.filter((place) => place.file === at),
              NAMES[index % NAMES.length] as string,
            ),
          ),
        );
    });

  for (const name of NAMES)
    it(`${name} as a section, an expectation, a word, an entry and an own field`, () => {
      const review = useEverything(
        Object.entries(smallReview(name)).map(([path, text]) => readRecord(path, parse(text))),
      );
      const study = review.files.find(({ kind }) => kind === 'study') as RecordFile;
      const unknown = findProblems(review, study).problems.filter(({ code }) => code === 'unknown-key');
      assert.deepEqual(
        unknown.map(({ span }) => study.document.text.slice(span.start, span.end)),
        [name, name],
      );
      const shown = JSON.stringify(reviewTree(review, () => []));
      assert.ok(shown.includes('ash-2020'), 'the study is in the side bar');
    });
});

function smallReview(name: string): Record<string, string> {
  return {
    'review.extraction.yaml': `review: small\nexpects: {outcome evaluation: [results, ${name}], ${name}: [results]}\nvocabulary:\n  outcomes: {${name}: rest}\n  measures: {${name}: {better: higher}}\nreviewers: {${name}: Ash}\nthemes: {${name}: rest}\ntables: {${name}: {rows: studies, columns: {${name}: id}}}\nfields: {study: {${name}x: {type: string, description: one}}}\nappraisal: {${name}: {assess: []}}\n`,
    'studies/ash-2020.extraction.yaml': `study: ash-2020\n${name}: 1\ntypes: [outcome evaluation, ${name}]\ndesign: ${name}\ncountry: [${name}]\nresults:\n  - {id: one, outcome: ${name}, measure: ${name}, timepoint: ${name}, ${name}: 1, estimate: {type: ${name}, value: 1, ci: [0, 2]}}\nrob2:\n  - {result: ${name}, randomisation: {q1.1: ${name}, judgement: ${name}}}\n`,
    'interventions/rest.extraction.yaml': `intervention: rest\ncomponents:\n  - {what: a, igloo: [${name}], socioecological: [${name}], acts_on: [{target: ${name}, change: ${name}}]}\nquality: {theory: ${name}}\n`,
  };
}

/** One place for each kind of place: positions in lists and names of people do not make another one. */
function placesIn(files: readonly RecordFile[], what: 'keys' | 'values'): Place[] {
  const places = new Map<string, Place>();
  const look = (node: Node | undefined, path: Path, file: RecordFile, index: number): void => {
    if (isSequence(node)) for (const [at, item] of node.items.entries()) look(item, [...path, at], file, index);
    if (isMapping(node))
      for (const { key, value } of node.pairs) {
        const here = [...path, key.text];
        // What the file is about must stay said.
        if (path.length === 0 && key.text === file.kind) continue;
        const { start, end } = what === 'keys' ? key.span : value.span;
        const kind = `${file.kind} ${here.filter((step) => typeof step === 'string').join('.')}`;
        if (what === 'keys' || value.kind === 'scalar')
          if (!places.has(kind)) places.set(kind, { file: index, path: here, start, end });
        look(value, here, file, index);
      }
  };
  for (const [index, file] of files.entries()) look(file.document.root, [], file, index);
  return [...places.values()];
}

/** Groups in which every part of the files is met, each name by itself among good neighbours. */
function grouped(places: readonly Place[]): Place[][] {
  const count = Math.ceil(places.length / AT_ONCE);
  return Array.from({ length: count }, (_, group) => places.filter((__, index) => index % count === group));
}

function writtenOver(file: RecordFile, places: readonly Place[], name: string): RecordFile {
  let text = file.document.text;
  for (const { start, end } of [...places].sort((a, b) => b.start - a.start))
    text = text.slice(0, start) + name + text.slice(end);
  return readRecord(file.path, parse(text));
}

/** Asks everything that the editor and the command line ask, and looks for what only programs say. */
function useEverything(files: readonly RecordFile[]): Review {
  const review = buildReview('', files);
  const told: string[] = [];
  const tell = (answer: unknown) => told.push(typeof answer === 'string' ? answer : (JSON.stringify(answer) ?? ''));
  for (const file of review.files) for (const answer of asked(review, file)) tell(answer);
  tell(reviewTree(review, (file) => findProblems(review, file).problems));
  tell(reviewSymbols(review));
  tell(previewBody(review));
  for (const view of viewsOf(review)) {
    const figure = view.of(review);
    for (const form of FIGURE_FORMS) tell(render(figure, form));
  }
  for (const { text } of dataPackage(review)) tell(text());
  tell(metaforExport(review));
  tell(robvisExport(review));
  const wrong = told.flatMap((words) => {
    const at = words.search(/native code|\[object Object\]|\bundefined\b/);
    return at < 0 ? [] : [words.slice(Math.max(0, at - 60), at + 80)];
  });
  assert.deepEqual(wrong, []);
  return review;
}

function* asked(review: Review, file: RecordFile): Generator<unknown> {
  yield findProblems(review, file);
  yield fileMark(file, review);
  yield hintsIn(review, file, new Set(['question', 'suggestion', 'score']));
  yield lensesIn(review, file);
  yield outlineOf(file, review);
  for (const { interview: walk } of interviewsIn(review, file))
    for (const stop of openStops(review, file, walk).slice(0, 3)) yield stepAt(review, file, walk, stop);
  const { text } = file.document;
  const met = [...text.matchAll(/constructor|toString|__proto__|hasOwnProperty|valueOf|prototype/g)];
  // All over the file: what is asked at one of them differs by the kind of its place.
  for (const { index } of sampled(`names of objects in ${file.path}`, met, 16)) {
    yield complete(review, file, index + 1);
    yield hoverAt(review, file, index + 1);
    yield refactoringsAt(review, file, index + 1);
    yield definitionsAt(review, file, index + 1);
    yield prepareRename(review, file, index + 1);
  }
}
