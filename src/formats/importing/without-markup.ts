/** Texts with the markup of web pages, or of RevMan 5, as words. */
import { Parser } from 'htmlparser2';

/** Elements of HTML, and those of RevMan 5. Anything else between angle brackets is text: “n <sd”. */
const ELEMENTS =
  'p|br|hr|b|i|u|s|em|strong|small|sub|sup|a|ul|ol|li|dl|dt|dd|div|span|pre|code|img|table|caption|colgroup|col|thead|tbody|tfoot|tr|td|th|h[1-6]|blockquote|cite|font|o:p|flow|hidden_comment|link|extension|figure|title|name|subsection|heading';

const OTHER_TAGS = new RegExp(`<(?!/?(?:${ELEMENTS})(?:[\\s/>]))`, 'gi');
const MARKED = new RegExp(`</?(?:${ELEMENTS})(?:\\s[^<>]*|/)?>|&(?:#\\d+|#x[\\da-f]+|[a-z]\\w{1,7});`, 'i');

/** Elements that begin a line of their own. */
const LINES = /^(?:p|div|li|tr|br|h[1-6]|blockquote|table|ul|ol|subsection|heading)$/;

/** A text without the marks of HTML, its signs (`&lt;`) as letters, its paragraphs as lines; a text without any as it is. */
export function withoutMarkup(text: string): string {
  return MARKED.test(text) ? textOfElements(text.replace(OTHER_TAGS, '&lt;')) : text;
}

/** The same, a line for each paragraph and one space between words even where the text has no marks. */
export function plainText(markup: string): string {
  return tidy(withoutMarkup(markup));
}

/** The same where everything between angle brackets is an element. */
export function textOfElements(markup: string): string {
  let text = '';
  const parser = new Parser(
    {
      onopentagname(name) {
        const tag = name.toLowerCase();
        if (LINES.test(tag)) text += '\n';
        else if (tag === 'td' || tag === 'th') text += ' ';
      },
      onclosetag(name) {
        if (LINES.test(name.toLowerCase())) text += '\n';
      },
      ontext(part) {
        text += part;
      },
    },
    { decodeEntities: true },
  );
  parser.write(markup);
  parser.end();
  return tidy(text);
}

function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
