/** Texts that were written in a page of the web, as words. */
import { Parser } from 'htmlparser2';

/** Marks that forms on pages put into texts; “<0.05 and >3” has none. */
const MARKS =
  /<\/?(?:p|br|b|i|u|em|strong|span|div|ul|ol|li|a|sub|sup|h[1-6]|table|tbody|thead|tr|td|th|font|blockquote)\b[^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/i;

/** Marks that begin a line of their own. */
const LINES = new Set(['p', 'br', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol']);

/** A text without the marks of HTML, its signs (`&lt;`) as letters, its paragraphs as lines; a text without any as it is. */
export function withoutMarkup(text: string): string {
  if (!MARKS.test(text)) return text;
  let words = '';
  const parser = new Parser({
    onopentag: (name) => {
      if (LINES.has(name)) words += '\n';
    },
    ontext: (part) => {
      words += part;
    },
    onclosetag: (name) => {
      if (LINES.has(name)) words += '\n';
    },
  });
  parser.end(text);
  const lines = words.split('\n').map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim());
  return lines.filter((line) => line !== '').join('\n');
}
