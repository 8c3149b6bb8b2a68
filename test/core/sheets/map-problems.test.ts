import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/document/edited-text';
import { parse } from '../../../src/core/document/parse';
import type { Grid } from '../../../src/core/importing/sheet';
import { mapProblems } from '../../../src/core/sheets/map-problems';
import { readMapping } from '../../../src/core/sheets/mapping';
import { materialOfSheet, sheetOf } from '../../../src/core/sheets/material-of-sheet';

const LINES = [
  ['Study', 'Design', 'n IG', 'Mean IG', 'Colour'],
  ['Alder 2019', 'RCT', '40', '20.1', 'red'],
  ['Birch 2020', 'quasi', 'ca. 30', '', ''],
];
const GRID: Grid = { part: 'a.csv', rows: LINES.map((cells, index) => ({ number: index + 1, cells })), joined: [] };

const WHOLE = `sheet: a.csv
headings: 1
results: {outcome: pain}
arms: {ig: {name: Training, role: intervention}}
columns:
  Study: study
  Design: {key: design, words: {quasi: non-randomised controlled study}}
  n IG: {key: results.by_arm.analysed, arm: ig, words: {ca. 30: '30'}}
  Mean IG: {key: results.by_arm.mean, arm: ig}
  Colour: left out
`;

function found(text: string): readonly string[] {
  const document = parse(text);
  return mapProblems(document, sheetOf(GRID, readMapping(document))).map(
    ({ code, severity, span }) => `${code} ${severity} ${text.slice(span.start, span.end)}`,
  );
}

/** A whole mapping with one thing written otherwise, and what is told of it. */
const FAULTS: readonly (readonly [string, string, string])[] = [
  ['  Study: study', '  Study: studdy', 'map-unknown-key error studdy'],
  ['  Study: study', '  Studie: study', 'map-no-column error Studie'],
  ['  Study: study', '  Study: notes', 'map-no-study error columns'],
  [
    '  Design: {key: design, words: {quasi: non-randomised controlled study}}',
    '  Design: design',
    'map-word warning design',
  ],
  ['non-randomised controlled study', 'a trial', 'map-unknown-word error a trial'],
  ["ca. 30: '30'", 'x: 3', 'map-no-number warning results.by_arm.analysed'],
  ['by_arm.mean, arm: ig', 'by_arm.mean', 'map-no-group error results.by_arm.mean'],
  ['by_arm.mean, arm: ig', 'by_arm.mean, arm: kg', 'map-unknown-group warning kg'],
  ['results: {outcome: pain}\n', '', 'map-no-outcome error results.by_arm.mean'],
  ['by_arm.mean', 'by_arm.analysed', 'map-same-key warning results.by_arm.analysed'],
  ['  Colour: left out', '  Colour:', 'map-undecided information Colour'],
  ['  Colour: left out\n', '', 'map-untold-columns information columns'],
  ['headings: 1', 'headings: one', 'map-form error one'],
  ['headings: 1', 'row: studies', 'map-form error studies'],
  ['headings: 1', 'heading: 1', 'map-form error heading'],
  ['sheet: a.csv\n', '', 'map-form error '],
];

describe('problems of mappings', () => {
  it('there are none in a whole one', () => assert.deepEqual(found(WHOLE), []));

  for (const [written, otherwise, problem] of FAULTS)
    it(`${otherwise.trim() || `without ${written.trim()}`}: ${problem}`, () => {
      assert.ok(WHOLE.includes(written));
      assert.ok(
        found(WHOLE.replace(written, otherwise)).includes(problem),
        found(WHOLE.replace(written, otherwise)).join('\n'),
      );
    });

  it('are repaired where it is clear what was meant', () => {
    for (const [written, slip] of [
      ['Study: study', 'Study: studdy'],
      ['  Design:', '  Desing:'],
      ['results.by_arm.mean', 'results.by_arm.maen'],
      ['headings:', 'hedings:'],
      ['arm: ig}', 'arm: igg}'],
    ] as const) {
      const text = WHOLE.replace(written, slip);
      const document = parse(text);
      const [fix] = mapProblems(document, sheetOf(GRID, readMapping(document))).flatMap((each) =>
        each.severity === 'information' ? [] : (each.fix ?? []),
      );
      assert.equal(applyEdits(text, fix?.edits ?? []).text, WHOLE, slip);
    }
  });

  it('a line is added for each column of which nothing is said', () => {
    const text = WHOLE.replace('  Colour: left out\n', '');
    const document = parse(text);
    const [fix] = mapProblems(document, sheetOf(GRID, readMapping(document))).flatMap((each) => each.fix ?? []);
    assert.equal(applyEdits(text, fix?.edits ?? []).text, WHOLE.replace('Colour: left out', 'Colour:'));
  });

  it('nothing is thrown in any state of typing, and every cell stays somewhere', () => {
    for (let end = 0; end <= WHOLE.length; end += 1) {
      const document = parse(WHOLE.slice(0, end));
      const mapping = readMapping(document);
      mapProblems(document, sheetOf(GRID, mapping));
      const { studies, losses, cells } = materialOfSheet(GRID, mapping);
      if (studies.length === 0) assert.equal(losses.length, cells.length);
    }
  });

  it('headings that every object of JavaScript answers to are headings like others', () => {
    const odd = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const rows = [odd, ['Alder', 'a', 'b', 'c']].map((cells, index) => ({ number: index + 1, cells }));
    const document = parse(
      'sheet: a.csv\nheadings: 1\ncolumns:\n  __proto__: study\n  constructor: fields.constructor\n',
    );
    const { studies, losses } = materialOfSheet({ part: 'a.csv', rows, joined: [] }, readMapping(document));
    assert.deepEqual(
      studies.map(({ name, texts }) => [name.value, texts.map(({ path, found: { value } }) => [path, value])]),
      [['Alder', [[['constructor'], 'a']]]],
    );
    assert.equal(losses.length, 2);
  });
});
