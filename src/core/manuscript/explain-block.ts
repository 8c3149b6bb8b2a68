/** What a part of a block means, as Markdown: what its name shows now, what an option does, what a column says. */

import type { Span } from '../document/document';
import { tablesOfFigure } from '../figures/render';
import { counted } from '../language/counted';
import { bold, escaped, paragraphs } from '../language/markdown';
import { say, translated } from '../language/say';
import type { Review } from '../review/review';
import type { Figure } from '../synthesis/models/figure';
import { type BlockFigure, blockFigure, partsOf } from './block-figure';
import { BLOCK_OPTIONS, isOption } from './block-options';
import { blockAt } from './complete-block';
import type { BlockOption, Piece } from './figure-block';

export interface BlockExplanation {
  readonly markdown: string;
  readonly span: Span;
}

/** @returns Markdown without HTML; all text is escaped. Nothing outside of blocks. */
export function explainBlock(text: string, offset: number, review: Review): BlockExplanation | undefined {
  const block = blockAt(text, offset);
  if (block === undefined) return undefined;
  const shown = blockFigure(block, review);
  if (isAt(block.name, offset)) return nameExplained(block.name, shown);
  const option = block.options.find(({ key, value }) => key.span.start <= offset && offset <= value.span.end);
  return option && optionExplained(option, offset, shown, review);
}

function isAt({ span }: Piece, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

function nameExplained({ span }: Piece, { view, figure, problems }: BlockFigure): BlockExplanation | undefined {
  if (view === undefined || figure === undefined) return undefined;
  const says = problems.length > 0 ? say`It is not shown as long as an option is wrong.` : sizeOf(figure);
  return { markdown: paragraphs([bold(view.title), escaped(translated(view.meaning)), escaped(says)]), span };
}

function sizeOf(figure: Figure): string {
  const [table] = tablesOfFigure(figure);
  if (figure.kind !== 'table' || table === undefined) return say`A figure.`;
  return say`A table. It has ${rows(table.rows.length)} and ${columns(table.columns.length)} here.`;
}

function rows(number: number): string {
  return number === 1 ? say`one row` : counted(number, 'row');
}

function columns(number: number): string {
  return number === 1 ? say`one column` : counted(number, 'column');
}

function optionExplained(
  { key, value }: BlockOption,
  offset: number,
  { view }: BlockFigure,
  review: Review,
): BlockExplanation | undefined {
  if (!isOption(key.text)) return undefined;
  const { meaning, example } = BLOCK_OPTIONS[key.text];
  if (isAt(key, offset))
    return {
      markdown: paragraphs([
        bold(key.text),
        escaped(translated(meaning)),
        `${escaped(say`An example:`)} ${escaped(example)}`,
      ]),
      span: key.span,
    };
  const piece = key.text === 'columns' ? partsOf(value).find((part) => isAt(part, offset)) : undefined;
  const figure = view?.of(review);
  if (piece === undefined || figure?.kind !== 'table') return undefined;
  const column = figure.columns.find(({ title, id }) => title === piece.text || id === piece.text);
  if (column === undefined) return undefined;
  return { markdown: paragraphs([bold(translated(column.title)), escaped(column.meaning ?? '')]), span: piece.span };
}
