import assert from 'node:assert/strict';
import { parse } from '../../../../src/core/document/parse';
import { readRecord } from '../../../../src/core/document/record';
import { demandsAndResources } from '../../../../src/core/knowledge/packs/work-and-care/job-demands-resources';
import { buildReview } from '../../../../src/core/review/review';
import { levelCrosswalk } from '../../../../src/core/synthesis/interventions/level-crosswalk';

const FILES: Readonly<Record<string, string>> = {
  'interventions/course.extraction.yaml': `intervention: course
short_name: Course
components:
  - what: Two days
    socioecological: [Individual, interpersonal]
    igloo: [individual, team]
    acts_on: [{target: resources, change: increase, what: clinical skills}]
  - what: Managers free two days
    socioecological: institutional
    igloo: [leader]
    acts_on: [{target: demand, change: reduce, what: workload}]
`,
  'interventions/network.extraction.yaml': `intervention: network
short_name: Network
levels: {socioecological: [interpersonal, institutional], igloo: [group, organisation]}
acts_on: [{target: resources, change: increase}]
`,
};

const review = buildReview(
  '',
  Object.entries(FILES).map(([path, text]) => readRecord(path, parse(text))),
);

describe('levels of two models side by side', () => {
  const { rows, columns } = levelCrosswalk(review, demandsAndResources);
  const shown = rows.map(({ cells }) => cells.map(({ text }) => text).join(' | '));

  it('count interventions at each pair of levels, and translate none', () => {
    assert.deepEqual(
      columns.slice(2, 7).map(({ title }) => title),
      ['Individual', 'Group', 'Leader', 'Organisation', 'Overarching context'],
    );
    assert.deepEqual(shown, [
      'Individual | 1 | 1 | 1 | 1 | 0 | 0 | none | clinical skills (Course)',
      'Interpersonal | 2 | 1 | 2 | 1 | 1 | 0 | none | clinical skills (Course); not said which: 1 intervention',
      'Institutional | 2 | 1 | 2 | 1 | 1 | 0 | workload (Course) | not said which: 1 intervention',
      'Community | 0 | 0 | 0 | 0 | 0 | 0 | none | none',
      'Societal | 0 | 0 | 0 | 0 | 0 | 0 | none | none',
      'All levels | 2 | 1 | 2 | 1 | 1 | 0 | workload (Course) | clinical skills (Course); not said which: 1 intervention',
    ]);
  });

  it('name the interventions behind a count', () => assert.equal(rows[1]?.cells[1]?.note, 'Course, Network'));
});
