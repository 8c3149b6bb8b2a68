/** A finished manuscript as a Word document. */
import MarkdownIt from 'markdown-it';
import { blockFigure, isEmptyFigure, readBlock } from '../../core/index';
import type { BlockContent } from '../../formats/index';
import { drawingKit } from '../writing/drawing-kit';
import type { ManuscriptPage } from './manuscript-page';
import { titledText } from './titled-text';

/** @param text Markdown, as its author wants it to go out. @returns the bytes of the file */
export async function manuscriptDocument(text: string, { name, review, palette }: ManuscriptPage): Promise<Uint8Array> {
  const { manuscriptAsDocx } = await import('../../formats/index');
  const markdown = new MarkdownIt({ html: true, linkify: true });
  const blockOf = (content: string): BlockContent => {
    const { figure, options, problems } = blockFigure(readBlock(content), review);
    if (figure === undefined || problems.length > 0) return { messages: problems.map(({ message }) => message) };
    if (isEmptyFigure(figure)) return { messages: [`“${figure.title}” has nothing to show yet.`] };
    return { figure, options: { palette, ...options } };
  };
  const titled = titledText(text, markdown);
  const tokens = markdown.parse(titled.text, {});
  return manuscriptAsDocx({ title: titled.title ?? name, tokens, blockOf }, drawingKit);
}
