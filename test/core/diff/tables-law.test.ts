/**
 * The law that allows a comparison to leave out tables that nothing can have changed: what it tells is what follows where
 * every table is made from nothing. `LAW_EDITS=500` tries as many edits of each review, `LAW_SEED=2` others.
 */
import assert from 'node:assert/strict';
import { changedTools } from '../../../src/core/diff/tables/changed-tools';
import { tableChanges } from '../../../src/core/diff/tables/table-changes';
import { parse } from '../../../src/core/document/parse';
import { type RecordFile, readRecord } from '../../../src/core/document/record';
import { changedCells } from '../../../src/core/figures/comparing/changes-in-words';
import { tablesOfFigure } from '../../../src/core/figures/render';
import { viewsOf } from '../../../src/core/queries/list-views';
import { buildReview, type Review } from '../../../src/core/review/review';
import { instrumentsOf } from '../../../src/core/review/tools-of-review';
import { madeUpReview } from '../../made-up-review/index';
import { usually } from '../../sampled';
import { FOLDERS, textsOf } from '../language/folders';
import { type Choose, chooser, editOf, type Texts } from '../review/remembering/edits';
import { madeUpTexts } from '../review/remembering/made-up';

const EDITS = Number(process.env.LAW_EDITS ?? usually(2, 6));
const SEED = Number(process.env.LAW_SEED ?? 1);

describe('what a change does to tables', function () {
  this.timeout(60_000 + EDITS * 5000);

  for (const folder of FOLDERS)
    it(`is what tables made from nothing say: ${folder}`, () => holds(textsOf(folder), folder));
  it('is what tables made from nothing say: a made-up review', () => holds(madeUpTexts(30), 'made up'));

  it('is left out of nothing that shows assessments with the tool: no other table moves with them', () => {
    const texts = new Map(madeUpReview({ files: 30 }).map(({ path, text }) => [path, text]));
    const before = reviewOf(texts, new Map());
    const tools = toolsUsedIn(before);
    assert.deepEqual(tools, ['rob2', 'robins_i']);
    for (const tool of tools) {
      const after = reviewOf(new Map([...texts].map(([path, text]) => [path, judgedOtherwise(text, tool)])), before);
      assert.deepEqual(changedTools(before, after), new Set([tool]));
      const moved = viewsOf(after).filter((view) => wordsOf(view.of(before)) !== wordsOf(view.of(after)));
      assert.ok(moved.length > 4, tool);
      for (const { id, appraisedWith } of moved) assert.ok(appraisedWith?.includes(tool) ?? true, `${tool}: ${id}`);
    }
  });
});

describe('the tools with which studies are appraised otherwise', () => {
  const STUDY = 'study: a\ndesign: randomised trial\nrob2:\n  - {result: r, overall: {judgement: low}}\naim: to see\n';
  const tools = (after: string, before = STUDY) => {
    const was = reviewOf(new Map([['a.extraction.yaml', before]]), new Map());
    return changedTools(was, reviewOf(new Map([['a.extraction.yaml', after]]), was));
  };

  it('are those whose sections are written otherwise', () => {
    assert.deepEqual(tools(STUDY), new Set());
    assert.deepEqual(tools(STUDY.replace('low', 'high')), new Set(['rob2']));
  });

  it('are not known where anything else is written otherwise, came, went or was moved', () => {
    for (const [from, to] of [
      ['to see', 'to know'],
      ['study: a', 'study: b'],
      ['aim: to see\n', ''],
      ['aim: to see\n', 'aim: to see\nrobins_i: []\n'],
      ['study: a\n', 'study: a\nconsensus: {by: [LM, CB]}\n'],
    ] as const)
      assert.equal(tools(STUDY.replace(from, to)), undefined, to);
    const [head = '', rob2 = ''] = STUDY.split('aim');
    assert.equal(tools(`aim${rob2}${head}`), undefined);
  });

  it('are not known where an alias may stand for what changed', () => {
    const named = STUDY.replace('judgement: low', 'judgement: &level low').replace('to see', '*level');
    assert.equal(tools(named.replace('&level low', '&level high'), named), undefined);
  });
});

/** Edits of a review one after the other, each compared with the state before it. */
function holds(start: Texts, name: string): void {
  const choose = chooser(`${name} ${SEED}`);
  let texts = start;
  let before = reviewOf(texts, new Map());
  let was = figuresOf(reviewOf(texts, new Map()));
  for (let count = 0; count < EDITS; count += 1) {
    const { what, next } = choose.oneIn(3) ? anyEdit(texts, choose) : editOfAssessments(texts, choose);
    const after = reviewOf(next, before);
    const is = figuresOf(reviewOf(next, new Map()));
    assert.deepEqual(cellsOf(tableChanges(before, after)), cellsChanged(was, is), what);
    [texts, before, was] = [next, after, is];
  }
}

function anyEdit(texts: Texts, choose: Choose): { what: string; next: Texts } {
  const { what, texts: next } = editOf(texts, choose, []);
  return { what, next };
}

/** Answers and judgements of some files change places, whatever they then say. */
function editOfAssessments(texts: Texts, choose: Choose): { what: string; next: Texts } {
  const paths = choose.some([...texts.keys()], 1 + choose.below(4));
  const changed = (text: string) =>
    text
      .replace(/\b(q\d+\.\d+: *)(\w+)/g, (all, key) =>
        choose.oneIn(4) ? `${key}${choose.of(['Y', 'PN', 'NI', 'x'])}` : all,
      )
      .replace(/\b(judgement: *)(\w+)/g, (all, key) =>
        choose.oneIn(4) ? `${key}${choose.of(['low', 'high', 'x'])}` : all,
      );
  const next = new Map([...texts].map(([path, text]) => [path, paths.includes(path) ? changed(text) : text]));
  return { what: `assessments in ${paths.join(', ')}`, next };
}

/** The section of a tool with other judgements. */
function judgedOtherwise(text: string, tool: string): string {
  return text.replace(new RegExp(`^${tool}:\\n(?:[ #-].*\\n|\\n)*`, 'm'), (section) =>
    section.replace(/judgement: \w+/g, 'judgement: critical'),
  );
}

function toolsUsedIn(review: Review): string[] {
  return instrumentsOf(review).flatMap(({ id }) => (review.files.some(({ sections }) => sections.has(id)) ? [id] : []));
}

type Figures = ReadonlyMap<string, ReturnType<ReturnType<typeof viewsOf>[number]['of']>>;

/** All tables and figures of a review. */
function figuresOf(review: Review): Figures {
  return new Map(viewsOf(review).map((view) => [view.id, view.of(review)]));
}

/** Everything that all of them say otherwise. */
function cellsChanged(was: Figures, is: Figures): unknown {
  return cellsOf([...new Set([...is.keys(), ...was.keys()])].flatMap((id) => changedCells(was.get(id), is.get(id))));
}

interface Told {
  readonly table: string;
  readonly row: string;
  readonly column?: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Once each: some tables show parts of others. That a flow no longer adds up is said of no row. */
function cellsOf(all: readonly Told[]): readonly string[] {
  const cells = all.filter(({ row, column }) => row !== '' || (column ?? '') !== '');
  return [
    ...new Set(
      cells.map(({ table, row, column = '', from, to }) => [table, row, column, from ?? '', to ?? ''].join(' | ')),
    ),
  ];
}

function wordsOf(figure: Parameters<typeof tablesOfFigure>[0]): string {
  return JSON.stringify(
    tablesOfFigure(figure).map(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text))),
  );
}

/** @param before of which files that are the same are taken; a review goes on from it */
function reviewOf(texts: Texts, before: Review | ReadonlyMap<string, RecordFile>): Review {
  const earlier = 'files' in before ? before : undefined;
  const known = new Map(earlier?.files.map((file) => [file.path, file]));
  const files = [...texts].map(([path, text]) => {
    const file = known.get(path);
    return file?.document.text === text ? file : readRecord(path, parse(text));
  });
  return buildReview('', files, undefined, earlier);
}
