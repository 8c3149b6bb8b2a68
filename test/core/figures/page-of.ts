/** What the page of a figure must have of it: the picture as it is exported, or every cell of the table in its row. */
import assert from 'node:assert/strict';
import { render, tablesOfFigure } from '../../../src/core/figures/render';
import type { Figure } from '../../../src/core/synthesis/models/figure';
import type { Cell, Table } from '../../../src/core/synthesis/models/table';

export function assertPageOf(figure: Figure, page: string): void {
  if (figure.kind === 'table') assertTable(figure, page);
  else if (figure.kind === 'overview') assertWords(tablesOfFigure(figure), page);
  else assertPicture(figure, page);
}

/** The lines of the exported picture, in their order. */
function assertPicture(figure: Figure, page: string): void {
  const picture = render(figure, 'svg');
  if (!picture.ok) return;
  let at = 0;
  for (const line of picture.text.split('\n').filter((each) => each.startsWith('<text') || each.startsWith('<path'))) {
    const found = page.indexOf(line, at);
    assert.ok(found >= 0, `not on the page, or in another order: ${line}`);
    at = found;
  }
}

/** A row of the page for each row of the table, with what stands in its cells. */
function assertTable({ columns, rows }: Table, page: string): void {
  const body = /<tbody>([\s\S]*?)<\/tbody>/.exec(page)?.[1] ?? '';
  const written = [...body.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<(th|td)[^>]*>([\s\S]*?)<\/\1>/g)].map(([, , cell = '']) => wordsOf(cell)),
  );
  const groups = written.filter((cells) => cells.length === 1 && columns.length > 1).length;
  assert.equal(written.length - groups, rows.length);
  const plain = written.filter((cells) => cells.length > 1 || columns.length === 1);
  for (const [index, row] of rows.entries()) {
    assert.equal(plain[index]?.length, columns.length, `row ${index}`);
    for (const [place, cell] of row.cells.entries())
      for (const line of linesOf(cell))
        assert.ok(
          plain[index]?.[place]?.includes(withoutSpace(line)),
          `“${line}” in row ${index}: ${plain[index]?.[place]}`,
        );
  }
}

function assertWords(tables: readonly Table[], page: string): void {
  const words = wordsOf(page);
  for (const { rows } of tables)
    for (const { cells } of rows)
      for (const line of cells.flatMap(linesOf)) assert.ok(words.includes(withoutSpace(line)), line);
}

function linesOf({ lines, text }: Cell): readonly string[] {
  return lines ?? [text];
}

/** What is read, without spaces and line breaks. */
function wordsOf(markup: string): string {
  const read = markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
  return withoutSpace(read);
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}
