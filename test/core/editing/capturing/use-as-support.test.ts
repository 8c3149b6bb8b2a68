/** What is selected in a report becomes the support of the place at the cursor: the text after it, byte by byte. */
import assert from 'node:assert/strict';
import { capturePlaces } from '../../../../src/core/editing/capturing/capture-places';
import { useAsSupport } from '../../../../src/core/editing/capturing/use-as-support';
import { dedented } from '../../fixture';
import { inReview } from '../review';
import { captured, SELECTED } from './captured';

const ENTRY = "{for: q1.1, quote: 'Lots were drawn: by hand.', page: 4, report: main}";
const WHOLE = "{quote: 'Lots were drawn: by hand.', page: 4, report: main}";

/** Each: where the cursor is ($0), the lines before, the lines after, the place in words. */
const CASES: readonly (readonly [name: string, before: string, after: string, place: string])[] = [
  [
    'an answer',
    `
    study: practice-trial
    rob2:
      - result: burnout-6m
        randomisation:
          q1.1: Y$0   # by lot
          q1.2: NI
          judgement: low
    notes: kept
    `,
    `
    study: practice-trial
    rob2:
      - result: burnout-6m
        randomisation:
          q1.1: Y   # by lot
          q1.2: NI
          judgement: low
          support:
            - ${ENTRY}
    notes: kept
    `,
    'RoB 2, Empathy-based stress at 6 months · Randomisation · 1.1',
  ],
  [
    'an answer that is blank, beside a sentence',
    `
    study: practice-trial
    rob2:
      - randomisation:
          q1.1:$0
          support: As registered.  # CB
          q1.2: NI
    `,
    `
    study: practice-trial
    rob2:
      - randomisation:
          q1.1:
          support:
            - As registered.  # CB
            - ${ENTRY}
          q1.2: NI
    `,
    'RoB 2 · Randomisation · 1.1',
  ],
  [
    'an answer beside an entry',
    `
    study: practice-trial
    rob2:
    - randomisation:
        $0q1.1: Y
        support: {for: q1.2, page: 3}
    `,
    `
    study: practice-trial
    rob2:
    - randomisation:
        q1.1: Y
        support: [{for: q1.2, page: 3}, ${ENTRY}]
    `,
    'RoB 2 · Randomisation · 1.1',
  ],
  [
    'an answer beside a list whose dashes stand below the key',
    `
    study: practice-trial
    rob2:
    - randomisation:
        q1$0.1: Y
        support:
        # as agreed
        - {for: q1.2, page: 3}  # read twice

    notes: kept
    `,
    `
    study: practice-trial
    rob2:
    - randomisation:
        q1.1: Y
        support:
        # as agreed
        - {for: q1.2, page: 3}  # read twice
        - ${ENTRY}

    notes: kept
    `,
    'RoB 2 · Randomisation · 1.1',
  ],
  [
    'an answer beside entries with lines of their own',
    `
    study: practice-trial
    rob2:
      - randomisation:
          q1.1: Y$0
          support:
            - for: q1.2
              quote: Envelopes were sealed.
              page: 3
          overall:
    `,
    `
    study: practice-trial
    rob2:
      - randomisation:
          q1.1: Y
          support:
            - for: q1.2
              quote: Envelopes were sealed.
              page: 3
            - for: q1.1
              quote: 'Lots were drawn: by hand.'
              page: 4
              report: main
          overall:
    `,
    'RoB 2 · Randomisation · 1.1',
  ],
  [
    'an answer in braces: the domain is one value of the assessment around it',
    `
    study: practice-trial
    rob2:
      - {result: burnout-6m, randomisation: {q1.1: Y$0, q1.2: Y}}
    `,
    `
    study: practice-trial
    rob2:
      - {result: burnout-6m, randomisation: {q1.1: Y, q1.2: Y}, support: [${ENTRY.replace('q1.1', 'randomisation')}]}
    `,
    'RoB 2, Empathy-based stress at 6 months · Randomisation',
  ],
  [
    'a judgement',
    `
    study: practice-trial
    rob2:
      - overall:
          judgement: some $0concerns
    `,
    `
    study: practice-trial
    rob2:
      - overall:
          judgement: some concerns
          support:
            - ${ENTRY.replace('q1.1', 'judgement')}
    `,
    'RoB 2 · Overall · Judgement',
  ],
  [
    'an estimate in lines of its own',
    `
    study: practice-trial
    results:
      - id: burnout-6m
        estimate:$0
          type: smd
          value: -0.18
        narrative: Burnout fell.
    `,
    `
    study: practice-trial
    results:
      - id: burnout-6m
        estimate:
          type: smd
          value: -0.18
          support:
            - ${WHOLE}
        narrative: Burnout fell.
    `,
    'Results · burnout-6m · Estimate',
  ],
  [
    'an estimate in braces',
    `
    study: practice-trial
    results:
      - id: burnout-6m
        estimate: {type: smd, value: -0.1$08, ci: [-0.3, -0.06]}
        support:
          - {for: measure, page: 2}
    `,
    `
    study: practice-trial
    results:
      - id: burnout-6m
        estimate: {type: smd, value: -0.18, ci: [-0.3, -0.06]}
        support:
          - {for: measure, page: 2}
          - ${ENTRY.replace('q1.1', 'estimate')}
    `,
    'Results · burnout-6m · Estimate',
  ],
  [
    'a limit of an interval',
    `
    study: practice-trial
    results:
      - estimate:
          ci:
            - -0.3
            - -0.$006
    `,
    `
    study: practice-trial
    results:
      - estimate:
          ci:
            - -0.3
            - -0.06
          support:
            - ${ENTRY.replace('q1.1', 'ci')}
    `,
    'Results · entry 1 · Estimate · Confidence interval',
  ],
  [
    'a result in braces, with a sentence',
    `
    study: practice-trial
    results: [{id: burnout-6m, narrative: Less$0, support: p. 4}]
    `,
    `
    study: practice-trial
    results: [{id: burnout-6m, narrative: Less, support: [p. 4, ${ENTRY.replace('q1.1', 'narrative')}]}]
    `,
    'Results · burnout-6m · In words',
  ],
  [
    'a finding',
    `
    study: practice-trial
    cici:
      - finding: Staff felt $0under scrutiny.
        influence: barrier
      - finding: Turnover.
    `,
    `
    study: practice-trial
    cici:
      - finding: Staff felt under scrutiny.
        influence: barrier
        support:
          - ${ENTRY.replace('q1.1', 'finding')}
      - finding: Turnover.
    `,
    'Context and implementation (CICI) · Staff felt under scrutiny. · Finding',
  ],
  [
    'a key of the study',
    `
    study: practice-trial
    extractor: CB
    design: randomised$0 trial
    country: [NO]
    support:
      - {for: country, page: 1}
    `,
    `
    study: practice-trial
    extractor: CB
    design: randomised trial
    country: [NO]
    support:
      - {for: country, page: 1}
      - ${ENTRY.replace('q1.1', 'design')}
    `,
    'Design',
  ],
  [
    'a sentence over several lines',
    `
    study: practice-trial
    setting:
      units: 4$0
      support: >-
        Wards were counted
        by us.
      sites: 2
    `,
    `
    study: practice-trial
    setting:
      units: 4
      support:
        - >-
          Wards were counted
          by us.
        - ${ENTRY.replace('q1.1', 'units')}
      sites: 2
    `,
    'Setting · Units',
  ],
  [
    'an entry whose quotation is still missing',
    `
    study: practice-trial
    setting:
      units: 4
      support:
        - for: units
          quote:$0
          page: 4
    `,
    `
    study: practice-trial
    setting:
      units: 4
      support:
        - for: units
          quote: 'Lots were drawn: by hand.'
          page: 4
          report: main
    `,
    'Setting · Units',
  ],
  [
    'an entry in braces that has a page of its own',
    `
    study: practice-trial
    setting:
      units: 4
      support: [{for: units, page: 7$0}]
    `,
    `
    study: practice-trial
    setting:
      units: 4
      support: [{for: units, page: 7}, ${ENTRY.replace('q1.1', 'units')}]
    `,
    'Setting · Units',
  ],
  [
    'a second key with the same quotation',
    `
    study: practice-trial
    setting:
      units: 4
      sites: 2$0
      support:
        - {for: units, quote: 'Lots were drawn: by hand.', page: 4, report: main}
    `,
    `
    study: practice-trial
    setting:
      units: 4
      sites: 2
      support:
        - {for: [units, sites], quote: 'Lots were drawn: by hand.', page: 4, report: main}
    `,
    'Setting · Sites',
  ],
  [
    'a blank support',
    `
    study: practice-trial
    setting:
      units: 4
      support:$0
    `,
    `
    study: practice-trial
    setting:
      units: 4
      support:
        - ${WHOLE}
    `,
    'Setting',
  ],
  [
    'a key that no support stands beside in a file with entries in lines of their own',
    `
    study: practice-trial
    setting:
      units: 4$0
    arms:
      - id: training
        support:
          - page: 2
            quote: Two groups.
    `,
    `
    study: practice-trial
    setting:
      units: 4
      support:
        - for: units
          quote: 'Lots were drawn: by hand.'
          page: 4
          report: main
    arms:
      - id: training
        support:
          - page: 2
            quote: Two groups.
    `,
    'Setting · Units',
  ],
];

describe('what is selected in a report, used as support', () => {
  for (const [name, before, after, words] of CASES) {
    it(`of ${name}`, () => {
      const { text, isCertain, place } = captured(dedented(before));
      assert.equal(text, dedented(after));
      assert.equal(place.name, words);
      assert.ok(isCertain, 'nobody has to be asked');
    });

    it(`of ${name}, with the line ends of Windows`, () => {
      const { text } = captured(dedented(before).replaceAll('\n', '\r\n'));
      assert.equal(text, dedented(after).replaceAll('\n', '\r\n'));
    });
  }

  it('has no page and no report where nobody knows them, and letters that YAML would misread', () => {
    const before = 'study: practice-trial\nsetting:\n  units: 4$0\n';
    const support = (quote: string, page = '') => captured(before, { quote, page }).text.split('support:\n')[1];
    assert.equal(support('Four wards'), '    - {for: units, quote: Four wards}\n');
    assert.equal(support("It's 4, {a} # b"), "    - {for: units, quote: 'It''s 4, {a} # b'}\n");
    assert.equal(support('null', 'e12'), "    - {for: units, quote: 'null', page: 'e12'}\n");
    assert.equal(support('Wards', 'iv'), '    - {for: units, quote: Wards, page: iv}\n');
    assert.equal(support('', '12-13'), "    - {for: units, page: '12-13'}\n");
  });

  it('is not written twice, and never over something else', () => {
    const refused = (fixture: string, selected = SELECTED) => {
      const { review, file, offset } = inReview(dedented(fixture));
      const [place] = capturePlaces(review, file, offset).places;
      assert.ok(place);
      const capture = useAsSupport(review, file, place, selected);
      return 'refused' in capture ? capture.refused : undefined;
    };
    const there = `
      study: practice-trial
      setting:
        units: 4$0
        support: {for: units, quote: 'Lots were drawn: by hand.', page: 4, report: main}
    `;
    assert.match(refused(there) ?? '', /stands there already/);
    assert.match(refused(there.replace('for: units, ', '')) ?? '', /stands there already/);
    assert.match(refused(there, { quote: ' ', page: '' }) ?? '', /Nothing is selected/);
    const elsewhere = `
      study: practice-trial
      arms: [{id: a, support: &same {page: 1}}]
      setting:
        units: 4$0
        support: *same
    `;
    assert.match(refused(elsewhere) ?? '', /could not be added/);
  });
});

describe('the place of a capture', () => {
  const placesAt = (fixture: string, path?: string) => {
    const { review, file, offset } = inReview(dedented(fixture), path);
    const { places, isCertain } = capturePlaces(review, file, offset);
    return { names: places.map(({ name }) => name), isCertain };
  };

  it('is offered on a blank line, where the key above is the likeliest', () => {
    const { names, isCertain } = placesAt(`
      study: practice-trial
      setting:
        units: 4
      $0
      arms: [{id: training}]
    `);
    assert.deepEqual(names, ['Setting', 'Arms', 'the study as a whole']);
    assert.equal(isCertain, false);
  });

  it('is offered in a remark, where the key below is the likeliest', () => {
    const { names, isCertain } = placesAt(`
      study: practice-trial
      setting:
        sites: 2
        # counted $0twice
        units: 4
    `);
    assert.deepEqual(names, ['Setting · Units', 'Setting · Sites', 'Setting', 'the study as a whole']);
    assert.equal(isCertain, false);
  });

  it('is offered at the key of a list: all of it, or one of its entries', () => {
    const { names, isCertain } = placesAt(`
      study: practice-trial
      $0results:
        - {id: burnout-6m, outcome: empathy-based stress, timepoint: 6 months}
        - {id: sleep}
    `);
    assert.deepEqual(names, [
      'Results',
      'Results · Empathy-based stress at 6 months',
      'Results · sleep',
      'the study as a whole',
    ]);
    assert.equal(isCertain, false);
  });

  it('is not certain at what says whose work the file is, nor at the list of reports', () => {
    assert.equal(placesAt('study: practice-trial\nextractor: C$0B\n').isCertain, false);
    const inReports = placesAt('study: practice-trial\nreports:\n  - id: ma$0in\n');
    assert.equal(inReports.isCertain, false);
  });

  it('is none in a file that says nothing of what it is about', () => {
    assert.deepEqual(placesAt('desi$0gn: randomised trial\n'), { names: [], isCertain: false });
    assert.deepEqual(placesAt('just $0words\n'), { names: [], isCertain: false });
  });
});
