/** What a manuscript is called, and its text with that title above it. */
import type MarkdownIt from 'markdown-it';
import { titleInFrontMatter, withoutFrontMatter } from '../../core/index';

export interface TitledText {
  /** In plain words; nothing where the text has none. */
  readonly title: string | undefined;
  /** Markdown without front matter. */
  readonly text: string;
}

type Inline = NonNullable<ReturnType<MarkdownIt['parse']>[number]['children']>;

/** The title of the front matter, which is set above the text as Quarto and pandoc do; else the first heading. */
export function titledText(written: string, markdown: MarkdownIt): TitledText {
  const text = withoutFrontMatter(written);
  const heading = firstHeading(text, markdown);
  const told = titleInFrontMatter(written);
  if (told === undefined) return { title: heading, text };
  const title = wordsOf(markdown.parseInline(told, {})[0]?.children ?? []);
  return { title, text: title === heading ? text : `# ${told}\n\n${text}` };
}

function firstHeading(text: string, markdown: MarkdownIt): string | undefined {
  const tokens = markdown.parse(text, {});
  const at = tokens.findIndex(({ type }) => type === 'heading_open');
  const inside = at < 0 ? undefined : tokens[at + 1]?.children;
  return inside ? wordsOf(inside) : undefined;
}

function wordsOf(inline: Inline): string {
  return inline
    .filter(({ type }) => type === 'text' || type === 'code_inline')
    .map(({ content }) => content)
    .join('');
}
