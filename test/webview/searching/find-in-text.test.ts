import assert from 'node:assert/strict';
import { findInText } from '../../../src/webview/searching/find-in-text';

describe('finding words in a text', () => {
  const found = (text: string, words: string) => findInText(text, words).map(([start, end]) => text.slice(start, end));

  it('does not mind capitals, accents and kinds of white space', () => {
    assert.deepEqual(found('Café and CAFE, café', 'cafe'), ['Café', 'CAFE', 'café']);
    assert.deepEqual(found('risk\u00a0of\nbias', 'Risk of bias'), ['risk\u00a0of\nbias']);
    assert.deepEqual(found('ﬁnal İstanbul', 'final'), ['ﬁnal']);
  });

  it('takes letters that are typed as others, and every kind of dash and quotation mark', () => {
    assert.deepEqual(found('Røsok, Bjørn; Łukasz', 'rosok'), ['Røsok']);
    assert.deepEqual(found('Łukasz Weiß', 'lukasz weiss'), ['Łukasz Weiß']);
    assert.deepEqual(found('SMD \u22120.18 (\u20130.38)', '-0.18'), ['\u22120.18']);
    assert.deepEqual(found('the authors’ “own” words', `authors' "own"`), ['authors’ “own”']);
  });

  it('finds places that follow one another, and none inside one another', () => {
    assert.deepEqual(findInText('aaaa', 'aa'), [
      [0, 2],
      [2, 4],
    ]);
  });

  it('counts in the units of the text', () => {
    assert.deepEqual(findInText('😀é x', 'x'), [[4, 5]]);
    assert.deepEqual(findInText('e\u0301x', 'x'), [[2, 3]]);
  });

  it('finds nothing for no words', () => {
    assert.deepEqual(findInText('a b', '  '), []);
  });
});
