import assert from 'node:assert/strict';
import { isView, readMessage } from '../../src/extension/reports/read-message';
import type { FromReport } from '../../src/webview/report/protocol';

const PLACE = { page: 1, item: 3, offset: 7 };
const VIEW = { page: 2, left: -3, top: 612.5, zoom: 'page-width', side: 'outline' } as const;

const SAID: readonly FromReport[] = [
  { type: 'ready' },
  { type: 'opened', pages: 12 },
  { type: 'failed', why: 'broken' },
  { type: 'view', view: VIEW },
  {
    type: 'selected',
    selection: { text: 'We randomised 184 adults', from: PLACE, to: PLACE, label: 'e12', lastLabel: 'e13' },
  },
  { type: 'selected', selection: { text: 'We', from: PLACE, to: PLACE, label: null, lastLabel: null } },
  { type: 'selected', selection: null },
  { type: 'use', use: 'support' },
  { type: 'open mark', id: 'a:12' },
  { type: 'copy', text: 'https://example.org/' },
];

describe('what the page of a report says', () => {
  it('is taken as it was agreed upon', () => {
    for (const message of SAID) assert.deepEqual(readMessage(message), message);
  });

  it('is nothing where something is missing, of another kind, or too long', () => {
    for (const wrong of [
      null,
      'ready',
      [],
      {},
      { type: 'constructor' },
      { type: 'opened', pages: -1 },
      { type: 'failed', why: 'tired' },
      { type: 'view', view: { ...VIEW, top: Number.NaN } },
      { type: 'view', view: { ...VIEW, side: 'both' } },
      { type: 'selected' },
      {
        type: 'selected',
        selection: { text: 'We', from: PLACE, to: { ...PLACE, item: 0.5 }, label: null, lastLabel: null },
      },
      {
        type: 'selected',
        selection: { text: 'x'.repeat(1_000_001), from: PLACE, to: PLACE, label: null, lastLabel: null },
      },
      { type: 'selected', selection: { text: 'We', from: PLACE, to: PLACE } },
      { type: 'selected', selection: { text: 'We', from: PLACE, to: PLACE, label: null, lastLabel: 12 } },
      { type: 'use', use: 'everything' },
      { type: 'open mark', id: 7 },
      { type: 'copy', text: 'x'.repeat(4_001) },
    ])
      assert.equal(readMessage(wrong), undefined, JSON.stringify(wrong)?.slice(0, 80));
  });

  it('tells a view that was kept from anything else', () => {
    assert.ok(isView(VIEW));
    assert.ok(!isView({ page: 1 }));
    assert.ok(!isView(undefined));
  });
});
