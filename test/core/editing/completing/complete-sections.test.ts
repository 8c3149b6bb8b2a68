import assert from 'node:assert/strict';
import { complete } from '../../../../src/core/editing/completing/complete';
import { buildReview, parse, readRecord } from '../../../../src/core/index';
import { accepted, acceptedBlank } from '../accept';
import { inReview } from '../review';

const RESULT = 'results:\n  - id: sleep-4w\n    outcome: sleep\n';
const TRIAL = `study: alder\nextractor: LM\ndesign: randomised trial\n${RESULT}`;

function offered(fixture: string, today?: string) {
  const { review, file, offset } = inReview(fixture);
  return complete(review, file, offset, today);
}

const labels = (fixture: string, today?: string) => offered(fixture, today).map(({ label }) => label);

function afterPicking(fixture: string, label: string): string {
  const found = offered(fixture).find((each) => each.label === label);
  assert.ok(found, `“${label}” is offered`);
  return accepted(fixture.replace('$0', ''), found);
}

describe('whole entries at the top of a file', () => {
  it('write the section and its first entry', () =>
    assert.match(
      afterPicking('study: alder\n$0', 'whole result'),
      /^study: alder\nresults:\n {2}- id: \$0\n {4}outcome: \n {4}measure: \n/,
    ));

  it('are found by what is typed of their name', () => {
    assert.ok(labels('study: alder\nwhole fi$0').includes('whole finding'));
    assert.match(afterPicking('study: alder\nwhole fi$0', 'whole finding'), /\ncici:\n {2}- finding: \$0\n/);
  });

  it('have the questions of the tool that the design asks for, of the only result that is left', () => {
    assert.match(
      afterPicking(`${TRIAL}$0`, 'whole assessment (RoB 2)'),
      /\nrob2:\n {2}- result: sleep-4w\n {4}effect_of_interest: \$0\n {4}randomisation:\n {6}q1\.1: \n/,
    );
    const cohort = TRIAL.replace('randomised trial', 'cohort study');
    assert.deepEqual(
      labels(`${cohort}$0`).filter((label) => label.startsWith('whole assessment')),
      ['whole assessment (ROBINS-I)'],
    );
  });

  it('leave the result to be picked where several are to be assessed', () =>
    assert.match(
      afterPicking(`${TRIAL}  - id: calm-4w\n    outcome: calm\n$0`, 'whole assessment (RoB 2)'),
      /\nrob2:\n {2}- result: \$0\n {4}effect_of_interest: \n {4}randomisation:\n/,
    ));

  it('are not offered where the section stands already, or the design is not said', () => {
    assert.ok(!labels(`${TRIAL}$0`).includes('whole result'));
    assert.ok(!labels(`study: alder\n${RESULT}$0`).some((label) => label.startsWith('whole assessment')));
  });

  it('stand below the section, too, and say what they are of', () =>
    assert.deepEqual(labels(`${TRIAL}rob2:\n  $0`).slice(0, 2), ['assessment of sleep-4w', 'whole assessment']));

  it('give a file that can be read, and has the section', () => {
    for (const fixture of [`${TRIAL}$0`, 'study: alder\n$0', 'intervention: rest\n$0', 'review: wards\n$0']) {
      const wholes = offered(fixture).filter(({ kind, label }) => kind === 'snippet' && label.startsWith('whole'));
      assert.ok(wholes.length > 0, fixture);
      for (const whole of wholes) {
        const text = acceptedBlank(fixture.replace('$0', ''), whole);
        const file = readRecord('a.extraction.yaml', parse(text));
        const before = readRecord('a.extraction.yaml', parse(fixture.replace('$0', '')));
        assert.deepEqual(file.document.problems, [], `${whole.label}:\n${text}`);
        assert.equal(file.sections.size, before.sections.size + 1, `${whole.label}:\n${text}`);
        assert.ok(buildReview('', [file]).files.includes(file));
      }
    }
  });
});

describe('today', () => {
  const TODAY = '2026-01-31';
  const first = (fixture: string) => labels(fixture, TODAY)[0];

  it('is offered where people date what they just did', () => {
    for (const fixture of [
      'study: alder\nconsensus:\n  date: $0',
      'study: alder\nconsensus: {by: [LM, CB], date: $0}',
      'study: alder\ncorrespondence:\n  - date: $0',
      'review: wards\nsearch:\n  - source: Medline\n    run: $0',
      'review: wards\nsearch:\n  - source: Medline\n    run: [2025-01-01, $0]',
      'review: wards\nprotocol:\n  amendments:\n    - date: tod$0',
    ])
      assert.equal(first(fixture), TODAY, fixture);
  });

  it('is not offered for what others did, where another date is begun, or twice', () => {
    for (const fixture of [
      'study: alder\nperiod: $0',
      'study: alder\nreports:\n  - id: main\n    retraction: {date: $0}',
      'study: alder\nconsensus:\n  date: 2019$0',
      `review: wards\nsearch:\n  - source: Medline\n    run: [${TODAY}, $0]`,
      'study: alder\naim: $0',
    ])
      assert.ok(!labels(fixture, TODAY).includes(TODAY), fixture);
  });

  it('is not made up where nobody says which day it is', () =>
    assert.ok(!labels('study: alder\nconsensus:\n  date: $0').some((label) => /^\d/.test(label))));
});

describe('what was checked and settled', () => {
  it('is offered with the sections that can be checked, and the ways to settle', () => {
    const sections = labels('study: alder\nextractor: LM\ncountry: Norway\nchecked:\n  $0');
    for (const section of ['rob2', 'country']) assert.ok(sections.includes(section), section);
    const ways = labels('study: alder\nsettled:\n  - at: country\n    how: $0');
    assert.deepEqual(ways.slice(0, 2), ['discussion', 'third reviewer']);
  });
});
