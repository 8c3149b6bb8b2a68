/** A number that is selected in a report, at the key at the cursor: what is written, and what is refused in which words. */
import assert from 'node:assert/strict';
import { useAsValue, withSupport } from '../../../../src/core/editing/capturing/use-as-value';
import { withReference } from '../../../../src/core/editing/capturing/with-reference';
import { dedented } from '../../fixture';
import { inReview } from '../review';
import { textAfter } from './captured';

function valued(fixture: string, selected: string) {
  const here = inReview(dedented(fixture));
  const capture = useAsValue(here.review, here.file, here.offset, selected);
  return { here, capture };
}

/** The text after the likeliest choice. */
function written(fixture: string, selected: string): string {
  const { here, capture } = valued(fixture, selected);
  assert.ok('choices' in capture, 'refused' in capture ? capture.refused : '');
  const [first] = capture.choices;
  assert.ok(first);
  return textAfter(here.text, first);
}

function choices(fixture: string, selected: string): readonly string[] {
  const { capture } = valued(fixture, selected);
  return 'choices' in capture ? capture.choices.map((choice) => choice.written) : [];
}

function refused(fixture: string, selected: string): string {
  const { capture } = valued(fixture, selected);
  return 'refused' in capture ? capture.refused : '';
}

const RESULT = (line: string) =>
  `study: practice-trial\nresults:\n  - id: burnout-6m\n    estimate:\n      ${line}\n    narrative: kept\n`;

describe('a number of a report, used as value', () => {
  for (const [at, selected, after] of [
    ['value:$0', '−0·18', 'value: -0.18'],
    ['value: 0.1$08', '−0·180', 'value: -0.180'],
    ['val$0ue: not reported', 'd = 0.3', 'value: 0.3'],
    ['p:$0', 'p < 0.001', 'p: <0.001'],
    ['p:$0', 'P = .03', 'p: .03'],
    ['p:$0', '> 0.05', "p: '>0.05'"],
    ['ci:$0', '95% CI −0·30 to 0·05', 'ci: [-0.30, 0.05]'],
    ['ci: $0[0, 1]', '(−0.3, 0.05)', 'ci: [-0.3, 0.05]'],
    ['ci: [-0.3, $0]', '(−0.3, 0.05)', 'ci: [-0.3, 0.05]'],
    ['ci: [-0.3, 0.$05]', '0·05', 'ci: [-0.3, 0.05]'],
    ['df:$0', '44', 'df: 44'],
    ['df:$0', '2, 44', 'df: [2, 44]'],
    ['analysed:$0', '1,234', 'analysed: 1234'],
  ] as const) {
    it(`“${selected}” at ${at}`, () => assert.equal(written(RESULT(at), selected), RESULT(after)));
  }

  it('keeps two limits in lines of their own', () => {
    const lines = (low: string, high: string) => RESULT(`ci:\n        - ${low}   # low\n        - ${high}`);
    assert.equal(written(lines('0', '1').replace('ci:', 'ci$0:'), '0.1–0.2'), lines('0.1', '0.2'));
  });

  it('stands in braces', () => {
    const braces = (inside: string) =>
      `study: practice-trial\nresults: [{id: a, estimate: {type: smd, value: ${inside}}}]\n`;
    assert.equal(written(braces('$0'), '−0.18'), braces('-0.18'));
  });

  it('may be meant in several ways, which are offered', () => {
    assert.deepEqual(choices(RESULT('value:$0'), '1,234'), ['1234', '1.234']);
    assert.deepEqual(choices(RESULT('value:$0'), '−0.18 (95% CI −0.30 to −0.06), p = 0.003'), [
      '-0.18',
      '-0.30',
      '-0.06',
      '0.003',
    ]);
    assert.deepEqual(choices(RESULT('p:$0'), '−0.18 (−0.30 to −0.06), p = 0.003'), ['0.003']);
    assert.deepEqual(choices(RESULT('ci:$0'), '0.18, 0.1 to 0.2'), ['[0.18, 0.1]', '[0.1, 0.2]']);
    assert.deepEqual(choices(RESULT('analysed:$0'), '1,234 of 2.5'), ['1234']);
  });

  it('is refused in words where it is none, or none fits', () => {
    assert.match(refused(RESULT('value:$0'), 'three wards'), /“three wards” has no number that could be read/);
    assert.match(refused(RESULT('unit:$0'), '3'), /^No number can stand at Results · burnout-6m · Estimate · Unit/);
    assert.match(refused('study: practice-trial\ndesign:$0\n', '3'), /^No number can stand at Design/);
    assert.match(refused(RESULT('analysed:$0'), '−3'), /^-3 cannot stand at .*Analysed: How many people/);
    assert.match(refused(RESULT('p:$0'), '3.2'), /^3\.2 cannot stand at .* p: The p value/);
    assert.match(refused(RESULT('ci:$0'), '0.1'), /needs two numbers, and only 0\.1 is selected/);
    assert.match(refused('study: practice-trial\n$0\n', '3'), /^The cursor stands at no key/);
    assert.match(refused(RESULT('value:$0'), `${'1 '.repeat(2_000)}`), /has no number that could be read/);
  });

  it('says what it would replace', () => {
    const now = (line: string) => {
      const { capture } = valued(RESULT(line), '2');
      return 'now' in capture ? capture.now : 'refused';
    };
    assert.equal(now('value: 1.0$0'), '1.0');
    assert.equal(now('value:$0'), undefined);
    assert.equal(now('df: [1, 3$0]'), '3');
  });

  it('is written with its quotation as one change', () => {
    const { here, capture } = valued(RESULT('value:$0'), 'a difference of −0·18');
    assert.ok('choices' in capture && capture.choices[0]);
    const quotation = { quote: 'a difference of −0·18', page: '7', report: 'main' };
    const change = withSupport(here.review, here.file, here.offset, capture.choices[0], quotation);
    assert.ok('edits' in change);
    assert.equal(change.edits.length, 1);
    assert.equal(
      textAfter(here.text, change),
      RESULT(
        "value: -0.18\n      support:\n        - {for: value, quote: 'a difference of −0·18', page: 7, report: main}",
      ),
    );
  });
});

describe('words with their reference', () => {
  const copied = (report: string, page = '', quote = 'Lots') => {
    const { review } = inReview(
      `study: other$0\nreports:\n  - {id: first, file: b.pdf}\n  - id: main\n    file: ./a.pdf\n${report}`,
      'studies/other.extraction.yaml',
    );
    return withReference({ quote, page }, review, (path) => path === 'a.pdf', 'a.pdf');
  };

  it('name the work and the page', () => {
    const cited = '    citation: {authors: [Ash ML, Birk C, Moe L], year: 2018, title: A trial}\n';
    assert.equal(copied(cited, '4', 'Lots were drawn.'), '“Lots were drawn.” (Ash et al. 2018, p. 4)');
    assert.equal(copied(cited, '4-5'), '“Lots” (Ash et al. 2018, pp. 4-5)');
    assert.equal(copied(cited), '“Lots” (Ash et al. 2018)');
  });

  it('name what is known where the citation is not', () => {
    assert.equal(copied('    citation: {title: A trial}\n', 'iv'), '“Lots” (A trial, p. iv)');
    assert.equal(copied('', '1'), '“Lots” (main, p. 1)');
    const { review } = inReview('study: other$0\n', 'studies/other.extraction.yaml');
    assert.equal(
      withReference({ quote: 'Lots', page: '' }, review, () => true, 'c.pdf'),
      '“Lots” (c.pdf)',
    );
    assert.equal(
      withReference({ quote: 'Lots', page: '' }, undefined, () => true, 'c.pdf'),
      '“Lots” (c.pdf)',
    );
  });
});
