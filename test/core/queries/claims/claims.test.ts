import assert from 'node:assert/strict';
import { checkClaims } from '../../../../src/core/queries/claims/check-claim';
import { claimsIn } from '../../../../src/core/queries/claims/claims';
import { numberFromWords, numberInWords } from '../../../../src/core/queries/claims/number-words';
import { quietWards } from '../../synthesis/quiet-wards';

const review = quietWards();

/** What the text says, whether it holds, and what a fix would write. */
function checked(text: string) {
  return checkClaims(text, review).map(({ state, said, dataSay, message, fix }) => ({
    state,
    said: said?.text,
    dataSay,
    message,
    fixed: fix && text.slice(0, fix.span.start) + fix.text + text.slice(fix.span.end),
  }));
}

function one(text: string) {
  const [result, ...others] = checked(text);
  assert.ok(result);
  assert.equal(others.length, 0);
  return result;
}

describe('claims about numbers', () => {
  for (const [text, said] of [
    ['We found four <!-- claim: length(studies) --> studies.', 'four'],
    ['We found 4 <!-- claim: length(studies) --> studies.', '4'],
    ['**Four** <!-- claim: length(studies) --> studies were found.', 'Four'],
    ['Of these, two (<!-- claim: length(interventions) -->)', undefined],
    ["no <!-- claim: length(studies[?id == 'zebra']) --> zebra", 'no'],
    ['Half, 50% <!-- claim: length(studies[:2]) / length(studies) -->', '50%'],
    ['33 per cent <!-- claim: `1` / `3` -->', '33 per cent'],
    ['67% <!-- claim: `2` / `3` -->', '67%'],
    ['0.3 <!-- claim: `0.25` -->', '0.3'],
    ['0.2 <!-- claim: `0.25` -->', '0.2'],
    ['1,108 <!-- claim: `1108` -->', '1,108'],
    ['twenty-one <!-- claim: `21` -->', 'twenty-one'],
    ['one hundred and five <!-- claim: `105` -->', 'one hundred and five'],
    ['−0.18 <!-- claim: `-0.18` -->', '−0.18'],
    ['both <!-- claim: length(interventions) -->', 'both'],
  ] as const) {
    if (said === undefined) continue;
    it(`hold: ${text}`, () => {
      const result = one(text);
      assert.equal(result.state, 'holds', result.message);
      assert.equal(result.said, said);
    });
  }

  it('that do not hold say what the data say, why, and how to write it', () => {
    const result = one('We found seven <!-- claim: length(interventions) --> interventions.');
    assert.equal(result.state, 'differs');
    assert.match(result.message, /^The text says “seven”; the data say two, because of .+; .+\.$/);
    assert.equal(result.fixed, 'We found two <!-- claim: length(interventions) --> interventions.');
  });

  it('are mended in the form in which they are written', () => {
    assert.equal(one('Five <!-- claim: length(studies) -->').fixed, 'Four <!-- claim: length(studies) -->');
    assert.equal(one('51% <!-- claim: `1` / `2` -->').fixed, '50% <!-- claim: `1` / `2` -->');
    assert.equal(one('0.31 <!-- claim: `0.25` -->').fixed, '0.25 <!-- claim: `0.25` -->');
    assert.equal(one('1,109 <!-- claim: `1108` -->').fixed, '1,108 <!-- claim: `1108` -->');
  });

  it('cannot be checked without a number before them', () => {
    for (const text of [
      'the studies <!-- claim: length(studies) -->',
      'in Q2 <!-- claim: length(interventions) -->',
      '<!-- claim: length(studies) -->',
    ]) {
      const result = one(text);
      assert.equal(result.state, 'unreadable');
      assert.match(result.message, /The data say \d, but no number, in digits or words, stands right before it/);
    }
    assert.match(one('40% <!-- claim: length(studies) -->').message, /A percentage needs a share from 0 to 1/);
  });
});

describe('claims about lists and words', () => {
  it('hold in brackets in any order, with ranges, and as ids', () => {
    assert.equal(
      one('[42–44, 41] <!-- claim: studies[].computed.reports[].number -->').state,
      'holds',
      one('[42–44, 41] <!-- claim: studies[].computed.reports[].number -->').message,
    );
    assert.equal(one("[@ash-2019] <!-- claim: studies[?contains(country, 'Norway')].id -->").state, 'holds');
  });

  it('that do not hold are mended with ranges', () => {
    const result = one('[41] <!-- claim: studies[].computed.reports[].number -->');
    assert.equal(result.state, 'differs');
    assert.match(result.fixed ?? '', /^\[41–44\] /);
  });

  it('hold in words, whatever leads to them', () => {
    assert.equal(one('It was done in Norway and Sweden <!-- claim: studies[0].country -->').state, 'holds');
    assert.equal(one('It was done in Sweden and Norway, <!-- claim: studies[0].country -->').state, 'holds');
    const result = one('It was done in Norway and Spain <!-- claim: studies[0].country -->');
    assert.equal(result.state, 'differs');
    assert.match(result.fixed ?? '', /^It was done in Norway and Sweden /);
  });

  it('hold for a word, whatever its case and hyphens', () => {
    assert.equal(one('a Cluster-randomised trial <!-- claim: studies[0].design -->').state, 'holds');
    assert.equal(one('a controlled study <!-- claim: studies[0].design -->').state, 'differs');
  });

  it('hold for a whole sentence that is true', () => {
    assert.equal(one('Nobody looked at zebras <!-- claim: length(studies) == `4` -->.').state, 'holds');
    assert.equal(one('Nobody looked at zebras <!-- claim: length(studies) == `5` -->.').state, 'differs');
  });
});

describe('claims in a text', () => {
  it('are found where they are meant, and not in code', () => {
    const text =
      'Four <!-- claim: length(studies) --> and `<!-- claim: a -->`.\n\n```md\n<!-- claim: b -->\n```\n\n5 <!-- claim: `5` --> <!-- other -->';
    assert.deepEqual(
      claimsIn(text).map(({ expression }) => expression),
      ['length(studies)', '`5`'],
    );
  });

  it('are not what stands in the front matter of a text, or in its chunks of code', () => {
    const text = [
      '---\ntitle: Four <!-- claim: a -->\nabstract: "```"\n---\n\nFour <!-- claim: length(studies) -->.\n',
      '```{r}\n#| label: n\ncat("5 <!-- claim: b -->")\n```\n\n`r nrow(x) # <!-- claim: c -->` studies\n',
      '```{=html}\n<!-- claim: d -->\n```\n\n::: {.callout-note}\nFour <!-- claim: length(studies) --> again.\n:::\n',
    ].join('\n');
    assert.deepEqual(
      claimsIn(text).map(({ expression, before }) => [expression, text.slice(before.start, before.end).trim()]),
      [
        ['length(studies)', 'Four'],
        ['length(studies)', 'Four'],
      ],
    );
  });

  it('that ask for what is not there are explained at the name', () => {
    const text = 'four <!-- claim: length(studies[?desgn]) -->';
    const [result] = checkClaims(text, review);
    assert.equal(result?.state, 'unreadable');
    assert.match(result?.message ?? '', /Nothing is called “desgn” here/);
    assert.equal(text.slice(result?.span.start, result?.span.end), 'desgn');
  });

  it('lead to what was counted', () => {
    const [result] = checkClaims("one <!-- claim: length(studies[?contains(country, 'Norway')]) -->", review);
    assert.equal(result?.behind[0]?.name, 'Ash et al. 2019 [41, 42]');
    assert.match(result?.behind[0]?.source?.file ?? '', /studies\/ash/);
  });

  it('do not mix: each has the words since the one before', () => {
    const results = checked('four <!-- claim: length(studies) --> <!-- claim: length(interventions) -->');
    assert.deepEqual(
      results.map(({ state }) => state),
      ['holds', 'unreadable'],
    );
  });

  it('never fail, however the text is cut off', () => {
    const text =
      'Of [41, 42] <!-- claim: studies[0].computed.reports[].number --> and 50% <!-- claim: `1` / `2` -->, both';
    for (let end = 0; end <= text.length; end += 1) assert.ok(Array.isArray(checkClaims(text.slice(0, end), review)));
  });
});

describe('numbers in words', () => {
  it('are read as they are written, up to 999', () => {
    for (let number = 0; number <= 999; number += 1) assert.equal(numberFromWords(numberInWords(number) ?? ''), number);
    assert.equal(numberInWords(1000), undefined);
    assert.equal(numberInWords(121), 'one hundred and twenty-one');
    assert.equal(numberFromWords('studies'), undefined);
  });
});
