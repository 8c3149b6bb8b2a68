/** What other programs are told of a Markdown text, at its start. It is no part of the text: nothing in it is a claim or a block. */

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

/** A text without its front matter. */
export function withoutFrontMatter(text: string): string {
  return text.slice(frontMatterLength(text));
}
