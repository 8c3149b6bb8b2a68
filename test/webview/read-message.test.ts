/** What the page of the preview says is taken in the form agreed upon, and in no other. */
import assert from 'node:assert/strict';
import { readMessage } from '../../src/extension/preview/read-message';

const PLACE = { file: 'studies/a.extraction.yaml', start: 3, end: 9 };

const GOOD: readonly Readonly<Record<string, unknown>>[] = [
  { type: 'ready' },
  { type: 'stop comparing' },
  { type: 'reveal', ...PLACE, more: [PLACE] },
  { type: 'change', change: { kind: 'sort', table: 'effects', column: 'study' } },
  { type: 'change', change: { kind: 'filter', facet: 'design', value: 'randomised trial' } },
  { type: 'change', change: { kind: 'close', figures: ['forest'] } },
  { type: 'change', change: { kind: 'no filter' } },
  { type: 'copy', table: 'effects' },
  { type: 'copy as text', text: 'a\tb' },
  { type: 'picture', figure: 'forest' },
  { type: 'picture not copied', figure: 'forest' },
  { type: 'export', figure: 'forest' },
];

const BAD: readonly unknown[] = [
  undefined,
  null,
  'ready',
  ['ready'],
  {},
  { type: 'constructor' },
  { type: 'run', command: 'x' },
  { type: 'reveal', ...PLACE },
  { type: 'reveal', ...PLACE, start: -1, more: [] },
  { type: 'reveal', ...PLACE, start: 9, end: 3, more: [] },
  { type: 'reveal', ...PLACE, start: Number.NaN, more: [] },
  { type: 'reveal', ...PLACE, file: { path: 'x' }, more: [] },
  { type: 'reveal', ...PLACE, more: [{ file: 'x' }] },
  { type: 'change' },
  { type: 'change', change: { kind: '__proto__' } },
  { type: 'change', change: { kind: 'filter', facet: 'constructor', value: 'x' } },
  { type: 'change', change: { kind: 'close', figures: 'forest' } },
  { type: 'change', change: { kind: 'sort', table: 1, column: 'study' } },
  { type: 'copy', table: ['effects'] },
  { type: 'copy as text', text: 5 },
  { type: 'export', figure: 'x'.repeat(5_000) },
];

describe('messages of the preview’s page', () => {
  for (const message of GOOD)
    it(`are taken: ${JSON.stringify(message)}`, () => assert.equal(readMessage(message), message));

  for (const message of BAD)
    it(`are left: ${JSON.stringify(message)?.slice(0, 80)}`, () => assert.equal(readMessage(message), undefined));
});
