import assert from 'node:assert/strict';
import { pageNamed } from '../../../src/webview/report/page-named';

describe('the page that somebody means', () => {
  it('is the one on which this is printed', () => {
    assert.equal(pageNamed('412', ['411', '412', '413'], 3), 2);
    assert.equal(pageNamed(' iv ', ['iii', 'iv', '1'], 3), 2);
    assert.equal(pageNamed('1', ['iii', 'iv', '1'], 3), 3);
  });

  it('is else the one with this number, where there is one', () => {
    assert.equal(pageNamed('2', ['411', '412', '413'], 3), 2);
    assert.equal(pageNamed('2', null, 3), 2);
    assert.equal(pageNamed('4', null, 3), undefined);
    assert.equal(pageNamed('0', null, 3), undefined);
    assert.equal(pageNamed('', null, 3), undefined);
    assert.equal(pageNamed('1.5', null, 3), undefined);
    assert.equal(pageNamed('-2', null, 3), undefined);
  });

  it('is the first of several', () => {
    assert.equal(pageNamed('412-413', ['411', '412', '413'], 3), 2);
    assert.equal(pageNamed('e2–e3', ['e1', 'e2', 'e3'], 3), 2);
    assert.equal(pageNamed('2, 3', null, 3), 2);
    assert.equal(pageNamed('p. 3', null, 3), 3);
    assert.equal(pageNamed('B-2', ['A-1', 'B-2', 'B'], 3), 2);
  });
});
