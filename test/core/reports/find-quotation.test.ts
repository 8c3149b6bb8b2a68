import assert from 'node:assert/strict';
import { findQuotation } from '../../../src/core/reports/find-quotation';
import type { Finding } from '../../../src/core/reports/finding';
import type { ReportPage } from '../../../src/core/reports/report-text';
import { searchable } from '../../../src/core/reports/searchable';

/** A report of pages that are each one piece. */
function report(...pages: readonly string[]) {
  return searchable({ pages: pages.map((text, at): ReportPage => ({ number: at + 1, text, starts: [0] })) });
}

/** The state, and what is told of it in short. */
function inShort(finding: Finding): string {
  if (finding.state === 'found')
    return `found ${finding.at.map(({ pages }) => pages.map((page) => page.number).join('-'))}`;
  if (finding.state !== 'differs') return finding.state;
  return `differs: ${finding.differences.map(({ written, printed }) => `${written} → ${printed}`).join(' | ')}`;
}

/** Looks for a quotation in one page. */
function look(quote: string, ...pages: readonly string[]): string {
  return inShort(findQuotation(quote, report(...pages)));
}

const PAGE =
  'We randomised 184 adults in four towns to guided walking groups or to usual care and followed them for a year.';

describe('looking for a quotation', () => {
  it('finds it as it is printed, and says where', () => {
    const finding = findQuotation('guided walking groups', report('Abstract', PAGE));
    assert.equal(inShort(finding), 'found 2');
    assert.ok(finding.state === 'found');
    const start = PAGE.indexOf('guided');
    assert.deepEqual(finding.at[0]?.stretches, [
      {
        from: { page: 2, item: 0, offset: start },
        to: { page: 2, item: 0, offset: start + 'guided walking groups'.length },
      },
    ]);
  });

  for (const [forgiven, quote, text] of [
    ['case', 'allocation was Concealed', 'ALLOCATION was concealed'],
    ['white space and line ends', 'four  towns\n to usual care', 'in four\ntowns to\u00a0usual care and'],
    ['hyphenation', 'an independent pharmacist', 'an inde-\npendent phar\u00adma\u00ad\ncist held'],
    ['hyphens of compounds at line ends', 'a long-lasting effect', 'a long-\nlasting effect'],
    ['ligatures', 'the first effect on the floor', 'the ﬁrst eﬀect on the ﬂoor'],
    ['quotation marks and apostrophes', `it's "not" the carers' fault`, 'it’s “not” the carers’ fault'],
    ['kinds of dashes', 'scored 0-27 - a mean of -1.8', 'scored 0–27 — a mean of −1.8'],
    ['decimal points of some journals', 'a difference of 0.18', 'a difference of 0·18 (0·02'],
    ['raised marks of references', 'and services. Walking helps', 'and services.¹,² Walking helps'],
    ['numbers of references in brackets', 'and services. Walking helps', 'and services [3,4–6]. Walking helps'],
    ['daggers and asterisks', 'Loneliness, mean 4.6', 'Loneliness*†, mean 4.6'],
    ['ellipses that are printed', 'well you know it hurts', 'well … you know ... it hurts'],
    ['punctuation at its ends', 'Nobody was masked.', 'that nobody was masked, and'],
    ['spaces that a PDF has lost or put in', 'were randomised by a computer', 'wererandom ised by a computer'],
    ['markup', '<b>Nobody</b> was **masked** at _all_', 'Nobody was masked at all'],
  ] as const)
    it(`forgives ${forgiven}`, () => assert.equal(look(quote, text), 'found 1'));

  for (const [what, quote, expected] of [
    ['left-out words as […]', 'We randomised […] to guided walking groups', 'found 1'],
    ['left-out words as ...', 'We randomised 184 adults ... followed them for a year', 'found 1'],
    ['left-out words as (…) and more than one gap', 'We randomised (…) in four towns … usual care', 'found 1'],
    ['words that were put in', 'followed them [the adults] for a year', 'found 1'],
    ['parts in another order', 'guided walking groups […] We randomised 184 adults', 'not found'],
  ] as const)
    it(`understands ${what}`, () => assert.equal(look(quote, PAGE), expected));

  it('goes on over the end of a page', () => {
    assert.equal(
      look(
        'Allocation was concealed by an independent pharmacist',
        'Allocation was concealed by an inde-',
        'pendent pharmacist.',
      ),
      'found 1-2',
    );
  });

  it('tells every page on which it stands', () => {
    assert.equal(look('walking groups', PAGE, 'Nothing.', `Again: ${PAGE}`), 'found 1,3');
  });

  for (const [what, quote, text, expected] of [
    ['a number', 'a mean difference of 0.24 points', 'a mean difference of 0.42 points', 'differs: 0.24 → 0.42'],
    ['a word', 'half of the men took part in it', 'half of the women took part in it', 'differs: the men → the women'],
    [
      'a negation that is left out',
      'Loneliness did differ between the groups',
      'Loneliness did not differ between the groups',
      'differs: did differ → did not differ',
    ],
    [
      'a negation that was put in',
      'Loneliness did not differ between the groups',
      'Loneliness did differ between the groups',
      'differs: did not → did',
    ],
    [
      'another spelling',
      'The participants were randomized by a computer',
      'The participants were rando-\nmised by a computer',
      'differs: randomized → randomised',
    ],
    [
      'a minus that is left out',
      'with a mean difference of 1.8 points',
      'with a mean difference of −1.8 points',
      'differs: of 1.8 → of −1.8',
    ],
  ] as const)
    it(`shows ${what} as a small difference`, () => assert.equal(look(quote, `Before. ${text}. Behind.`), expected));

  it('gives the quotation as it is printed, and leaves the rest of it as it was written', () => {
    const finding = findQuotation(
      'Half of  the "men" took part […] in 2020',
      report('Half of the women took part, as they said, in 2021.'),
    );
    assert.ok(finding.state === 'differs');
    assert.equal(finding.printed, 'Half of  the women took part […] in 2021');
  });

  for (const [what, quote, text] of [
    ['a sentence that is not there', 'The trial was stopped early for futility.', PAGE],
    ['words that were left out without a sign', 'We randomised adults or to usual care', PAGE],
    ['a part of a number', 'a mean of 8.4 points', 'a mean of 18.4 points and 8.45 points'],
  ] as const)
    it(`does not find ${what}`, () => assert.notEqual(look(quote, text).slice(0, 5), 'found'));

  it('does not take the end of a number for a number, nor a positive one for a negative one', () => {
    assert.equal(look('8.4 points in all', 'with 18.4 points in all'), 'differs: 8.4 → 18.4');
    assert.equal(look('0.18 (95% CI', 'was −0.18 (95% CI').slice(0, 7), 'differs');
    assert.equal(look('27 points', 'from 0–27 points'), 'found 1');
  });

  it('does not look for a single word, nor for a few letters', () => {
    for (const quote of ['walking', 'n = 9', '“…”', '', '***', 'a b']) assert.equal(look(quote, PAGE), 'too short');
    assert.equal(look('n = 184 adults', 'n=184 adults'), 'found 1');
    assert.equal(look('随机分配到步行组', '患者被随机分配到步行组。'), 'found 1');
  });

  it('finds a quotation of 5,000 words, and what differs in it', () => {
    const words = Array.from({ length: 5000 }, (_, at) => `word${(at * 7919) % 10007}`);
    const text = words.join(' ');
    assert.equal(look(text, `Before. ${text}. Behind.`), 'found 1');
    words[2500] = 'otherwise';
    assert.match(look(words.join(' '), `Before. ${text}. Behind.`), /^differs: otherwise → word\d+$/);
  });
});
