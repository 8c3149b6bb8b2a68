import assert from 'node:assert/strict';
import { placeNow } from '../../../src/core/document/moved-place';

/** The words at a place of the text before are looked for in the text after. */
function wordsNow(before: string, after: string, words: string): string | undefined {
  const start = before.indexOf(words);
  const place = placeNow(before, after, { start, end: start + words.length });
  return place && after.slice(place.start, place.end);
}

describe('a place in a text that was changed', () => {
  const text = 'study: alder\ndesign: cohort study\nnotes: none\n';

  it('is where it was in front of the change, and moves behind it', () => {
    assert.deepEqual(placeNow(text, text, { start: 3, end: 5 }), { start: 3, end: 5 });
    assert.equal(wordsNow(text, `# Ours.\n# Yours.\n${text}`, 'cohort study'), 'cohort study');
    assert.equal(wordsNow(text, text.replace('notes: none', 'notes:'), 'cohort study'), 'cohort study');
    assert.equal(wordsNow(text, text.replace('study: alder\n', ''), 'notes: none'), 'notes: none');
  });

  it('is nowhere once the change reaches into it', () => {
    assert.equal(wordsNow(text, text.replace('cohort', 'case-control'), 'cohort study'), undefined);
    assert.equal(wordsNow(text, `# ${text.replace('none', 'many')}`, 'cohort study'), undefined);
    assert.equal(wordsNow(text, '', 'alder'), undefined);
  });

  it('keeps apart the ends of texts in which words are repeated', () => {
    const lines = 'a\na\na\n';
    assert.deepEqual(placeNow(lines, 'a\na\n', { start: 0, end: 1 }), { start: 0, end: 1 });
    assert.equal(placeNow(lines, 'a\na\n', { start: 4, end: 5 }), undefined);
    assert.deepEqual(placeNow('', 'new', { start: 0, end: 0 }), { start: 0, end: 0 });
  });
});
