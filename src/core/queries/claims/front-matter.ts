/** What other programs are told of a Markdown text, at its start. It is no part of the text: nothing in it is a claim or a block. */
import { parse } from '../../document/parse';
import { textAt } from '../../document/walk';

/**
 * How long the front matter of a text is, with the line that closes it; 0 where it has none.
 * YAML between `---` and `---` or `...`; a blank line behind the first one makes it a rule across the page, as for pandoc
 * (https://pandoc.org/MANUAL.html#extension-yaml_metadata_block).
 */
export function frontMatterLength(text: string): number {
  return (
    /^\ufeff?---[ \t]*\r?\n(?![ \t]*\r?\n)(?:[\s\S]*?\n)??(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0
  );
}

/** The title that a text has in its front matter, as Markdown; nothing where none stands there. */
export function titleInFrontMatter(text: string): string | undefined {
  const yaml = text
    .slice(0, frontMatterLength(text))
    .replace(/^\ufeff?---[ \t]*\r?\n/, '')
    .replace(/(?:---|\.\.\.)[ \t]*(?:\r?\n)?$/, '');
  const title = textAt(parse(yaml).root, 'title')?.replace(/\s+/g, ' ').trim();
  return title === '' ? undefined : title;
}

/** A text without its front matter. */
export function withoutFrontMatter(text: string): string {
  return text.slice(frontMatterLength(text));
}
