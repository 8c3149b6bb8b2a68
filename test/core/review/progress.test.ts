import assert from 'node:assert/strict';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import { progressOf, recordProgress, type SectionProgress, sectionState } from '../../../src/core/review/progress';
import { buildReview, type Review } from '../../../src/core/review/review';
import { quietWards } from '../synthesis/quiet-wards';

const inWords = (sections: readonly SectionProgress[]) =>
  sections.map(({ section, state, parts }) => `${section} ${state}${parts ? ` ${parts.done}/${parts.of}` : ''}`);

function sectionsOf(review: Review, id: string): string[] {
  return inWords(progressOf(review).records.find(({ record }) => record.id === id)?.sections ?? []);
}

describe('progress', () => {
  it('expects the sections of all types of a study, and of those that appraise the one that fits its design', () => {
    const review = quietWards();
    assert.deepEqual(sectionsOf(review, 'ash-2019'), [
      'reports done',
      'country done',
      'results done',
      'rob2 begun 1/2',
    ]);
    assert.deepEqual(sectionsOf(review, 'beech-2020'), [
      'reports done',
      'country begun',
      'results done',
      'rob2 begun 0/1',
      'cici missing',
    ]);
    assert.deepEqual(sectionsOf(review, 'cedar'), [
      'reports missing',
      'country missing',
      'results missing',
      'robins_i missing',
    ]);
  });

  it('measures interventions, too; a key without a value is missing', () => {
    assert.deepEqual(sectionsOf(quietWards(), 'walks'), ['components missing', 'quality done']);
  });

  it('takes a section with a blank in it as begun', () => {
    const review = quietWards(
      ['setting: {kind: forensic ward, units: 3}', 'cici: {}'],
      [
        'types: outcome evaluation',
        'types: [outcome evaluation, process evaluation]\ncici: [{finding: , report: main}]',
      ],
    );
    assert.ok(sectionsOf(review, 'cedar').includes('cici begun'));
  });

  it('lets an assessment of the study as a whole stand for all its results', () => {
    const judged = '{judgement: low}';
    const review = quietWards(
      [
        '  - randomisation: {judgement: moderate}\n    overall: {judgement: some concerns}',
        `  - randomisation: ${judged}
    deviations: ${judged}
    missing_data: ${judged}
    measurement: ${judged}
    reporting: ${judged}
    overall: ${judged}`,
      ],
      [
        'arms: [{id: a, participants: 10}',
        'results: [{id: x, outcome: care}, {id: y, outcome: burnout}]\narms: [{id: a, participants: 10}',
      ],
    );
    assert.ok(sectionsOf(review, 'dogwood-2022').includes('rob2 done 2/2'));
  });

  it('asks only for assessments of the results that the review wants assessed', () => {
    const wants = (outcome: string) =>
      quietWards([
        '    effect_of_interest: assignment',
        `    effect_of_interest: assignment\n    assess: [{outcome: ${outcome}}]`,
      ]);
    assert.ok(sectionsOf(wants('burnout'), 'ash-2019').includes('rob2 done 1/1'));
    assert.ok(sectionsOf(wants('care'), 'ash-2019').includes('rob2 begun 0/1'));
    assert.deepEqual(
      sectionsOf(wants('care'), 'beech-2020').filter((section) => section.startsWith('rob2')),
      [],
    );
  });

  it('knows who has done what of a record', () => {
    const review = quietWards();
    const beech = review.studies.find(({ id }) => id === 'beech-2020');
    const authors = beech ? recordProgress(beech, review).authors : [];
    assert.deepEqual(
      authors.map(({ author, sections }) => [author, inWords(sections)]),
      [
        [
          { kind: 'extractor', initials: 'LM' },
          ['reports done', 'country done', 'results done', 'rob2 begun 0/1', 'cici missing'],
        ],
        [
          { kind: 'extractor', initials: 'CB' },
          ['reports missing', 'country done', 'results missing', 'rob2 begun 0/1', 'cici missing'],
        ],
      ],
    );
  });

  it('asks of an extractor only what the shared record lacks, and what they have begun', () => {
    const shared = (path: string, text: string) => readRecord(path, parse(text));
    const review = buildReview('', [
      shared('review.extraction.yaml', 'review: r\nexpects: {outcome evaluation: [country, results, harms]}\n'),
      shared(
        'x.extraction.yaml',
        'study: x\nconsensus: {}\ntypes: [outcome evaluation]\ncountry: UK\nresults: [{id: a}]\n',
      ),
      shared('x.LM.extraction.yaml', 'study: x\nextractor: LM\nresults: [{id: a}]\n'),
    ]);
    const [study] = review.studies;
    const lm = study && recordProgress(study, review).authors.find(({ author }) => author.kind === 'extractor');
    assert.deepEqual(inWords(lm?.sections ?? []), ['results done', 'harms missing']);
  });

  it('says of one file whether a section is finished', () => {
    const review = quietWards();
    const file = review.files.find(({ path }) => path === 'studies/beech.CB.extraction.yaml');
    assert.ok(file);
    assert.deepEqual(
      ['country', 'rob2', 'results'].map((section) => sectionState(file, section, review)),
      ['done', 'begun', 'missing'],
    );
  });

  it('adds up, for the review and for each person', () => {
    const { totals, people } = progressOf(quietWards());
    assert.deepEqual(totals, { done: 10, begun: 4, missing: 7, expected: 21 });
    assert.deepEqual(people, [
      {
        initials: 'LM',
        records: ['beech-2020', 'cedar', 'walks'],
        totals: { done: 4, begun: 1, missing: 6, expected: 11 },
      },
      { initials: 'CB', records: ['beech-2020'], totals: { done: 1, begun: 1, missing: 3, expected: 5 } },
    ]);
  });

  it('is nothing where the review expects nothing', () => {
    const review = quietWards([
      'expects:\n  outcome evaluation: [reports, country, results, rob2, robins_i]\n  process evaluation: [cici]\n  intervention: [components, quality]\n',
      '',
    ]);
    assert.deepEqual(progressOf(review).totals, { done: 0, begun: 0, missing: 0, expected: 0 });
  });
});
