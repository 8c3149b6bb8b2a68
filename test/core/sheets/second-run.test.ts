/** A mapping that is run again: only what the sheet has changed since is shown, whatever people have corrected in their files. */
import assert from 'node:assert/strict';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import { readLastImport } from '../../../src/core/importing/last-import';
import { type ImportPlan, importPlan } from '../../../src/core/importing/plan';
import { newLosses, planInWords } from '../../../src/core/importing/plan-words';
import type { Grid } from '../../../src/core/importing/sheet';
import { buildReview } from '../../../src/core/review/review';
import { readMapping } from '../../../src/core/sheets/mapping';
import { materialOfSheet } from '../../../src/core/sheets/material-of-sheet';

const MAPPING = `sheet: team.csv
results: {outcome: pain}
arms:
  ig: {name: Walking, role: intervention}
  kg: {name: Usual care, role: comparator}
columns:
  Study: study
  Country: country
  Design: {key: design, words: {RCT: randomised trial}}
  n IG: {key: results.by_arm.analysed, arm: ig}
  Mean IG: {key: results.by_arm.mean, arm: ig}
  n KG: {key: results.by_arm.analysed, arm: kg}
  Colour: left out
`;

const SHEET = `Study,Country,Design,n IG,Mean IG,n KG,Colour
Fir 2018,Norway,RCT,40,20.1,41,red
Gorse 2021,Norway,RCT,33,18.2,30,
Heath 2022,Ghana,RCT,50,19.5,52,blue
`;

const FIR = 'studies/fir-2018.extraction.yaml';
const GORSE = 'studies/gorse-2021.extraction.yaml';

type Files = Readonly<Record<string, string>>;

/** The files after the first run, and what is kept of it. */
function firstRun(): { readonly files: Files; readonly kept: string } {
  const { write, remembers } = run(SHEET, {}, undefined);
  return { files: Object.fromEntries(write.map(({ path, text }) => [path, text])), kept: remembers?.text ?? '' };
}

function run(sheet: string, files: Files, kept: string | undefined, mapping = MAPPING): ImportPlan {
  const lines = sheet.trimEnd().split('\n');
  const rows = lines.map((line, index) => ({ number: index + 1, cells: line.split(',') }));
  const grid: Grid = { part: 'team.csv', rows, joined: [] };
  const material = {
    ...materialOfSheet(grid, readMapping(parse(mapping))),
    remembersIn: { file: 'team.imported.yaml', source: 'team.csv' },
  };
  const records = Object.entries(files).map(([path, text]) => readRecord(path, parse(text)));
  return importPlan(material, records.length === 0 ? undefined : buildReview('', records), {
    ...(records.length === 0 && { beginReview: 'review' }),
    ...(kept !== undefined && { last: readLastImport(kept) }),
  });
}

/** What a second run shows, of the sheet with changes, after people have changed files. */
function shown(
  change: (sheet: string) => string,
  correct: (files: Files) => Files = (files) => files,
  mapping?: string,
) {
  const { files, kept } = firstRun();
  return run(change(SHEET), correct(files), kept, mapping);
}

const corrected =
  (path: string, from: string, to: string) =>
  (files: Files): Files => {
    assert.ok(files[path]?.includes(from));
    return { ...files, [path]: (files[path] ?? '').replace(from, to) };
  };

const differences = ({ differs }: ImportPlan) => differs.flatMap(({ words }) => words);

const same = (sheet: string) => sheet;

describe('a mapping that is run a second time', () => {
  it('shows nothing of a sheet that is as it was, and keeps the same bytes', () => {
    const { files, kept } = firstRun();
    const plan = run(SHEET, files, kept);
    assert.equal(planInWords(plan), '3 files say all of it already');
    assert.deepEqual([plan.write, plan.differs, newLosses(plan), plan.gone], [[], [], [], []]);
    assert.equal(plan.losses.length, 2);
    assert.equal(plan.remembers?.text, kept);
  });

  it('shows a changed cell, and nothing else', () => {
    const plan = shown((sheet) => sheet.replace('33,18.2', '34,18.2'));
    assert.deepEqual(differences(plan), ['gorse-2021 · Results · pain · by arm · walking · analysed: 33 → 34']);
    assert.equal(plan.same.length, 2);
  });

  it('does not show what was corrected by hand, as long as its cell is as it was', () => {
    const plan = shown(same, corrected(FIR, 'mean: 20.1', 'mean: 20.3'));
    assert.deepEqual(differences(plan), []);
    assert.deepEqual(
      plan.asBefore.differs.map(({ path, words }) => [path, words]),
      [[FIR, ['fir-2018 · Results · pain · by arm · walking · mean: 20.3 → 20.1']]],
    );
    const other = shown((sheet) => sheet.replace('40,20.1', '42,20.1'), corrected(FIR, 'mean: 20.1', 'mean: 20.3'));
    assert.deepEqual(differences(other), ['fir-2018 · Results · pain · by arm · walking · analysed: 40 → 42']);
    assert.equal(other.asBefore.differs.length, 1);
  });

  it('lists as a conflict what both have changed, with what the sheet said then', () => {
    const plan = shown((sheet) => sheet.replace('20.1', '20.5'), corrected(FIR, 'mean: 20.1', 'mean: 20.3'));
    assert.deepEqual(differences(plan), [
      'fir-2018 · Results · pain · by arm · walking · mean: 20.3 → 20.5. Both were changed since the last import: the source said “20.1” then.',
    ]);
  });

  it('shows nothing where both were changed to the same', () => {
    const plan = shown((sheet) => sheet.replace('20.1', '20.3'), corrected(FIR, 'mean: 20.1', 'mean: 20.3'));
    assert.equal(planInWords(plan), '3 files say all of it already');
  });

  it('writes rows that were added, and says of rows that were removed that their files stay', () => {
    const added = shown((sheet) => `${sheet}Ivy 2023,Peru,RCT,20,17.0,21,\n`);
    assert.deepEqual(
      added.write.map(({ path }) => path),
      ['studies/ivy-2023.extraction.yaml'],
    );
    assert.deepEqual([differences(added), added.gone], [[], []]);
    const removed = shown((sheet) => sheet.replace(/Gorse.*\n/, ''));
    assert.deepEqual(
      removed.gone.map(({ key, words }) => [key, words]),
      [['gorse-2021', 'The source no longer has it. Its file stays as it is.']],
    );
    assert.deepEqual([removed.write, differences(removed)], [[], []]);
    assert.doesNotMatch(removed.remembers?.text ?? '', /gorse/);
  });

  it('shows nothing of rows and columns that were moved', () => {
    const { files, kept } = firstRun();
    const now = corrected(FIR, 'mean: 20.1', 'mean: 20.3')(files);
    const [head = '', ...rows] = SHEET.trimEnd().split('\n');
    const lines = [head, ...rows.reverse()];
    const plan = run(lines.join('\n'), now, kept);
    assert.equal(planInWords(plan), '2 files say all of it already');
    assert.equal(plan.remembers?.text, kept);
    const turned = lines.map((line) => line.split(',').reverse().join(','));
    assert.equal(planInWords(run(turned.join('\n'), now, kept)), '2 files say all of it already');
  });

  it('shows nothing of a column that was renamed in the sheet and in the mapping', () => {
    const plan = shown(
      (sheet) => sheet.replace('Country', 'Land').replace('n IG', 'N training'),
      corrected(FIR, 'Norway', 'Denmark'),
      MAPPING.replace('  Country:', '  Land:').replace('  n IG:', '  N training:'),
    );
    assert.deepEqual([differences(plan), newLosses(plan)], [[], []]);
  });

  it('shows a cell that was emptied, and one that was filled', () => {
    const emptied = shown((sheet) => sheet.replace('18.2', ''));
    assert.deepEqual(differences(emptied), ['gorse-2021 · Results · pain · by arm · walking · mean: 18.2, removed']);
    const { files, kept } = firstRun();
    const plan = run(SHEET.replace('30,\n', '30,green\n'), files, kept);
    assert.deepEqual(
      newLosses(plan).map(({ value }) => value),
      ['green'],
    );
  });

  it('does not write a study again that people have taken out', () => {
    const without = ({ [GORSE]: _, ...files }: Files) => files;
    const plan = shown(same, without);
    assert.deepEqual(plan.write, []);
    assert.deepEqual(
      plan.gone.map(({ key, words }) => [key, words]),
      [['gorse-2021', 'It was imported before, and its file is no longer there, so it is not written again.']],
    );
    const changed = shown((sheet) => sheet.replace('18.2', '18.4'), without);
    assert.match(changed.gone[0]?.words ?? '', /The source says something else of it now\.$/);
  });

  it('shows every difference where nothing is kept, or where what is kept cannot be read', () => {
    const { files, kept } = firstRun();
    const now = corrected(FIR, 'mean: 20.1', 'mean: 20.3')(files);
    const all = ['fir-2018 · Results · pain · by arm · walking · mean: 20.3 → 20.1'];
    assert.deepEqual(differences(run(SHEET, now, undefined)), all);
    const broken = kept.replace('  country: Norway', '<<<<<<< ours\n  country: Norway\n  country: "Nor');
    assert.deepEqual(differences(run(SHEET, now, broken)), all);
  });

  it('reads what is kept with the line ends of Windows', () => {
    const { files, kept } = firstRun();
    const now = corrected(FIR, 'mean: 20.1', 'mean: 20.3')(files);
    assert.deepEqual(differences(run(SHEET, now, kept.replaceAll('\n', '\r\n'))), []);
  });
});
