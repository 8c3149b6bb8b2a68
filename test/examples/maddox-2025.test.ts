/** The example against what the article prints: each number here was counted by hand in the article. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { parse } from '../../src/core/document/parse';
import { type RecordFile, readRecord } from '../../src/core/document/record';
import { itemsOf, nodeAt, textAt, textOf, toPlain } from '../../src/core/document/walk';
import { validate } from '../../src/core/format/validate';
import { referencesIn, resolve } from '../../src/core/review/names';
import { buildReview, type RecordView, sectionNode } from '../../src/core/review/review';

const FOLDER = 'examples/maddox-2025';
const files = globSync('**/*.extraction.yaml', { cwd: FOLDER })
  .sort()
  .map((path) => readRecord(path, parse(readFileSync(`${FOLDER}/${path}`, 'utf8'))));
const review = buildReview('', files);

const formProblems = (file: RecordFile): string[] =>
  file.kind === undefined
    ? [`${file.path}: no record`]
    : validate(file.kind, toPlain(file.document.root)).map(
        ({ path, keyword }) => `${file.path} ${path.join('.')}: ${keyword}`,
      );

const text = (record: RecordView, section: string, ...path: (string | number)[]) =>
  textOf(nodeAt(sectionNode(record, section), path));

const texts = (record: RecordView, section: string, ...path: (string | number)[]) =>
  itemsOf(nodeAt(sectionNode(record, section), path)).map(textOf);

function tally(words: readonly (string | undefined)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) if (word !== undefined) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

describe('the Maddox et al. example', () => {
  it('has the form that the fields ask for', () => {
    assert.deepEqual(
      files.flatMap((file) => file.document.problems.map((problem) => `${file.path}: ${problem.message}`)),
      [],
    );
    assert.deepEqual(files.flatMap(formProblems), []);
  });

  it('names nothing that is not there', () => {
    const unknown = files.flatMap((file) =>
      [...referencesIn(file)]
        .filter(({ target, name }) => resolve(review, file, target, name) === undefined)
        .map(({ target, name }) => `${file.path}: ${target} ${name}`),
    );
    assert.deepEqual(unknown, []);
  });

  it('has 18 reports, numbered 41 to 58, of 18 studies, and 11 interventions', () => {
    const numbers = review.studies.flatMap((study) =>
      itemsOf(sectionNode(study, 'reports')).map((report) => textOf(nodeAt(report, ['citation', 'number']))),
    );
    assert.deepEqual(
      numbers.map(Number).sort(),
      Array.from({ length: 18 }, (_, index) => 41 + index),
    );
    assert.equal(review.studies.length, 18);
    assert.equal(review.interventions.length, 11);
  });

  it('has the types and designs that the text counts', () => {
    // 46 is counted as programme theory and cited among the process evaluations.
    assert.deepEqual(tally(review.studies.flatMap((study) => texts(study, 'types'))), {
      'outcome evaluation': 11,
      'programme theory': 2,
      'economic evaluation': 1,
      'process evaluation': 5,
    });
    const designs = tally(review.studies.map((study) => text(study, 'design')));
    assert.equal(designs['non-randomised controlled study'], 4);
    const randomised = Object.entries(designs).filter(([design]) => design.endsWith('trial'));
    assert.equal(
      randomised.reduce((sum, [, number]) => sum + number, 0),
      7,
    );
  });

  it('has the levels that the text counts', () => {
    const levels = (model: string) => tally(review.interventions.flatMap((each) => texts(each, 'levels', model)));
    assert.deepEqual(levels('socioecological'), { individual: 8, interpersonal: 10, institutional: 4, community: 8 });
    assert.deepEqual(levels('igloo'), {
      individual: 8,
      group: 9,
      leader: 3,
      organisation: 4,
      'overarching context': 1,
    });
  });

  it('has the scores and verdicts of Table 1', () => {
    const sum = (section: string) =>
      review.interventions.reduce((total, each) => total + Number(text(each, section, 'score')), 0);
    assert.equal(sum('quality'), 20);
    assert.equal(sum('ppi'), 6);
    assert.deepEqual(tally(review.interventions.map((each) => text(each, 'effective', 'value'))), {
      yes: 2,
      mixed: 3,
      no: 6,
    });
  });

  it('has the judgements of the risk-of-bias section', () => {
    const overall = (section: string) =>
      Object.fromEntries(
        review.studies.flatMap((study) => {
          const judgement = text(study, section, 0, 'overall', 'judgement');
          return judgement === undefined ? [] : [[text(study, 'reports', 0, 'citation', 'number'), judgement]];
        }),
      );
    assert.deepEqual(overall('rob2'), {
      41: 'some concerns',
      42: 'some concerns',
      43: 'some concerns',
      45: 'some concerns',
      51: 'high',
      54: 'some concerns',
      58: 'high',
    });
    assert.deepEqual(overall('robins_i'), { 52: 'moderate', 53: 'serious', 55: 'serious', 56: 'serious' });
  });

  it('says for every judgement, level and verdict where it is printed', () => {
    const bare = review.studies.flatMap((study) =>
      ['rob2', 'robins_i'].flatMap((section) =>
        itemsOf(sectionNode(study, section)).flatMap((assessment) =>
          nodeAt(assessment, ['overall', 'support']) === undefined ? [study.id] : [],
        ),
      ),
    );
    assert.deepEqual(bare, []);
    for (const intervention of review.interventions) {
      assert.ok(nodeAt(sectionNode(intervention, 'levels'), ['support']), intervention.id);
      assert.ok(textAt(nodeAt(sectionNode(intervention, 'effective'), ['support']), 'printed'), intervention.id);
    }
  });
});
