import assert from 'node:assert/strict';
import { decoded, recordFromBytes, unreadBecause } from '../../../src/core/document/unread';

const WORDS = 'study: b\naim: Learning in a café – β\n';

describe('what is text', () => {
  it('is UTF-8, with or without a mark at its start, and nothing else', () => {
    assert.deepEqual(decoded(Buffer.from(WORDS)), { text: WORDS });
    assert.deepEqual(decoded(Buffer.from(`\ufeff${WORDS}`)), { text: `\ufeff${WORDS}` });
    assert.deepEqual(decoded(Buffer.from('')), { text: '' });
  });

  it('is not what takes other letters for the same bytes, also where it would pass for UTF-8', () => {
    const wide = Buffer.from('study: plain words\n', 'utf16le');
    const forms: readonly (readonly [Buffer, string])[] = [
      [Buffer.from('study: caf\xe9\n', 'latin1'), 'it is not saved as UTF-8 (it seems to be Latin-1 or Windows-1252)'],
      [wide, 'it is saved as UTF-16, not as UTF-8'],
      [Buffer.from(wide).swap16(), 'it is saved as UTF-16, not as UTF-8'],
      [Buffer.from(`\ufeff${WORDS}`, 'utf16le'), 'it is saved as UTF-16, not as UTF-8'],
      [Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0, 0, 0, 0]), 'it is not a text'],
    ];
    for (const [bytes, because] of forms) {
      const read = decoded(bytes);
      assert.equal('unread' in read ? unreadBecause(read.unread) : read.text, because);
    }
  });

  it('makes a file without content of what cannot be read, with one problem', () => {
    const file = recordFromBytes('b.extraction.yaml', Buffer.from('study: b\naim: caf\xe9\n', 'latin1'));
    assert.deepEqual(
      [file.kind, file.id, file.document.root, file.document.text],
      [undefined, undefined, undefined, ''],
    );
    assert.deepEqual(
      file.document.problems.map(({ code }) => code),
      ['unreadable-file'],
    );
  });
});
