/** Blocks in what markdown-it makes of a text: in VS Code's Markdown preview, and on the command line. */
import { element, type Markup } from '../figures/escape';
import { meansFigure } from './block-language';

/** As much of a token of markdown-it as is looked at. */
interface FenceToken {
  readonly info: string;
  readonly content: string;
  readonly attrs: readonly (readonly [string, string])[] | null;
}

/** A rule of markdown-it; what it is called with is handed on and not looked at. */
type Rule = (tokens: never, index: number, options: never, env: never, self: never) => string;

/** As much of markdown-it as is changed. */
export interface MarkdownRenderer {
  readonly renderer: { readonly rules: { fence?: Rule | undefined } };
}

/**
 * Lets markdown-it draw blocks; other code stays as it is.
 * @param draw what is between the fences as HTML in which everything is escaped; `env` is what markdown-it was called with
 * @returns the same markdown-it
 */
export function drawFigures<Markdown extends MarkdownRenderer>(
  markdown: Markdown,
  draw: (content: string, env: unknown) => string,
): Markdown {
  const { rules } = markdown.renderer;
  const usual = rules.fence;
  rules.fence = (tokens: readonly FenceToken[], index: number, options: never, env: never, self: never) => {
    const token = tokens[index];
    if (token !== undefined && meansFigure(token.info)) return `${wrapped(token, draw(token.content, env))}\n`;
    return usual?.(tokens as never, index, options, env, self) ?? '';
  };
  return markdown;
}

/** With the line of the text that the preview has noted, so that both scroll together. */
function wrapped({ attrs }: FenceToken, drawn: string): Markup {
  const noted = new Map(attrs ?? []);
  const line = noted.get('data-line');
  const classes = ['extraction-figure', ...(line === undefined ? [] : ['code-line'])];
  return element('div', { class: classes.join(' '), 'data-line': line }, drawn as Markup);
}
