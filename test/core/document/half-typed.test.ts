import assert from 'node:assert/strict';
import type { Scalar } from '../../../src/core/document/document';
import { parse } from '../../../src/core/document/parse';
import { pairOf, pairsOf } from '../../../src/core/document/walk';
import { readMarked } from '../fixture';
import { checkSlips, fixed, said } from './check-slips';

describe('half-typed text', () => {
  it('keeps a word on its own line as a name without a value', () => {
    const document = checkSlips(`
      study: practice-trial
      coun
      ^^^^ syntax/missing-colon no colon and no value yet
      design: randomised trial
    `);
    assert.deepEqual(said(document), { study: 'practice-trial', coun: null, design: 'randomised trial' });
    const pair = pairOf(document.root, 'coun');
    assert.deepEqual(pair?.span, { start: 22, end: 26 });
    assert.deepEqual(pair?.value.span, { start: 26, end: 26 });
  });

  for (const [where, source, expected] of [
    ['at the start of the file', 'coun$0\nstudy: a\n', { coun: null, study: 'a' }],
    ['at the end of the file', 'study: a\ncoun$0', { study: 'a', coun: null }],
    ['alone in the file', 'stu$0', { stu: null }],
    ['first in a group', 'rob2:\n  ran$0\n  overall: high\n', { rob2: { ran: null, overall: 'high' } }],
    [
      'last in a group',
      'rob2:\n  overall: high\n  ran$0\nstudy: a\n',
      { rob2: { overall: 'high', ran: null }, study: 'a' },
    ],
    ['in an item', 'rob2:\n  - result: x\n    ran$0\n    y: 1\n', { rob2: [{ result: 'x', ran: null, y: 1 }] }],
    ['first in an item', 'rob2:\n  - res$0\n    y: 1\n', { rob2: [{ res: null, y: 1 }] }],
    ['above a name that is deeper', 'a: 1\nrob$0\n  - x: 1\n', { a: 1, rob: [{ x: 1 }] }],
    ['between brackets', 'support: {for: q1, quo$0}\na: 1\n', { support: { for: 'q1', quo: null }, a: 1 }],
    ['alone between brackets', 'support: [{fo$0}]\na: 1\n', { support: [{ fo: null }], a: 1 }],
    ['as a question id', 'd:\n  q1.1: Y\n  q1.2$0\n', { d: { 'q1.1': 'Y', 'q1.2': null } }],
    ['with a hyphen', 'a: 1\npractice-tr$0\nb: 2\n', { a: 1, 'practice-tr': null, b: 2 }],
    ['with a space', 'a: 1\nsome concerns$0\nb: 2\n', { a: 1, 'some concerns': null, b: 2 }],
    ['behind a remark', 'a: 1\n# remark\nb$0  # remark\nc: 2\n', { a: 1, b: null, c: 2 }],
  ] as const) {
    it(`has one problem where a name stands ${where}`, () => {
      const { text, cursor = 0 } = readMarked(source);
      const document = parse(text);
      assert.deepEqual(
        document.problems.map(({ code, span }) => [code, span.end]),
        [['syntax/missing-colon', cursor]],
      );
      assert.deepEqual(said(document), expected);
    });
  }

  for (const [what, source, expected] of [
    ['a name without a value', 'a:$0\nb: 1\n', { a: null, b: 1 }],
    ['a name with a space', 'a: $0\nb: 1\n', { a: null, b: 1 }],
    ['an item without a value', 'a:\n  - $0\n  - x\nb: 1\n', { a: [null, 'x'], b: 1 }],
    ['a dash', 'a:\n  -$0\nb: 1\n', { a: [null], b: 1 }],
    ['a value further down', 'a:\n  $0\nb: 1\n', { a: null, b: 1 }],
    ['an empty list', 'a: []\nb: 1\n', { a: [], b: 1 }],
    ['an entry between brackets', 'a: {b: , c: 1}\n', { a: { b: null, c: 1 } }],
    ['a comma at the end of a list', 'a: [x, ]\nb: 1\n', { a: ['x'], b: 1 }],
  ] as const) {
    it(`has no problem with ${what}`, () => {
      const document = parse(readMarked(source).text);
      assert.deepEqual(document.problems, []);
      assert.deepEqual(said(document), expected);
    });
  }

  describe('brackets', () => {
    it('closes an open one before the next line that belongs elsewhere', () => {
      const document = checkSlips(`
        comparison: [training, usual-care
        #           ^ syntax/unclosed-bracket Add ] behind its last entry
        population: all
        citation: {authors: [Doe A, {a: 1
        #                           ^ syntax/unclosed-bracket Add }]} behind its last entry
        rob2:
          - results: [a,  # remark
            #        ^ syntax/unclosed-bracket
              b
            design: cluster
        list: [
        #     ^ syntax/unclosed-bracket
      `);
      assert.deepEqual(said(document), {
        comparison: ['training', 'usual-care'],
        population: 'all',
        citation: { authors: ['Doe A', { a: 1 }] },
        rob2: [{ results: ['a', 'b'], design: 'cluster' }],
        list: [],
      });
      const after = parse(fixed(document));
      assert.deepEqual(after.problems, []);
      assert.deepEqual(said(after), said(document));
    });

    it('finds the one that is missing inside others', () => {
      const document = checkSlips(`
        results: [{id: r1}, {id: r2, {id: r3}]
        #                   ^ syntax/unclosed-bracket Add }
        ci: {value: [1, 2}
        #           ^ syntax/unclosed-bracket Add ]
        range: [0, 100}
        #             ^ syntax/unclosed-bracket has to end with ]
      `);
      assert.deepEqual(said(document), {
        results: [{ id: 'r1' }, { id: 'r2' }, { id: 'r3' }],
        ci: { value: [1, 2] },
        range: [0, 100],
      });
      assert.deepEqual(parse(fixed(document)).problems, []);
    });

    for (const [text, place, expected] of [
      ['a: [x,, y]\n', 6, { a: ['x', 'y'] }],
      ['a: [, x]\n', 4, { a: ['x'] }],
      ['a: ["x" "y"]\n', 7, { a: ['x', 'y'] }],
      ['a: [{b: c} {d: e}]\n', 10, { a: [{ b: 'c' }, { d: 'e' }] }],
      ['a: {p: 1\n  q: 2}\n', 8, { a: { p: 1, q: 2 } }],
    ] as const) {
      it(`asks for exactly one comma in ${JSON.stringify(text)}`, () => {
        const document = parse(text);
        assert.deepEqual(
          document.problems.map(({ code, span }) => [code, span.start]),
          [['syntax/comma', place]],
        );
        assert.deepEqual(said(document), expected);
        const after = parse(fixed(document));
        assert.deepEqual(after.problems, []);
        assert.deepEqual(said(after), expected);
      });
    }

    it('lets closing brackets stand below the name, and says where they may not', () => {
      const document = checkSlips(`
        a: [
          x
        ]
        b: [{
          x: y
        }]
        ^ syntax/indentation too far left
      `);
      assert.deepEqual(said(document), { a: ['x'], b: [{ x: 'y' }] });
      assert.deepEqual(parse(fixed(document)).problems, []);
    });

    it('reads text that begins with a closing one', () => {
      assert.deepEqual(said(parse('a: ]\nb: 1\n')), { a: ']', b: 1 });
    });
  });

  describe('quotation marks', () => {
    it('closes an open one at the end of its line', () => {
      const document = checkSlips(`
        title: "Improving care
        #      ^^^^^^^^^^^^^^^ syntax/unclosed-quote Add the closing one
        note: 'half a
        #     ^^^^^^^ syntax/unclosed-quote
        quote: "
        #      ^ syntax/unclosed-quote
        country: "Norway"
      `);
      assert.deepEqual(said(document), { title: 'Improving care', note: 'half a', quote: '', country: 'Norway' });
      const after = parse(fixed(document));
      assert.deepEqual(after.problems, []);
      assert.deepEqual(said(after), said(document));
    });

    it('closes text over several lines behind the last of them', () => {
      const document = checkSlips(`
        title: "Improving the
        #      ^^^^^^^^^^^^^^ syntax/unclosed-quote
          care of patients
        country: Norway
      `);
      assert.deepEqual(said(document), { title: 'Improving the care of patients', country: 'Norway' });
    });

    it('closes an open one between brackets', () => {
      const document = checkSlips(`
        a: ["x, y]
        #   ^^^^^ syntax/unclosed-quote
        b: 1
      `);
      assert.deepEqual(said(document), { a: ['x, y'], b: 1 });
      assert.deepEqual(parse(fixed(document)).problems, []);
    });
  });

  describe('colons, dashes and columns', () => {
    it('asks for a space behind a colon', () => {
      const document = checkSlips(`
        study:practice-trial
        ^^^^^^^^^^^^^^^^^^^^ syntax/missing-space only with a space behind it
        reports: [{id:main, a: b}]
        #          ^^^^^^^ syntax/missing-space
        d:
          q1.1:Y
          ^^^^^^ syntax/missing-space
          q1.2: N
      `);
      assert.deepEqual(said(document), {
        study: 'practice-trial',
        reports: [{ id: 'main', a: 'b' }],
        d: { 'q1.1': 'Y', 'q1.2': 'N' },
      });
      assert.deepEqual(parse(fixed(document)).problems, []);
    });

    it('takes a line among items for an item', () => {
      const document = checkSlips(`
        types:
          - outcome evaluation
          process evaluation
          ^^^^^^^^^^^^^^^^^^ syntax/missing-dash Begin it with
        country: Norway
      `);
      assert.deepEqual(said(document), { types: ['outcome evaluation', 'process evaluation'], country: 'Norway' });
      assert.deepEqual(parse(fixed(document)).problems, []);
    });

    for (const [what, source, expected] of [
      [
        'too far right',
        `
        design: cohort
          country: Norway
          ^^^^^^^^^^^^^^^ syntax/indentation does not fit
        types: [a]
        `,
        { design: 'cohort', country: 'Norway', types: ['a'] },
      ],
      [
        'too far right, with what belongs to it',
        `
        design: cohort
          results:
          ^^^^^^^^ syntax/indentation
            - id: x
              p: 1
        types: [a]
        `,
        { design: 'cohort', results: [{ id: 'x', p: 1 }], types: ['a'] },
      ],
      [
        'too far left in the midst of a group',
        `
        rob2:
          - result: x
            randomisation:
              q1.1: Y
           q1.2: N
           ^^^^^^^ syntax/indentation
              q1.3: N
            overall: high
        `,
        { rob2: [{ result: 'x', randomisation: { 'q1.1': 'Y', 'q1.2': 'N', 'q1.3': 'N' }, overall: 'high' }] },
      ],
      [
        'too far left at the column of the dash',
        `
        results:
          - id: x
          outcome: y
          ^^^^^^^^^^ syntax/indentation
          - id: z
        `,
        { results: [{ id: 'x', outcome: 'y' }, { id: 'z' }] },
      ],
      [
        'too far right at the start of the file',
        `
          study: x
          ^^^^^^^^ syntax/indentation
        country: y
        `,
        { study: 'x', country: 'y' },
      ],
    ] as const) {
      it(`moves a line that starts ${what}`, () => {
        const document = checkSlips(source);
        assert.deepEqual(said(document), expected);
        const after = parse(fixed(document));
        assert.deepEqual(after.problems, []);
        assert.deepEqual(said(after), expected);
      });
    }

    it('leaves out what belongs to nothing, and reads on', () => {
      const document = checkSlips(`
        types: [a]
          - b
          ^^^ syntax/indentation whose value is complete
          - c
        country: Norway
      `);
      assert.deepEqual(said(document), { types: ['a'], country: 'Norway' });
    });

    it('leaves out text before the first name', () => {
      const document = checkSlips(`
        "Notes of the meeting"
        ^^^^^^^^^^^^^^^^^^^^^^ syntax/stray-text belongs to no name
        study: a
        country: Norway
      `);
      assert.deepEqual(said(document), { study: 'a', country: 'Norway' });
    });
  });

  it('offers a colon for a word, but not for a sentence', () => {
    assert.ok(parse('a: 1\ncoun\n').problems[0]?.fix);
    assert.equal(parse('a: 1\nThe authors say so.\n').problems[0]?.fix, undefined);
  });

  it('keeps every name above the line that is being typed, whatever is typed', () => {
    const lines = ['study: a', 'results:', '  - id: x', '    p: 0.05', 'rob2:', '  - result: x', '    overall: high'];
    for (const typed of [
      'coun',
      'x:',
      'x: "',
      "x: '",
      'x: [',
      'x: {',
      'x: {a',
      'x: &',
      'x: *',
      'x: !',
      'x: |',
      'x: >',
      '-',
      '"',
      '[',
      '{',
      '?',
      '@',
      '%',
      '#',
      '\t',
      ':',
      '- a: [',
      'x: a: b',
    ]) {
      for (let at = 1; at <= lines.length; at++) {
        const indent = /^[ -]*/.exec(lines[at] ?? '')?.[0].length ?? 0;
        const text = [...lines.slice(0, at), ' '.repeat(indent) + typed, ...lines.slice(at)].join('\n');
        const names = pairsOf(parse(text).root).map(({ key }: { key: Scalar }) => key.text);
        assert.ok(names.includes('study'), text);
        for (const name of ['results', 'rob2']) assert.ok(names.includes(name), `${name} in\n${text}`);
      }
    }
  });

  it('ends where a line below a stray one stands further left than it', () => {
    const { root, problems } = parse('a: 1\nb:\n  doi-formrror\n    doi-forms: error\n  everything: ignore\n');
    assert.deepEqual(
      pairsOf(root).map(({ key }: { key: Scalar }) => key.text),
      ['a', 'b', 'everything'],
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['syntax/quotation-marks-needed', 'syntax/indentation'],
    );
  });
});
