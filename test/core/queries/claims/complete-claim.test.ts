import assert from 'node:assert/strict';
import { explainClaim } from '../../../../src/core/editing/explaining/explain-claim';
import { checkClaims } from '../../../../src/core/queries/claims/check-claim';
import { completeClaim } from '../../../../src/core/queries/claims/complete-claim';
import { quietWards } from '../../synthesis/quiet-wards';

const review = quietWards();

/** What is offered at `|`, and the text that it replaces. */
function at(marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const offer = completeClaim(text, offset, review);
  if (offer?.kind !== 'expression') return offer && text.slice(offer.span.start, offer.span.end);
  return offer.offers.map(({ name, span }) => [name, text.slice(span.start, span.end)]);
}

describe('completions of claims', () => {
  it('offer names and functions inside, also while the comment is open', () => {
    for (const text of [
      'four <!-- claim: length(stu|) -->',
      'four <!-- claim: length(stu|\n\nMore.',
      'four <!-- claim: length(stu| --> and 5 <!-- claim: `5` -->',
    ]) {
      const offers = at(text);
      assert.ok(Array.isArray(offers), text);
      assert.ok(offers.some(([name, typed]) => name === 'studies' && typed === 'stu'));
    }
    const names = at('four <!-- claim: studies[?|] -->');
    assert.ok(Array.isArray(names) && names.some(([name]) => name === 'design'));
  });

  it('offer the comment where it is begun, and close it once', () => {
    assert.equal(at('four <!|'), '<!');
    assert.equal(at('four <!--| -->'), '<!-- -->');
    assert.equal(at('four <!--|>'), '<!-->');
    assert.equal(at('four <!-- cl|'), '<!-- cl');
    assert.equal(at('four cl|'), 'cl');
  });

  it('offer nothing elsewhere', () => {
    for (const text of ['four studies|', 'four <!-- a remark|', '|', 'a < b|', '<!-- claim: `5` -->|'])
      assert.equal(at(text), undefined, text);
  });
});

describe('the explanation of a claim', () => {
  const explained = (text: string) => {
    const [result] = checkClaims(text, review);
    assert.ok(result);
    return explainClaim(result, (file, { start }) => `command:open?${file}:${start}`);
  };

  it('names what it rests on, with links to the places', () => {
    const text = explained('seven <!-- claim: length(studies) -->');
    assert.match(text, /^\*\*This claim does not hold\*\*\n\nThe text says \*\*seven\*\*, the data say \*\*four\*\*\./);
    assert.equal(text.match(/^- \[.+\]\(command:open\?.+\)$/gm)?.length, 4);
  });

  it('says why it cannot be checked', () => {
    assert.match(explained('seven <!-- claim: lenth(studies) -->'), /There is no function “lenth”/);
  });

  it('lets nothing of a manuscript be read as Markdown', () => {
    assert.doesNotMatch(explained('a <b>[x](y)</b> <!-- claim: studies[0].design -->'), /(?<!\\)<b>|\[x\]\(y\)/);
  });
});
