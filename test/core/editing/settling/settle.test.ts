import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/document/edited-text';
import { parse } from '../../../../src/core/document/parse';
import { type RecordFile, readRecord } from '../../../../src/core/document/record';
import { type Choice, type Settling, settle } from '../../../../src/core/editing/settling/settle';
import { takeOver } from '../../../../src/core/editing/settling/take-over';
import { buildReview, type RecordView, type Review, recordCalled } from '../../../../src/core/review/review';
import { comparisonOf, countsOfComparison } from '../../../../src/core/two-extractors/comparison';
import { dedented } from '../../fixture';

const by = (who: string, text: string): RecordFile =>
  readRecord(`studies/a.${who}.extraction.yaml`, parse(`study: a\nextractor: ${who}\n${dedented(text)}`));

const agreed = (text: string): RecordFile => readRecord('studies/a.extraction.yaml', parse(dedented(text)));

function reviewOf(...files: readonly RecordFile[]): { review: Review; record: RecordView } {
  const review = buildReview('', files);
  const record = recordCalled(review, 'study', 'a');
  assert.ok(record);
  return { review, record };
}

const HOW: Omit<Settling, 'choice'> = { how: 'discussion', by: ['LM', 'CB'], date: '2026-01-31', reason: '' };

/** Settles the datum at a place, and gives the text of the consensus as it is then. */
function settled(files: readonly RecordFile[], place: string, choice: Choice, more: Partial<Settling> = {}): string {
  const { review, record } = reviewOf(...files);
  const datum = comparisonOf(record, review).data.find(({ item }) => item.place.join('/') === place);
  assert.ok(datum, place);
  const result = settle(record, review, datum, { ...HOW, choice, ...more });
  assert.ok(!('refused' in result), JSON.stringify(result));
  const text = applyEdits(result.file.document.text, result.edits).text;
  assert.deepEqual(parse(text).problems, []);
  return text;
}

const LM = `
  country: [UK, Norway]
  results:
    - {id: r, estimate: {value: 0.60}}
  rob2:
    - result: r
      measurement:
        q4.4: PY  # they knew
        judgement: some concerns
`;
const CB = `
  country: [Norway, Spain]
  results:
    - {id: r, estimate: {value: 0.7}}
  rob2:
    - result: r
      measurement:
        q4.4: PN
        judgement: low
`;
const FILES = [by('LM', LM), by('CB', CB)];

describe('settling a difference', () => {
  it('begins the record that counts, with the value at its place and what each had written', () => {
    const text = settled(
      FILES,
      'rob2/r/measurement/q4.4',
      { kind: 'take', from: 'LM' },
      { reason: 'Nurses rated themselves: see p. 5.' },
    );
    assert.equal(
      text,
      dedented(`
        study: a
        consensus: {by: [CB, LM]}
        rob2:
          - result: r
            measurement:
              q4.4: PY
        settled:
          - at: [rob2, r, measurement]
            for: q4.4
            was: {CB: PN, LM: PY}
            is: PY
            how: discussion
            by: [LM, CB]
            date: 2026-01-31
            reason: 'Nurses rated themselves: see p. 5.'
      `),
    );
  });

  it('leaves every other byte of the consensus alone, and finds the assessment by its result', () => {
    const before = dedented(`
      # Ours.
      study: a
      consensus: {by: [LM, CB]}

      rob2:
      - result: s   # the other one
        measurement: {q4.4: N}
      - result: r
        measurement:
          q4.1: N
          # to be discussed
          judgement: low
    `);
    const text = settled([...FILES, agreed(before)], 'rob2/r/measurement/q4.4', { kind: 'take', from: 'CB' });
    assert.equal(
      text,
      before.replace('    q4.1: N\n', '    q4.1: N\n    q4.4: PN\n') +
        dedented(`
          settled:
          - at: [rob2, r, measurement]
            for: q4.4
            was: {CB: PN, LM: PY}
            is: PN
            how: discussion
            by: [LM, CB]
            date: 2026-01-31
        `),
    );
  });

  it('keeps the digits of whoever is followed, writes typed numbers as they are, and puts sets together', () => {
    assert.match(
      settled(FILES, 'results/r/estimate/value', { kind: 'take', from: 'LM' }),
      /estimate:\n\s+value: 0\.60\n/,
    );
    assert.match(settled(FILES, 'results/r/estimate/value', { kind: 'typed', text: '0.65' }), /value: 0\.65\n/);
    assert.match(settled(FILES, 'country', { kind: 'both' }), /\ncountry: \[Norway, Spain, UK\]\n/);
    const typed = settled(FILES, 'country', { kind: 'typed', text: 'Norway, Sweden' });
    assert.match(typed, /\ncountry: \[Norway, Sweden\]\n/);
    assert.match(
      typed,
      /\n {2}- at: country\n {4}was: \{CB: \[Norway, Spain\], LM: \[UK, Norway\]\}\n {4}is: \[Norway, Sweden\]\n/,
    );
  });

  it('writes over what stands there, in whichever form', () => {
    const block = agreed('study: a\nconsensus: {by: [LM, CB]}\ncountry:\n  - UK\n  - Peru\naim: To see.\n');
    assert.match(
      settled([...FILES, block], 'country', { kind: 'take', from: 'CB' }),
      /\ncountry: \[Norway, Spain\]\naim: To see\.\n/,
    );
  });

  it('refers to a third person, and puts the decision in the place of what waits', () => {
    const waiting = settled(FILES, 'rob2/r/measurement/q4.4', { kind: 'refer', to: 'RE' });
    assert.match(waiting, /was: \{CB: PN, LM: PY\}\n {4}referred: RE\n {4}date: 2026-01-31\n$/);
    assert.doesNotMatch(waiting, /q4\.4: P|is:/);
    const files = [...FILES, readRecord('studies/a.extraction.yaml', parse(waiting))];
    const { review, record } = reviewOf(...files);
    const counts = countsOfComparison(comparisonOf(record, review));
    assert.deepEqual([counts.differences, counts.settled, counts.referred.get('RE')], [4, 0, 1]);
    const decided = settled(
      files,
      'rob2/r/measurement/q4.4',
      { kind: 'take', from: 'CB' },
      { how: 'third reviewer', by: ['RE'], reason: 'The scale is anonymous.' },
    );
    assert.equal(decided.match(/ {2}- at:/g)?.length, 1);
    assert.match(decided, /is: PN\n {4}how: third reviewer\n {4}by: \[RE\]\n/);
    assert.match(decided, /q4\.4: PN\n/);
  });

  it('gives a value that is settled anew a new entry', () => {
    const once = settled(FILES, 'rob2/r/measurement/q4.4', { kind: 'take', from: 'CB' });
    const twice = settled([...FILES, readRecord('studies/a.extraction.yaml', parse(once))], 'rob2/r/measurement/q4.4', {
      kind: 'take',
      from: 'LM',
    });
    assert.equal(twice.match(/ {2}- at:/g)?.length, 2);
    assert.match(twice, /q4\.4: PY\n/);
  });

  it('takes an entry that only one of them has as a whole, with its remarks', () => {
    const files = [
      by(
        'LM',
        'cici:\n  - finding: Rotas left no time.\n    # main theme\n    level: meso\n    codes:\n      - {domain: process, level: meso}\n',
      ),
      by('CB', 'cici:\n  - {finding: Managers came along., level: macro}\n'),
    ];
    const text = settled(files, 'cici/Rotas left no time.', { kind: 'take', from: 'LM' });
    assert.ok(
      text.startsWith(
        dedented(`
          study: a
          consensus: {by: [CB, LM]}
          cici:
            - finding: Rotas left no time.
              # main theme
              level: meso
              codes:
                - {domain: process, level: meso}
          settled:
            - at: [cici, Rotas left no time.]
        `),
      ),
      text,
    );
  });

  it('brings the support of a value along, for this value alone, where there is none', () => {
    const files = [
      by(
        'LM',
        `
        results:
          - id: r
            estimate: {value: 0.60, se: 0.1}
            support:
              - {for: [by_arm, estimate], page: 5, place: "Table 2, right"}
        rob2:
          - result: r
            measurement: {q4.4: PY, judgement: low, support: {quote: They knew., page: 9}}
            reporting: {q5.1: N, support: The plan is older.}
        `,
      ),
      by(
        'CB',
        'results: [{id: r, estimate: {value: 0.7, se: 0.2}}]\nrob2: [{result: r, measurement: {q4.4: PN}, reporting: {q5.1: Y}}]\n',
      ),
    ];
    const value = settled(files, 'results/r/estimate/value', { kind: 'take', from: 'LM' });
    assert.match(
      value,
      /results:\n {2}- id: r\n {4}estimate:\n {6}value: 0\.60\n {4}support: \{for: estimate, page: 5, place: "Table 2, right"\}\nsettled:/,
    );
    const next = (text: string) => [...files, agreed(text)];
    const both = settled(next(value), 'results/r/estimate/se', { kind: 'take', from: 'LM' });
    assert.equal(both.match(/Table 2, right/g)?.length, 1);
    assert.match(
      settled(files, 'rob2/r/measurement/q4.4', { kind: 'take', from: 'LM' }),
      /q4\.4: PY\n {6}support: \{for: q4\.4, quote: They knew\., page: 9\}\n/,
    );
    assert.match(
      settled(files, 'rob2/r/reporting/q5.1', { kind: 'take', from: 'LM' }),
      /q5\.1: N\n {6}support: The plan is older\.\n/,
    );
    for (const choice of [
      { kind: 'take', from: 'CB' },
      { kind: 'typed', text: 'PY' },
    ] as const)
      assert.doesNotMatch(settled(files, 'rob2/r/measurement/q4.4', choice), /support/);
  });

  it('leaves support that is there as it is, and names one more key where it is the same', () => {
    const files = [
      by('LM', 'setting: {sites: 2, units: 3, support: [{for: [units, sites], page: 4}]}\n'),
      by('CB', 'setting: {units: 4, sites: 1}\n'),
    ];
    const setting = (text: string, place: string) =>
      settled([...files, agreed(`study: a\nconsensus: {by: [LM, CB]}\n${text}`)], place, { kind: 'take', from: 'LM' })
        .split('\n')
        .filter((line) => /^(?:setting| {2}(?:units|sites|support|-))/.test(line) && !line.includes('at:'));
    assert.deepEqual(setting('setting: {sites: 2, support: {for: sites, page: 4}}\n', 'setting/units'), [
      'setting: {sites: 2, units: 3, support: {for: [sites, units], page: 4}}',
    ]);
    assert.deepEqual(setting('setting:\n  sites: 2\n  support:\n  - {for: sites, page: 5}\n', 'setting/units'), [
      'setting:',
      '  sites: 2',
      '  units: 3',
      '  support:',
      '  - {for: sites, page: 5}',
      '  - {for: units, page: 4}',
    ]);
    assert.deepEqual(setting('setting: {sites: 2, support: All on page 7.}\n', 'setting/units'), [
      'setting: {sites: 2, units: 3, support: All on page 7.}',
    ]);
    assert.deepEqual(setting('setting: {sites: 2, support: {for: sites, page: 8}}\n', 'setting/units'), [
      'setting: {sites: 2, units: 3, support: [{for: sites, page: 8}, {for: units, page: 4}]}',
    ]);
  });

  it('leaves out what only one wrote, where the other is followed', () => {
    const files = [
      by('LM', 'aim: To see.\nallocation: {unit: wards}\n'),
      by('CB', 'aim: To see.\nallocation: {unit: wards, ratio: 1:1}\n'),
    ];
    const text = settled(files, 'allocation/ratio', { kind: 'take', from: 'LM' });
    assert.doesNotMatch(text, /^allocation/m);
    assert.match(text, /was: \{CB: 1:1, LM:\}\n {4}is:\n/);
  });

  it('refuses where something else stands on the way', () => {
    const { review, record } = reviewOf(
      ...FILES,
      agreed('study: a\nconsensus: {by: [LM, CB]}\nresults: not reported\n'),
    );
    const datum = comparisonOf(record, review).data.find(({ item }) => item.key === 'results.estimate.value');
    assert.ok(datum);
    const result = settle(record, review, datum, { ...HOW, choice: { kind: 'take', from: 'LM' } });
    assert.ok('refused' in result);
    assert.match(result.refused, /^The value cannot be written into studies\/a\.extraction\.yaml/);
  });
});

describe('taking over what both say', () => {
  it('writes all of it in one step, as the first of them wrote it, and no difference', () => {
    const files = [
      by(
        'LM',
        'design: randomised trial\ncountry: UK\nrob2:\n  - result: r\n    measurement: {q4.1: N, q4.2: N, q4.4: PY}\n    overall: {judgement: low}\n',
      ),
      by(
        'CB',
        'design: RCT\ncountry: Norway\nrob2:\n  - result: r\n    measurement: {q4.1: N, q4.2: N, q4.4: PN}\n    overall: {judgement: low}\n',
      ),
    ];
    const { review, record } = reviewOf(...files);
    const [change, ...others] = takeOver(record, review);
    assert.ok(change);
    assert.deepEqual(others, []);
    assert.equal(
      applyEdits(change.file.document.text, change.edits).text,
      dedented(`
        study: a
        consensus: {by: [CB, LM]}
        design: RCT
        rob2:
          - result: r
            measurement:
              q4.1: N
              q4.2: N
            overall:
              judgement: low
      `),
    );
  });

  it('brings support along', () => {
    const { review, record } = reviewOf(
      by('LM', 'setting: {units: 3, sites: 2}\n'),
      by('CB', 'setting: {sites: 2, units: 3, support: {for: [units, sites], page: 4}}\n'),
    );
    const [change] = takeOver(record, review);
    const [units] = takeOver(record, review, (place) => place === 'setting\nunits');
    assert.match(units?.text ?? '', /\nsetting:\n {2}units: 3\n {2}support: \{for: units, page: 4\}\n$/);
    assert.match(change?.text ?? '', /\nsetting:\n(?: .*\n)*? {2}support: \{for: \[sites, units\], page: 4\}\n$/);
  });

  it('writes nothing where everything is taken over', () => {
    const { review, record } = reviewOf(
      by('LM', 'design: RCT\n'),
      by('CB', 'design: RCT\n'),
      agreed('study: a\nconsensus: {by: [LM]}\ndesign: randomised trial\n'),
    );
    assert.deepEqual(takeOver(record, review), []);
  });
});
