import assert from 'node:assert/strict';
import type { PreviewPart } from '../../src/core/index';
import { SentPage } from '../../src/extension/preview/sent-page';

const HOW = ['as it comes'];

function part(id: string, html: string, ...rows: string[]): PreviewPart {
  return { id, html, rows } as unknown as PreviewPart;
}

describe('what a preview sends to its page', () => {
  let sent: SentPage;

  beforeEach(() => {
    sent = new SentPage();
    sent.pageOf({ frame: 'frame', parts: [part('a', '<a>', 'one', 'two'), part('b', '<b>')] }, HOW);
  });

  it('is nothing where the page has it', () => {
    const same = { frame: 'frame', parts: [part('a', '<a>', 'one', 'two'), part('b', '<b>')] };
    assert.equal(sent.pageOf(same, HOW), undefined);
    assert.equal(sent.someOf(same.parts), undefined);
  });

  it('is the rows that differ, where only rows do', () => {
    assert.deepEqual(sent.someOf([part('a', '<a>', 'one', '2')]), {
      frame: 'frame',
      parts: [{ id: 'a', changed: [{ row: 1, html: '2' }] }],
    });
  });

  it('is the whole part where what is around its rows differs, or their number', () => {
    const [other, longer] = [part('b', '<c>'), part('a', '<a>', 'one', 'two', 'three')];
    assert.deepEqual(sent.someOf([longer, other])?.parts, [{ id: 'a', html: '<a>', rows: [0, 1, 'three'] }, other]);
  });

  it('says which rows the page has already, each once', () => {
    sent.someOf([part('a', '<sorted>', 'two', 'same', 'same')]);
    assert.deepEqual(sent.someOf([part('a', '<again>', 'same', 'same', 'same', 'two')])?.parts, [
      { id: 'a', html: '<again>', rows: [1, 2, 'same', 0] },
    ]);
  });

  it('is told, too, where somebody only looks at it otherwise', () => {
    const same = { frame: 'frame', parts: [part('a', '<a>', 'one', 'two'), part('b', '<b>')] };
    assert.deepEqual(sent.pageOf(same, ['sorted']), { frame: 'frame', parts: [] });
  });

  it('goes by what was sent last: a part in sight is not sent again with its page', () => {
    const newer = part('a', '<a>', 'one', '2');
    sent.someOf([newer]);
    assert.deepEqual(sent.pageOf({ frame: 'frame', parts: [newer, part('b', '<new>')] }, HOW)?.parts, [
      part('b', '<new>'),
    ]);
  });

  it('is all of it for a page that was made anew', () => {
    const page = { frame: 'frame', parts: [part('a', '<a>', 'one', 'two'), part('b', '<b>')] };
    sent.forget();
    assert.equal(sent.has('a'), false);
    assert.deepEqual(sent.pageOf(page, HOW), page);
  });
});
