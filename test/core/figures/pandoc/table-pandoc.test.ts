import assert from 'node:assert/strict';
import { type PandocBlock, pandocPicture, words } from '../../../../src/core/figures/pandoc/pandoc';
import { tablePandoc } from '../../../../src/core/figures/pandoc/table-pandoc';
import type { Table } from '../../../../src/core/synthesis/models/table';

const TABLE: Table = {
  kind: 'table',
  id: 'made-up',
  title: 'Made up',
  columns: [
    { id: 'study', title: 'Study' },
    { id: 'm', title: 'Mean', group: 'Quiet hour' },
    { id: 'sd', title: 'SD', group: 'Quiet hour' },
  ],
  rows: [
    {
      id: 'a',
      cells: [
        { text: 'Ash 2019', state: 'given', signs: '*' },
        { text: '', state: 'not reported' },
        { text: 'a; b', lines: ['a', 'b'], state: 'given' },
      ],
    },
  ],
  notes: ['* A note.'],
  abbreviations: [{ short: 'SD', long: 'standard deviation' }],
};

/** What stands in a part of pandoc’s JSON, one text after the other. */
function textIn(part: unknown): string {
  if (Array.isArray(part)) return part.map(textIn).join('');
  if (typeof part !== 'object' || part === null || !('t' in part)) return '';
  const { t, c } = part as { t: string; c?: unknown };
  if (t === 'Str') return String(c);
  return t === 'Space' ? ' ' : textIn(c);
}

describe('a table for pandoc', () => {
  const [table, notes] = tablePandoc(TABLE);
  const [, caption, columns, [, head], [[, , , body]]] = (table as PandocBlock).c as [
    unknown,
    unknown,
    unknown[],
    [unknown, [unknown, [unknown, unknown, number, number, unknown][]][]],
    [[unknown, unknown, unknown, [unknown, unknown[]][]]],
  ];

  it('has its title, its headings with the one above them, its rows and its notes', () => {
    assert.equal(textIn(caption), 'Made up');
    assert.equal(columns.length, 3);
    assert.deepEqual(
      head.map(([, cells]) => cells.map(([, , high, wide, said]) => [high, wide, textIn(said)])),
      [
        [
          [1, 1, ''],
          [1, 2, 'Quiet hour'],
        ],
        [
          [1, 1, 'Study'],
          [1, 1, 'Mean'],
          [1, 1, 'SD'],
        ],
      ],
    );
    assert.deepEqual(
      body.map(([, cells]) => cells.map(textIn)),
      [['Ash 2019*', 'not reported', 'ab']],
    );
    assert.equal(textIn(notes), '* A note.Abbreviations: SD, standard deviation.');
  });

  it('sets apart signs, lines, and words for what is not there', () => {
    const said = JSON.stringify(body);
    assert.match(said, /"t":"Superscript","c":\[{"t":"Str","c":"\*"}\]/);
    assert.match(said, /"t":"Emph","c":\[{"t":"Str","c":"not"},{"t":"Space"},{"t":"Str","c":"reported"}\]/);
    assert.match(said, /{"t":"Str","c":"a"},{"t":"LineBreak"},{"t":"Str","c":"b"}/);
  });

  it('gives columns widths where a page is too narrow for what stands in them', () => {
    assert.ok(!JSON.stringify(columns).includes('"ColWidth"'));
    const cells = [{ text: 'Many words about one study '.repeat(9), state: 'given' as const }];
    const wide = tablePandoc({ ...TABLE, columns: TABLE.columns.slice(0, 2), rows: [{ id: 'a', cells }] })[0];
    const shares = [...JSON.stringify(wide).matchAll(/"ColWidth","c":([\d.]+)/g)].map(([, share]) => Number(share));
    assert.equal(shares.length, 2);
    assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 0.01);
  });
});

describe('texts and pictures for pandoc', () => {
  it('are words, whatever stands in them', () => {
    assert.deepEqual(words('<b>a</b>\n **c** $x$'), [
      { t: 'Str', c: '<b>a</b>' },
      { t: 'Space' },
      { t: 'Str', c: '**c**' },
      { t: 'Space' },
      { t: 'Str', c: '$x$' },
    ]);
    assert.deepEqual(words('a\u0007'), [{ t: 'Str', c: 'a\ufffd' }]);
    assert.deepEqual(words('{{< include x >}}')[0], { t: 'Str', c: '{{\u2060<' });
    assert.deepEqual(words(''), []);
  });

  it('are figures in the shapes of the version that asks', () => {
    const old = pandocPicture('Flow', 'data:,x', '1.22.2');
    assert.deepEqual([old.t, JSON.stringify(old).includes('["data:,x","fig:"]')], ['Para', true]);
    const now = pandocPicture('Flow', 'data:,x', '1.23.1');
    assert.deepEqual([now.t, JSON.stringify(now).includes('["data:,x",""]')], ['Figure', true]);
    assert.equal(textIn(now.c), 'FlowFlow');
    assert.ok(JSON.stringify(now).includes('[null,[{"t":"Plain","c":[{"t":"Str","c":"Flow"}]}]]'));
  });
});
