/** The words of a line of Markdown as Word takes them: emphasis, code, links, and the few HTML tags that journals use. */
import { ExternalHyperlink, TextRun } from 'docx';
import { attributeOf, type MarkdownToken } from './markdown-token';
import { clean } from './word-text';

interface Style {
  readonly bold?: true;
  readonly italics?: true;
  readonly strike?: true;
  readonly superScript?: true;
  readonly subScript?: true;
}

type StyleName = keyof Style;

export type InlineChild = TextRun | ExternalHyperlink;

const TAGS: Readonly<Record<string, StyleName>> = {
  strong: 'bold',
  b: 'bold',
  em: 'italics',
  i: 'italics',
  s: 'strike',
  del: 'strike',
  sup: 'superScript',
  sub: 'subScript',
};

/** The font of code. */
export const CODE_FONT = 'Courier New';

/**
 * @param size of the letters in half points; without it that of the paragraph
 * @returns what the line says; comments are left out, other HTML tags too, but not what stands between them
 */
export function inlineRuns(tokens: readonly MarkdownToken[], size?: number): InlineChild[] {
  const runs: InlineChild[] = [];
  const open: StyleName[] = [];
  let link: { readonly target: string; readonly runs: TextRun[] } | undefined;
  const add = (run: TextRun) => (link === undefined ? runs.push(run) : link.runs.push(run));
  const close = (name: StyleName) => {
    const at = open.lastIndexOf(name);
    if (at >= 0) open.splice(at, 1);
  };
  for (const token of tokens) {
    const tag = tagOf(token);
    const style = tag && TAGS[tag.name];
    if (style && tag) {
      if (tag.closes) close(style);
      else open.push(style);
    } else if (token.type === 'link_open') link = { target: attributeOf(token, 'href') ?? '', runs: [] };
    else if (token.type === 'link_close') {
      if (link) runs.push(new ExternalHyperlink({ children: link.runs, link: link.target }));
      link = undefined;
    } else if (token.type === 'hardbreak' || tag?.name === 'br') add(new TextRun({ break: 1 }));
    else {
      const words = wordsOf(token);
      if (words === '') continue;
      add(
        new TextRun({
          text: clean(words),
          ...Object.fromEntries(open.map((name) => [name, true])),
          ...(size !== undefined && { size }),
          ...(token.type === 'code_inline' && { font: CODE_FONT }),
          ...(link && { style: 'Hyperlink' }),
        }),
      );
    }
  }
  return runs;
}

/** What a line says without its looks. */
export function plainWords(tokens: readonly MarkdownToken[]): string {
  return tokens.map(wordsOf).join('');
}

/** A tag of Markdown or of HTML. */
function tagOf({ type, tag, content }: MarkdownToken): { readonly name: string; readonly closes: boolean } | undefined {
  if (/^(strong|em|s)_(open|close)$/.test(type)) return { name: tag, closes: type.endsWith('close') };
  if (type !== 'html_inline') return undefined;
  const [, slash, name] = /^<(\/?)([a-z][a-z0-9]*)\b/i.exec(content) ?? [];
  return name === undefined ? undefined : { name: name.toLowerCase(), closes: slash === '/' };
}

/** A picture of a file is told by its words: the document holds what is drawn from the data, not other files. */
function wordsOf({ type, content, children }: MarkdownToken): string {
  if (type === 'softbreak' || type === 'hardbreak') return ' ';
  if (type === 'image') return `[${plainWords(children ?? []) || content}]`;
  return type === 'text' || type === 'code_inline' || type === 'text_special' ? content : '';
}
