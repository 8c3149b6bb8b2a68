import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/document/edited-text';
import { parse } from '../../../src/core/document/parse';
import { checkSlips, said } from './check-slips';

/** Text as reviewers type it, and what is meant: the same, unless said otherwise. */
const traps: readonly (string | { readonly typed: string; readonly meant: string })[] = [
  'Improving care: a trial',
  'Empathy at work: what helps: a review',
  'Improving care:',
  '>0.05',
  '> 5',
  '>5',
  '>= 12 months',
  '| a',
  '[Preliminary] report',
  '[1] and [2]',
  '{x} text',
  '"Foo" and bar',
  '"Foo" and "bar"',
  "'Foo', then bar",
  '@ids',
  '`x`',
  '%',
  '% of staff',
  '*text',
  '*p* < 0.05',
  '** see note',
  '&text',
  '&c and more',
  '! wow',
  '!wow',
  '!important note',
  '? unclear',
  '?',
  '-',
  '- none',
  ': nothing',
  ']',
  '} and so on',
  { typed: "'it's'", meant: "it's" },
  { typed: "'nurses' and carers' views'", meant: "nurses' and carers' views" },
  { typed: '"say "hi" now"', meant: 'say "hi" now' },
  { typed: '"C:\\data"', meant: 'C:\\data' },
  { typed: '"half a quotation', meant: 'half a quotation' },
  { typed: "'half a quotation", meant: 'half a quotation' },
];

/** Text that is not a trap: no problem, and this value. */
const harmless: readonly (readonly [typed: string, value: unknown])[] = [
  ['<0.001', '<0.001'],
  ['p<0.05', 'p<0.05'],
  ['Yes', 'Yes'],
  ['no', 'no'],
  ['on', 'on'],
  ['Y', 'Y'],
  ['2020-01-31', '2020-01-31'],
  ['10:30', '10:30'],
  ['https://example.org/a:b', 'https://example.org/a:b'],
  ['10.1000/182', '10.1000/182'],
  ['-0.18', -0.18],
  ['+5', 5],
  ['-5 to 5', '-5 to 5'],
  ['~30', '~30'],
  ['5 % of staff', '5 % of staff'],
  ['Doe & Roe', 'Doe & Roe'],
  ['a "quoted" word', 'a "quoted" word'],
  ["the nurses' views", "the nurses' views"],
  ['C#', 'C#'],
  ['why? because', 'why? because'],
  ['n=5', 'n=5'],
  ['(n = 5; p > 0.05)', '(n = 5; p > 0.05)'],
  ["'it''s'", "it's"],
  ['"say \\"hi\\""', 'say "hi"'],
];

const places: readonly {
  readonly name: string;
  readonly around: (typed: string) => string;
  readonly value: (said: unknown) => unknown;
}[] = [
  {
    name: 'as a value',
    around: (typed) => `study: a\nnote: ${typed}\ncountry: Norway\n`,
    value: (said) => (said as { note: unknown }).note,
  },
  {
    name: 'as a value with a comment behind it',
    around: (typed) => `study: a\nnote: ${typed}  # from the abstract\ncountry: Norway\n`,
    value: (said) => (said as { note: unknown }).note,
  },
  {
    name: 'as the last value of an item',
    around: (typed) => `results:\n  - id: x\n    note: ${typed}\n  - id: y\n`,
    value: (said) => (said as { results: { note: unknown }[] }).results[0]?.note,
  },
  {
    name: 'as a value at the end of the file',
    around: (typed) => `study: a\nnote: ${typed}`,
    value: (said) => (said as { note: unknown }).note,
  },
  {
    name: 'with Windows line ends',
    around: (typed) => `study: a\r\nnote: ${typed}\r\ncountry: Norway\r\n`,
    value: (said) => (said as { note: unknown }).note,
  },
];

describe('text that YAML misreads', () => {
  for (const { name, around, value } of places) {
    describe(name, () => {
      for (const trap of traps) {
        const { typed, meant } = typeof trap === 'string' ? { typed: trap, meant: trap } : trap;
        if (name.includes('comment') && /^["'](?:half)/.test(typed)) continue;
        it(`${typed} is one problem, whose fix gives exactly the text that is meant`, () => {
          const document = parse(around(typed));
          assert.equal(document.problems.length, 1, JSON.stringify(document.problems));
          assert.equal(value(said(document)), meant, 'already read as meant');
          const fix = document.problems[0]?.fix;
          assert.ok(fix);
          const after = parse(applyEdits(document.text, fix.edits).text);
          assert.deepEqual(after.problems, []);
          assert.equal(value(said(after)), meant);
          assert.deepEqual(
            { ...(said(after) as object), note: 0 },
            { ...(said(document) as object), note: 0 },
            'nothing else changes',
          );
        });
      }
      for (const [typed, expected] of harmless) {
        it(`${typed} is no problem`, () => {
          const document = parse(around(typed));
          assert.deepEqual(document.problems, []);
          assert.equal(value(said(document)), expected);
        });
      }
    });
  }

  it('adds only quotation marks, and doubles those inside', () => {
    const document = parse("title: Nurses' care: a trial\n");
    assert.deepEqual(
      document.problems[0]?.fix?.edits.map(({ span, text }) => [span.start, span.end, text]),
      [
        [7, 7, "'"],
        [13, 13, "'"],
        [28, 28, "'"],
      ],
    );
  });

  it('says what is wrong, why, and what to do', () => {
    checkSlips(`
      title: Improving care: a trial
      #      ^^^^^^^^^^^^^^^^^^^^^^^ syntax/quotation-marks-needed a colon followed by a space separates a name from its value
      p: >0.05
      #  ^^^^^ syntax/quotation-marks-needed > at the beginning announces text on the lines below
      note: 'it's'
      #     ^^^^^^ syntax/quotation-mark-inside Write the one inside twice
    `);
  });

  it('reads text over several lines as one', () => {
    const document = checkSlips(`
      title: Improving the care that nurses give
      #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ syntax/quotation-marks-needed
        in hospitals: a cluster trial
      country: Norway
    `);
    assert.deepEqual(said(document), {
      title: 'Improving the care that nurses give in hospitals: a cluster trial',
      country: 'Norway',
    });
    assert.deepEqual(parse(applyEdits(document.text, document.problems[0]?.fix?.edits ?? []).text).problems, []);
  });

  it('knows list items from named values', () => {
    const document = checkSlips(`
      dose:
        - 5 mg: daily
        # ^^^^^^^^^^^ syntax/quotation-marks-needed stands in a list
        - Improving care: a trial
        # ^^^^^^^^^^^^^^^^^^^^^^^ syntax/quotation-marks-needed stands in a list
      expects:
        - outcome: burnout
        - {timepoint: 6 months}
      timepoints:
        6 months: six months after the course
    `);
    assert.deepEqual((said(document) as { dose: unknown }).dose, ['5 mg: daily', 'Improving care: a trial']);
  });

  describe('between brackets', () => {
    it('recognises the same traps', () => {
      const document = checkSlips(`
        types: [care: a trial, other]
        #       ^^^^^^^^^^^^^ syntax/quotation-marks-needed stands in a list
        marks: [>0.05, @x, -, a [b] c, "Foo" and bar]
        #       ^^^^^ syntax/quotation-marks-needed
        #              ^^ syntax/quotation-marks-needed
        #                  ^ syntax/quotation-marks-needed
        #                     ^^^^^^^ syntax/quotation-marks-needed brackets inside
        #                              ^^^^^^^^^^^^^ syntax/quotation-marks-needed
        citation: {title: Care: a trial, pages: 1-5, note: [1] or 2, year: 2020}
        #                 ^^^^^^^^^^^^^ syntax/quotation-marks-needed
        #                                                  ^^^^^^^^ syntax/quotation-marks-needed
        trials: [trial # 2, trial 3]
        #        ^^^^^^^^^ syntax/quotation-marks-needed up to the #
        country: Norway
      `);
      assert.deepEqual(said(document), {
        types: ['care: a trial', 'other'],
        marks: ['>0.05', '@x', '-', 'a [b] c', '"Foo" and bar'],
        citation: { title: 'Care: a trial', pages: '1-5', note: '[1] or 2', year: 2020 },
        trials: ['trial # 2', 'trial 3'],
        country: 'Norway',
      });
    });

    it('recognises text with a comma in it', () => {
      const document = checkSlips(`
        citation: {title: Compassion, care and Cure, year: 2020}
        #                 ^^^^^^^^^^^^^^^^^^^^^^^^^ syntax/quotation-marks-needed a comma between brackets
      `);
      assert.deepEqual(said(document), { citation: { title: 'Compassion, care and Cure', year: 2020 } });
    });

    it('leaves ordinary lists and groups alone', () => {
      checkSlips(`
        authors: [Doe A, Roe B]
        ci: [-0.38, 0.02]
        estimate: {type: smd, value: -0.18, p: <0.001, "quoted": x}
        doi: [10.1000/182, 'https://example.org/a:b']
        nested: [{a: [1, {b: c}]}, [], {}]
        several: [
          one,  # a remark
          two,
        ]
      `);
    });
  });

  describe('comments', () => {
    it('reports text that was most likely lost', () => {
      const document = checkSlips(`
        a: trial # 2
        #  ^^^^^^^^^ syntax/text-lost-in-comment
        b: case #14
        #  ^^^^^^^^ syntax/text-lost-in-comment
        c: study # 3 of the programme
        #  ^^^^^^^^^^^^^^^^^^^^^^^^^^ syntax/text-lost-in-comment
      `);
      assert.deepEqual(
        said(document),
        { a: 'trial', b: 'case', c: 'study' },
        'until it is fixed, as every program reads it',
      );
      for (const { fix } of document.problems) {
        const after = parse(applyEdits(document.text, fix?.edits ?? []).text);
        assert.equal(after.problems.length, document.problems.length - 1);
      }
    });

    it('is silent about ordinary comments', () => {
      checkSlips(`
        a: trial # a comment
        b: trial  # see p. 3
        c: 5 # 2 in the abstract
        d: Norway # 12 in the text
        e: cluster randomised trial # 2 arms, 3 months
        f: # 2
        g: [a, b] # 2
        h: "trial" # 2
        # 2
      `);
    });
  });
});
