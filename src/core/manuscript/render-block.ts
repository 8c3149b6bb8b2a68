/** A block of a manuscript as what it stands for. */

import { element, block as lines, type Markup, text } from '../figures/escape';
import type { FigureOptions } from '../figures/figure-options';
import { figureHtml, isEmptyFigure, render } from '../figures/render';
import { escapeMarkdown } from '../figures/tables/table-markdown';
import { inEnglish, say } from '../language/say';
import type { Review } from '../review/review';
import { type BlockProblem, blockFigure } from './block-figure';
import type { FigureBlock } from './figure-block';

export interface RenderedBlock {
  readonly text: string;
  /** Where there are any, the text is a message in the place of the figure. */
  readonly problems: readonly BlockProblem[];
}

/**
 * A block as a piece of an HTML page (everything in it escaped) or as Markdown; what is wrong with it stands in its place.
 * @param choice the colours, where the block does not choose any
 */
export function renderBlock(
  block: FigureBlock,
  review: Review,
  form: 'html' | 'md',
  choice: Pick<FigureOptions, 'palette'> = {},
): RenderedBlock {
  return inEnglish(() => rendered(block, review, form, choice));
}

function rendered(
  block: FigureBlock,
  review: Review,
  form: 'html' | 'md',
  choice: Pick<FigureOptions, 'palette'>,
): RenderedBlock {
  const { figure, options, problems } = blockFigure(block, review);
  if (figure === undefined || problems.length > 0) return { text: blockMessage(messagesOf(problems), form), problems };
  if (isEmptyFigure(figure))
    return { text: blockMessage([say`“${figure.title}” has nothing to show yet.`], form), problems };
  if (form === 'html') return { text: figureHtml(figure, { ...choice, ...options }), problems };
  const written = render(figure, 'md', { ...choice, ...options });
  return { text: written.ok ? written.text : blockMessage([written.message], form), problems };
}

/** Sentences that stand where a figure would. */
export function blockMessage(messages: readonly string[], form: 'html' | 'md'): string {
  if (form === 'md') return `> ⚠ ${messages.map(escapeMarkdown).join('\n>\n> ⚠ ')}\n`;
  return messageHtml(messages);
}

function messageHtml(messages: readonly string[]): Markup {
  const paragraphs = messages.map((message) =>
    element('p', {}, element('span', { 'aria-hidden': 'true' }, text('⚠ ')), text(message)),
  );
  return lines('div', { class: 'extraction-message', role: 'note' }, ...paragraphs);
}

function messagesOf(problems: readonly BlockProblem[]): string[] {
  return problems.map(({ message }) => message);
}
