/** A finished manuscript as one HTML page: to be read, printed, and opened in a word processor. */
import MarkdownIt from 'markdown-it';
import { drawFigures, type Palette, PRINT_STYLES, type Review, readBlock, renderBlock } from '../../core/index';
import { titledText } from './titled-text';

export interface ManuscriptPage {
  /** Of the file: the title where the text has none. */
  readonly name: string;
  readonly review: Review;
  readonly palette: Palette;
}

/** Nothing in a text runs: what it holds in HTML is shown, its scripts are not. */
const POLICY = "script-src 'none'; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'";

const STYLES = `
body { max-width: 52rem; font-family: Georgia, 'Times New Roman', serif; font-size: 17px; }
h1 { font-size: 1.9rem; }
h2, h3, h4 { line-height: 1.3; margin-top: 2rem; }
h2 { font-size: 1.4rem; }
h3 { font-size: 1.15rem; }
img { max-width: 100%; height: auto; }
blockquote { margin-left: 0; padding-left: 1rem; border-left: 3px solid #ccc; }
pre { overflow-x: auto; }
.extraction-figure { margin: 2rem 0; font-family: system-ui, sans-serif; font-size: 15px; }
.extraction-figure:has(tr > :nth-child(7)) { width: min(94vw, 84rem); margin-left: calc(50% - min(47vw, 42rem)); }
.scroller { overflow-x: auto; }
.extraction-message { border: 1px dashed; border-radius: 4px; padding: 0.5rem 1rem; }
@media print {
  .extraction-figure:has(tr > :nth-child(7)) { width: auto; margin-left: 0; }
  .scroller { overflow: visible; }
}
`;

/** @param text Markdown, as its author wants it to go out; its blocks are drawn */
export function manuscriptPage(text: string, { name, review, palette }: ManuscriptPage): string {
  const markdown = drawFigures(
    new MarkdownIt({ html: true, linkify: true }),
    (content) => renderBlock(readBlock(content), review, 'html', { palette }).text,
  );
  const titled = titledText(text, markdown);
  const body = markdown.render(titled.text);
  const title = markdown.utils.escapeHtml(titled.title ?? name);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${POLICY}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>${title}</title>
<style>
${PRINT_STYLES}
${STYLES.trim()}
</style>
</head>
<body>
${body}</body>
</html>
`;
}
