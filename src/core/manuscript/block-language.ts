/** Which code of a Markdown text is a block, by what stands behind its fence. */

/** Whether what follows a fence (`extraction`, `extraction {.wide}`) means such a block. */
export function meansFigure(info: string): boolean {
  return languageOf(info) === 'extraction';
}

/** The first word, or the first class of the attributes that pandoc and Quarto read: `{.extraction}`, `{#tbl-1 .extraction}`. */
function languageOf(info: string): string {
  const attributes = /^\{\s*(?:#\S+\s+)?\.([^\s}]+)/.exec(info.trim());
  return attributes?.[1] ?? info.trim().split(/[\s{]/, 1)[0] ?? '';
}
