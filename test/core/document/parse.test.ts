import assert from 'node:assert/strict';
import type { Mapping, Node, Scalar } from '../../../src/core/document/document';
import { parse } from '../../../src/core/document/parse';
import { nodeAt, pairOf } from '../../../src/core/document/walk';
import { dedented } from '../fixture';
import { checkSlips, said } from './check-slips';

describe('parse', () => {
  it('reads a study file', () => {
    const document = checkSlips(`
      # A fictional study.
      study: practice-trial              # record and id
      extractor: LM
      reports:
        - {id: main, citation: {number: 12, authors: [Doe A], year: 2020}, language: en}
      types: [outcome evaluation]
      results:
        - id: burnout-6m
          estimate: {type: smd, value: -0.18, ci: [-0.38, 0.02], p: 0.060}
      rob2:
        - result: burnout-6m
          randomisation:
            q1a.1: Y
            judgement: some concerns
            support: >-
              Drawing of lots;
              concealment is not described.
    `);
    assert.deepEqual(said(document), {
      study: 'practice-trial',
      extractor: 'LM',
      reports: [{ id: 'main', citation: { number: 12, authors: ['Doe A'], year: 2020 }, language: 'en' }],
      types: ['outcome evaluation'],
      results: [{ id: 'burnout-6m', estimate: { type: 'smd', value: -0.18, ci: [-0.38, 0.02], p: 0.06 } }],
      rob2: [
        {
          result: 'burnout-6m',
          randomisation: {
            'q1a.1': 'Y',
            judgement: 'some concerns',
            support: 'Drawing of lots; concealment is not described.',
          },
        },
      ],
    });
  });

  describe('values', () => {
    const scalar = (written: string): Scalar => nodeAt(parse(`a: ${written}\n`).root, ['a']) as Scalar;

    for (const [written, value] of [
      ['0.060', 0.06],
      ['-0.18', -0.18],
      ['1e3', 1000],
      ['0x1F', 31],
      ['true', true],
      ['False', false],
      ['~', null],
      ['null', null],
      ['yes', 'yes'],
      ['NO', 'NO'],
      ['2020-01-31', '2020-01-31'],
      ['1_000', '1_000'],
      ['4.10', 4.1],
      ['some concerns', 'some concerns'],
    ] as const) {
      it(`reads ${written} as YAML 1.2 does, and keeps what is written`, () => {
        assert.deepEqual(
          { ...scalar(written), span: undefined },
          { kind: 'scalar', span: undefined, value, text: written, style: 'plain' },
        );
      });
    }

    it('keeps names as text', () => {
      const document = parse('4.10: Y\n4.1: N\ntrue: x\nnull: y\n');
      assert.deepEqual(
        (document.root as Mapping).pairs.map(({ key }) => [key.value, key.text]),
        [
          ['4.10', '4.10'],
          ['4.1', '4.1'],
          ['true', 'true'],
          ['null', 'null'],
        ],
      );
      assert.deepEqual(document.problems, []);
    });

    it('tells how a value is written', () => {
      const styles = ['plain text', "'quoted'", '"quoted"', '|\n  block', '>-\n  block'].map(
        (written) => scalar(written).style,
      );
      assert.deepEqual(styles, ['plain', 'quoted', 'quoted', 'block', 'block']);
    });

    it('keeps quoted digits as text', () => {
      assert.equal(scalar("'0.060'").value, '0.060');
    });
  });

  describe('places', () => {
    const text = dedented(`
      study: a   # remark
      title: "Two words"
      list:
        - one
        - {a: 1, b: [2]}
        -
      blank:
      spaced:   # remark
      note: |
        First line.

        Last line.

      end: 'x'
    `);
    const root = parse(text).root;
    const at = (...path: (string | number)[]): string => {
      const { span } = nodeAt(root, path) as Node;
      return text.slice(span.start, span.end);
    };

    it('covers a value with its quotation marks, without spaces and remarks', () => {
      assert.equal(at('study'), 'a');
      assert.equal(at('title'), '"Two words"');
      assert.equal(at('end'), "'x'");
    });

    it('covers lists and groups from their first to their last entry', () => {
      assert.equal(at('list', 1), '{a: 1, b: [2]}');
      assert.equal(at('list', 1, 'b'), '[2]');
      assert.equal(at('list'), '- one\n  - {a: 1, b: [2]}\n  -');
    });

    it('covers text on the lines below from its mark to its last line', () => {
      assert.equal(at('note'), '|\n  First line.\n\n  Last line.');
    });

    it('covers a pair from its name to the end of its value', () => {
      const pair = pairOf(root, 'title');
      assert.equal(text.slice(pair?.span.start, pair?.span.end), 'title: "Two words"');
    });

    it('puts a blank value where it would be typed', () => {
      const blank = (name: string): string => {
        const { span } = nodeAt(root, [name]) as Node;
        assert.equal(span.start, span.end);
        return text.slice(span.start - name.length - 2, span.start);
      };
      assert.equal(blank('blank'), '\nblank:');
      assert.equal(blank('spaced'), 'spaced: ');
    });

    it('puts blank entries where they would be typed', () => {
      const source = 'a: {b: , c:}\nd:\n  - \n  -\ne: ';
      const blanks = [['a', 'b'], ['a', 'c'], ['d', 0], ['d', 1], ['e']].map(
        (path) => (nodeAt(parse(source).root, path) as Node).span.start,
      );
      assert.deepEqual(blanks, [7, 11, 20, 24, source.length]);
    });

    it('counts in UTF-16 units', () => {
      const source = 'a: 😀\nb: x\n';
      assert.equal((nodeAt(parse(source).root, ['b']) as Node).span.start, source.indexOf('x'));
    });
  });

  describe('other shapes', () => {
    it('reads a list or text at the top', () => {
      assert.equal(parse('- a\n- b\n').root?.kind, 'sequence');
      assert.equal(parse('Just some words.\n').root?.kind, 'scalar');
      assert.deepEqual(parse('- a\n- b\n').problems, []);
    });

    it('reads JSON', () => {
      const document = parse('{"study": "a", "results": [{"id": "x", "p": 0.060}]}\n');
      assert.deepEqual(said(document), { study: 'a', results: [{ id: 'x', p: 0.06 }] });
      assert.deepEqual(document.problems, []);
    });

    for (const text of ['', '\n\n', '# only a remark\n', '---\n', '\uFEFF', '---\n...\n']) {
      it(`has nothing to say about ${JSON.stringify(text)}, and says how to begin`, () => {
        const { root, problems } = parse(text);
        assert.equal(root, undefined);
        assert.deepEqual(
          problems.map(({ code, span }) => [code, span]),
          [['syntax/empty', { start: 0, end: 0 }]],
        );
      });
    }
  });

  describe('names written twice', () => {
    it('keeps both, and names both places', () => {
      const document = checkSlips(`
        country: Norway
        results:
          - {id: a, id: b}
          #         ^^ syntax/duplicate-key “id” is written twice
        country: Sweden
        ^^^^^^^ syntax/duplicate-key “country” is written twice
      `);
      const [inner, outer] = document.problems;
      assert.equal(document.text.slice(inner?.related?.span.start, inner?.related?.span.end), 'id');
      assert.deepEqual(outer?.related?.span, { start: 0, end: 7 });
      assert.equal((document.root as Mapping).pairs.length, 3);
    });

    it('does not mind names that every object has', () => {
      assert.deepEqual(parse('constructor: a\n__proto__: b\ntoString: c\n').problems, []);
    });
  });

  describe('marks and references', () => {
    it('replaces a reference by what it refers to', () => {
      const document = checkSlips(`
        a: &levels [individual, group]
        b: *levels
        c: [*levels]
      `);
      assert.deepEqual(said(document), {
        a: ['individual', 'group'],
        b: ['individual', 'group'],
        c: [['individual', 'group']],
      });
      const pair = pairOf(document.root, 'b');
      assert.equal(document.text.slice(pair?.span.start, pair?.span.end), 'b: *levels');
    });

    it('reports a reference to nowhere, and one to itself', () => {
      checkSlips(`
        a: &x 1
        b: *y
        #  ^^ syntax/alias there is none
        c: &z [*z, *x]
        #      ^^ syntax/alias there is none
      `);
    });

    it('does not carry out instructions', () => {
      const document = checkSlips(`
        a: !!python/object/apply:os.system [ls]
        #  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ syntax/tag not carried out
        b: !!int 3
        #  ^^^^^ syntax/tag
        c: !!str 3
        d: !<tag:example.org,2000:x> y
        #  ^^^^^^^^^^^^^^^^^^^^^^^^^ syntax/tag
      `);
      assert.deepEqual(said(document), { a: ['ls'], b: '3', c: '3', d: 'y' });
    });

    it('does not copy values with <<', () => {
      const document = checkSlips(`
        a: &base {x: 1}
        b:
          <<: *base
          ^^ syntax/merge-key Write the values out
          y: 2
      `);
      assert.deepEqual(said(document), { a: { x: 1 }, b: { '<<': { x: 1 }, y: 2 } });
    });

    it('reports names that are announced by a question mark', () => {
      checkSlips(`
        a: 1
        ? unclear
        ^ syntax/key question mark
        b: 2
      `);
    });
  });
});
